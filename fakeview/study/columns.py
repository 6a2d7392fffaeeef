"""Tables that people bring: separators, encodings, and what each column means."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from fakeview.errors import FakeviewError
from fakeview.imaging.names import one_line, unharmed
from trainer.data.table import table_text
from trainer.words import mark, tr

RATER, PICTURE, ANSWER, CONFIDENCE = "rater", "picture", "answer", "confidence"
SECONDS, MILLISECONDS, GROUP, TRUTH = "seconds", "milliseconds", "group", "truth"
FAKE, REAL, FILE, IGNORE = "fake", "real", "file", "ignore"
#: What a column can mean, with what a person may read of it.
MEANINGS: dict[str, str] = {
    RATER: mark("who answered"),
    PICTURE: mark("which picture: a file's name, a path, or a name that another table explains"),
    ANSWER: mark("what they said: real, fake, or a number on a scale"),
    CONFIDENCE: mark("how sure they were, 0 to 100"),
    SECONDS: mark("how long it took"),
    MILLISECONDS: mark("how long it took, in thousandths of a second"),
    GROUP: mark("where the picture comes from, such as its generator"),
    TRUTH: mark("what the picture is, in words: real or fake"),
    FAKE: mark("1 where the picture is generated, 0 where it is a photograph"),
    REAL: mark("1 where the picture is a photograph, 0 where it is generated"),
    FILE: mark("the picture's file, where the column picture holds other names"),
    IGNORE: mark("not used"),
}
#: Headers in lower case without anything but letters and digits.
_HEADERS: dict[str, str] = {
    RATER: "rater raterid subject subjectid subj subjid participant participantid annotator "
    "annotatorid user userid worker workerid observer observerid respondent respondentid coder "
    "coderid person personid",
    PICTURE: "picture pictureid picturename image imageid imagename img imgid imgname stimulus "
    "stimulusid stim stimid item itemid filename",
    ANSWER: "answer response resp likert rating judgment judgement choice vote decision guess "
    "perceived",
    CONFIDENCE: "confidence conf confidencepercent certainty sure sureness",
    SECONDS: "seconds sec secs s time resptime responsetime reactiontime rt duration timetaken",
    MILLISECONDS: "milliseconds millis ms timems rtms resptimems responsetimems reactiontimems "
    "durationms",
    GROUP: "group generator ds dataset source madeby condition",
    TRUTH: "truth groundtruth gt actual label class",
    FAKE: "fake isfake synthetic issynthetic generated isgenerated ai isai aigenerated",
    REAL: "real isreal",
    FILE: "file path filepath imagepath imgpath picturepath",
}  # not shown
_GUESSES = {header: meaning for meaning, names in _HEADERS.items() for header in names.split()}
_TRUTHS = (TRUTH, FAKE, REAL)


@dataclass(frozen=True)
class Line:
    """One line of a table: its number in the file, and its cells by what their columns mean."""

    number: int
    cells: Mapping[str, str]

    def get(self, meaning: str) -> str:
        """Return the cell's text without blanks around it; empty where there is none."""
        return self.cells.get(meaning, "")


@dataclass(frozen=True)
class Sheet:
    """A table that was read.

    Attributes:
        path: its file.
        columns: each header as it is written, with its meaning; ``IGNORE`` for unused ones.
        lines: what holds anything, in order.
    """

    path: Path
    columns: Mapping[str, str]
    lines: tuple[Line, ...]

    def has(self, meaning: str) -> bool:
        """Whether a column of this meaning is there."""
        return meaning in self.columns.values()

    def header(self, meaning: str) -> str:
        """Return the header of a column of this meaning, fit to be shown."""
        return next((one_line(name) for name, m in self.columns.items() if m == meaning), meaning)


def parse_mapping(given: Sequence[str]) -> dict[str, str]:
    """Return ``COLUMN=MEANING`` texts, or files of such, as a mapping from column to meaning.

    A file is JSON (an object of columns and their meanings) or has one text a line; empty lines
    and those that begin with ``#`` count for nothing.

    Raises:
        FakeviewError: one has no equals sign, there is no such meaning, or a file can't be read.
    """
    mapping = {}
    for text in given:
        pairs = _file_pairs(Path(text)) if _is_file(text) else [_pair(text)]
        for column, meaning in pairs:
            if meaning.lower() not in MEANINGS:
                raise FakeviewError(
                    tr(
                        "A column can't mean {meaning!r}. It can mean {meanings}.",
                        meaning=meaning,
                        meanings=", ".join(MEANINGS),
                    )
                )
            mapping[column] = meaning.lower()
    return mapping


def _pair(text: str) -> tuple[str, str]:
    column, equals, meaning = (part.strip() for part in text.rpartition("="))
    if not equals or not column:
        raise FakeviewError(
            tr(
                "{given!r} says not what a column means. Write COLUMN=MEANING, or name a "
                "file of such lines.",
                given=text,
            )
        )
    return column, meaning


def _is_file(text: str) -> bool:
    try:
        return Path(text).is_file()
    except (OSError, ValueError):  # too long for a name, or a zero byte
        return False


def _file_pairs(path: Path) -> list[tuple[str, str]]:
    try:
        text = path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise FakeviewError(tr("{path} can't be read.", path=path), cause=str(error)) from error
    if not text.lstrip().startswith("{"):
        lines = (line.strip() for line in text.splitlines())
        return [_pair(line) for line in lines if line and not line.startswith("#")]
    try:
        document = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise FakeviewError(
            tr("{path} is no whole JSON; write it again.", path=path), str(error)
        ) from error
    return [(str(column).strip(), str(meaning).strip()) for column, meaning in document.items()]


def read_sheet(path: Path, mapping: Mapping[str, str] | None = None) -> Sheet:
    """Read a CSV file; commas, semicolons and tabs separate, the first line names the columns.

    Args:
        path: UTF-8, UTF-16 with its mark, or else a Western encoding.
        mapping: what columns mean, by header in any case; it goes before what their headers
            suggest. Columns that this file doesn't have are passed over.

    Raises:
        FakeviewError: the file can't be used; names the line.
    """
    rows = _table(path)
    header = [name.strip() for name in rows[0][1]]
    columns = meanings(header, mapping or {})
    lines = tuple(
        Line(number, _by_meaning(header, columns, cells))
        for number, cells in rows[1:]
        if any(cell.strip() for cell in cells)
    )
    if not lines:
        raise FakeviewError(tr("{path} holds nothing below its first line.", path=path))
    return Sheet(path, columns, lines)


def require(sheet: Sheet, second: Sheet | None, mapping: Mapping[str, str]) -> None:
    """Raise FakeviewError where two tables of a study lack a column, or `mapping` names none."""
    names = {name.lower() for one in (sheet, second) if one for name in one.columns}
    strange = [column for column in mapping if column.strip().lower() not in names]
    headers = ", ".join(one_line(name) for name in sheet.columns)
    if strange:
        raise FakeviewError(
            tr(
                "There is no column {column!r}. The columns are {headers}.",
                column=strange[0],
                headers=headers,
            )
        )
    for meaning in (PICTURE, ANSWER):
        if not sheet.has(meaning):
            raise FakeviewError(
                tr(
                    "{path} has no column that is known to mean {meaning} ({what}). Its "
                    "columns are {headers}; say which one it is with --map "
                    "COLUMN={meaning}.",
                    path=sheet.path,
                    meaning=meaning,
                    what=tr(MEANINGS[meaning]),
                    headers=headers,
                )
            )
    if second is not None and not second.has(PICTURE):
        raise FakeviewError(
            tr(
                "{path} has no column that is known to name the picture. Say which one it "
                "is with --map COLUMN={meaning}.",
                path=second.path,
                meaning=PICTURE,
            )
        )


@dataclass(frozen=True)
class Peek:
    """The beginning of a table, as it is written.

    Attributes:
        header: the columns' names.
        lines: the first lines below it, each with its number and its cells.
    """

    header: tuple[str, ...]
    lines: tuple[tuple[int, tuple[str, ...]], ...]


def peek(path: Path, most: int = 5) -> Peek:
    """Return a table's header and first lines, so that a person can say what columns mean.

    Raises:
        FakeviewError: the file can't be used.
    """
    header, *rows = _table(path)
    filled = ((line, cells) for line, cells in rows if any(cell.strip() for cell in cells))
    first = tuple((line, tuple(cells)) for line, cells in islice(filled, most))
    return Peek(tuple(name.strip() for name in header[1]), first)


def meanings(header: Sequence[str], mapping: Mapping[str, str]) -> dict[str, str]:
    """Return what each column means: as it was said, else as its header suggests.

    Of several columns that suggest the same the first counts. A path counts as the picture
    itself where no other column names it, and as its file where one does.

    Raises:
        FakeviewError: two columns were given the same meaning.
    """
    said = {column.strip().lower(): meaning for column, meaning in mapping.items()}
    found: dict[str, str] = {}
    for name in header:
        meaning = said.get(name.lower())
        if meaning and meaning != IGNORE and meaning in found.values():
            raise FakeviewError(
                tr(
                    "Two columns can't both mean {meaning}. Give one of them the meaning {ignore}.",
                    meaning=meaning,
                    ignore=IGNORE,
                )
            )
        if meaning:
            found[name] = meaning
    for name in header:
        guess = _GUESSES.get(re.sub(r"[\W_]+", "", name.lower()), IGNORE)
        taken = guess in found.values() or (
            guess in _TRUTHS and any(one in found.values() for one in _TRUTHS)
        )
        found.setdefault(name, IGNORE if taken else guess)
    if PICTURE not in found.values():
        instead = next((name for name in header if found[name] == FILE), None)
        if instead is not None and instead.lower() not in said:
            found[instead] = PICTURE
    return {name: found[name] for name in header}


def _by_meaning(
    header: Sequence[str], columns: Mapping[str, str], cells: Sequence[str]
) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, cell in zip(header, cells, strict=False):
        if columns[name] != IGNORE:  # of two columns of one name the first counts
            found.setdefault(columns[name], unharmed(cell.strip()))
    return found


def _table(path: Path) -> list[tuple[int, list[str]]]:
    try:
        text = table_text(path.read_bytes())
    except OSError as error:
        raise FakeviewError(
            tr("{path} can't be read. Check its name and where it lies.", path=path), str(error)
        ) from error
    rows = _rows(path, text)
    if not rows:
        raise FakeviewError(tr("{path} is empty. Its first line must name the columns.", path=path))
    return rows


def _rows(path: Path, text: str) -> list[tuple[int, list[str]]]:
    """Return each row with the number of its last line: a quoted cell may span lines."""
    header = text.partition("\n")[0]
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=max(",;\t", key=header.count))
    try:
        return [(reader.line_num, cells) for cells in reader]
    except csv.Error as error:
        raise FakeviewError(
            tr(
                "{path}, line {line} can't be read as CSV ({error}). Save it as CSV again.",
                path=path,
                line=reader.line_num,
                error=error,
            ),
            str(error),
        ) from error

"""What people said of pictures: read from a table, line by line."""

from __future__ import annotations

import statistics
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from fakeview.errors import FakeviewError
from fakeview.imaging.names import one_line
from fakeview.study import columns
from fakeview.study.cells import (
    NO,
    WORDS,
    YES,
    Scale,
    certainty_unit,
    codes,
    guess_scale,
    is_blank,
    number,
)
from fakeview.study.columns import Line, Sheet, read_sheet
from trainer.naming import all_of
from trainer.words import mark, tr
from trainer.words import number as said

#: Nobody looks at a picture for minutes on average, so such times are thousandths.
_MOST_SECONDS = 240.0
ONE_PERSON = mark("everybody")


@dataclass(frozen=True)
class Problem:
    """What could not be used: a line of a file, and a sentence."""

    file: str
    line: int
    text: str

    def sentence(self) -> str:
        """Return it with file and line."""
        return tr(
            "{file}, line {line}: {problem}", file=self.file, line=self.line, problem=self.text
        )


@dataclass(frozen=True)
class Answer:
    """One person's answer to one picture.

    Attributes:
        rater: who.
        picture: which, as the table names it.
        generated: what was said; None: neither, such as the middle of a scale.
        rating: answer times confidence, in [-1, 1]; 1 is surely generated.
        seconds: how long it took; None where nobody said.
        line: in the table, from 1.
    """

    rater: str
    picture: str
    generated: bool | None
    rating: float
    seconds: float | None = None
    line: int = 0


@dataclass(frozen=True)
class About:
    """What tables say of one picture; None or empty where they say nothing."""

    generated: bool | None = None
    group: str = ""
    file: str = ""


@dataclass(frozen=True)
class Answers:
    """All answers, and what is known of the pictures.

    Attributes:
        answers: one for each rater and picture at most, in the order of the table.
        about: by the pictures' names in the table.
        unanswered: lines without an answer.
        columns: how each column of the table was understood.
        notes: sentences on how answers were understood.
        problems: lines that could not be used.
        scale: what numbers were taken to mean; None where answers are words.
    """

    answers: tuple[Answer, ...]
    about: Mapping[str, About]
    unanswered: int = 0
    columns: Mapping[str, str] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    scale: Scale | None = None


def read_answers(
    path: Path,
    mapping: Mapping[str, str] | None = None,
    *,
    pictures: Path | None = None,
    scale: Scale | None = None,
) -> Answers:
    """Read answers from a CSV file, and what the pictures are from it or from a second one.

    Args:
        path: one line per answer.
        mapping: what columns mean, of ``columns.MEANINGS``; headers suggest the rest.
        pictures: a table with one line per picture: truth, group, file.
        scale: what numbers mean; None: guessed, and told in a note.

    A person's second answer to the same picture is left out: people learn from the first. What
    can't be read is a problem with its line, and the rest is used.

    Raises:
        FakeviewError: nothing can be used.
    """
    mapping = mapping or {}
    sheet = read_sheet(path, mapping)
    second = read_sheet(pictures, mapping) if pictures else None
    columns.require(sheet, second, mapping)
    reader = _Reader(sheet, scale)
    answers = reader.answers()
    about = _About()
    for one in (sheet, second):
        if one is not None:
            about.read(one)
    if not answers:
        raise FakeviewError(_none_usable(sheet, reader.problems))
    return Answers(
        tuple(answers),
        about.found,
        reader.unanswered,
        sheet.columns,
        tuple(reader.notes),
        (*reader.problems, *about.problems),
        reader.scale,
    )


def _none_usable(sheet: Sheet, problems: list[Problem]) -> str:
    if problems:
        return tr("None of the answers can be used. {problem}", problem=problems[0].sentence())
    return tr(
        "{path} holds no answers: the column {header} is empty.",
        path=sheet.path,
        header=sheet.header(columns.ANSWER),
    )


class _Reader:
    """Reads the lines of one table of answers."""

    def __init__(self, sheet: Sheet, scale: Scale | None) -> None:
        self._sheet = sheet
        self.notes: list[str] = []
        self.problems: list[Problem] = []
        self.unanswered = 0
        self._codes: frozenset[float] = frozenset()
        self.scale = self._find_scale(scale)
        self._unit = self._find_unit()
        self._per_second = self._find_time()
        if not sheet.has(columns.RATER):
            self.notes.append(
                tr("No column says who answered, so all count as one person's answers.")
            )

    def _numbers(self, meaning: str) -> list[float]:
        cells = (line.get(meaning) for line in self._sheet.lines)
        return [value for cell in cells if (value := number(cell)) is not None]

    def _find_scale(self, scale: Scale | None) -> Scale | None:
        values = set(self._numbers(columns.ANSWER))
        if not values or scale:
            self._codes = codes(values) if scale and scale.rating(-1) is None else frozenset()
            return scale
        self._codes = codes(values)
        found = guess_scale(values - self._codes)
        self.notes.append(found.sentence())
        return found

    def _find_unit(self) -> float:
        values = self._numbers(columns.CONFIDENCE)
        if self._graded and values:
            self.notes.append(
                tr("Answers on a scale carry their own confidence; the column isn't used.")
            )
        unit = certainty_unit(values)
        if values and unit == 1:
            self.notes.append(
                tr("No confidence is above 1, so they are taken as shares, not per cent.")
            )
        return unit

    @property
    def _graded(self) -> bool:
        """Whether answers are numbers of more than two steps."""
        return self.scale is not None and len(set(self._numbers(columns.ANSWER))) > 2

    def _find_time(self) -> float:
        if self._sheet.has(columns.MILLISECONDS):
            return 1000.0
        values = self._numbers(columns.SECONDS)
        if not values or statistics.median(values) <= _MOST_SECONDS:
            return 1.0
        self.notes.append(
            tr(
                "Half of the times in {header} are above {most:g}, so they are "
                "taken as thousandths of a second.",
                header=self._sheet.header(columns.SECONDS),
                most=_MOST_SECONDS,
            )
        )
        return 1000.0

    def answers(self) -> list[Answer]:
        """Return what can be used; fills ``problems`` and ``unanswered``."""
        graded, found = self._graded, dict[tuple[str, str], Answer]()
        for line in self._sheet.lines:
            answer = self._answer(line, graded)
            if answer is None:
                continue
            first = found.setdefault((answer.rater, answer.picture), answer)
            if first is not answer:
                self._problem(
                    line,
                    tr(
                        "{rater} answered {picture} in line {line} already; only the "
                        "first answer is used.",
                        rater=one_line(answer.rater),
                        picture=one_line(answer.picture),
                        line=first.line,
                    ),
                )
        if self._codes and self.unanswered:
            shown = all_of([said(code, "g") for code in sorted(self._codes)])
            self.notes.append(tr("{shown} is taken as no answer.", shown=shown))
        return list(found.values())

    def _problem(self, line: Line, text: str) -> None:
        self.problems.append(Problem(self._sheet.path.name, line.number, text))

    def _answer(self, line: Line, graded: bool) -> Answer | None:
        picture, cell = line.get(columns.PICTURE), line.get(columns.ANSWER)
        rater = line.get(columns.RATER) if self._sheet.has(columns.RATER) else ONE_PERSON
        if is_blank(cell) or number(cell) in self._codes:
            self.unanswered += 1
            return None
        for value, lack in (
            (picture, mark("it isn't said which picture it is about.")),
            (rater, mark("it isn't said who answered.")),
        ):
            if not value:
                self._problem(line, tr(lack))
                return None
        rating = self._rating(line, cell)
        if rating is None:
            return None
        generated = None if rating == 0 else rating > 0
        sure = 1.0 if graded else self._certainty(line)
        return Answer(rater, picture, generated, rating * sure, self._seconds(line), line.number)

    def _rating(self, line: Line, cell: str) -> float | None:
        """Return what was said, -1 to 1, without the confidence."""
        if cell.lower() in WORDS:
            said = WORDS[cell.lower()]
            return 0.0 if said is None else 1.0 if said else -1.0
        value = number(cell)
        if value is None or self.scale is None:
            self._problem(
                line,
                tr(
                    "{cell!r} is no answer that is known; write real, fake or a number.",
                    cell=one_line(cell),
                ),
            )
            return None
        rating = self.scale.rating(value)
        if rating is None:
            ends = sorted((self.scale.photograph, self.scale.generated))
            self._problem(
                line,
                tr(
                    "{value:g} isn't on the scale from {low:g} to {high:g}.",
                    value=value,
                    low=ends[0],
                    high=ends[1],
                ),
            )
        return rating

    def _certainty(self, line: Line) -> float:
        cell = line.get(columns.CONFIDENCE)
        if is_blank(cell):
            return 1.0
        value = number(cell)
        if value is None or not 0 <= value * self._unit <= 1:
            self._problem(
                line,
                tr(
                    "{cell!r} is no confidence from 0 to 100; the answer counts as a sure one.",
                    cell=one_line(cell),
                ),
            )
            return 1.0
        return value * self._unit

    def _seconds(self, line: Line) -> float | None:
        cell = line.get(columns.SECONDS) or line.get(columns.MILLISECONDS)
        value = number(cell)
        if is_blank(cell):
            return None
        if value is None or value < 0:
            self._problem(line, tr("{cell!r} is no time; it is left out.", cell=one_line(cell)))
            return None
        return value / self._per_second


class _About:
    """Gathers what tables say of the pictures; what two lines say differently is a problem."""

    def __init__(self) -> None:
        self.found: dict[str, About] = {}
        self.problems: list[Problem] = []
        self._lines: dict[str, str] = {}

    def read(self, sheet: Sheet) -> None:
        """Take what one table says."""
        for line in sheet.lines:
            picture = line.get(columns.PICTURE)
            if not picture:
                continue
            before = self.found.get(picture, About())
            generated = self._truth(sheet, line)
            if None not in (generated, before.generated) and generated != before.generated:
                self._problem(
                    sheet,
                    line,
                    tr(
                        "{picture} is said to be something else than in {before}; what was "
                        "said first counts.",
                        picture=one_line(picture),
                        before=self._lines[picture],
                    ),
                )
            if before.generated is None and generated is not None:
                self._lines[picture] = tr(
                    "{file}, line {line}", file=sheet.path.name, line=line.number
                )
            self.found[picture] = About(
                generated if before.generated is None else before.generated,
                before.group or line.get(columns.GROUP),
                before.file or line.get(columns.FILE),
            )

    def _problem(self, sheet: Sheet, line: Line, text: str) -> None:
        self.problems.append(Problem(sheet.path.name, line.number, text))

    def _truth(self, sheet: Sheet, line: Line) -> bool | None:
        for meaning in (columns.FAKE, columns.REAL, columns.TRUTH):
            cell = line.get(meaning).lower()
            if is_blank(cell):
                continue
            if meaning != columns.TRUTH and cell in YES + NO:
                return (cell in YES) == (meaning == columns.FAKE)
            if WORDS.get(cell) is not None:
                return WORDS[cell]
            self._problem(sheet, line, _unclear(sheet, meaning, cell))
        return None


def _unclear(sheet: Sheet, meaning: str, cell: str) -> str:
    header = sheet.header(meaning)
    if cell in YES + NO:
        return tr(
            "{cell} in the column {header} may mean either; say with --map "
            "{header}=fake or --map {header}=real what 1 stands for.",
            cell=cell,
            header=header,
        )
    return tr("{cell!r} doesn't say what the picture is; write real or fake.", cell=one_line(cell))

"""Lists of labelled pictures: CSV files of a person, and of a run's own folder."""

from __future__ import annotations

import codecs
import csv
import io
import os
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from trainer.data import folders
from trainer.data.index import CSV_LAYOUT, HELD_OUT, Found, Sample, own_names
from trainer.errors import ClassesUnknown, DataError
from trainer.files import replacing
from trainer.labels import LABELS
from trainer.words import mark, tr

COLUMNS = ("path", "label", "group", "split", "pair")
_NEEDED = COLUMNS[:2]
_HEADER = mark(
    "Its first line must name the columns path and label, and may name group, split and pair."
)
_MOST_CLASSES = 40
_LOOKED_FOR = 50


@dataclass(frozen=True)
class _Row:
    """One line of a list, its label as it is written."""

    line: int
    path: str
    label: str
    group: str
    split: str
    pair: str


def read_table(table: Path, classes: Mapping[str, str]) -> Found:
    """Return the pictures that a CSV file lists, sorted by path.

    Its first line names the columns: ``path`` and ``label``, and if wanted ``group``,
    ``split`` and ``pair``; case is ignored, other columns are passed over. Commas, semicolons
    and tabs separate. Paths are taken relative to the file's own folder, or to the only folder
    inside it (and so on) where they are found.

    Args:
        classes: what each class name in lower case means; rows of other names are left out.

    Raises:
        ClassesUnknown: no row has one of these names.
        DataError: the file can't be used; names the line.
        OSError: the file can't be read.
    """
    rows = _read_rows(table, table_text(table.read_bytes()))
    wanted = [row for row in rows if row.label.lower() in classes]
    left_out = Counter(row.label for row in rows if row.label.lower() not in classes)
    if not wanted:
        raise _unknown_names(table, sorted(left_out), classes)
    root = _root(table.parent, wanted)
    samples: dict[Path, tuple[Sample, int]] = {}
    for row in wanted:
        path = _place(root, row.path)
        label = classes[row.label.lower()]
        sample = Sample(path, label, row.group, row.split, row.pair)
        before, line = samples.setdefault(path, (sample, row.line))
        if before.label != label or before.split != row.split:
            raise DataError(
                tr(
                    "{table}, line {line}: {path} has another label or split than in line "
                    "{before}. Keep one of the two lines.",
                    table=table,
                    line=row.line,
                    path=row.path,
                    before=line,
                )
            )
    present = _present(samples)
    missing = set(samples) - present
    if not present:
        first = wanted[0].path
        which = (
            tr(
                "The only picture that {table} lists, {first}, isn't there",
                table=table,
                first=first,
            )
            if len(samples) == 1
            else tr(
                "None of the {n:,} pictures that {table} lists is there; the first one is {first}",
                n=len(samples),
                table=table,
                first=first,
            )
        )
        raise DataError(
            tr(
                "{which}. Paths are taken relative to the folder {root}: put the list "
                "or the pictures where they fit.",
                which=which,
                root=root.absolute(),
            )
        )
    return Found(
        sorted((samples[path][0] for path in present), key=lambda s: s.path.parts),
        CSV_LAYOUT,
        root,
        sorted(missing),
        dict(sorted(left_out.items())),
        {},
        own_names((classes[row.label.lower()], row.label) for row in wanted),
    )


def write_samples(path: Path, samples: Iterable[Sample]) -> None:
    """Write a run's pictures and their splits as a list with absolute paths; raises OSError."""
    # Names of files may hold bytes that are no text; they come back as they were.
    with (
        replacing(path) as temporary,
        temporary.open("w", encoding="utf-8", errors="surrogateescape", newline="") as stream,
    ):
        writer = csv.writer(stream)
        writer.writerow(COLUMNS)
        for s in samples:
            writer.writerow((s.path.absolute(), s.label, s.group, s.split, s.pair))


def read_samples(path: Path) -> list[Sample]:
    """Return what :func:`write_samples` wrote, in its order; raises DataError."""
    try:
        rows = _read_rows(path, path.read_bytes().decode("utf-8", "surrogateescape"))
    except OSError as error:
        raise DataError(
            tr(
                "{path} can't be read, so it isn't known which pictures the run learns "
                "from. Start a new run.",
                path=path,
            ),
            cause=str(error),
        ) from error
    return [Sample(Path(r.path), r.label, r.group, r.split, r.pair) for r in rows]


def table_text(data: bytes) -> str:
    """Return a table's text: UTF-8, what Excel calls Unicode, or else a Western encoding."""
    if data[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _read_rows(table: Path, text: str) -> list[_Row]:
    """Return the rows that hold anything; raises DataError with the line."""
    if not text.strip():
        raise DataError(tr("{table} is empty. {header}", table=table, header=tr(_HEADER)))
    stream = io.StringIO(text, newline="")
    header = stream.readline()
    separator = max(",;\t", key=header.count)
    names = [n.strip().lower() for n in next(csv.reader([header], delimiter=separator), [])]
    columns = _columns(table, names)
    reader = csv.reader(stream, delimiter=separator)
    rows = []
    try:
        for cells in reader:
            # A quoted cell may span lines: this is the row's last one, after the header's.
            if any(cell.strip() for cell in cells):
                rows.append(_row(table, reader.line_num + 1, cells, columns))
    except csv.Error as error:
        raise DataError(
            tr(
                "{table}, line {line} can't be read as CSV ({error}). Save it as CSV again.",
                table=table,
                line=reader.line_num + 1,
                error=error,
            ),
            cause=str(error),
        ) from error
    if not rows:
        raise DataError(tr("{table} lists no pictures below its first line.", table=table))
    return rows


def _columns(table: Path, names: Sequence[str]) -> dict[str, int]:
    absent = [name for name in _NEEDED if name not in names]
    if absent:
        raise DataError(
            tr(
                "{table} has no column {names}. {header}",
                table=table,
                names=tr(" and no column ").join(absent),
                header=tr(_HEADER),
            )
        )
    return {name: names.index(name) for name in COLUMNS if name in names}


def _row(table: Path, line: int, cells: Sequence[str], columns: Mapping[str, int]) -> _Row:
    values = {
        name: cells[place].strip() if place < len(cells) else "" for name, place in columns.items()
    }
    for name in _NEEDED:
        if not values[name] or "\0" in values[name]:
            raise DataError(
                tr(
                    "{table}, line {line} has no {name}. Fill it in or remove the line.",
                    table=table,
                    line=line,
                    name=name,
                )
            )
    split = values.get("split", "")
    known = HELD_OUT if split.lower() == HELD_OUT else folders.split_name(split)
    if split and known is None:
        raise DataError(
            tr(
                "{table}, line {line}: {split!r} is no split. It is train, valid, test or empty.",
                table=table,
                line=line,
                split=split,
            )
        )
    group = values.get("group", "").strip("/")
    return _Row(line, values["path"], values["label"], group, known or "", values.get("pair", ""))


def _unknown_names(table: Path, names: list[str], known: Iterable[str]) -> DataError:
    if len(names) > _MOST_CLASSES:
        return DataError(
            tr(
                "The column label of {table} holds {n} different texts, such as {first!r}. "
                "It must say fake or real.",
                table=table,
                n=len(names),
                first=names[0],
            )
        )
    explained = [name for name in known if name not in LABELS]
    question = (
        folders.not_there(table, explained, names)
        if explained
        else tr(
            "The labels in {table} are {names}. Say which of them mean generated and which "
            "mean real.",
            table=table,
            names=", ".join(names),
        )
    )
    return ClassesUnknown(question, names)


def _root(folder: Path, rows: Sequence[_Row]) -> Path:
    """Return the folder that the paths start from; archives wrap their pictures in folders."""
    root = folder
    while True:
        if any(os.path.lexists(_place(root, row.path)) for row in rows[:_LOOKED_FOR]):
            return root
        inside = folders.sub_folders(root)
        if len(inside) != 1:
            return folder
        root = inside[0]


def _place(root: Path, written: str) -> Path:
    # Lists made on Windows have backslashes, which are no separators elsewhere.
    text = written.replace("\\", "/") if os.sep == "/" and "\\" in written else written
    path = root / text
    return path if text == written or not (root / written).is_file() else root / written


def _present(paths: Iterable[Path]) -> set[Path]:
    """Return the paths that are files; folders are listed once, which is faster than asking."""
    wanted: dict[Path, set[str]] = {}
    for path in paths:
        wanted.setdefault(path.parent, set()).add(path.name)
    return {folder / name for folder, names in wanted.items() for name in _files(folder) & names}


def _files(folder: Path) -> set[str]:
    def entries() -> Iterator[str]:
        with os.scandir(folder) as found:
            yield from (entry.name for entry in found if entry.is_file())

    try:
        return set(entries())
    except OSError:  # it isn't there, or is no folder
        return set()

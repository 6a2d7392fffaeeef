"""A list of labelled pictures that grows: what the trainer learns from, without copying a file.

The trainer reads it as it is (``trainer.data.table``). Beside its columns it has ``sha256``, so
that a picture is known again where it was moved or copied.
"""

from __future__ import annotations

import csv
import io
import os
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from fakeview.errors import FakeviewError
from fakeview.imaging.names import one_line
from trainer.files import replacing
from trainer.labels import FAKE, LABELS, REAL
from trainer.naming import all_of
from trainer.words import mark, mark_plural, plural, tr

PATH, LABEL, GROUP, SHA256 = "path", "label", "group", "sha256"
_COLUMNS = (PATH, LABEL, GROUP, SHA256)
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
_BOM = "\ufeff"

#: How many of a class, by its label.
COUNTS = {
    FAKE: mark_plural("{n} generated", "{n} generated"),
    REAL: mark_plural("{n} real", "{n} real"),
}

NOT_READ = mark("training reads no pictures of this kind")
NO_TEXT = mark("a list can't hold its name; rename it")
TORN = mark("the same picture is marked both ways")

_KNOWN = mark_plural("{n} was in it already.", "{n} were in it already.")
_RELABELLED = mark_plural(
    "{n} was in it with the other label and got the new label.",
    "{n} were in it with the other label and got the new label.",
)
_CONTRARY = mark_plural(
    "{n} was in it with the other label and kept it.",
    "{n} were in it with the other label and kept it.",
)
_REFUSED = mark_plural("{n} left out: {reason}.", "{n} left out: {reason}.")
_ADDED_FAKE = mark_plural(
    "{n} generated picture was added to {name}.",
    "{n} generated pictures were added to {name}.",
)
_ADDED_REAL = mark_plural(
    "{n} real picture was added to {name}.",
    "{n} real pictures were added to {name}.",
)


@dataclass(frozen=True)
class Entry:
    """A picture and what it is.

    Attributes:
        path: its file, absolute.
        label: ``fake`` or ``real``.
        group: where it comes from, such as a generator's name; may be empty.
        sha256: of its bytes, where it is known.
    """

    path: Path
    label: str
    group: str = ""
    sha256: str = ""


@dataclass(frozen=True)
class Change:
    """What adding pictures to a list does, or did.

    Attributes:
        list: the file.
        added: what is new in it.
        known: what is in it with this label already, by path or by content.
        moved: those of ``known`` whose old path was gone; the list has the new one.
        contrary: what is in it with the other label.
        relabelled: whether those got the new label.
        refused: what can't be in a list, and why, marked.
        counts: how many pictures of each label the list holds afterwards.
    """

    list: Path
    added: tuple[Entry, ...] = ()
    known: tuple[Entry, ...] = ()
    moved: tuple[Entry, ...] = ()
    contrary: tuple[Entry, ...] = ()
    relabelled: bool = False
    refused: tuple[tuple[Path, str], ...] = ()
    counts: dict[str, int] = field(default_factory=dict)

    @property
    def one_label(self) -> str:
        """The only label in the list, or an empty text if there are both or none."""
        there = [label for label in LABELS if self.counts.get(label)]
        return there[0] if len(there) == 1 else ""


def plan(path: Path, entries: Sequence[Entry]) -> Change:
    """Return what adding these pictures would do; writes nothing.

    Raises:
        FakeviewError: the file is no list that can be added to.
    """
    return _List(path).take(entries, relabel=False)


def add(path: Path, entries: Sequence[Entry], *, relabel: bool = False) -> Change:
    """Add pictures to a list, which is made where there is none; what is in it stays.

    Args:
        relabel: give the new label to those that are in it with the other one.

    Raises:
        FakeviewError: the file is no list that can be added to, or can't be written.
    """
    table = _List(path)
    change = table.take(entries, relabel=relabel)
    if change.added or change.moved or (change.contrary and relabel):
        table.write()
    return change


def follow(path: Path, moved: Iterable[tuple[Path, Path]]) -> int:
    """Give pictures of a list their new paths, from (old, new); return how many it had.

    A file that isn't there, or is no list that can be added to, is left alone. Raises
    FakeviewError where it can't be written.
    """
    try:
        table = _List(path)
    except FakeviewError:
        return 0
    count = table.follow(moved)
    if count:
        table.write()
    return count


class _List:
    """A list in memory, all its cells as they are written."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._header: list[str] = list(_COLUMNS)
        self._rows: list[list[str]] = []
        self._separator, self._bom = ",", False
        try:
            data = path.read_bytes()
        except FileNotFoundError:
            data = b""
        except OSError as error:
            message = tr("{path} can't be read. Choose another list.", path=one_line(str(path)))
            raise FakeviewError(message, str(error)) from error
        if data.strip():
            self._parse(data)
        names = [name.strip().lower() for name in self._header]
        self._place = {name: names.index(name) for name in _COLUMNS}
        self._check()
        self._by_path = {_identity(self._get(row, PATH)): row for row in self._rows}
        self._by_hash = {h: row for row in self._rows if (h := self._get(row, SHA256))}

    def _parse(self, data: bytes) -> None:
        try:
            text = data.decode()
        except UnicodeDecodeError as error:
            raise self._no_use(tr("it is not written in UTF-8")) from error
        self._bom = text.startswith(_BOM)
        stream = io.StringIO(text.removeprefix(_BOM), newline="")
        header = stream.readline()
        self._separator = max(",;\t", key=header.count)
        names = next(csv.reader([header], delimiter=self._separator), [])
        try:
            rows = [
                r for r in csv.reader(stream, delimiter=self._separator) if any(map(str.strip, r))
            ]
        except csv.Error as error:
            raise self._no_use(tr("it can't be read as CSV")) from error
        known = {name.strip().lower() for name in names}
        if PATH not in known or LABEL not in known:
            raise self._no_use(tr("its first line doesn't name the columns path and label"))
        self._header = [*names, *(name for name in _COLUMNS if name not in known)]
        self._rows = [[*row, *[""] * (len(self._header) - len(row))] for row in rows]

    def _check(self) -> None:
        there = {self._get(row, LABEL).lower() for row in self._rows}
        if others := sorted(there - set(LABELS)):
            shown = ", ".join(one_line(name) or tr("nothing") for name in others[:3])
            raise self._no_use(
                tr("its labels are not only fake and real, but also {others}", others=shown)
            )
        if not all(Path(self._get(row, PATH)).is_absolute() for row in self._rows):
            raise self._no_use(tr("it names pictures by paths that begin at its own folder"))

    def _no_use(self, why: str) -> FakeviewError:
        return FakeviewError(
            tr(
                "Nothing can be added to {name}: {why}. Choose another list, or a new name.",
                name=one_line(self.path.name),
                why=why,
            )
        )

    def _get(self, row: Sequence[str], name: str) -> str:
        return row[self._place[name]].strip()

    def take(self, entries: Sequence[Entry], *, relabel: bool) -> Change:
        """Put the entries in, in memory."""
        fit, refused = _sorted_out(entries)
        added: list[Entry] = []
        known: list[Entry] = []
        moved: list[Entry] = []
        contrary: list[Entry] = []
        for entry in fit:
            row = self._by_path.get(_identity(str(entry.path))) or self._by_hash.get(entry.sha256)
            if row is None:
                added.append(entry)
                self._append(entry)
                continue
            if self._get(row, LABEL).lower() != entry.label:
                contrary.append(entry)
                if relabel:
                    self._set(row, replace(entry, path=self._lasting(row, entry)))
                continue
            known.append(entry)
            if self._lasting(row, entry) == entry.path != Path(self._get(row, PATH)):
                moved.append(entry)
                row[self._place[PATH]] = str(entry.path)
        return Change(
            self.path, tuple(added), tuple(known), tuple(moved), tuple(contrary),
            relabel and bool(contrary), tuple(refused), self._counts(),
        )  # fmt: skip

    def _lasting(self, row: Sequence[str], entry: Entry) -> Path:
        """The row's path, or the entry's where nothing lies at the row's any more."""
        old = self._get(row, PATH)
        return Path(old) if os.path.lexists(old) else entry.path

    def _append(self, entry: Entry) -> None:
        row = [""] * len(self._header)
        self._set(row, entry)
        self._rows.append(row)
        self._by_path[_identity(str(entry.path))] = row
        if entry.sha256:
            self._by_hash[entry.sha256] = row

    def _set(self, row: list[str], entry: Entry) -> None:
        values = (str(entry.path), entry.label, _harmless(entry.group), entry.sha256)
        for name, value in zip(_COLUMNS, values, strict=True):
            row[self._place[name]] = value

    def follow(self, moved: Iterable[tuple[Path, Path]]) -> int:
        """Change paths; return how many."""
        count = 0
        for old, new in moved:
            row = self._by_path.pop(_identity(str(old)), None)
            if row is not None and _is_text(new):
                row[self._place[PATH]] = str(new)
                self._by_path[_identity(str(new))] = row
                count += 1
        return count

    def _counts(self) -> dict[str, int]:
        tally = Counter(self._get(row, LABEL).lower() for row in self._rows)
        return {label: tally[label] for label in LABELS}

    def write(self) -> None:
        """Put it in its place, whole or not at all; raises FakeviewError."""
        out = io.StringIO(newline="")
        plain = csv.writer(out, delimiter=self._separator, lineterminator="\n")
        # A bare carriage return ends a row, but Python 3.11 doesn't quote a cell for it.
        quoted = csv.writer(
            out, delimiter=self._separator, lineterminator="\n", quoting=csv.QUOTE_ALL
        )
        for row in (self._header, *self._rows):
            (quoted if any("\r" in cell for cell in row) else plain).writerow(row)
        text = (_BOM if self._bom else "") + out.getvalue()
        try:
            with replacing(self.path) as temporary:
                temporary.write_bytes(text.encode())
        except OSError as error:
            message = tr(
                "{path} can't be written. Choose another place for the list.",
                path=one_line(str(self.path)),
            )
            raise FakeviewError(message, str(error)) from error


def _sorted_out(entries: Sequence[Entry]) -> tuple[list[Entry], list[tuple[Path, str]]]:
    """Return what can be in a list, each file once, and what can't, with the reason."""
    from trainer.data.folders import SUFFIXES  # nobody who only opens the window waits for it

    labels: dict[str, set[str]] = {}
    for entry in entries:
        labels.setdefault(entry.sha256 or _identity(str(entry.path)), set()).add(entry.label)
    fit: list[Entry] = []
    refused: list[tuple[Path, str]] = []
    for entry in entries:
        if entry.path.suffix.lower() not in SUFFIXES:
            refused.append((entry.path, NOT_READ))
        elif not _is_text(entry.path):
            refused.append((entry.path, NO_TEXT))
        elif len(labels[entry.sha256 or _identity(str(entry.path))]) > 1:
            refused.append((entry.path, TORN))
        else:
            fit.append(entry)
    return fit, refused


def _is_text(path: Path) -> bool:
    """Whether a list gives the name back as it is: the trainer takes spaces off its ends."""
    text = str(path)
    try:
        text.encode()
    except UnicodeEncodeError:  # bytes that are no text
        return False
    return text == text.strip() and "\0" not in text


def _identity(path: str) -> str:
    return os.path.normcase(os.path.abspath(path))  # noqa: PTH100  # no look at the drive


def _harmless(group: str) -> str:
    # Whoever opens the list with a spreadsheet must not run a folder's name as a formula.
    return "'" + group if group.startswith(_FORMULA) else group


def counted(counts: dict[str, int]) -> str:
    """Return how many of each there are: ``8 generated and 4 real``."""
    told = [plural(n, *COUNTS[label]) for label in COUNTS if (n := counts.get(label, 0))]
    return all_of(told) if told else ""


def told(change: Change) -> str:
    """Return what was done with the pictures, in a few plain sentences."""
    said = [_added(change)]
    if change.known:
        said.append(plural(len(change.known), *_KNOWN))
    if change.contrary:
        forms = _RELABELLED if change.relabelled else _CONTRARY
        said.append(plural(len(change.contrary), *forms))
    for reason, count in Counter(reason for _, reason in change.refused).items():
        said.append(plural(count, *_REFUSED, reason=tr(reason)))
    if label := change.one_label:
        said.append(lacking(label))
    return " ".join(said)


def _added(change: Change) -> str:
    name = one_line(change.list.name)
    new = Counter(entry.label for entry in change.added)
    fake, real = new[FAKE], new[REAL]
    if fake and real:
        return tr(
            "{fake:,} generated and {real:,} real pictures were added to {name}.",
            fake=fake,
            real=real,
            name=name,
        )
    if not fake and not real:
        return tr("No picture was added to {name}.", name=name)
    return plural(fake or real, *(_ADDED_FAKE if fake else _ADDED_REAL), name=name)


def lacking(label: str) -> str:
    """Return the warning that a list holds only pictures of one label."""
    if label == FAKE:
        return tr(
            "The list holds only generated pictures: training needs real photographs as well."
        )
    return tr("The list holds only real pictures: training needs generated pictures as well.")

"""The list of pictures: what the gallery shows and what scoring fills in."""

from __future__ import annotations

import enum
import itertools
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QImage

from fakeview.album.listed import FAILED, WAITING, FileFacts
from fakeview.album.marks import UNMARKED, Mark, Marked
from fakeview.imaging.names import one_line
from fakeview.ui.inspect.work import Score, Source
from trainer.words import tr

if TYPE_CHECKING:
    from fakeview.detect.stability import Stability
    from fakeview.detect.verdict import Verdict

Index = QModelIndex | QPersistentModelIndex
ITEM_ROLE = Qt.ItemDataRole.UserRole + 1
NO_INDEX = QModelIndex()
_FEW = 64  # rows that are told of one by one


class State(enum.Enum):
    """How far a picture is."""

    WAITING = "waiting"
    SCORED = "scored"
    FAILED = "failed"


_keys = itertools.count(1)


@dataclass(eq=False)
class Item:
    """One picture in the list."""

    source: Source
    state: State = State.WAITING
    p_fake: float | None = None
    verdict: Verdict | None = None
    stability: Stability | None = None
    error: str = ""
    sha256: str = ""
    thumbnail: QImage | None = None
    marked: Marked = UNMARKED
    key: int = field(default_factory=lambda: next(_keys))

    @property
    def name(self) -> str:
        """The file's name on one line, or what a pasted picture is called."""
        return one_line(self.source.name)

    @property
    def place(self) -> str:
        """The whole path on one line; it tells pictures of the same name apart."""
        return one_line(str(self.path)) if self.path else self.name

    @property
    def path(self) -> Path | None:
        """The file, if there is one."""
        return self.source.path

    @property
    def facts(self) -> FileFacts:
        """What order and filter ask of its file."""
        return self.source.facts

    @property
    def kind(self) -> str:
        """What the row says and which shape stands for it: one of ``album.listed.KINDS``."""
        if self.state is State.FAILED:
            return FAILED
        return WAITING if self.verdict is None else self.verdict.kind.value

    @property
    def shown_score(self) -> float | None:
        """Its score; None if there is none, or none that says anything."""
        return None if self.verdict is None or self.verdict.outside else self.p_fake

    @property
    def mark(self) -> Mark | None:
        """What the person said of it."""
        return self.marked.mark

    @property
    def starred(self) -> bool:
        """Whether the person picked it out."""
        return self.marked.starred

    def spoken(self) -> str:
        """The row in words, for screen readers."""
        return f"{self._told()}{', ' if self.marked else ''}{self.marked.words}"

    def _told(self) -> str:
        if self.state is State.FAILED:
            return tr("{name}: can't be shown. {error}", name=self.name, error=self.error)
        if self.verdict is None or self.p_fake is None:
            return tr("{name}: not scored yet", name=self.name)
        said = self.verdict.words
        if self.verdict.outside:
            return tr("{name}: {verdict}, no face found", name=self.name, verdict=said)
        return tr(
            "{name}: score {score:.2f}, {verdict}",
            name=self.name,
            score=self.p_fake,
            verdict=said,
        )


class PictureModel(QAbstractListModel):
    """Items in the order in which they were added, without duplicates."""

    counts_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: list[Item] = []
        self._rows: dict[int, int] = {}
        self._known: dict[str, Item] = {}
        self.waiting = 0

    def __len__(self) -> int:
        return len(self._items)

    def __iter__(self) -> Iterator[Item]:
        return iter(self._items)

    def __contains__(self, item: object) -> bool:
        return isinstance(item, Item) and item.key in self._rows

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Return how many pictures there are."""
        return 0 if parent.isValid() else len(self._items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return an item's name, its words for screen readers, its tip, or the item itself."""
        if not index.isValid() or index.row() >= len(self._items):
            return None
        return self.tell(self._items[index.row()], role)

    @staticmethod
    def tell(item: Item, role: int) -> Any:
        """Return what a row says in one of the roles."""
        if role == ITEM_ROLE:
            return item
        if role == Qt.ItemDataRole.DisplayRole:
            return item.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return item.spoken()
        if role == Qt.ItemDataRole.ToolTipRole:
            marked = item.marked.words
            lines = (item.place, item.error, marked[:1].upper() + marked[1:])
            return "\n".join(line for line in lines if line)
        return None

    def index_of(self, item: Item) -> QModelIndex:
        """Return the index of an item; invalid if it is gone."""
        row = self._rows.get(item.key)
        return QModelIndex() if row is None else self.index(row, 0)

    def at(self, row: int) -> Item:
        """Return the item of a row."""
        return self._items[row]

    def known(self, identity: str) -> Item | None:
        """Return the item with this path (or hash of pasted pixels), if it is in the list."""
        return self._known.get(identity)

    def add(self, sources: Iterable[tuple[str, Source]]) -> list[Item]:
        """Append pictures given as (identity, source); known identities are left out."""
        fresh: list[Item] = []
        for identity, source in sources:
            if identity in self._known:
                continue
            item = Item(source)
            self._known[identity] = item
            fresh.append(item)
        if not fresh:
            return []
        first = len(self._items)
        self.beginInsertRows(NO_INDEX, first, first + len(fresh) - 1)
        for row, item in enumerate(fresh, first):
            self._rows[item.key] = row
        self._items.extend(fresh)
        self.endInsertRows()
        self.waiting += len(fresh)
        self.counts_changed.emit()
        return fresh

    def follow(self, moved: Mapping[Path, Path]) -> tuple[list[Item], list[Item]]:
        """Give pictures whose files were moved (old path, new path) their new ones.

        Score, thumbnail and all else stay. Returns the items, and those of them that could not be
        read, perhaps for being moved just then: they are to be scored again.
        """
        found = [(self._known.get(str(old)), old, new) for old, new in moved.items()]
        items, unread = [], []
        for item, old, new in found:
            if item is None:
                continue
            del self._known[str(old)]
            self._known[str(new)] = item
            item.source = item.source.moved(new)
            if item.state is State.FAILED:
                self._forget(item)
                unread.append(item)
            self._touched(item)
            items.append(item)
        return items, unread

    def score_again(self, paths: Iterable[Path]) -> list[Item]:
        """Forget the scores of files that were written to; return their items."""
        items = [item for path in paths if (item := self._known.get(str(path))) is not None]
        for item in items:
            item.source = replace(item.source)  # size and time are others by now
            item.sha256 = ""
            self._forget(item)
            self._touched(item)
        if items:
            self.counts_changed.emit()
        return items

    def remove(self, items: Iterable[Item]) -> None:
        """Take pictures out of the list; the files stay untouched."""
        gone = {item.key for item in items if item in self}
        rows = sorted(self._rows[key] for key in gone)
        self._known = {name: item for name, item in self._known.items() if item.key not in gone}
        for first, last in reversed(runs(rows)):
            self.beginRemoveRows(NO_INDEX, first, last)
            for item in self._items[first : last + 1]:
                self.waiting -= item.state is State.WAITING
                del self._rows[item.key]
            del self._items[first : last + 1]
            self.endRemoveRows()
        self._rows = {item.key: row for row, item in enumerate(self._items)}
        self.counts_changed.emit()

    def set_score(self, item: Item, score: Score) -> None:
        """Fill in what scoring found out."""
        if item not in self:
            return
        if item.state is State.WAITING:
            self.waiting -= 1
        item.state = State.SCORED if score.verdict is not None else State.FAILED
        item.p_fake, item.verdict = score.p_fake, score.verdict
        item.error, item.sha256 = score.error, score.sha256
        self._touched(item)
        self.counts_changed.emit()

    def set_stability(self, item: Item, stability: Stability, verdict: Verdict) -> None:
        """Fill in how far small changes move the score, and the verdict that follows."""
        if item in self and item.state is State.SCORED:
            item.stability, item.verdict = stability, verdict
            self._touched(item)

    def set_thumbnail(self, item: Item, image: QImage | None) -> None:
        """Give an item its thumbnail, or take it back to save memory."""
        item.thumbnail = image
        if item in self:
            index = self.index_of(item)
            self.dataChanged.emit(index, index, [Qt.ItemDataRole.DecorationRole])

    def set_marked(self, changes: Iterable[tuple[Item, Marked]]) -> None:
        """Fill in what the person said of some pictures."""
        rows = []
        for item, marked in changes:
            item.marked = marked
            if item in self:
                rows.append(self._rows[item.key])
        if len(rows) > _FEW:
            self.dataChanged.emit(self.index(min(rows), 0), self.index(max(rows), 0))
        else:
            for row in rows:
                self.dataChanged.emit(self.index(row, 0), self.index(row, 0))

    def forget_scores(self) -> None:
        """Mark every picture as not scored (another detector came)."""
        for item in self._items:
            self._forget(item)
        self.waiting = len(self._items)
        if self._items:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._items) - 1, 0))
        self.counts_changed.emit()

    def clear(self) -> None:
        """Empty the list; the files stay untouched."""
        self.beginResetModel()
        self._items.clear()
        self._rows.clear()
        self._known.clear()
        self.waiting = 0
        self.endResetModel()
        self.counts_changed.emit()

    def _forget(self, item: Item) -> None:
        self.waiting += item.state is not State.WAITING
        item.state, item.p_fake, item.verdict, item.error = State.WAITING, None, None, ""
        item.stability = None

    def _touched(self, item: Item) -> None:
        index = self.index_of(item)
        self.dataChanged.emit(index, index)


def runs(rows: Iterable[int]) -> list[tuple[int, int]]:
    """Return (first, last) of neighbouring rows, which are given in ascending order."""
    found: list[tuple[int, int]] = []
    for row in rows:
        if found and row == found[-1][1] + 1:
            found[-1] = (found[-1][0], row)
        else:
            found.append((row, row))
    return found

"""Some pictures of each group, the two classes side by side."""

from __future__ import annotations

import itertools
from collections import defaultdict, deque
from collections.abc import Collection, Mapping
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from fakeview.ui.icons import Icons
from fakeview.ui.jobs import Job
from fakeview.ui.shared.thumbs import Thumbs, ThumbStrip
from fakeview.ui.theme import Theme
from fakeview.ui.train.run_words import sentence_case
from fakeview.ui.train.summary import CLASSES, Dot
from fakeview.ui.widgets import ElidedLabel, label
from trainer.words import mark, number, plural, tr

EACH = 12
_MANY = 6
_AT_ONCE = 2
_EVERY = {"fake": mark("all generated pictures"), "real": mark("all real pictures")}


def examples(
    job: Job, data: Path, classes: Mapping[str, str], without: Collection[str]
) -> dict[str, list[str]]:
    """Return some paths per group ("fake/gan"), spread evenly over its files.

    Runs in a lane. Raises DataError when the folder has changed under our feet.
    """
    from trainer.data.index import group_name, index

    members: dict[str, list[str]] = defaultdict(list)
    for sample in index(data, classes):
        path = str(sample.path)
        if path not in without:
            members[group_name(sample)].append(path)
    return {name: spread(paths) for name, paths in members.items()}


def spread(paths: list[str], most: int = EACH) -> list[str]:
    """Return at most `most` of the paths, evenly apart."""
    if len(paths) <= most:
        return paths
    return [paths[at * len(paths) // most] for at in range(most)]


def parts(group: str) -> tuple[str, str]:
    """Divide a group's full name into its label and its own name."""
    kind, _, name = group.partition("/")
    return kind, name


class GroupBlock(QWidget):
    """A group's name, its number of pictures and a few of them."""

    def __init__(
        self, group: str, count: int, rows: int, thumbs: Thumbs, theme: Theme, icons: Icons
    ) -> None:
        super().__init__()
        kind, name = parts(group)
        every = tr(_EVERY[kind]) if kind in _EVERY else tr("all {kind} pictures", kind=kind)
        self.name = ElidedLabel()
        self.name.setProperty("role", "strong")
        self.name.set_whole(name or every)
        self.count = label(number(count, ","), "muted")
        spoken = tr("Some pictures of {group}", group=group)
        self.strip = ThumbStrip(thumbs, theme, icons, spoken, rows=rows)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        head = QHBoxLayout()
        head.setContentsMargins(3, 0, 6, 0)
        head.setSpacing(12)
        head.addWidget(self.name, 1)
        head.addWidget(self.count)
        column.addLayout(head)
        column.addWidget(self.strip)


class SampleBoard(QWidget):
    """Generated pictures at the left, real ones at the right, group by group.

    Its blocks are built a few at a time: forty at once would hold up the window.
    """

    def __init__(
        self, groups: Mapping[str, int], thumbs: Thumbs, theme: Theme, icons: Icons
    ) -> None:
        super().__init__()
        self.blocks: dict[str, GroupBlock] = {}
        self._groups = groups
        self._found: dict[str, list[str]] = {name: [] for name in groups}
        self._parts = thumbs, theme, icons
        self._columns: dict[str, QVBoxLayout] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(32)
        ordered = []
        for kind, (word, token) in CLASSES.items():
            own = sorted(
                (name for name in groups if parts(name)[0] == kind),
                key=lambda name: (-groups[name], name),
            )
            ordered.append(own)
            column = QVBoxLayout()
            column.setSpacing(16)
            column.addLayout(_heading(theme, token, tr(word), len(own)))
            column.addStretch(1)
            row.addLayout(column, 1)
            self._columns[kind] = column
        pairs = itertools.zip_longest(*ordered)  # from the top down in both columns
        self._waiting = deque(name for pair in pairs for name in pair if name is not None)
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._build_some)
        self._timer.start()

    @property
    def complete(self) -> bool:
        """Whether every group has its block."""
        return not self._waiting

    def show_examples(self, found: Mapping[str, list[str]]) -> None:
        """Fill the strips, those that are still to come too."""
        self._found = {**self._found, **found}
        for name, block in self.blocks.items():
            block.strip.show_paths(self._found[name])

    def _build_some(self) -> None:
        rows = 1 if len(self._groups) > _MANY else 2
        for _ in range(min(_AT_ONCE, len(self._waiting))):
            name = self._waiting.popleft()
            block = GroupBlock(name, self._groups[name], rows, *self._parts)
            block.strip.show_paths(self._found[name])
            self.blocks[name] = block
            column = self._columns[parts(name)[0]]
            column.insertWidget(column.count() - 1, block)
        if not self._waiting:
            self._timer.stop()


def _heading(theme: Theme, token: str, word: str, groups: int) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setContentsMargins(3, 0, 6, 0)
    line.setSpacing(8)
    line.addWidget(Dot(theme, token), 0, Qt.AlignmentFlag.AlignVCenter)
    title: QLabel = label(sentence_case(word), "strong")
    line.addWidget(title)
    line.addStretch(1)
    if groups > 1:
        line.addWidget(label(plural(groups, "{n} group", "{n} groups"), "small"))
    return line

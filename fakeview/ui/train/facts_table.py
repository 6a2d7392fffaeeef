"""What the files of each class are like: shares of each value, side by side."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from fakeview.ui.shared.bars import ShareBar
from fakeview.ui.theme import Theme
from fakeview.ui.widgets import ElidedLabel, label
from trainer.words import ENGLISH, language, mark, tr

Histogram = Mapping[str, Mapping[str, int]]
NAMES = {
    "format": mark("File format", about="of files"),
    "size": mark("Size in pixels", about="of files"),
    "aspect": mark("Shape", about="of files"),
    "jpeg_quality": mark("JPEG quality", about="of files"),
    "chroma": mark("Colour resolution", about="of files"),
    "profile": mark("Colour profile", about="of files"),
    "metadata": mark("Metadata", about="of files"),
}
_SHOWN = 5
_SIDES = (("fake", mark("Generated"), "generated"), ("real", mark("Real"), "none"))


def shares(histogram: Histogram) -> list[tuple[str, float, float]]:
    """Return (value, share among generated, share among real), the commonest values first.

    What is beyond the first few is summed up as "other"; shares lie in [0, 1].
    """
    fake, real = (dict(histogram.get(label, {})) for label, _, _ in _SIDES)
    all_fake, all_real = max(1, sum(fake.values())), max(1, sum(real.values()))
    rows = [
        (value, fake.get(value, 0) / all_fake, real.get(value, 0) / all_real)
        for value in {**fake, **real}
    ]
    rows.sort(key=lambda row: -(row[1] + row[2]))
    if len(rows) > _SHOWN + 1:
        rest = rows[_SHOWN:]
        words = tr("other ({n} values)", n=len(rest))
        rows = [*rows[:_SHOWN], (words, sum(r[1] for r in rest), sum(r[2] for r in rest))]
    return rows


def difference(histogram: Histogram) -> float:
    """Return how far apart the two classes are, in [0, 1]: the total variation distance."""
    fake, real = (dict(histogram.get(label, {})) for label, _, _ in _SIDES)
    all_fake, all_real = max(1, sum(fake.values())), max(1, sum(real.values()))
    gaps = (abs(fake.get(v, 0) / all_fake - real.get(v, 0) / all_real) for v in {**fake, **real})
    return sum(gaps) / 2


class FactsTable(QWidget):
    """One block per fact, a row per value, a bar per class."""

    def __init__(self, theme: Theme, facts: Mapping[str, Histogram]) -> None:
        super().__init__()
        self.setAccessibleName(tr("File facts per class"))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 4, 0, 4)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(2)
        grid.setColumnMinimumWidth(0, 120)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
        grid.setColumnStretch(2, 3)
        for column, (_, words, _) in enumerate(_SIDES, 1):
            grid.addWidget(label(tr(words), "small"), 0, column)
        row = 1
        self.order = sorted(facts, key=lambda fact: -difference(facts[fact]))
        for fact in self.order:
            name = tr(NAMES.get(fact, fact.replace("_", " ").capitalize()), about="of files")
            grid.setRowMinimumHeight(row, 28)
            bottom = Qt.AlignmentFlag.AlignBottom
            grid.addWidget(label(name, "strong"), row, 0, 1, 3, bottom)
            row += 1
            for value, *parts in shares(facts[fact]):
                shown = ElidedLabel(Qt.TextElideMode.ElideRight)
                shown.set_whole(value)
                grid.addWidget(shown, row, 0)
                for column, (share, side) in enumerate(zip(parts, _SIDES, strict=True), 1):
                    kind = tr(side[1])
                    kind = kind.lower() if language() == ENGLISH else kind
                    about = f"{name} {value}, {kind}"
                    grid.addWidget(ShareBar(theme, side[2], share, about), row, column)
                row += 1

"""A picture with something laid over it, and a legend that says what its colours mean."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from fakeview.ui.inspect.explained import Shown
from fakeview.ui.inspect.legend import Legend
from fakeview.ui.theme import BODY, Theme, font
from fakeview.ui.widgets import label
from trainer.words import tr

_OPACITY = 0.75


class HeatLegend(Legend):
    """The legend of people's marks: from nobody to the largest share of them."""

    def _texts(self) -> tuple[str, str, str]:
        limit = self._shown.limit if self._shown is not None else 1.0
        return tr("nobody"), "", tr("{share:.0%} of those who marked", share=limit)

    def _spoken(self) -> str:
        most = self._texts()[2]
        return tr("the stronger the orange, the more people marked it, up to {most}", most=most)

    def _stops(self) -> list[tuple[float, QColor]]:
        stops = super()._stops()
        half = [color for place, color in stops if place >= 0.5]
        last = max(1, len(half) - 1)
        return [(place / last, color) for place, color in enumerate(half)]


class Layered(QWidget):
    """A picture, fitted into the room there is, and a layer over it."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._theme = theme
        self._words = ""
        self.picture: QImage | None = None
        self.layer: QImage | None = None
        self.setMinimumSize(QSize(200, 240))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self.update)

    def show_layers(self, picture: QImage | None, layer: QImage | None, words: str = "") -> None:
        """Show a picture and what lies over it; words stand where there is no picture."""
        self.picture, self.layer, self._words = picture, layer, words
        self.setAccessibleDescription(words)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, picture and layer."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("canvas"))
        painter.drawRoundedRect(QRectF(self.rect()), 8, 8)
        if self.picture is None:
            painter.setPen(self._theme.color("muted"))
            painter.setFont(font(BODY))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(QRectF(self.rect()).adjusted(24, 8, -24, -8), flags, self._words)
        else:
            place = self._place(self.picture)
            painter.drawImage(place, self.picture)
            if self.layer is not None:
                painter.setOpacity(_OPACITY)
                painter.drawImage(place, self.layer)
        painter.end()

    def _place(self, picture: QImage) -> QRectF:
        size = picture.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF(0, 0, size.width(), size.height())
        place.moveCenter(QRectF(self.rect()).center())
        return place


class LegendPanel(QWidget):
    """A title, a picture under a layer, its legend, and a sentence."""

    def __init__(self, theme: Theme, name: str, legend: Legend) -> None:
        super().__init__()
        self.title = label("", "strong")
        self.view = Layered(theme, name)
        self.legend = legend
        self.note = label("", "small", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.title)
        column.addWidget(self.view, 1)
        column.addWidget(self.legend)
        column.addWidget(self.note)

    def show_panel(
        self, title: str, picture: QImage | None, shown: Shown | None, note: str = ""
    ) -> None:
        """Show a picture under a map or under marks; None shows it bare."""
        self.title.setText(title)
        layer = shown.image if shown is not None and shown.limit > 0 else None
        self.view.show_layers(picture, layer, note)
        self.legend.show_map(shown if layer is not None else None)
        self.note.setText(note if picture is not None else "")

"""Small controls that Qt has no modern form of: a switch, a slider, a banner, an eliding label."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtGui import Qt as Gui
from PySide6.QtWidgets import (
    QAbstractButton,
    QDoubleSpinBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSlider,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from fakeview.ui.icons import IconLabel, Icons
from fakeview.ui.speech import announce
from fakeview.ui.theme import Theme
from trainer.words import tr


def label(text: str, role: str = "", *, wrap: bool = False) -> QLabel:
    """Return a label in one of the sheet's roles; its text is never read as markup."""
    result = QLabel(text)
    result.setTextFormat(Qt.TextFormat.PlainText)
    result.setWordWrap(wrap)
    if role:
        result.setProperty("role", role)
    return result


def breakable(text: str) -> str:
    """Return a text in which long paths may wrap: they hold no spaces to do so at."""
    return text.replace("/", "/\u200b").replace("\\", "\\\u200b")


def plain_tip(text: str) -> str:
    """Return a tooltip that shows a text as it is, also where names in it look like markup."""
    if not Gui.mightBeRichText(text):
        return text
    return f"<span>{escape(text)}</span>".replace("\n", "<br>")


def rule() -> QFrame:
    """Return a hairline that separates two parts of a panel."""
    line = QFrame()
    line.setObjectName("rule")
    return line


def scrolled(widget: QWidget) -> QScrollArea:
    """Return an area without a frame that a widget fills; it scrolls what is larger."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidget(widget)
    return area


def upright() -> QFrame:
    """Return a vertical hairline."""
    line = QFrame()
    line.setObjectName("upright")
    return line


def button(text: str, kind: str, clicked: Callable[[], object], tip: str = "") -> QPushButton:
    """Return a push button of one of the sheet's kinds."""
    result = QPushButton(text)
    result.setProperty("kind", kind)
    result.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    result.setCursor(Qt.CursorShape.PointingHandCursor)
    result.setAccessibleName(text)
    result.setToolTip(tip)
    result.clicked.connect(lambda _checked=False: clicked())
    return result


def number_box(
    name: str, low: float, high: float, value: float, *, decimals: int = 0, step: float = 1
) -> QSpinBox | QDoubleSpinBox:
    """Return a field for a number in ``low..high``; a whole one unless it has decimals."""
    box: QSpinBox | QDoubleSpinBox
    if decimals:
        box = QDoubleSpinBox()
        box.setDecimals(decimals)
        box.setRange(low, high)
        box.setSingleStep(step)
        box.setValue(value)
    else:
        box = QSpinBox()
        box.setRange(int(low), int(high))
        box.setSingleStep(int(step))
        box.setValue(int(value))
    # Qt sets the text of a styled spin box flush with its edge, whatever the sheet's padding.
    box.lineEdit().setTextMargins(8, 0, 0, 0)
    box.setAccessibleName(name)
    return box


class Switch(QAbstractButton):
    """An on/off switch; what it switches is its accessible name."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setCheckable(True)
        self.setAccessibleName(name)
        self.setFixedSize(QSize(40, 24))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw track, knob and, for the keyboard, the focus ring."""
        theme, on = self._theme, self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self.isEnabled():
            painter.setOpacity(0.4)
        if self.hasFocus():
            painter.setPen(QPen(theme.color("accent"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 11, 11)
        track = QRectF(self.rect()).adjusted(4, 4, -4, -4)
        painter.setPen(Qt.PenStyle.NoPen if on else QPen(theme.color("edge"), 1.5))
        painter.setBrush(theme.color("accent" if on else "surface"))
        inset = 0 if on else 0.75
        painter.drawRoundedRect(track.adjusted(inset, inset, -inset, -inset), 8, 8)
        knob = QRectF(0, 0, 10, 10)
        knob.moveCenter(track.center())
        knob.moveLeft(track.right() - 13 if on else track.left() + 3)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("on_accent" if on else "edge"))
        painter.drawEllipse(knob)
        painter.end()


_SLIDER_KEYS = frozenset({
    Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End,
    Qt.Key.Key_Up, Qt.Key.Key_Down,
})  # fmt: skip


class KeySlider(QSlider):
    """A slider that keeps the arrow keys for itself while it has the focus."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setAccessibleName(name)
        self.setRange(0, 100)
        self.setPageStep(10)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def event(self, event: QEvent) -> bool:
        """Leave the wheel to what scrolls below, and let no shortcut take the arrow keys."""
        if event.type() == QEvent.Type.Wheel:
            event.ignore()
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            own = event.key() in _SLIDER_KEYS and not event.modifiers()
            event.setAccepted(own)
            return own or super().event(event)
        return super().event(event)


class ElidedLabel(QLabel):
    """A label that shortens its text to the room there is; the tooltip has all of it."""

    def __init__(
        self,
        mode: Qt.TextElideMode = Qt.TextElideMode.ElideMiddle,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._mode = mode
        self._whole = self._tip = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def set_whole(self, text: str, tip: str = "") -> None:
        """Show another text; hovering shows `tip`, or else the text where it was shortened."""
        self._whole, self._tip = text, tip
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten anew."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        shown = self.fontMetrics().elidedText(self._whole, self._mode, self.width())
        self.setText(shown)
        self.setToolTip(plain_tip(self._tip or (self._whole if shown != self._whole else "")))


@dataclass(frozen=True)
class Offer:
    """A button beside a sentence: its text, what it does, and its tooltip."""

    text: str
    do: Callable[[], object]
    tip: str = ""


class Banner(QFrame):
    """One sentence at the top of the page that waits to be read and blocks nothing."""

    said = Signal()
    closed = Signal()

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self.setAccessibleName(tr("Message"))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 6, 6)
        row.setSpacing(8)
        self._warning = IconLabel(icons, "warning-circle", "danger")
        self._note = IconLabel(icons, "info", "text")
        row.addWidget(self._warning)
        row.addWidget(self._note)
        self._text = label("", wrap=True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.offer = button("", "link", self._take_offer)
        self.offered: Offer | None = None  # what the button beside the sentence does
        self.offer.hide()
        self._close = QToolButton()
        self._close.setAccessibleName(tr("Dismiss the message"))
        self._close.setToolTip(tr("Dismiss"))
        self._close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        icons.give(self._close.setIcon, "x")
        self._close.clicked.connect(self.dismiss)
        row.addWidget(self._text, 1)
        row.addWidget(self.offer)
        row.addWidget(self._close)
        self.hide()

    @property
    def text(self) -> str:
        """What it says now."""
        return self._text.text()

    def say(self, sentence: str, *, calm: bool = False, offer: Offer | None = None) -> None:
        """Show a sentence; a later one replaces it. A calm one says that something went well.

        Args:
            offer: what a button beside it does, once.
        """
        self._text.setText(sentence)
        self.offered = offer
        self.offer.setVisible(offer is not None)
        if offer is not None:
            self.offer.setText(offer.text)
            self.offer.setAccessibleName(offer.text)
            self.offer.setToolTip(offer.tip)
        self._warning.setVisible(not calm)
        self._note.setVisible(calm)
        self.show()
        announce(self, sentence)
        self.said.emit()

    def dismiss(self) -> None:
        """Hide it."""
        self.offered = None
        self.hide()
        self.closed.emit()

    def _take_offer(self) -> None:
        offer = self.offered
        self.dismiss()
        if offer is not None:
            offer.do()


def framed(banner: Banner) -> QWidget:
    """Return a banner with room around it, which is there only while something is said."""
    frame = QWidget()
    column = QVBoxLayout(frame)
    column.setContentsMargins(8, 8, 8, 8)
    column.addWidget(banner)
    frame.hide()
    banner.said.connect(frame.show)
    banner.closed.connect(frame.hide)
    return frame

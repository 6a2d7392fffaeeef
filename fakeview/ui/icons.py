"""Icons: one set (Phosphor, as QtAwesome ships it), in the colour of the text beside them.

Only the font and its table of names are taken from QtAwesome. Importing the package itself
loads a dozen other fonts and costs a third of the time in which the window is up.
"""

from __future__ import annotations

import importlib.util
import json
import logging
from collections.abc import Callable
from functools import cache
from pathlib import Path

from PySide6.QtCore import QObject, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QIcon,
    QIconEngine,
    QPainter,
    QPaintEvent,
    QPixmap,
)
from PySide6.QtWidgets import QWidget

from fakeview.colours import LIGHT
from fakeview.ui.shapes import draw_diamond
from fakeview.ui.theme import Theme

log = logging.getLogger(__name__)


class Icons(QObject):
    """Hands out icons and paints them anew when the theme changes."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._theme = theme
        self._users: list[tuple[Callable[[QIcon], object], str, str]] = []
        theme.changed.connect(self._repaint)

    def get(self, name: str, token: str = "text") -> QIcon:
        """Return a Phosphor icon by its name ("folder-open") in the colour of a token."""
        family, names = _phosphor()
        if name not in names:
            return QIcon()
        letter = chr(int(names[name], 16))
        return QIcon(_Glyph(letter, family, self._theme.color(token), self._theme.color("edge")))

    def give(self, setter: Callable[[QIcon], object], name: str, token: str = "text") -> None:
        """Set an icon now and again after each change of theme; `setter` lives with the window."""
        self._users.append((setter, name, token))
        setter(self.get(name, token))

    def _repaint(self) -> None:
        for setter, name, token in self._users:
            setter(self.get(name, token))


class _Glyph(QIconEngine):
    """Paints one letter of an icon font, sharp at every size and scale."""

    def __init__(self, letter: str, family: str, color: QColor, faint: QColor) -> None:
        super().__init__()
        self._letter, self._family = letter, family
        self._color, self._faint = color, faint

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        """Draw into a rectangle."""
        font = QFont(self._family)
        font.setPixelSize(max(1, rect.height()))
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        painter.save()
        painter.setFont(font)
        painter.setPen(self._faint if mode == QIcon.Mode.Disabled else self._color)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self._letter)
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Draw onto a clear ground."""
        result = QPixmap(size)
        result.fill(Qt.GlobalColor.transparent)
        painter = QPainter(result)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return result

    def clone(self) -> QIconEngine:
        """Return the same icon once more."""
        return _Glyph(self._letter, self._family, self._color, self._faint)


class IconLabel(QWidget):
    """An icon that follows the theme and may come and go, unlike what `Icons.give` serves."""

    def __init__(self, icons: Icons, name: str, token: str = "muted", side: int = 20) -> None:
        super().__init__()
        self._icons, self._name, self._token = icons, name, token
        self.setFixedSize(QSize(side, side))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it in the theme's colour."""
        painter = QPainter(self)
        self._icons.get(self._name, self._token).paint(painter, self.rect())
        painter.end()


def painted_icon() -> QIcon:
    """Return the program's sign: a diamond half filled, for a question half answered."""
    icon = QIcon()
    for side in (16, 24, 32, 48, 64, 128, 256):
        picture = QPixmap(side, side)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(LIGHT.accent))
        painter.drawRoundedRect(0, 0, side, side, side * 0.22, side * 0.22)
        box = QRectF(0, 0, side, side).adjusted(side * 0.2, side * 0.2, -side * 0.2, -side * 0.2)
        draw_diamond(painter, box, QColor(LIGHT.on_accent), max(1.5, side * 0.06))
        painter.end()
        icon.addPixmap(picture)
    return icon


@cache
def _phosphor() -> tuple[str, dict[str, str]]:
    """Return the font's family and each icon's letter, as hex digits; nothing if it is missing."""
    spec = importlib.util.find_spec("qtawesome")
    folder = Path(spec.origin).parent / "fonts" if spec and spec.origin else Path()
    fonts, tables = sorted(folder.glob("phosphor-*.ttf")), sorted(folder.glob("phosphor-*.json"))
    number = QFontDatabase.addApplicationFont(str(fonts[-1])) if fonts else -1
    if number < 0 or not tables:
        log.warning("the icon font is missing from %s", folder)
        return "", {}
    table: dict[str, str] = json.loads(tables[-1].read_text(encoding="utf-8"))
    family = QFontDatabase.applicationFontFamilies(number)[0]
    return family, table

"""How the window looks: light or dark, the palette, the type sizes.

The colours are `fakeview.colours`. Everything that paints asks `Theme.tokens`; everything that
is styled gets the sheet generated from them.
"""

from __future__ import annotations

from dataclasses import asdict

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyle

from fakeview.colours import DARK, LIGHT, Tokens
from fakeview.ui.fonts import system_font
from fakeview.ui.stylesheet import stylesheet

MODES = ("system", "light", "dark")

GRID = 8
SMALL, BODY, TITLE, SCORE = 11, 13, 16, 28
"""Type sizes in logical pixels; weight, not size or colour, carries the hierarchy."""


class Theme(QObject):
    """Light or dark, as the system says or as the person chose; applies itself to the program."""

    changed = Signal()

    def __init__(self, app: QApplication, mode: str = "system", *, dressed: bool = True) -> None:
        super().__init__(app)
        self._app = app
        self._mode = mode if mode in MODES else "system"
        self._applying = False
        self._dressed, self._sheet = dressed, ""
        self.tokens = LIGHT
        app.setStyle("Fusion")  # not shown
        app.setFont(_body_font())
        self._apply()
        app.styleHints().colorSchemeChanged.connect(self._system_changed)

    @property
    def mode(self) -> str:
        """What was chosen: "system", "light" or "dark"."""
        return self._mode

    @property
    def dark(self) -> bool:
        """Whether the dark tokens are in use now."""
        return self.tokens is DARK

    def set_mode(self, mode: str) -> None:
        """Follow the system or stay light or dark; unknown words mean the system."""
        self._mode = mode if mode in MODES else "system"
        self._apply()

    def dress(self) -> None:
        """Put the style sheet on, where `dressed` said that it was to wait for a window.

        With a sheet in force Qt styles a widget anew, and all that it holds, each time it is put
        into another one: that took more than half of the time until the window could be shown.
        It is never taken off again: Qt then loses track of the widgets that it has styled.
        """
        if not self._dressed:
            self._dressed = True
            self._app.setStyleSheet(self._sheet)

    def color(self, token: str, alpha: int = 255) -> QColor:
        """Return a token as a colour, with an alpha of 0 to 255."""
        color = QColor(getattr(self.tokens, token))
        color.setAlpha(alpha)
        return color

    def animated(self) -> bool:
        """Whether the system allows motion."""
        style = self._app.style()
        return style.styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) > 0

    def _system_changed(self) -> None:
        if self._mode == "system" and not self._applying:
            self._apply()

    def _wants_dark(self) -> bool:
        if self._mode == "system":
            return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return self._mode == "dark"

    def _apply(self) -> None:
        # Telling Qt as well makes native parts (title bar, file dialog) follow the choice.
        scheme = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}.get(self._mode)
        hints = QGuiApplication.styleHints()
        self._applying = True
        hints.unsetColorScheme() if scheme is None else hints.setColorScheme(scheme)
        self._applying = False
        self.tokens = DARK if self._wants_dark() else LIGHT
        self._app.setPalette(_palette(self.tokens))
        self._sheet = stylesheet(asdict(self.tokens))
        if self._dressed:
            self._app.setStyleSheet(self._sheet)
        self.changed.emit()


def font(size: int, weight: QFont.Weight = QFont.Weight.Normal, tabular: bool = False) -> QFont:
    """Return the program's font at one of the type sizes; `tabular` keeps digits in columns."""
    result = QFont(QApplication.font())
    result.setPixelSize(size)
    result.setWeight(weight)
    if tabular:
        result.setFeature(QFont.Tag("tnum"), 1)
    return result


def _body_font() -> QFont:
    result = system_font()
    result.setPixelSize(BODY)
    return result


def _palette(tokens: Tokens) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    pairs = {
        role.Window: tokens.surface,
        role.WindowText: tokens.text,
        role.Base: tokens.raised,
        role.AlternateBase: tokens.hover,
        role.Text: tokens.text,
        role.Button: tokens.raised,
        role.ButtonText: tokens.text,
        role.BrightText: tokens.danger,
        role.ToolTipBase: tokens.raised,
        role.ToolTipText: tokens.text,
        role.PlaceholderText: tokens.muted,
        role.Highlight: tokens.accent,
        role.HighlightedText: tokens.on_accent,
        role.Link: tokens.link,
        role.Accent: tokens.accent,
        role.Light: tokens.raised,
        role.Midlight: tokens.hover,
        role.Mid: tokens.line,
        role.Dark: tokens.edge,
        role.Shadow: tokens.line,
    }
    for name, value in pairs.items():
        palette.setColor(name, QColor(value))
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, QColor(tokens.edge))
    return palette

"""How the window looks: colour tokens for light and dark, the palette, the type sizes.

This is the only file that names a colour of the window. Everything that paints asks
`Theme.tokens`; everything that is styled gets the sheet generated from them.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyle

from fakeview.ui.stylesheet import stylesheet

MODES = ("system", "light", "dark")

GRID = 8
SMALL, BODY, TITLE, SCORE = 11, 13, 16, 28
"""Type sizes in logical pixels; weight, not size or colour, carries the hierarchy."""


@dataclass(frozen=True)
class Tokens:
    """The colours of one theme, as #RRGGBB.

    Text (`text`, `muted`, `link`, `danger`) reaches 4.5:1 on every ground it stands on,
    shapes and control edges 3:1; a test measures it.
    """

    surface: str
    raised: str
    hover: str
    pressed: str
    selection: str
    text: str
    muted: str
    line: str
    edge: str
    accent: str
    accent_hover: str
    link: str
    on_accent: str
    danger: str
    canvas: str
    generated: str
    uncertain: str
    none: str


LIGHT = Tokens(
    surface="#FAFAFB",
    raised="#FFFFFF",
    hover="#F0F1F4",
    pressed="#E6E8ED",
    selection="#E4EDFD",
    text="#1B1D22",
    muted="#5E6470",
    line="#E3E5EA",
    edge="#858B97",
    accent="#2F6FEB",
    accent_hover="#2560D6",
    link="#2560D6",
    on_accent="#FFFFFF",
    danger="#B3261E",
    canvas="#ECEDF0",
    generated="#D9730D",
    uncertain="#7A5AC8",
    none="#4C6A92",
)

# The verdict's colours are the same hues, lifted until a shape stands out on dark ground.
DARK = Tokens(
    surface="#16181D",
    raised="#1F2229",
    hover="#262A32",
    pressed="#2E333D",
    selection="#25324D",
    text="#E8EAEE",
    muted="#9AA1AD",
    line="#2C3038",
    edge="#6F7683",
    accent="#6EA0FF",
    accent_hover="#8AB3FF",
    link="#6EA0FF",
    on_accent="#0F1320",
    danger="#FF9A8F",
    canvas="#2A2C31",
    generated="#F0913A",
    uncertain="#A98DF0",
    none="#8BA9D1",
)

# Without a desktop's own setting Qt on Linux falls back to a font of the nineties.
_FALLBACK_FAMILIES = {"DejaVu Sans", "Sans", "Sans Serif", "Bitstream Vera Sans"}
_BETTER_FAMILIES = ("Inter", "Cantarell", "Ubuntu", "Noto Sans", "Open Sans")


class Theme(QObject):
    """Light or dark, as the system says or as the person chose; applies itself to the program."""

    changed = Signal()

    def __init__(self, app: QApplication, mode: str = "system") -> None:
        super().__init__(app)
        self._app = app
        self._mode = mode if mode in MODES else "system"
        self._applying = False
        self.tokens = LIGHT
        app.setStyle("Fusion")
        app.setFont(_body_font(app))
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
        self._app.setStyleSheet(stylesheet(asdict(self.tokens)))
        self.changed.emit()


def font(size: int, weight: QFont.Weight = QFont.Weight.Normal, tabular: bool = False) -> QFont:
    """Return the program's font at one of the type sizes; `tabular` keeps digits in columns."""
    result = QFont(QApplication.font())
    result.setPixelSize(size)
    result.setWeight(weight)
    if tabular:
        result.setFeature(QFont.Tag("tnum"), 1)
    return result


def _body_font(app: QApplication) -> QFont:
    result = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    if result.family() in _FALLBACK_FAMILIES:
        installed = set(QFontDatabase.families())
        better = next((name for name in _BETTER_FAMILIES if name in installed), None)
        if better:
            result.setFamily(better)
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

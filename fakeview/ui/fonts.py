"""The one type family: the system's own, or a good one where the system names none."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontDatabase

# Without a desktop's own setting Qt on Linux falls back to a font of the nineties.
_FALLBACK_FAMILIES = {"DejaVu Sans", "Sans", "Sans Serif", "Bitstream Vera Sans"}  # not shown
_BETTER_FAMILIES = ("Inter", "Cantarell", "Ubuntu", "Noto Sans", "Open Sans")  # not shown


def system_font() -> QFont:
    """Return the font that text is set in, on a screen and on paper."""
    result = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    if result.family() in _FALLBACK_FAMILIES:
        installed = set(QFontDatabase.families())
        better = next((name for name in _BETTER_FAMILIES if name in installed), None)
        if better:
            result.setFamily(better)
    return result

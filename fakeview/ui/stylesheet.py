"""The one style sheet of the window, generated from the tokens of `theme`.

Widgets say what they are through the dynamic properties `role` (text) and `kind` (controls);
the sheet says how that looks.
"""

from __future__ import annotations

from collections.abc import Mapping
from string import Template

_SHEET = Template("""
* { outline: 0; }
QMainWindow, QDialog { background: $surface; }
QWidget { color: $text; }
QToolTip {
    background: $raised; color: $text; border: 1px solid $line; padding: 4px 8px; font-size: 12px;
}

/* text */
QLabel { background: transparent; }
QLabel[role="caption"] { color: $muted; font-size: 11px; font-weight: 600; }
QLabel[role="muted"] { color: $muted; }
QLabel[role="small"] { color: $muted; font-size: 11px; }
QLabel[role="strong"] { font-weight: 600; }
QLabel[role="title"] { font-size: 16px; font-weight: 600; }
QLabel[role="score"] { font-size: 28px; font-weight: 600; }
QLabel[role="key"] {
    background: $hover; border: 1px solid $line; border-radius: 4px; padding: 2px 6px;
    font-size: 11px; color: $text;
}

/* areas */
#topBar { background: $surface; border-bottom: 1px solid $line; }
#statusStrip { background: $surface; border-top: 1px solid $line; }
#galleryPanel, #sidePanel, #sideBody { background: $surface; }
#sidePanel[drawer="true"] { border-left: 1px solid $line; }
#viewBar { background: $raised; border: 1px solid $line; border-radius: 8px; }
#banner { background: $raised; border: 1px solid $line; border-radius: 8px; }
#rule { background: $line; max-height: 1px; min-height: 1px; border: 0; }
#upright { background: $line; max-width: 1px; min-width: 1px; border: 0; }
QSplitter::handle { background: $line; }
QSplitter::handle:hover { background: $accent; }

/* buttons */
QPushButton, QToolButton {
    background: transparent; border: 2px solid transparent; border-radius: 6px;
    padding: 4px 8px; min-height: 20px;
}
QPushButton:hover, QToolButton:hover { background: $hover; }
QPushButton:pressed, QToolButton:pressed, QToolButton:checked, QPushButton:checked {
    background: $pressed; }
QPushButton:focus, QToolButton:focus { border: 2px solid $accent; }
QPushButton:disabled, QToolButton:disabled { color: $edge; }
QToolButton:checked:disabled { background: transparent; }
QToolButton::menu-indicator, QPushButton::menu-indicator { image: none; width: 0; }
QPushButton[kind="primary"] {
    background: $accent; color: $on_accent; font-weight: 600; padding: 6px 16px;
    border: 2px solid $accent;
}
QPushButton[kind="primary"]:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton[kind="primary"]:pressed { background: $accent; }
QPushButton[kind="primary"]:focus { border: 2px solid $text; }
QPushButton[kind="outline"] {
    background: $raised; border: 1px solid $edge; padding: 7px 17px;
}
QPushButton[kind="outline"]:hover { background: $hover; }
QPushButton[kind="outline"]:focus { border: 2px solid $accent; padding: 6px 16px; }
QPushButton[kind="link"] { color: $link; padding: 2px 4px; font-weight: 600; }
QPushButton[kind="link"]:hover { background: $hover; }
QToolButton { padding: 4px 6px; }
QToolButton[kind="view"] { padding: 2px 4px; min-width: 20px; border-radius: 5px; }

/* fields */
QLineEdit {
    background: $raised; border: 1px solid $line; border-radius: 6px; padding: 5px 9px;
    min-height: 20px; selection-background-color: $accent; selection-color: $on_accent;
}
QLineEdit:hover { border-color: $edge; }
QLineEdit:focus { border: 2px solid $accent; padding: 4px 8px; }
QLineEdit QToolButton { padding: 0; border: 0; background: transparent; min-height: 0; }

QSlider { min-height: 24px; background: transparent; }
QSlider::groove:horizontal { height: 4px; border-radius: 2px; background: $line; }
QSlider::sub-page:horizontal { height: 4px; border-radius: 2px; background: $accent; }
QSlider::handle:horizontal {
    background: $raised; border: 1px solid $edge; width: 12px; height: 12px;
    margin: -5px 0; border-radius: 7px;
}
QSlider::handle:horizontal:hover { border: 1px solid $accent; }
QSlider::handle:horizontal:focus {
    border: 2px solid $accent; width: 12px; height: 12px; margin: -6px 0; border-radius: 8px;
}
QSlider::sub-page:horizontal:disabled { background: $line; }
QSlider::handle:horizontal:disabled { border: 1px solid $line; background: $surface; }

QProgressBar {
    background: $line; border: 0; border-radius: 2px; max-height: 4px; min-height: 4px;
}
QProgressBar::chunk { background: $accent; border-radius: 2px; }

/* lists and scrolling */
QListView { background: transparent; border: 0; }
QScrollArea { background: transparent; border: 0; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: $line; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $edge; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {
    background: none; width: 0; height: 0;
}

/* menus */
QMenuBar { background: transparent; border: 0; }
QMenuBar::item { background: transparent; padding: 6px 10px; border-radius: 6px; }
QMenuBar::item:selected { background: $hover; }
QMenuBar::item:pressed { background: $pressed; }
QMenu { background: $raised; border: 1px solid $line; padding: 6px; }
QMenu::item { padding: 6px 16px 6px 12px; border-radius: 5px; min-width: 208px; }
QMenu::icon { padding-left: 10px; }
QMenu::right-arrow { margin-right: 8px; }
QMenu::item:selected { background: $hover; }
QMenu::item:disabled { color: $edge; }
QMenu::separator { height: 1px; background: $line; margin: 6px 4px; }
""")


def stylesheet(tokens: Mapping[str, str]) -> str:
    """Return the style sheet for a set of colour tokens (name -> #RRGGBB)."""
    return _SHEET.substitute(tokens)

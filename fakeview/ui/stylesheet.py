"""The one style sheet of the window, generated from the tokens of `theme`.

Widgets say what they are through the dynamic properties `role` (text) and `kind` (controls);
the sheet says how that looks.
"""

from __future__ import annotations

from collections.abc import Mapping
from string import Template

from fakeview.ui.marks import marks

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
QLabel[role="danger"] { color: $danger; }
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
#viewBar, #toolBar, #toolOptions {
    background: $raised; border: 1px solid $line; border-radius: 8px;
}
#filterPopup { background: $raised; border: 1px solid $line; }
#banner { background: $raised; border: 1px solid $line; border-radius: 8px; }
#rule { background: $line; max-height: 1px; min-height: 1px; border: 0; }
#upright { background: $line; max-width: 1px; min-width: 1px; border: 0; }
QFrame[kind="card"] { background: $raised; border: 1px solid $line; border-radius: 8px; }
QFrame[kind="card"][chosen="true"] { border: 2px solid $accent; }
QFrame[kind="card"]:disabled { background: $surface; }
QFrame[kind="segments"] { background: $hover; border: 0; border-radius: 7px; }
#stepBar { background: $surface; border-bottom: 1px solid $line; }
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
QPushButton[kind="primary"]:disabled {
    background: $pressed; border-color: $pressed; color: $edge;
}
QPushButton[kind="outline"] {
    background: $raised; border: 1px solid $edge; padding: 7px 17px;
}
QPushButton[kind="outline"]:hover { background: $hover; }
QPushButton[kind="outline"]:focus { border: 2px solid $accent; padding: 6px 16px; }
QPushButton[kind="answer"] {
    background: $raised; border: 1px solid $edge; padding: 9px 9px; font-weight: 600;
}
QPushButton[kind="answer"]:hover { background: $hover; }
QPushButton[kind="answer"]:checked {
    background: $selection; border: 2px solid $accent; padding: 8px 8px;
}
QPushButton[kind="answer"]:focus { border: 2px solid $text; padding: 8px 8px; }
QPushButton[kind="answer"]:disabled { background: $surface; border-color: $line; }
QPushButton[kind="link"] { color: $link; padding: 2px 4px; font-weight: 600; }
QPushButton[kind="link"]:hover { background: $hover; }
QPushButton[kind="link"]:disabled { color: $edge; }
QPushButton[kind="chip"] {
    background: $selection; color: $text; border: 1px solid transparent; border-radius: 12px;
    padding: 1px 10px; font-size: 11px;
}
QPushButton[kind="chip"]:hover { background: $pressed; }
QPushButton[kind="chip"]:focus { border: 1px solid $accent; }
QPushButton[kind="fold"] {
    color: $link; padding: 2px 6px 2px 0; margin-left: -2px; font-weight: 600; text-align: left;
}
QPushButton[kind="fold"]:hover { background: $hover; }
QToolButton { padding: 4px 6px; }
QToolButton[kind="view"] { padding: 2px 4px; min-width: 20px; border-radius: 5px; }
QToolButton[kind="arrange"] { padding: 1px 4px; color: $muted; border-radius: 5px; }
QToolButton[kind="arrange"]:hover { color: $text; }
QToolButton[kind="arrange"][on="true"] { color: $link; font-weight: 600; }
QToolButton[kind="segment"] {
    padding: 1px 12px; min-height: 20px; border-radius: 6px; color: $muted;
}
QToolButton[kind="segment"][page="true"] { padding: 1px 6px; }
QToolButton[kind="segment"]:hover { background: $pressed; color: $text; }
QToolButton[kind="segment"]:checked { background: $selection; color: $text; font-weight: 600; }
QToolButton[kind="segment"]:disabled { color: $edge; }
QToolButton[kind="step"] { padding: 4px 12px 4px 8px; color: $muted; }
QToolButton[kind="step"]:checked { background: transparent; color: $text; font-weight: 600; }
QToolButton[kind="step"]:checked:hover { background: $hover; }
QToolButton[kind="step"]:disabled { color: $edge; }

/* fields */
QLineEdit {
    background: $raised; border: 1px solid $line; border-radius: 6px; padding: 5px 9px;
    min-height: 20px; selection-background-color: $accent; selection-color: $on_accent;
}
QLineEdit:hover { border-color: $edge; }
QLineEdit:focus { border: 2px solid $accent; padding: 4px 8px; }
QLineEdit QToolButton { padding: 0; border: 0; background: transparent; min-height: 0; }

QComboBox, QSpinBox, QDoubleSpinBox {
    background: $raised; border: 1px solid $line; border-radius: 6px; padding: 5px 9px;
    min-height: 20px; selection-background-color: $accent; selection-color: $on_accent;
}
QComboBox:hover, QSpinBox:hover, QDoubleSpinBox:hover { border-color: $edge; }
QComboBox:focus, QSpinBox:focus, QDoubleSpinBox:focus {
    border: 2px solid $accent; padding: 4px 8px;
}
QComboBox:disabled, QSpinBox:disabled, QDoubleSpinBox:disabled, QLineEdit:disabled {
    background: $surface; color: $edge;
}
QComboBox::drop-down { border: 0; width: 24px; }
QComboBox::down-arrow { image: $mark_down; width: 16px; height: 16px; }
QComboBox::down-arrow:disabled { image: $mark_down_off; }
QComboBox QAbstractItemView {
    background: $raised; border: 1px solid $line; padding: 4px; color: $text;
    selection-background-color: $hover; selection-color: $text;
}
QComboBox QAbstractItemView::item { min-height: 28px; padding: 0 8px; border-radius: 5px; }
QComboBox QAbstractItemView::item:selected { background: $hover; color: $text; }
QComboBox QAbstractItemView::item:disabled { color: $edge; }
QAbstractSpinBox QLineEdit, QComboBox QLineEdit {
    background: transparent; border: 0; padding: 0; min-height: 0;
}
QSpinBox::up-button, QDoubleSpinBox::up-button {
    subcontrol-origin: border; subcontrol-position: top right; width: 22px; border: 0;
    border-top-right-radius: 5px; margin: 2px 2px 0 0;
}
QSpinBox::down-button, QDoubleSpinBox::down-button {
    subcontrol-origin: border; subcontrol-position: bottom right; width: 22px; border: 0;
    border-bottom-right-radius: 5px; margin: 0 2px 2px 0;
}
QSpinBox::up-button:hover, QSpinBox::down-button:hover,
QDoubleSpinBox::up-button:hover, QDoubleSpinBox::down-button:hover { background: $hover; }
QSpinBox::up-arrow, QDoubleSpinBox::up-arrow { image: $mark_up; width: 14px; height: 14px; }
QSpinBox::down-arrow, QDoubleSpinBox::down-arrow { image: $mark_down; width: 14px; height: 14px; }
QSpinBox::up-arrow:disabled, QSpinBox::up-arrow:off,
QDoubleSpinBox::up-arrow:disabled, QDoubleSpinBox::up-arrow:off { image: $mark_up_off; }
QSpinBox::down-arrow:disabled, QSpinBox::down-arrow:off,
QDoubleSpinBox::down-arrow:disabled, QDoubleSpinBox::down-arrow:off { image: $mark_down_off; }

QCheckBox, QRadioButton { background: transparent; spacing: 8px; min-height: 24px; }
QCheckBox:disabled, QRadioButton:disabled { color: $edge; }
QCheckBox::indicator, QRadioButton::indicator {
    width: 16px; height: 16px; background: $raised; border: 1px solid $edge; border-radius: 4px;
    margin: 1px;
}
QRadioButton::indicator { border-radius: 9px; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { border-color: $accent; }
QCheckBox::indicator:checked, QCheckBox::indicator:indeterminate,
QRadioButton::indicator:checked { background: $accent; border-color: $accent; }
QCheckBox::indicator:checked { image: $mark_tick; }
QCheckBox::indicator:indeterminate { image: $mark_dash; }
QRadioButton::indicator:checked { image: $mark_dot; }
QCheckBox::indicator:focus, QRadioButton::indicator:focus {
    border: 2px solid $accent; margin: 0;
}
QRadioButton::indicator:focus { border-radius: 10px; }
QCheckBox::indicator:checked:focus, QRadioButton::indicator:checked:focus {
    border: 2px solid $text;
}
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled {
    background: $surface; border-color: $line;
}
QCheckBox::indicator:checked:disabled, QRadioButton::indicator:checked:disabled {
    background: $edge; border-color: $edge;
}

/* longer text */
QPlainTextEdit, QTextBrowser, QTextEdit {
    background: $raised; border: 1px solid $line; border-radius: 8px; padding: 8px;
    selection-background-color: $accent; selection-color: $on_accent;
}
QPlainTextEdit:focus, QTextBrowser:focus, QTextEdit:focus { border: 1px solid $accent; }
QTextEdit[role="evidence"] { border-radius: 6px; padding: 0; }
QPlainTextEdit[role="log"] { font-family: monospace; font-size: 11px; color: $muted; }

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
QProgressBar#gauge { background: transparent; min-height: 52px; max-height: 52px; }
QProgressBar::chunk { background: $accent; border-radius: 2px; }

/* lists and scrolling */
QListView, QTableView { background: transparent; border: 0; }
QTableView { alternate-background-color: transparent; }
QTableView::item { padding: 0 8px; border: 0; border-bottom: 1px solid $line; }
QHeaderView { background: transparent; border: 0; }
QHeaderView::section {
    background: transparent; color: $muted; border: 0; border-bottom: 1px solid $edge;
    padding: 4px 8px; font-size: 11px;
}
QHeaderView::section:hover { color: $text; }
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

/* tabs */
QTabWidget::pane { border: 0; border-top: 1px solid $line; }
QTabBar { background: transparent; }
QTabBar::tab {
    background: transparent; color: $muted; border: 0; border-bottom: 2px solid transparent;
    padding: 6px 12px; min-height: 20px;
}
QTabBar::tab:hover { color: $text; }
QTabBar::tab:selected { color: $text; font-weight: 600; border-bottom-color: $accent; }
QTabBar::tab:focus { background: $hover; border-radius: 6px; }
QTabBar::tab:disabled { color: $edge; }

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
""")  # not shown


def stylesheet(tokens: Mapping[str, str]) -> str:
    """Return the style sheet for a set of colour tokens (name -> #RRGGBB)."""
    return _SHEET.substitute({**tokens, **marks(tokens)})

"""The bar at the top: menus at the left; opening, detector and theme at the right."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QMenuBar, QToolButton, QWidget

from fakeview.ui.actions import Actions
from fakeview.ui.icons import Icons
from fakeview.ui.theme import Theme
from fakeview.ui.widgets import upright

HEIGHT = 48
_MODE_ICONS = {"system": "circle-half", "light": "sun", "dark": "moon"}


class TopBar(QFrame):
    """Menus and the few buttons that are always at hand."""

    def __init__(self, actions: Actions, theme: Theme, icons: Icons) -> None:
        super().__init__()
        self.setObjectName("topBar")
        self.setFixedHeight(HEIGHT)
        self._theme, self._icons = theme, icons
        self.menu_bar = QMenuBar()
        self.menu_bar.setAccessibleName("Menus")
        self.menu_bar.setNativeMenuBar(False)  # one row for everything, on every system
        self.menus = actions.fill(self.menu_bar)
        self.open = self._action_button(actions["open"], "Open")
        self.folder = self._action_button(actions["open_folder"], "Folder")
        self.detector = self._menu_button("No detector", "cube", "Detector")
        self.detector.setToolTip("The detector that scores the pictures")
        for name in ("detector", "bundled", "about_detector"):
            self._menu_of(self.detector).addAction(actions[name])
        self.theme_button = self._menu_button("", "circle-half", "Theme")
        for name in ("theme_system", "theme_light", "theme_dark"):
            self._menu_of(self.theme_button).addAction(actions[name])
        self.side = self._action_button(actions["side"], "")
        self._lay_out()
        theme.changed.connect(self._show_mode)
        self._show_mode()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 8, 0)
        row.setSpacing(4)
        row.addWidget(self.menu_bar, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        row.addWidget(self.open)
        row.addWidget(self.folder)
        line = upright()
        line.setFixedHeight(20)
        row.addSpacing(4)
        row.addWidget(line)
        row.addSpacing(4)
        row.addWidget(self.detector)
        row.addWidget(self.theme_button)
        row.addWidget(self.side)

    def open_menu(self, title: str) -> None:
        """Open a menu from the keyboard."""
        self.menu_bar.setActiveAction(self.menus[title].menuAction())

    def show_detector(self, name: str) -> None:
        """Show which detector is in use."""
        shown = self.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, 220)
        self.detector.setText(f" {shown}  ▾")
        self.detector.setAccessibleName(f"Detector: {name}")

    def _show_mode(self) -> None:
        mode = self._theme.mode
        self.theme_button.setIcon(self._icons.get(_MODE_ICONS[mode]))
        self.theme_button.setToolTip("Theme: " + ("like the system" if mode == "system" else mode))

    def _action_button(self, action: QAction, text: str) -> QToolButton:
        result = self._button()
        result.setDefaultAction(action)
        # A change of the action (a new icon with the theme) would bring its long text back.
        shown = f" {text}" if text else ""
        action.changed.connect(lambda: result.setText(shown))
        result.setText(shown)
        style = Qt.ToolButtonStyle
        result.setToolButtonStyle(
            style.ToolButtonTextBesideIcon if text else style.ToolButtonIconOnly
        )
        result.setToolTip(action.toolTip())
        result.setAccessibleName(action.text().rstrip("…"))
        return result

    def _menu_button(self, text: str, icon: str, name: str) -> QToolButton:
        result = self._button()
        result.setText(text)
        self._icons.give(result.setIcon, icon)
        result.setAccessibleName(name)
        result.setToolTip(name)
        result.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        style = Qt.ToolButtonStyle
        result.setToolButtonStyle(
            style.ToolButtonTextBesideIcon if text else style.ToolButtonIconOnly
        )
        result.setMenu(QMenu(result))
        return result

    @staticmethod
    def _menu_of(button: QToolButton) -> QMenu:
        menu = button.menu()
        assert isinstance(menu, QMenu)
        return menu

    def _button(self, parent: QWidget | None = None) -> QToolButton:
        result = QToolButton(parent)
        result.setIconSize(QSize(20, 20))
        result.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        result.setAutoRaise(True)
        return result

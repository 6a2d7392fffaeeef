"""The bar at the top: pages and menus at the left; opening, detector and theme at the right."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QMenuBar, QToolButton, QWidget

from fakeview.ui.actions import ACTIONS, MENUS, Actions
from fakeview.ui.icons import Icons
from fakeview.ui.pages import INSPECT, PAGES
from fakeview.ui.theme import Theme
from fakeview.ui.widgets import upright
from trainer.words import mark, tr

HEIGHT = 48
_NARROW = 1100  # below, buttons lose their words and the detector most of its name
_CROWDED = 980  # below, beside the buttons of Inspect, all of it
_OPEN, _FOLDER = mark("Open"), mark("Folder")
_MODE_ICONS = {"system": "circle-half", "light": "sun", "dark": "moon"}
_MODE_TIPS = {
    "system": mark("Theme: like the system"),
    "light": mark("Theme: light"),
    "dark": mark("Theme: dark"),
}


class TopBar(QFrame):
    """Menus and the few buttons that are always at hand."""

    def __init__(self, actions: Actions, theme: Theme, icons: Icons) -> None:
        super().__init__()
        self.setObjectName("topBar")
        self.setFixedHeight(HEIGHT)
        self._theme, self._icons = theme, icons
        self.wider = self._wider()
        self.menu_bar = QMenuBar()
        self.menu_bar.setAccessibleName(tr("Menus"))
        self.menu_bar.setNativeMenuBar(False)  # one row for everything, on every system
        self.menus = actions.fill(self.menu_bar)
        self.pages = {name: self._segment(actions[name]) for name in PAGES}
        self.open = self._action_button(actions["open"], tr(_OPEN))
        self.folder = self._action_button(actions["open_folder"], tr(_FOLDER))
        self._detector_name = ""
        self.detector = self._menu_button(tr("No detector"), "cube", tr("Detector"))
        for name in ("detector", "bundled", "about_detector"):
            self._menu_of(self.detector).addAction(actions[name])
        self.theme_button = self._menu_button("", "circle-half", tr("Theme"))
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
        row.addWidget(self._segments(), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addSpacing(4)
        row.addWidget(self.menu_bar, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        row.addWidget(self.open)
        row.addWidget(self.folder)
        self._line = upright()
        self._line.setFixedHeight(20)
        row.addSpacing(4)
        row.addWidget(self._line)
        row.addSpacing(4)
        row.addWidget(self.detector)
        row.addWidget(self.theme_button)
        row.addWidget(self.side)

    def open_menu(self, title: str) -> None:
        """Open a menu from the keyboard."""
        self.menu_bar.setActiveAction(self.menus[title].menuAction())

    def show_detector(self, name: str) -> None:
        """Show which detector is in use."""
        self._detector_name = name
        self.detector.setAccessibleName(tr("Detector: {name}", name=name))
        self._fit()

    def show_page(self, name: str) -> None:
        """Keep the buttons that belong to the page in view; one of `PAGES`."""
        for widget in (self.open, self.folder, self._line, self.side):
            widget.setVisible(name == INSPECT)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out the words that have no room."""
        super().resizeEvent(event)
        self._fit()

    def _wider(self) -> int:
        """How many pixels its words take more than in English, which the widths above are for."""
        texts = [*MENUS, _OPEN, _FOLDER, *(spec.text for spec in ACTIONS if spec.id in PAGES)]
        measure = self.fontMetrics().horizontalAdvance
        return max(0, sum(measure(tr(text)) - measure(text) for text in texts))

    def _fit(self) -> None:
        narrow = self.width() < _NARROW + self.wider
        style = Qt.ToolButtonStyle
        for widget in (self.open, self.folder):
            widget.setToolButtonStyle(
                style.ToolButtonIconOnly if narrow else style.ToolButtonTextBesideIcon
            )
        shown = self.fontMetrics().elidedText(
            self._detector_name, Qt.TextElideMode.ElideMiddle, 120 if narrow else 220
        )
        crowded = self.width() < _CROWDED + self.wider and not self.open.isHidden()
        self.detector.setText(" ▾" if crowded else f" {shown}  ▾")
        self._line.setVisible(not crowded and not self.open.isHidden())
        tip = tr("The detector that scores the pictures")
        self.detector.setToolTip(f"{tip}: {self._detector_name}" if self._detector_name else tip)

    def _segments(self) -> QFrame:
        result = QFrame()
        result.setProperty("kind", "segments")
        row = QHBoxLayout(result)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(2)
        for widget in self.pages.values():
            row.addWidget(widget)
        return result

    def _segment(self, action: QAction) -> QToolButton:
        result = self._button()
        result.setDefaultAction(action)
        result.setAccessibleName(action.text())
        result.setProperty("kind", "segment")
        result.setProperty("page", True)  # four of them have to fit beside the menus
        result.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        return result

    def _show_mode(self) -> None:
        mode = self._theme.mode
        self.theme_button.setIcon(self._icons.get(_MODE_ICONS[mode]))
        self.theme_button.setToolTip(tr(_MODE_TIPS[mode]))

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

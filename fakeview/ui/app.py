"""Starts the window: application, log, theme, and what happens when something goes wrong."""

from __future__ import annotations

import logging
import sys
from pathlib import Path

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QMessageLogContext,
    Qt,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from fakeview import APP_ID, crashes, paths, settings
from fakeview.logs import start_log
from fakeview.ui.door import Door
from fakeview.ui.faults import Faults
from fakeview.ui.icons import painted_icon
from fakeview.ui.language import speak
from fakeview.ui.main_window import MainWindow
from fakeview.ui.theme import Theme

_qt_log = logging.getLogger("fakeview.qt")
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def run(chosen: list[Path]) -> int:
    """Open the window with pictures and folders and return the exit code when it closes."""
    start_log(logging.INFO)
    qInstallMessageHandler(_qt_message)
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(sys.argv[:1])
    app.setApplicationName("fakeview")
    app.setApplicationDisplayName("fakeview")
    app.setDesktopFileName(APP_ID)
    app.setWindowIcon(window_icon())
    door = Door()
    door.open()  # first of all: a second start that comes meanwhile waits for it
    crashed = crashes.found()
    watch = crashes.Watch()
    watch.begin()
    window = build(app)
    faults = Faults(window)
    faults.hook()
    door.handed.connect(lambda files: _take(window, files))
    window.closing.connect(door.close)
    window.notice.tell(crashed)
    if chosen:
        window.open(chosen)  # before it is shown, so that the empty page never flashes up
    window.show()
    try:
        return app.exec()
    finally:
        # After the loop nothing may reach into a window that is being taken down.
        faults.unhook()
        door.close()
        take_down(window)
        qInstallMessageHandler(None)
        watch.end()


def build(app: QApplication) -> MainWindow:
    """Build the window with the saved settings; nothing is shown or computed yet."""
    saved = settings.load()
    speak(app, saved.language)
    return MainWindow(Theme(app, saved.theme, dressed=False), saved)


def _take(window: MainWindow, files: list[Path]) -> None:
    """Take what a second start brought, and come to the front."""
    if files:
        window.open(files)
    if window.isMinimized():
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()


def take_down(window: MainWindow) -> None:
    """End the window's threads and delete it with all it holds, while Qt is still whole.

    What Python still holds at its exit Qt's bindings delete one by one in no particular order:
    a window first and then its parts once more, and the program ends in a crash.
    """
    window.stop_work()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def window_icon() -> QIcon:
    """Return the program's icon: the file that ships, or else one painted here."""
    for name in ("fakeview.svg", "fakeview.png"):
        path = paths.resource("icons", name)
        if path.is_file():
            return QIcon(str(path))
    return painted_icon()


def _qt_message(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    where = f" ({context.file}:{context.line})" if context.file else ""
    _qt_log.log(_LEVELS.get(kind, logging.INFO), "%s%s", message, where)

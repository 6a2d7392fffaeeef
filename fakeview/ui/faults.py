"""Errors that nobody caught, from any thread: logged, and told in one calm dialog."""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from dataclasses import dataclass
from datetime import datetime
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot, qVersion

from fakeview import crashes
from fakeview.errors import sentence
from fakeview.ui import fault_dialog
from fakeview.ui.fault_dialog import FaultDialog

if TYPE_CHECKING:
    from fakeview.ui.main_window import MainWindow

log = logging.getLogger("fakeview")
_MOST_COPIED = 20_000  # characters of a traceback


@dataclass(frozen=True)
class Fault:
    """What is told of an error: a sentence, what is copied, and what makes it the same again."""

    sentence: str
    details: str
    key: tuple[str, str, int]


class Faults(QObject):
    """Takes Python's hooks for uncaught errors while the window is open.

    Each fault is told in a dialog once; when it comes again, the page says so in a line, and
    while a dialog is open others are counted there. An error of the dialog itself is only logged.
    """

    _came = Signal(object)
    _interrupted = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._seen: set[tuple[str, str, int]] = set()
        self.dialog: FaultDialog | None = None
        # Queued: from another thread nothing else is allowed, and in this one a dialog would
        # open in the middle of whatever failed, a paint event for example.
        self._came.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        self._interrupted.connect(window.close, Qt.ConnectionType.QueuedConnection)

    def hook(self) -> None:
        """Hear of every error from now on."""
        sys.excepthook = self._uncaught
        threading.excepthook = self._uncaught_in_thread
        sys.unraisablehook = self._unraisable

    @staticmethod
    def unhook() -> None:
        """Leave errors to Python again: the window is going."""
        sys.excepthook, threading.excepthook = sys.__excepthook__, threading.__excepthook__
        sys.unraisablehook = sys.__unraisablehook__

    def _uncaught(
        self, _kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        self._take(error, trace, "")

    def _uncaught_in_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            name = args.thread.name if args.thread is not None else "unknown"
            self._take(args.exc_value, args.exc_traceback, f"in the thread {name}")  # not shown

    def _unraisable(self, args: sys.UnraisableHookArgs) -> None:
        if args.exc_value is not None:
            what = args.err_msg or "where it could not be passed on"  # not shown
            self._take(args.exc_value, args.exc_traceback, what)

    def _take(self, error: BaseException, trace: TracebackType | None, where: str) -> None:
        """Log an error and let the window's thread tell it. Never fails, in whatever thread."""
        try:
            if isinstance(error, KeyboardInterrupt):
                self._interrupted.emit()
                return
            if isinstance(error, SystemExit):  # Python asks for it itself, in a slot that exits
                log.warning("exit was asked for %s", where or "in a slot")
                return
            log.critical("uncaught %s", where, exc_info=(type(error), error, trace))
            if not _of_dialog(trace):
                self._came.emit(_fault(error, trace, where))
        except Exception:  # the window may be half gone
            log.critical("an error could not be told", exc_info=True)

    @Slot(object)
    def _tell(self, fault: Fault) -> None:
        try:
            if self.dialog is not None:
                self.dialog.count_more()
            elif fault.key in self._seen:
                self._window.say(fault.sentence)
            else:
                self._seen.add(fault.key)
                self._open(fault)
        except Exception:
            self.dialog = None
            log.critical("an error could not be told", exc_info=True)

    def _open(self, fault: Fault) -> None:
        self.dialog = dialog = FaultDialog(fault.sentence, fault.details, self._window)
        dialog.finished.connect(self._closed)
        dialog.show()

    @Slot(int)
    def _closed(self, result: int) -> None:
        dialog, self.dialog = self.dialog, None
        if dialog is not None:
            dialog.deleteLater()
        if result == FaultDialog.QUIT:
            self._window.close()


def _fault(error: BaseException, trace: TracebackType | None, where: str) -> Fault:
    lines = "".join(traceback.format_exception(type(error), error, trace))
    if len(lines) > _MOST_COPIED:
        half = _MOST_COPIED // 2
        lines = f"{lines[:half]}\n[...]\n{lines[-half:]}"
    head = f"{crashes.about()}, Qt {qVersion()}\n{datetime.now().astimezone():%F %T %z} {where}"
    place = ("", 0)
    for frame, line in traceback.walk_tb(trace):
        place = (frame.f_code.co_filename, line)
    details = crashes.without_home(f"{head.rstrip()}\n\n{lines}")
    return Fault(sentence(error), details, (type(error).__name__, *place))


def _of_dialog(trace: TracebackType | None) -> bool:
    return any(
        frame.f_code.co_filename == fault_dialog.__file__
        for frame, _line in traceback.walk_tb(trace)
    )

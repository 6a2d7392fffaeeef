"""Python's garbage collection, kept on the window's thread while there are others."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_INTERVAL_MS = 1000


class Collector(QObject):
    """Collects cyclic garbage from a timer instead of wherever Python happens to be.

    Python collects in whichever thread allocates. In a working thread it would delete Qt
    objects that are part of a cycle, such as a closed dialog, and Qt objects may only be
    deleted by their own thread: the program crashes now and then.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, interval=_INTERVAL_MS)
        self._timer.timeout.connect(self._check)
        self._timer.start()
        gc.disable()

    def stop(self) -> None:
        """Give the collection back to Python; only once no other thread is left."""
        self._timer.stop()
        gc.enable()

    def _check(self) -> None:
        limits = gc.get_threshold()
        counts = gc.get_count()
        for generation in (2, 1, 0):
            if counts[generation] > limits[generation] > 0:
                gc.collect(generation)
                return

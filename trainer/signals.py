"""Ctrl+C as a wish to stop, not as an exception in the middle of something."""

from __future__ import annotations

import contextlib
import signal
import threading
from collections.abc import Iterator


@contextlib.contextmanager
def stop_on_signal() -> Iterator[threading.Event]:
    """Turn Ctrl+C and SIGTERM into an event that long work looks at between two batches.

    Only the main thread of a program may ask for this.
    """
    cancel = threading.Event()
    before = {
        number: signal.signal(number, lambda *_: cancel.set())
        for number in (signal.SIGINT, signal.SIGTERM)
    }
    try:
        yield cancel
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)

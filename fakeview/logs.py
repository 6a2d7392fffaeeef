"""The log file: what happened in detail, for whoever looks for the cause."""

from __future__ import annotations

import logging
import logging.handlers

from fakeview import paths

_PACKAGES = ("fakeview", "trainer")
_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"


def start_log(level: int = logging.WARNING) -> None:
    """Write the log of this process to the user's log file from now on, and nowhere else.

    The file is made with the first line that is written into it; where that can't be done, the
    program goes on without one.

    Args:
        level: the least serious that is written.
    """
    for log in map(logging.getLogger, _PACKAGES):
        log.setLevel(level)
        # Without a handler Python prints warnings; what a person should know is said otherwise.
        if not any(isinstance(handler, logging.NullHandler) for handler in log.handlers):
            log.addHandler(logging.NullHandler())
    handler = _file_handler()
    if handler is None:
        return
    for log in map(logging.getLogger, _PACKAGES):
        for old in [old for old in log.handlers if isinstance(old, _LogFile)]:
            log.removeHandler(old)
            old.close()
        log.addHandler(handler)


class _LogFile(logging.handlers.RotatingFileHandler):
    """A log file that may turn out to be out of reach when the first line comes."""

    def handleError(self, record: logging.LogRecord) -> None:
        """Go on without the log: a full disk is no reason to fail, nor to write to a terminal."""


def _file_handler() -> _LogFile | None:
    try:
        target = paths.log_file()
        target.parent.mkdir(parents=True, exist_ok=True)
        handler = _LogFile(target, maxBytes=1 << 20, backupCount=2, encoding="utf-8", delay=True)
    except OSError:
        return None
    handler.setFormatter(logging.Formatter(_FORMAT))
    return handler

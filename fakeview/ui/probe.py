"""``fakeview window-probe``: what Qt finds here, or what the window did with files, as JSON."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QDir, QEventLoop, QLibraryInfo
from PySide6.QtGui import QFontDatabase, QGuiApplication

from trainer.words import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from fakeview.ui.main_window import MainWindow

_PATIENCE = 120  # seconds until something that doesn't come is given up


def main(argv: Sequence[str]) -> int:
    """Print what Qt finds; with pictures, when the window had painted and scored them.

    ``--rate RATER ANSWERS FOLDER`` rates a folder's pictures on the Study page instead.
    """
    if argv[:1] == ["--rate"]:
        rater, answers, folder = argv[1:]
        told = rate(Path(folder), rater, int(answers))
    else:
        told = start([Path(name) for name in argv]) if argv else facts()
    print(json.dumps(told))
    return 0


def facts() -> dict[str, Any]:
    """Return the platform and icon plugins and the fonts; needs no display when offscreen."""
    application = QGuiApplication(sys.argv[:1])
    plugins = QDir(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))

    def names(folder: str) -> list[str]:
        files = QDir(plugins.filePath(folder)).entryList(QDir.Filter.Files)
        return sorted({name.split(".")[0].removeprefix("lib").removeprefix("q") for name in files})

    return {
        "platforms": names("platforms"),
        "icons": [name.removesuffix("icon") for name in names("iconengines")],
        "fonts": len(QFontDatabase.families()),
        "font": application.font().family(),
    }


def start(chosen: list[Path]) -> dict[str, Any]:
    """Open the window with pictures, as it opens for a person, and close it when they are scored.

    Returns:
        ``paint`` and ``score``, the time (seconds since 1970) of the first paint and of the last
        score; ``scores``, p_fake of each picture or None; ``file``, what the panel says that the
        chosen picture's file says.
    """
    from PySide6.QtCore import QEvent, QObject

    from fakeview.ui.inspect.file_panel import NO_PICTURE, READING

    class Watch(QObject):
        """Notes the first paint of anything."""

        painted = 0.0

        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint and not self.painted:
                self.painted = time.time()
            return False

    with _opened() as (app, window):
        watch = Watch()
        app.installEventFilter(watch)
        window.open(chosen)
        window.show()
        model, panel = window.page.model, window.page.side.file
        _wait(lambda: bool(len(model) and not model.waiting and watch.painted))
        scored = time.time()
        _wait(lambda: panel.summary.text() not in ("", tr(READING), tr(NO_PICTURE)))
        return {
            "paint": watch.painted,
            "score": scored,
            "scores": [item.p_fake for item in model],
            "file": [panel.summary.text(), *(view.accessibleName() for view in panel.views)],
        }


def rate(folder: Path, rater: str, answers: int) -> dict[str, Any]:
    """Rate a folder's pictures on the Study page; see `rehearsal.rate`."""
    from fakeview.ui import rehearsal

    with _opened() as (_app, window):
        window.show()
        return rehearsal.rate(window, _wait, folder, rater, answers)


@contextmanager
def _opened() -> Iterator[tuple[QApplication, MainWindow]]:
    """Build the window, and close it as a person would."""
    from PySide6.QtWidgets import QApplication

    from fakeview.ui.app import build, take_down

    app = QApplication(sys.argv[:1])
    window = build(app)
    yield app, window
    window.close()
    take_down(window)


def _wait(condition: Callable[[], bool]) -> None:
    """Let the window go on until a condition holds, or long enough."""
    given_up = time.monotonic() + _PATIENCE
    while not condition() and time.monotonic() < given_up:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        time.sleep(0.002)

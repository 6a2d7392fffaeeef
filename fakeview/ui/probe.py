"""``fakeview window-probe``: what Qt finds here, or how fast the window starts, as JSON."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import Any

from PySide6.QtCore import QDir, QLibraryInfo
from PySide6.QtGui import QFontDatabase, QGuiApplication

_PATIENCE = 120  # seconds until a picture that has no score is given up


def main(chosen: list[Path]) -> int:
    """Print what Qt finds, or with pictures when the window had painted and scored them."""
    print(json.dumps(start(chosen) if chosen else facts()))
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
        score, and ``scores``, p_fake of each picture or None.
    """
    from PySide6.QtCore import QEvent, QEventLoop, QObject
    from PySide6.QtWidgets import QApplication

    from fakeview.ui.app import build, take_down

    app = QApplication(sys.argv[:1])
    window = build(app)

    class Watch(QObject):
        """Notes the first paint of anything."""

        painted = 0.0

        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint and not self.painted:
                self.painted = time.time()
            return False

    watch = Watch()
    app.installEventFilter(watch)
    window.open(chosen)
    window.show()
    model, given_up = window.page.model, time.monotonic() + _PATIENCE
    while not len(model) or model.waiting or not watch.painted:
        app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        if time.monotonic() > given_up:
            break
        time.sleep(0.002)
    scored = time.time()
    scores = [item.p_fake for item in model]
    window.close()
    take_down(window)
    return {"paint": watch.painted, "score": scored, "scores": scores}

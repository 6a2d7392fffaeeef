"""Start of the window: first paint, and when the first sample has its score.

Side by side with a program that imports its libraries at the top of its file, as programs
of this kind do. Offscreen unless QT_QPA_PLATFORM says otherwise.
"""

from __future__ import annotations

import json
import os
import sys
import time

from tests.bench.side_by_side import interleaved, median

_MODULE = "tests.bench.bench_start"
_BEGUN = "FAKEVIEW_BENCH_BEGUN"


def _since_begun() -> float:
    return time.time() - float(os.environ[_BEGUN])


def naive() -> dict[str, float]:
    import lime.lime_image
    import timm
    import torch
    import torchvision
    from PySide6.QtWidgets import QApplication, QLabel

    assert all((lime.lime_image, timm, torch, torchvision))

    class Label(QLabel):
        painted = 0.0

        def paintEvent(self, event: object) -> None:
            self.painted = self.painted or _since_begun()
            super().paintEvent(event)  # type: ignore[arg-type]

    app = QApplication(sys.argv[:1])
    label = Label("Drop a picture here")
    label.show()
    while not label.painted:
        app.processEvents()
    return {"paint": label.painted, "score": float("nan")}


def ours() -> dict[str, float]:
    from PySide6.QtCore import QEvent, QObject
    from PySide6.QtWidgets import QApplication

    from fakeview import paths
    from fakeview.ui.app import build

    app = QApplication(sys.argv[:1])
    window = build(app)

    class Watch(QObject):
        painted = 0.0

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint and not self.painted:
                self.painted = _since_begun()
            return False

    watch = Watch()
    app.installEventFilter(watch)
    window.show()
    window.open([paths.resource("samples", "portrait-1.jpg")])
    while not (len(window.page.model) and window.page.model.waiting == 0):
        app.processEvents()
        time.sleep(0.002)
    scored = _since_begun()
    window.close()
    return {"paint": watch.painted, "score": scored}


def main() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    results: dict[str, list[dict[str, float]]] = {"naive": [], "ours": []}
    for _ in range(4):
        for name in results:
            once = interleaved(_MODULE, (name,), 1, **{_BEGUN: repr(time.time())})
            results[name].extend(once[name])
    slow, fast = (median(results[name][1:], "paint") for name in ("naive", "ours"))
    print(f"first paint: imports first {slow:.2f} s, ours {fast:.2f} s, ratio {slow / fast:.1f}")
    print(f"first score: ours {median(results['ours'][1:], 'score'):.2f} s")


if __name__ == "__main__":
    if len(sys.argv) > 1:
        print(json.dumps({"naive": naive, "ours": ours}[sys.argv[1]]()))
    else:
        main()

"""How late the window's event loop is: at rest, while it explains, while it trains, and both.

A timer asks to be called every 5 ms; how much later it is called is what a click or a key
would have waited for. The real window, the bundled detector, LIME with 1,000 samples, and an
EfficientNet-B0 that trains in the real child process on 256 made pictures of 256 pixels.
Offscreen unless QT_QPA_PLATFORM says otherwise. ``--seconds N`` per part.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image

if TYPE_CHECKING:
    from fakeview.ui.main_window import MainWindow

_EVERY = 0.005
_PROMISED = 50.0


def _pictures(folder: Path) -> Path:
    from tests.conftest import texture

    for label in ("fake", "real"):
        place = folder / label
        place.mkdir(parents=True)
        for number in range(160):
            rgb = texture(number + 1000 * (label == "fake"), 256, 256)
            Image.fromarray(rgb).save(place / f"{number}.jpg", quality=92)
    return folder


class _Lateness:
    """Collects how many milliseconds late the event loop is."""

    def __init__(self) -> None:
        from PySide6.QtCore import Qt, QTimer

        self.late: list[float] = []
        self._due = 0.0
        self._timer = QTimer(interval=round(_EVERY * 1000))
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)

    def _tick(self) -> None:
        now = time.perf_counter()
        if self._due:
            self.late.append(max(0.0, (now - self._due) * 1000))
        self._due = now + _EVERY

    def during(self, going: Callable[[], bool]) -> None:
        from PySide6.QtWidgets import QApplication

        self._due = 0.0
        self._timer.start()
        while going():
            QApplication.processEvents()
            time.sleep(0)  # as a running loop would, between two events
        self._timer.stop()


def _wait(ready: Callable[[], bool], seconds: float = 300) -> None:
    from PySide6.QtWidgets import QApplication

    end = time.monotonic() + seconds
    while not ready():
        if time.monotonic() > end:
            raise TimeoutError(ready)
        QApplication.processEvents()
        time.sleep(0.005)


def _for(seconds: float, more: Callable[[], object] = lambda: None) -> Callable[[], bool]:
    end = time.monotonic() + seconds

    def going() -> bool:
        more()
        return time.monotonic() < end

    return going


def _keep_explaining(window: MainWindow) -> None:
    """Start LIME anew whenever it has come to its end."""
    explainer = window.page.explainer
    if not explainer.running:
        window.page.toggle_method("lime", False)
        # Another seed, else what was explained before would be shown.
        options = explainer.options["lime"]
        explainer.set_options("lime", replace(options, seed=options.seed + 1, settle=False))
        window.page.toggle_method("lime", True)


def main() -> None:
    """Measure and print one line per part."""
    grammar = argparse.ArgumentParser(description=__doc__)
    grammar.add_argument("--seconds", type=float, default=20.0)
    seconds = grammar.parse_args().seconds
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from trainer.tuning import tune_process

    tune_process()
    with tempfile.TemporaryDirectory() as place:
        os.environ["FAKEVIEW_HOME"] = place
        _measure(Path(place), seconds)


def _measure(place: Path, seconds: float) -> None:
    from PySide6.QtWidgets import QApplication

    from fakeview import paths
    from fakeview.ui.app import build, take_down
    from fakeview.ui.train.runs import new_run
    from fakeview.ui.train.work import write_settings
    from trainer.events import Batch

    app = QApplication(sys.argv[:1])
    window = build(app)
    window.show()
    window.open([paths.resource("samples")])
    _wait(lambda: len(window.page.model) > 0 and window.page.model.waiting == 0)
    _wait(lambda: window.page.canvas.overlay is not None)
    _tell("at rest", _part(_for(seconds)))
    _tell("LIME", _part(_for(seconds, lambda: _keep_explaining(window))))
    window.page.toggle_method("lime", False)

    page = window.pages.show_train()
    data = _pictures(place / "pictures")
    run, steps = new_run(data, "bench"), [0]
    page.trainer.happened.connect(lambda event: steps.append(isinstance(event, Batch)))
    out = place / "bench.safetensors"
    write_settings(run, {"data": str(data), "out": str(out), "epochs": 500, "crops": [[1, 224]]})
    page.run_step.begin(run)
    page.trainer.fit(data, out, run)
    _wait(lambda: sum(steps) > 1)
    _tell("training", _part(_for(seconds)))
    window.show_inspect()
    _tell("training and LIME", _part(_for(seconds, lambda: _keep_explaining(window))))
    page.stop_and_wait()
    window.close()
    take_down(window)


def _part(going: Callable[[], bool]) -> np.ndarray:
    lateness = _Lateness()
    lateness.during(going)
    return np.array(lateness.late)


def _tell(name: str, late: np.ndarray) -> None:
    half, most, worst = (*np.percentile(late, [50, 99]), late.max())
    word = "below" if most < _PROMISED else "ABOVE"
    print(
        f"{name:<18} {len(late):>6} ticks: half {half:5.1f} ms, 99 % {most:5.1f} ms "
        f"({word} {_PROMISED:.0f}), worst {worst:6.1f} ms",
        flush=True,
    )


if __name__ == "__main__":
    main()

"""The strip says as much as there is room for, and cuts nothing, however much goes on."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest
from pytestqt.qtbot import QtBot

from fakeview.ui.inspect.mover import MoveProgress
from fakeview.ui.inspect.scoring import Progress
from fakeview.ui.status_strip import StatusStrip
from tests.qt.conftest import WAIT, Place


@pytest.mark.parametrize("width", [880, 1280])
def test_nothing_is_cut_where_all_goes_on_at_once(place: Place, qtbot: QtBot, width: int) -> None:
    strip = StatusStrip()
    place(strip, width, 32)
    folder = Path("/pictures/A folder with quite a long name for pictures")
    strip.show_device(SimpleNamespace(device="CPU, 2 threads"))
    strip.show_watched([folder], ())
    strip.show_progress(Progress(340, 1204, 130.0, True))
    strip.moving.show_standing(MoveProgress(12, 240))
    qtbot.waitUntil(lambda: strip.moving.isVisible() and strip.cancel.isVisible(), timeout=WAIT)
    strip.show_training("training, epoch 3 of 20", "about 12 min left", 0.3)
    strip.layout().activate()
    parts = [
        strip.text, strip.cancel, strip.moving.text, strip.moving.cancel, strip.watching.text,
        strip.watching.stop, strip.training.link,
    ]  # fmt: skip
    for part in parts:
        assert part.isVisible(), part.text()
        assert part.width() >= part.minimumSizeHint().width(), part.text()
    strip.show_training("")
    strip.moving.show_standing(None)
    strip.show_progress(Progress(1204, 1204, None, False))
    assert strip.watching.text.text().startswith("watching A folder")
    assert strip.offline.isVisible()
    strip.show_watched([], ())
    assert strip.watching.isHidden()

"""A folder, a report on it, and the Data step that shows it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from PIL import Image
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from fakeview.ui.icons import Icons
from fakeview.ui.services import Lanes
from fakeview.ui.theme import Theme
from fakeview.ui.train.data_step import DataStep
from tests.conftest import texture
from tests.qt.test_train_facts import HISTOGRAMS


def some_data(place: Path) -> Path:
    """Two classes, three groups, and a file that is no picture."""
    for group, n in (("fake/gan", 14), ("fake/diffusion", 3), ("real/photos", 4)):
        (place / group).mkdir(parents=True)
        for number in range(n):
            Image.fromarray(texture(number, 32, 40)).save(place / group / f"{number:02d}.png")
    (place / "fake" / "gan" / "zz-broken.png").write_bytes(b"no picture")
    return place


def report_on(data: Path, **other: Any) -> dict[str, Any]:
    report: dict[str, Any] = {
        "folder": str(data),
        "layout": "classes",
        "n": 21,
        "classes": {"fake": 17, "real": 4},
        "groups": {"fake/gan": 14, "fake/diffusion": 3, "real/photos": 4},
        "splits": {
            "train": {"fake": 13, "real": 2},
            "valid": {"fake": 2, "real": 1},
            "test": {"fake": 2, "real": 1},
        },
        "split_given": False,
        "unreadable": [{"path": str(data / "fake/gan/zz-broken.png"), "reason": "It is cut."}],
        "facts": HISTOGRAMS,
        "file_facts_auc": 0.52,
        "leak": False,
        "findings": [
            finding("clean", "good", "Nothing tells the classes apart."),
            finding("imbalance", "note", "There are four times as many generated pictures."),
        ],
    }
    return {**report, **other}


def finding(name: str, level: str, text: str, paths: list[str] | None = None) -> dict[str, Any]:
    return {"id": name, "level": level, "text": text, "next": "Do it.", "paths": paths or []}


def opened(theme: Theme, qtbot: QtBot) -> Iterator[DataStep]:
    # In a host without a layout: the offscreen platform complains about a window's size hints.
    host = QWidget()
    host.resize(1280, 664)
    lanes = Lanes(host)
    step = DataStep(lanes, theme, Icons(theme))
    step.setParent(host)
    step.resize(1280, 664)
    qtbot.addWidget(host)
    with qtbot.waitExposed(host):
        host.show()
    yield step
    step.report.clear()
    lanes.close()


def named(step: QWidget, text: str) -> QAbstractButton:
    return next(
        one
        for one in step.findChildren(QAbstractButton)
        if one.isVisible() and one.accessibleName() == text
    )

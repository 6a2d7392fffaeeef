"""The window and the command line give the same numbers, words and reasons."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PIL import Image
from pytestqt.qtbot import QtBot

from fakeview.cli import main
from fakeview.ui.main_window import MainWindow
from tests.conftest import texture
from tests.qt.conftest import item, wait_scored


def test_window_and_scan_agree(
    ready: MainWindow,
    qtbot: QtBot,
    folder: Path,
    detector_file: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    # Large enough for the decoder to read it at half its size.
    Image.fromarray(texture(9, 900, 1300)).save(folder / "large.jpg", quality=90)
    ready.open([folder])
    wait_scored(ready, qtbot, 6)
    assert main(["scan", str(folder), "--model", str(detector_file), "--format", "jsonl"]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert len(rows) == 6
    for row in rows:
        shown = item(ready, Path(row["path"]).name)
        if row["error"]:
            assert shown.error == row["error"]
            continue
        assert shown.p_fake == pytest.approx(row["p_fake"], abs=1e-6)
        assert shown.verdict is not None
        assert shown.verdict.words == row["verdict"]
        assert list(shown.verdict.reasons) == row["reasons"]

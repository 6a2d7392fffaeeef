"""The window and the command line give the same numbers, words and reasons."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from pytestqt.qtbot import QtBot

from fakeview.cli import main
from fakeview.detect import look
from fakeview.imaging.decode import Picture
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
    command = ["scan", str(folder), "--model", str(detector_file), "--format", "jsonl"]
    assert main([*command, "--no-store"]) == 0
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


def test_window_and_scan_know_of_each_other(
    ready: MainWindow,
    qtbot: QtBot,
    folder: Path,
    detector_file: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What one has scored the other finds in the store; a damaged file is tried by both."""
    command = ["scan", str(folder), "--model", str(detector_file), "--format", "jsonl"]
    assert main(command) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    decode_bytes, decoded = look.decode_bytes, []

    def counted(data: bytes, name: str, **named: Any) -> Picture:
        decoded.append(name)
        return decode_bytes(data, name, **named)

    monkeypatch.setattr(look, "decode_bytes", counted)
    ready.open([folder])
    wait_scored(ready, qtbot, 5)
    assert set(decoded) == {"b-broken.jpg", "c-empty.png"}
    for row in rows:
        shown = item(ready, Path(row["path"]).name)
        assert shown.error == row["error"]
        if not row["error"]:
            assert shown.p_fake == pytest.approx(row["p_fake"], abs=1e-6)
            assert shown.verdict is not None
            assert list(shown.verdict.reasons) == row["reasons"]
    for number in range(3):
        Image.fromarray(texture(20 + number, 90, 90)).save(folder / f"new{number}.png")
    ready.open([folder])
    wait_scored(ready, qtbot, 8)
    capsys.readouterr()
    assert main(command) == 0
    assert "6 scored with small, 6 of them known already" in capsys.readouterr().err

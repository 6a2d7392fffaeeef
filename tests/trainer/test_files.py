"""Writing files: nothing half written, links kept, devices left alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from trainer import files
from trainer.files import replacing


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    real, link = tmp_path / "real.json", tmp_path / "link.json"
    real.write_text("old")
    link.symlink_to(real)
    with replacing(link) as temporary:
        temporary.write_text("new")
    assert link.is_symlink()
    assert real.read_text() == "new"


def test_an_error_leaves_what_was_there_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("old")

    def stopped() -> None:
        with replacing(path) as temporary:
            temporary.write_text("half")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        stopped()
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_is_never_replaced(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="not an ordinary file"), replacing(tmp_path):
        pass
    assert not list(tmp_path.iterdir())


def test_a_file_that_is_being_read_is_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On Windows a file can't be replaced while another program has it open."""
    calls, replace = [0], Path.replace

    def busy(self: Path, target: Path) -> Path:
        calls[0] += 1
        if calls[0] < 3:
            raise PermissionError(13, "used by another process")
        return replace(self, target)

    monkeypatch.setattr(files, "_TRIES", 20)
    monkeypatch.setattr(files, "_WAIT", 0.0)
    monkeypatch.setattr(Path, "replace", busy)
    with replacing(tmp_path / "a.json") as temporary:
        temporary.write_text("new")
    assert (tmp_path / "a.json").read_text() == "new"
    assert calls[0] == 3

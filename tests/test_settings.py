from __future__ import annotations

import json
from pathlib import Path

import pytest

from fakeview import paths, settings
from fakeview.settings import Settings


def test_round_trip_below_the_own_home() -> None:
    wanted = Settings(theme="dark", lime_opacity=20, detector_fake_index=1)
    wanted.remember(Path("/a"))
    wanted.remember(Path("/b"))
    wanted.remember(Path("/a"))
    assert wanted.recent == ["/a", "/b"]
    assert settings.save(wanted)
    assert settings.default_path().is_relative_to(paths.config_dir())
    assert settings.load() == wanted


@pytest.mark.parametrize("text", ["{broken", "[]", "\x00\xff"])
def test_what_cannot_be_read_is_kept_beside(tmp_path: Path, text: str) -> None:
    path = tmp_path / "settings.json"
    path.write_text(text, encoding="latin-1")
    assert settings.load(path) == Settings()
    assert (tmp_path / "settings.json.bak").read_text(encoding="latin-1") == text


def test_values_that_do_not_fit_fall_back_one_by_one(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    bad = {"theme": "pink", "gradcam_opacity": 900, "recent": [1], "gradcam_on": "yes"}
    bad |= {"lime_samples": True, "detector_fake_index": True}
    path.write_text(json.dumps({**bad, "last_folder": "/x", "of_the_future": 1}))
    assert settings.load(path) == Settings(last_folder="/x")


def test_a_full_disk_is_no_crash(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert not settings.save(Settings(), tmp_path / "file" / "settings.json")


def test_resources_are_found() -> None:
    assert paths.resource("samples", "samples.json").is_file()
    assert paths.resource("models").is_dir()

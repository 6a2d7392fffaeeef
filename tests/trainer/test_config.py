"""Settings: every problem is named at once, and what is written is read back."""

from __future__ import annotations

from pathlib import Path

import pytest

from trainer.config_file import from_dict, read_toml, write_toml
from trainer.errors import ConfigError


def test_settings_are_refused_all_at_once(tmp_path: Path) -> None:
    with pytest.raises(ConfigError) as caught:
        from_dict({"data": tmp_path / "no", "out": "x.pth", "epochs": 0, "crops": [[2, 64]]})
    assert len(caught.value.problems) == 4


@pytest.mark.parametrize(
    "wrong",
    [
        {"seed": -1}, {"batch_size": 8.5}, {"warmup": float("nan")}, {"arch": 5},
        {"augment": {"flip": 5}}, {"augment": {"jpeg": "x"}}, {"augment": {"flop": 1}},
        {"crops": [[float("inf"), 64]]}, {"crops": 7}, {"align": 1}, {"ema": 1.0},
        {"recipe": "magic"}, {"recipe": "finetune"}, {"start": "/no/such/file"},
        {"schedule": "never"}, {"select": "luck"}, {"classes": {"ai": "maybe"}},
        {"epochs": 5, "patience": 5}, {"epochs": 9, "plateau_patience": 3, "patience": 3},
        {"epochs": 9, "plateau_patience": 9}, {"keep": 0}, {"fake_index": 2},
    ],
)  # fmt: skip
def test_a_value_that_makes_no_sense_is_a_sentence(
    tmp_path: Path, wrong: dict[str, object]
) -> None:
    good = {"data": tmp_path, "out": "x.safetensors"}
    from_dict(good)
    with pytest.raises(ConfigError):
        from_dict({**good, **wrong})


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    settings = {
        "data": tmp_path, "out": tmp_path / "x.safetensors", "crops": [[1, 64], [3, 96]],
        "classes": {"ai": "fake", "photo": "real"}, "augment": {"jpeg_quality": [40, 90]},
        "run": tmp_path / "run", "epochs": 7,
    }  # fmt: skip
    config = from_dict(settings)
    write_toml(tmp_path / "c.toml", config)
    assert from_dict(read_toml(tmp_path / "c.toml")) == config

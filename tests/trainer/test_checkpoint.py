from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
import torch
from safetensors import SafetensorError
from safetensors.torch import save_file

from tests.conftest import lively
from trainer.calibrate import Calibration
from trainer.checkpoint import METADATA_KEY, DetectorMeta, load, read_document, save
from trainer.errors import CheckpointError
from trainer.labels import ClassOrder


def test_round_trip(tmp_path: Path) -> None:
    model = lively("mobilenetv3_small_050", 1)
    meta = DetectorMeta(
        arch="mobilenetv3_small_050",
        order=ClassOrder(1, 1),
        calibration=Calibration(1.7, -0.3, (0.2, 0.9), "12 pictures"),
        domain="faces",
        training={"groups": {"fake/a": 2}},
    )
    path = tmp_path / "d.safetensors"
    save(path, model, meta)
    opened = load(path)
    assert opened.meta == meta
    noise = torch.randn(2, 3, 96, 96)
    with torch.inference_mode():
        assert torch.equal(opened.model(noise), model(noise))
    assert [p.name for p in tmp_path.iterdir()] == ["d.safetensors"]


@pytest.mark.parametrize(
    "failure", [OSError(28, "No space left on device"), SafetensorError("I/O error: os error 28")]
)
def test_a_failed_write_keeps_the_old_file(
    failure: Exception, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "d.safetensors"
    path.write_bytes(b"precious")

    def full(*_: object, **__: object) -> None:
        raise failure

    monkeypatch.setattr("safetensors.torch.save_file", full)
    with pytest.raises(CheckpointError, match="free space"):
        save(path, lively("mobilenetv3_small_050"), DetectorMeta("mobilenetv3_small_050"))
    assert path.read_bytes() == b"precious"
    assert [p.name for p in tmp_path.iterdir()] == ["d.safetensors"]


def _edited(source: Path, target: Path, **changes: object) -> Path:
    document = {**(read_document(source) or {}), **changes}
    tensors = {"x": torch.zeros(1)} if "tensors" in changes else load(source).model.state_dict()
    save_file(tensors, target, metadata={METADATA_KEY: json.dumps(document)})
    return target


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"format": 99}, "newer fakeview"),
        ({"classes": ["cat", "dog"]}, "description that can't be used"),
        ({"input": {"size": -1}}, "description that can't be used"),
        ({"calibration": {"temperature": 0, "band": [0, 1]}}, "description that can't be used"),
        ({"arch": "no_such_net"}, "not one that timm"),
        ({"arch": "resnet18"}, "doesn't fit the architecture"),
    ],
)
def test_what_does_not_fit_is_refused(
    detector_file: Path, tmp_path: Path, changes: dict[str, object], sentence: str
) -> None:
    path = _edited(detector_file, tmp_path / "bad.safetensors", **changes)
    with pytest.raises(CheckpointError, match=sentence):
        load(path)


def test_damaged_missing_and_folder(detector_file: Path, tmp_path: Path) -> None:
    cut = tmp_path / "cut.safetensors"
    whole = detector_file.read_bytes()
    for size in (len(whole) - 100, 5000, 3, 0):
        cut.write_bytes(whole[:size])
        with pytest.raises(CheckpointError, match=r"damaged|empty|no checkpoint"):
            load(cut)
    renamed = tmp_path / "renamed.bin"
    renamed.write_bytes(whole)
    assert load(renamed).meta == load(detector_file).meta
    with pytest.raises(CheckpointError, match="no file"):
        load(tmp_path / "none.safetensors")
    with pytest.raises(CheckpointError, match="folder"):
        load(tmp_path)


def test_calibration_is_checked() -> None:
    for bad in ({"temperature": -1.0}, {"bias": float("nan")}, {"band": (0.9, 0.1)}):
        with pytest.raises(ValueError, match=r".+"):
            replace(Calibration(), **bad)  # type: ignore[arg-type]

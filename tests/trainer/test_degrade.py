"""Changed pictures: what each change does, and that all are measured on the same pictures."""

from __future__ import annotations

import threading
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image
from torch import nn

from tests.conftest import lively, texture
from trainer.data import pictures
from trainer.data.dataset import plain_batches
from trainer.data.index import Sample
from trainer.degrade import CONDITIONS, WORDS, jpeg
from trainer.errors import Stopped
from trainer.labels import ClassOrder
from trainer.measure import measure, measure_conditions
from trainer.preprocess import InputSpec

SPEC = InputSpec(size=64, resize=72)
CPU = torch.device("cpu")


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> list[Sample]:
    root = tmp_path_factory.mktemp("pictures")
    found = []
    for number in range(20):
        path = root / f"{number:02}.png"
        Image.fromarray(texture(number, 80 + number, 96)).save(path)
        found.append(Sample(path, "fake" if number % 3 else "real", f"g{number % 2}"))
    return found


class Grain(nn.Module):
    """Says how much neighbouring pixels differ: a detector of fine detail."""

    def forward(self, inputs: torch.Tensor) -> torch.Tensor:
        grain = inputs.diff(dim=-1).abs().mean(dim=(1, 2, 3))
        return torch.stack([grain, torch.zeros_like(grain)], 1)


def test_changes_keep_the_size_and_do_what_they_say() -> None:
    before = Image.fromarray(texture(3, 65, 97))
    plain = np.asarray(before, float)
    error = {}
    for name, change in CONDITIONS.items():
        after = change(before)
        assert (after.size, after.mode) == (before.size, "RGB")
        error[name] = np.abs(np.asarray(after, float) - plain).mean()
    assert 0 < error["jpeg90"] < error["jpeg70"] < error["jpeg50"]
    assert set(WORDS) == {"clean", *CONDITIONS}
    assert CONDITIONS["half"](Image.new("RGB", (1, 1))).size == (1, 1)


def test_jpeg_halves_the_colours() -> None:
    stripes = np.full((32, 32, 3), 128, np.uint8)
    stripes[:, ::2, 2] = 160  # one pixel redder, the next less: colour as fine as it gets
    bands = [Image.fromarray(np.ascontiguousarray(stripes[..., band])) for band in range(3)]
    picture = Image.merge("YCbCr", bands).convert("RGB")
    red = [np.asarray(p.convert("YCbCr"), float)[..., 2] for p in (picture, jpeg(picture, 95))]
    assert red[0].std() > 10
    assert red[1].std() < 3


def test_blur_has_a_sigma_of_one_pixel() -> None:
    point = np.zeros((31, 31, 3), np.uint8)
    point[15, 15] = 255
    spread = np.asarray(CONDITIONS["blur"](Image.fromarray(point)), float)[..., 0].sum(0)
    place = np.arange(31) - 15
    assert np.sqrt((spread * place**2).sum() / spread.sum()) == pytest.approx(1.0, abs=0.12)


def test_half_takes_the_finest_detail() -> None:
    board = (np.indices((32, 32)).sum(0) % 2 * 255).astype(np.uint8)
    after = np.asarray(CONDITIONS["half"](Image.fromarray(board).convert("RGB")), float)
    assert after.std() < 10 < board.std()


def test_each_picture_is_read_once_and_measured_as_always(
    samples: list[Sample], monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []
    original = pictures.read

    def counted(path: Path, min_side: int | None = None) -> Image.Image:
        read.append(str(path))
        return original(path, min_side)

    monkeypatch.setattr(pictures, "read", counted)
    model = lively("mobilenetv3_small_050", size=64)
    told: list[tuple[int, int]] = []
    measured = measure_conditions(
        model, samples, SPEC, CPU, progress=lambda done, total: told.append((done, total))
    )
    assert sorted(read) == [str(sample.path) for sample in samples]
    assert list(measured) == ["clean", *CONDITIONS]
    assert told == [(16, 20), (20, 20)]
    plain = measure(model, plain_batches(samples, SPEC, 16), CPU)
    for one in measured.values():
        assert one.paths == plain.paths == [sample.path for sample in samples]
        assert one.groups == plain.groups
        assert (one.is_fake == plain.is_fake).all()
    assert measured["clean"].margin == pytest.approx(plain.margin, abs=1e-5)
    assert measured["clean"].loss == pytest.approx(plain.loss)
    for name in CONDITIONS:
        assert np.abs(measured[name].margin - plain.margin).max() > 1e-3


def test_the_other_class_order_turns_the_margins(samples: list[Sample]) -> None:
    model = lively("mobilenetv3_small_050", size=64)
    here = measure_conditions(model, samples, SPEC, CPU, conditions={})["clean"]
    other = ClassOrder(2, fake_index=1)
    there = measure_conditions(model, samples, SPEC, CPU, conditions={}, order=other)["clean"]
    assert there.margin == pytest.approx(-here.margin)
    assert (there.is_fake == here.is_fake).all()


def test_large_pictures_are_changed_at_the_size_that_is_looked_at(tmp_path: Path) -> None:
    """A small change of thousands of pixels would not be noticed at all."""
    small = Image.fromarray(texture(1, 72, 72))
    large = small.resize((1152, 1152), Image.Resampling.NEAREST)
    grain = {}
    for name, picture in (("small", small), ("large", large)):
        picture.save(tmp_path / f"{name}.png")
        one = [Sample(tmp_path / f"{name}.png", "real")]
        measured = measure_conditions(Grain(), one, SPEC, CPU)
        clean = measured["clean"].margin[0]
        grain[name] = [measured[key].margin[0] / clean for key in ("half", "blur")]
    assert max(grain["large"]) < 0.8
    assert grain["large"] == pytest.approx(grain["small"], abs=0.2)


def test_unreadable_pictures_are_left_out_and_told(samples: list[Sample], tmp_path: Path) -> None:
    bad = tmp_path / "bad.jpg"
    bad.write_bytes(b"no picture")
    refused: list[tuple[Path, str]] = []
    mixed = [Sample(bad, "fake"), *samples[:3], Sample(tmp_path / "gone.png", "real")]
    measured = measure_conditions(Grain(), mixed, SPEC, CPU, refused=refused)
    assert measured["half"].paths == [sample.path for sample in samples[:3]]
    assert [path.name for path, _ in refused] == ["bad.jpg", "gone.png"]
    assert all(reason for _, reason in refused)
    assert len(measure_conditions(Grain(), mixed[:1], SPEC, CPU)["clean"].margin) == 0


def test_cancel_is_heard_between_two_conditions(samples: list[Sample]) -> None:
    cancel = threading.Event()
    passes = []

    class Slow(Grain):
        def forward(self, inputs: torch.Tensor) -> torch.Tensor:
            passes.append(len(inputs))
            cancel.set()
            return super().forward(inputs)

    with pytest.raises(Stopped):
        measure_conditions(Slow(), samples, SPEC, CPU, cancel=cancel)
    assert passes == [16]
    assert not [t for t in threading.enumerate() if t.name.startswith("measure")]

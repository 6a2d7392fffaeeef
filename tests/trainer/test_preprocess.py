from __future__ import annotations

import numpy as np
import pytest
import torch
from PIL import Image

from tests.conftest import texture
from trainer.preprocess import InputSpec, fit_uint8, prepare, resize_uint8, to_tensor


@pytest.mark.parametrize(
    ("interpolation", "pillow"),
    [("bilinear", Image.Resampling.BILINEAR), ("bicubic", Image.Resampling.BICUBIC)],
)
@pytest.mark.parametrize("size", [(256, 341), (97, 64), (700, 900)])
def test_resize_equals_pillow(
    interpolation: str, pillow: Image.Resampling, size: tuple[int, int]
) -> None:
    rgb = texture(3, 480, 640)
    ours = resize_uint8(to_tensor(rgb), size, interpolation)[0].permute(1, 2, 0).numpy()
    theirs = np.asarray(Image.fromarray(rgb).resize(size[::-1], pillow))
    assert int(np.abs(ours.astype(int) - theirs).max()) <= (1 if size[0] < 480 else 2)


@pytest.mark.parametrize("shape", [(300, 400), (400, 300), (256, 256), (40, 900), (5, 5)])
def test_prepare_crops_the_middle_and_keeps_the_aspect(shape: tuple[int, int]) -> None:
    spec = InputSpec()
    rgb = texture(0, *shape)
    assert prepare(spec, rgb).shape == (3, 224, 224)
    top, left, height, width = spec.region(*shape)
    assert height / width == pytest.approx(1, rel=0.02)
    assert top + height / 2 == pytest.approx(shape[0] / 2, abs=0.02 * shape[0])
    assert left + width / 2 == pytest.approx(shape[1] / 2, abs=0.02 * shape[1])


def test_a_picture_of_the_right_size_keeps_its_pixels() -> None:
    spec = InputSpec()
    rgb = texture(0, 256, 256)
    fitted = fit_uint8(spec, to_tensor(rgb))[0].permute(1, 2, 0).numpy()
    assert np.array_equal(fitted, rgb[16:240, 16:240])


def test_normalised_values() -> None:
    spec = InputSpec(mean=(0.5, 0.5, 0.5), std=(0.5, 0.25, 0.5))
    white = prepare(spec, np.full((256, 256, 3), 255, np.uint8))
    assert torch.allclose(white.amax((1, 2)), torch.tensor([1.0, 2.0, 1.0]))


def test_squash_uses_the_whole_picture() -> None:
    spec = InputSpec(fit="squash")
    assert spec.region(300, 400) == (0, 0, 300, 400)
    assert spec.min_side == 448


def test_json_round_trip_and_refusals() -> None:
    spec = InputSpec(size=160, resize=200, interpolation="bilinear")
    assert InputSpec.from_dict(spec.to_dict()) == spec
    for bad in ({"size": 3}, {"resize": 100}, {"fit": "pad"}, {"std": (0, 1, 1)}):
        with pytest.raises(ValueError, match=r".+"):
            InputSpec.from_dict({**InputSpec().to_dict(), **bad})


def test_read_only_arrays_are_taken(picture: np.ndarray) -> None:
    picture.setflags(write=False)
    assert to_tensor(picture).shape == (1, 3, 300, 400)


@pytest.mark.parametrize("shape", [(2, 701), (40, 5000), (5000, 33)])
def test_strips_are_cut_before_the_resize_with_the_same_result(
    shape: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    spec, pixels = InputSpec(), to_tensor(texture(0, *shape))
    cut = fit_uint8(spec, pixels).int()
    monkeypatch.setattr("trainer.preprocess.MOST_ASPECT", 10**6)
    assert int((cut - fit_uint8(spec, pixels).int()).abs().max()) <= 2


def test_a_strip_takes_no_gigabytes(monkeypatch: pytest.MonkeyPatch) -> None:
    enlarged = []

    def watched(pictures: torch.Tensor, size: tuple[int, int], how: str) -> torch.Tensor:
        enlarged.append(size)
        return resize_uint8(pictures, size, how)

    monkeypatch.setattr("trainer.preprocess.resize_uint8", watched)
    for shape in ((1, 60_000), (60_000, 1)):
        assert prepare(InputSpec(), np.zeros((*shape, 3), np.uint8)).shape == (3, 224, 224)
    assert max(side for size in enlarged for side in size) < 20_000

"""From files to batches: the same bits by every way, and what happens when one breaks."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from PIL import Image, ImageCms

from fakeview.imaging.decode import decode
from tests.conftest import texture
from tests.trainer.some_pictures import AUGMENT, SPEC, digest, some_pictures, training
from trainer.config import AugmentConfig
from trainer.data.augment import Augment
from trainer.data.cache import PictureCache
from trainer.data.dataset import plain_batches, training_batches, whole_batches
from trainer.data.index import Sample
from trainer.data.pictures import Source, name_rng, read
from trainer.errors import DataError
from trainer.preprocess import InputSpec, prepare


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> list[Sample]:
    return some_pictures(tmp_path_factory.mktemp("pictures"))


# The same bits by every way -------------------------------------------------------------------


@pytest.mark.parametrize("workers", [1, 2])
def test_workers_and_cache_change_no_bit(samples: list[Sample], workers: int) -> None:
    expected = digest(training(samples)), digest(plain_batches(samples, SPEC, 6))
    with PictureCache(samples, Source(SPEC)) as cache:
        for number in (workers, workers, 0):
            assert digest(training(samples, workers=number, cache=cache)) == expected[0]
            plain = plain_batches(samples, SPEC, 6, workers=number, cache=cache)
            assert digest(plain) == expected[1]
    assert digest(training(samples, workers=workers)) == expected[0]


def test_reading_ahead_leaves_torchs_random_numbers_alone(samples: list[Sample]) -> None:
    before = torch.get_rng_state()
    for workers in (0, 1):
        digest(training(samples, workers=workers))
    assert torch.equal(torch.get_rng_state(), before)


def test_epochs_seeds_and_places_differ(samples: list[Sample]) -> None:
    seeds = [(3, 1), (3, 2), (4, 1)]
    made = [digest(training_batches(samples, SPEC, AUGMENT, 6, seed)) for seed in seeds]
    assert len(set(made)) == 3
    same = [replace(samples[0], label=label) for label in ("real", "fake")] * 3
    inputs = next(iter(training(same))).inputs
    assert not any(torch.equal(inputs[0], other) for other in inputs[1:])


@pytest.mark.parametrize(("used", "batch_size"), [(6, 6), (12, 6), (6, 3), (4, 5), (18, 6)])
def test_an_epoch_goes_on_where_it_stopped(
    samples: list[Sample], used: int, batch_size: int
) -> None:
    whole = list(training_batches(samples, SPEC, AUGMENT, 1, (3, 1)))
    rest = list(training_batches(samples, SPEC, AUGMENT, batch_size, (3, 1), start=used, workers=0))
    assert len(rest) == whole_batches(20, batch_size, used)
    assert all(len(batch.samples) == batch_size for batch in rest)
    seen = [sample for batch in rest for sample in batch.samples]
    assert seen == [batch.samples[0] for batch in whole[used : used + len(seen)]]
    if rest:
        assert torch.equal(rest[0].inputs[0], whole[used].inputs[0])


def test_fewer_pictures_than_a_batch_are_one_batch(samples: list[Sample]) -> None:
    sizes = [len(batch.samples) for batch in training(samples[:4])]
    assert sizes == [4]
    assert [whole_batches(4, 6), whole_batches(4, 6, 4), whole_batches(13, 6)] == [1, 0, 2]
    assert list(training(samples[:4], start=2)) == []


def test_processes_share_out_every_batch(samples: list[Sample]) -> None:
    alone = next(training(samples))
    halves = [next(training(samples, rank=rank, world=2)) for rank in (0, 1)]
    for rank, half in enumerate(halves):
        assert half.samples == alone.samples[rank::2]
        assert torch.equal(half.inputs, alone.inputs[rank::2])
    plain = [list(plain_batches(samples, SPEC, 6, rank=rank, world=3)) for rank in range(3)]
    paths = [s.path for batches in plain for batch in batches for s in batch.samples]
    assert sorted(paths) == [sample.path for sample in samples]


# One transform for training, another for the rest ---------------------------------------------


def test_validation_sees_what_inspection_sees(samples: list[Sample]) -> None:
    for batch in plain_batches(samples, SPEC, 6):
        for sample, inputs in zip(batch.samples, batch.inputs, strict=True):
            picture = decode(sample.path, min_side=SPEC.min_side)
            assert torch.equal(inputs, prepare(SPEC, picture.rgb)), sample.path


def test_training_and_validation_never_share_a_transform(samples: list[Sample]) -> None:
    """A well-known notebook put the validation transform on the data set of both."""
    plain = digest(plain_batches(samples, SPEC, 6))
    train, valid = training(samples), plain_batches(samples, SPEC, 6)
    mixed = [(next(train), next(valid)) for _ in range(3)]
    assert digest(plain_batches(samples, SPEC, 6)) == plain
    place = {sample.path: number for number, sample in enumerate(samples)}
    unchanged = torch.cat([batch.inputs for batch in plain_batches(samples, SPEC, 6)])
    for changed, fitted in mixed:
        at = [place[sample.path] for sample in changed.samples]
        same = [torch.equal(unchanged[p], x) for p, x in zip(at, changed.inputs, strict=True)]
        assert not any(same), "a training picture came without augmentation"
        at = [place[sample.path] for sample in fitted.samples]
        assert torch.equal(fitted.inputs, unchanged[at])


def test_without_any_chance_training_is_only_cropped(samples: list[Sample]) -> None:
    still = AugmentConfig(flip=0, rotate=0, jpeg=0, rescale=0, blur=0, noise=0)
    whole = InputSpec(size=40, resize=40)
    square = [sample for number, sample in enumerate(samples) if number % 5 == 1]
    for batch in training_batches(square, whole, Augment(still, 40, 40), 4, (0,)):
        for sample, inputs in zip(batch.samples, batch.inputs, strict=True):
            assert torch.equal(inputs, prepare(whole, np.asarray(read(sample.path))))


@pytest.mark.parametrize("crop", [16, 32, 64])
def test_a_squashing_detector_is_trained_on_squashed_pictures(
    samples: list[Sample], crop: int
) -> None:
    spec = InputSpec(size=32, fit="squash")
    augment = Augment(AugmentConfig(), crop, spec.resize)
    assert Source.training(spec, crop)(samples[0].path).shape == (max(32, crop),) * 2 + (3,)
    batch = next(training_batches(samples, spec, augment, 6, (0,)))
    assert batch.inputs.shape == (6, 3, crop, crop)


def test_crops_larger_than_the_training_size_enlarge_it(samples: list[Sample]) -> None:
    source = Source.training(SPEC, 50)
    assert min(source(samples[0].path).shape[:2]) == source.side == 50
    assert Source.training(SPEC, 40) == Source.training(SPEC, 16) == Source(SPEC)


def test_a_strip_is_cut_to_its_middle(tmp_path: Path) -> None:
    path = tmp_path / "strip.png"
    Image.fromarray(texture(0, 1, 3000)).save(path)
    assert Source(SPEC)(path).shape == (40, 64 * 40, 3)
    batch = next(plain_batches([Sample(path, "real")], SPEC, 1))
    assert torch.equal(batch.inputs[0], prepare(SPEC, decode(path).rgb))


# Reading --------------------------------------------------------------------------------------


def unusual(folder: Path) -> dict[str, Path]:
    """Files whose samples aren't simply upright sRGB."""
    rgb = Image.fromarray(texture(7, 48, 64))
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB"))
    turned = Image.Exif()
    turned[0x0112] = 6
    glass = rgb.convert("RGBA")
    glass.putalpha(Image.linear_gradient("L").resize(rgb.size))
    files: dict[str, tuple[Image.Image, dict[str, Any]]] = {
        "turned.jpg": (rgb, {"exif": turned}),
        "glass.png": (glass, {}),
        "palette.png": (rgb.quantize(7), {"transparency": 0}),
        "deep.png": (Image.fromarray(np.arange(48 * 64, dtype=np.uint16).reshape(48, 64) * 21), {}),
        "print.jpg": (rgb.convert("CMYK"), {}),
        "print.tif": (rgb.convert("CMYK"), {}),
        "grey.jpg": (rgb.convert("L"), {}),
        "float.tif": (Image.fromarray(np.linspace(0, 1, 400, dtype=np.float32)[None]), {}),
        "odd profile.png": (rgb, {"icc_profile": lab.tobytes()}),
        "wide.png": (rgb, {"icc_profile": _swapped()}),
    }  # fmt: skip
    paths = {}
    for name, (picture, options) in files.items():
        picture.save(folder / name, **options)
        paths[name] = folder / name
    return paths


def _swapped() -> bytes:
    """sRGB's own profile with the columns of red and blue exchanged: colours must change."""
    data = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    return data.replace(b"rXYZ", b"????").replace(b"bXYZ", b"rXYZ").replace(b"????", b"bXYZ")


def test_every_file_reaches_training_as_inspection_shows_it(tmp_path: Path) -> None:
    for name, path in unusual(tmp_path).items():
        assert np.array_equal(np.asarray(read(path)), decode(path).rgb), name
    changed = np.asarray(read(tmp_path / "wide.png")).astype(int) - texture(7, 48, 64)
    assert np.abs(changed).max() > 50, "the profile was applied"


def test_a_large_picture_is_decoded_smaller_as_in_inspection(tmp_path: Path) -> None:
    for name in ("large.jpg", "large.png"):
        Image.fromarray(texture(3, 400, 500)).save(tmp_path / name)
        small = np.asarray(read(tmp_path / name, SPEC.min_side))
        assert np.array_equal(small, decode(tmp_path / name, min_side=SPEC.min_side).rgb)
        assert 80 <= small.shape[0] < 200


@pytest.mark.parametrize("kind", ["none", "empty", "text", "cut", "folder"])
def test_what_is_no_picture_is_a_sentence(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "x.jpg"
    whole = BytesIO()
    Image.fromarray(texture(0, 64, 64)).save(whole, "JPEG")
    if kind == "folder":
        path.mkdir()
    elif kind != "none":
        path.write_bytes({"empty": b"", "text": b"text", "cut": whole.getvalue()[:-400]}[kind])
    with pytest.raises(DataError, match="can't be read as a picture") as caught:
        read(path)
    assert caught.value.cause


# Alignment ------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Tint:
    """Stands for what brings both classes into one form: visible, and random by picture."""

    strength: int = 60

    def __call__(self, picture: Image.Image, rng: np.random.Generator) -> Image.Image:
        tinted = np.asarray(picture) // 2 + rng.integers(0, self.strength, 3, dtype=np.uint8)
        return Image.fromarray(tinted)


def test_alignment_comes_first_and_is_the_same_everywhere(samples: list[Sample]) -> None:
    tint: Any = Tint()
    expected = [
        prepare(SPEC, np.asarray(tint(read(sample.path), name_rng(sample.path))))
        for sample in samples
    ]
    with PictureCache(samples, Source(SPEC, tint)) as cache:
        for options in ({}, {"cache": cache}, {"cache": cache, "workers": 1}):
            made = plain_batches(samples, SPEC, 6, align=tint, **options)
            assert torch.equal(torch.cat([batch.inputs for batch in made]), torch.stack(expected))
        changed = digest(training(samples, align=tint))
        assert digest(training(samples, align=tint, cache=cache)) == changed
        assert digest(training(samples, cache=cache)) == digest(training(samples)) != changed


def test_random_numbers_of_a_name_hold_wherever_its_folder_lies() -> None:
    assert name_rng("/a/b.jpg").integers(10**9) == name_rng(Path("b.jpg")).integers(10**9)
    assert name_rng("b.jpg").integers(10**9) != name_rng("c.jpg").integers(10**9)


# The cache ------------------------------------------------------------------------------------


def moved(samples: list[Sample], folder: Path) -> list[Sample]:
    copies = []
    for sample in samples:
        path = folder / sample.path.name
        path.write_bytes(sample.path.read_bytes())
        copies.append(replace(sample, path=path))
    return copies


@pytest.mark.parametrize("workers", [0, 1])
def test_a_picture_is_read_once(samples: list[Sample], tmp_path: Path, workers: int) -> None:
    mine = moved(samples, tmp_path)
    with PictureCache(mine, Source(SPEC)) as cache:
        before = digest(
            training_batches(mine, SPEC, AUGMENT, 5, (3, 1), workers=workers, cache=cache)
        )
        for sample in mine:
            sample.path.unlink()
        assert digest(training_batches(mine, SPEC, AUGMENT, 5, (3, 1), cache=cache)) == before
        digest(plain_batches(mine, SPEC, 5, cache=cache))
    with pytest.raises(DataError):
        digest(plain_batches(mine, SPEC, 5, cache=cache))


def test_the_cache_keeps_what_fits(samples: list[Sample]) -> None:
    source = Source(SPEC)
    sizes = [source(sample.path).nbytes for sample in samples]
    with PictureCache(samples, source, budget=sum(sizes) // 2) as cache:
        before = digest(plain_batches(samples, SPEC, 5, cache=cache))
        kept = [cache.load(cache.slot(sample.path)) is not None for sample in samples]
        assert 5 < sum(kept) < 15
        assert kept == sorted(kept, reverse=True), "the first ones are kept"
        assert digest(plain_batches(samples, SPEC, 5, cache=cache)) == before


def test_a_full_disk_ends_the_cache_and_not_the_run(
    samples: list[Sample], monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    with PictureCache(samples, Source(SPEC)) as cache:
        before = digest(plain_batches(samples[:6], SPEC, 6, cache=cache))

        def full(*_: object) -> int:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(os, "pwrite", full)
        with caplog.at_level("INFO", "trainer"):
            made = digest(plain_batches(samples, SPEC, 6, cache=cache))
        assert made == digest(plain_batches(samples, SPEC, 6))
        assert digest(plain_batches(samples[:6], SPEC, 6, cache=cache)) == before
    assert [r.message for r in caplog.records if "kept" in r.message] == [
        "no more decoded pictures are kept: [Errno 28] No space left on device"
    ]
    with PictureCache(samples, Source(SPEC)) as none:  # not even its head could be written
        assert digest(plain_batches(samples, SPEC, 6, cache=none)) == made


def handles() -> int:
    """How many files this process has open; 0 where the system doesn't tell."""
    folder = Path("/proc/self/fd")
    return len(list(folder.iterdir())) if folder.is_dir() else 0


def test_the_cache_has_no_name_and_leaves_no_file(samples: list[Sample], tmp_path: Path) -> None:
    cache = PictureCache(samples, Source(SPEC), folder=tmp_path)
    digest(plain_batches(samples, SPEC, 6, cache=cache, workers=1))
    assert cache.load(cache.slot(samples[0].path)) is not None
    assert list(tmp_path.iterdir()) == []
    opened = handles()
    cache.close()
    cache.close()
    assert handles() == max(0, opened - 1)
    assert cache.load(0) is None

"""What files say, which of them show the same, and reading each of them once."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from tests.conftest import texture
from tests.trainer.pictures import SIDE, make, save, scene
from trainer.data import survey as surveying
from trainer.data.audit import audit
from trainer.data.duplicates import NEAR_BITS, _near_pairs, duplicates
from trainer.data.facts import Facts, read_facts
from trainer.data.index import Sample, index
from trainer.data.survey import survey
from trainer.errors import Stopped

# What a file says.


def test_facts_of_a_jpeg(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    path = tmp_path / "a.jpg"
    Image.fromarray(texture(1, 40, 60)).save(path, quality=83, subsampling=1, exif=exif)
    one = read_facts(path)
    assert (one.format, one.quality, one.chroma) == ("JPEG", 83, "4:2:2")
    assert (one.width, one.height) == (40, 60), "as a person sees it"
    assert one.metadata == ("EXIF",)
    assert one.readable


@pytest.mark.parametrize("quality", [1, 20, 49, 50, 75, 96, 100])
def test_jpeg_quality_is_read_from_the_tables(tmp_path: Path, quality: int) -> None:
    found = read_facts(save(tmp_path / "a.jpg", 1, quality=quality)).quality
    # Below 3 and at 100 several qualities share one table.
    assert abs(found - quality) <= (2 if quality < 3 else 0)


def test_profiles_and_formats(tmp_path: Path) -> None:
    from PIL import ImageCms

    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    assert "sRGB" in read_facts(save(tmp_path / "a.png", 1, icc_profile=profile)).profile
    assert read_facts(save(tmp_path / "b.png", 1, icc_profile=b"no profile")).profile == "unnamed"
    webp = read_facts(save(tmp_path / "c.webp", 1))
    assert (webp.format, webp.quality, webp.profile) == ("WEBP", 0, "none")
    Image.fromarray(texture(2, SIDE, SIDE)[..., 0]).save(tmp_path / "grey.jpg")
    assert read_facts(tmp_path / "grey.jpg").chroma == "none"


# Nearly the same.


def change(name: str) -> Callable[[Image.Image], Image.Image]:
    import io

    def jpeg(picture: Image.Image) -> Image.Image:
        memory = io.BytesIO()
        picture.save(memory, "JPEG", quality=20)
        return Image.open(memory).convert("RGB")

    return {
        "jpeg": jpeg,
        "half": lambda p: p.resize((p.width // 2, p.height // 2)),
        "larger": lambda p: p.resize((p.width * 3, p.height * 3)),
        "brighter": lambda p: p.point(lambda value: min(255, round(value * 1.1))),
        "grey": lambda p: p.convert("L"),
    }[name]


@pytest.mark.parametrize("name", ["jpeg", "half", "larger", "brighter", "grey"])
def test_a_changed_copy_is_found_and_another_picture_is_not(tmp_path: Path, name: str) -> None:
    first, other, copy = (tmp_path / name for name in ("a.png", "b.png", "c.png"))
    scene(1).save(first)
    scene(2).save(other)
    change(name)(scene(1)).save(copy)
    found = duplicates([read_facts(path) for path in (first, other, copy)])
    assert found.near == found.clusters == [[first, copy]]
    assert found.exact == []


def test_a_copy_turned_by_its_exif_is_found(tmp_path: Path) -> None:
    turned, exif = scene(1).transpose(Image.Transpose.ROTATE_90), Image.Exif()
    exif[0x0112] = 6
    scene(1).save(tmp_path / "a.jpg")
    turned.save(tmp_path / "b.jpg", exif=exif)
    found = duplicates([read_facts(tmp_path / name) for name in ("a.jpg", "b.jpg")])
    assert len(found.near) == 1


def test_plain_and_deep_pictures_are_not_merged(tmp_path: Path) -> None:
    """Plain areas have nothing to compare; 16 bits clipped to 8 would all be white."""
    paths = [tmp_path / f"{name}.png" for name in ("black", "white", "deep1", "deep2")]
    Image.new("RGB", (40, 40), "black").save(paths[0])
    Image.new("RGB", (40, 40), "white").save(paths[1])
    for seed, path in enumerate(paths[2:]):
        grey = np.asarray(scene(seed).convert("L")).astype(np.uint16) * 257
        Image.fromarray(grey).save(path)
    facts = [read_facts(path) for path in paths]
    assert all(one.readable for one in facts)
    assert [one.mode for one in facts] == ["RGB", "RGB", "I;16", "I;16"]
    assert duplicates(facts).clusters == []


def test_no_near_pair_is_missed() -> None:
    """Against comparing all with all, on hashes that crowd around a few centres."""
    rng = np.random.default_rng(0)
    centres = rng.integers(0, 2, (40, 256))
    bits = np.repeat(centres, 20, axis=0) ^ (rng.random((800, 256)) < 0.04)
    packed = np.packbits(bits, axis=1)
    found = {tuple(sorted(p)) for p in _near_pairs([bytes(row).hex() for row in packed])}
    apart = (bits[:, None] != bits[None]).sum(2)
    all_pairs = {(int(i), int(j)) for i, j in zip(*np.nonzero(apart <= NEAR_BITS), strict=True)}
    assert found == {(i, j) for i, j in all_pairs if i < j}
    assert len(found) > 500


def test_many_hashes_take_seconds() -> None:
    rng = np.random.default_rng(0)
    crowded = np.packbits(rng.random((60_000, 256)) < np.linspace(0.2, 0.8, 256), axis=1)
    hashes = [bytes(row).hex() for row in crowded]
    begun = time.process_time()
    for _ in _near_pairs(hashes):
        pass
    assert time.process_time() - begun < 10


# Reading the files once.


def test_the_cache_is_used_until_a_file_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    samples, cache = index(make(tmp_path / "data", 6)), tmp_path / "cache"
    read: list[Path] = []

    def counted(path: Path, size: int, changed: int) -> Facts:
        read.append(path)
        return read_facts(path, size, changed)

    monkeypatch.setattr(surveying, "read_facts", counted)
    first = survey(samples, cache=cache)
    assert len(read) == 12
    assert survey(samples, cache=cache) == first
    assert len(read) == 12
    save(samples[3].path, 99)
    os.utime(samples[3].path, ns=(1, 1))
    again = survey(samples, cache=cache)
    assert read[12:] == [samples[3].path]
    assert again[3] != first[3]
    for broken in ("{", "[]\n", '{"facts": 1}\nnonsense\n', '{"facts": 1}\n{"path": 5}\n'):
        next(cache.iterdir()).write_text(broken)
        assert survey(samples, cache=cache) == again


def test_a_cache_that_can_not_be_written_is_done_without(tmp_path: Path) -> None:
    samples = index(make(tmp_path / "data", 3))
    (tmp_path / "file").write_text("in the way")
    assert len(survey(samples, cache=tmp_path / "file" / "cache")) == 6


def test_progress_rises_to_the_end(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    survey(index(make(tmp_path, 20)), progress=lambda *numbers: told.append(numbers))
    assert told == sorted(told)
    assert told[-1] == (40, 40)


def test_cancel_is_answered_at_once_and_keeps_what_was_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    samples, cancel = index(make(tmp_path / "data", 60)), threading.Event()

    def cancelling(path: Path, size: int, changed: int) -> Facts:
        if path == samples[20].path:
            cancel.set()
        return read_facts(path, size, changed)

    monkeypatch.setattr(surveying, "read_facts", cancelling)
    begun = time.monotonic()
    with pytest.raises(Stopped):
        survey(samples, cache=tmp_path / "cache", cancel=cancel)
    assert time.monotonic() - begun < 1
    kept = next((tmp_path / "cache").iterdir()).read_text().splitlines()
    assert 1 < len(kept) < 121
    with pytest.raises(Stopped):
        audit(tmp_path / "data", cancel=cancel)


@pytest.mark.shared
@pytest.mark.slow
def test_faces_of_different_people_are_not_merged(shared: Path) -> None:
    """The same 600 photographs lie there from 256 and from 1024 pixels."""
    folder = shared / "faces" / "train" / "real"
    paths = [p for name in ("ffhq-256", "ffhq-1024") for p in sorted((folder / name).iterdir())]
    number = {path: path.name.partition("-")[0] for path in paths}
    twice = {n for n in number.values() if list(number.values()).count(n) == 2}
    found = duplicates(survey([Sample(path, "real") for path in paths])).near
    assert {number[cluster[0]] for cluster in found} == twice
    assert all(len({number[path] for path in cluster}) == 1 for cluster in found)

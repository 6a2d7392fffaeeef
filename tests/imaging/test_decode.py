"""Formats, orientation, reduced decoding, thumbnails: what comes out of good files."""

from __future__ import annotations

import hashlib
import os
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest
from PIL import Image
from pillow_heif import from_pillow

from fakeview.imaging.decode import (
    DecodeError,
    Picture,
    decode,
    decode_bytes,
    from_array,
    thumbnail,
)
from trainer.imaging.upright import MANY_FRAMES

Pixels = npt.NDArray[np.uint8]

RED, GREEN, BLUE, YELLOW = (220, 30, 30), (30, 200, 40), (40, 50, 210), (230, 220, 40)
FORMATS = ["JPEG", "PNG", "WEBP", "AVIF", "HEIC", "TIFF", "BMP", "GIF"]
TURNABLE = ["JPEG", "PNG", "WEBP", "AVIF", "HEIC", "TIFF"]
# The largest error of flat colours after each codec at its best.
LOSS = {"JPEG": 4, "WEBP": 0, "AVIF": 8, "HEIC": 8}


def corners(width: int = 96, height: int = 64) -> Pixels:
    """Four quarters: red green above, blue yellow below."""
    pixels = np.empty((height, width, 3), np.uint8)
    top, left = height // 2, width // 2
    pixels[:top, :left], pixels[:top, left:] = RED, GREEN
    pixels[top:, :left], pixels[top:, left:] = BLUE, YELLOW
    return pixels


def encode(pixels: Pixels | Image.Image, kind: str, **options: Any) -> bytes:
    image = pixels if isinstance(pixels, Image.Image) else Image.fromarray(pixels)
    best: dict[str, dict[str, Any]] = {
        "JPEG": {"quality": 95, "subsampling": 0},
        "WEBP": {"lossless": True},
        "AVIF": {"quality": 95, "subsampling": "4:4:4"},
    }
    out = BytesIO()
    if kind == "HEIC":
        from_pillow(image).save(out, quality=95, **options)
    else:
        image.save(out, kind, **{**best.get(kind, {}), **options})
    return out.getvalue()


def assert_close(got: Pixels, expected: Pixels, loss: int) -> None:
    assert got.shape == expected.shape
    # The edge between two colours may ring; the middle of each quarter may not.
    height, width = expected.shape[:2]
    for y in (height // 4, 3 * height // 4):
        for x in (width // 4, 3 * width // 4):
            difference = np.abs(got[y, x].astype(int) - expected[y, x])
            assert difference.max() <= loss, f"({x}, {y}): {got[y, x]} for {expected[y, x]}"


def stored_as(upright: Pixels, orientation: int) -> Pixels:
    """The pixels a file holds for an orientation, from the table of EXIF 3.0, 4.6.5.1.

    Row 0 and column 0 of the file are these sides of the upright picture.
    """
    sides = (
        "top-left top-right bottom-right bottom-left left-top right-top right-bottom left-bottom"
    )
    row, column = sides.split()[orientation - 1].split("-")
    pixels = upright if row in ("top", "bottom") else upright.transpose(1, 0, 2)
    if row in ("bottom", "right"):
        pixels = pixels[::-1]
    if column in ("bottom", "right"):
        pixels = pixels[:, ::-1]
    return np.ascontiguousarray(pixels)


def exif(orientation: int) -> Image.Exif:
    data = Image.Exif()
    data[0x0112] = orientation
    return data


@pytest.mark.parametrize("kind", FORMATS)
def test_every_format_by_content_and_not_by_suffix(tmp_path: Path, kind: str) -> None:
    data = encode(corners(), kind)
    path = tmp_path / "holiday.txt"
    path.write_bytes(data)
    before = path.stat().st_mtime_ns
    picture = decode(path)
    assert picture.path == path
    assert (picture.name, picture.format) == ("holiday.txt", kind)
    assert (picture.width, picture.height, picture.reduced) == (96, 64, False)
    assert picture.sha256 == hashlib.sha256(data).hexdigest()
    assert picture.notes == ()
    assert_close(picture.rgb, corners(), LOSS.get(kind, 0))
    assert path.read_bytes() == data
    assert path.stat().st_mtime_ns == before


def test_the_array_is_what_the_contract_says() -> None:
    rgb = decode_bytes(encode(corners(), "PNG"), "x").rgb
    assert rgb.dtype == np.uint8
    assert rgb.flags.c_contiguous
    assert not rgb.flags.writeable
    with pytest.raises(ValueError, match="read-only"):
        rgb[0, 0] = 0


def test_a_huge_picture_is_copied_in_strips(monkeypatch: pytest.MonkeyPatch) -> None:
    from trainer.imaging import convert

    monkeypatch.setattr(convert, "_STRIP_PIXELS", 96 * 7)
    assert np.array_equal(decode_bytes(encode(corners(), "PNG"), "x").rgb, corners())


@pytest.mark.parametrize("kind", TURNABLE)
@pytest.mark.parametrize("orientation", range(1, 9))
def test_orientation_is_applied(tmp_path: Path, kind: str, orientation: int) -> None:
    tag = exif(orientation)
    # HEIC and AVIF encoders write the turn as boxes of the container, as the standards ask.
    stored = stored_as(corners(), orientation)
    data = encode(stored, kind, exif=tag.tobytes() if kind == "HEIC" else tag)
    picture = decode_bytes(data, "x")
    assert (picture.width, picture.height) == (96, 64)
    assert_close(picture.rgb, corners(), LOSS.get(kind, 0))
    path = tmp_path / "x"
    path.write_bytes(data)
    small = thumbnail(path, 48)
    assert_close(small, np.ascontiguousarray(corners()[::2, ::2]), 8)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_orientation_of_a_reduced_jpeg(orientation: int) -> None:
    upright = corners(800, 602)
    data = encode(stored_as(upright, orientation), "JPEG", exif=exif(orientation))
    picture = decode_bytes(data, "x", min_side=150)
    assert picture.rgb.shape == (151, 200, 3)
    assert (picture.width, picture.height, picture.reduced) == (800, 602, True)
    assert_close(picture.rgb, np.ascontiguousarray(upright[::4, ::4]), 4)


@pytest.mark.parametrize("value", [0, 9, 65535])
def test_a_senseless_orientation_is_none(value: int) -> None:
    picture = decode_bytes(encode(corners(), "PNG", exif=exif(value)), "x")
    assert np.array_equal(picture.rgb, corners())


@pytest.mark.filterwarnings("ignore::UserWarning")
def test_broken_exif_does_not_cost_the_picture() -> None:
    data = encode(corners(), "JPEG", exif=b"Exif\0\0no tiff header at all")
    assert_close(decode_bytes(data, "x").rgb, corners(), 4)


@pytest.mark.parametrize(
    "min_side", [1, 50, 74, 75, 76, 100, 149, 150, 151, 299, 300, 301, 600, 601]
)
@pytest.mark.parametrize("size", [(800, 600), (601, 907), (600, 600)])
def test_reduced_decoding_never_goes_under_the_limit(min_side: int, size: tuple[int, int]) -> None:
    data = encode(corners(*size), "JPEG")
    picture = decode_bytes(data, "x", min_side=min_side)
    shorter = min(picture.rgb.shape[:2])
    assert shorter >= min(min_side, *size)
    assert (picture.width, picture.height) == size
    # Eighths are the smallest step there is; a step more would have gone under the limit.
    if min(size) // 2 >= min_side:
        assert picture.reduced
        assert shorter <= -(-min(size) // 8) or shorter // 2 < min_side
    else:
        assert not picture.reduced


def test_other_formats_are_averaged_and_only_when_asked() -> None:
    rng = np.random.default_rng(0)
    pixels = rng.integers(0, 256, (600, 800, 3), dtype=np.uint8)
    data = encode(pixels, "PNG")
    picture = decode_bytes(data, "x", min_side=150)
    assert (picture.height, picture.width) == (600, 800)
    blocks = pixels.reshape(150, 4, 200, 4, 3).mean((1, 3))
    assert np.abs(picture.rgb - blocks).max() <= 1
    assert not decode_bytes(data, "x", min_side=301).reduced
    assert not decode_bytes(data, "x").reduced


@pytest.mark.parametrize("kind", ["GIF", "TIFF", "WEBP", "PNG", "AVIF"])
def test_the_first_of_several_frames_is_taken(kind: str) -> None:
    first = Image.fromarray(corners())
    rest = [Image.new("RGB", first.size, c) for c in ("black", "white")]
    data = encode(first, kind, save_all=True, append_images=rest)
    picture = decode_bytes(data, "x")
    assert picture.notes == (MANY_FRAMES,)
    assert_close(picture.rgb, corners(), LOSS.get(kind, 0))


def test_a_broken_second_frame_is_no_fault_of_the_first() -> None:
    first = Image.fromarray(corners())
    data = encode(first, "GIF", save_all=True, append_images=[Image.new("RGB", first.size)])
    single = encode(first, "GIF")
    cut = data[: len(single) + 4]
    assert np.array_equal(decode_bytes(cut, "x").rgb, corners())


@pytest.mark.parametrize("compression", ["raw", "tiff_lzw", "tiff_adobe_deflate", "packbits"])
def test_tiff_compressions(compression: str) -> None:
    data = encode(corners(), "TIFF", compression=compression)
    assert np.array_equal(decode_bytes(data, "x").rgb, corners())


def test_progressive_jpeg() -> None:
    data = encode(corners(), "JPEG", progressive=True)
    assert_close(decode_bytes(data, "x").rgb, corners(), 4)


def test_a_heic_behind_a_neutral_brand_is_found() -> None:
    for kind, brand in (("HEIC", b"heic"), ("AVIF", b"avif")):
        data = bytearray(encode(corners(), kind))
        assert data[8:12] == brand
        size = int.from_bytes(data[:4], "big")
        assert brand in data[16:size]
        data[8:12] = b"mif1"
        assert decode_bytes(bytes(data), "x").format == kind


@pytest.mark.parametrize("kind", FORMATS)
def test_thumbnails(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "x"
    path.write_bytes(encode(corners(400, 300), kind))
    small = thumbnail(path, 100)
    assert small.dtype == np.uint8
    assert small.flags.c_contiguous
    assert_close(small, corners(100, 75), 9)
    assert thumbnail(path, 5000).shape == (300, 400, 3)
    assert thumbnail(path, 1).shape == (1, 1, 3)


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_the_thumbnail_of_a_very_long_picture(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "x"
    path.write_bytes(encode(corners(4000, 4), kind))
    assert thumbnail(path, 64).shape == (1, 64, 3)


def test_the_thumbnail_of_a_transparent_palette_is_on_white(tmp_path: Path) -> None:
    image = Image.new("P", (200, 100), 1)
    image.putpalette([0, 0, 0, 255, 0, 0])
    path = tmp_path / "x"
    path.write_bytes(encode(image, "PNG", transparency=1))
    assert (thumbnail(path, 20) == 255).all()


def test_pasted_pixels() -> None:
    pixels = corners()
    picture = from_array(pixels[:, ::-1], "Pasted picture")
    assert (picture.path, picture.name, picture.format) == (None, "Pasted picture", "PASTED")
    assert (picture.width, picture.height, picture.reduced) == (96, 64, False)
    assert np.array_equal(picture.rgb, pixels[:, ::-1])
    assert picture.rgb.flags.c_contiguous
    assert not picture.rgb.flags.writeable
    pixels[:] = 0
    assert picture.rgb.any()
    assert picture.sha256 == from_array(corners()[:, ::-1], "other name").sha256
    # The same bytes in another shape are another picture.
    assert picture.sha256 != from_array(picture.rgb.reshape(32, 192, 3), "x").sha256


def test_pasted_pixels_of_a_wrong_kind_are_a_mistake_of_the_caller() -> None:
    with pytest.raises(ValueError, match="uint8"):
        from_array(np.zeros((4, 4, 4), np.uint8), "x")
    with pytest.raises(DecodeError):
        from_array(np.zeros((0, 4, 3), np.uint8), "x")


def test_the_name_can_always_be_shown(tmp_path: Path) -> None:
    name = os.fsdecode(b"caf\xe9\n.png")
    picture = decode_bytes(encode(corners(), "PNG"), name)
    assert picture.name == "caf\ufffd\ufffd.png"


def test_many_threads_at_once_and_pillow_is_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", 777)
    files = {kind: encode(corners(), kind) for kind in FORMATS}

    def work(index: int) -> Picture:
        kind = FORMATS[index % len(FORMATS)]
        return decode_bytes(files[kind], kind)

    with ThreadPoolExecutor(8) as pool:
        for picture in pool.map(work, range(96)):
            assert_close(picture.rgb, corners(), LOSS.get(picture.name, 0))
    assert Image.MAX_IMAGE_PIXELS == 777

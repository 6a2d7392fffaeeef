"""Everything that gives no picture: the right sentence, and never anything but a DecodeError."""

from __future__ import annotations

import errno
import os
import struct
import zlib
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image
from PIL.Image import core  # type: ignore[attr-defined]
from pillow_heif import from_pillow

from fakeview.imaging import decoders, failures, reading
from fakeview.imaging.decode import (
    MAX_PIXELS,
    DecodeError,
    Picture,
    decode,
    decode_bytes,
    thumbnail,
)

RNG_SEED = 20240607


def encode(image: Image.Image, kind: str, **options: Any) -> bytes:
    out = BytesIO()
    if kind == "HEIC":
        from_pillow(image).save(out, **options)
    else:
        image.save(out, kind, **options)
    return out.getvalue()


def noise(width: int = 24, height: int = 16) -> Image.Image:
    pixels = np.random.default_rng(RNG_SEED).integers(0, 256, (height, width, 3))
    return Image.fromarray(pixels.astype(np.uint8))


def small_files() -> dict[str, bytes]:
    """One small valid file per way of storing pixels."""
    image = noise()
    tag = Image.Exif()
    tag[0x0112] = 6
    return {
        "JPEG": encode(image, "JPEG", exif=tag),
        "JPEG progressive": encode(image, "JPEG", progressive=True),
        "JPEG cmyk": encode(image.convert("CMYK"), "JPEG"),
        "PNG": encode(image, "PNG", exif=tag),
        "PNG palette": encode(image.quantize(16), "PNG", transparency=3),
        "PNG 16": encode(Image.fromarray(np.arange(384, dtype=np.uint16).reshape(16, 24)), "PNG"),
        "WEBP": encode(image, "WEBP"),
        "WEBP lossless": encode(image.convert("RGBA"), "WEBP", lossless=True, exif=tag),
        "AVIF": encode(image, "AVIF"),
        "HEIC": encode(image, "HEIC"),
        "TIFF": encode(image, "TIFF"),
        "TIFF lzw": encode(image, "TIFF", compression="tiff_lzw"),
        "TIFF jpeg": encode(image, "TIFF", compression="jpeg"),
        "TIFF float": encode(image.convert("L").convert("F"), "TIFF"),
        "BMP": encode(image, "BMP"),
        "BMP palette": encode(image.quantize(16), "BMP"),
        "GIF": encode(image, "GIF", save_all=True, append_images=[image.rotate(180)]),
    }


FILES = small_files()


def failure(data: bytes) -> DecodeError:
    with pytest.raises(DecodeError) as caught:
        decode_bytes(data, "x")
    return caught.value


def outcome(data: bytes, min_side: int | None = None) -> Picture | DecodeError:
    try:
        return decode_bytes(data, "x", min_side=min_side)
    except DecodeError as error:
        return error


def file_failure(path: Path, of: Callable[[Path], Any] = decode) -> DecodeError:
    with pytest.raises(DecodeError) as caught:
        of(path)
    return caught.value


# What the file is ---------------------------------------------------------------------------


def test_every_sentence_is_one_sentence_with_a_next_step_and_no_two_are_the_same() -> None:
    sentences = [value for name, value in vars(failures).items() if name.isupper()]
    sentences.remove(failures.READABLE)
    sentences += [failures.not_a_picture("a PDF document"), failures.not_a_picture("")]
    sentences += [failures.too_many_pixels(4 * 10**8, 3 * 10**8), failures.unreadable("gone bad")]
    sentences += [failures.too_many_bytes(2**31, 2**30), failures.other_picture("a QOI picture")]
    assert len(set(sentences)) == len(sentences) >= 18
    for sentence in sentences:
        assert sentence[0].isupper()
        assert sentence.count(".") == 1
        assert sentence.endswith(".")
        assert sum(sentence.count(mark) for mark in (";", "; ")) >= 1


@pytest.mark.parametrize("of", [decode, lambda path: thumbnail(path, 32)])
def test_files_that_are_not_there_or_hold_nothing(
    tmp_path: Path, of: Callable[[Path], Any]
) -> None:
    (tmp_path / "empty.png").touch()
    (tmp_path / "note.png").write_text("These are words, not pixels.\nGrüße!")
    assert file_failure(tmp_path / "empty.png", of).message == failures.EMPTY
    assert file_failure(tmp_path / "gone.png", of).message == failures.GONE
    assert file_failure(tmp_path / "empty.png" / "x", of).message == failures.GONE
    assert file_failure(tmp_path, of).message == failures.FOLDER
    assert file_failure(Path("a\0b"), of).message == failures.BAD_NAME
    assert "a text file" in file_failure(tmp_path / "note.png", of).message


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"%PDF-1.7\n", "a PDF document"),
        (b"PK\x03\x04\x14\0", "a ZIP archive"),
        (b"<!DOCTYPE html><html></html>", "a web page"),
        ("\ufeffText".encode("utf-16-le"), "a text file"),
        ("ä".encode() * 3000, "a text file"),
        (b'<?xml version="1.0"?>\n<svg xmlns=""/>', "an SVG drawing"),
        (b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom", "a video"),
        (b"\0\0\0\x18ftypcrx \0\0\0\1crx isom", "a raw picture"),
        (b"\xff\x0a\x00", "a JPEG XL picture"),
        (b"8BPS\0\1", "a Photoshop document"),
        (b"BM is how this text starts", "a text file"),
        (bytes(1000), "no picture that fakeview knows"),
        (b"\x93\x01\xfe\xfa\x00\x10", "no picture that fakeview knows"),
    ],
)
def test_what_is_not_a_picture_is_called_what_it_is(data: bytes, words: str) -> None:
    error = failure(data)
    assert words in error.message
    assert error.cause


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.png")
    assert file_failure(tmp_path / "pipe.png").message == failures.NOT_A_FILE


def test_links_that_lead_nowhere(tmp_path: Path) -> None:
    try:
        (tmp_path / "broken.png").symlink_to(tmp_path / "gone.png")
        (tmp_path / "loop.png").symlink_to(tmp_path / "loop.png")
    except OSError:
        pytest.skip("this system makes no symbolic links")
    assert file_failure(tmp_path / "broken.png").message == failures.BROKEN_LINK
    assert file_failure(tmp_path / "loop.png").message == failures.LINK_LOOP


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read all")
def test_a_file_without_permission(tmp_path: Path) -> None:
    path, folder = tmp_path / "x.png", tmp_path / "folder"
    path.write_bytes(FILES["PNG"])
    path.chmod(0)
    folder.mkdir(mode=0)
    assert file_failure(path).message == failures.NO_PERMISSION
    assert file_failure(folder).message == failures.CLOSED_FOLDER


@pytest.mark.parametrize(
    ("raised", "message"),
    [
        (PermissionError(errno.EACCES, "Permission denied"), failures.NO_PERMISSION),
        (OSError(errno.EIO, "Input/output error"), failures.unreadable("input/output error")),
        (FileNotFoundError(errno.ENOENT, "No such file"), failures.GONE),
        (MemoryError(), failures.NO_MEMORY),
    ],
)
def test_what_the_system_refuses(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, raised: Exception, message: str
) -> None:
    path = tmp_path / "x.png"
    path.write_bytes(FILES["PNG"])

    def refuse(*_: object, **__: object) -> None:
        raise raised

    monkeypatch.setattr(Path, "open", refuse)
    error = file_failure(path)
    assert error.message == message
    assert type(raised).__name__ in error.cause


def test_a_file_of_too_many_bytes(tmp_path: Path) -> None:
    path = tmp_path / "x.png"
    with path.open("wb") as file:
        file.truncate(reading.MAX_BYTES + 1)  # sparse: takes no room
    assert file_failure(path).message == failures.too_many_bytes(2**30 + 1, 2**30)
    assert "1025 MiB" in file_failure(path).message


# The size guard -----------------------------------------------------------------------------


def huge_files(width: int, height: int) -> dict[str, bytes]:
    """Small files whose headers promise ``width`` x ``height`` pixels."""
    size = struct.pack(">II", width, height)
    body = b"IHDR" + size + b"\x08\x02\0\0\0"
    png = FILES["PNG"]
    bmp, jpeg = bytearray(FILES["BMP"]), bytearray(FILES["JPEG"])
    gif, tiff = bytearray(FILES["GIF"]), FILES["TIFF"]
    bmp[18:26] = struct.pack("<ii", width, height)
    frame = jpeg.index(b"\xff\xc0") + 5
    jpeg[frame : frame + 4] = struct.pack(">HH", height, width)
    gif[6:10] = struct.pack("<HH", width, height)
    for tag, old, new in ((256, 24, width), (257, 16, height)):
        entry = next(
            struct.pack("<HHI", tag, kind, 1) + struct.pack("<I", old)
            for kind in (3, 4)
            if struct.pack("<HHI", tag, kind, 1) + struct.pack("<I", old) in tiff
        )
        tiff = tiff.replace(entry, struct.pack("<HHII", tag, 4, 1, new))
    return {
        "PNG": png[:12] + body + struct.pack(">I", zlib.crc32(body)) + png[33:],
        "BMP": bytes(bmp),
        "JPEG": bytes(jpeg),
        "GIF": bytes(gif),
        "TIFF": tiff,
    }


@pytest.mark.parametrize("kind", ["PNG", "BMP", "JPEG", "GIF", "TIFF"])
@pytest.mark.parametrize("size", [(20000, 15001), (65000, 65000)])
def test_too_many_pixels_are_refused_with_their_number(
    monkeypatch: pytest.MonkeyPatch, kind: str, size: tuple[int, int]
) -> None:
    def load(*_: object) -> None:
        raise AssertionError("pixels were about to be allocated")

    monkeypatch.setattr(core, "new", load)
    error = failure(huge_files(*size)[kind])
    assert error.message == failures.too_many_pixels(size[0] * size[1], MAX_PIXELS)
    assert ("301 megapixels" if size[1] == 15001 else "4225 megapixels") in error.message
    assert "limit is 300" in error.message


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF", "GIF", "BMP"])
def test_our_limit_decides_and_pillows_comes_back(
    monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", 10)
    assert decode_bytes(FILES[kind], "x").rgb.size
    assert Image.MAX_IMAGE_PIXELS == 10
    failure(FILES[kind][:60])
    assert Image.MAX_IMAGE_PIXELS == 10
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", None)
    assert decode_bytes(FILES[kind], "x").rgb.size
    assert Image.MAX_IMAGE_PIXELS is None


def test_a_frame_that_grows_past_the_limit_is_refused_with_its_number(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(decoders, "MAX_PIXELS", 300)
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", 10)
    gif = bytearray(FILES["GIF"])
    gif[6:10] = struct.pack("<HH", 4, 4)  # the frame inside stays 24 x 16
    assert "megapixels" in failure(bytes(gif)).message


def test_running_out_of_memory_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    def new(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr(core, "new", new)
    assert failure(FILES["JPEG"]).message == failures.NO_MEMORY


def test_heic_without_its_package_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "pillow_heif", None)
    assert failure(FILES["HEIC"]).message == failures.NO_HEIC


# Broken pictures ----------------------------------------------------------------------------


@pytest.mark.filterwarnings("ignore::UserWarning")
@pytest.mark.parametrize("name", FILES)
def test_a_cut_picture_is_an_error_that_says_so(name: str) -> None:
    data = FILES[name]
    error = failure(data[: len(data) * 2 // 3] if "GIF" not in name else data[: len(data) // 3])
    assert error.message == failures.CUT
    assert error.cause


@pytest.mark.filterwarnings("ignore::UserWarning")
@pytest.mark.parametrize("name", FILES)
def test_no_cut_gives_half_a_picture(name: str) -> None:
    data = FILES[name]
    whole = decode_bytes(data, "x").rgb
    for end in range(1, len(data), max(1, len(data) // 150)):
        result = outcome(data[:end])
        if isinstance(result, DecodeError):
            assert end < 20 or result.message in vars(failures).values()
        else:  # only what follows the pixels is missing
            assert np.array_equal(result.rgb, whole)


def test_a_big_cut_jpeg_is_not_filled_with_grey() -> None:
    data = encode(noise(900, 700), "JPEG", quality=90)
    for part in (0.3, 0.7, 0.99):
        cut = data[: int(len(data) * part)]
        assert failure(cut).message == failures.CUT
        with pytest.raises(DecodeError, match="cut off"):
            decode_bytes(cut, "x", min_side=200)


def test_damage_in_the_middle_is_not_called_cut() -> None:
    for name in ("PNG", "PNG palette"):
        data = bytearray(FILES[name])
        data[len(data) // 2 : len(data) // 2 + 8] = b"\xff\xd0\x55\xaa\xff\xc0\0\x09"
        assert failure(bytes(data)).message == failures.DAMAGED, name


def test_a_way_of_storing_that_no_decoder_here_knows() -> None:
    data = bytearray(FILES["BMP"])
    data[28:30] = struct.pack("<H", 13)  # bits per pixel
    assert failure(bytes(data)).message == failures.UNSUPPORTED


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("name", FILES)
def test_hostile_bytes_give_a_picture_or_a_reason(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    # A small limit: what is sought is an exception that slips through, not how much memory is.
    monkeypatch.setattr(decoders, "MAX_PIXELS", 1_000_000)
    rng = np.random.default_rng([RNG_SEED, *name.encode()])
    path = tmp_path / "x"
    for turn in range(150):
        data = np.frombuffer(FILES[name], np.uint8).copy()
        # Headers are where most decoders trip: half of the flips go there.
        reach = len(data) if turn % 2 else min(len(data), 200)
        for at in rng.integers(0, reach, int(rng.integers(1, 6))):
            data[at] ^= np.uint8(1 << int(rng.integers(8)))
        if turn % 3 == 0:
            data = data[: int(rng.integers(1, len(data)))]
        path.write_bytes(data.tobytes())
        result = outcome(data.tobytes(), min_side=4 if turn % 5 == 0 else None)
        if isinstance(result, DecodeError):
            assert result.message.endswith(".")
            assert file_failure(path, lambda path: thumbnail(path, 8)).message == result.message
        else:
            assert result.rgb.dtype == np.uint8
            assert result.rgb.shape[2:] == (3,)
            assert result.rgb.shape[0] <= result.height
            assert max(thumbnail(path, 8).shape[:2]) <= 8

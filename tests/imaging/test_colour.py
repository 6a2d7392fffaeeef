"""Depth, transparency, print colours and profiles: real pixel values."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest
from PIL import Image, ImageCms

from fakeview.imaging.decode import Picture, decode_bytes
from trainer.imaging.convert import ON_WHITE, STRETCHED
from trainer.imaging.profiles import BROKEN, MISMATCH, PLAIN_CMYK

# Linear RGB to CIE XYZ at D50, as the profiles' own r/g/bXYZ tags have them.
SRGB_D50 = np.array(
    [[0.43607, 0.38515, 0.14307], [0.22249, 0.71687, 0.06061], [0.01392, 0.09708, 0.71410]]
)
P3_D50 = np.array(
    [[0.51512, 0.29198, 0.15710], [0.24120, 0.69225, 0.06657], [-0.00105, 0.04189, 0.78407]]
)
D50 = np.array([0.9642, 1.0, 0.8249])


def saved(image: Image.Image, kind: str, **options: Any) -> Picture:
    out = BytesIO()
    image.save(out, kind, **options)
    return decode_bytes(out.getvalue(), "x")


def pixel(picture: Picture, x: int = 0, y: int = 0) -> tuple[int, ...]:
    return tuple(int(value) for value in picture.rgb[y, x])


def png(width: int, height: int, depth: int, colour: int, rows: bytes, *extra: bytes) -> bytes:
    """A PNG file by hand (ISO/IEC 15948); ``extra`` are chunks before the pixels."""

    def chunk(name: bytes, body: bytes) -> bytes:
        check = zlib.crc32(name + body)
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", check)

    header = struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, 0)
    between = b"".join(chunk(part[:4], part[4:]) for part in extra)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + between
        + chunk(b"IDAT", zlib.compress(rows))
        + chunk(b"IEND", b"")
    )


def encode_srgb(linear: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """IEC 61966-2-1: linear 0..1 to 0..255."""
    linear = np.clip(linear, 0, 1)
    return 255 * np.where(linear <= 0.0031308, 12.92 * linear, 1.055 * linear ** (1 / 2.4) - 0.055)


def lab_to_srgb(lightness: float, a: float, b: float) -> npt.NDArray[np.float64]:
    """CIE 15: L*a*b* at D50 to sRGB 0..255."""
    fy = (lightness + 16) / 116
    f = np.array([fy + a / 500, fy, fy - b / 200])
    xyz = D50 * np.where(f > 6 / 29, f**3, 3 * (6 / 29) ** 2 * (f - 4 / 29))
    return encode_srgb(np.linalg.inv(SRGB_D50) @ xyz)


def icc(space: bytes, connection: bytes, kind: bytes, tags: dict[bytes, bytes]) -> bytes:
    """An ICC profile of version 2 by hand (ICC.1:2001-04, section 6)."""
    table, body, at = b"", b"", 128 + 4 + 12 * len(tags)
    for name, data in tags.items():
        data += b"\0" * (-len(data) % 4)
        table += struct.pack(">4sII", name, at + len(body), len(data))
        body += data
    size = at + len(body)
    header = struct.pack(">I4sI4s4s4s", size, b"\0\0\0\0", 0x02400000, kind, space, connection)
    header += struct.pack(">6H4s", 2024, 1, 1, 0, 0, 0, b"acsp") + b"\0" * 28
    header += xyz_number(D50)
    return header.ljust(128, b"\0") + struct.pack(">I", len(tags)) + table + body


def xyz_number(xyz: npt.NDArray[np.float64]) -> bytes:
    return struct.pack(">3i", *(round(value * 65536) for value in xyz))


def xyz_tag(xyz: npt.NDArray[np.float64]) -> bytes:
    return b"XYZ \0\0\0\0" + xyz_number(xyz)


def gamma_tag(gamma: float) -> bytes:
    return b"curv\0\0\0\0" + struct.pack(">IH", 1, round(gamma * 256))


def text_tag(text: str) -> bytes:
    data = text.encode() + b"\0"
    return b"desc\0\0\0\0" + struct.pack(">I", len(data)) + data + b"\0" * 78


def rgb_profile(matrix: npt.NDArray[np.float64], gamma: float, name: str) -> bytes:
    tags = {b"desc": text_tag(name), b"wtpt": xyz_tag(D50)}
    for letter, column in zip((b"r", b"g", b"b"), matrix.T, strict=True):
        tags[letter + b"XYZ"] = xyz_tag(column)
        tags[letter + b"TRC"] = gamma_tag(gamma)
    return icc(b"RGB ", b"XYZ ", b"mntr", tags)


def grey_profile(gamma: float) -> bytes:
    tags = {b"desc": text_tag("Grey"), b"wtpt": xyz_tag(D50), b"kTRC": gamma_tag(gamma)}
    return icc(b"GRAY", b"XYZ ", b"mntr", tags)


def cmyk_profile(magenta: tuple[int, int, int]) -> bytes:
    """A print profile in which full magenta alone is the given Lab colour, paper is white."""
    ramp = bytes(range(256))
    colours = []
    for corner in range(16):  # the last ink runs fastest: bits are C M Y K
        lab = {0b0000: (100, 0, 0), 0b0100: magenta}.get(corner, (0, 0, 0))
        colours += [round(lab[0] * 255 / 100), lab[1] + 128, lab[2] + 128]
    one = 65536
    lut = b"mft1\0\0\0\0" + bytes((4, 3, 2, 0))
    lut += struct.pack(">9i", one, 0, 0, 0, one, 0, 0, 0, one)
    lut += ramp * 4 + bytes(colours) + ramp * 3
    tags = {b"desc": text_tag("Test print"), b"wtpt": xyz_tag(D50), b"A2B0": lut}
    return icc(b"CMYK", b"Lab ", b"prtr", tags)


# Transparency -------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["PNG", "TIFF", "WEBP"])
def test_rgba_is_composited_on_white(kind: str) -> None:
    image = Image.new("RGBA", (3, 1))
    for x, value in enumerate([(200, 100, 0, 255), (200, 100, 0, 128), (200, 100, 0, 0)]):
        image.putpixel((x, 0), value)
    options = {"lossless": True, "exact": True} if kind == "WEBP" else {}
    picture = saved(image, kind, **options)
    assert pixel(picture, 0) == (200, 100, 0)
    # (200 * 128 + 255 * 127) / 255 = 227.4, (100 * 128 + 255 * 127) / 255 = 177.2, 127
    assert pixel(picture, 1) == (227, 177, 127)
    assert pixel(picture, 2) == (255, 255, 255)
    assert picture.notes == (ON_WHITE,)


def test_an_opaque_alpha_changes_nothing_and_is_not_mentioned() -> None:
    picture = saved(Image.new("RGBA", (2, 2), (9, 8, 7, 255)), "PNG")
    assert (pixel(picture), picture.notes) == ((9, 8, 7), ())


def test_grey_with_alpha() -> None:
    image = Image.new("LA", (2, 1), (100, 128))
    image.putpixel((1, 0), (100, 255))
    for kind in ("PNG", "TIFF"):
        picture = saved(image, kind)
        assert pixel(picture, 0) == (177, 177, 177)
        assert pixel(picture, 1) == (100, 100, 100)


def test_palette_with_an_alpha_channel_and_with_trns() -> None:
    image = Image.new("P", (3, 1))
    image.putpalette([10, 20, 30, 200, 100, 0, 0, 0, 255])
    image.putdata([0, 1, 2])
    picture = saved(image, "PNG", transparency=bytes((255, 128, 0)))
    assert [pixel(picture, x) for x in range(3)] == [(10, 20, 30), (227, 177, 127), (255,) * 3]
    picture = saved(image, "GIF", transparency=2)
    assert [pixel(picture, x) for x in range(3)] == [(10, 20, 30), (200, 100, 0), (255,) * 3]
    two = Image.merge("LA", (Image.new("L", (1, 1), 1), Image.new("L", (1, 1), 128)))
    palette = Image.frombytes("PA", (1, 1), two.tobytes())
    palette.putpalette([10, 20, 30, 200, 100, 0])
    assert pixel(saved(palette, "TIFF")) == (227, 177, 127)


def test_one_grey_or_colour_that_means_transparent() -> None:
    grey = saved(Image.frombytes("L", (2, 1), bytes((7, 8))), "PNG", transparency=7)
    assert [pixel(grey, x)[0] for x in range(2)] == [255, 8]
    colour = Image.frombytes("RGB", (2, 1), bytes((1, 2, 3, 1, 2, 4)))
    picture = saved(colour, "PNG", transparency=(1, 2, 3))
    assert [pixel(picture, x) for x in range(2)] == [(255, 255, 255), (1, 2, 4)]


@pytest.mark.parametrize(
    ("depth", "rows", "key", "expected"),
    [
        (1, b"\0\x40", 1, [0, 255]),
        (2, b"\0\x60", 1, [255, 170]),
        (4, b"\0\x12", 1, [255, 34]),
        (16, b"\0\x01\x00\xff\xff", 256, [255, 255]),
        (16, b"\0\x80\x00\x40\x00", 0x4000, [128, 255]),
    ],
)
def test_the_transparent_grey_has_the_depth_of_the_file(
    depth: int, rows: bytes, key: int, expected: list[int]
) -> None:
    data = png(2, 1, depth, 0, rows, b"tRNS" + struct.pack(">H", key))
    picture = decode_bytes(data, "x")
    assert [pixel(picture, x)[0] for x in range(2)] == expected


def test_the_transparent_colour_of_sixteen_bits() -> None:
    rows = b"\0" + struct.pack(">6H", 0x1234, 0x5678, 0x9ABC, 0xFFFF, 0, 0)
    data = png(2, 1, 16, 2, rows, b"tRNS" + struct.pack(">3H", 0x1234, 0x5678, 0x9ABC))
    picture = decode_bytes(data, "x")
    assert [pixel(picture, x) for x in range(2)] == [(255, 255, 255), (255, 0, 0)]


# Depth --------------------------------------------------------------------------------------


def test_one_bit() -> None:
    image = Image.new("1", (9, 1))
    image.putpixel((8, 0), 1)
    for kind in ("PNG", "TIFF", "BMP", "GIF"):
        picture = saved(image, kind)
        assert [pixel(picture, x) for x in (0, 8)] == [(0, 0, 0), (255, 255, 255)]


@pytest.mark.parametrize("kind", ["PNG", "TIFF"])
def test_sixteen_bit_grey_is_scaled_and_not_clipped(kind: str) -> None:
    samples = np.array([[0, 128, 256, 32768, 65280, 65535]], np.uint16)
    picture = saved(Image.fromarray(samples), kind)
    assert picture.rgb[0, :, 0].tolist() == [0, 0, 1, 128, 254, 255]
    assert (picture.rgb == picture.rgb[:, :, :1]).all()
    assert picture.notes == ()


def test_sixteen_bit_colour_png() -> None:
    picture = decode_bytes(png(1, 1, 16, 2, b"\0" + struct.pack(">3H", 65535, 32768, 0)), "x")
    assert pixel(picture) == (255, 128, 0)


def tiff_grey(samples: npt.NDArray[Any], order: str, white_is_zero: bool) -> bytes:
    """A 16-bit grey TIFF by hand (TIFF 6.0, section 4) in an order of bytes, < or >."""
    raw = samples.astype(f"{order}u2").tobytes()
    height, width = samples.shape
    entries = [(256, width), (257, height), (258, 16), (259, 1), (262, int(not white_is_zero))]
    entries += [(273, 8), (277, 1), (278, height), (279, len(raw))]
    directory = struct.pack(f"{order}H", len(entries))
    for tag, value in entries:
        directory += struct.pack(f"{order}HHII", tag, 4, 1, value)
    mark = b"II" if order == "<" else b"MM"
    return mark + struct.pack(f"{order}HI", 42, 8 + len(raw)) + raw + directory + bytes(4)


def test_big_endian_grey_tiff() -> None:
    samples = np.array([[0, 256, 32768, 65535]])
    picture = decode_bytes(tiff_grey(samples, ">", white_is_zero=False), "x")
    assert picture.rgb[0, :, 0].tolist() == [0, 1, 128, 255]


def test_sixteen_bit_tiff_with_white_as_zero_is_not_a_negative() -> None:
    data = tiff_grey(np.array([[0, 32768, 65535]]), "<", white_is_zero=True)
    assert decode_bytes(data, "x").rgb[0, :, 0].tolist() == [255, 127, 0]


@pytest.mark.parametrize(
    ("values", "expected"),
    [([0, 100, 255], [0, 100, 255]), ([0, 32768, 65535], [0, 128, 255])],
)
def test_grey_of_32_bits(values: list[int], expected: list[int]) -> None:
    picture = saved(Image.fromarray(np.array([values], np.int32)), "TIFF")
    assert picture.rgb[0, :, 0].tolist() == expected
    assert picture.notes == ()


@pytest.mark.parametrize(
    ("values", "expected", "stretched"),
    [
        ([0.0, 0.5, 1.0], [0, 128, 255], False),
        ([0.1, 0.2, 0.2], [26, 51, 51], False),
        ([0.0, 100.4, 255.0], [0, 100, 255], False),
        ([0.0, 32768.0, 65535.0], [0, 128, 255], False),
        ([-1.0, 0.0, 1.0], [0, 128, 255], True),
        ([0.0, 5e5, 1e6], [0, 128, 255], True),
        ([-3e38, 0.0, 3e38], [0, 128, 255], True),
        ([float("nan"), 0.5, float("inf")], [0, 128, 255], False),
        ([float("nan")] * 3, [0, 0, 0], False),
        ([-7.0, -7.0, -7.0], [0, 0, 0], True),
    ],
)
def test_float_tiff(values: list[float], expected: list[int], stretched: bool) -> None:
    picture = saved(Image.fromarray(np.array([values], np.float32)), "TIFF")
    assert picture.rgb[0, :, 0].tolist() == expected
    assert picture.notes == ((STRETCHED,) if stretched else ())


# Colour -------------------------------------------------------------------------------------


def test_cmyk_without_a_profile() -> None:
    image = Image.new("CMYK", (16, 16), (0, 204, 255, 51))
    expected = (204, 41, 0)  # (1 - ink) * (1 - black)
    exact, lossy = saved(image, "TIFF"), saved(image, "JPEG", quality=95)
    assert pixel(exact) == expected
    assert np.abs(np.subtract(pixel(lossy), expected)).max() <= 3
    assert exact.notes == lossy.notes == (PLAIN_CMYK,)


@pytest.mark.parametrize("kind", ["TIFF", "JPEG"])
def test_cmyk_goes_through_its_profile(kind: str) -> None:
    profile = cmyk_profile((50, 60, 40))
    picture = saved(Image.new("CMYK", (16, 16), (0, 255, 0, 0)), kind, icc_profile=profile)
    assert np.abs(pixel(picture) - lab_to_srgb(50, 60, 40)).max() <= 4
    assert picture.notes == ("Its colours were converted from Test print to sRGB.",)
    paper = saved(Image.new("CMYK", (16, 16)), kind, icc_profile=profile)
    assert min(pixel(paper)) >= 252


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "TIFF", "WEBP", "AVIF"])
def test_a_wide_gamut_is_converted_to_srgb(kind: str) -> None:
    profile = rgb_profile(P3_D50, 2.2, "Test P3")
    colour = np.array([200, 110, 90])
    linear = np.linalg.inv(SRGB_D50) @ P3_D50 @ ((colour / 255) ** 2.19921875)
    expected = encode_srgb(linear)
    assert np.abs(expected - colour).max() > 8  # else the test would show nothing
    picture = saved(Image.new("RGB", (16, 16), tuple(colour)), kind, icc_profile=profile)
    tolerance = 2 if kind in ("PNG", "TIFF") else 5
    assert np.abs(pixel(picture) - expected).max() <= tolerance
    assert picture.notes == ("Its colours were converted from Test P3 to sRGB.",)


def test_alpha_and_palette_go_through_the_profile_too() -> None:
    profile = rgb_profile(P3_D50, 2.2, "Test P3")
    plain = saved(Image.new("RGB", (1, 1), (200, 110, 90)), "PNG", icc_profile=profile)
    image = Image.new("RGBA", (2, 1), (200, 110, 90, 255))
    image.putpixel((1, 0), (0, 0, 0, 0))
    clear = saved(image, "PNG", icc_profile=profile)
    assert (pixel(clear, 0), pixel(clear, 1)) == (pixel(plain), (255, 255, 255))
    palette = Image.new("P", (1, 1))
    palette.putpalette([200, 110, 90])
    assert pixel(saved(palette, "PNG", icc_profile=profile)) == pixel(plain)


def test_srgb_leaves_the_pixels_as_they_are() -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    pixels = np.random.default_rng(1).integers(0, 256, (40, 40, 3)).astype(np.uint8)
    picture = saved(Image.fromarray(pixels), "PNG", icc_profile=profile)
    assert np.array_equal(picture.rgb, pixels)
    assert picture.notes == ()


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "TIFF"])
def test_grey_goes_through_its_profile(kind: str) -> None:
    picture = saved(Image.new("L", (16, 16), 128), kind, icc_profile=grey_profile(1.0))
    expected = encode_srgb(np.array([128 / 255]))[0]  # 188
    assert np.abs(np.subtract(pixel(picture), expected)).max() <= 2


@pytest.mark.parametrize(
    ("profile", "note"),
    [
        (b"no profile at all", BROKEN),
        (rgb_profile(P3_D50, 2.2, "x")[:200], BROKEN),
        (grey_profile(1.0), MISMATCH),
        (cmyk_profile((50, 60, 40)), MISMATCH),
    ],
)
def test_a_profile_that_can_not_be_used_is_ignored_with_a_note(profile: bytes, note: str) -> None:
    picture = saved(Image.new("RGB", (2, 2), (200, 110, 90)), "PNG", icc_profile=profile)
    assert pixel(picture) == (200, 110, 90)
    assert picture.notes == (note,)


def test_ycbcr_and_lab_tiff() -> None:
    ycbcr = Image.new("RGB", (4, 4), (200, 110, 90)).convert("YCbCr")
    assert np.abs(np.subtract(pixel(saved(ycbcr, "TIFF")), (200, 110, 90))).max() <= 3
    lab = Image.merge("LAB", [Image.new("L", (1, 1), v) for v in (127, 60 + 128, 40 + 128)])
    picture = saved(lab, "TIFF")
    assert np.abs(pixel(picture) - lab_to_srgb(50, 60, 40)).max() <= 3

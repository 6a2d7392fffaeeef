"""Any of Pillow's pixel modes as 8-bit sRGB on white."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
from PIL import Image

from trainer.imaging.profiles import to_srgb
from trainer.words import mark, tr

ON_WHITE = mark("Its transparent parts are shown on white.")
STRETCHED = mark("Its brightness values have no fixed range and were stretched to black and white.")

# A huge picture is copied in strips of this size, so that there is no second whole copy of it.
_STRIP_PIXELS = 16_000_000
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}


def to_rgb(picture: Image.Image, raw: str, notes: list[str]) -> Image.Image:
    """Return a loaded picture of any mode as RGB in sRGB, transparency on white.

    Args:
        raw: the layout of the file's samples as Pillow's decoder names it (``"L;4"``); tells
            apart what the mode alone does not.
        notes: gets a sentence for everything the person should know.
    """
    alpha = _alpha(picture, raw)
    colour = to_srgb(_colour(picture, raw, notes), picture.info.get("icc_profile"), notes)
    if alpha is None or alpha.getextrema() == (255, 255):
        return colour
    notes.append(tr(ON_WHITE))
    white = Image.new("RGB", colour.size, "white")
    white.paste(colour, mask=alpha)
    return white


def upright(picture: Image.Image, orientation: int) -> Image.Image:
    """Return the picture turned as an EXIF orientation (1 to 8) says (EXIF 3.0, 4.6.5.1)."""
    turn = _TURNS.get(orientation)
    return picture if turn is None else picture.transpose(turn)


def to_array(picture: Image.Image) -> npt.NDArray[np.uint8]:
    """Return an RGB picture as a read-only, C-contiguous uint8 array, height x width x 3."""
    width, height = picture.size
    pixels = np.empty((height, width, 3), np.uint8)
    rows = max(1, _STRIP_PIXELS // max(1, width))
    for top in range(0, height, rows):
        bottom = min(top + rows, height)
        strip = picture if rows >= height else picture.crop((0, top, width, bottom))
        pixels[top:bottom] = np.asarray(strip)
    pixels.setflags(write=False)
    return pixels


def may_shrink_first(picture: Image.Image) -> bool:
    """Say whether resizing before the conversion gives the same picture as after it."""
    return picture.mode in ("RGB", "L", "CMYK", "RGBA", "LA") and "transparency" not in picture.info


def _colour(picture: Image.Image, raw: str, notes: list[str]) -> Image.Image:
    """Return the picture without its alpha in a mode that a profile can apply to."""
    mode = picture.mode
    if mode in ("L", "RGB", "CMYK"):
        return picture
    if mode in ("LA", "La"):  # not shown
        return (picture.convert("LA") if mode == "La" else picture).getchannel("L")  # not shown
    if mode == "1":
        return picture.convert("L")
    if mode in ("I", "F") or mode.startswith("I;16"):
        return Image.fromarray(_grey(picture, raw, notes))
    if mode in ("P", "PA", "RGBa"):  # by way of RGBA: the palette may hold alphas
        return picture.convert("RGBA").convert("RGB")
    return picture.convert("RGB")


def _alpha(picture: Image.Image, raw: str) -> Image.Image | None:
    mode = picture.mode
    if mode in ("RGBA", "LA", "PA"):
        return picture.getchannel("A")
    if mode in ("RGBa", "La"):  # not shown
        return picture.getchannel("a")
    key = picture.info.get("transparency")
    if mode == "P" and picture.has_transparency_data:
        return picture.convert("RGBA").getchannel("A")
    if key is None or not (mode in ("1", "L", "RGB") or mode.startswith("I;16")):
        return None
    return _keyed(picture, key, raw)


def _keyed(picture: Image.Image, key: Any, raw: str) -> Image.Image | None:
    """Return the alpha of a picture in which one value means transparent (PNG's tRNS, GIF)."""
    samples = np.asarray(picture)
    if picture.mode == "1":
        opaque = samples != bool(key)
    elif picture.mode == "RGB":
        # The key has the file's depth, the samples have been brought to eight bits.
        shift = 8 if "16" in raw else 0
        opaque = (samples != [int(part) >> shift for part in key]).any(axis=2)
    else:
        opaque = samples != int(key) * {"L;2": 85, "L;4": 17}.get(raw, 1)
    return Image.fromarray(opaque.astype(np.uint8) * np.uint8(255))


def _grey(picture: Image.Image, raw: str, notes: list[str]) -> npt.NDArray[np.uint8]:
    """Return grey of more than eight bits as eight, scaled and not clipped."""
    samples = np.asarray(picture)
    if picture.mode.startswith("I;16"):
        grey = _by_table(samples, 4095 if raw == "I;12" else 65535)
    elif picture.mode == "I" and samples.min() >= 0 and samples.max() <= 65535:
        # 32 bits are used for eight or sixteen; which of them, only the values tell.
        grey = samples.astype(np.uint8) if samples.max() <= 255 else _by_table(samples, 65535)
    else:
        grey = _by_range(samples, notes)
    return 255 - grey if _white_is_zero(picture) else grey


def _by_table(samples: npt.NDArray[Any], top: int) -> npt.NDArray[np.uint8]:
    values = np.arange(65536, dtype=np.uint32)
    table = np.minimum((values * 255 + top // 2) // top, 255).astype(np.uint8)
    scaled: npt.NDArray[np.uint8] = table[samples]
    return scaled


def _by_range(samples: npt.NDArray[Any], notes: list[str]) -> npt.NDArray[np.uint8]:
    """Scale numbers of no fixed range: 0..1, 0..255 and 0..65535 are known, others stretched."""
    values = samples.astype(np.float32)
    finite = values[np.isfinite(values)]
    low, high = (float(finite.min()), float(finite.max())) if finite.size else (0.0, 1.0)
    top = next((t for t in (1.0, 255.0, 65535.0) if high <= t), None)
    if low < 0 or top is None:
        notes.append(tr(STRETCHED))
    else:
        low, high = 0.0, top
    values = np.nan_to_num(values, copy=False, nan=low, posinf=high, neginf=low)
    # Divided before subtracting: the range of 32-bit floats does not fit into one.
    span = max(high - low, float(np.finfo(np.float32).tiny))
    scaled = (values.astype(np.float64) - low) * (255.0 / span)
    return np.clip(np.rint(scaled), 0, 255).astype(np.uint8)


def _white_is_zero(picture: Image.Image) -> bool:
    # Pillow turns TIFF's WhiteIsZero (tag 262) round for up to eight bits only.
    tags = getattr(picture, "tag_v2", None)
    return tags is not None and tags.get(262) == 0

"""Fonts for pictures made by code: those that come with matplotlib, the same on every machine."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from PIL import ImageFont

from trainer.data.made_canvas import Rng

Font = ImageFont.FreeTypeFont | ImageFont.ImageFont
_NAMES = (
    "DejaVuSans",
    "DejaVuSans-Bold",
    "DejaVuSans-Oblique",
    "DejaVuSerif",
    "DejaVuSerif-Bold",
    "STIXGeneral",
    "STIXGeneralItalic",
)
_TYPEWRITER = ("DejaVuSansMono", "DejaVuSansMono-Bold")
_VOWELS, _CONSONANTS = "aeiou", "bcdfghklmnprstvw"


@lru_cache(maxsize=256)
def _open(name: str, size: int) -> Font:
    import matplotlib

    path = Path(matplotlib.get_data_path()) / "fonts" / "ttf" / f"{name}.ttf"
    return ImageFont.truetype(path, size)


def font(rng: Rng, size: int, typewriter: bool = False) -> Font:
    """Return a random font of a size in pixels, with letters of one width where asked."""
    names = _TYPEWRITER if typewriter else _NAMES
    return _open(names[int(rng.integers(len(names)))], max(4, size))


def words(rng: Rng, most: int) -> str:
    """Return one to ``most`` words that could be some language's, the first perhaps a capital."""
    said = []
    for _ in range(int(rng.integers(1, most + 1))):
        pairs = rng.integers(0, (len(_CONSONANTS), len(_VOWELS)), (int(rng.integers(1, 5)), 2))
        said.append("".join(_CONSONANTS[first] + _VOWELS[second] for first, second in pairs))
    text = " ".join(said)
    return text.capitalize() if rng.random() < 0.5 else text

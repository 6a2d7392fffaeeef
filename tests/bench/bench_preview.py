"""How far previews differ from their pictures, made anew and left over from before an edit.

``python -m tests.bench.bench_preview [FOLDER]`` prints the quantiles that the threshold
``fakeview.provenance.preview.DIFFERENT`` was chosen from.
"""

from __future__ import annotations

import io
import random
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
from PIL import Image, ImageEnhance, ImageFilter, ImageOps

from fakeview.provenance.preview import DIFFERENT, difference

PICTURES = 150
Edit = Callable[[Image.Image, Image.Image, random.Random], Image.Image]


def jpeg(image: Image.Image, quality: int) -> Image.Image:
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=quality)
    return Image.open(buffer)


def preview_of(image: Image.Image, dice: random.Random) -> Image.Image:
    """A preview as cameras and programs make it: small, sharpened, strongly compressed."""
    filters = (Image.Resampling.BOX, Image.Resampling.BICUBIC, Image.Resampling.LANCZOS,
               Image.Resampling.NEAREST)  # fmt: skip
    side = dice.choice((96, 128, 160, 256))
    small = image.copy()
    small.thumbnail((side, side), dice.choice(filters))
    if dice.random() < 0.5:
        small = small.filter(ImageFilter.UnsharpMask(1, dice.choice((60, 150)), 0))
    small = ImageEnhance.Brightness(small).enhance(dice.uniform(0.9, 1.1))
    small = ImageEnhance.Contrast(small).enhance(dice.uniform(0.9, 1.1))
    if dice.random() < 0.3:  # black bars to 4:3
        bars = Image.new(small.mode, (side, round(side * 0.75)))
        small.thumbnail(bars.size)
        bars.paste(small, ((bars.width - small.width) // 2, (bars.height - small.height) // 2))
        small = bars
    return jpeg(small, dice.choice((40, 60, 75, 90)))


def patch(share: float) -> Edit:
    def edit(image: Image.Image, other: Image.Image, dice: random.Random) -> Image.Image:
        side = round(share * min(image.size))
        piece = ImageOps.fit(other, (side, side))
        result = image.copy()
        place = (dice.randrange(image.width - side), dice.randrange(image.height - side))
        result.paste(piece, place)
        return result

    return edit


def crop(image: Image.Image, _other: Image.Image, _dice: random.Random) -> Image.Image:
    across, down = image.width // 8, image.height // 8
    return image.crop((across, down, image.width - across, image.height - down))


EDITS: dict[str, Edit] = {
    "recompressed (quality 50)": lambda image, _o, _d: jpeg(image, 50).convert("RGB"),
    "tone +20 %": lambda image, _o, _d: ImageEnhance.Brightness(image).enhance(1.2),
    "patch of 1/5 of the side": patch(0.2),
    "patch of 1/3 of the side": patch(1 / 3),
    "cropped by 1/8 on each side": crop,
    "mirrored": lambda image, _o, _d: ImageOps.mirror(image),
    "another picture": lambda image, other, _d: ImageOps.fit(other, image.size),
}


def main(folder: Path) -> None:
    dice = random.Random(0)
    paths = sorted(path for path in folder.rglob("*.jpg"))
    dice.shuffle(paths)
    pictures = [Image.open(path).convert("RGB") for path in paths[:PICTURES]]
    kept: list[float] = []
    edited: dict[str, list[float]] = {name: [] for name in EDITS}
    for number, picture in enumerate(pictures):
        preview = preview_of(picture, dice).convert("L")
        kept.append(difference(picture.convert("L"), preview))
        other = pictures[number - 1]
        for name, edit in EDITS.items():
            changed = edit(picture, other, dice).convert("L")
            edited[name].append(difference(changed, preview))
    print(f"{len(pictures)} pictures from {folder}; told from {DIFFERENT}")
    for name, values in {"untouched": kept, **edited}.items():
        low, mid, high = np.quantile(values, (0.05, 0.5, 0.95))
        told = np.mean(np.array(values) >= DIFFERENT)
        print(
            f"{name:30} 5 % {low:6.1f}  50 % {mid:6.1f}  95 % {high:6.1f}  "
            f"max {max(values):6.1f}  told {told:6.1%}"
        )


if __name__ == "__main__":
    default = Path(__file__).resolve().parents[2] / "resources" / "samples"
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else default)

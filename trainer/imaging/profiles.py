"""Colours as the file's ICC profile means them, in sRGB (ICC.1:2022, through LittleCMS)."""

from __future__ import annotations

from io import BytesIO

import numpy as np
from PIL import Image, ImageCms

from trainer.words import mark, tr

# What a profile calls its colour space, and the mode of pictures it can belong to.
_SPACES = {"RGB": "RGB", "GRAY": "L", "CMYK": "CMYK"}

BROKEN = mark("Its colour profile is broken and was ignored.")
MISMATCH = mark("Its colour profile does not fit the picture and was ignored.")
PLAIN_CMYK = mark("It has print colours (CMYK) without a profile, so its colours are approximate.")


def to_srgb(picture: Image.Image, profile: object, notes: list[str]) -> Image.Image:
    """Return a picture of mode L, RGB or CMYK as RGB in sRGB.

    Args:
        profile: the embedded ICC profile's bytes, or anything else for none.
        notes: gets a sentence when the profile changed the colours or had to be ignored.
    """
    if isinstance(profile, bytes) and profile:
        try:
            return _converted(picture, profile, notes)
        except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
            notes.append(tr(BROKEN))
    if picture.mode == "CMYK":
        notes.append(tr(PLAIN_CMYK))
    return picture.convert("RGB")


def _converted(picture: Image.Image, profile: bytes, notes: list[str]) -> Image.Image:
    source = ImageCms.ImageCmsProfile(BytesIO(profile))
    space = source.profile.xcolor_space.strip()
    if _SPACES.get(space) != picture.mode:
        notes.append(tr(MISMATCH))
        if picture.mode == "CMYK":
            notes.append(tr(PLAIN_CMYK))
        return picture.convert("RGB")
    # Perceptual is what profiles made for viewing pictures are built for; matrix profiles, which
    # nearly all are, know no difference.
    transform = ImageCms.buildTransform(
        source,
        ImageCms.createProfile("sRGB"),
        picture.mode,
        "RGB",
        renderingIntent=ImageCms.Intent.PERCEPTUAL,
    )
    if picture.mode == "RGB" and _is_identity(transform):
        return picture
    notes.append(
        tr("Its colours were converted from {profile} to sRGB.", profile=_describe(source))
    )
    return transform.apply(picture)


def _is_identity(transform: ImageCms.ImageCmsTransform) -> bool:
    # Most profiles are sRGB under one of many names. Seventeen steps per channel settle it in
    # a millisecond, and the pixels stay exactly as the file has them.
    steps = np.linspace(0, 255, 17).round().astype(np.uint8)
    lattice = np.stack(np.meshgrid(steps, steps, steps), axis=-1).reshape(1, -1, 3)
    mapped = np.asarray(transform.apply(Image.fromarray(lattice)))
    return bool(np.abs(mapped.astype(np.int16) - lattice).max() <= 1)


def _describe(source: ImageCms.ImageCmsProfile) -> str:
    text = source.profile.profile_description or ""
    name = "".join(c for c in text if c.isprintable()).strip()
    return name[:60] or tr("its own colour profile")

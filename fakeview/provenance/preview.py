"""The small preview inside a JPEG: does it show the picture, or what the picture was before?

A program that changes the pixels and copies the metadata leaves the old preview behind.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fakeview.provenance import tiff
from fakeview.provenance.findings import Finding, Severity
from trainer.words import mark, tr

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt
    from PIL import Image

DIFFERENT = 32.0
"""The least difference, in grey levels, that is told; measured, see CONTRIBUTING.md."""

_SIDE = 32  # the longer side at which both are compared
_CELL = 4
_MAX_PIXELS = 4_000_000  # of a preview
_LEAST = 16  # pixels that the shorter side of a preview needs
_BARS = 0.03  # how far proportions may differ before bars or a crop are looked for

_SENTENCE = mark(
    "The small preview inside the file shows something else than the picture: it was probably "
    "changed by a program that left the preview as it was."
)


def findings(data: bytes, exif: tiff.Exif) -> list[Finding]:
    """Return a finding if a JPEG's preview differs from its picture; nothing is raised."""
    if not exif.thumbnail:
        return []
    try:
        value = _compare(data, exif.thumbnail)
    except Exception:  # a preview that can't be decoded says nothing
        return []
    if value is None or value < DIFFERENT:
        return []
    evidence = (
        (tr("Largest difference"), tr("{value:.0f} of 255 grey levels", value=value)),
        (tr("Told from"), f"{DIFFERENT:.0f}"),
    )
    return [Finding(Severity.NOTABLE, tr("EXIF preview"), tr(_SENTENCE), evidence)]


def _compare(data: bytes, thumbnail: bytes) -> float | None:
    from fakeview.imaging.decoders import open_picture, own_size_guard
    from trainer.imaging import upright

    with own_size_guard():
        small = open_picture(thumbnail, "JPEG")
        if small.width * small.height > _MAX_PIXELS or min(small.size) < _LEAST:
            return None
        picture = open_picture(data, "JPEG")
        upright.draft(picture, "JPEG", 4 * _SIDE)
        return difference(picture.convert("L"), small.convert("L"))


def difference(picture: Image.Image, preview: Image.Image) -> float:
    """Return how much a preview differs from its picture, in grey levels of 0 to 255.

    Both come as they are stored, grey. They are brought to 32 pixels, the preview's brightness
    and contrast to the picture's by least squares, and the mean difference of each square of
    4 x 4 pixels is taken; the largest one counts. Cameras put bars beside a preview of other
    proportions or cut it: whichever of these fits best is meant.
    """
    pairs = [(picture, preview)]
    if abs(_shape(picture) / _shape(preview) - 1) > _BARS:
        pairs = [
            (picture, _centre(preview, _shape(picture))),
            (_centre(picture, _shape(preview)), preview),
            *pairs,
        ]
    return min(_largest(_small(one), _small(other)) for one, other in pairs)


def _shape(image: Image.Image) -> float:
    return image.width / image.height


def _centre(image: Image.Image, shape: float) -> Image.Image:
    """Cut the middle of an image out, in these proportions."""
    width = min(image.width, max(1, round(image.height * shape)))
    height = min(image.height, max(1, round(image.width / shape)))
    left, top = (image.width - width) // 2, (image.height - height) // 2
    return image.crop((left, top, left + width, top + height))


def _small(image: Image.Image) -> npt.NDArray[np.float64]:
    import numpy as np
    from PIL import Image as Pillow

    reduced = image.resize((_SIDE, _SIDE), Pillow.Resampling.BOX)
    return np.asarray(reduced, np.float64)


def _largest(picture: npt.NDArray[np.float64], preview: npt.NDArray[np.float64]) -> float:
    import numpy as np

    centred = preview - preview.mean()
    spread = float((centred**2).sum())
    gain = float((centred * picture).sum()) / spread if spread > 0 else 0.0
    gain = min(max(gain, 0.5), 2.0)  # a preview of something else must not be flattened away
    rest = picture - picture.mean() - gain * centred
    cells = rest.reshape(_SIDE // _CELL, _CELL, _SIDE // _CELL, _CELL).mean((1, 3))
    return float(np.abs(cells).max())

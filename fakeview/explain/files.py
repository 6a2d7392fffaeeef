"""Explanations as files: the picture with its map, the values behind it, and binary masks.

All of them raise FakeviewError where the disk refuses, and leave what was there before.
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

import fakeview
from fakeview.errors import FakeviewError
from fakeview.explain import render
from fakeview.explain.document import document
from fakeview.explain.legend import with_legend
from trainer.files import replacing
from trainer.words import english, tr

if TYPE_CHECKING:
    from fakeview.detect.engine import DetectorInfo
    from fakeview.explain.base import Explanation
    from fakeview.explain.faithfulness import Faithfulness
    from fakeview.imaging.decode import Picture

_OPACITY = 0.75
_DESCRIPTION = 270  # a TIFF's ImageDescription
_SOFTWARE = 305


def write_png(
    path: Path,
    picture: Picture,
    explanation: Explanation,
    *,
    legend: bool = True,
    face_found: bool | None = None,
    judged: str = "",
    opacity: float = _OPACITY,
    end: float | None = None,
) -> None:
    """Write the scored picture with its map; the facts are in the PNG's text as well.

    Args:
        path: the file.
        picture: the scored picture.
        explanation: its map.
        legend: whether a strip below says what the colours mean.
        face_found: where it is false the score says nothing, so it isn't written.
        judged: what the score means and by which detector, to stand beside it.
        opacity: of the strongest colour, in [0, 1].
        end: the value of the strongest colour where it isn't the map's own limit.
    """
    from PIL import Image, PngImagePlugin

    score = (
        tr("no face found")
        if face_found is False
        else tr("score {score:.2f}", score=explanation.p_fake)
    )
    facts = PngImagePlugin.PngInfo()
    facts.add_text("Software", f"fakeview {fakeview.__version__}")  # not shown: a key
    described = _described(picture, explanation, face_found, end, judged)
    facts.add_itxt("Description", described)  # not shown: a key
    shown = render.blend(picture.rgb, render.overlay(explanation, opacity=opacity, end=end))
    if legend:
        shown = with_legend(shown, explanation, ", ".join(filter(None, (score, judged))), end)
    with writing(path) as temporary:
        Image.fromarray(shown).save(temporary, "PNG", pnginfo=facts)


def write_mask(path: Path, mask: np.ndarray) -> None:
    """Write a bool (H, W) as a PNG in grey: 255 where it is marked, else 0."""
    from PIL import Image

    with writing(path) as temporary:
        Image.fromarray(mask.astype(np.uint8) * np.uint8(255)).save(temporary, "PNG")


def write_tiff(path: Path, picture: Picture, explanation: Explanation) -> None:
    """Write the signed map as a TIFF of 32-bit floats, at the size of the scored picture."""
    from PIL import Image

    facts = {
        # A TIFF's text is ASCII.
        _DESCRIPTION: _described(picture, explanation).encode("ascii", "replace").decode(),
        _SOFTWARE: f"fakeview {fakeview.__version__}",
    }
    values = np.ascontiguousarray(explanation.map, np.float32)
    with writing(path) as temporary:
        Image.fromarray(values).save(temporary, "TIFF", tiffinfo=facts)


def write_npy(path: Path, explanation: Explanation) -> None:
    """Write the signed map as a NumPy array, float32 (H, W)."""
    with writing(path) as temporary, temporary.open("wb") as out:
        np.save(out, np.ascontiguousarray(explanation.map, np.float32), allow_pickle=False)


def write_json(
    path: Path,
    picture: Picture,
    explanation: Explanation,
    info: DetectorInfo,
    *,
    face_found: bool | None = None,
    faithfulness: Faithfulness | None = None,
) -> None:
    """Write what :func:`fakeview.explain.document.document` returns."""
    made = document(picture, explanation, info, face_found=face_found, faithfulness=faithfulness)
    with writing(path) as temporary:
        temporary.write_text(json.dumps(made, ensure_ascii=False), encoding="utf-8")


def _described(
    picture: Picture,
    explanation: Explanation,
    face_found: bool | None = None,
    end: float | None = None,
    judged: str = "",
) -> str:
    """Return what a file says of itself: in English, since programs read it."""
    limit = render.limit(explanation)
    colours = "the map is flat, so nothing is coloured"  # not shown
    if limit > 0:
        top = limit if end is None else end
        colours = "orange pushes towards generated, blue away from it"  # not shown
        colours += f", full colour at {top:.4g}"  # not shown
    score = f"p_fake {explanation.p_fake:.4f}"
    if face_found is False:
        score = "no face found"  # not shown
    said = ", ".join(filter(None, (score, english(judged))))
    return f"{explanation.method} of {picture.name}, {said}; {colours}"  # not shown


@contextlib.contextmanager
def writing(path: Path) -> Iterator[Path]:
    """Give a temporary path that takes its place at the end."""
    try:
        with replacing(path) as temporary:
            yield temporary
    except OSError as error:
        raise FakeviewError(
            tr("{path} could not be written. Check the folder and the free space.", path=path),
            str(error),
        ) from error

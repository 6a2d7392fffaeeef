"""labelme's files: shapes on one picture, as labelme itself fills them.

The format is that of labelme 5 (``labelme/label_file.py``); shapes are drawn as its
``utils/shape.py`` does it, so that a mask read here is the one that it exports.
"""

from __future__ import annotations

import base64
import binascii
import math
from collections.abc import Mapping
from typing import Any

import numpy as np

from fakeview.errors import FakeviewError
from fakeview.imaging.decode import MAX_PIXELS
from trainer.words import tr

#: Shapes of this name are no marks but tell where the face is.
FACE = "face"
Box = tuple[int, int, int, int]
_LINE, _POINT = 10, 5  # labelme's own width and radius, in pixels
_POINTS = {"polygon": 3, "rectangle": 2, "circle": 2, "line": 2, "linestrip": 2, "point": 1}


def read(document: Mapping[str, Any]) -> tuple[np.ndarray, Box | None]:
    """Return all shapes together, bool (H, W), and the box of those that are called face.

    Raises:
        FakeviewError: it doesn't say how large the picture is, or a shape can't be used.
    """
    from PIL import Image

    from trainer.imaging.upright import BAD_BYTES

    height, width = document.get("imageHeight"), document.get("imageWidth")
    if not (isinstance(height, int) and isinstance(width, int) and height * width > 0):
        raise FakeviewError(
            tr("It doesn't say how large the picture is; save it again with labelme.")
        )
    if height * width > MAX_PIXELS or min(height, width) < 1:
        raise FakeviewError(
            tr("A picture of {width} x {height} pixels is too large.", width=width, height=height)
        )
    marks, faces = (Image.new("L", (width, height)) for _ in range(2))
    for number, shape in enumerate(document["shapes"], 1):
        try:
            face = str(shape.get("label", "")).strip().lower() == FACE
            _draw(faces if face else marks, shape)
        except BAD_BYTES as error:
            raise FakeviewError(
                tr("Its shape {number} can't be used ({error}).", number=number, error=error)
            ) from error
    found = np.asarray(faces) > 0
    return np.asarray(marks) > 0, box(found) if found.any() else None


def _draw(canvas: Any, shape: Mapping[str, Any]) -> None:
    from PIL import ImageDraw

    kind = shape.get("shape_type") or "polygon"
    points = [(_finite(x), _finite(y)) for x, y in shape["points"]]
    if kind == "mask":
        _paste(canvas, points, shape["mask"])
        return
    if kind not in _POINTS:
        raise ValueError(f"{kind} shapes aren't known")
    if len(points) < _POINTS[kind]:
        raise ValueError(f"a {kind} of {len(points)} points")
    draw = ImageDraw.Draw(canvas)
    if kind == "rectangle":
        across, down = zip(*points[:2], strict=True)
        draw.rectangle((min(across), min(down), max(across), max(down)), outline=1, fill=1)
    elif kind == "circle":
        (x, y), edge = points[:2]
        radius = math.dist((x, y), edge)
        draw.ellipse((x - radius, y - radius, x + radius, y + radius), outline=1, fill=1)
    elif kind == "point":
        ((x, y),) = points[:1]
        draw.ellipse((x - _POINT, y - _POINT, x + _POINT, y + _POINT), outline=1, fill=1)
    elif kind == "polygon":
        draw.polygon(points, outline=1, fill=1)
    else:
        draw.line(points, fill=1, width=_LINE)


def _finite(value: Any) -> float:
    if not abs(float(value)) < 1e6:
        raise ValueError(f"{value} is no place in a picture")
    return float(value)


def _paste(canvas: Any, points: list[tuple[float, float]], text: str) -> None:
    """Put a mask of its own where its corners say; what lies outside the picture is cut off."""
    from PIL import Image

    from fakeview.imaging.decoders import open_picture, own_size_guard

    try:
        data = base64.b64decode(text, validate=False)
    except binascii.Error as error:
        raise ValueError("its mask is damaged") from error
    with own_size_guard():
        own = np.asarray(open_picture(data, "PNG").convert("L")) > 0
    left, top = (int(min(side)) for side in zip(*points, strict=True))
    part = Image.fromarray(own.astype(np.uint8))
    canvas.paste(1, (left, top), part.point([0] + [255] * 255))


def box(mask: np.ndarray) -> Box:
    """Return (left, top, right, bottom) around what is marked; the ends don't belong to it."""
    rows, columns = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
    return int(columns[0]), int(rows[0]), int(columns[-1]) + 1, int(rows[-1]) + 1


def document(mask: np.ndarray, picture: str, label: str, png: str) -> dict[str, Any]:
    """Return labelme's document for a mask, bool (H, W); ``png`` is its marked box in base64."""
    shapes: list[dict[str, Any]] = []
    if mask.any():
        left, top, right, bottom = box(mask)
        shapes.append(
            {
                "label": label,
                "points": [[left, top], [right - 1, bottom - 1]],
                "group_id": None,
                "description": "",
                "shape_type": "mask",
                "flags": {},
                "mask": png,
            }
        )
    return {
        "version": "5.5.0",
        "flags": {},
        "shapes": shapes,
        "imagePath": picture,
        "imageData": None,
        "imageHeight": mask.shape[0],
        "imageWidth": mask.shape[1],
    }

"""COCO's files: annotations of many pictures, as polygons, runs or boxes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np

from fakeview.imaging.decode import MAX_PIXELS
from fakeview.study import rle
from fakeview.study.labelme import FACE, Box
from trainer.words import tr

_RATERS = ("rater", "annotator", "rater_id", "annotator_id")


_BAD = (AttributeError, LookupError, TypeError, ValueError, OverflowError)


def read(
    document: Mapping[str, Any], problems: list[str]
) -> Iterator[tuple[str, str, np.ndarray, Box | None]]:
    """Yield picture, person, mask (bool (H, W)) and face box for each person on each picture.

    A person is what an annotation, or its attributes, calls ``rater`` or ``annotator``.
    Annotations of the category ``face`` are no marks but say where the face is. What can't be
    used becomes a sentence in ``problems``, and the rest is yielded.
    """
    images = {one["id"]: one for one in _listed(document, "images") if "id" in one}
    names = {one.get("id"): str(one.get("name")).lower() for one in _listed(document, "categories")}
    found: dict[tuple[Any, str], list[Mapping[str, Any]]] = {}
    faces: dict[Any, Box] = {}
    for number, annotation in enumerate(_listed(document, "annotations"), 1):
        try:
            image = annotation["image_id"]
            if image not in images:
                raise ValueError(
                    tr("it is on the picture {image!r}, which isn't listed", image=image)
                )
            if names.get(annotation.get("category_id")) == FACE:
                faces[image] = _box(annotation["bbox"])
            else:
                found.setdefault((image, _rater(annotation)), []).append(annotation)
        except _BAD as error:
            problems.append(
                tr("Annotation {number} can't be used ({error}).", number=number, error=error)
            )
    for (image, rater), given in found.items():
        try:
            name, mask = _drawn(images[image], given)
        except _BAD as error:
            problems.append(
                tr(
                    "The marks on the picture {image!r} can't be used ({error}).",
                    image=image,
                    error=error,
                )
            )
            continue
        yield name, rater, mask, faces.get(image)


def _listed(document: Mapping[str, Any], name: str) -> list[Mapping[str, Any]]:
    """Return a list's entries that are objects; whatever else a file holds has no name."""
    entries = document.get(name)
    return [one for one in entries if isinstance(one, Mapping)] if isinstance(entries, list) else []


def _drawn(about: Mapping[str, Any], given: Sequence[Mapping[str, Any]]) -> tuple[str, np.ndarray]:
    height, width = int(about["height"]), int(about["width"])
    if height < 1 or width < 1 or height * width > MAX_PIXELS:
        raise ValueError(f"it has {width} x {height} pixels")
    mask = np.zeros((height, width), bool)
    for annotation in given:
        mask |= _mask(annotation, height, width)
    return str(about["file_name"]), mask


def _rater(annotation: Mapping[str, Any]) -> str:
    attributes = annotation.get("attributes")
    for source in (annotation, attributes if isinstance(attributes, Mapping) else {}):
        for key in _RATERS:
            if source.get(key) not in (None, ""):
                return str(source[key])
    return ""


def _mask(annotation: Mapping[str, Any], height: int, width: int) -> np.ndarray:
    segmentation = annotation.get("segmentation")
    if isinstance(segmentation, Mapping):
        high, wide = (int(side) for side in segmentation["size"])
        if (high, wide) != (height, width):
            raise ValueError(f"runs of {wide} x {high} on a picture of {width} x {height}")
        return rle.decode(segmentation["counts"], height, width)
    mask = np.zeros((height, width), bool)
    if segmentation:
        for polygon in segmentation:
            mask |= fill(polygon, height, width)
    else:
        left, top, right, bottom = _box(annotation["bbox"])
        mask[max(0, top) : max(0, bottom), max(0, left) : max(0, right)] = True
    return mask


def fill(polygon: Sequence[float], height: int, width: int) -> np.ndarray:
    """Return the pixels whose middle lies inside a polygon, bool (height, width).

    COCO's own tool rounds the outline on a grid five times as fine; the two differ by a few
    pixels on the outline.

    Args:
        polygon: x and y in turn, in pixels; (0, 0) is the picture's upper left corner.
    """
    from skimage import draw

    if len(polygon) < 6 or len(polygon) % 2:
        raise ValueError(f"a polygon of {len(polygon)} numbers")
    points = np.array(polygon, np.float64)
    if not np.isfinite(points).all():
        raise ValueError("a polygon that is nowhere")
    mask = np.zeros((height, width), bool)
    outline: Any = draw.polygon  # untyped
    mask[outline(points[1::2] - 0.5, points[::2] - 0.5, (height, width))] = True
    return mask


def _box(given: Sequence[float]) -> Box:
    left, top, wide, high = (float(value) for value in given)
    return round(left), round(top), round(left + wide), round(top + high)

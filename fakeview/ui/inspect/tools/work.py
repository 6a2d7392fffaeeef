"""What the tools have done off the window's thread: plain functions, no widgets."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage

from fakeview.ui.pixels import image_of

if TYPE_CHECKING:
    import numpy as np

    from fakeview.detect.engine import Engine
    from fakeview.detect.verdict import Verdict
    from fakeview.explain.base import Explanation
    from fakeview.explain.regions import Regions
    from fakeview.explain.whatif import Hidden, WhatIf
    from fakeview.ui.inspect.work import Source

_TRACED = 20


@dataclass(frozen=True, eq=False)
class Left:
    """What is left of a picture: its score, and what stands where something is hidden.

    `image` is transparent wherever nothing is hidden.
    """

    p_fake: float
    image: QImage


def open_what_if(engine: Engine, source: Source) -> tuple[WhatIf, float]:
    """Return a picture to hide parts of, and its score as it is. Raises DecodeError."""
    from fakeview.explain.whatif import WhatIf

    what_if = WhatIf(engine, source.load(engine.min_side).rgb)
    return what_if, what_if.score()


def score_left(what_if: WhatIf, hidden: Hidden) -> Left:
    """Score a picture with parts hidden, and show what the detector gets to see."""
    import numpy as np

    picture, p_fake = what_if.judged(hidden)
    rgba = np.dstack([picture, hidden.mask().astype(np.uint8) * 255])
    return Left(p_fake, image_of(rgba, QImage.Format.Format_RGBA8888))


def mask_image(mask: np.ndarray) -> QImage:
    """Return what is hidden as an image whose opacity is 1 there, from bool (h, w)."""
    return image_of(mask.astype("uint8") * 255, QImage.Format.Format_Alpha8)


def find_regions(what_if: WhatIf, explanation: Explanation | None) -> Regions:
    """Return the regions of a map, or of the picture alone, the heaviest ones already traced."""
    from fakeview.explain.regions import regions_of

    own = explanation is not None and explanation.segments is not None
    segments = explanation.segments if own and explanation is not None else None
    found = regions_of(explanation, what_if.own_segments() if segments is None else segments)
    for piece in found.ranked[:_TRACED]:
        found.outlines(piece)
    return found


def judge_part(engine: Engine, source: Source, width: int, height: int, part: QRectF) -> Verdict:
    """Return the verdict on a part of a picture alone, as if it had been cropped to it.

    The file is decoded as finely as the part needs it.

    Args:
        width, height: of the picture in its file, in pixels.
        part: in shares of width and height.

    Raises:
        FakeviewError: the file can't be read any more, or the memory is out.
    """
    from fakeview.detect.fitted import judge_picture
    from fakeview.imaging.decode import from_array

    across, down = part.width() * width, part.height() * height
    smaller = min(width, height) / max(1.0, min(across, down))
    picture = source.load(math.ceil(engine.min_side * smaller))
    rows, columns = picture.rgb.shape[:2]
    top, left = round(part.top() * rows), round(part.left() * columns)
    bottom = min(rows, max(top + 1, round(part.bottom() * rows)))
    right = min(columns, max(left + 1, round(part.right() * columns)))
    crop = from_array(picture.rgb[top:bottom, left:right], picture.name)
    size = max(1, round(across)), max(1, round(down))
    part_of = replace(crop, notes=picture.notes, width=size[0], height=size[1])
    return judge_picture(engine, part_of)

"""What the compute lane does for a map: making it, painting it, checking it. No widgets.

Every heavy import happens inside these functions, which run off the window's thread.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from fakeview.ui.inspect.method_options import REGIONS, SAMPLED, Options, used
from fakeview.ui.pixels import image_of

if TYPE_CHECKING:
    from fakeview.detect.engine import Engine
    from fakeview.explain.base import Explanation
    from fakeview.explain.faithfulness import Faithfulness
    from fakeview.explain.methods import Params
    from fakeview.imaging.decode import Picture
    from fakeview.ui.jobs import Job

OVERLAY_PIXELS = 1_500_000
FULL_COLOUR = 0.5
"""Where the colours of a scale that holds for all pictures end: a region with this value alone
takes the score from sure to even. Grad-CAM has no such scale: its values depend on the network
and on the layer."""


@dataclass(frozen=True, eq=False)
class Shown:
    """An explanation ready to be painted over its picture.

    Attributes:
        method: what made it.
        image: straight colours at full strength; the canvas applies the opacity.
        limit: the value at the legend's ends; 0 says that there is nothing to see.
        samples: how many perturbed pictures were scored.
        stops: the legend's colours from -limit to +limit.
        explanation: what was painted, as finely as `image` is.
        strongest: the map's largest value, whichever way it pushes, with its sign.
        fixed: whether the legend ends where it does for all pictures; else at `strongest`.
    """

    method: str
    image: QImage
    limit: float
    samples: int
    stops: tuple[tuple[int, int, int], ...]
    explanation: Explanation
    strongest: float = 0.0
    fixed: bool = False

    @property
    def size(self) -> int:
        """Bytes in memory."""
        arrays = (self.explanation.map, self.explanation.segments)
        held = sum(array.nbytes for array in arrays if array is not None)
        return int(self.image.sizeInBytes() + held)


def explain(job: Job, engine: Engine, picture: Picture, method: str, options: Options) -> Shown:
    """Explain by one of the methods; reports (done, total, Shown or None). Raises Cancelled."""
    from fakeview.explain.methods import run

    def progress(done: int, total: int, partial: Explanation | None) -> None:
        wanted = partial is not None and not job.cancel.is_set()
        shown = paint(partial, options.same_scale) if partial is not None and wanted else None
        job.report((done, total, shown), always=shown is not None)

    if method in SAMPLED:
        job.report((0, options.samples, None), always=True)
    params = params_of(engine, method, options)
    found = run(engine, picture.rgb, method, params, progress, job.cancel)
    return paint(found, options.same_scale)


def params_of(engine: Engine, method: str, options: Options) -> Params:
    """Return the settings of a method; a layer that this detector hasn't got is left out."""
    from fakeview.explain import layers
    from fakeview.explain.methods import PARAMS

    given = used(method, options)
    if given.get("layer") and given["layer"] not in layers.names(engine):
        given["layer"] = ""  # it was chosen for another detector
    return PARAMS[method](**given)


def layers_of(engine: Engine) -> tuple[Sequence[str], str]:
    """Return the layers that Grad-CAM can look at, and the one that it takes by itself.

    Raises FakeviewError where there is none.
    """
    from fakeview.explain import layers

    return layers.names(engine), layers.default(engine)


def paint(explanation: Explanation, same_scale: bool = False) -> Shown:
    """Turn a signed map into the picture that lies over the scored one.

    With `same_scale` the colours end at `FULL_COLOUR` for methods in units of the score.
    """
    height, width = explanation.map.shape
    # An overlay is stretched over the picture anyway: beyond a screenful it only costs memory.
    step = max(1, round((height * width / OVERLAY_PIXELS) ** 0.5))
    low, high = float(explanation.map.min(initial=0.0)), float(explanation.map.max(initial=0.0))
    small = explanation
    if step > 1:
        pieces = explanation.segments
        pieces = None if pieces is None else pieces[::step, ::step].copy()
        small = replace(explanation, map=explanation.map[::step, ::step].copy(), segments=pieces)
    return _painted(small, high if high >= -low else low, same_scale)


def repaint(shown: Shown, same_scale: bool) -> Shown:
    """Paint a map on the other scale, if its method has two."""
    if shown.limit == 0 or shown.fixed == (same_scale and shown.method in REGIONS):
        return shown
    return _painted(shown.explanation, shown.strongest, same_scale)


def _painted(small: Explanation, strongest: float, same_scale: bool) -> Shown:
    from fakeview.explain.render import is_flat, legend_stops, overlay

    if is_flat(small):
        blank = QImage(1, 1, QImage.Format.Format_ARGB32_Premultiplied)
        blank.fill(Qt.GlobalColor.transparent)
        return Shown(small.method, blank, 0.0, small.samples, (), small, strongest)
    fixed = same_scale and small.method in REGIONS
    end = FULL_COLOUR if fixed else abs(strongest)
    image = image_of(overlay(small, end=end), QImage.Format.Format_RGBA8888)
    stops = tuple(legend_stops(33))
    return Shown(small.method, image, end, small.samples, stops, small, strongest, fixed)


def black_and_white(explanation: Explanation, share: float, towards: bool) -> tuple[QImage, float]:
    """Return a map cut at a share of the area, white where marked, and the share marked."""
    import numpy as np

    from fakeview.explain.masks import marked

    mask = marked(explanation, share=share, towards=towards)
    grey = mask.astype(np.uint8) * np.uint8(255)
    return image_of(grey, QImage.Format.Format_Grayscale8), float(mask.mean())


def whole(engine: Engine, picture: Picture, explanation: Explanation) -> Explanation:
    """Return an explanation as finely as its picture: `Shown` keeps large ones coarser.

    Raises FakeviewError where that is no longer possible.
    """
    from fakeview.explain.methods import whole as finer

    return finer(engine, picture.rgb, explanation)


def check_map(job: Job, engine: Engine, picture: Picture, explanation: Explanation) -> Faithfulness:
    """Hide what a map marks and see what that does to the score; reports (done, total).

    Regions are hidden as they were for the map. Raises Cancelled.
    """
    from fakeview.explain.faithfulness import measure

    return measure(
        engine,
        picture.rgb,
        whole(engine, picture, explanation),
        progress=lambda done, total: job.report((done, total)),
        cancel=job.cancel,
        fill=explanation.meta.get("fill", "mean"),
    )

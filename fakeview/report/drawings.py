"""What a report draws: the verdicts' marks, the gauge, a map's scale. SVG, without any text.

Their colours are the light ones; in a browser the style sheet lifts them on dark ground.
"""

from __future__ import annotations

import math

from fakeview.colours import LIGHT
from fakeview.explain import render
from fakeview.report.markup import Markup, el, joined
from trainer.words import tr

_Attributes = dict[str, str | float | None]

_SPACE = "http://www.w3.org/2000/svg"
_WIDE = 320  # of gauge and scale
_TRACK = 8
_STOPS = 64
_LINE = 2.6


def mark(kind: str) -> Markup:
    """Return a verdict's shape on 24 x 24: ``generated``, ``uncertain``, ``none``, ``failed``.

    The shapes are those of the window: never colour alone.
    """
    color = LIGHT.danger if kind == "failed" else getattr(LIGHT, kind)
    line: _Attributes = {
        "stroke": color,
        "stroke_width": _LINE,
        "class_": f"line {kind}",
    }
    full: _Attributes = {"fill": color, "class_": f"full {kind}"}
    if kind == "generated":
        whole: _Attributes = {**line, "fill": color, "class_": f"line full {kind}"}  # not shown
        drawn = el("polygon", points="12,3 22.5,21 1.5,21", stroke_linejoin="round", **whole)
    elif kind == "uncertain":
        drawn = joined(
            el("polygon", points="12,1.5 12,22.5 1.5,12", **full),
            el("polygon", points="12,1.5 22.5,12 12,22.5 1.5,12", fill="none",
               stroke_linejoin="round", **line),
        )  # fmt: skip
    elif kind == "none":
        drawn = el("circle", cx=12, cy=12, r=9.7, fill="none", **line)
    else:
        drawn = joined(
            el("circle", cx=12, cy=12, r=9.7, fill="none", **line),
            el("line", x1=12, y1=6.5, x2=12, y2=13.5, stroke_linecap="round", **line),
            el("circle", cx=12, cy=17.3, r=1.6, **full),
        )
    return _drawing(24, 24, drawn, label=_looks(kind), class_="mark")


def _looks(kind: str) -> str:
    """Return what a mark looks like, for those who hear the page."""
    if kind == "generated":
        return tr("filled triangle")
    if kind == "uncertain":
        return tr("half-filled diamond")
    return tr("open circle") if kind == "none" else tr("circled exclamation mark")


def gauge(p_fake: float, band: tuple[float, float]) -> Markup:
    """Return a line from 0 to 1 with a score standing on it.

    The band (low, high), between which the verdict is uncertain, is hatched.
    """
    low, high = (_WIDE * edge for edge in band)
    parts = [
        _part(0.0, low, "none", 0.28),
        _part(high, _WIDE - high, "generated", 0.28),
        _part(low, high - low, "uncertain", 0.35),
        *_hatched(low, high),
    ]
    x = min(max(_WIDE * p_fake, 1.5), _WIDE - 1.5)
    ends: _Attributes = {"x1": x, "x2": x, "y1": 3, "y2": _TRACK + 5, "stroke_linecap": "round"}
    parts += [
        el("line", stroke=LIGHT.surface, stroke_width=7, class_="halo", **ends),
        el("line", stroke=LIGHT.text, stroke_width=3, class_="ink", **ends),
    ]
    said = tr(
        "score {score:.2f}, uncertain from {low:.2f} to {high:.2f}",
        score=p_fake,
        low=band[0],
        high=band[1],
    )
    return _drawing(_WIDE, _TRACK + 8, joined(*parts), label=said, class_="gauge")


def scale(limit: float) -> Markup:
    """Return the colours of a map from -limit to +limit."""
    step = _WIDE / _STOPS
    bars = [
        # A little wider than its step, or the ground would shine through between two of them.
        el("rect", x=place * step, y=0, width=step + (place < _STOPS - 1), height=_TRACK,
           fill=f"rgb({red},{green},{blue})")
        for place, (red, green, blue) in enumerate(render.legend_stops(_STOPS))
    ]  # fmt: skip
    label = tr("scale from {low:.3g} to {high:.3g}", low=-limit, high=limit)
    return _drawing(_WIDE, _TRACK, joined(*bars), label=label, class_="scale",
                    preserveAspectRatio="none")  # fmt: skip


def _part(left: float, width: float, token: str, opacity: float) -> Markup:
    return el("rect", x=left, y=4, width=max(0.0, width), height=_TRACK,
              fill=getattr(LIGHT, token), fill_opacity=opacity, class_=f"full {token}")  # fmt: skip


def _hatched(low: float, high: float) -> list[Markup]:
    """Stripes tell the band apart where colours don't."""
    stripes = []
    for place in range(math.floor((high - low + _TRACK) / 5)):
        start = low - _TRACK + 5 * place
        left, right = max(start, low), min(start + _TRACK, high)
        if left < right:
            stripes.append(
                el("line", x1=left, y1=4 + _TRACK - (left - start), x2=right,
                   y2=4 + _TRACK - (right - start), stroke=LIGHT.uncertain, stroke_width=1.2,
                   class_="line uncertain")  # not shown
            )  # fmt: skip
    return stripes


def _drawing(width: int, height: int, drawn: Markup, *, label: str, **more: str) -> Markup:
    return el("svg", drawn, xmlns=_SPACE, viewBox=f"0 0 {width} {height}", width=width,
              height=height, role="img", aria_label=label, **more)  # fmt: skip

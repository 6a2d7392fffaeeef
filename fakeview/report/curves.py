"""Curves within 0 to 1 both ways, as SVG without any text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from fakeview.colours import LIGHT
from fakeview.report.markup import Markup, el, joined

SIDE = 240
_SPACE = "http://www.w3.org/2000/svg"
_COLOURS = {"ink": LIGHT.text}


@dataclass(frozen=True)
class Curve:
    """A line or dots.

    Attributes:
        points: from left to right.
        kind: ``ink``, or the token of a colour that the style sheet lifts on dark ground.
        dots: draw dots in place of a line.
        dash: of the line, so that colour alone never tells curves apart.
    """

    points: Sequence[tuple[float, float]]
    kind: str = "ink"
    dots: bool = False
    dash: str | None = None


def square(curves: Sequence[Curve], label: str) -> Markup:
    """Return a drawing of curves over the diagonal; ``label`` is for those who hear it."""
    drawn = joined(
        el("rect", x=1, y=1, width=SIDE - 2, height=SIDE - 2, fill="none", stroke=LIGHT.edge),
        el("line", x1=1, y1=SIDE - 1, x2=SIDE - 1, y2=1, stroke=LIGHT.edge, stroke_dasharray="4 4"),
        *(part for curve in curves for part in _drawn(curve)),
    )
    return el("svg", drawn, xmlns=_SPACE, viewBox=f"0 0 {SIDE} {SIDE}", width=SIDE,
              height=SIDE, role="img", aria_label=label)  # fmt: skip


def sample(kind: str, dash: str | None = None) -> Markup:
    """Return a short piece of a line, for a legend."""
    line = el("line", x1=0, y1=6, x2=28, y2=6, **_line(kind, dash))
    return el("svg", line, xmlns=_SPACE, viewBox="0 0 28 12", width=28, height=12,
              aria_hidden="true")  # fmt: skip


def _drawn(curve: Curve) -> list[Markup]:
    if curve.dots:
        full = f"full {curve.kind}"
        return [el("circle", cx=_at(x), cy=_at(1 - y), r=4, class_=full) for x, y in curve.points]
    words = " ".join(
        f"{'L' if n else 'M'}{_at(x)} {_at(1 - y)}" for n, (x, y) in enumerate(curve.points)
    )
    return [el("path", d=words, fill="none", **_line(curve.kind, curve.dash))]


def _line(kind: str, dash: str | None) -> dict[str, str | float | None]:
    color = _COLOURS.get(kind) or getattr(LIGHT, kind)
    name = "ink" if kind == "ink" else f"line {kind}"
    return {"stroke": color, "stroke_width": 2, "stroke_dasharray": dash, "class_": name}


def _at(share: float) -> str:
    return f"{1 + share * (SIDE - 2):.1f}"

"""What the panel says of a map, in sentences. No widgets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fakeview.explain import words
from fakeview.explain.choices import METHOD_TITLES
from fakeview.ui.inspect.method_options import LIME, OCCLUSION, SAMPLED
from trainer.words import mark, number, plural, tr, with_minus

if TYPE_CHECKING:
    from fakeview.ui.inspect.explained import Shown

SENTENCE = words.COLOURS
OUTSIDE = mark("No face was found, so this map says nothing of the picture.")


signed = words.signed


def legend_title(method: str) -> str:
    """Return what the numbers of a method's legend are."""
    title = tr(METHOD_TITLES[method])
    if method in (LIME, OCCLUSION):
        return tr("{method} weight", method=title)
    return tr("{method} value", method=title)


def colours(shown: Shown) -> str:
    """Return what the colours mean; on a scale that isn't the map's own also how far it goes."""
    if shown.limit == 0:
        return words.flat(shown.explanation)
    if not shown.fixed:
        return tr(SENTENCE)
    strongest = tr("The strongest value here is {value}.", value=signed(shown.strongest))
    return f"{tr(SENTENCE)} {strongest}"


def samples_line(shown: Shown, *, running: bool, stopped: bool) -> str:
    """Return how many samples a map is from, and what that makes of it; empty for most methods.

    Args:
        shown: the map.
        running: whether more samples are on their way.
        stopped: whether the person stopped it.
    """
    if shown.method not in SAMPLED:
        return ""
    found = shown.explanation
    agreed = words.agreement(found)
    if words.exact(found):
        return agreed
    if running:
        said = plural(shown.samples, "From {n} sample so far.", "From {n} samples so far.")
    elif stopped:
        said = stopped_after(shown)
    else:
        said = words.finished(found)
    if shown.limit > 0:
        doubts = (with_minus(agreed), "" if running else words.unsettled(found))
        said = " ".join(filter(None, (said, *doubts)))
    return said


def stopped_after(shown: Shown) -> str:
    """Return how far a map came until the person stopped it."""
    return plural(shown.samples, "Stopped after {n} sample.", "Stopped after {n} samples.")


def how_far(method: str, done: int, total: int) -> str:
    """Return how far a map is that takes its time."""
    if not total:
        return tr("starting…")
    if method == OCCLUSION:
        return tr("{done:,} of {total:,} regions", done=done, total=total)
    return tr("{done:,} of {total:,} samples", done=done, total=total)


def marked(covered: float | None, *, towards: bool) -> str:
    """Return what white means on the canvas.

    Args:
        covered: the share of the picture that is white; None while that is being worked out.
        towards: whether it marks what pushes towards generated.
    """
    if covered is None:
        return tr(
            "White pushes most towards generated."
            if towards
            else "White pushes most away from generated."
        )
    if covered == 0:
        return tr(
            "Nothing in this map pushes towards generated."
            if towards
            else "Nothing in this map pushes away from generated."
        )
    return tr(
        "White pushes most towards generated: {share} %."
        if towards
        else "White pushes most away from generated: {share} %.",
        share=number(100 * covered, ".0f" if covered >= 0.095 else ".1f"),
    )

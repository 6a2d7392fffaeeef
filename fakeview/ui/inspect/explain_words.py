"""What the panel says of a map, in sentences. No widgets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fakeview.explain import words
from fakeview.explain.choices import METHOD_TITLES
from fakeview.ui.inspect.method_options import LIME, OCCLUSION, SAMPLED

if TYPE_CHECKING:
    from fakeview.ui.inspect.explained import Shown

SENTENCE = words.COLOURS
OUTSIDE = "No face was found, so this map says nothing of the picture."


signed = words.signed


def legend_title(method: str) -> str:
    """Return what the numbers of a method's legend are."""
    return f"{METHOD_TITLES[method]} {'weight' if method in (LIME, OCCLUSION) else 'value'}"


def colours(shown: Shown) -> str:
    """Return what the colours mean; on a scale that isn't the map's own also how far it goes."""
    if shown.limit == 0:
        return words.flat(shown.explanation)
    if not shown.fixed:
        return SENTENCE
    return f"{SENTENCE} The strongest value here is {signed(shown.strongest)}."


def samples_line(shown: Shown, *, running: bool, stopped: bool) -> str:
    """Return how many samples a map is from, and what that makes of it; empty for most methods.

    Args:
        shown: the map.
        running: whether more samples are on their way.
        stopped: whether the person stopped it.
    """
    if shown.method not in SAMPLED:
        return ""
    found, count = shown.explanation, f"{shown.samples:,} samples"
    agreed = words.agreement(found)
    if words.exact(found):
        return agreed
    if running:
        said = f"From {count} so far."
    elif stopped:
        said = stopped_after(shown)
    else:
        said = words.finished(found)
    if shown.limit > 0:
        doubts = (agreed.replace("-", "−"), "" if running else words.unsettled(found))
        said = " ".join(filter(None, (said, *doubts)))
    return said


def stopped_after(shown: Shown) -> str:
    """Return how far a map came until the person stopped it."""
    return f"Stopped after {shown.samples:,} samples."


def how_far(method: str, done: int, total: int) -> str:
    """Return how far a map is that takes its time."""
    if not total:
        return "starting…"
    return f"{done:,} of {total:,} {'regions' if method == OCCLUSION else 'samples'}"


def marked(covered: float | None, *, towards: bool) -> str:
    """Return what white means on the canvas.

    Args:
        covered: the share of the picture that is white; None while that is being worked out.
        towards: whether it marks what pushes towards generated.
    """
    way = "towards generated" if towards else "away from generated"
    if covered is None:
        return f"White pushes most {way}."
    if covered == 0:
        return f"Nothing in this map pushes {way}."
    share = f"{100 * covered:.0f}" if covered >= 0.095 else f"{100 * covered:.1f}"
    return f"White pushes most {way}: {share} %."

"""What there is to say of an explanation in sentences: the same in the window and without one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fakeview.explain.choices import ENOUGH

if TYPE_CHECKING:
    from fakeview.explain.base import Explanation


#: What the colours of every map mean.
COLOURS = "Orange pushes towards generated, blue away."


def signed(value: float) -> str:
    """Write a value with its sign and three digits that matter, with a true minus."""
    return f"{value:+.3g}".replace("-", "−")


def flat(explanation: Explanation) -> str:
    """Return why there is nothing to see, for a map that `render.is_flat`."""
    if explanation.weights is None:
        return "There is nothing to show: no place in this layer pushes the score either way."
    return "There is nothing to show: hiding single regions hardly moves the score."


def exact(explanation: Explanation) -> bool:
    """Return whether every way to hide the regions was scored, so that nothing was drawn."""
    weights = explanation.weights
    if explanation.method != "shap" or weights is None:
        return False
    return bool(explanation.samples == 2 ** len(weights))


def finished(explanation: Explanation) -> str:
    """Return how many samples a map is from that came to its end."""
    count = f"{explanation.samples:,} samples"
    if explanation.settled:
        return f"From {count}: it stopped early, because the strongest regions had settled."
    return f"From {count}."


def agreement(explanation: Explanation) -> str:
    """Return how far chance has a say in a map; empty where nothing is known of that."""
    if exact(explanation):
        return (
            f"From all {explanation.samples:,} ways to hide its regions: nothing is left to chance."
        )
    if explanation.stability is None:
        return ""
    return (
        f"Two halves of the samples agree to {explanation.stability:.2f} on the order of the "
        f"regions (1 is the same order, 0 is chance)."
    )


def unsettled(explanation: Explanation) -> str:
    """Return a warning where another seed may well give another order; empty elsewhere."""
    if explanation.stability is None or explanation.stability >= ENOUGH:
        return ""
    return "The order of the regions is not settled yet: ask for more samples."

"""What there is to say of an explanation in sentences: the same in the window and without one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fakeview.explain.choices import ENOUGH
from trainer.words import mark, number, plural, tr, with_minus

if TYPE_CHECKING:
    from fakeview.explain.base import Explanation


#: What the colours of every map mean.
COLOURS = mark("Orange pushes towards generated, blue away.")


def signed(value: float) -> str:
    """Write a value with its sign and three digits that matter, with a true minus."""
    return with_minus(number(value, "+.3g"))


def flat(explanation: Explanation) -> str:
    """Return why there is nothing to see, for a map that `render.is_flat`."""
    if explanation.weights is None:
        return tr("There is nothing to show: no place in this layer pushes the score either way.")
    return tr("There is nothing to show: hiding single regions hardly moves the score.")


def exact(explanation: Explanation) -> bool:
    """Return whether every way to hide the regions was scored, so that nothing was drawn."""
    weights = explanation.weights
    if explanation.method != "shap" or weights is None:
        return False
    return bool(explanation.samples == 2 ** len(weights))


def finished(explanation: Explanation) -> str:
    """Return how many samples a map is from that came to its end."""
    if explanation.settled:
        return plural(
            explanation.samples,
            "From {n} sample: it stopped early, because the strongest regions had settled.",
            "From {n} samples: it stopped early, because the strongest regions had settled.",
        )
    return plural(explanation.samples, "From {n} sample.", "From {n} samples.")


def agreement(explanation: Explanation) -> str:
    """Return how far chance has a say in a map; empty where nothing is known of that."""
    if exact(explanation):
        return tr(
            "From all {count:,} ways to hide its regions: nothing is left to chance.",
            count=explanation.samples,
        )
    if explanation.stability is None:
        return ""
    return tr(
        "Two halves of the samples agree to {share:.2f} on the order of the regions (1 is the "
        "same order, 0 is chance).",
        share=explanation.stability,
    )


def unsettled(explanation: Explanation) -> str:
    """Return a warning where another seed may well give another order; empty elsewhere."""
    if explanation.stability is None or explanation.stability >= ENOUGH:
        return ""
    return tr("The order of the regions is not settled yet: ask for more samples.")

"""What stands in the cells of answers: words, numbers on a scale, and what means nothing."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from fakeview.errors import FakeviewError
from trainer.words import tr

_GENERATED = (
    "fake generated ai ai-generated synthetic artificial deepfake machine computer f g "
    "computer-generated"
)  # not shown
_PHOTOGRAPH = (
    "real photo photograph photographed genuine authentic natural human camera r"  # not shown
)
_UNDECIDED = (
    "?",
    "unsure",
    "undecided",
    "uncertain",
    "not sure",
    "don't know",
    "dont know",
)  # not shown
#: What words mean in any case: True generated, False a photograph, None neither.
WORDS: dict[str, bool | None] = {
    **dict.fromkeys(_GENERATED.split(), True),
    **dict.fromkeys(_PHOTOGRAPH.split(), False),
    **dict.fromkeys(_UNDECIDED, None),
}
YES = ("1", "1.0", "yes", "true", "y")
NO = ("0", "0.0", "no", "false", "n")
#: What stands for an answer that wasn't given.
_BLANK = ("", "na", "n/a", "nan", "none", "null", "-", ".")
_CODES = (-1.0, -9.0, -99.0, -999.0)
_MOST_STEPS = 11  # of a rating scale that begins with 0 or 1


@dataclass(frozen=True)
class Scale:
    """A scale of answers.

    Attributes:
        photograph: the number that means surely a photograph.
        generated: the number that means surely generated; may be the smaller one.
    """

    photograph: float
    generated: float

    def rating(self, value: float) -> float | None:
        """Return where a number stands, -1 a photograph to 1 generated; None beside the scale."""
        low, high = sorted((self.photograph, self.generated))
        if not low <= value <= high:
            return None
        middle = (low + high) / 2
        return (value - middle) / (self.generated - middle)

    def sentence(self) -> str:
        """Say how numbers are understood."""
        return tr(
            "Answers are numbers from {photograph:g} (surely a photograph) to "
            "{generated:g} (surely generated); if they mean something else, say so "
            "with --scale.",
            photograph=self.photograph,
            generated=self.generated,
        )


def is_blank(cell: str) -> bool:
    """Whether a cell says that there was no answer."""
    return cell.lower() in _BLANK


def number(cell: str) -> float | None:
    """Return a cell's number, also with a decimal comma or a percent sign; None if it is none."""
    try:
        value = float(cell.removesuffix("%").strip().replace(",", "."))
    except ValueError:
        return None
    return value if math.isfinite(value) else None


def codes(values: Collection[float]) -> frozenset[float]:
    """Return the numbers among answers that stand for none.

    -1, -9, -99 and -999 do where every other answer is at least 0 and some answer is above 1;
    on a scale from -1 to 1 they are answers.
    """
    others = [value for value in values if value not in _CODES]
    if not others or min(others) < 0 or max(others) <= 1:
        return frozenset()
    return frozenset(value for value in values if value in _CODES)


def guess_scale(values: Collection[float]) -> Scale:
    """Return the scale that numbers seem to lie on; the larger end means generated.

    Numbers between 0 and 1 are probabilities, those between -1 and 1 signed. Whole numbers up to
    11 are the steps of a scale whose ends somebody used; others up to 100 are per cent.

    Raises:
        FakeviewError: they lie on none of these.
    """
    low, high = min(values), max(values)
    whole = all(value == int(value) for value in values)
    if -1 <= low < 0 and high <= 1:
        return Scale(-1.0, 1.0)
    if low >= 0 and high <= 1:
        return Scale(0.0, 1.0)
    if whole and low >= 0 and high <= _MOST_STEPS:
        return Scale(min(low, 1.0), high)
    if low >= 0 and high <= 100:
        return Scale(0.0, 100.0)
    raise FakeviewError(
        tr(
            "The answers are numbers from {low:g} to {high:g}, and which of them mean "
            "generated isn't known. Say with --scale which number means surely a "
            "photograph and which one generated.",
            low=low,
            high=high,
        )
    )


def certainty_unit(values: Iterable[float]) -> float:
    """Return what confidences have to be multiplied by to lie in [0, 1]: 1, or one hundredth."""
    return 1.0 if max(values, default=0.0) <= 1 else 0.01

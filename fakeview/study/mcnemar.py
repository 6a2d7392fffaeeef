"""Is one party right more often than another on the same pictures?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

#: With fewer pictures than this on which only one is right, the exact test is taken.
EXACT_BELOW = 25


@dataclass(frozen=True)
class McNemar:
    """The outcome of one test.

    Attributes:
        only_first, only_second: pictures on which only one of the two was right.
        p: two-sided; 1.0 where there are none.
        exact: whether it is the binomial one.
        statistic: chi-square, None for the exact test.
    """

    only_first: int
    only_second: int
    p: float
    exact: bool
    statistic: float | None = None


def mcnemar(only_first: int, only_second: int) -> McNemar:
    """Return McNemar's test of two parties' mistakes on the same pictures.

    McNemar 1947. Fewer than 25 differing pictures: the exact binomial test, two-sided; else
    chi-square with one degree of freedom and Edwards' correction (1948),
    (|b - c| - 1)^2 / (b + c).
    """
    from scipy.special import chdtrc
    from scipy.stats import binomtest

    differing = only_first + only_second
    if not differing:
        return McNemar(0, 0, 1.0, True)
    if differing < EXACT_BELOW:
        p = float(binomtest(only_first, differing).pvalue)
        return McNemar(only_first, only_second, p, True)
    statistic = max(0, abs(only_first - only_second) - 1) ** 2 / differing
    return McNemar(only_first, only_second, float(chdtrc(1, statistic)), False, statistic)


def holm(p: Sequence[float]) -> list[float]:
    """Return p values corrected for their number (Holm 1979), in the same order."""
    corrected = [0.0] * len(p)
    largest = 0.0
    for rank, place in enumerate(sorted(range(len(p)), key=p.__getitem__)):
        largest = max(largest, min(1.0, (len(p) - rank) * p[place]))
        corrected[place] = largest
    return corrected

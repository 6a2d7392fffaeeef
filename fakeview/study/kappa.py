"""Agreement beyond chance, each for many resamples of the pictures at once.

``drawn`` is float64 (n, P) everywhere: how often each picture counts; one row of ones is the
set itself. NaN stands where nothing could have been disagreed about.
"""

from __future__ import annotations

import numpy as np

from fakeview.study.resampling import over


def fleiss(drawn: np.ndarray, counts: np.ndarray) -> np.ndarray:
    """Return Fleiss' kappa, (n,).

    Fleiss 1971, equations 1 to 7. Pictures may have different numbers of answers: agreement is
    averaged over pictures, and the categories' shares are of all answers, which for equal
    numbers is what he wrote. Pictures with fewer than two answers say nothing and are left out.

    Args:
        counts: float (P, C), how many raters put each picture into each category.
    """
    raters = counts.sum(1)
    told = raters >= 2
    counts, drawn, raters = counts[told], drawn[:, told], raters[told]
    each = ((counts**2).sum(1) - raters) / (raters * (raters - 1))
    observed = over(drawn @ each, drawn.sum(1))
    shares = over(drawn @ counts, (drawn @ raters)[:, None])
    expected = (shares**2).sum(1)
    return over(observed - expected, 1 - expected)


def alpha_nominal(drawn: np.ndarray, counts: np.ndarray) -> np.ndarray:
    """Return Krippendorff's alpha for categories, (n,); answers may be missing.

    Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability", section C: disagreement
    within pictures against that among all answers; pictures with one answer are left out.

    Args:
        counts: float (P, C), how many raters put each picture into each category.
    """
    raters = counts.sum(1)
    told = raters >= 2
    counts, drawn, raters = counts[told], drawn[:, told], raters[told]
    within = (raters**2 - (counts**2).sum(1)) / (raters - 1)
    total, each = drawn @ raters, drawn @ counts
    return _alpha(drawn @ within, total**2 - (each**2).sum(1), total)


def alpha_interval(drawn: np.ndarray, values: np.ndarray) -> np.ndarray:
    """Return Krippendorff's alpha for numbers whose distances mean something, (n,).

    As :func:`alpha_nominal`, where two answers disagree by the square of their distance
    (Krippendorff 2011, section D).

    Args:
        values: float (P, R), each rater's number; NaN where there is none.
    """
    given = np.isfinite(values)
    told = given.sum(1) >= 2
    given, values, drawn = given[told], np.where(given, values, 0.0)[told], drawn[:, told]
    # Alpha doesn't change with where zero is; sums of squares keep their digits near the mean.
    values = np.where(given, values - values.sum() / max(1, given.sum()), 0.0)
    raters, sums, squares = given.sum(1), values.sum(1), (values**2).sum(1)
    within = 2 * (raters * squares - sums**2) / (raters - 1)
    total = drawn @ raters.astype(np.float64)
    among = 2 * (total * (drawn @ squares) - (drawn @ sums) ** 2)
    return _alpha(drawn @ within, np.where(among > 1e-9 * total, among, 0.0), total)


def _alpha(within: np.ndarray, among: np.ndarray, total: np.ndarray) -> np.ndarray:
    """Return 1 - D_o / D_e, with D_o = within / total, D_e = among / (total (total - 1))."""
    return 1 - over((total - 1) * within, among)


def cohen(cells: np.ndarray) -> np.ndarray:
    """Return Cohen's kappa of two parties who each say yes or no, (...).

    Cohen 1960; scikit-learn's ``cohen_kappa_score`` gives the same for one table.

    Args:
        cells: float (..., 4), how often both said yes, only the first, only the second, neither.
    """
    both, first, second, neither = np.moveaxis(cells, -1, 0)
    total = cells.sum(-1)
    observed = over(both + neither, total)
    expected = over(
        (both + first) * (both + second) + (neither + first) * (neither + second), total**2
    )
    return over(observed - expected, 1 - expected)

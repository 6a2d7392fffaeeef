"""Each person beside the others and the model."""

from __future__ import annotations

from typing import Any

import numpy as np

from fakeview.study.detection import GENERATED, UNDECIDED, Counts, numbers
from fakeview.study.kappa import cohen
from fakeview.study.mcnemar import holm, mcnemar
from fakeview.study.resampling import interval, number
from fakeview.study.sides import Side, Table, most

_AT_ONCE = 400  # raters whose tables are resampled together


def each(
    table: Table, used: np.ndarray, model: Side | None, drawn: np.ndarray
) -> list[dict[str, Any]]:
    """Return one row of numbers per rater.

    Args:
        table: all answers.
        used: bool (P,), the pictures that right and wrong are counted on.
        model: the model's answers; None without one.
        drawn: float64 (n, P), resamples of all pictures, for the intervals of kappa.

    Returns:
        ``rater``, ``answers``, what ``detection.numbers`` says (None where it can't be said);
        ``kappa_majority`` with the majority of the others and ``kappa_majority_interval``; and
        with a model ``kappa_model`` likewise, ``accuracy_model`` on the same pictures,
        ``only_rater``, ``only_model``, ``p`` (McNemar) and ``p_holm``, corrected for the
        number of raters.
    """
    measured = numbers(_counts(table, used))
    rows: list[dict[str, Any]] = [
        {
            "rater": rater,
            "answers": int(n),
            **{name: number(values[place]) for name, values in measured.items()},
        }
        for place, (rater, n) in enumerate(
            zip(table.raters, np.bincount(table.rater, minlength=len(table.raters)), strict=True)
        )
    ]
    _agree(rows, "kappa_majority", table, _others(table), drawn)
    if model is not None:
        said = most(model.said)[table.picture]
        _agree(rows, "kappa_model", table, said, drawn)
        _against(rows, table, used, said)
    return rows


def _counts(table: Table, used: np.ndarray) -> Counts:
    levels, place = np.unique(table.rating, return_inverse=True)
    raters = len(table.raters)
    found = []
    for wanted in (1.0, 0.0):
        here = used[table.picture] & (table.truth[table.picture] == wanted)
        said, rated = np.zeros((raters, 3)), np.zeros((raters, max(1, levels.size)))
        np.add.at(said, (table.rater[here], table.said[here]), 1)
        np.add.at(rated, (table.rater[here], place[here]), 1)
        found.append((said, rated))
    (on_fake, fake_levels), (on_real, real_levels) = found
    return Counts(on_fake, on_real, fake_levels, real_levels)


def _others(table: Table) -> np.ndarray:
    """Return for each answer what most of the other people said of the picture, int (N,)."""
    others = table.counts[table.picture]
    others[np.arange(table.said.size), table.said] -= 1
    return most(others)


def _agree(
    rows: list[dict[str, Any]], name: str, table: Table, other: np.ndarray, drawn: np.ndarray
) -> None:
    """Add Cohen's kappa of each rater with another party; undecided answers are left out."""
    both = (table.said != UNDECIDED) & (other != UNDECIDED)
    cell = 2 * (table.said != GENERATED) + (other != GENERATED)
    pictures, raters = len(table.pictures), len(table.raters)
    for start in range(0, raters, _AT_ONCE):
        end = min(start + _AT_ONCE, raters)
        here = both & (table.rater >= start) & (table.rater < end)
        cells = np.zeros((pictures, end - start, 4))
        np.add.at(cells, (table.picture[here], table.rater[here] - start, cell[here]), 1)
        found = cohen(cells.sum(0))
        again = cohen((drawn @ cells.reshape(pictures, -1)).reshape(len(drawn), end - start, 4))
        for place in range(start, end):
            edges = interval(again[:, place - start])
            rows[place][name] = number(found[place - start])
            rows[place][f"{name}_interval"] = edges if rows[place][name] is not None else None


def _against(rows: list[dict[str, Any]], table: Table, used: np.ndarray, model: np.ndarray) -> None:
    """Add who was right on the pictures that rater and model both answered."""
    both = used[table.picture] & (table.said != UNDECIDED) & (model != UNDECIDED)
    right = (table.said == GENERATED) == (table.truth[table.picture] == 1)
    model_right = (model == GENERATED) == (table.truth[table.picture] == 1)

    def count(which: np.ndarray) -> np.ndarray:
        return np.bincount(table.rater[both & which], minlength=len(rows))

    shared, models = count(np.ones_like(both)), count(model_right)
    only, only_model = count(right & ~model_right), count(~right & model_right)
    tests = [mcnemar(int(b), int(c)) for b, c in zip(only, only_model, strict=True)]
    corrected = holm([test.p for test in tests])
    for place, (row, test) in enumerate(zip(rows, tests, strict=True)):
        row["accuracy_model"] = float(models[place] / shared[place]) if shared[place] else None
        row |= {"only_rater": test.only_first, "only_model": test.only_second}
        row |= {"p": test.p, "p_holm": corrected[place], "exact": test.exact}

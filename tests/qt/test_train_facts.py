"""What the report says of file facts: shares, differences, words."""

from __future__ import annotations

import pytest

from fakeview.evaluate.words import percent_cell
from fakeview.ui.train.audit_view import auc_in_words
from fakeview.ui.train.facts_table import difference, shares
from fakeview.ui.train.samples import spread

HISTOGRAMS = {
    "format": {"fake": {"PNG": 9, "JPEG": 1}, "real": {"JPEG": 10}},
    "size": {"fake": {"64 x 64": 10}, "real": {"64 x 64": 10}},
}


@pytest.mark.parametrize(
    ("auc", "words"),
    [
        (None, "too few pictures"),
        (0.44, "as good as guessing"),
        (0.6, "no cause for worry"),
        (0.65, "no cause for worry"),
        (0.651, "would go by that"),
    ],
)
def test_auc_in_words(auc: float | None, words: str) -> None:
    assert words in auc_in_words(auc)


def test_shares_sum_up_the_rare_values() -> None:
    many = {"fake": {f"{n} x {n}": 1 for n in range(10)}, "real": {"0 x 0": 10}}
    rows = shares(many)
    assert len(rows) == 6
    assert rows[0] == ("0 x 0", 0.1, 1.0)
    assert rows[-1][0] == "other (5 values)"
    assert sum(row[1] for row in rows) == pytest.approx(1)
    assert sum(row[2] for row in rows) == pytest.approx(1)


def test_difference_is_the_total_variation() -> None:
    assert difference(HISTOGRAMS["format"]) == pytest.approx(0.9)
    assert difference(HISTOGRAMS["size"]) == 0
    assert difference({"fake": {}, "real": {}}) == 0


def test_percent_does_not_round_to_none_or_all() -> None:
    assert [percent_cell(x) for x in (0, 0.001, 0.5, 0.999, 1)] == [
        "0%", "< 1%", "50%", "> 99%", "100%"
    ]  # fmt: skip


def test_spread_is_even_and_keeps_few() -> None:
    assert spread(list("abc")) == list("abc")
    assert spread([str(n) for n in range(120)]) == [str(n) for n in range(0, 120, 10)]

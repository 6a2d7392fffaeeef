"""The plots of a card: nothing is covered or cut, and their type is of one size."""

from __future__ import annotations

import io
from typing import Any

import pytest
from matplotlib.collections import PathCollection
from PIL import Image

from trainer import plots

BINS = [
    {"low": 0.0, "high": 0.1, "n": 300, "mean": 0.0, "share": 0.0},
    {"low": 0.4, "high": 0.5, "n": 5, "mean": 0.45, "share": 1.0},
    {"low": 0.9, "high": 1.0, "n": 300, "mean": 1.0, "share": 1.0},
]
REPORT: dict[str, Any] = {
    "auc": 0.9,
    "curves": {
        "roc": [[0, 0], [0.1, 0.7], [1, 1]],
        "reliability": BINS,
        "confusion": {"fake": {"fake": 9, "real": 1}, "real": {"fake": 2, "real": 8}},
    },
}
HISTORY = [{"epoch": n, "train_loss": 1 / n, "loss": 1 / n, "auc": 0.8, "accuracy": 0.7}
           for n in (1, 2, 3)]  # fmt: skip


def test_the_legend_of_the_reliability_plot_covers_no_data() -> None:
    figure = plots._reliability(REPORT, "test")
    assert figure is not None
    figure.draw_without_rendering()
    (axes,) = figure.axes
    (legend,) = figure.legends
    assert axes.get_legend() is None
    box = axes.get_window_extent()
    assert not legend.get_window_extent().overlaps(box)
    intervals, dots = axes.collections
    assert not intervals.get_clip_on()
    assert isinstance(dots, PathCollection)
    assert not dots.get_clip_on()
    radius = dots.get_sizes().max() ** 0.5 / 2 / 72 * figure.dpi
    for x, y in axes.transData.transform(dots.get_offsets()):
        assert box.x0 + radius <= x <= box.x1 - radius
        assert box.y0 + radius <= y <= box.y1 - radius
    title = axes.title.get_window_extent()
    assert title.y1 < figure.bbox.y1 - 5, "the title has room above it"


def test_all_plots_are_equally_wide() -> None:
    """A reader shows them at one width: then their type is of one size too."""
    drawn = plots.draw({"test": REPORT}, HISTORY, 2)
    assert set(drawn) == {"roc.png", "reliability.png", "confusion.png", "learning.png"}
    assert len({Image.open(io.BytesIO(content)).width for content in drawn.values()}) == 1


@pytest.mark.parametrize("history", [HISTORY, HISTORY[:1]])
def test_the_learning_plot_has_the_type_of_the_others(history: list[dict[str, Any]]) -> None:
    learning, roc = plots._learning(history, 1), plots._roc({"test": REPORT})
    assert learning is not None
    assert roc is not None
    sizes = {axes.title.get_fontsize() for figure in (learning, roc) for axes in figure.axes}
    assert len(sizes) == 1

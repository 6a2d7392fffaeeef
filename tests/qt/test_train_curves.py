"""The curves: what is kept of a run's numbers, and how it is drawn."""

from __future__ import annotations

import sys
from dataclasses import asdict

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fakeview.ui.shared.scale import smooth, ticks, topped
from fakeview.ui.theme import Theme
from fakeview.ui.train.curves import Curves, loss_range
from fakeview.ui.train.history import History
from tests.qt.conftest import Place
from trainer import events
from trainer.progress import RunProgress


def batch(number: int, n: int, loss: float = 0.5) -> events.Batch:
    return events.Batch(number, n, 20, loss, 84.0, 40.0, 700.0)


def validated(number: int, *, best: bool = True) -> events.Validated:
    return events.Validated(number, 0.5, 0.4, 0.9, 0.8, 1e-3, 12.0, best)


@pytest.mark.parametrize("epochs", [1, 8, 500])
@pytest.mark.parametrize("mode", ["light", "dark"])
def test_curves_are_drawn_in_the_themes_colours(
    place: Place, qapp: QApplication, epochs: int, mode: str
) -> None:
    theme = Theme(qapp, mode)
    curves = Curves(theme)
    place(curves, 900, 260)
    losses = [(n / 20, 1 / (1 + n / 20)) for n in range(1, 20 * epochs + 1)]
    points = [asdict(validated(n, best=n == 1)) for n in range(1, epochs + 1)]
    history = History()
    history.restore(RunProgress(epochs=epochs, losses=losses, validated=points))
    curves.show_history(history)
    for plot, token in ((curves.loss, "accent"), (curves.quality, "text")):
        area = plot.grab().toImage().copy(52, 52, plot.width() - 66, plot.height() - 86)
        raw = bytes(area.convertToFormat(QImage.Format.Format_RGB32).constBits())
        wanted = theme.color(token).rgb().to_bytes(4, sys.byteorder)
        assert raw.count(wanted) > 3, token


def test_narrow_plots_are_stacked(place: Place, theme: Theme) -> None:
    curves = Curves(theme)
    place(curves, 500, 420)
    QApplication.processEvents()
    assert curves.quality.y() > curves.loss.y()
    curves.resize(900, 420)
    QApplication.processEvents()
    assert curves.quality.y() == curves.loss.y()


def test_a_resumed_run_replaces_what_it_repeats() -> None:
    history = History()
    history.restore(RunProgress(losses=[(0.5, 1.0), (1.0, 0.9), (1.5, 0.8)], epochs=3,
                                validated=[asdict(validated(1))]))  # fmt: skip
    history.add_batch(batch(2, 6, 0.7))
    assert history.losses == [(0.5, 1.0), (1.0, 0.9), (1.3, 0.7)]
    history.add_validated(validated(1, best=False))
    assert len(history.validated) == 1
    assert history.best is None


def test_history_leaves_out_what_it_cannot_read() -> None:
    history = History()
    good = asdict(validated(2))
    bad = [{"epoch": 1}, {**good, "loss": "low"}, {**good, "auc": "high"}, {**good, "later": 1}]
    history.restore(RunProgress(losses=[(0.1, float("nan")), (0.2, 1.0)], validated=bad))
    assert history.losses == [(0.2, 1.0)]
    assert history.validated == [validated(2)]
    history.add_batch(batch(1, 10, float("nan")))
    assert history.line(lambda point: point.auc) == [(2.0, 0.9)]


def test_long_histories_are_thinned_and_keep_their_mean() -> None:
    history = History()
    losses = [(n / 100, float(n % 2)) for n in range(1, 30_001)]
    history.restore(RunProgress(losses=losses, epochs=300))
    assert 1500 < len(history.losses) <= 4000
    mean = sum(y for _, y in history.losses) / len(history.losses)
    assert mean == pytest.approx(0.5, abs=0.01)


def test_ticks_are_round_and_inside() -> None:
    assert ticks(0.0, 1.0, 5) == [0.0, 0.2, 0.4, 0.6, 0.8, 1.0]
    assert ticks(0.0, 0.71, 4) == [0.0, 0.2, 0.4, 0.6]
    assert ticks(0.0, 3.0, 8, whole=True) == [0.0, 1.0, 2.0, 3.0]
    assert ticks(0.0, 500.0, 6, whole=True) == [0.0, 100.0, 200.0, 300.0, 400.0, 500.0]
    assert ticks(1.0, 1.0, 4) == [1.0]


@pytest.mark.parametrize("values", [[0.66, 0.69, 0.7], [0.001], [0.0, 0.0], [2.0, 12.0, 3.0]])
def test_the_loss_axis_fits_its_numbers_and_its_top_is_labelled(values: list[float]) -> None:
    low, high = loss_range(values)
    assert 0 <= low <= min(values)
    assert max(values) < high
    spread = max(values) - min(values) or max(values) * 0.1 or 1e-3
    assert high - low <= 2.6 * spread
    for most in range(2, 8):
        rows = topped(low, high, most)
        assert 2 <= len(rows) <= most + 1
        assert rows[-1] == pytest.approx(high)


@pytest.mark.parametrize(
    ("select", "loss", "quality"),
    [("loss", "kept (lowest loss)", ""), ("accuracy", "", "kept (highest accuracy)"),
     ("auc", "", "kept (highest AUC)")],
)  # fmt: skip
def test_the_kept_epoch_is_marked_where_it_was_chosen(
    qtbot: QtBot, theme: Theme, select: str, loss: str, quality: str
) -> None:
    curves = Curves(theme)
    qtbot.addWidget(curves)
    history = History()
    history.add_validated(validated(1))
    history.add_validated(validated(2, best=False))
    history.select = select
    curves.show_history(history)
    assert curves.loss.kept == ((1.0, loss) if loss else None)
    assert curves.quality.kept == ((1.0, quality) if quality else None)


def test_the_running_mean_looks_back_only() -> None:
    points = [(0.0, 1.0), (1.0, 3.0), (2.0, 5.0), (9.0, 7.0)]
    assert smooth(points, 1.0) == [(0.0, 1.0), (1.0, 2.0), (2.0, 4.0), (9.0, 7.0)]

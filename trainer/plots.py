"""The pictures of a detector's card, drawn by matplotlib without its global state."""

# Told on the command line alone. (And in a detector's card, which is English: it is passed on.)

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from trainer.evaluate import CURVES
from trainer.labels import FAKE, REAL
from trainer.metrics import share_interval

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

# Okabe & Ito (2008): told apart by everybody, in print too.
_BLUE, _ORANGE, _GREEN = "#0072B2", "#D55E00", "#009E73"
_INK, _FAINT = "#333333", "#B0B0B0"
_SPLITS = {"test": "test", "valid": "validation", "held-out": "held out"}
_COLOURS = {"test": _BLUE, "valid": _GREEN, "held-out": _ORANGE}
_DPI = 144
# Inches, the same for all: readers show them equally wide, so that their type is of one size.
_WIDTH = 4.6


def draw(
    reports: Mapping[str, Mapping[str, Any]],
    history: Sequence[Mapping[str, Any]],
    epoch: int = 0,
) -> dict[str, bytes]:
    """Return the plots as PNG bytes by file name.

    Args:
        reports: by split, with their curves; validation stands in where there is no test.
        history: the fields of each ``Validated`` event.
        epoch: the one whose weights are kept; 0 when that isn't known.

    Returns:
        ``roc.png``, ``reliability.png`` and ``confusion.png`` of what was measured, and
        ``learning.png`` where there is a history; a plot without anything to show is absent.
    """
    main = "test" if "test" in reports else "valid"
    figures: dict[str, Figure | None] = {
        "roc.png": _roc({name: reports[name] for name in (main, "held-out") if name in reports}),
        "reliability.png": _reliability(reports.get(main, {}), _SPLITS[main]),
        "confusion.png": _confusion(reports.get(main, {}), _SPLITS[main]),
        "learning.png": _learning(history, epoch),
    }
    return {name: _png(figure) for name, figure in figures.items() if figure is not None}


def _figure(width: float, height: float, rows: int = 1) -> tuple[Figure, list[Axes]]:
    from matplotlib.figure import Figure
    from matplotlib.layout_engine import ConstrainedLayoutEngine

    layout = ConstrainedLayoutEngine(w_pad=0.12, h_pad=0.12)
    figure = Figure(figsize=(width, height), dpi=_DPI, layout=layout, facecolor="white")
    axes = [figure.add_subplot(rows, 1, place + 1) for place in range(rows)]
    for each in axes:
        each.spines[["top", "right"]].set_visible(False)
        each.tick_params(colors=_INK, labelsize=9)
    return figure, axes


def _png(figure: Figure) -> bytes:
    from matplotlib.backends.backend_agg import FigureCanvasAgg

    stream = io.BytesIO()
    # Without the date and version, so that the same run gives the same file.
    canvas = FigureCanvasAgg(figure)
    canvas.print_png(stream, metadata={"Software": None})  # type: ignore[no-untyped-call]
    return stream.getvalue()


def _label(axes: Axes, title: str, x: str, y: str) -> None:
    axes.set_title(title, fontsize=11, color=_INK, loc="left")
    axes.set_xlabel(x, fontsize=9, color=_INK)
    axes.set_ylabel(y, fontsize=9, color=_INK)


def _square(axes: Axes, margin: float = 0.01) -> None:
    axes.set_xlim(-margin, 1 + margin)
    axes.set_ylim(-margin, 1 + margin)
    axes.set_aspect("equal")


def _roc(reports: Mapping[str, Mapping[str, Any]]) -> Figure | None:
    lines = {name: one[CURVES]["roc"] for name, one in reports.items() if one[CURVES]["roc"]}
    if not lines:
        return None
    figure, (axes,) = _figure(_WIDTH, 4.6)
    axes.plot([0, 1], [0, 1], color=_FAINT, linewidth=1, linestyle=":", label="guessing")
    for name, line in lines.items():
        x, y = zip(*line, strict=True)
        text = f"{_SPLITS[name]} (AUC {reports[name]['auc']:.3f})"
        axes.plot(
            x, y, color=_COLOURS[name], linewidth=1.8, label=text,
            linestyle="--" if name == "held-out" else "-",
        )  # fmt: skip
    _square(axes)
    _label(
        axes,
        "Generated pictures found, against false alarms",
        "share of real pictures flagged",
        "share of generated pictures found",
    )
    axes.legend(fontsize=9, frameon=False, loc="lower right")
    return figure


def _reliability(report: Mapping[str, Any], split: str) -> Figure | None:
    bins = report.get(CURVES, {}).get("reliability", [])
    if not bins:
        return None
    from matplotlib.collections import PathCollection

    figure, (axes,) = _figure(_WIDTH, 5.5)
    axes.plot([0, 1], [0, 1], color=_FAINT, linewidth=1, linestyle=":", label="as it should be")
    largest = max(one["n"] for one in bins)
    means, shares = [one["mean"] for one in bins], [one["share"] for one in bins]
    ranges = [share_interval(round(one["share"] * one["n"]), one["n"]) or [0, 1] for one in bins]
    lows, highs = zip(*ranges, strict=True)
    axes.vlines(
        means, lows, highs, color=_BLUE, alpha=0.45, linewidth=1.4, label="95% interval",
        clip_on=False,
    )  # fmt: skip
    sizes = [16 + 120 * one["n"] / largest for one in bins]
    axes.scatter(
        means, shares, s=sizes, color=_BLUE, label="measured (size: pictures)", zorder=3,
        clip_on=False,
    )  # fmt: skip
    _square(axes, 0.04)  # the largest dot at 0 or 1 doesn't reach the axes
    _label(
        axes,
        f"Does the score mean what it says? ({split})",
        "score",
        "share of generated pictures at that score",
    )
    # Dots and intervals may lie anywhere in the square.
    legend = figure.legend(fontsize=9, frameon=False, loc="outside lower left", ncols=2)
    for handle in legend.legend_handles:
        if isinstance(handle, PathCollection):
            handle.set_sizes([40.0])
    return figure


def _confusion(report: Mapping[str, Any], split: str) -> Figure | None:
    table = report.get(CURVES, {}).get("confusion", {})
    rows = [[table.get(truth, {}).get(said, 0) for said in (FAKE, REAL)] for truth in (FAKE, REAL)]
    if not any(map(sum, rows)):
        return None
    shares = [[n / max(1, sum(row)) for n in row] for row in rows]
    figure, (axes,) = _figure(_WIDTH, 3.6)
    axes.imshow(shares, cmap="Blues", vmin=0, vmax=1, aspect="auto")
    for row in range(2):
        for column in range(2):
            share = shares[row][column]
            text = f"{rows[row][column]:,}\n{share:.0%}" if sum(rows[row]) else "none"
            ink = "white" if share > 0.6 else _INK
            axes.text(column, row, text, ha="center", va="center", color=ink, fontsize=12)
    axes.set_xticks([0, 1], ["score of 0.5\nor more", "score\nbelow 0.5"])
    axes.set_yticks([0, 1], ["generated", "real"])
    axes.tick_params(length=0)
    for side in axes.spines.values():
        side.set_visible(False)
    _label(axes, f"Pictures by what they are and their score ({split})", "", "")
    return figure


def _learning(history: Sequence[Mapping[str, Any]], epoch: int) -> Figure | None:
    if not history:
        return None
    from matplotlib.ticker import MaxNLocator

    epochs = [one["epoch"] for one in history]
    figure, (upper, lower) = _figure(_WIDTH, 6.0, rows=2)
    mark = "o" if len(epochs) < 15 else ""
    style: dict[str, Any] = {"linewidth": 1.6, "marker": mark, "markersize": 4}
    upper.plot(epochs, _values(history, "train_loss"), color=_BLUE, label="training", **style)
    upper.plot(
        epochs, _values(history, "loss"), color=_ORANGE, label="validation", linestyle="--", **style
    )
    _label(upper, "Loss (lower is better)", "epoch", "cross-entropy")
    lower.plot(epochs, _values(history, "auc"), color=_BLUE, label="AUC", **style)
    lower.plot(
        epochs, _values(history, "accuracy"), color=_ORANGE, label="accuracy", linestyle="--",
        **style,
    )  # fmt: skip
    _label(lower, "On the validation pictures (higher is better)", "epoch", "share")
    for axes in (upper, lower):
        if epoch in epochs:
            axes.axvline(epoch, color=_FAINT, linewidth=1, linestyle=":", label="epoch kept")
        axes.xaxis.set_major_locator(MaxNLocator(integer=True))
        axes.legend(fontsize=9, frameon=False)
    return figure


def _values(history: Sequence[Mapping[str, Any]], key: str) -> list[float]:
    """Return one line; what isn't known is a gap."""
    return [float("nan") if one.get(key) is None else float(one[key]) for one in history]

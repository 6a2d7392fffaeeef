"""A list of 50,000 pictures: our order and filter against Qt's QSortFilterProxyModel.

Counted is the time of the window's thread, whatever else the machine does.

Both show the same pictures in a list view of the same size. "proxy" filters by a fixed string and
sorts by the score through a role, as usual; it sorts by itself whenever a score comes. "ours" is
the gallery of the window. Measured is what holds up the window's thread, in milliseconds: adding
in batches of 256 (the whole, and the longest batch), a keystroke in the find box, choosing an
order, asking for all that is shown, one new score while sorted by score, a page further down.
``--pictures N --rounds N``.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import sys
import time
from collections.abc import Callable
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QModelIndex, QSortFilterProxyModel, Qt
from PySide6.QtWidgets import QApplication, QListView

from fakeview.album.order import By, Order
from fakeview.ui.icons import Icons
from fakeview.ui.inspect.model import ITEM_ROLE, NO_INDEX, PictureModel
from fakeview.ui.inspect.row import RowDelegate
from fakeview.ui.theme import Theme
from tests.bench.side_by_side import interleaved, median
from tests.qt.listing import listing, score, sources

_MODULE = "tests.bench.bench_list"
_COUNT = "FAKEVIEW_BENCH_PICTURES"
_SCORES = 200
_STEPS = ("add", "longest batch", "keystroke", "sort", "shown", "score", "page")


class Clock:
    """Milliseconds that calls and the events they bring take."""

    def __init__(self, app: QApplication) -> None:
        self._app = app

    def __call__(self, work: Callable[[], Any]) -> float:
        began = time.thread_time()
        work()
        self._app.processEvents()
        return 1000 * (time.thread_time() - began)


def _measured(
    clock: Clock,
    model: PictureModel,
    view: QListView,
    find: Callable[[str], Any],
    sort: Callable[[], Any],
    shown: Callable[[], Any],
) -> dict[str, float]:
    count, chance = int(os.environ[_COUNT]), random.Random(0)
    made = sources(count)
    batches = [made[first : first + 256] for first in range(0, count, 256)]
    added = [clock(lambda batch=batch: model.add(batch)) for batch in batches]  # type: ignore[misc]
    items = list(model)
    for item in items:
        model.blockSignals(True)
        score(model, item, chance.random())
    model.blockSignals(False)
    result = {"add": sum(added), "longest batch": max(added)}
    letters = [clock(lambda text=text: find(text)) for text in ("p", "9", "99", "")]  # type: ignore[misc]
    result["keystroke"] = max(letters)
    result["sort"] = clock(sort)
    result["shown"] = clock(shown)
    some = chance.sample(items, _SCORES)
    news = [clock(lambda item=item: score(model, item, chance.random())) for item in some]  # type: ignore[misc]
    result["score"] = sum(news) / _SCORES
    bar = view.verticalScrollBar()
    pages = [
        clock(lambda place=place: bar.setValue(place * bar.maximum() // 50))  # type: ignore[misc]
        for place in range(50)
    ]
    result["page"] = max(pages)
    return result


class _Scores(QSortFilterProxyModel):
    """Sorted by score, as most programs do it."""

    def lessThan(self, left: QModelIndex, right: QModelIndex) -> bool:
        one, other = left.data(ITEM_ROLE).p_fake, right.data(ITEM_ROLE).p_fake
        return (one or 0.0) < (other or 0.0)


def proxy() -> dict[str, float]:
    app = QApplication([])
    theme = Theme(app, "light")
    model, view, rows = PictureModel(), QListView(), _Scores()
    rows.setSourceModel(model)
    rows.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    view.setModel(rows)
    view.setItemDelegate(RowDelegate(theme, Icons(theme), view))
    view.setUniformItemSizes(True)
    view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
    view.resize(256, 600)
    view.show()

    def shown() -> list[Any]:
        return [rows.index(row, 0).data(ITEM_ROLE) for row in range(rows.rowCount(NO_INDEX))]

    return _measured(
        Clock(app), model, view, rows.setFilterFixedString, lambda: rows.sort(0), shown
    )


def ours() -> dict[str, float]:
    app = QApplication([])
    theme = Theme(app, "light")
    model, gallery = listing(theme)
    gallery.resize(256, 800)
    gallery.show()

    def find(text: str) -> None:
        gallery.filter.setText(text)
        gallery._find()  # at once, without the wait for the next letter

    def sort() -> None:
        gallery.bar._choose(Order(By.SCORE, descending=True))

    return _measured(Clock(app), model, gallery.list, find, sort, gallery.shown_items)


def main() -> None:
    grammar = argparse.ArgumentParser(description=__doc__)
    grammar.add_argument("--pictures", type=int, default=50_000)
    grammar.add_argument("--rounds", type=int, default=3)
    arguments = grammar.parse_args()
    named = {_COUNT: str(arguments.pictures)}
    results = interleaved(_MODULE, ("proxy", "ours"), arguments.rounds, **named)
    print(f"{arguments.pictures:,} pictures, milliseconds: QSortFilterProxyModel, ours, ratio")
    for step in _STEPS:
        theirs, own = median(results["proxy"], step), median(results["ours"], step)
        print(f"  {step:>14} {theirs:10.2f} {own:10.2f} {theirs / own:8.1f}", flush=True)


if __name__ == "__main__":
    if len(sys.argv) == 2 and sys.argv[1] in ("proxy", "ours"):
        print(json.dumps({"proxy": proxy, "ours": ours}[sys.argv[1]]()))
    else:
        main()

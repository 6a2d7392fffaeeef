"""``fakeview window-probe --rate``: the window rates pictures by itself, and tells what it showed.

A build's tests ask for it: nobody can press a button in a program that holds no test tools.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from fakeview.ui.main_window import MainWindow
from fakeview.ui.study.page import DONE, RATING, StudyPage

Wait = Callable[[Callable[[], bool]], None]


def rate(window: MainWindow, wait: Wait, folder: Path, rater: str, answers: int) -> dict[str, Any]:
    """Give answers on the Study page, in a new study of a folder or where a rating stopped.

    Args:
        window: which is shown.
        wait: returns once a condition holds, while the window goes on.
        folder: of pictures; a study on the page that is called like it is gone on with.
        rater: the name of who rates.
        answers: how many are given, each "generated" and 80 % sure; fewer where the study ends.

    Returns:
        ``counts``, what the page said of the place of each picture that it showed, and ``state``,
        the view that it showed at last.
    """
    page = window.pages.show_study()
    _begin(page, wait, folder, rater)
    counts: list[str] = []
    panel = page.rating.panel

    def fresh() -> bool:
        shown = page.state == RATING and page.rating.canvas.has_picture
        return page.state == DONE or (shown and panel.count.text() not in counts)

    wait(fresh)
    while page.state == RATING:
        counts.append(panel.count.text())
        if len(counts) > answers:
            break
        panel.generated.click()
        panel.set_sure(80)
        panel.next.click()
        wait(fresh)
    return {"counts": counts, "state": page.state}


def _begin(page: StudyPage, wait: Wait, folder: Path, rater: str) -> None:
    """Go on with a study that is on the shelf, or make one."""
    from fakeview.study.blind.shelf import all_studies

    if any(entry.folder.name == folder.name for entry in all_studies()):
        studies = page.home.studies
        wait(lambda: bool(studies.rows))
        row = next(row for row in studies.rows if row.entry.folder.name == folder.name)
        row.go_on.click()
        return
    form = page.home.form
    page.take([folder])
    wait(lambda: form.pool is not None)
    form.rater.setText(rater)
    form.start.click()

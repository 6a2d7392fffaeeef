"""The report in the real window: asked for, made beside the work, found where it was wanted."""

from __future__ import annotations

import csv
import hashlib
import json
from math import nan
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from fakeview.errors import Cancelled
from fakeview.explain import faithfulness, methods
from fakeview.report import make
from fakeview.report.facts import Report
from fakeview.ui.fonts import system_font
from fakeview.ui.inspect import reporting, tables
from fakeview.ui.inspect.method_options import GRADCAM, Options
from fakeview.ui.inspect.reporting import BUSY, ENDING, FILTERS, HTML, ITSELF, NO_DETECTOR, PDF
from fakeview.ui.inspect.tables import CSV, JSONL, PARQUET
from fakeview.ui.jobs import Job
from fakeview.ui.main_window import MainWindow
from tests.qt.conftest import WAIT, answer, choose, item
from tests.qt.test_printing import pages
from tests.report.made import report, section


def save_as(monkeypatch: pytest.MonkeyPatch, path: Path | None, kind: str = HTML) -> list[str]:
    """Answer the file dialog; the returned list gets the names that were offered."""
    offered: list[str] = []

    def name(_parent: object, _title: str, start: str, _filter: str) -> tuple[str, str]:
        offered.append(start)
        return (str(path) if path else "", FILTERS.get(kind, kind))

    monkeypatch.setattr(QFileDialog, "getSaveFileName", staticmethod(name))
    return offered


def wait_told(window: MainWindow, qtbot: QtBot, text: str) -> None:
    banner = window.page.banner
    qtbot.waitUntil(lambda: banner.isVisible() and banner.text == text, timeout=WAIT)


def test_the_picture_in_view_with_the_map_that_is_there(
    scored: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(scored, qtbot, "a1.jpg")
    page = scored.page
    qtbot.waitUntil(lambda: page.why.checker.found is not None, timeout=WAIT)

    def refused(*_: object, **__: object) -> None:
        raise AssertionError("it is known")

    monkeypatch.setattr(methods, "run", refused)
    monkeypatch.setattr(faithfulness, "measure", refused)
    one, out = item(scored, "a1.jpg"), tmp_path / "r.html"
    before = one.path.read_bytes()
    offered = save_as(monkeypatch, out)
    scored.actions_["report"].trigger()
    wait_told(scored, qtbot, f"The report is in {out}.")
    assert offered == [str(one.path.parent / "a1-report.html")]
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url) or True)
    page.banner.offer.click()
    assert [Path(url.toLocalFile()) for url in opened] == [out]
    text = out.read_text("utf-8")
    assert f'<span class="score">{one.p_fake:.2f}</span>' in text
    assert hashlib.sha256(before).hexdigest() in text
    assert page.why.checker.found.sentence() in text
    assert "could not be made" not in text
    assert one.path.read_bytes() == before
    assert not page.reporter.running
    assert scored.strip.report.isHidden()


def test_all_that_the_list_shows_as_pdf(
    scored: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scored.page.gallery.filter.setText(".jpg")
    names = [one.name for one in scored.page.gallery.shown_items()]
    assert names == ["a1.jpg", "b-broken.jpg", "a10.jpg"]
    monkeypatch.setattr(make, "MOST", 2)
    offered = save_as(monkeypatch, tmp_path / "r", PDF)
    asked = answer(monkeypatch, yes=True)
    scored.actions_["report_list"].trigger()
    out = tmp_path / "r.pdf"
    wait_told(scored, qtbot, f"The report is in {out}.")
    assert asked == []
    assert offered[0].endswith("report.html")
    assert 2 <= pages(out) <= 4  # a summary, one picture, the broken one, the detector


def test_a_detector_that_came_while_the_dialog_was_open_makes_the_report(
    scored: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(scored, qtbot, "a1.jpg")
    orders, out = list[reporting.ReportOrder](), tmp_path / "r.html"
    monkeypatch.setattr(reporting, "write", lambda _job, order, path: orders.append(order) or path)
    assert scored.detector.engine is not None
    another: list[Any] = [SimpleNamespace(info=scored.detector.engine.info), None]

    def name(*_: object) -> tuple[str, str]:
        monkeypatch.setattr(scored.detector, "engine", another.pop(0))
        return str(out), FILTERS[HTML]

    monkeypatch.setattr(QFileDialog, "getSaveFileName", staticmethod(name))
    wanted = another[0]
    scored.report_picture()
    wait_told(scored, qtbot, f"The report is in {out}.")
    assert orders[0].engine is wanted
    scored.report_picture()
    assert scored.page.banner.text == NO_DETECTOR
    assert len(orders) == 1


@pytest.mark.parametrize("suffix", [CSV, JSONL, PARQUET])
def test_a_table_has_the_rows_of_the_list(
    scored: MainWindow,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    suffix: str,
) -> None:
    items, out = scored.page.gallery.shown_items(), tmp_path / f"rows{suffix}"
    known = [(i.place, i.sha256, i.p_fake, i.error) for i in items]
    again = item(scored, "a1.jpg")
    scored.page.model.score_again(
        [again.path]
    )  # it waits to be scored, and is scored for the table
    save_as(monkeypatch, tmp_path / "rows", tables.KINDS[suffix])
    scored.report_list()
    wait_told(scored, qtbot, f"The report is in {out}.")
    if suffix == PARQUET:
        import pyarrow.parquet as pq

        rows = pq.read_table(out).to_pylist()
    elif suffix == JSONL:
        rows = [json.loads(line) for line in out.read_text().splitlines()]
    else:
        with out.open(encoding="utf-8", newline="") as stream:
            rows = list(csv.DictReader(stream))
    told = [
        (r["path"], r["sha256"] or "", float(r["p_fake"] or "nan"), r["error"] or "") for r in rows
    ]
    assert told == [
        (path, sha256, pytest.approx(nan if p is None else p, abs=1e-6, nan_ok=True), error)
        for path, sha256, p, error in known
    ]


@pytest.mark.parametrize("suffix", [HTML, PDF])
def test_cancelled_at_the_last_moment_it_writes_nothing(
    scored: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, suffix: str
) -> None:
    job = Job("report", lambda _job: None)

    def made(*_: object, **__: object) -> Report:
        job.cancel.set()
        return report(section())

    monkeypatch.setattr(make, "report", made)
    assert scored.detector.engine is not None
    order = reporting.ReportOrder(
        scored.detector.engine, (), Options(GRADCAM), {}, False, system_font()
    )
    with pytest.raises(Cancelled):
        reporting.write(job, order, tmp_path / f"r{suffix}")
    assert list(tmp_path.glob("r*")) == []


def test_the_name_that_is_offered_follows_the_kind(
    scored: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(scored, qtbot, "a1.jpg")
    monkeypatch.setattr(reporting, "write", lambda _job, _order, path: path)
    for name, kind, told in (
        ("a1-report.html", PDF, "a1-report.pdf"),
        ("a1-report.html", HTML, "a1-report.html"),
        ("mine.html", PDF, "mine.html"),
        ("mine", HTML, "mine.html"),
    ):
        save_as(monkeypatch, tmp_path / name, kind)
        scored.report_picture()
        wait_told(scored, qtbot, f"The report is in {tmp_path / told}.")


def test_it_shows_how_far_it_is_and_can_be_cancelled(
    scored: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ended: list[bool] = []

    def waiting(job: Job, order: reporting.ReportOrder, _path: Path) -> Path:
        job.report(reporting.ReportProgress(1, len(order.subjects)), always=True)
        ended.append(job.cancel.wait(WAIT / 1000))
        raise Cancelled

    monkeypatch.setattr(reporting, "write", waiting)
    save_as(monkeypatch, tmp_path / "r.html")
    part, reporter = scored.strip.report, scored.page.reporter
    scored.report_list()
    qtbot.waitUntil(lambda: part.isVisible() and part.text.text() == "report, 2 of 5", timeout=WAIT)
    scored.report_list()
    assert scored.page.banner.text == BUSY
    part.cancel.click()
    assert part.isHidden()
    assert not reporter.running
    qtbot.waitUntil(lambda: ended == [True], timeout=WAIT)
    assert not (tmp_path / "r.html").exists()


def test_what_is_wrong_is_said_in_the_banner(
    scored: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(scored, qtbot, "a2.png")
    banner, picture = scored.page.banner, item(scored, "a2.png").path
    before = picture.read_bytes()
    save_as(monkeypatch, tmp_path / "r.txt")
    scored.report_picture()
    assert banner.text == ENDING
    link = tmp_path / "link.html"
    link.symlink_to(picture)
    save_as(monkeypatch, link)
    scored.report_picture()
    assert banner.text == ITSELF
    assert picture.read_bytes() == before
    (tmp_path / "file").touch()
    save_as(monkeypatch, tmp_path / "file" / "r.html")
    scored.report_picture()
    qtbot.waitUntil(lambda: "could not be written" in banner.text, timeout=WAIT)
    banner.dismiss()
    save_as(monkeypatch, None)
    scored.report_picture()
    assert not scored.page.reporter.running
    assert not banner.isVisible()
    monkeypatch.setattr(scored.detector, "engine", None)
    scored.report_picture()
    assert banner.text == NO_DETECTOR


def test_without_a_picture_there_is_nothing_to_report(window: MainWindow) -> None:
    for name in ("report", "report_list"):
        assert not window.actions_[name].isEnabled()
    window.report_picture()
    assert window.page.banner.text == reporting.NOTHING

"""The end of a run: figures in words, the card, the mistakes, and what leads on from there."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage, QTextTable
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fakeview.errors import FakeviewError
from fakeview.ui.icons import Icons
from fakeview.ui.services import Lanes
from fakeview.ui.shared.mistakes import ALARMS, ALL, MISSED
from fakeview.ui.shared.predictions import read_mistakes
from fakeview.ui.theme import Theme
from fakeview.ui.train import run_step as names
from fakeview.ui.train.card_view import CardView
from fakeview.ui.train.result_words import CAUTION, GUESSING, NO_TEST, Remark, figures, remarks
from fakeview.ui.train.run_step import RunStep
from tests.conftest import lively, texture
from tests.qt.conftest import Place
from trainer import events
from trainer.progress import PREDICTIONS, RunProgress

WAIT = 60_000
TEST: dict[str, Any] = {
    "n": 712, "auc": 0.968, "accuracy": 0.944,
    "classes": {"fake": {"n": 356, "accuracy": 0.93}, "real": {"n": 356, "accuracy": 0.958}},
    "coverage": 0.881, "selective_accuracy": 0.974, "band": [0.31, 0.66],
    "intervals": {"auc": [0.953, 0.981], "accuracy": [0.927, 0.96]},
    "tpr_at_fpr": {"0.005": 0.7, "0.01": 0.83, "0.05": 0.92},
    "groups": {"fake/one": {"n": 120, "accuracy": 0.71}, "real/x": {"n": 180, "accuracy": 0.96}},
    "degraded": {"jpeg90": {"auc": 0.96}, "jpeg50": {"auc": 0.882}, "blur": {"auc": None}},
}  # fmt: skip
HELD = {"n": 480, "auc": 0.812, "groups": {"fake/new": {"n": 124, "accuracy": 0.6}, "real/x": {}}}


@pytest.fixture
def step(place: Place, lanes: Lanes, theme: Theme) -> RunStep:
    step = RunStep(lanes, theme, Icons(theme))
    place(step, 880, 520)
    return step


ROWS = (
    ("real", "x", "test", 0.9), ("fake", "one", "test", 0.02), ("fake", "one", "test", 0.9),
    ("real", "x", "test", 0.55), ("fake", "new", "held-out", 0.4), ("fake", "one", "valid", 0.1),
)  # fmt: skip


@pytest.fixture
def run(tmp_path: Path) -> Path:
    """A run's folder whose test pictures have four mistakes among five."""
    folder = tmp_path / "faces"
    folder.mkdir()
    for number in range(len(ROWS)):
        Image.fromarray(texture(number, 60, 60)).save(folder / f"{number}.png")
    write(folder, [(folder / f"{n}.png", *row) for n, row in enumerate(ROWS)])
    return folder


def write(folder: Path, rows: list[tuple[object, ...]]) -> None:
    with (folder / PREDICTIONS).open("w", newline="", encoding="utf-8") as stream:
        table = csv.writer(stream)
        table.writerow(("path", "label", "group", "split", "p_fake"))
        table.writerows(rows)


@pytest.fixture
def card(tmp_path: Path) -> Path:
    folder = tmp_path / "faces-b1.card"
    folder.mkdir()
    Image.new("RGB", (900, 600), "white").save(folder / "roc.png")
    Image.new("RGB", (90, 60), "white").save(tmp_path / "outside.png")
    (folder / "README.md").write_text(
        "# faces-b1\n\nA *hint*.\n\n<script>x</script>\n\n| a | b |\n|---|---:|\n| one | 2 |\n\n"
        "![ROC](roc.png)\n",
        encoding="utf-8",
    )
    return folder / "README.md"


def finish(
    step: RunStep, run: Path, card: Path | None, test: Mapping[str, Any] = TEST, out: str = "/d/f.x"
) -> None:
    step.begin(run)
    step.show_event(events.Epoch(1, 8, 4, 8, 1e-3))
    step.show_event(events.Evaluated("test", dict(test)))
    step.show_event(events.Evaluated("held-out", dict(HELD)))
    step.show_event(events.Finished(out, 6, str(card) if card else ""))


def test_a_finished_run_shows_what_it_is_worth(step: RunStep, run: Path, card: Path) -> None:
    finish(step, run, card, out="/detectors/faces-b1.safetensors")
    assert step.header.title.text() == "Finished"
    assert "faces-b1.safetensors, made of epoch 6 of 8" in step.header.detail.text()
    assert step.views.current == names.RESULT
    assert step.views.offered == ["result", "mistakes", "card", "curves", "log"]
    spoken = [tile.accessibleName() for tile in step.result.tiles]
    assert spoken == ["0.97 AUC", "94% on the right side of 0.50", "88% get a clear answer",
                      "0.81 AUC, held out"]  # fmt: skip
    assert step.result.remarks[-1] == CAUTION
    assert not step.result.folder.isHidden()


def test_use_and_train_another_lead_on(step: RunStep, qtbot: QtBot, run: Path) -> None:
    finish(step, run, None, out="/detectors/faces-b1.safetensors")
    with qtbot.waitSignal(step.use_wanted) as used:
        qtbot.mouseClick(step.header.use, Qt.MouseButton.LeftButton)
    assert used.args == [Path("/detectors/faces-b1.safetensors")]
    with qtbot.waitSignal(step.another_wanted):
        qtbot.mouseClick(step.header.another, Qt.MouseButton.LeftButton)


def test_a_new_run_forgets_the_result_of_the_last(step: RunStep, run: Path, card: Path) -> None:
    finish(step, run, card)
    step.begin(run)
    assert step.result.tiles == []
    assert step.card.toPlainText() == ""
    assert step.mistakes.shown == []
    assert names.RESULT not in step.views.offered
    assert step.views.current == names.CURVES


def test_a_finished_run_of_last_week_tells_the_same(
    step: RunStep, qtbot: QtBot, run: Path, card: Path, tmp_path: Path
) -> None:
    from trainer.checkpoint import DetectorMeta, save

    out = tmp_path / "faces-b1.safetensors"
    arch = "mobilenetv3_small_050"
    save(out, lively(arch), DetectorMeta(arch=arch, training={"metrics": {"test": TEST}}))
    told = RunProgress(status="finished", epoch=8, epochs=8, out=str(out), card=str(card))
    step.restore(told, run)
    qtbot.waitUntil(lambda: len(step.result.tiles) == 3, timeout=WAIT)
    assert step.views.current == names.RESULT
    assert "faces-b1" in step.card.toPlainText()
    qtbot.waitUntil(lambda: len(step.mistakes.shown) == 4, timeout=WAIT)
    out.unlink()
    step.restore(told, run)
    qtbot.waitUntil(lambda: "no longer" in step.result.notice.text(), timeout=WAIT)


# figures


def test_what_could_not_be_computed_is_left_out() -> None:
    assert figures({}) == []
    assert remarks({}) == []
    classes = {"fake": {"n": 300, "accuracy": 0.9}, "real": {"n": 0, "accuracy": None}}
    alone = {"n": 300, "auc": None, "accuracy": 0.9, "classes": classes, "tpr_at_fpr": None,
             "degraded": {}, "intervals": {"accuracy": None}}  # fmt: skip
    (only,) = figures({"test": alone})
    assert only.value == "90%"
    assert only.interval == ""
    assert only.meaning == "90% of 300 generated ones."


def test_figures_come_with_intervals_and_meaning() -> None:
    auc, right, answers, held = figures({"test": TEST, "held-out": HELD})
    assert auc.interval == "95% interval 0.95 to 0.98"
    assert "97 of 100" in auc.meaning
    assert right.interval == "95% interval 93% to 96%"
    assert right.meaning == "93% of 356 generated ones and 96% of 356 real ones."
    assert answers.meaning == (
        "Scores from 0.31 to 0.66 count as uncertain. 627 of 712 get a clear answer; 611 of those "
        "627 are right."
    )
    assert held.meaning.startswith("new had no part in the training")


@pytest.mark.parametrize(
    ("band", "words"),
    [([0.0, 0.9], "“no sign of generation found” can never come."),
     ([0.1, 1.0], "“likely generated” can never come."),
     ([0.004, 0.9], "“no sign of generation found” will hardly ever come."),
     ([0.1, 0.9], "2 of those 2 are right.")],
)  # fmt: skip
def test_a_clear_answer_on_few_pictures_is_counted(band: list[float], words: str) -> None:
    report = {"n": 16, "coverage": 0.125, "selective_accuracy": 1.0, "band": band}
    (answers,) = figures({"test": report})
    assert answers.value == "12%"
    assert "2 of 16 get a clear answer; 2 of those 2 are right." in answers.meaning
    assert answers.meaning.endswith(words)
    assert "100%" not in answers.meaning
    none = {**report, "coverage": 0.0, "selective_accuracy": None}
    assert "0 of 16 get a clear answer." in figures({"test": none})[0].meaning


def test_nearly_all_is_not_all() -> None:
    values = [figures({"test": {"accuracy": share}})[0].value for share in (1.0, 0.998, 0.002, 0.0)]
    assert values == ["100%", "99%", "1%", "0%"]


def told(report: Mapping[str, Any]) -> list[str]:
    return [remark.text for remark in remarks({"test": report})]


@pytest.mark.parametrize(
    ("auc", "interval", "grave"),
    [(0.57, [0.38, 0.74], True), (0.9, [0.52, 0.99], True), (0.9, [0.8, 0.95], False),
     (0.51, None, True), (0.8, None, False), (None, None, False)],
)  # fmt: skip
def test_a_detector_that_guesses_is_called_so(
    auc: float | None, interval: list[float] | None, grave: bool
) -> None:
    report = {"n": 300, "auc": auc, "intervals": {"auc": interval}}
    assert (Remark(GUESSING, grave=True) in remarks({"test": report})) is grave


def test_remarks_name_the_weak_spots() -> None:
    weakest, rare, fragile, caution = told(TEST)
    assert caution == CAUTION
    assert "fake/one: 71% of its 120" in weakest
    assert "1 real picture in 100" in rare
    assert "83%" in rare
    assert "strong JPEG compression (quality 50)" in fragile
    assert "from 0.97 to 0.88" in fragile
    steady = {**TEST, "degraded": {"blur": {"auc": 0.96}}}
    assert "cost it little" in told(steady)[-2]
    assert "only 40 pictures" in told({**TEST, "n": 40})[0]


def test_without_test_pictures_the_validation_ones_stand_in_and_it_says_so() -> None:
    reports = {"valid": TEST}
    assert figures(reports)[0].value == "0.97"
    assert remarks(reports)[0] == Remark(NO_TEST, grave=True)


# card


def test_the_card_shows_its_table_and_its_plot(place: Place, theme: Theme, card: Path) -> None:
    view = CardView(theme)
    place(view, 500, 400)
    assert view.show_card(card) == ""
    assert "<script>" in view.toPlainText()  # told, not run
    frames = view.document().rootFrame().childFrames()
    assert [type(frame) for frame in frames] == [QTextTable]
    plot = view.loadResource(2, QUrl("roc.png"))
    assert isinstance(plot, QImage)
    assert 200 < plot.deviceIndependentSize().width() <= 500
    assert view.verticalScrollBar().value() == 0


@pytest.mark.parametrize("name", ["../outside.png", "https://example.org/x.png", "none.png", "."])
def test_the_card_loads_nothing_from_elsewhere(
    qtbot: QtBot, theme: Theme, card: Path, name: str
) -> None:
    view = CardView(theme)
    qtbot.addWidget(view)
    view.show_card(card)
    assert view.loadResource(2, QUrl(name)).isNull()


def test_a_card_that_is_gone_says_so(step: RunStep, run: Path, tmp_path: Path) -> None:
    finish(step, run, tmp_path / "gone" / "README.md")
    assert "no longer" in step.card.toPlainText()
    assert step.result.tiles


# mistakes


def test_mistakes_come_worst_first(run: Path) -> None:
    found = read_mistakes(run)
    assert found.n == 5
    assert [entry.path.name for entry in found.mistakes] == ["1.png", "0.png", "4.png", "3.png"]
    assert [entry.missed for entry in found.mistakes] == [True, False, True, False]


def test_without_test_pictures_the_validation_mistakes_are_shown(tmp_path: Path) -> None:
    write(tmp_path, [("/a.png", "fake", "", "valid", 0.1), ("/b.png", "real", "", "valid", 0.1)])
    found = read_mistakes(tmp_path)
    assert (found.n, found.what) == (2, "validation pictures")
    assert [entry.path for entry in found.mistakes] == [Path("/a.png")]


@pytest.mark.parametrize("score", ["much", "nan", "1.5", ""])
def test_a_broken_list_is_refused(tmp_path: Path, score: str) -> None:
    write(tmp_path, [("/a.png", "fake", "", "test", score)])
    with pytest.raises(FakeviewError, match="can't be read"):
        read_mistakes(tmp_path)


def test_the_gallery_filters_and_opens_in_inspect(step: RunStep, qtbot: QtBot, run: Path) -> None:
    finish(step, run, None)
    gallery = step.mistakes
    qtbot.waitUntil(lambda: len(gallery.shown) == 4, timeout=WAIT)
    assert gallery.words.text().startswith("4 of 5 test pictures")
    tabs = step.views.tabs
    assert "Mistakes  4" in [tabs.tabText(at) for at in range(tabs.count())]
    step.views.choose(names.MISTAKES)
    gallery.filter.choose(ALARMS)
    assert [entry.path.name for entry in gallery.shown] == ["0.png", "3.png"]
    gallery.filter.choose(MISSED)
    assert [entry.path.name for entry in gallery.shown] == ["1.png", "4.png"]
    with qtbot.waitSignal(step.inspect_wanted) as all_of_them:
        gallery.inspect.click()
    assert all_of_them.args == [[run / "1.png", run / "4.png"]]
    gallery.filter.choose(ALL)
    QApplication.processEvents()
    second = gallery.list.model().index(1, 0)
    place = gallery.list.visualRect(second).center()
    with qtbot.waitSignal(step.inspect_wanted) as one:
        qtbot.mouseClick(gallery.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert one.args == [[run / "0.png"]]
    role = Qt.ItemDataRole.AccessibleTextRole
    assert second.data(role) == "0.png: score 0.90, labelled real · x"


def test_the_pictures_are_made_as_they_come_into_view(
    step: RunStep, qtbot: QtBot, run: Path, theme: Theme
) -> None:
    finish(step, run, None)
    step.views.choose(names.MISTAKES)
    gallery = step.mistakes
    qtbot.waitUntil(lambda: len(gallery.shown) == 4, timeout=WAIT)
    first = gallery.list.visualRect(gallery.list.model().index(0, 0)).center()

    def there() -> bool:
        image = gallery.list.viewport().grab().toImage()
        return image.pixelColor(first.x(), first.y() - 20) != theme.color("canvas")

    qtbot.waitUntil(there, timeout=WAIT)


def test_no_mistakes_and_no_list_say_so(step: RunStep, qtbot: QtBot, run: Path) -> None:
    write(run, [("/a.png", "fake", "", "test", 0.9)])
    finish(step, run, None)
    qtbot.waitUntil(lambda: "All 1 test" in step.mistakes.words.text(), timeout=WAIT)
    assert step.mistakes.list.isHidden()
    (run / PREDICTIONS).unlink()
    finish(step, run, None)
    qtbot.waitUntil(lambda: "can't be read" in step.mistakes.words.text(), timeout=WAIT)
    assert "Mistakes" in [step.views.tabs.tabText(at) for at in range(step.views.tabs.count())]

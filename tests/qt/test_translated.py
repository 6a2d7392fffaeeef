"""The window in another language: everything a person can read came through the catalogue."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.sax.saxutils import escape

import pytest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QWidget,
)
from pytestqt.qtbot import QtBot

from fakeview import settings
from fakeview.language import catalogue_path
from fakeview.settings import Settings
from fakeview.ui.detector_desk import DetectorDesk
from fakeview.ui.dialogs import AboutDialog, KeysDialog, Question
from fakeview.ui.fault_dialog import FaultDialog
from fakeview.ui.main_window import MainWindow
from fakeview.ui.theme import Theme
from tests.qt.conftest import WAIT, wait_scored
from trainer import words

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "packaging"))
try:
    import words as linguist
finally:
    sys.path.pop(0)

# Names, keys, units and file formats are the same in every language.
_SAME = re.compile(
    r"\b(Ctrl|Shift|Alt|Esc|Home|End|Left|Right|Backspace|Del|Return|Space|F\d+"
    r"|Grad-CAM(\+\+)?|LIME|SHAP|SLIC|AUC|ROC|ECE|JPEG|PNG|TIFF|HEIC|CSV|JSON|HTML|PDF|EXIF|XMP"
    r"|CPU|MB|KB|px|fakeview|English|Deutsch|Felzenszwalb|Quickshift|AdamW?|SGD"
    r"|convnext_\w+|efficientnet_\w+|mobilenetv3_\w+|resnet\d+|Scroll (Left|Right))\b"
)
_FOLDERS = re.compile(r": [\w./]+(, [\w./]+)+$")  # a sketch of folders, as they have to be called
_OPEN, _SHUT = "‹", "›"


@pytest.fixture
def foreign(tmp_path: Path) -> Iterator[None]:
    """A language in which every text stands between two signs."""
    lines = ['<TS version="2.1" language="xx"><context><name>all</name>']
    for text in linguist.texts():
        english = (text.one, text.english) if text.one else (text.english,)
        said = [f"{_OPEN}{form}{_SHUT}" for form in english]
        forms = "".join(f"<numerusform>{escape(form)}</numerusform>" for form in said)
        lines.append(
            f"<message><source>{escape(text.english)}</source>"
            f"<comment>{escape(text.about)}</comment>"
            f"<translation>{forms if text.one else escape(said[0])}</translation></message>"
        )
    path = tmp_path / "fakeview_xx.ts"
    path.write_text("\n".join([*lines, "</context></TS>"]), "utf-8")
    assert words.use("xx", path)
    yield
    words.use(words.ENGLISH)


def readable(widget: QWidget) -> Iterator[tuple[str, str]]:
    """Yield what can be read of a widget, and where."""
    yield "tooltip", widget.toolTip()
    yield "name", widget.accessibleName()
    yield "description", widget.accessibleDescription()
    if widget.isWindow():
        yield "title", widget.windowTitle()
    if isinstance(widget, QLabel | QAbstractButton):
        yield "text", widget.text()
    if isinstance(widget, QLineEdit):
        yield "placeholder", widget.placeholderText()
    if isinstance(widget, QComboBox):
        for place in range(widget.count()):
            yield "entry", widget.itemText(place)
    actions = widget.actions() if isinstance(widget, QMenu | MainWindow) else []
    for action in actions:
        yield "action", action.text()
        yield "tip", action.toolTip()


def left_in_english(window: QWidget, data: tuple[str, ...]) -> list[str]:
    """Return every text with words that did not come from the catalogue."""
    found = set()
    for widget in [window, *window.findChildren(QWidget)]:
        for where, text in readable(widget):
            rest = re.sub(r"<[^>]*>", " ", text)
            rest = _FOLDERS.sub("", rest) if type(widget).__name__ == "Sketch" else rest
            rest = _SAME.sub(" ", rest)
            for known in data:
                rest = rest.replace(known, " ")
            while _OPEN in rest:
                shorter = re.sub(f"{_OPEN}[^{_OPEN}{_SHUT}]*{_SHUT}", " ", rest)
                if shorter == rest:
                    break
                rest = shorter
            if re.search(r"[A-Za-z]{3,}", rest):
                found.add(f"{type(widget).__name__} {where}: {text!r}")
    return sorted(found)


@pytest.fixture
def abroad(
    foreign: None, qapp: QApplication, qtbot: QtBot, saved: Settings, folder: Path
) -> Iterator[MainWindow]:
    """The window in that language, with pictures scored and everything opened once."""
    window = MainWindow(Theme(qapp, "light"), saved)
    qtbot.addWidget(window)
    window.resize(1280, 800)
    with qtbot.waitExposed(window):
        window.show()
    qtbot.waitUntil(lambda: window.detector.engine is not None, timeout=WAIT)
    window.open([folder])
    wait_scored(window, qtbot, 5)
    qtbot.waitUntil(lambda: window.page.canvas.overlay is not None, timeout=WAIT)
    yield window
    window.close()


def test_nothing_in_the_window_stays_english(
    abroad: MainWindow, folder: Path, saved: Settings, qtbot: QtBot
) -> None:
    for action in ("show_train", "show_evaluate", "show_study", "show_inspect"):
        getattr(abroad, action)()
    keys, about = KeysDialog(abroad), AboutDialog("1.0", "", abroad)
    names = (*(path.name for path in folder.rglob("*")), str(folder), folder.name)
    data = (*names, *(name.rpartition(".")[0] for name in names if name), saved.detector)
    data = tuple(sorted((part for part in data if part), key=len, reverse=True))
    wrong = left_in_english(abroad, (*data, Path(saved.detector).stem))
    wrong = [line for line in wrong if "studies'" not in line]  # a path, shortened in the middle
    assert not wrong, "\n".join(wrong)
    keys.deleteLater()
    about.deleteLater()


def test_the_window_speaks_german(
    qapp: QApplication, qtbot: QtBot, saved: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(DetectorDesk, "start", lambda _self: None)
    assert words.use("de", catalogue_path("de"))
    try:
        window = MainWindow(Theme(qapp, "light"), saved)
        qtbot.addWidget(window)
        with qtbot.waitExposed(window):
            window.show()
        texts = {text for widget in window.findChildren(QWidget) for _, text in readable(widget)}
        assert {"Prüfen", "Trainieren", "Auswerten", "Studie"} <= texts
        window.actions_["language_en"].trigger()
        assert settings.load().language == "en"
        assert "geschlossen" in window.page.banner.text
        window.page.banner.dismiss()
        window.actions_["language_de"].trigger()  # as it speaks already: nothing changes
        assert settings.load().language == "de"
        assert not window.page.banner.isVisible()
        window.close()
    finally:
        words.use(words.ENGLISH)


def test_german_dialogs_have_room_for_their_buttons(theme: Theme, qtbot: QtBot) -> None:
    assert words.use("de", catalogue_path("de"))
    try:
        stop, leave = words.tr("Stop and close"), words.tr("Keep the window open")
        dialogs = (FaultDialog("…", "", None), Question("…", "…", stop, leave, None))
    finally:
        words.use(words.ENGLISH)
    for dialog in dialogs:
        qtbot.addWidget(dialog)
        column = dialog.layout()
        assert column is not None
        assert column.totalMinimumSize().width() <= dialog.maximumWidth()

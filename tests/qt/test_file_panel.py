"""What the file says, in the real window: found, told apart, copied, and never of another file."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from fakeview import paths
from fakeview.provenance import inspect as door
from fakeview.provenance.findings import CAVEAT, NOTHING, Finding, Provenance, Severity
from fakeview.settings import Settings
from fakeview.ui.icons import Icons
from fakeview.ui.inspect.file_finding import SIGNS, FindingView, breakable
from fakeview.ui.inspect.file_panel import PASTED, READING, FilePanel, in_short
from fakeview.ui.main_window import MainWindow
from fakeview.ui.theme import Theme
from tests.provenance import making
from tests.provenance.making import (
    INFOTEXT,
    Identity,
    camera_exif,
    identity,
    picture,
    png_with,
    signed,
    tampered,
)
from tests.qt.conftest import WAIT, Place, choose, item


@pytest.fixture(scope="session")
def signer() -> Identity:
    return identity()


@pytest.fixture
def saved() -> Settings:
    """Settings without a detector: what a file says needs none."""
    return Settings(theme="light")


@pytest.fixture
def files(tmp_path: Path, signer: Identity) -> Path:
    """A folder with one file of each kind."""
    folder = tmp_path / "kinds"
    folder.mkdir()
    credentialed = signed(signer, "PNG", data=making.saved(picture(), "PNG"))
    (folder / "a1111.png").write_bytes(png_with({"parameters": INFOTEXT}))
    (folder / "broken.jpg").write_bytes(b"\xff\xd8\xff\xe0" + b"no picture" * 30)
    (folder / "camera.jpg").write_bytes(making.saved(picture(), exif=camera_exif()))
    (folder / "plain.jpg").write_bytes(making.saved(picture()))
    (folder / "signed.png").write_bytes(credentialed)
    (folder / "tampered.png").write_bytes(tampered(credentialed))
    trust = paths.data_dir() / "trust"
    trust.mkdir(parents=True)
    (trust / "mine.pem").write_text(signer.root, encoding="utf-8")
    return folder


@pytest.fixture
def opened(window: MainWindow, qtbot: QtBot, files: Path) -> MainWindow:
    """The window with these files, no detector in it: what a file says needs none."""
    window.open([files])
    qtbot.waitUntil(lambda: len(window.page.model) == 6, timeout=WAIT)
    return window


def panel(window: MainWindow) -> FilePanel:
    return window.page.side.file


def look(window: MainWindow, qtbot: QtBot, name: str) -> FilePanel:
    """Choose a picture and wait until its file was looked into."""
    choose(window, qtbot, name)
    here = panel(window)
    waiting = ("", READING)
    qtbot.waitUntil(lambda: bool(here.views) or here.summary.text() not in waiting, timeout=WAIT)
    return here


def words(here: FilePanel) -> list[tuple[str, str]]:
    return [(view.word.text(), view.sentence.text()) for view in here.views]


def state(folder: Path) -> dict[str, tuple[bytes, int]]:
    return {path.name: (path.read_bytes(), path.stat().st_mtime_ns) for path in folder.iterdir()}


def test_every_kind_of_file_says_its_own_and_stays_as_it_is(
    opened: MainWindow, qtbot: QtBot, files: Path
) -> None:
    before = state(files)
    here = look(opened, qtbot, "signed.png")
    assert [word for word, _ in words(here)] == ["Strong", "Strong"]
    assert "signed by Lighthouse Pictures" in words(here)[0][1]
    assert "made by a trained AI model" in words(here)[1][1]
    assert not here.caveat.isHidden()
    assert here.summary.isHidden()
    here = look(opened, qtbot, "tampered.png")
    assert [word for word, _ in words(here)] == ["Strong", "Notable"]
    assert "changed after it was signed" in words(here)[0][1]
    here = look(opened, qtbot, "a1111.png")
    ((word, sentence),) = words(here)
    assert (word, "Automatic1111" in sentence) == ("Strong", True)
    here = look(opened, qtbot, "camera.jpg")
    assert [word for word, _ in words(here)] == ["Info", "Info", "Technical"]
    here = look(opened, qtbot, "plain.jpg")
    assert here.summary.text() == NOTHING
    assert [word for word, _ in words(here)] == ["Technical"]
    assert here.caveat.isHidden()
    assert state(files) == before


def test_a_failed_picture_still_has_a_file(opened: MainWindow, qtbot: QtBot) -> None:
    here = look(opened, qtbot, "broken.jpg")
    assert here.summary.text() == NOTHING
    item(opened, "plain.jpg").source.path.unlink()  # type: ignore[union-attr]
    here = look(opened, qtbot, "plain.jpg")
    assert here.summary.text() == "There is no such file; check its name and where it lies."
    assert here.views == []


def test_a_pasted_picture_has_no_file(opened: MainWindow, qtbot: QtBot) -> None:
    image = QImage(60, 40, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkCyan)
    opened.page.paste(image)
    here = panel(opened)
    qtbot.waitUntil(lambda: here.summary.text() == PASTED, timeout=WAIT)
    assert here.views == []
    opened.clear_list()
    assert here.summary.text() == "No picture chosen"


def test_evidence_unfolds_wraps_and_is_copied(opened: MainWindow, qtbot: QtBot) -> None:
    view = look(opened, qtbot, "a1111.png").views[0]
    assert view.evidence is None  # built when it is wanted
    qtbot.mouseClick(view.fold.button, Qt.MouseButton.LeftButton)
    evidence = view.evidence
    assert evidence is not None
    qtbot.waitUntil(evidence.isVisible)
    text = evidence.toPlainText().splitlines()
    assert "Seed: 1234567" in text
    assert "Model: deliberate_v2" in text
    assert evidence.isReadOnly()
    assert evidence.accessibleName().startswith("Evidence: The file carries")
    document = evidence.document()
    qtbot.waitUntil(lambda: evidence.viewport().height() >= int(document.size().height()))
    assert evidence.verticalScrollBar().value() == 0
    qtbot.mouseClick(view.copy_button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == view.finding.as_text()
    assert view.copy_button.text() == "Copied"
    qtbot.mouseClick(view.fold.button, Qt.MouseButton.LeftButton)
    assert not evidence.isVisible()


def test_what_is_found_late_is_never_shown_for_another_picture(
    opened: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    look(opened, qtbot, "plain.jpg")
    gates: dict[str, threading.Event] = {}
    real: Callable[[Path | bytes], Provenance] = door.inspect_file

    def slow(source: Path | bytes) -> Provenance:
        assert isinstance(source, Path)
        assert threading.current_thread() is not threading.main_thread()
        gates[source.name].wait(60)
        return real(source)

    monkeypatch.setattr(door, "inspect_file", slow)
    gates["signed.png"], gates["camera.jpg"] = threading.Event(), threading.Event()
    here = panel(opened)
    choose(opened, qtbot, "signed.png")
    assert here.views == []  # what the last one said went at once
    assert here.summary.text() != NOTHING
    qtbot.waitUntil(lambda: here.summary.text() == READING, timeout=WAIT)
    choose(opened, qtbot, "camera.jpg")
    gates["signed.png"].set()
    gates["camera.jpg"].set()
    qtbot.waitUntil(lambda: len(here.views) == 3, timeout=WAIT)
    assert not any("signed by" in sentence for _, sentence in words(here))
    # Back at a picture that is known: at once, without another look.
    gates.clear()
    choose(opened, qtbot, "plain.jpg")
    assert here.summary.text() == NOTHING


def test_the_picture_is_asked_for_before_its_facts(
    opened: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    look(opened, qtbot, "plain.jpg")
    asked, page = list[str](), opened.page
    for what, owner, name in (
        ("score", page.scorer, "set_current"),
        ("picture", page.library, "want_display"),
        ("facts", page.file_desk, "set_item"),
    ):
        real = getattr(owner, name)

        def told(*given: object, what: str = what, real: Callable[..., None] = real) -> None:
            asked.append(what)
            real(*given)

        monkeypatch.setattr(owner, name, told)
    look(opened, qtbot, "camera.jpg")
    assert asked == ["score", "picture", "facts"]


def test_the_short_word_above_leads_to_it(opened: MainWindow, qtbot: QtBot) -> None:
    opened.resize(880, 560)
    here = look(opened, qtbot, "tampered.png")
    more = opened.page.side.more
    assert more.text() == more.accessibleName() == "In the file: 1 strong, 1 notable"
    qtbot.waitUntil(more.isVisible)
    qtbot.mouseClick(more, Qt.MouseButton.LeftButton)
    assert here.visibleRegion().boundingRect().height() > 100
    look(opened, qtbot, "camera.jpg")
    assert more.isHidden()


def test_long_values_do_not_widen_the_panel(place: Place, theme: Theme, qtbot: QtBot) -> None:
    long = "x" * 300
    finding = Finding(Severity.STRONG, "XMP", f"It says {long}.", (("Value", long), (long, "v")))
    here = FilePanel(Icons(theme))
    here.show_provenance(Provenance("0", "PNG", (finding,)))
    place(here, 232, 600)  # the narrowest that the side panel leaves
    assert here.minimumSizeHint().width() <= 232
    here.views[0].fold.unfold(True)
    QApplication.processEvents()
    assert here.minimumSizeHint().width() <= 232
    evidence = here.views[0].evidence
    assert evidence is not None
    qtbot.waitUntil(lambda: evidence.height() > 100)
    assert evidence.document().idealWidth() <= evidence.width()
    assert "\u200b" not in here.views[0].finding.as_text()


def test_severity_is_a_word_and_a_sign(theme: Theme) -> None:
    icons = Icons(theme)
    assert set(SIGNS) == set(Severity)
    assert len({sign for sign, _, _ in SIGNS.values()}) == len(SIGNS)
    for severity, (sign, token, word) in SIGNS.items():
        assert not icons.get(sign, token).isNull()
        view = FindingView(Finding(severity, "EXIF", "A sentence."), icons)
        assert word in [part.text() for part in view.findChildren(QLabel)]
        assert view.accessibleName() == f"{word}, EXIF: A sentence."
        assert view.fold.isHidden()  # nothing to unfold
        view.deleteLater()


def test_short_words() -> None:
    assert in_short(None) == in_short(Provenance()) == ""
    info = Finding(Severity.INFO, "EXIF", "a")
    assert in_short(Provenance("0", "JPEG", (info,))) == ""
    assert breakable("word " * 20) == "word " * 20
    assert breakable("x" * 50).replace("\u200b", "") == "x" * 50
    assert "proof" not in CAVEAT

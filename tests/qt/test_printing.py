"""The PDF: the same words as in the browser, pictures whole, pages numbered."""

from __future__ import annotations

import re
import threading
from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QImage, QTextDocument, QTextFormat
from PySide6.QtWidgets import QApplication

from fakeview.cli import main
from fakeview.errors import Cancelled, FakeviewError
from fakeview.report.facts import Report
from fakeview.report.markup import shown
from fakeview.report.sheets import WIDTH, Block, blocks
from fakeview.ui import printing
from fakeview.ui.fonts import system_font
from tests.conftest import run_python
from tests.report.made import HOSTILE, failed, report, section, tall

Capture = pytest.CaptureFixture[str]
_PAGE = 970  # CSS pixels between the margins of A4 that a page has for blocks, and no more


def pages(path: Path) -> int:
    data = path.read_bytes()
    assert data.startswith(b"%PDF-")
    assert data.rstrip().endswith(b"%%EOF")
    return len(re.findall(rb"/Type\s*/Page\b", data))


def images(document: QTextDocument) -> list[str]:
    found, block = [], document.begin()
    while block.isValid():
        for fragment in block:
            form = fragment.fragment().charFormat()
            if form.objectType() == QTextFormat.ObjectTypes.ImageObject.value:
                found.append(form.toImageFormat().name())
        block = block.next()
    return found


def page_count(made: Report) -> int:
    return printing.page_count(list(blocks(made)), system_font(), threading.Event())


@pytest.mark.parametrize("hostile", HOSTILE)
def test_whatever_a_file_says_stays_text(qapp: QApplication, hostile: str) -> None:
    made = report(section(hostile, hostile), failed(hostile, hostile), said=hostile)
    text, font = shown(hostile), system_font()
    told = 0
    for block in blocks(made):
        document = printing.laid_out(block, font)
        told += document.toPlainText().count(text)
        named = set(images(document))
        assert named == {*block.shots, *block.drawn}
        for name in named:
            found = document.resource(QTextDocument.ResourceType.ImageResource.value, name)
            assert isinstance(found, QImage)
            assert not found.isNull()
    assert told >= 20  # titles, reasons, map, evidence, detector, in both sections


def test_it_says_the_same_as_the_page(qapp: QApplication) -> None:
    made = report(section("one.png", "It is so."), failed("two.jpg", "The file is cut off."))
    font = system_font()
    said = "\n".join(printing.laid_out(block, font).toPlainText() for block in blocks(made))
    for wanted in (
        *("Report on 2 pictures", "0.87", "likely generated", "It is so.", "cd" * 32, "LIME"),
        *("−0.25 away", "+0.25 towards", "The file is cut off.", "ab" * 32, "2026-03-01 12:30"),
        *("A score is a hint where to look, and not proof.", "Strong: It is so.", "fakeview 9.9"),
    ):
        assert wanted in said, wanted


def test_nothing_is_torn(qapp: QApplication) -> None:
    font = system_font()
    for block in blocks(report(tall(), tall())):
        document = printing.laid_out(block, font)
        assert document.size().width() <= WIDTH
        if images(document):  # what fits on one page is never broken
            assert document.size().height() < _PAGE


def test_pages_and_their_number(qapp: QApplication, tmp_path: Path) -> None:
    out, font = tmp_path / "r.pdf", system_font()
    printing.write(out, report(section()), font)
    assert pages(out) == page_count(report(section())) <= 2
    steps: list[tuple[int, int]] = []
    made = report(section("a.png", "Long. " * 3000), tall(), failed("b.png", "Cut."))
    printing.write(out, made, font, lambda done, total: steps.append((done, total)))
    assert pages(out) == page_count(made) > 8  # the reasons alone are longer
    assert [done for done, _ in steps] == list(range(1, steps[0][1] + 1))
    assert list(tmp_path.iterdir()) == [out]


@pytest.mark.parametrize("last", [False, True], ids=["at once", "after the last block"])
def test_it_stops_and_leaves_what_was_there(qapp: QApplication, tmp_path: Path, last: bool) -> None:
    out, cancel = tmp_path / "r.pdf", threading.Event()
    out.write_bytes(b"mine")

    def told(done: int, total: int) -> None:
        if done == total or not last:
            cancel.set()

    with pytest.raises(Cancelled):
        printing.write(out, report(section()), system_font(), told, cancel)
    assert out.read_bytes() == b"mine"
    with pytest.raises(FakeviewError, match="could not be written"):
        printing.write(out / "r.pdf", report(section()), system_font())
    assert list(tmp_path.iterdir()) == [out]


def test_it_stops_while_the_pages_are_counted(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cancel, laid, real = threading.Event(), list[str](), printing.laid_out

    def watched(block: Block, font: QFont, *, pictures: bool = True) -> QTextDocument:
        laid.append(block.body)
        cancel.set()
        return real(block, font, pictures=pictures)

    monkeypatch.setattr(printing, "laid_out", watched)
    made = report(section(), section())
    with pytest.raises(Cancelled):
        printing.write(tmp_path / "r.pdf", made, system_font(), cancel=cancel)
    assert len(laid) == 1 < len(list(blocks(made)))
    assert list(tmp_path.iterdir()) == []


def test_the_command_writes_a_pdf(
    qapp: QApplication, folder: Path, detector_file: Path, tmp_path: Path, capsys: Capture
) -> None:
    out = tmp_path / "r.pdf"
    asked = ["report", str(folder), "--out", str(out), "--model", str(detector_file)]
    assert main([*asked, "--no-check"]) == 0
    assert "3 scored with small, 2 could not be read" in capsys.readouterr().err
    assert pages(out) >= 4  # a summary, and one for each picture


def test_it_needs_no_display(tmp_path: Path) -> None:
    out = tmp_path / "r.pdf"
    code = (
        "from pathlib import Path\n"
        "from fakeview.ui import printing\n"
        "from tests.report.made import report, section\n"
        "with printing.without_window() as font:\n"
        f"    printing.write(Path({str(out)!r}), report(section()), font)\n"
    )
    run_python(code, DISPLAY="", WAYLAND_DISPLAY="", QT_QPA_PLATFORM="")
    assert pages(out) >= 1

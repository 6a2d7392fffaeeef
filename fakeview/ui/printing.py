"""A report as PDF, laid out by Qt's rich text: A4, page numbers, nothing torn.

Runs in any thread: Qt's rich text and its PDF writer are reentrant. Only `without_window`
belongs to the main one.
"""

from __future__ import annotations

import contextlib
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSizeF, Qt, QUrl
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QGuiApplication,
    QImage,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QTextDocument,
    QTextOption,
)
from PySide6.QtSvg import QSvgRenderer

from fakeview.colours import LIGHT
from fakeview.errors import Cancelled
from fakeview.report.facts import Report
from fakeview.report.html import writing
from fakeview.report.markup import shown
from fakeview.report.sheets import LARGEST, STYLE, WIDTH, Block, blocks
from fakeview.ui.fonts import system_font
from trainer.words import tr

_SIDE_MM, _TOP_MM = 18.0, 16.0
_CSS_DPI = 96
_DPI = 1200
_A4_HEIGHT_MM = 297.0
_HEIGHT = round((_A4_HEIGHT_MM - 2 * _TOP_MM) / 25.4 * _CSS_DPI)  # between the margins
_FOOT = 32  # kept free for the page's number
_BODY = _HEIGHT - _FOOT
_INDENT = 20  # of a list
_DENSE = 2  # pixels of a picture for each CSS pixel: 192 dpi
_FINE = 4  # pixels of a drawing for each CSS pixel
#: Told how many of how many blocks are printed.
Told = Callable[[int, int], None]


@contextlib.contextmanager
def without_window() -> Iterator[QFont]:
    """Give the font where no window is open, with or without a display."""
    if QGuiApplication.instance() is not None:
        yield system_font()
        return
    # Elsewhere the system's own platform needs no display; on Linux it would look for one.
    hidden = ["-platform", "offscreen"] if sys.platform.startswith("linux") else []
    app = QGuiApplication(["fakeview", *hidden])
    try:
        yield system_font()
    finally:
        app.shutdown()


def write(
    path: Path,
    report: Report,
    font: QFont,
    told: Told | None = None,
    cancel: threading.Event | None = None,
) -> None:
    """Write a report as PDF.

    Args:
        path: the file.
        report: what it says.
        font: what it is set in.
        told: called after every block.
        cancel: looked at before every block, while they are counted out and printed, and
            before the file takes its place.

    Raises:
        Cancelled: ``cancel`` was set; nothing was written.
        FakeviewError: the disk refused; what was at ``path`` stays.
    """
    cancel = cancel or threading.Event()
    data = printed(report, font, told, cancel)
    with writing(path, cancel) as temporary:
        temporary.write_bytes(data)


def printed(report: Report, font: QFont, told: Told | None, cancel: threading.Event) -> bytes:
    """Return a report as a whole PDF file; see `write`.

    In memory, since Qt's writer says nothing of a disk that is full.
    """
    made = list(blocks(report))
    pages = page_count(made, font, cancel)
    held = QBuffer()
    held.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(held)
    _set_up(writer, report)
    painter = QPainter(writer)
    try:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(_DPI / _CSS_DPI, _DPI / _CSS_DPI)
        _Printer(font, (writer, painter), pages).print(made, told, cancel)
    finally:
        painter.end()
    return bytes(held.data().data())


def page_count(made: list[Block], font: QFont, cancel: threading.Event) -> int:
    """Return how many pages a report's blocks take. Raises Cancelled."""
    return _Printer(font).print(made, None, cancel)


def _set_up(writer: QPdfWriter, report: Report) -> None:
    writer.setResolution(_DPI)
    writer.setTitle(shown(tr("{title} - fakeview report", title=report.title)))
    writer.setCreator(f"fakeview {report.version}")
    margins = QMarginsF(_SIDE_MM, _TOP_MM, _SIDE_MM, _TOP_MM)
    upright = QPageLayout.Orientation.Portrait
    size = QPageSize(QPageSize.PageSizeId.A4)
    writer.setPageLayout(QPageLayout(size, upright, margins, QPageLayout.Unit.Millimeter))


class _Printer:
    """Lays blocks one below the other on pages; without a page to paint on it only counts."""

    def __init__(
        self, font: QFont, onto: tuple[QPdfWriter, QPainter] | None = None, pages: int = 0
    ) -> None:
        self._font, self._onto, self._pages = font, onto, pages
        self._page, self._y = 1, 0.0

    def print(self, made: list[Block], told: Told | None, cancel: threading.Event) -> int:
        """Lay out all of it and return how many pages that takes."""
        for done, block in enumerate(made, 1):
            if cancel.is_set():
                raise Cancelled
            self._lay(block)
            if told is not None:
                told(done, len(made))
        self._number()
        return self._page

    def _lay(self, block: Block) -> None:
        document = laid_out(block, self._font, pictures=self._onto is not None)
        high = document.size().height()
        gap = block.gap if self._y > 0 else 0
        if self._y > 0 and (block.page or self._y + gap + high > _BODY):
            self._turn()
            gap = 0
        if high > _BODY:
            self._flow(document)
            return
        self._paint(document, self._y + gap, 0.0, high)
        self._y += gap + high

    def _flow(self, document: QTextDocument) -> None:
        """Print what is longer than a page: Qt breaks it between its lines."""
        document.setPageSize(QSizeF(WIDTH, _BODY))
        count = document.pageCount()
        for page in range(count):
            self._paint(document, 0.0, page * _BODY, _BODY)
            if page < count - 1:
                self._turn()
        self._y = document.size().height() - (count - 1) * _BODY

    def _paint(self, document: QTextDocument, at: float, start: float, high: float) -> None:
        if self._onto is None:
            return
        _, painter = self._onto
        painter.save()
        painter.translate(0, at - start)
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette.setColor(QPalette.ColorRole.Text, QColor(LIGHT.text))
        box = QRectF(0, start, WIDTH, high)
        context.clip = box
        painter.setClipRect(box)
        document.documentLayout().draw(painter, context)
        painter.restore()

    def _turn(self) -> None:
        self._number()
        if self._onto is not None:
            self._onto[0].newPage()
        self._page, self._y = self._page + 1, 0.0

    def _number(self) -> None:
        if self._onto is None:
            return
        _, painter = self._onto
        painter.setFont(_sized(self._font, 11))
        painter.setPen(QColor(LIGHT.muted))
        foot = QRectF(0, _HEIGHT - 16, WIDTH, 16)
        page = tr("Page {page} of {pages}", page=self._page, pages=self._pages)
        painter.drawText(foot, Qt.AlignmentFlag.AlignLeft, tr("fakeview report"))
        painter.drawText(foot, Qt.AlignmentFlag.AlignRight, page)


def laid_out(block: Block, font: QFont, *, pictures: bool = True) -> QTextDocument:
    """Return a block as a document of the page's width.

    Its pictures are only needed to paint it: their sizes stand in the markup.
    """
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setUseDesignMetrics(True)
    document.setDocumentMargin(0)
    document.setIndentWidth(_INDENT)
    document.setDefaultFont(_sized(font, 13))
    ahead = QTextOption()
    ahead.setTextDirection(Qt.LayoutDirection.LeftToRight)  # a name may run the other way within
    ahead.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    document.setDefaultTextOption(ahead)
    document.setDefaultStyleSheet(STYLE)
    if pictures:
        image = QTextDocument.ResourceType.ImageResource
        for name, data in block.shots.items():
            document.addResource(image, QUrl(name), _reduced(QImage.fromData(data)))
        for name, (svg, width, height) in block.drawn.items():
            document.addResource(image, QUrl(name), _drawn(svg, width, height))
    document.setHtml(f"<body>{block.body}</body>")
    document.setTextWidth(WIDTH)
    return document


def _reduced(image: QImage) -> QImage:
    """Return a picture with no more pixels than paper shows: it is stored anew."""
    width, height = (_DENSE * side for side in LARGEST)
    if image.width() <= width and image.height() <= height:
        return image
    keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    return image.scaled(width, height, keep, smooth)


def _drawn(svg: str, width: int, height: int) -> QImage:
    image = QImage(width * _FINE, height * _FINE, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(svg.encode("utf-8"))).render(painter)
    painter.end()
    return image


def _sized(font: QFont, pixels: int) -> QFont:
    result = QFont(font)
    result.setPixelSize(pixels)  # what a point is depends on the device that is painted on
    result.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return result

"""The detector's card: its Markdown with the plots, in the theme's colours."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import (
    QBrush,
    QImage,
    QPainter,
    QPainterPath,
    QPalette,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
    QTextTableCellFormat,
    QTextTableFormat,
)
from PySide6.QtWidgets import QTextBrowser, QWidget

from fakeview.ui.theme import Theme
from trainer.words import tr

_COLUMN = 760
"""Widest column in pixels: longer lines are hard to follow."""
_MARGIN = 16
_PLOT = 520
_MOST_BYTES = 8 << 20
_STEPS = {1: 2, 2: 1}
"""How many of Qt's steps a heading is larger than the text: 1.5 and 1.2 times; the others 1."""
_FEATURES = (
    QTextDocument.MarkdownFeature.MarkdownDialectGitHub
    | QTextDocument.MarkdownFeature.MarkdownNoHTML
)
_RESIZED_MS = 120


class CardView(QTextBrowser):
    """Shows a card; only pictures of the card's own folder are loaded."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = ""
        self._folder = Path()
        self._ratio = 1.0
        self.setOpenLinks(False)
        self.setAccessibleName(tr("The detector's card"))
        self._resized = QTimer(self, interval=_RESIZED_MS, singleShot=True)
        self._resized.timeout.connect(self._render)
        theme.changed.connect(self._render)

    def show_card(self, card: Path | None) -> str:
        """Show a card's README; return an empty text, or why there is nothing to see."""
        self._text = ""
        sentence = "" if card is None else self._read(card)
        self._render()
        return sentence

    def _read(self, card: Path) -> str:
        readme = card / "README.md" if card.is_dir() else card
        try:
            if readme.stat().st_size > _MOST_BYTES:
                return tr("The card is too long to be shown here. Open its folder instead.")
            self._text = readme.read_text(encoding="utf-8", errors="replace")
        except OSError:
            return tr("The card is no longer in {folder}.", folder=readme.parent)
        self._folder = readme.parent
        return ""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the plots to the width once it stays."""
        super().resizeEvent(event)
        if self._text:
            self._resized.start()

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Return a plot from the card's folder, as wide as the column; nothing from elsewhere."""
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return None
        address = QUrl(name).toString()
        path = (self._folder / address).resolve()
        if path.parent != self._folder.resolve() or not path.is_file():
            return QImage()
        if path.stat().st_size > _MOST_BYTES:
            return QImage()
        return self._on_paper(QImage(str(path)))

    def _room(self) -> int:
        return max(200, min(self.viewport().width() - 2 * _MARGIN, _COLUMN))

    def _on_paper(self, plot: QImage) -> QImage:
        """Scale a plot to the column, with round corners: its ground stays light in the dark."""
        if plot.isNull():
            return plot
        ratio = self.devicePixelRatioF()
        width = min(self._room(), _PLOT, plot.width())
        scaled = plot.scaledToWidth(
            round(width * ratio), Qt.TransformationMode.SmoothTransformation
        )
        result = QImage(scaled.size(), QImage.Format.Format_ARGB32_Premultiplied)
        result.fill(0)
        shape = QPainterPath()
        shape.addRoundedRect(result.rect().toRectF(), 8 * ratio, 8 * ratio)
        painter = QPainter(result)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipPath(shape)
        painter.drawImage(0, 0, scaled)
        painter.end()
        result.setDevicePixelRatio(ratio)
        return result

    def _render(self) -> None:
        place = self.verticalScrollBar().value()
        palette = self.palette()
        for role, token in (
            (QPalette.ColorRole.Text, "text"),
            (QPalette.ColorRole.Link, "link"),
        ):
            palette.setColor(role, self._theme.color(token))
        self.setPalette(palette)
        document = self.document()
        document.clear()  # with it go the plots at their old size
        document.setMarkdown(self._text, _FEATURES)
        self._style_frame()
        self._style_blocks()
        for frame in document.rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                self._style_table(frame)
        # Qt leaves the cursor at the end, and scrolls to it when the view is shown.
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(place)

    def _style_frame(self) -> None:
        root = self.document().rootFrame()
        frame: QTextFrameFormat = root.frameFormat()
        frame.setMargin(0)
        frame.setLeftMargin(_MARGIN)
        frame.setRightMargin(max(_MARGIN, self.viewport().width() - _MARGIN - self._room()))
        frame.setTopMargin(8)
        frame.setBottomMargin(_MARGIN)
        root.setFrameFormat(frame)

    def _style_blocks(self) -> None:
        """Give headings the program's sizes, and paragraphs some air."""
        cursor = QTextCursor(self.document())
        block = self.document().begin()
        while block.isValid():
            level = block.blockFormat().headingLevel()
            cursor.setPosition(block.position())
            cursor.movePosition(
                QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor
            )
            if level:
                heading = QTextCharFormat()
                steps = _STEPS.get(level, 0)
                heading.setProperty(QTextFormat.Property.FontSizeAdjustment, steps)
                cursor.mergeCharFormat(heading)
            space = QTextBlockFormat()
            space.setTopMargin((20 if level > 1 else 4) if level else 2)
            space.setBottomMargin(6)
            if cursor.currentTable() is None:
                space.setLineHeight(125, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
                cursor.mergeBlockFormat(space)
            block = block.next()

    def _style_table(self, table: QTextTable) -> None:
        """Hairlines between rows alone: boxes around numbers make them harder to compare."""
        form: QTextTableFormat = table.format().toTableFormat()
        form.setBorder(0)
        form.setBorderCollapse(True)
        form.setCellSpacing(0)
        form.setTopMargin(6)
        form.setBottomMargin(10)
        form.setWidth(QTextLength())
        table.setFormat(form)
        line = QBrush(self._theme.color("line"))
        for row in range(table.rows()):
            for column in range(table.columns()):
                cell = table.cellAt(row, column)
                shape: QTextTableCellFormat = cell.format().toTableCellFormat()
                shape.setTopPadding(4)
                shape.setBottomPadding(4)
                shape.setLeftPadding(0 if column == 0 else 12)
                shape.setRightPadding(12)
                shape.setBottomBorder(1)
                shape.setBottomBorderBrush(line)
                shape.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
                cell.setFormat(shape)

"""Asks where a file is to be written."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from fakeview.ui.dialogs import confirm
from trainer.words import tr


def ask_target(widget: QWidget, title: str, offered: Path, suffix: str, words: str) -> Path | None:
    """Ask for a file's name; None when the person thinks again.

    Args:
        widget: of the window that asks.
        offered: the name to begin with.
        suffix: what a name without an ending gets.
        words: the kind of file, with its pattern.
    """
    window = widget.window()
    name, _ = QFileDialog.getSaveFileName(window, title, str(offered), words)
    if not name:
        return None
    path = Path(name)
    if path.suffix:
        return path
    # A name that gets its ending here is not the one that the file dialog asked about.
    path = path.with_suffix(suffix)
    if not path.exists():
        return path
    text = tr("There is a file {name} already. It would be replaced.", name=path.name)
    title, yes, no = tr("Replace the file?"), tr("Replace"), tr("Cancel")
    return path if confirm(title, text, yes, no, window) else None

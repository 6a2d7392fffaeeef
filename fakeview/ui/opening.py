"""Where files and folders to open come from: dialogs, drops, the clipboard."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from fakeview.imaging.walk import PICTURE_SUFFIXES
from trainer.words import tr

DETECTORS = (".safetensors", ".pth", ".pt", ".ckpt", ".bin")
"""The endings of files that may hold a detector."""


def ask_pictures(parent: QWidget, folder: str) -> list[Path]:
    """Ask for picture files, starting in a folder; nothing when the person thinks again."""
    endings = " ".join(f"*{suffix}" for suffix in sorted(PICTURE_SUFFIXES))
    kinds = tr("Pictures ({endings});;All files (*)", endings=endings)
    names, _ = QFileDialog.getOpenFileNames(parent, tr("Open pictures"), folder, kinds)
    return [Path(name) for name in names]


def ask_folder(parent: QWidget, folder: str, title: str = "") -> Path | None:
    """Ask for a folder; None when the person thinks again."""
    name = QFileDialog.getExistingDirectory(parent, title or tr("Open folder"), folder)
    return Path(name) if name else None


def ask_labelled(parent: QWidget, folder: str) -> Path | None:
    """Ask for a folder of labelled pictures; None when the person thinks again."""
    return ask_folder(parent, folder, tr("Choose a folder of real and generated pictures"))


def ask_list(parent: QWidget, folder: str) -> Path | None:
    """Ask for a list of labelled pictures; None when the person thinks again."""
    name, _ = QFileDialog.getOpenFileName(
        parent, tr("Choose a list of pictures"), folder, tr("Lists (*.csv);;All files (*)")
    )
    return Path(name) if name else None


def ask_detector(parent: QWidget, title: str, folder: str) -> Path | None:
    """Ask for a detector's file; None when the person thinks again."""
    endings = " ".join(f"*{suffix}" for suffix in DETECTORS)
    kinds = tr("Detectors ({endings});;All files (*)", endings=endings)
    name, _ = QFileDialog.getOpenFileName(parent, title, folder, kinds)
    return Path(name) if name else None


def hand_out(path: Path) -> bool:
    """Open a file or folder with the system's own program for it; False where there is none."""
    place = QUrl.fromEncoded(path.absolute().as_uri().encode("ascii"))  # bytes that are no text too
    return QDesktopServices.openUrl(place)


def show_folder(folder: Path) -> bool:
    """Show a folder in the system's file manager; False where it can't be."""
    return folder.is_dir() and hand_out(folder)


def show_file(path: Path) -> bool:
    """Open a file that is there with the system's own program; False where it can't be."""
    return path.is_file() and hand_out(path)


def local_files(data: QMimeData) -> list[Path]:
    """Return the files of this computer that were dropped or copied."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]

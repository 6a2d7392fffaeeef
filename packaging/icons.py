"""Draws every icon from the one SVG: ``python packaging/icons.py FOLDER``.

Writes the tree of an icon theme (hicolor/SIZE/apps and scalable), fakeview.ico and fakeview.icns.
Qt draws; Pillow writes the two containers.
"""

from __future__ import annotations

import os
import shutil
import sys
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parent))
import facts

if TYPE_CHECKING:
    from PIL.Image import Image

SIZES = (16, 22, 24, 32, 48, 64, 96, 128, 256, 512)
ICO_SIZES = (16, 20, 24, 32, 40, 48, 64, 256)
ICNS_SIZES = (16, 32, 64, 128, 256, 512, 1024)


def draw(side: int) -> bytes:
    """Return the icon as a PNG of that many pixels a side, on a clear ground."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QBuffer, QIODevice, QRectF, Qt
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    drawing = QSvgRenderer(str(facts.ICON))
    if not drawing.isValid():
        raise SystemExit(f"{facts.ICON} can't be drawn.")
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    drawing.render(painter, QRectF(0, 0, side, side))
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not image.save(buffer, "PNG"):  # type: ignore[call-overload]
        raise SystemExit("The icon can't be written as PNG.")
    return bytes(buffer.data().data())


def picture(side: int) -> Image:
    """Return the icon for Pillow."""
    from PIL import Image

    return Image.open(BytesIO(draw(side)))


def write_theme(folder: Path) -> list[Path]:
    """Write the tree of an icon theme below a folder and return its files."""
    written = []
    for side in SIZES:
        path = folder / "hicolor" / f"{side}x{side}" / "apps" / f"{facts.APP_ID}.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(draw(side))
        written.append(path)
    path = folder / "hicolor" / "scalable" / "apps" / f"{facts.APP_ID}.svg"
    path.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(facts.ICON, path)
    return [*written, path]


def write_ico(path: Path) -> None:
    """Write the icon of Windows, each size drawn for itself."""
    largest, *others = [picture(side) for side in reversed(ICO_SIZES)]
    sizes = [(side, side) for side in ICO_SIZES]
    largest.save(path, format="ICO", sizes=sizes, append_images=others)


def write_icns(path: Path) -> None:
    """Write the icon of macOS, each size drawn for itself."""
    largest, *others = [picture(side) for side in reversed(ICNS_SIZES)]
    largest.save(path, format="ICNS", append_images=others)


def main() -> int:
    """Write everything into the folder that is named."""
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    write_theme(folder)
    write_ico(folder / "fakeview.ico")
    write_icns(folder / "fakeview.icns")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

"""Writes what a build for Windows or macOS takes: ``python packaging/natives.py``.

Into windows/: fakeview.ico and version.txt (for PyInstaller's ``version=``). Into macos/:
fakeview.icns. None of them is kept in the repository; the spec writes them before it needs them,
and takes what a bundle says from `info_plist` itself.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent))
import facts
import icons

HERE = Path(__file__).resolve().parent
MACOS_MINIMUM = "13.0"
"""What PySide6's wheels ask for."""

#: https://developer.apple.com/documentation/uniformtypeidentifiers/system-declared-uniform-type-identifiers
_UTIS = {
    "image/avif": "public.avif",
    "image/bmp": "com.microsoft.bmp",
    "image/gif": "com.compuserve.gif",
    "image/heic": "public.heic",
    "image/heif": "public.heif",
    "image/jpeg": "public.jpeg",
    "image/png": "public.png",
    "image/tiff": "public.tiff",
    "image/webp": "org.webmproject.webp",
}


def document_types() -> list[dict[str, Any]]:
    """Return what the bundle opens: pictures, as one of several programs that do, and folders."""
    return [
        {
            "CFBundleTypeName": "Picture",
            "CFBundleTypeRole": "Viewer",
            "LSHandlerRank": "Alternate",
            "LSItemContentTypes": [_UTIS[kind] for kind in facts.mime_types()],
        },
        {
            "CFBundleTypeName": "Folder",
            "CFBundleTypeRole": "Viewer",
            "LSHandlerRank": "None",
            "LSItemContentTypes": ["public.folder"],
        },
    ]


def info_plist() -> dict[str, Any]:
    """Return what Info.plist says beyond PyInstaller's own entries."""
    return {
        "CFBundleIdentifier": facts.APP_ID,
        "CFBundleName": facts.NAME,
        "CFBundleDisplayName": facts.NAME,
        "CFBundleShortVersionString": facts.VERSION,
        "CFBundleVersion": facts.VERSION,
        "CFBundleDocumentTypes": document_types(),
        "LSApplicationCategoryType": "public.app-category.photography",
        "LSMinimumSystemVersion": MACOS_MINIMUM,
        "NSHighResolutionCapable": True,
        "NSRequiresAquaSystemAppearance": False,  # light and dark
        "NSHumanReadableCopyright": f"{facts.COPYRIGHT}, {facts.LICENCE}",
    }


def version_info() -> str:
    """Return the version resource as PyInstaller reads it: a Python expression."""
    numbers = facts.numbers()
    strings = {
        "CompanyName": facts.COPYRIGHT,
        "FileDescription": facts.NAME,
        "FileVersion": facts.VERSION,
        "InternalName": facts.NAME,
        "LegalCopyright": f"{facts.COPYRIGHT}, {facts.LICENCE}",
        "OriginalFilename": f"{facts.EXECUTABLE}.exe",
        "ProductName": facts.NAME,
        "ProductVersion": facts.VERSION,
    }
    table = ",\n".join(
        f"        StringStruct({key!r}, {value!r})" for key, value in strings.items()
    )
    return (
        "VSVersionInfo(\n"
        f"  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3F, flags=0x0,\n"
        "    OS=0x40004, fileType=0x1, subtype=0x0, date=(0, 0)),\n"
        "  kids=[\n"
        f"    StringFileInfo([StringTable('040904B0', [\n{table},\n    ])]),\n"
        "    VarFileInfo([VarStruct('Translation', [0x0409, 1200])]),\n"
        "  ],\n"
        ")\n"
    )


def write(here: Path = HERE) -> list[Path]:
    """Write all of them and return their paths."""
    windows, macos = here / "windows", here / "macos"
    for folder in (windows, macos):
        folder.mkdir(parents=True, exist_ok=True)
    icons.write_ico(windows / "fakeview.ico")
    (windows / "version.txt").write_text(version_info(), encoding="utf-8")
    icons.write_icns(macos / "fakeview.icns")
    names = ("windows/fakeview.ico", "windows/version.txt", "macos/fakeview.icns")
    return [here / name for name in names]


if __name__ == "__main__":
    print("\n".join(map(str, write())))

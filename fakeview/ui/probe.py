"""``python -m fakeview.ui.probe``: what Qt finds here, as JSON, for the self-check."""

from __future__ import annotations

import json
import sys

from PySide6.QtCore import QDir, QLibraryInfo
from PySide6.QtGui import QFontDatabase, QGuiApplication


def main() -> int:
    """Print the platform and icon plugins and the fonts; needs no display when offscreen."""
    application = QGuiApplication(sys.argv[:1])
    plugins = QDir(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))

    def names(folder: str) -> list[str]:
        files = QDir(plugins.filePath(folder)).entryList(QDir.Filter.Files)
        return sorted({name.split(".")[0].removeprefix("lib").removeprefix("q") for name in files})

    facts = {
        "platforms": names("platforms"),
        "icons": [name.removesuffix("icon") for name in names("iconengines")],
        "fonts": len(QFontDatabase.families()),
        "font": application.font().family(),
    }
    print(json.dumps(facts))
    return 0


if __name__ == "__main__":
    sys.exit(main())

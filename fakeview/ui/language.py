"""Speaks the person's language: the program's own words, and Qt's for standard buttons."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from fakeview.language import catalogue_path, choose
from trainer import words


def spoken_by(setting: str) -> str:
    """Return the code of the language that a setting means on this computer."""
    return choose(setting, QLocale.system().uiLanguages())


def speak(app: QCoreApplication, setting: str) -> None:
    """Use the language of the settings, or the system's, before anything is built."""
    code = spoken_by(setting)
    words.use(code, catalogue_path(code))
    QLocale.setDefault(QLocale(code))
    if words.language() == words.ENGLISH:
        return
    translator = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load(f"qtbase_{code}", folder):
        app.installTranslator(translator)

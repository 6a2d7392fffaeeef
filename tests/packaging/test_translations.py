"""Translations are compiled by Qt's own tool, and what is wrong with one ends the build."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

from trainer import catalogue

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "packaging"))
try:
    import contents
    import translations
finally:
    del sys.path[0]

SOURCE = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>Menu</name>
    <message><source>Open</source><translation>Öffnen</translation></message>
    <message><source>Close</source><translation type="unfinished"></translation></message>
    <message numerus="yes"><source>%n pictures</source>
        <translation><numerusform>%n Bild</numerusform><numerusform>%n Bilder</numerusform>
        </translation></message>
</context>
</TS>
"""


@pytest.fixture(scope="module")
def lrelease() -> Path:
    return translations.find_lrelease(Path(sys.executable))


def test_qt_reads_what_was_compiled(tmp_path: Path, lrelease: Path) -> None:
    source = tmp_path / "fakeview_de.ts"
    source.write_text(SOURCE, encoding="utf-8")
    (tmp_path / "other_de.ts").write_text("not ours")
    assert translations.sources(tmp_path) == [source]
    assert translations.languages([source]) == ["de"]
    (made,) = translations.compile_into([source], tmp_path / "made" / "here", lrelease)
    assert made == tmp_path / "made" / "here" / "fakeview_de.qm"
    german = QTranslator()
    assert german.load(str(made))
    assert german.translate("", "Open") == "Öffnen"
    assert german.translate("", "%n pictures", None, 2) == "%n Bilder"
    assert not german.translate("", "Close")


@pytest.mark.parametrize("source", translations.sources(), ids=lambda path: path.stem)
def test_what_ships_says_the_same_compiled(source: Path, tmp_path: Path, lrelease: Path) -> None:
    (made,) = translations.compile_into([source], tmp_path, lrelease)
    assert catalogue.read(made) == catalogue.read(source)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (SOURCE.replace("</context>", ""), "Parse error at"),
        (
            SOURCE.replace(
                "</context>",
                "<message><source>Open</source><translation>Auf</translation></message></context>",
            ),
            "duplicate",
        ),
    ],
)
def test_a_faulty_source_ends_the_build(
    tmp_path: Path, lrelease: Path, text: str, said: str
) -> None:
    source = tmp_path / "fakeview_de.ts"
    source.write_text(text, encoding="utf-8")
    with pytest.raises(translations.TranslationError, match=r"fakeview_de\.ts can't be") as caught:
        translations.compile_into([source], tmp_path, lrelease)
    assert said in str(caught.value)
    assert not (tmp_path / "fakeview_de.qm").exists(), "nothing of an earlier one stays"


def test_a_missing_compiler_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(translations.TranslationError, match="PySide6-Essentials brings it"):
        translations.find_lrelease(tmp_path / "python")
    source = tmp_path / "fakeview_de.ts"
    with pytest.raises(translations.TranslationError, match=r"can't be compiled: .*No such file"):
        translations.compile_into([source], tmp_path, tmp_path / "nothing")
    source.write_text(SOURCE, encoding="utf-8")
    with pytest.raises(translations.TranslationError, match="can't be run"):
        translations.compile_into([source], tmp_path, tmp_path / "nothing")
    assert translations.compile_into([], tmp_path, tmp_path / "nothing") == []


def test_of_qts_own_words_those_of_its_buttons_stay() -> None:
    folder = "PySide6/Qt/translations"
    assert contents.dropped(f"{folder}/qtbase_de.qm", True, ["de"]) is None
    assert contents.dropped(f"{folder}/qtbase_de.qm", True, ["de_AT"]) is None
    assert contents.dropped("PySide6\\translations\\qtbase_de.qm", True, ["de"]) is None
    assert contents.dropped("resources/translations/fakeview_de.qm", True, []) is None
    for name in ("qtbase_fr.qm", "qt_de.qm", "designer_de.qm"):
        assert contents.dropped(f"{folder}/{name}", True, ["de"]) is not None
    assert contents.dropped(f"{folder}/qtbase_de.qm", True) is not None

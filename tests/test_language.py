"""Which language the window speaks."""

from __future__ import annotations

import re
import string
import sys
from pathlib import Path

import pytest

from fakeview import settings
from fakeview.filing.labelled import counted
from fakeview.language import LANGUAGES, catalogue_path, choose
from fakeview.settings import Settings
from tests.wording import modules, unreached
from trainer import catalogue, words
from trainer.labels import FAKE, REAL

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "packaging"))
try:
    import words as linguist
finally:
    sys.path.pop(0)


@pytest.mark.parametrize(
    ("setting", "wanted", "spoken"),
    [
        ("system", ["de-AT", "en"], "de"),
        ("system", ["de_DE"], "de"),
        ("system", ["fr-FR", "DE"], "de"),
        ("system", ["fr-FR"], "en"),
        ("system", [], "en"),
        ("system", ["C"], "en"),
        ("de", ["en-US"], "de"),
        ("en", ["de-DE"], "en"),
        ("xx", ["de-DE"], "de"),
    ],
)
def test_the_setting_goes_before_the_system(setting: str, wanted: list[str], spoken: str) -> None:
    assert choose(setting, wanted) == spoken


def test_the_setting_is_kept_and_nonsense_is_not() -> None:
    settings.save(Settings(language="de"))
    assert settings.load().language == "de"
    settings.save(Settings(language="tlh"))
    assert settings.load().language == "system"


def test_every_language_ships_its_words() -> None:
    assert set(LANGUAGES) == {"en", "de"}
    for code in LANGUAGES:
        assert catalogue_path(code) is not None
    assert catalogue_path("tlh") is None


def test_every_text_can_be_reached_and_is_said_in_every_language() -> None:
    assert [
        f"{path.relative_to(ROOT)}:{line}: {text!r}"
        for path in modules([ROOT / "fakeview", ROOT / "trainer"])
        for line, text in unreached(path)
    ] == []
    found = linguist.texts()
    assert len(found) > 1000
    for code in LANGUAGES:
        shipped = (linguist.FOLDER / f"fakeview_{code}.ts").read_text("utf-8")
        assert shipped == linguist.written(code, found), "python packaging/words.py brings it up"
        assert 'type="unfinished"' not in shipped


def places(text: str) -> set[tuple[str, str]]:
    """Names and forms of a text's places; how a date is written is the language's own."""
    found = [(name, form or "") for _, name, form, _ in string.Formatter().parse(text) if name]
    return {(name, "" if "%Y" in form or "%d" in form else form) for name, form in found}


def test_translations_have_the_places_of_the_english() -> None:
    german = catalogue.read(linguist.FOLDER / "fakeview_de.ts")
    for text in linguist.texts():
        for form in german[text.key]:
            wanted, told = places(text.english), places(form)
            # A form for one may say it without the number.
            assert told == wanted or (text.one and told <= wanted | {("n", "")}), form
            assert form.endswith("…") == text.english.endswith("…"), form
            assert not re.search(r"\b(echte[rsnm]?|authentisch)\b", form), form


@pytest.mark.parametrize(
    ("fake", "real", "said"),
    [
        (1, 0, "1 generiertes Bild"),
        (1200, 1, "1.200 generierte Bilder und 1 Foto"),
        (0, 2, "2 Fotos"),
        (0, 0, ""),
    ],
)
def test_german_counts_pictures_of_each_class_in_whole_words(
    fake: int, real: int, said: str
) -> None:
    assert words.use("de", catalogue_path("de"))
    try:
        assert counted({FAKE: fake, REAL: real}) == said
    finally:
        words.use(words.ENGLISH)

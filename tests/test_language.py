"""Which language the window speaks."""

from __future__ import annotations

import pytest

from fakeview import settings
from fakeview.language import LANGUAGES, catalogue_path, choose
from fakeview.settings import Settings


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

"""What reaches people is told in their language; what is passed on with a detector is English."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.trainer.pictures import make
from trainer import words
from trainer.card import card_text
from trainer.checkpoint import load
from trainer.config_file import from_dict
from trainer.data.audit import audit
from trainer.errors import ConfigError
from trainer.naming import all_of, none_of, one_of

BUNDLED = Path(__file__).resolve().parents[2] / "resources" / "models" / "faces-b0.safetensors"


class _Shouted(dict[tuple[str, str], tuple[str, ...]]):
    """A language in which every text is the English one in capitals, apart from its places."""

    def get(self, key: tuple[str, str], default: object = None) -> tuple[str, ...]:  # type: ignore[override]
        parts = key[0].split("{")
        shouted = [parts[0].upper()]
        for part in parts[1:]:
            place, _, rest = part.partition("}")
            shouted.append(f"{place}}}{rest.upper()}")
        return ("{".join(shouted),) * 2


@pytest.fixture
def shouted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(words, "_known", _Shouted())
    monkeypatch.setattr(words, "_language", "de")


@pytest.mark.usefixtures("shouted")
def test_findings_and_refusals_are_told_in_the_language(tmp_path: Path) -> None:
    report = audit(make(tmp_path, 12))
    for finding in report["findings"]:
        said = f"{finding['text']} {finding['next']}"
        for name in ("fake", "real", "g0", "g1"):
            said = said.replace(name, "")
        assert said == said.upper(), "part of it is out of a translation's reach"
    with pytest.raises(ConfigError) as refused:
        from_dict({"data": tmp_path, "out": "x.SAFETENSORS", "epochs": 0, "lr": -1})
    assert "EPOCHS MUST BE 1 OR MORE" in str(refused.value)


def test_a_card_is_english_in_every_language(monkeypatch: pytest.MonkeyPatch) -> None:
    meta = load(BUNDLED).meta
    english = card_text(meta, "faces-b0")
    monkeypatch.setattr(words, "_known", _Shouted())
    monkeypatch.setattr(words, "_language", "de")
    assert words.tr("Dice") == "DICE"
    assert card_text(meta, "faces-b0") == english


def test_names_are_read_out() -> None:
    assert all_of(["a"]) == one_of(["a"]) == none_of(["a"]) == "a"
    assert all_of(["a", "b", "c"]) == "a, b and c"
    assert one_of(["a", "b", "c"]) == "a, b or c"
    assert none_of(["a", "b", "c"]) == "a and no b and no c"

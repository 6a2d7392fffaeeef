"""The files that ship in resources/models belong together."""

from __future__ import annotations

from pathlib import Path

from trainer.checkpoint import PRETRAINED, file_hash, read_document
from trainer.config import FitConfig
from trainer.config_file import read_toml
from trainer.start import open_start

MODELS = Path(__file__).resolve().parents[2] / "resources" / "models"
DETECTOR, FEATURES = MODELS / "faces-b0.safetensors", MODELS / "features-b0.safetensors"


def test_training_can_begin_with_the_features_that_ship(tmp_path: Path) -> None:
    start = open_start(FitConfig(tmp_path, tmp_path / "mine.safetensors", start=str(FEATURES)))
    assert start.arch == "efficientnet_b0"
    assert start.spec.size == 224
    assert start.origin["file"] == FEATURES.name
    assert start.origin[PRETRAINED]["teacher"]["arch"] == "mobilenetv2_100"
    assert "non-commercial" in start.terms


def test_the_detector_began_with_them_and_learnt_by_its_recipe() -> None:
    document = read_document(DETECTOR)
    assert document is not None
    training = document["training"]
    assert training["start"]["sha256"] == file_hash(FEATURES)
    recipe = read_toml(DETECTOR.with_suffix(".toml"))
    used = training["recipe"]
    assert {name: used["augment"][name] for name in recipe["augment"]} == recipe["augment"]
    others = {name: value for name, value in recipe.items() if name != "augment"}
    assert {name: used[name] for name in others} == others
    pretrained = read_document(FEATURES)["training"][PRETRAINED]
    recipe = read_toml(MODELS / "faces-b0.pretrain.toml")
    assert {name: pretrained[name] for name in ("epochs", "lr", "crops")} == {
        name: recipe[name] for name in ("epochs", "lr", "crops")
    }


def test_they_are_small_and_say_what_they_must_not_be_used_for() -> None:
    assert max(path.stat().st_size for path in MODELS.glob("*.safetensors")) <= 17_000_000
    document = read_document(DETECTOR)
    assert document is not None
    assert "non-commercial" in document["terms"]
    assert document["domain"] == "faces"
    numbers = document["training"]["metrics"]["test"]
    for text in ((MODELS / "README.md"), (MODELS / "faces-b0.card" / "README.md")):
        assert f"{numbers['auc']:.3f}" in text.read_text(encoding="utf-8")

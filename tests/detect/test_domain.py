"""The face check: what it finds, and what becomes of a verdict where it finds nothing."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from fakeview import paths
from fakeview.detect import domain
from fakeview.detect.domain import DomainCheck
from fakeview.detect.engine import Engine
from fakeview.detect.fitted import judge_picture
from fakeview.detect.scan import scan
from fakeview.detect.verdict import NO_FACE, Kind, judge
from fakeview.errors import FakeviewError
from fakeview.imaging.decode import decode, from_array
from fakeview.selfcheck import expected_scores
from tests.conftest import texture
from trainer.data.made import COMPOSED, MEASURING, PAINTED, REDRAWN, UNSEEN, compose, make, redraw
from trainer.facecheck.file import load_check
from trainer.facecheck.light import darkest, light_of
from trainer.facecheck.pool import kept_out
from trainer.facecheck.recipe import read_recipe
from trainer.preprocess import InputSpec, fit_uint8, to_tensor

VIEW = InputSpec()
# The astronaut's face is a fifth of the picture's width: too small for the check.
PORTRAITS = [path for path in expected_scores() if path.name.startswith("portrait")]
# Of 100 that code made in the style for measuring, so many may count as faces.
MISTAKEN = 5


def found(check: DomainCheck, pictures: Iterable[np.ndarray]) -> np.ndarray:
    """Return which of some pictures count as faces, seen as the bundled detector sees them."""
    return np.concatenate(
        [check.inside(fit_uint8(VIEW, to_tensor(picture))) for picture in pictures]
    )


def read(file: Path) -> np.ndarray:
    return decode(file, min_side=VIEW.min_side).rgb


@pytest.fixture(scope="module")
def bundled() -> DomainCheck:
    check = DomainCheck.open()
    assert check is not None
    return check


def test_the_check_that_ships_is_small() -> None:
    path = paths.resource(*domain.BUNDLED)
    assert path.stat().st_size < 1.5e6
    recipe = read_recipe(path.with_suffix(".toml"))
    check = load_check(path)
    assert (check.meta.arch, dict(check.meta.options)) == (recipe.arch, dict(recipe.options))
    assert set(recipe.others) <= set(check.meta.measured)


@pytest.mark.parametrize("kind", [*PAINTED, *UNSEEN])
def test_what_code_painted_is_no_face(kind: str, bundled: DomainCheck) -> None:
    rng = np.random.default_rng(77)
    assert found(bundled, (make(kind, rng, MEASURING) for _ in range(100))).sum() <= MISTAKEN


def test_portraits_are_faces(bundled: DomainCheck) -> None:
    assert len(PORTRAITS) == 3
    for path in PORTRAITS:
        assert found(bundled, [read(path), read(path)[:, ::-1]]).all(), path.name


def test_faces_may_be_small_aside_dark_or_grey(bundled: DomainCheck) -> None:
    for path in PORTRAITS[1:]:  # the first one looks away, which is hard enough
        whole = Image.fromarray(read(path))
        wide, high = whole.size
        ground = Image.new("RGB", (wide * 3 // 2, high * 3 // 2), (120, 130, 140))
        ground.paste(whole, (wide // 8, high // 3))
        changed = {
            "grey": whole.convert("L").convert("RGB"),
            "dark": whole.point(lambda value: value // 2),
            "small and aside": ground,
        }
        for name, picture in changed.items():
            assert found(bundled, [np.asarray(picture)])[0], f"{path.name} {name}"


def test_the_check_is_asked_for_faces_alone(detector_file: Path, faces_file: Path) -> None:
    plain, faces = Engine.open(detector_file), Engine.open(faces_file)
    assert (plain.info.checked, faces.info.checked) == (None, True)
    rgb = texture(0, 120, 120)
    fitted = fit_uint8(plain.spec, to_tensor(rgb))
    assert plain.assess(fitted).inside is None
    seen = faces.assess(fitted)
    assert seen.inside is not None
    assert seen.inside.tolist() == [False]
    assert seen.p_fake == pytest.approx(faces.score([rgb]))
    assert seen.p_fake == pytest.approx(plain.score([rgb])), "the check changes no score"


def test_batches_do_not_matter(faces_file: Path) -> None:
    engine = Engine.open(faces_file)
    pictures = [texture(n, 120, 120) for n in range(16)] + [read(p) for p in PORTRAITS]
    fitted = torch.cat([fit_uint8(engine.spec, to_tensor(p)) for p in pictures])
    together = engine.assess(fitted).inside
    assert together is not None
    assert together.tolist() == [False] * 16 + [True] * 3
    alone = [engine.assess(fitted[n : n + 1]).inside for n in range(19)]
    assert [bool(one[0]) for one in alone if one is not None] == together.tolist()


def test_explanations_do_not_ask_it(faces_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def unwanted(*_: object) -> np.ndarray:
        raise AssertionError("the check was asked")

    monkeypatch.setattr(DomainCheck, "inside", unwanted)
    engine = Engine.open(faces_file)
    engine.score([texture(0, 120, 120)])
    with pytest.raises(AssertionError, match="was asked"):
        judge_picture(engine, from_array(texture(0, 120, 120), "x"))


@pytest.mark.parametrize("harm", ["missing", "damaged"])
def test_without_its_file_there_are_verdicts_all_the_same(
    harm: str,
    faces_file: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    place = tmp_path / "face-check.safetensors"
    if harm == "damaged":
        place.write_bytes(paths.resource(*domain.BUNDLED).read_bytes()[:5000])
    monkeypatch.setattr(domain.paths, "resource", lambda *_: place)
    with caplog.at_level(logging.WARNING):
        engine = Engine.open(faces_file)
    assert "without the face check" in caplog.text
    assert engine.info.checked is False
    verdict = judge_picture(engine, from_array(texture(0, 120, 120), "x"))
    assert verdict.inside is None
    assert not verdict.outside
    assert NO_FACE not in verdict.reasons


def test_little_memory_is_a_sentence(faces_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def cramped(*_: object) -> np.ndarray:
        raise RuntimeError("DefaultCPUAllocator: can't allocate memory")

    engine = Engine.open(faces_file)
    monkeypatch.setattr(DomainCheck, "inside", cramped)
    with pytest.raises(FakeviewError, match="not enough memory"):
        judge_picture(engine, from_array(texture(0, 120, 120), "x"))


def test_no_score_makes_a_verdict_of_a_picture_without_a_face(faces_file: Path) -> None:
    info = replace(Engine.open(faces_file).info, band=(0.3, 0.8))
    for p_fake in (0.0, 0.5, 1.0):
        verdict = judge(p_fake, info, ("It is small.",), inside=False)
        assert verdict.kind is Kind.UNCERTAIN
        assert verdict.outside
        assert verdict.reasons[:2] == (NO_FACE, "It is small.")
        assert "It was trained on faces; about other pictures it knows nothing." in verdict.reasons
        assert not [reason for reason in verdict.reasons if "0.30" in reason or "0.80" in reason]
    for inside in (True, None):
        assert judge(0.9, info, inside=inside).kind is Kind.GENERATED
        assert judge(0.9, info, inside=inside).reasons[0] != NO_FACE


def test_a_scan_tells_pictures_without_a_face(faces_file: Path, tmp_path: Path) -> None:
    Image.fromarray(texture(0, 200, 200)).save(tmp_path / "noise.png")
    files = [tmp_path / "noise.png", PORTRAITS[0]]
    nothing, face = scan(Engine.open(faces_file), files)
    assert nothing.verdict is not None
    assert face.verdict is not None
    assert (nothing.verdict.inside, face.verdict.inside) == (False, True)
    assert nothing.p_fake is not None


# With the research data


def share(check: DomainCheck, files: list[Path]) -> float:
    return float(found(check, map(read, files)).mean())


@pytest.mark.slow
@pytest.mark.shared
def test_faces_keep_their_verdict(bundled: DomainCheck, shared: Path) -> None:
    files = sorted((shared / "faces" / "test").rglob("*.jpg"))
    assert len(files) == 705
    assert share(bundled, files) >= 0.95
    for label in ("real", "fake"):
        assert share(bundled, [file for file in files if label in file.parts]) >= 0.95


@pytest.mark.slow
@pytest.mark.shared
def test_dark_faces_keep_their_verdict_as_well(bundled: DomainCheck, shared: Path) -> None:
    files = sorted((shared / "faces" / "test" / "real").rglob("*.jpg"))
    faces = [read(file) for file in files]
    dark = darkest(np.array([light_of(face) for face in faces]), 0.25)
    kept = found(bundled, faces)
    assert dark.sum() == 80
    assert kept[dark].mean() >= 0.95


@pytest.mark.shared
def test_photographs_of_clothes_get_no_verdict(bundled: DomainCheck, shared: Path) -> None:
    files = sorted((shared / "nofaces").iterdir())
    assert share(bundled, files) <= 0.05


# Looked at, and there is a face in them after all.
SHOW_FACES = {
    "1ebab91bdc58.jpg",
    "5cef12058c17.jpg",
    "786f95b924b2.jpg",
    "7b25166c7d73.jpg",
    "a40473c2c345.jpg",
}


@pytest.fixture(scope="module")
def kept(shared: Path) -> list[Path]:
    """Photographs of anything but faces that the check that ships did not learn from."""
    recipe = read_recipe(paths.resource(*domain.BUNDLED).with_suffix(".toml"))
    files = [file for name in recipe.others for file in sorted((shared / name).iterdir())]
    kept = [file for file in files if kept_out(file, recipe.keep_out)]
    return [file for file in kept if file.name not in SHOW_FACES]


@pytest.mark.shared
@pytest.mark.parametrize("kind", ["things", "scenes", "clothes"])
def test_what_it_did_not_learn_from_gets_no_verdict(
    kind: str, bundled: DomainCheck, kept: list[Path]
) -> None:
    files = [file for file in kept if file.parent.name == kind]
    assert len(files) > 60
    assert share(bundled, files) <= 0.05


@pytest.mark.slow
@pytest.mark.shared
@pytest.mark.parametrize("kind", REDRAWN)
def test_sketches_and_cartoons_get_no_verdict(
    kind: str, bundled: DomainCheck, kept: list[Path]
) -> None:
    out = kept[::3]
    rng = np.random.default_rng(5)
    assert found(bundled, (redraw(kind, read(f), rng, MEASURING) for f in out)).mean() <= 0.05


@pytest.mark.slow
@pytest.mark.shared
@pytest.mark.parametrize("kind", COMPOSED)
def test_pages_with_photographs_get_no_verdict(
    kind: str, bundled: DomainCheck, kept: list[Path]
) -> None:
    rng = np.random.default_rng(6)
    photographs = [read(file) for file in kept[::6]]
    made = [compose(kind, photographs, rng, MEASURING) for _ in range(100)]
    assert found(bundled, made).sum() <= MISTAKEN

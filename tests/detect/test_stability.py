"""Whether a score holds: what is changed, what counts as a flip, and what is said of it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
import torch
from PIL import Image

from fakeview.detect import stability
from fakeview.detect.changes import CHANGES, crop, ground
from fakeview.detect.engine import Engine
from fakeview.detect.fitted import judge_picture
from fakeview.detect.scan import Row, scan
from fakeview.detect.stability import BATCH, Changed, Stability, measure, with_stability
from fakeview.detect.verdict import NOT_CALIBRATED, Kind, judge, kind_at, weighed
from fakeview.errors import Cancelled
from fakeview.imaging.decode import Picture, decode, from_array
from tests.conftest import texture
from tests.detect.lopsided import halves, lopsided_engine
from trainer.degrade import CONDITIONS

BAND = (0.4, 0.7)
FAKE, UNSURE, NONE = Kind.GENERATED, Kind.UNCERTAIN, Kind.NONE


@pytest.fixture(scope="module")
def engine(detector_file: Path) -> Engine:
    return Engine.open(detector_file, device="cpu")


@pytest.fixture(scope="module")
def lopsided() -> Engine:
    return lopsided_engine()


def found(p_fake: float, band: tuple[float, float] = BAND, **scores: float | None) -> Stability:
    """A result in which every change leaves the score as it is, but for those named."""
    changed = []
    for change in CHANGES:
        score = scores.get(change.name, p_fake)
        value = p_fake if score is None else score
        inside = False if score is None else None
        changed.append(Changed(change, value, kind_at(value, band), inside))
    return Stability(p_fake, kind_at(p_fake, band), band, tuple(changed))


def named(one: Stability, name: str) -> Changed:
    return next(changed for changed in one.changed if changed.change.name == name)


def test_the_unchanged_score_is_the_engines_own(engine: Engine, tmp_path: Path) -> None:
    Image.fromarray(texture(3, 500, 700)).save(tmp_path / "p.jpg", quality=95)
    for picture in (
        decode(tmp_path / "p.jpg", min_side=engine.min_side),
        from_array(texture(4, 300, 220), "pasted"),
    ):
        steady = measure(engine, picture)
        assert steady.p_fake == pytest.approx(float(engine.score([picture.rgb])[0]), abs=1e-6)
        assert steady.p_fake == pytest.approx(judge_picture(engine, picture).p_fake, abs=1e-6)
        start = ground(engine.spec, picture.rgb)
        for one in steady.changed:
            rgb = np.asarray(one.change.apply(start))
            assert one.p_fake == pytest.approx(float(engine.score([rgb])[0]), abs=1e-6)
            assert one.kind is kind_at(one.p_fake, engine.info.band)
        spread = [one.p_fake for one in steady.small] + [steady.p_fake]
        assert (steady.low, steady.high) == (min(spread), max(spread))
        assert len({round(one.p_fake, 6) for one in steady.changed}) > 5  # they all do something


def test_changes_do_what_they_say() -> None:
    rgb = texture(1, 100, 200)
    picture = Image.fromarray(rgb)
    by_name = {change.name: np.asarray(change.apply(picture)) for change in CHANGES}
    assert len(by_name) == len(CHANGES) == 11
    assert sum(change.small for change in CHANGES) == 10
    parts = {
        "crop_middle": rgb[5:95, 10:190],
        "crop_top_left": rgb[:90, :180],
        "crop_top_right": rgb[:90, 20:],
        "crop_bottom_left": rgb[10:, :180],
        "crop_bottom_right": rgb[10:, 20:],
        "mirror": rgb[:, ::-1],
    }
    for name, part in parts.items():
        assert np.array_equal(by_name[name], part), name
    for name, change in CONDITIONS.items():  # those that detectors are measured with
        assert np.array_equal(by_name[name], np.asarray(change(picture))), name
    assert np.array_equal(rgb, texture(1, 100, 200))
    assert crop(Image.new("RGB", (1, 1)), 1.0, 1.0).size == (1, 1)


@pytest.mark.parametrize(
    ("p_fake", "band", "scores", "flips", "wavers"),
    [
        (0.9, BAND, {}, False, False),
        (0.9, BAND, {"jpeg90": 0.71}, False, False),  # still above the band
        (0.9, BAND, {"jpeg90": 0.7}, False, True),  # its end belongs to the band
        (0.9, BAND, {"jpeg90": 0.5}, False, True),  # even: not the other side yet
        (0.9, BAND, {"jpeg90": 0.49}, True, False),  # in the band, nearer to the opposite
        (0.9, BAND, {"jpeg90": 0.1}, True, False),
        (0.9, BAND, {"mirror": 0.1, "half": 0.6}, True, False),
        (0.9, BAND, {"jpeg50": 0.1}, False, False),  # no small change
        (0.9, BAND, {"jpeg90": None}, False, False),  # the face was lost
        (0.9, BAND, dict.fromkeys([c.name for c in CHANGES]), False, False),
        (0.1, BAND, {"crop_middle": 0.4}, False, True),
        (0.1, BAND, {"crop_middle": 0.5}, False, True),
        (0.1, BAND, {"crop_middle": 0.51}, True, False),
        (0.1, BAND, {"crop_middle": 0.95}, True, False),
        (0.55, BAND, {"blur": 0.01, "half": 0.99}, False, False),  # nothing to lose
        (0.9, (0.6, 0.8), {"half": 0.61}, False, True),  # the band's end nearest to one half
        (0.9, (0.6, 0.8), {"half": 0.59}, True, False),
        (0.1, (0.2, 0.3), {"half": 0.29}, False, True),
        (0.1, (0.2, 0.3), {"half": 0.31}, True, False),
        (0.9, (0.5, 0.5), {"half": 0.5}, False, True),
        (0.9, (0.5, 0.5), {"half": 0.49}, True, False),
    ],
)
def test_what_flips_and_what_wavers(
    p_fake: float,
    band: tuple[float, float],
    scores: dict[str, float | None],
    flips: bool,
    wavers: bool,
) -> None:
    one = found(p_fake, band, **scores)
    assert (one.flips, one.wavers) == (flips, wavers)


def test_a_verdict_that_flips_becomes_uncertain(engine: Engine) -> None:
    info = replace(engine.info, band=BAND)
    before = judge(0.93, info, ("It is small.",))
    after = weighed(before, found(0.93, jpeg70=0.21, half=0.3), info)
    assert (after.kind, after.p_fake) == (UNSURE, 0.93)
    assert after.reasons[0] == (
        "Its score changes from 0.93 to 0.21 when the picture is saved as JPEG of quality 70, so "
        "no verdict can rest on it."
    )
    assert before.reasons[0] not in after.reasons  # what speaks for the verdict that is gone
    assert set(before.reasons[1:]) <= set(after.reasons)
    assert any("never saw" in reason for reason in after.reasons)
    assert len(set(after.reasons)) == len(after.reasons)
    low = weighed(judge(0.02, info), found(0.02, mirror=0.6), info)
    assert low.kind is UNSURE
    assert low.reasons[0].startswith("Its score changes from 0.02 to 0.60 when the picture is mirr")
    raw = replace(info, calibrated=False)
    assert weighed(judge(0.93, raw), found(0.93, half=0.1), raw).reasons[1] == NOT_CALIBRATED


def test_a_verdict_that_wavers_gets_a_remark_and_others_stay(engine: Engine) -> None:
    info = replace(engine.info, band=BAND)
    before = judge(0.93, info)
    after = weighed(before, found(0.93, crop_middle=0.65), info)
    assert after.kind is FAKE
    assert after.reasons[0] == before.reasons[0]
    assert "comes to 0.65, where this detector is uncertain" in after.reasons[1]
    assert after.reasons[2:] == before.reasons[1:]
    assert weighed(before, found(0.93, half=0.8), info) is before
    assert weighed(before, found(0.93, jpeg50=0.1), info) is before
    unsure = judge(0.5, info)
    assert weighed(unsure, found(0.5, half=0.9), info) is unsure
    outside = judge(0.93, info, inside=False)
    assert weighed(outside, found(0.93, half=0.1), info) is outside


def test_scores_that_look_alike_get_more_decimals(engine: Engine) -> None:
    info = replace(engine.info, band=(0.5, 0.5))
    said = weighed(judge(0.502, info), found(0.502, (0.5, 0.5), half=0.498), info).reasons[0]
    assert "from 0.502 to 0.498" in said


@pytest.mark.parametrize(
    ("one", "said"),
    [
        (found(0.93), "The score stays at 0.93 under 10 small changes."),
        (found(0.93, half=0.91), "The score stays between 0.91 and 0.93 under 10 small changes."),
        (found(0.93, half=0.6), "The score moves between 0.60 and 0.93 under 10 small changes."),
        (
            found(0.93, mirror=0.2),
            "The score moves between 0.20 and 0.93 under 10 small changes. It moves furthest when "
            "the picture is mirrored.",
        ),
        (
            found(0.93, jpeg50=0.2),
            "The score stays at 0.93 under 10 small changes. When the picture is saved as JPEG of "
            "quality 50, which is no small change, it is 0.20.",
        ),
        (
            found(0.93, mirror=None),
            "The score stays at 0.93 under 9 small changes. In one changed picture no face was "
            "found; its score doesn’t count.",
        ),
        (
            found(0.93, **dict.fromkeys([c.name for c in CHANGES])),
            "No face was found in the changed pictures, so there is nothing to compare.",
        ),
    ],
)  # fmt: skip
def test_it_is_told_in_plain_words(one: Stability, said: str) -> None:
    assert one.sentence() == said


def test_mirroring_turns_a_lopsided_detector_round(lopsided: Engine) -> None:
    picture = from_array(halves(210, 60), "halves")
    steady = measure(lopsided, picture)
    assert steady.kind is FAKE
    assert named(steady, "mirror").kind is NONE
    assert named(steady, "mirror").p_fake == pytest.approx(1 - steady.p_fake, abs=1e-3)
    assert {one.kind for one in steady.changed if one.change.name != "mirror"} == {FAKE}
    verdict = weighed(judge_picture(lopsided, picture), steady, lopsided.info)
    assert verdict.kind is UNSURE
    assert "mirrored" in verdict.reasons[0]


def test_cancel_is_answered_at_the_next_batch(lopsided: Engine) -> None:
    cancel, told = threading.Event(), []

    def progress(done: int, total: int) -> None:
        told.append((done, total))
        cancel.set()

    picture = from_array(halves(210, 60), "halves")
    with pytest.raises(Cancelled):
        measure(lopsided, picture, cancel=cancel, progress=progress)
    assert told == [(BATCH, 12)]
    with pytest.raises(Cancelled):
        measure(lopsided, picture, cancel=cancel)
    all_told: list[int] = []
    measure(lopsided, picture, progress=lambda done, _total: all_told.append(done))
    assert all_told == [4, 8, 12]


@pytest.mark.parametrize("fit", ["crop", "squash"])
@pytest.mark.parametrize(
    ("height", "width"), [(1, 1), (1, 4000), (4000, 1), (2, 70_000), (2500, 3000)]
)
def test_any_shape_is_changed_within_bounded_memory(fit: str, height: int, width: int) -> None:
    engine = lopsided_engine(fit)
    picture = from_array(halves(200, 90, height, width), "shape")
    start = ground(engine.spec, picture.rgb)
    assert start.width * start.height <= 16 * engine.spec.min_side**2
    steady = measure(engine, picture)
    assert len(steady.changed) == len(CHANGES)
    assert steady.p_fake == pytest.approx(float(engine.score([picture.rgb])[0]), abs=1e-6)
    if fit == "crop":  # what changes start from looks to the detector like the picture
        again = float(engine.score([np.asarray(start)])[0])
        assert again == pytest.approx(steady.p_fake, abs=0.02)


def test_a_long_picture_keeps_its_middle() -> None:
    rgb = texture(2, 50, 1001)
    start = np.asarray(ground(lopsided_engine().spec, rgb))
    assert np.array_equal(start, rgb[:, 400:601])


def test_a_changed_picture_without_a_face_does_not_count(
    lopsided: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    def inside(fitted: torch.Tensor) -> np.ndarray:
        left = fitted[..., :48].float().mean((1, 2, 3)).numpy()
        return left > fitted[..., 48:].float().mean((1, 2, 3)).numpy()

    monkeypatch.setattr(lopsided, "_domain", SimpleNamespace(inside=inside))
    steady = measure(lopsided, from_array(halves(210, 60), "halves"))
    assert not named(steady, "mirror").counts
    assert (steady.flips, steady.lost, len(steady.small)) == (False, 1, 9)
    assert steady.low > 0.8


# Many files


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    Image.fromarray(halves(210, 60)).save(tmp_path / "flips.png")
    Image.fromarray(halves(128, 128)).save(tmp_path / "same.png")
    (tmp_path / "bad.png").write_bytes(b"\x89PNG but no more")
    return tmp_path


def rows_of(engine: Engine, folder: Path) -> Iterator[Row]:
    return scan(engine, sorted(folder.iterdir()))


def test_rows_come_with_their_stability(lopsided: Engine, folder: Path) -> None:
    before = {path: path.read_bytes() for path in folder.iterdir()}
    bad, flips, same = with_stability(lopsided, rows_of(lopsided, folder))
    assert bad.error
    assert bad.stability is None
    assert flips.stability is not None
    assert flips.stability.flips
    assert flips.verdict is not None
    assert flips.verdict.kind is UNSURE
    assert flips.p_fake == pytest.approx(flips.stability.p_fake, abs=1e-6)
    assert same.stability is not None
    assert not same.stability.flips
    assert {path: path.read_bytes() for path in folder.iterdir()} == before


def test_files_that_changed_meanwhile_keep_their_rows(lopsided: Engine, folder: Path) -> None:
    rows = list(rows_of(lopsided, folder))
    (folder / "same.png").unlink()
    Image.fromarray(halves(0, 255)).save(folder / "flips.png")
    assert list(with_stability(lopsided, rows)) == rows


def test_what_goes_wrong_with_one_picture_leaves_its_row(
    lopsided: Engine, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = list(rows_of(lopsided, folder))

    def cramped(*_: object, **__: object) -> Stability:
        raise RuntimeError("DefaultCPUAllocator: can't allocate memory")

    monkeypatch.setattr(stability, "measure", cramped)
    assert list(with_stability(lopsided, rows)) == rows


def test_a_stopped_scan_yields_no_half_measured_row(lopsided: Engine, folder: Path) -> None:
    cancel = threading.Event()
    got = []
    for row in with_stability(lopsided, rows_of(lopsided, folder), cancel=cancel):
        got.append(row)
        cancel.set()
    assert [Path(row.path).name for row in got] == ["bad.png"]


def test_pictures_without_a_face_are_not_measured(
    faces_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = Engine.open(faces_file, device="cpu")
    Image.fromarray(texture(0, 130, 170)).save(tmp_path / "none.png")
    rows = list(scan(engine, [tmp_path / "none.png"]))
    measured: list[Picture] = []
    monkeypatch.setattr("fakeview.detect.stability.measure", lambda _e, p, **_k: measured.append(p))
    assert list(with_stability(engine, rows)) == rows
    assert measured == []

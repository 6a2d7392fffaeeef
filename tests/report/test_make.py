"""From files to facts: the numbers of the scan, the hash of the bytes, copies of bounded size."""

from __future__ import annotations

import hashlib
import threading
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from fakeview.detect.engine import Engine
from fakeview.detect.scan import scan
from fakeview.detect.stability import with_stability
from fakeview.errors import Cancelled
from fakeview.explain import faithfulness, methods
from fakeview.explain.base import Explanation
from fakeview.explain.gradcam import GradCamParams
from fakeview.explain.occlusion import OcclusionParams
from fakeview.imaging.decode import from_array
from fakeview.provenance.findings import NOTHING
from fakeview.report import make, shots, words
from fakeview.report.facts import Report
from fakeview.report.html import document
from fakeview.report.make import Known, Order
from fakeview.report.shots import SIDE, under_map
from tests.conftest import texture

FEW = OcclusionParams(segments=9, superpixels="grid")


@pytest.fixture(scope="module")
def engine(detector_file: Path) -> Engine:
    return Engine.open(detector_file)


def test_its_numbers_are_those_of_the_scan(engine: Engine, folder: Path) -> None:
    files = [folder / "a1.png", folder / "deep er" / "large.jpg", folder / "broken.jpg"]
    files += [folder / "notes.txt", folder / "gone.png"]
    before = {file: (file.read_bytes(), file.stat().st_mtime_ns) for file in files[:4]}
    made = make.report(engine, files, Order({"gradcam": None, "occlusion": FEW}))
    rows = list(with_stability(engine, scan(engine, files)))
    for file, section, row in zip(files, made.sections, rows, strict=True):
        assert section.name == file.name
        assert section.error == row.error
        if file in before:
            data, written = before[file]
            assert section.sha256 == hashlib.sha256(data).hexdigest()
            assert section.size == len(data)
            assert (file.read_bytes(), file.stat().st_mtime_ns) == (data, written)
        if row.verdict is None:
            assert (section.verdict, section.shot, section.maps) == (None, None, ())
            continue
        assert section.score == f"{row.p_fake:.2f}"
        assert section.verdict.p_fake == pytest.approx(row.p_fake, abs=1e-6)
        assert replace(section.verdict, p_fake=0) == replace(row.verdict, p_fake=0)
        assert row.stability is not None
        assert section.reasons == (*row.verdict.reasons, row.stability.sentence())
        assert [one.title for one in section.maps] == ["Grad-CAM", "Occlusion"]
        for one in section.maps:
            assert (one.shot.width, one.shot.height) == (section.shot.width, section.shot.height)
            assert one.limit > 0
            assert ("iding" in one.sentences[0]) or ("nothing to hide" in one.sentences[0])
            assert [name for name, _ in one.numbers] == ["Deletion AUC", "Insertion AUC"]
        assert ("Cut by", "grid") in section.maps[1].settings
    assert made.sections[4].sha256 == ""
    assert made.detector.sha256 == hashlib.sha256(engine.info.path.read_bytes()).hexdigest()


def test_copies_are_small_new_jpegs(engine: Engine, tmp_path: Path) -> None:
    path = tmp_path / "camera.jpg"
    facts = Image.Exif()
    facts[271] = "A camera"
    Image.fromarray(texture(3, 1500, 2000)).save(path, quality=90, exif=facts)
    [section] = make.report(engine, [path], Order()).sections
    assert (section.width, section.height) == (2000, 1500)
    assert (section.shot.width, section.shot.height) == (SIDE, 720)  # scored at 500 x 375
    assert words.copy_of(section) == "A reduced copy: 960 x 720 of 2,000 x 1,500 pixels."
    with Image.open(BytesIO(section.shot.data)) as copy:
        assert copy.format == "JPEG"
        assert not copy.getexif()
        small = np.asarray(copy, float)
    whole = np.asarray(Image.fromarray(texture(3, 1500, 2000)).resize((SIDE, 720), 5), float)
    assert np.abs(small - whole).mean() < 4
    assert max(section.thumb.width, section.thumb.height) <= 96


def test_maps_that_are_known_are_not_made_anew(
    engine: Engine, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = folder / "a1.png"
    found = methods.run(engine, np.asarray(Image.open(path)), "occlusion", FEW)
    check = faithfulness.measure(engine, np.asarray(Image.open(path)), found)
    digest = hashlib.sha256(path.read_bytes()).hexdigest()

    def refused(*_: object, **__: object) -> None:
        raise AssertionError("it is known")

    monkeypatch.setattr(methods, "run", refused)
    monkeypatch.setattr(faithfulness, "measure", refused)
    order = Order(known={digest: {"occlusion": Known(found, check)}})
    [section] = make.report(engine, [path], order).sections
    [one] = section.maps
    assert one.sentences[0] == check.sentence()
    assert one.limit == pytest.approx(np.abs(found.map).max())


def test_what_the_file_says_stands_beside_the_score(engine: Engine, tmp_path: Path) -> None:
    plain, made_by = tmp_path / "plain.png", tmp_path / "made.png"
    Image.fromarray(texture(4, 120, 150)).save(plain)
    facts = PngInfo()
    facts.add_text("parameters", "a <b>face</b>\nSteps: 30, Sampler: Euler, Seed: 7, Size: 8x8")
    Image.fromarray(texture(4, 120, 150)).save(made_by, pnginfo=facts)
    text = tmp_path / "notes.txt"
    text.write_text("no picture")
    sections = make.report(engine, [plain, made_by, text], Order()).sections
    assert sections[0].origin.summary == NOTHING
    assert sections[0].verdict == sections[1].verdict  # it is no part of the score
    [said] = sections[1].origin.outright
    assert "settings of an image generator" in said
    body = document(Report(sections, engine.info, datetime.now(UTC), "9.9"))
    assert body.count(said) == 2  # in the summary as well
    assert "a &lt;b&gt;face&lt;/b&gt;" in body
    assert sections[2].origin.summary == ""  # why it is no picture is said already


def test_a_pasted_picture_has_no_file(engine: Engine) -> None:
    [section] = make.report(engine, [from_array(texture(4, 120, 150), "Pasted")], Order()).sections
    assert section.size is None
    named = dict(words.file_rows(section))
    assert "SHA-256 of its pixels" in named
    assert named["Format"] == "pasted, so there is no file"


def test_where_the_score_says_nothing_no_map_is_shown(faces_file: Path, folder: Path) -> None:
    order = Order({"gradcam": None})
    [section] = make.report(Engine.open(faces_file), [folder / "a1.png"], order).sections
    assert section.verdict.outside
    assert section.score == "-"
    assert section.words == "uncertain, no face found"
    assert section.maps == ()
    assert "No map is shown" in section.no_maps


def test_what_can_not_be_explained_is_said_in_its_place(engine: Engine, folder: Path) -> None:
    order = Order({"gradcam": GradCamParams("nowhere"), "occlusion": FEW}, check=False)
    [section] = make.report(engine, [folder / "a1.png"], order).sections
    assert section.maps[0].shot is None
    assert "It could not be made. No map can be made of a layer" in section.maps[0].sentences[0]
    assert section.maps[1].shot is not None
    assert section.maps[1].numbers == ()


def test_a_flat_map_is_said_to_be_flat(engine: Engine, tmp_path: Path) -> None:
    Image.fromarray(np.full((120, 120, 3), 200, np.uint8)).save(tmp_path / "plain.png")
    [section] = make.report(engine, [tmp_path / "plain.png"], Order({"occlusion": FEW})).sections
    [one] = section.maps
    assert (one.shot, one.limit) == (None, 0.0)
    assert "There is nothing to show" in one.sentences[0]


def test_what_goes_wrong_with_one_picture_is_its_sections_reason(
    engine: Engine, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def torn(*_: object) -> None:
        raise RuntimeError("an error of a library")

    files = [folder / "a1.png", folder / "a10.png"]
    monkeypatch.setattr(shots, "under_map", torn)
    [first, _] = make.report(engine, files, Order({"occlusion": FEW})).sections
    assert first.verdict is not None
    assert "It could not be made. Something unexpected" in first.maps[0].sentences[0]
    monkeypatch.setattr(shots, "shot", torn)
    made = make.report(engine, files, Order({}))
    assert ["an error of a library" in section.error for section in made.sections] == [True, True]


def test_stopping_ends_it_between_two_steps(engine: Engine, folder: Path) -> None:
    cancel = threading.Event()
    told: list[tuple[int, int, str]] = []

    def say(*step: object) -> None:
        told.append(step)
        if len(told) == 4:
            cancel.set()

    files = [folder / "a1.png", folder / "a2.png"]
    with pytest.raises(Cancelled):
        make.report(engine, files, Order({"occlusion": FEW}), told=say, cancel=cancel)
    assert [what for _, _, what in told] == [
        "reading",
        "scoring",
        "changing it a little",
        "Occlusion",
    ]
    assert all((done, total) == (0, 2) for done, total, _ in told)


def test_a_map_of_another_size_lies_over_the_same_place() -> None:
    values = np.zeros((50, 80), np.float32)
    values[10:20, 40:60] = 2.0
    grey = np.full((100, 160, 3), 128, np.uint8)
    pieces = (values > 0).astype(np.int32)
    found = Explanation("lime", values, 0.5, segments=pieces, weights=np.array([0.0, 2.0]))
    coloured = np.abs(under_map(grey, found).astype(int) - 128).max(axis=2) > 0
    assert coloured[20:40, 80:120].all()
    assert coloured.sum() == 20 * 40

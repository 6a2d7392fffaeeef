from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from fakeview.detect.engine import DetectorInfo, Engine
from fakeview.errors import FakeviewError
from fakeview.explain import files, render
from fakeview.explain.base import Explanation
from fakeview.explain.document import run_lengths
from fakeview.explain.faithfulness import Curve, Curves, Faithfulness
from fakeview.imaging.decode import Picture, from_array
from tests.conftest import texture


@pytest.fixture
def shot() -> Picture:
    return from_array(texture(0, 60, 100), "Bäume.png")


@pytest.fixture
def regions() -> Explanation:
    segments = np.full((60, 100), -1, np.int32)
    segments[10:50, 20:50], segments[10:50, 50:80] = 0, 1
    weights = np.array([0.25, -0.5])
    values = np.append(weights, 0)[segments].astype(np.float32)
    meta = {"seed": 7, "samples": 300}
    return Explanation(
        "shap", values, 0.625, segments, weights, 160, meta, stability=0.9, settled=True, base=0.1
    )


@pytest.fixture(scope="module")
def info(detector_file: Path) -> DetectorInfo:
    return Engine.open(detector_file, device="cpu").info


def test_the_overlay_has_its_legend_below(
    shot: Picture, regions: Explanation, tmp_path: Path
) -> None:
    files.write_png(tmp_path / "a.png", shot, regions)
    with Image.open(tmp_path / "a.png") as drawn:
        page = np.asarray(drawn)
        assert "orange pushes towards generated" in drawn.info["Description"]
    files.write_png(tmp_path / "b.png", shot, regions, legend=False)
    with Image.open(tmp_path / "b.png") as drawn:
        plain = np.asarray(drawn)
    assert plain.shape == shot.rgb.shape
    assert page.shape[1] == 360
    assert np.array_equal(page[:60, 130:230], plain)
    strip = page[60:].reshape(-1, 3).tolist()
    assert list(render.TOWARDS) in strip
    assert list(render.AWAY) in strip
    dark = (page[60:].max(2) < 80).sum(1)
    assert (dark > 0).sum() > 12, "two lines of words"


def test_what_the_score_means_stands_beside_it(
    shot: Picture, regions: Explanation, tmp_path: Path
) -> None:
    files.write_png(tmp_path / "a.png", shot, regions)
    files.write_png(tmp_path / "b.png", shot, regions, judged="uncertain (faces-b0)")
    with Image.open(tmp_path / "a.png") as without, Image.open(tmp_path / "b.png") as drawn:
        assert "0.6250, uncertain (faces-b0);" in drawn.info["Description"]
        inks = [(np.asarray(page)[60:].max(2) < 80).sum() for page in (without, drawn)]
    assert inks[1] > 1.3 * inks[0], "the words are in the strip as well"


def test_no_score_is_written_where_it_says_nothing(
    shot: Picture, regions: Explanation, tmp_path: Path
) -> None:
    files.write_png(tmp_path / "a.png", shot, regions, face_found=False)
    with Image.open(tmp_path / "a.png") as drawn:
        assert "no face found" in drawn.info["Description"]
        assert "0.625" not in drawn.info["Description"]


@pytest.mark.parametrize("shape", [(1, 1), (1, 4000), (900, 30)])
def test_pictures_of_any_shape_get_a_legend(shape: tuple[int, int], tmp_path: Path) -> None:
    flat = Explanation("gradcam", np.zeros(shape, np.float32), 0.5)
    files.write_png(tmp_path / "a.png", from_array(texture(0, *shape), "x"), flat)
    with Image.open(tmp_path / "a.png") as drawn:
        assert drawn.width == max(360, shape[1])
        assert drawn.height > shape[0] + 60


def test_a_flat_map_says_so_and_has_no_scale(shot: Picture, tmp_path: Path) -> None:
    faint = Explanation("gradcam", np.full((60, 100), 1e-8, np.float32), 0.5)
    files.write_png(tmp_path / "a.png", shot, faint, end=0.5)
    files.write_png(tmp_path / "b.png", shot, faint, legend=False, end=0.5)
    with Image.open(tmp_path / "a.png") as drawn:
        assert "the map is flat" in drawn.info["Description"]
        strip = np.asarray(drawn)[60:].reshape(-1, 3).tolist()
        assert list(render.TOWARDS) not in strip
    with Image.open(tmp_path / "b.png") as drawn:
        assert np.array_equal(np.asarray(drawn), shot.rgb)


def test_maps_come_back_signed_and_exact(
    shot: Picture, regions: Explanation, tmp_path: Path
) -> None:
    files.write_tiff(tmp_path / "a.tif", shot, regions)
    with Image.open(tmp_path / "a.tif") as image:
        assert image.mode == "F"
        assert np.array_equal(np.asarray(image), regions.map)
        assert "shap of B?ume.png" in image.tag_v2[270]  # type: ignore[attr-defined]
    files.write_npy(tmp_path / "a.npy", regions)
    loaded = np.load(tmp_path / "a.npy")
    assert loaded.dtype == np.float32
    assert np.array_equal(loaded, regions.map)


def test_masks_are_black_and_white(tmp_path: Path) -> None:
    mask = np.random.default_rng(0).random((7, 9)) > 0.5
    files.write_mask(tmp_path / "m.png", mask)
    with Image.open(tmp_path / "m.png") as image:
        assert np.array_equal(np.asarray(image), mask * 255)


def test_the_document_holds_all_that_made_the_map(
    shot: Picture, regions: Explanation, info: DetectorInfo, tmp_path: Path
) -> None:
    curve = Curve(np.array([0.0, 1.0]), np.array([0.6, 0.1]))
    curves = Curves(curve, curve, curve)
    measured = Faithfulness(True, curves, curves, 1, 0.6, 0.3, 0.5, 2, "mean")
    path = tmp_path / "a.json"
    files.write_json(path, shot, regions, info, face_found=True, faithfulness=measured)
    made = json.loads(path.read_text(encoding="utf-8"))
    assert made["settings"]["seed"] == 7
    opened = {"name": info.name, "sha256": info.sha256, "arch": "mobilenetv3_small_050"}
    assert made["detector"] == {**opened, "outputs": 2, "fake_index": 0}
    assert made["flat"] is False
    assert (made["stability"], made["settled"], made["base"]) == (0.9, True, 0.1)
    assert made["face_found"] is True
    assert made["faithfulness"]["sentence"] == measured.sentence()
    assert made["faithfulness"]["deletion"]["random"]["auc"] == pytest.approx(0.35)
    first = made["regions"][0]
    assert (first["piece"], first["weight"], first["box"]) == (1, -0.5, [50, 10, 80, 50])
    assert first["share"] == pytest.approx(0.2)
    runs = made["segments"]
    again = np.repeat(runs["labels"], runs["counts"]).reshape(made["size"])
    assert np.array_equal(again, regions.segments)


def test_a_map_without_regions_is_thinned_out(
    shot: Picture, info: DetectorInfo, tmp_path: Path
) -> None:
    values = np.random.default_rng(0).normal(size=(60, 200)).astype(np.float32)
    files.write_json(tmp_path / "a.json", shot, Explanation("gradcam", values, 0.5), info)
    made = json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))
    step = made["map_step"]
    assert step == 3
    assert np.allclose(made["map"], values[::step, ::step], atol=1e-6)


def test_run_lengths_of_one_region() -> None:
    assert run_lengths(np.zeros((3, 4), np.int32)) == {"labels": [0], "counts": [12]}


def test_a_disk_that_refuses_is_a_sentence(regions: Explanation, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(FakeviewError, match="could not be written"):
        files.write_npy(tmp_path / "file" / "a.npy", regions)

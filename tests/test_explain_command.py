"""`fakeview explain` as a person calls it."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from fakeview.cli import main
from fakeview.detect.engine import Engine
from fakeview.imaging.decode import decode

Capture = pytest.CaptureFixture[str]


@pytest.mark.parametrize("method", ["gradcam", "gradcam++", "lime", "shap", "occlusion"])
def test_explain_writes_a_picture_and_its_values(
    method: str,
    folder: Path,
    detector_file: Path,
    tmp_path: Path,
    capsys: Capture,
) -> None:
    image, out, values = folder / "a1.png", tmp_path / "map.png", tmp_path / "map.json"
    arguments = ["explain", str(image), "--method", method, "--model", str(detector_file)]
    arguments += ["--samples", "80", "--seed", "3", "--segments", "20", "--superpixels", "grid"]
    assert main([*arguments, "--out", str(out), "--json", str(values)]) == 0
    engine = Engine.open(detector_file)
    picture = decode(image, min_side=engine.min_side)
    document = json.loads(values.read_text(encoding="utf-8"))
    assert document["p_fake"] == pytest.approx(float(engine.score([picture.rgb])[0]), abs=1e-6)
    assert document["sha256"] == picture.sha256
    assert document["method"] == method
    with Image.open(out) as drawn:
        shown = np.asarray(drawn.convert("RGB"), int)
        assert "orange pushes towards generated" in drawn.info["Description"]
    left = (shown.shape[1] - picture.rgb.shape[1]) // 2
    shown = shown[: picture.rgb.shape[0], left : left + picture.rgb.shape[1]]
    assert np.abs(shown - picture.rgb).max() > 30
    if not method.startswith("gradcam"):
        shares = [region["share"] for region in document["regions"]]
        assert sum(shares) == pytest.approx(engine.spec.seen_share(130, 170), abs=0.02)
        assert document["settings"]["superpixels"] == "grid"
        assert 15 <= len(shares) <= 25


def test_explain_exports_maps_and_masks_and_measures_them(
    folder: Path, detector_file: Path, tmp_path: Path, capsys: Capture
) -> None:
    base = ["explain", str(folder / "a1.png"), "--method", "gradcam", "--layer", "blocks.3"]
    base += ["--model", str(detector_file), "--tiff", str(tmp_path / "m.tif")]
    base += ["--npy", str(tmp_path / "m.npy"), "--json", str(tmp_path / "m.json")]
    mask = ["--mask", str(tmp_path / "mask.png"), "--mask-share", "0.1"]
    assert main([*base, *mask, "--faithfulness"]) == 0
    printed = capsys.readouterr().out
    values = np.load(tmp_path / "m.npy")
    with Image.open(tmp_path / "m.tif") as image:
        assert np.array_equal(np.asarray(image), values)
    with Image.open(tmp_path / "mask.png") as image:
        marked = np.asarray(image) > 0
    assert marked.mean() == pytest.approx(0.1, abs=0.002)
    assert values[marked].min() > values[~marked].max()
    document = json.loads((tmp_path / "m.json").read_text(encoding="utf-8"))
    assert document["settings"]["layer"] == "blocks.3"
    assert document["faithfulness"]["sentence"] in printed
    assert "insertion AUC" in printed
    mask[2:] = ["--mask-at", "-1000000"]
    assert main([*base, *mask]) == 0
    assert "mask is empty" in capsys.readouterr().err


def test_sanity_speaks_of_the_detector(folder: Path, detector_file: Path, capsys: Capture) -> None:
    pictures = [str(folder / name) for name in ("a1.png", "a2.png")]
    code = main(["explain", "--sanity", *pictures, "--model", str(detector_file)])
    printed = capsys.readouterr().out
    assert "2 pictures" in printed
    assert "up to head" in printed
    assert ("they show what it learnt" in printed) == (code == 0)


def test_sanity_of_flat_maps_is_no_failed_check(
    detector_file: Path, tmp_path: Path, capsys: Capture
) -> None:
    plain = tmp_path / "plain.png"
    Image.fromarray(np.full((120, 120, 3), 200, np.uint8)).save(plain)
    asked = ["explain", "--sanity", "--method", "occlusion", "--segments", "9", str(plain)]
    assert main([*asked, "--model", str(detector_file)]) == 2
    said = capsys.readouterr()
    assert "nothing to compare" in said.err
    assert said.out == ""


def test_a_flat_map_is_said_to_be_flat_and_stays_clear(
    detector_file: Path, tmp_path: Path, capsys: Capture
) -> None:
    plain, out, mask = (tmp_path / name for name in ("plain.png", "map.png", "mask.png"))
    Image.fromarray(np.full((120, 400, 3), 200, np.uint8)).save(plain)
    asked = ["explain", str(plain), "--method", "occlusion", "--model", str(detector_file)]
    asked += ["--segments", "9", "--out", str(out), "--mask", str(mask), "--mask-share", "0.2"]
    assert main(asked) == 0
    said = capsys.readouterr()
    assert "There is nothing to show" in said.out
    assert "mask is empty" in said.err
    with Image.open(out) as drawn:
        assert (np.asarray(drawn)[:120] == 200).all()
    with Image.open(mask) as drawn:
        assert not np.asarray(drawn).any()


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("a.png b.png --method lime --out x.png", "one picture"),
        ("a.png --out x.png", "choose --method"),
        ("a.png --method lime", "say what you want"),
        ("a.png --method lime --out x.jpg", "--out end in .png"),
        ("a.png --method lime --npy x.tif", "--npy end in .npy"),
        ("a.png --method lime --out x.png --mask x.png --mask-at 0", "the same file"),
        ("a.png --method lime --out x.png --layer blocks.1", "look at a layer"),
        ("a.png --method shap --out x.png --segments 1", "2 to 1000"),
        ("a.png --method shap --out x.png --samples 9", "50 to 100000"),
        ("a.png --method lime --out x.png --samples 20000 --segments 900", "11,111 samples fit"),
        ("a.png --method shap --mask x.png", "--mask-share or --mask-at"),
        ("a.png --method shap --mask x.png --mask-share 1.5", "at most 1"),
        ("a.png --method shap --mask x.png --mask-at 1 --mask-away", "--mask-away goes"),
        ("a.png --sanity --out x.png", "about the detector"),
    ],
)
def test_explain_refuses_what_does_not_fit_together(given: str, said: str, capsys: Capture) -> None:
    with pytest.raises(SystemExit) as left:
        main(["explain", *given.split()])
    assert left.value.code == 2
    assert said in capsys.readouterr().err


def test_a_wrong_layer_is_a_sentence(
    folder: Path, detector_file: Path, tmp_path: Path, capsys: Capture
) -> None:
    base = ["explain", str(folder / "a1.png"), "--method", "gradcam", "--layer", "nowhere"]
    assert main([*base, "--model", str(detector_file), "--out", str(tmp_path / "x.png")]) == 2
    assert "Among those that work are" in capsys.readouterr().err


def test_explain_says_what_is_wrong(
    folder: Path, detector_file: Path, tmp_path: Path, capsys: Capture
) -> None:
    base = ["explain", "--method", "gradcam", "--model", str(detector_file)]
    assert main([*base, str(folder / "broken.jpg"), "--out", str(tmp_path / "x.png")]) == 2
    assert main([*base, str(folder / "a1.png"), "--out", str(tmp_path / "no" / "x.png")]) == 2
    error = capsys.readouterr().err
    assert "There is no folder" in error
    assert not (tmp_path / "no").exists()
    assert "Traceback" not in error


def test_the_picture_itself_is_never_written_over(
    folder: Path, detector_file: Path, capsys: Capture
) -> None:
    image = folder / "a1.png"
    before, model = image.read_bytes(), ["--model", str(detector_file)]
    target = str(folder / "deep er" / ".." / "a1.png")
    with pytest.raises(SystemExit) as left:
        main(["explain", str(image), "--method", "gradcam", *model, "--out", target])
    assert left.value.code == 2
    assert main(["scan", str(folder), *model, "--format", "csv", "--out", str(image)]) == 2
    assert "is a picture" in capsys.readouterr().err
    assert image.read_bytes() == before


@pytest.mark.parametrize("seed", ["-1", "2147483648"])
def test_a_seed_out_of_range_is_refused(seed: str, folder: Path, capsys: Capture) -> None:
    with pytest.raises(SystemExit) as left:
        main(["explain", str(folder / "a1.png"), "--method", "lime", "--seed", seed, "--out", "x"])
    assert left.value.code == 2


def test_a_missing_picture_is_named_before_any_work(tmp_path: Path, capsys: Capture) -> None:
    gone = tmp_path / "gone.jpg"
    assert main(["explain", str(gone), "--method", "lime", "--out", str(tmp_path / "x.png")]) == 2
    assert str(gone) in capsys.readouterr().err

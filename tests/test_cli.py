"""The command line as a user calls it."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from fakeview.cli import main
from fakeview.detect.engine import Engine
from fakeview.imaging.decode import decode
from tests.conftest import run_python, texture

Capture = pytest.CaptureFixture[str]
COLUMNS = [
    "path", "sha256", "p_fake", "verdict", "face_found", "error", "reasons", "detector",
]  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    root = tmp_path / "Bilder für später"
    (root / "deep er").mkdir(parents=True)
    for number in (1, 2, 10):
        Image.fromarray(texture(number, 130, 170)).save(root / f"a{number}.png")
    Image.fromarray(texture(5, 1200, 1600)).save(root / "deep er" / "large.jpg", quality=90)
    (root / "broken.jpg").write_bytes(b"\xff\xd8\xff\xe0 nothing more")
    (root / "notes.txt").write_text("no picture")
    return root


def jsonl(text: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in text.splitlines()]


def test_scan_jsonl(folder: Path, detector_file: Path, capsys: Capture) -> None:
    assert main(["scan", str(folder), "--model", str(detector_file), "--format", "jsonl"]) == 0
    captured = capsys.readouterr()
    rows = jsonl(captured.out)
    names = [Path(str(row["path"])).name for row in rows]
    assert sorted(names) == ["a1.png", "a10.png", "a2.png", "broken.jpg", "large.jpg"]
    assert names.index("a2.png") < names.index("a10.png")
    for row in rows:
        assert {"path", "sha256", "p_fake", "verdict", "error"} <= set(row)
        assert bool(row["error"]) == (row["p_fake"] is None) == (row["verdict"] is None)
    assert "4 scored with small, 1 could not be read" in captured.err


def test_csv_and_table_give_the_same_scores(
    folder: Path, detector_file: Path, tmp_path: Path, capsys: Capture
) -> None:
    base = ["scan", str(folder), "--model", str(detector_file)]
    out = tmp_path / "rows.csv"
    assert main([*base, "--format", "jsonl"]) == 0
    wanted = {row["path"]: row["p_fake"] for row in jsonl(capsys.readouterr().out)}
    assert main([*base, "--format", "csv", "--out", str(out)]) == 0
    assert capsys.readouterr().out == ""
    for row in csv.DictReader(io.StringIO(out.read_text(encoding="utf-8"))):
        score = wanted[row["path"]]
        assert row["p_fake"] == ("" if score is None else f"{score:.6f}")
    assert main(base) == 0
    table = capsys.readouterr().out
    assert all(path in table for path in map(str, wanted))


def test_columns_and_lines_where_there_is_no_face(
    faces_file: Path, tmp_path: Path, capsys: Capture
) -> None:
    picture, model = tmp_path / "noise.png", ["--model", str(faces_file)]
    Image.fromarray(texture(1, 130, 170)).save(picture)
    base = ["scan", str(picture), "--samples", *model]
    assert main([*base, "--format", "jsonl"]) == 0
    nothing, *samples = jsonl(capsys.readouterr().out)
    assert list(nothing) == COLUMNS
    assert (nothing["face_found"], nothing["verdict"]) == (False, "uncertain")
    assert isinstance(nothing["p_fake"], float)
    assert str(nothing["reasons"][0]).startswith("No photographic face")  # type: ignore[index]
    assert {type(row["face_found"]) for row in samples} == {bool}
    assert main([*base, "--format", "csv"]) == 0
    table = capsys.readouterr().out
    assert table.splitlines()[0] == ",".join(COLUMNS)
    faces = [row["face_found"] for row in csv.DictReader(io.StringIO(table))]
    assert faces == [str(row["face_found"]).lower() for row in (nothing, *samples)]
    assert "true" in faces
    assert main(base) == 0
    line = capsys.readouterr().out.splitlines()[0]
    assert line == f"     -  uncertain, no face found    {picture}"
    arguments = ["explain", str(picture), "--method", "gradcam", *model]
    assert main([*arguments, "--out", str(tmp_path / "map.png")]) == 0
    assert "No photographic face" in capsys.readouterr().out


def test_a_detector_of_other_things_is_not_asked_for_faces(
    folder: Path, detector_file: Path, capsys: Capture
) -> None:
    base = ["scan", str(folder), "--model", str(detector_file), "--format"]
    assert main([*base, "jsonl"]) == 0
    assert {row["face_found"] for row in jsonl(capsys.readouterr().out)} == {None}
    assert main([*base, "csv"]) == 0
    rows = csv.DictReader(io.StringIO(capsys.readouterr().out))
    assert {row["face_found"] for row in rows} == {""}


def test_nothing_readable_is_exit_2(tmp_path: Path, detector_file: Path, capsys: Capture) -> None:
    model = ["--model", str(detector_file)]
    assert main(["scan", str(tmp_path / "gone"), *model]) == 2
    assert "could be read" in capsys.readouterr().err
    assert main(["scan", str(tmp_path), *model]) == 2
    assert "no pictures" in capsys.readouterr().err


def test_a_foreign_checkpoint_stops_with_the_question(
    folder: Path, foreign_file: Path, capsys: Capture
) -> None:
    assert main(["scan", str(folder), "--model", str(foreign_file)]) == 2
    captured = capsys.readouterr()
    assert captured.err.count("--fake-index 0") == 1
    assert captured.out == ""
    both = []
    for index in ("0", "1"):
        arguments = ["scan", str(folder), "--model", str(foreign_file), "--format", "jsonl"]
        assert main([*arguments, "--fake-index", index]) == 0
        rows = jsonl(capsys.readouterr().out)
        both.append(np.array([row["p_fake"] for row in rows if not row["error"]], float))
    assert np.allclose(both[0] + both[1], 1, atol=1e-6)


def test_samples_are_scored_as_recorded(capsys: Capture) -> None:
    from fakeview.selfcheck import TOLERANCE, expected_scores

    assert main(["scan", "--samples", "--format", "jsonl"]) == 0
    rows = {Path(str(row["path"])): row["p_fake"] for row in jsonl(capsys.readouterr().out)}
    wanted = expected_scores()
    assert len(wanted) >= 3
    for path, score in wanted.items():
        assert rows[path] == pytest.approx(score, abs=TOLERANCE)


@pytest.mark.parametrize("method", ["gradcam", "gradcam++", "lime", "shap", "occlusion"])
def test_explain_writes_a_picture_and_its_values(
    method: str, folder: Path, detector_file: Path, tmp_path: Path, capsys: Capture
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
    assert "from the head to head" in printed
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
    assert "Layers that work are" in capsys.readouterr().err


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
    assert main(["scan", str(folder), *model, "--out", str(image)]) == 2
    assert "is a picture" in capsys.readouterr().err
    assert image.read_bytes() == before


def test_a_device_that_is_not_here_is_a_sentence(folder: Path, capsys: Capture) -> None:
    import torch

    if torch.backends.mps.is_available():
        pytest.skip("it is here")
    assert main(["scan", str(folder), "--device", "mps"]) == 2
    assert "no mps device" in capsys.readouterr().err


@pytest.mark.parametrize("seed", ["-1", "2147483648"])
def test_a_seed_out_of_range_is_refused(seed: str, folder: Path, capsys: Capture) -> None:
    with pytest.raises(SystemExit) as left:
        main(["explain", str(folder / "a1.png"), "--method", "lime", "--seed", seed, "--out", "x"])
    assert left.value.code == 2


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs names that are no text")
@pytest.mark.parametrize("form", ["jsonl", "csv", "table"])
def test_names_that_no_console_can_show(form: str, tmp_path: Path, detector_file: Path) -> None:
    root = tmp_path / "ü😀"
    root.mkdir()
    odd = os.path.join(os.fsencode(root), b"\xff.png")  # noqa: PTH118
    with open(odd, "wb") as file:  # noqa: PTH123
        Image.fromarray(texture(0, 60, 60)).save(file, "PNG")
    command = [sys.executable, "-m", "fakeview", "scan", str(root), "--format", form]
    done = subprocess.run(
        [*command, "--model", str(detector_file)],
        env={**os.environ, "PYTHONIOENCODING": "ascii:strict"},
        capture_output=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    if form == "jsonl":
        assert os.fsencode(str(json.loads(done.stdout)["path"])) == odd
    out = tmp_path / "rows"
    arguments = ["scan", str(root), "--format", form, "--model", str(detector_file)]
    assert main([*arguments, "--out", str(out)]) == 0
    assert out.read_text(encoding="utf-8")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="asks Linux for a full disk")
@pytest.mark.parametrize("form", ["jsonl", "csv"])
def test_a_full_disk_is_a_sentence(form: str, folder: Path, detector_file: Path) -> None:
    command = [sys.executable, "-m", "fakeview", "scan", str(folder), "--format", form]
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [*command, "--model", str(detector_file)],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            timeout=120,
            check=False,
        )
    assert done.returncode == 2
    assert "could not be written" in done.stderr
    assert "Traceback" not in done.stderr


def test_an_unusable_detector_is_a_sentence(tmp_path: Path, capsys: Capture) -> None:
    bad = tmp_path / "bad.safetensors"
    bad.write_bytes(b"nonsense")
    assert main(["scan", "--samples", "--model", str(bad)]) == 2
    assert "bad.safetensors is no checkpoint" in capsys.readouterr().err


@pytest.mark.slow
def test_selfcheck(capsys: Capture) -> None:
    assert main(["selfcheck"]) == 0, capsys.readouterr().out
    printed = capsys.readouterr().out
    assert "torch" in printed
    assert "FAIL" not in printed


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="asks for a Linux display")
@pytest.mark.parametrize(
    "there", [{}, {"DISPLAY": ":7777"}, {"WAYLAND_DISPLAY": "gone-9", "XDG_RUNTIME_DIR": "/tmp"}]
)
def test_no_display_is_one_sentence(there: dict[str, str]) -> None:
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environment = {k: v for k, v in os.environ.items() if k not in hidden} | there
    done = subprocess.run(
        [sys.executable, "-m", "fakeview"],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert "fakeview scan" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_missing_library_is_named_with_its_package() -> None:
    from fakeview.preflight import missing_library

    text = "libxcb-cursor.so.0: cannot open shared object file: No such file or directory"
    message = missing_library(OSError(text)).message
    assert "libxcb-cursor.so.0" in message
    assert "apt install libxcb-cursor0" in message
    assert "fakeview scan" in message


def test_packages_load_no_qt_and_start_no_torch() -> None:
    code = (
        "import trainer, trainer.labels, fakeview.cli, fakeview.detect.engine, "
        "fakeview.imaging.walk, fakeview.settings, sys; "
        "print(sorted({'PySide6', 'torch', 'timm', 'cv2'} & set(sys.modules)))"
    )
    assert run_python(code) == "[]"


def test_help_and_version(capsys: Capture) -> None:
    for arguments in (["--help"], ["scan", "--help"], ["explain", "--help"], ["--version"]):
        with pytest.raises(SystemExit) as left:
            main(arguments)
        assert left.value.code == 0
    assert "0.1.0" in capsys.readouterr().out


@pytest.mark.skipif(sys.platform == "win32", reason="sends a signal")
def test_ctrl_c_keeps_the_rows_that_are_done(
    tmp_path: Path, detector_file: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    import signal

    from fakeview.detect import scan as scanning

    for number in range(40):
        Image.fromarray(texture(number, 40, 40)).save(tmp_path / f"{number}.png")
    score = scanning.score_batch

    def interrupted(*arguments: object) -> object:
        os.kill(os.getpid(), signal.SIGINT)
        return score(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(scanning, "score_batch", interrupted)
    out = tmp_path / "rows.jsonl"
    arguments = ["scan", str(tmp_path), "--model", str(detector_file), "--out", str(out)]
    assert main([*arguments, "--format", "jsonl"]) == 130
    assert len(jsonl(out.read_text())) == 16
    assert "16 pictures" in capsys.readouterr().err

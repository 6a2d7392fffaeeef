"""Masks from files of other programs, and back without losing a pixel."""

from __future__ import annotations

import base64
import io
import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from fakeview.errors import FakeviewError
from fakeview.explain.files import write_mask
from fakeview.study import coco, rle
from fakeview.study.marks import Mark, fitted, read_marks, read_mask, write_labelme
from trainer.imaging.masks import picture_name


def drawn() -> np.ndarray:
    """A mask with a hole and a line over the whole width."""
    mask = np.zeros((40, 50), bool)
    mask[3:30, 5:44] = True
    mask[10:14, 20:22] = False
    mask[35] = True
    return mask


#: The same as pycocotools 2.0.11 writes it.
COMPRESSED = (
    "S11W10000000POj0NVO2j0NVO2j0NVO2j0NVO2j0NVO2j0NVO2j0NVO2j0NVO2j0NVO2j0NVO2j0NVO2j0NVO2j0"
    "NVO2j0NVO2j0NVO26M91A26M91A2j0NVO2j0NVO2j0NVO2j0NVO2j0NVO2j0NVO2j0NVO2j0NVO2j0NVO2j0NVO2"
    "j0NVO2j0NVO2j0NVO2j0NVO2j0NVO2j0NVO2j0NVO2j0NVO2j0NVO2j0NVO2j0NVO2j0NVOR100000000000mN"
)


def one(path: Path) -> Mark:
    read = read_marks([path])
    assert read.problems == ()
    [mark] = read.marks
    return mark


def test_runs_are_those_of_coco() -> None:
    assert rle.compress(rle.encode(drawn())) == COMPRESSED
    assert (rle.decode(COMPRESSED, 40, 50) == drawn()).all()
    assert (rle.decode(COMPRESSED.encode(), 40, 50) == drawn()).all()


def test_runs_come_back_for_any_mask() -> None:
    rng = np.random.default_rng(0)
    for number in range(60):
        mask = rng.random(tuple(rng.integers(1, 40, 2))) < number / 59
        runs = rle.encode(mask)
        assert (rle.decode(runs, *mask.shape) == mask).all()
        assert rle.decompress(rle.compress(runs)) == runs


@pytest.mark.parametrize(
    "counts", ["S1", "\u20ac", "0~", "_____________", [1, 2], [-3, 9], [1.5], ["x"]]
)
def test_runs_that_are_none_are_refused(counts: object) -> None:
    with pytest.raises(ValueError, match=r"fill|be there|cut off|no length|could not convert"):
        rle.decode(counts, 2, 3)  # type: ignore[arg-type]


def test_png_and_labelme_give_back_the_same_pixels(tmp_path: Path) -> None:
    for number, mask in enumerate((drawn(), np.zeros((7, 9), bool), np.ones((5, 1), bool))):
        png, labels = tmp_path / f"a{number}.png", tmp_path / f"b{number}.json"
        write_mask(png, mask)
        assert (one(png).mask == mask).all()
        write_labelme(labels, mask, f"pictures/b{number}.jpg")
        mark = one(labels)
        assert (mark.mask == mask).all()
        assert mark.picture == f"b{number}.jpg"
        again = tmp_path / "again.json"
        write_labelme(again, mark.mask, f"pictures/b{number}.jpg")
        assert again.read_bytes() == labels.read_bytes()


def test_masks_of_other_programs_mean_what_they_show(tmp_path: Path) -> None:
    mask, path = drawn(), tmp_path / "m.png"
    ones = mask.astype(np.uint8)
    clear = np.dstack([np.full((40, 50, 3), 9, np.uint8), ones * 255])
    palette = Image.fromarray(ones).convert("L")
    palette = palette.convert("P")
    palette.putpalette([0, 0, 0, 128, 0, 0])
    for picture in (
        Image.fromarray(ones),
        Image.fromarray(mask),
        Image.fromarray(ones.astype(np.uint16) * 60000),
        Image.fromarray(clear),
        Image.fromarray(np.dstack([ones * 0, ones * 200, ones * 0])),
        Image.fromarray(np.dstack([ones * 255] * 3 + [ones * 0 + 255])),
        palette,
    ):
        picture.save(path)
        assert (read_mask(path) == mask).all(), picture.mode


def test_each_folder_is_a_person_and_bad_files_are_told(tmp_path: Path) -> None:
    for rater in ("ann", "ben"):
        (tmp_path / rater).mkdir()
        write_mask(tmp_path / rater / "a.png", drawn())
    write_mask(tmp_path / "b_mask.png", drawn())
    (tmp_path / "ann" / "broken.png").write_bytes(b"\x89PNG\r\n\x1a\n nothing")
    (tmp_path / "broken.json").write_text("{")
    (tmp_path / "other.json").write_text("[1]")
    (tmp_path / "notes.txt").write_text("not looked at")
    read = read_marks([tmp_path, tmp_path / "gone.png"])
    assert {(m.rater, m.picture) for m in read.marks} == {("ann", "a"), ("ben", "a"), ("", "b")}
    told = sorted(problem.partition(":")[0] for problem in read.problems)
    assert told == ["broken.json", "broken.png", "gone.png", "other.json"]
    assert all(problem.endswith(".") for problem in read.problems)


def test_names_of_masks() -> None:
    names = ["a.png", "a_mask.png", "a.mask.png", "a.jpg.png", "a.jpg_mask.png", "unmask.png"]
    found = [picture_name(Path(name)) for name in names]
    assert found == ["a", "a", "a", "a.jpg", "a.jpg", "unmask"]


def test_labelme_shapes_and_a_face(tmp_path: Path) -> None:
    def shape(
        kind: str, *points: list[float], label: str = "odd", **more: object
    ) -> dict[str, object]:
        return {"label": label, "shape_type": kind, "points": list(points), **more}

    out = io.BytesIO()
    Image.fromarray(np.array([[1, 0], [0, 1]], np.uint8)).save(out, "PNG")
    own = base64.b64encode(out.getvalue()).decode()
    document = {
        "imagePath": "..\\pictures\\c.jpg",
        "imageHeight": 60,
        "imageWidth": 80,
        "shapes": [
            shape("rectangle", [10, 5], [3, 2]),
            shape("polygon", [20, 20], [30, 20], [30, 30], [20, 30]),
            shape("circle", [60, 40], [63, 40]),
            shape("mask", [70, 50], [71, 51], mask=own),
            shape("rectangle", [15, 10], [65, 55], label="Face"),
        ],
    }
    path = tmp_path / "c.json"
    path.write_text(json.dumps(document))
    mark = one(path)
    wanted = np.zeros((60, 80), bool)
    wanted[2:6, 3:11] = wanted[20:31, 20:31] = True
    wanted[50, 70] = wanted[51, 71] = True
    assert mark.picture == "c.jpg"
    assert mark.face == (15, 10, 66, 56)
    assert (mark.mask[:, :55] == wanted[:, :55]).all()
    assert (mark.mask[48:] == wanted[48:]).all()
    assert mark.mask[40, 60]
    assert 25 <= mark.mask[35:47, 55:67].sum() <= 45  # a disc of radius 3


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"imageHeight": None}, "how large the picture is"),
        ({"imageHeight": 10**6, "imageWidth": 10**6}, "too large"),
        ({"shapes": [{"points": [[1, 1]]}]}, "shape 1 can't be used (a polygon of 1 points)"),
        ({"shapes": [{"points": [[1, 1e99]] * 3}]}, "no place in a picture"),
        ({"shapes": [{"shape_type": "star", "points": []}]}, "star shapes aren't known"),
        ({"shapes": [{"shape_type": "mask", "points": [[0, 0]] * 2, "mask": "!"}]}, "shape 1"),
        ({"shapes": [None]}, "shape 1"),
    ],
)
def test_labelme_files_that_cannot_be_used(
    tmp_path: Path, change: dict[str, object], said: str
) -> None:
    path = tmp_path / "bad.json"
    path.write_text(json.dumps({"imageHeight": 9, "imageWidth": 9, "shapes": [], **change}))
    [problem] = read_marks([path]).problems
    assert said in problem


def test_coco_polygons_runs_boxes_people_and_faces(tmp_path: Path) -> None:
    square = [5.0, 3, 44, 3, 44, 30, 5, 30]
    document = {
        "images": [
            {"id": 1, "file_name": "a.jpg", "height": 40, "width": 50},
            {"id": 2, "file_name": "b.jpg", "height": 40, "width": 50},
        ],
        "categories": [{"id": 1, "name": "odd"}, {"id": 2, "name": "face"}],
        "annotations": [
            {"image_id": 1, "category_id": 1, "segmentation": [square], "rater": "ann"},
            {
                "image_id": 1,
                "category_id": 1,
                "segmentation": {"size": [40, 50], "counts": COMPRESSED},
                "attributes": {"annotator": 7},
            },
            {
                "image_id": 2,
                "category_id": 1,
                "segmentation": {"size": [40, 50], "counts": rle.encode(drawn())},
            },
            {"image_id": 2, "category_id": 1, "bbox": [0, 31, 10, 3], "iscrowd": 0},
            {"image_id": 1, "category_id": 2, "bbox": [10, 10, 20, 25.6]},
        ],
    }
    path = tmp_path / "coco.json"
    path.write_text(json.dumps(document))
    read = read_marks([path])
    assert read.problems == ()
    ann, seven, nobody = read.marks
    assert [(m.picture, m.rater) for m in read.marks] == [
        ("a.jpg", "ann"), ("a.jpg", "7"), ("b.jpg", "")
    ]  # fmt: skip
    filled = np.zeros((40, 50), bool)
    filled[3:30, 5:44] = True
    assert (ann.mask == filled).all()
    assert (seven.mask == drawn()).all()
    assert nobody.mask.sum() == drawn().sum() + 30
    assert ann.face == (10, 10, 30, 36)
    assert nobody.face is None


def test_a_slanted_polygon_is_coco_s_but_for_its_outline() -> None:
    # pycocotools 2.0.11 fills 812 pixels.
    slanted = coco.fill([2.5, 3.5, 40.2, 5.1, 30.0, 33.7, 8.9, 30.3], 40, 50)
    assert slanted.sum() == pytest.approx(812, rel=0.02)


@pytest.mark.parametrize(
    "change",
    [
        {"image_id": 9},
        {"segmentation": {"size": [4, 4], "counts": [16]}},
        {"segmentation": {"size": [40, 50], "counts": "S1"}},
        {"segmentation": [[1, 2, 3]]},
        {"segmentation": [[float("nan")] * 6]},
        {"segmentation": None},
    ],
)
def test_coco_files_that_cannot_be_used(tmp_path: Path, change: dict[str, object]) -> None:
    annotation = {"image_id": 1, "category_id": 1, **change}
    images = [{"id": 1, "file_name": "a.jpg", "height": 40, "width": 50}]
    path = tmp_path / "bad.json"
    path.write_text(json.dumps({"images": images, "annotations": [annotation]}))
    read = read_marks([path])
    assert read.marks == ()
    assert len(read.problems) == 1
    # One bad mark doesn't take the others with it.
    images.append({"id": 2, "file_name": "b.jpg", "height": 40, "width": 50})
    good = {"image_id": 2, "category_id": 1, "bbox": [1, 1, 2, 2]}
    path.write_text(json.dumps({"images": images, "annotations": [annotation, good]}))
    read = read_marks([path])
    assert [mark.picture for mark in read.marks] == ["b.jpg"]
    assert len(read.problems) == 1


def test_a_mask_takes_its_picture_s_size_but_not_another_shape() -> None:
    mask = drawn()
    double = fitted(mask, 80, 100)
    assert (double == np.kron(mask, np.ones((2, 2), bool))).all()
    assert (fitted(double, 40, 50) == mask).all()
    assert fitted(mask, 40, 50) is mask
    with pytest.raises(FakeviewError, match="another shape"):
        fitted(mask, 50, 50)

"""What programs read is in English, whatever the window speaks."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from fakeview.detect.engine import DetectorInfo
from fakeview.detect.scan import Row
from fakeview.detect.verdict import judge, remarks
from fakeview.explain import files
from fakeview.explain.base import Explanation
from fakeview.explain.document import document
from fakeview.explain.faithfulness import Curve, Curves, Faithfulness
from fakeview.imaging.decode import from_array
from fakeview.imaging.failures import EMPTY, DecodeError
from fakeview.language import catalogue_path
from fakeview.report.rows import write_csv, write_jsonl
from fakeview.study.answers import read_answers
from fakeview.study.disagreement import write_csv as write_study
from fakeview.study.document import document as study
from fakeview.study.scores import Score, Scores
from tests.conftest import texture
from trainer import words
from trainer.labels import ClassOrder
from trainer.preprocess import InputSpec

INFO = DetectorInfo(
    "faces", Path("d.safetensors"), "ab" * 32, "resnet18", ClassOrder(), "cpu", 64,
    (0.4, 0.6), True, "faces", "", ("stylegan",), False,
)  # fmt: skip
CURVE = Curve(np.array([0.0, 1.0]), np.array([0.9, 0.1]))
FAITH = Faithfulness(
    True, Curves(CURVE, CURVE, CURVE), Curves(CURVE, CURVE, CURVE), 2, 0.9, 0.2, 0.8, 8, "mean"
)


@pytest.fixture
def _english_again() -> Iterator[None]:
    yield
    words.use(words.ENGLISH)


def of_rows(_folder: Path) -> str:
    picture = from_array(texture(0, 30, 200), "a.png")
    about = remarks(picture, InputSpec(size=96))
    rows = [
        Row("a.png", "ab", 0.9, judge(0.9, INFO, about)),
        Row("b.png", "cd", 0.5, judge(0.5, INFO, inside=False)),
        Row("c.png", error=DecodeError(EMPTY).message),
    ]
    out = io.StringIO()
    write_jsonl(rows, out, "ef")
    write_csv(rows, out, "ef")
    return out.getvalue()


def of_a_map(folder: Path) -> str:
    values = np.full((30, 40), 0.25, np.float32)
    found = Explanation("gradcam", values, 0.9, meta={})
    picture = from_array(texture(0, 30, 40), "a.png")
    verdict = judge(0.9, INFO)
    judged = words.tr("{verdict} ({detector})", verdict=verdict.words, detector=INFO.name)
    files.write_png(folder / "a.png", picture, found, judged=judged)
    files.write_tiff(folder / "a.tiff", picture, found)
    with Image.open(folder / "a.png") as png, Image.open(folder / "a.tiff") as tiff:
        told = [png.info["Description"], str(tiff.tag_v2[270])]
    return json.dumps([*told, document(picture, found, INFO, faithfulness=FAITH)])


def of_a_study(folder: Path) -> str:
    table = folder / "answers.csv"
    table.write_text("picture,answer\na.png,fake\nb.png,real\nc.png,perhaps so\n", "utf-8")
    answers = read_answers(table)
    scores = Scores({"a.png": Score(0.4, says=False)}, "ab", "faces")
    made = study(answers, "a", scores, {"a.png": "a.png"}, resamples=10)
    out = io.StringIO()
    write_study(made.rows, out)
    assert answers.notes
    assert answers.problems
    return made.json + out.getvalue()


@pytest.mark.usefixtures("_english_again")
@pytest.mark.parametrize("written", [of_rows, of_a_map, of_a_study])
def test_files_for_programs_stay_english(written: Callable[[Path], str], tmp_path: Path) -> None:
    english = written(tmp_path)
    assert words.use("de", catalogue_path("de"))
    assert DecodeError(EMPTY).message != EMPTY
    assert written(tmp_path) == english

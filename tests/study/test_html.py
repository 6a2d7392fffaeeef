"""The web page of a comparison: whole, plain, and safe whatever things are called."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from html.parser import HTMLParser
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from fakeview.detect.verdict import Kind
from fakeview.explain.base import Explanation
from fakeview.study import overlap
from fakeview.study.answers import About, Answer, Answers
from fakeview.study.detection import roc
from fakeview.study.document import Document, document
from fakeview.study.scores import Score, Scores
from fakeview.study.why import Beside
from fakeview.study_report.html import parts, write_page
from fakeview.study_report.pictures import MOST_MARKED, Album, furthest, small
from tests.conftest import texture

EVIL = "<script>alert(1)</script>.png"
AT = datetime(2026, 1, 2, 3, 4, tzinfo=UTC)


class Tags(HTMLParser):
    """Collects what a browser would make elements of."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.names: list[str] = []
        self.texts: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.append(tag)

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def made_of(truth: bool = True, scores: bool = True) -> Document:
    names = (EVIL, "f2", "r1", "r2")
    given = [
        Answer(rater, name, (n + k) % 3 > 0, 1.0 if (n + k) % 3 else -0.5)
        for n, rater in enumerate(("=cmd", "<b>ben</b>"))
        for k, name in enumerate(names)
    ]
    about = {name: About(name[0] != "r" if truth else None, "<i>gan</i>") for name in names}
    by_file = {f"/p/{name}": Score(0.1 + n / 5, Kind.NONE) for n, name in enumerate(names)}
    files = {name: f"/p/{name}" for name in names}
    known = Scores(by_file, "ab" * 32, "<u>net</u>") if scores else None
    return document(Answers(tuple(given), about), "<h1>s</h1>.csv", known, files, resamples=20)


def beside(name: str) -> Beside:
    rgb, mask = texture(3, 40, 50), np.zeros((40, 50), bool)
    mask[5:20, 10:30] = True
    heat = np.linspace(-1, 1, 2000, dtype=np.float32).reshape(40, 50)
    numbers = {"p_fake": 0.5, "flat": False, **overlap.beside([mask, mask], heat)}
    return Beside(name, rgb, [mask, mask], Explanation("gradcam", heat, 0.5), numbers)


def test_names_are_never_read_as_markup() -> None:
    album = Album()
    album.take(beside(EVIL))
    page = "".join(parts(made_of(), {}, album.marked, AT))
    found = Tags(page)
    assert not {"script", "i", "u", "b"} & set(found.names)
    assert found.names.count("h1") == 1
    assert page.count("&lt;script&gt;alert(1)&lt;/script&gt;.png") == 2
    assert "=cmd" in found.texts
    assert "default-src &#x27;none&#x27;" in page
    assert not re.search(r"(?:href|src)=\"(?!data:)", page)


def test_the_page_says_all_that_was_computed() -> None:
    made = made_of()
    text = " ".join(Tags("".join(parts(made, {}, [], AT))).texts)
    for said in ("Side by side", "Majority", "Fleiss' kappa", "ROC", "Calibration", "By group",
                 "Person by person", "disagree most", "McNemar", "95% intervals"):  # fmt: skip
        assert said in text
    assert "maps" not in text  # nothing was marked
    auc = made.numbers["sides"]["model"]["auc"]
    assert f"{auc:.2f}" in text


def test_what_is_not_known_is_left_out_and_said() -> None:
    text = " ".join(Tags("".join(parts(made_of(truth=False, scores=False), {}, [], AT))).texts)
    assert "What the pictures are isn't known" in text
    assert "Where people disagree most" in text
    assert "McNemar" not in text
    assert "ROC" not in text


def test_pictures_lie_within_the_page(tmp_path: Path) -> None:
    file = tmp_path / "a.png"
    Image.fromarray(texture(1, 200, 300)).save(file)
    answers = Answers((Answer("r", "a", True, 1.0), Answer("r", "b", True, 1.0)), {})
    made = document(answers, "s", files={"a": str(file), "b": str(tmp_path / "b.png")}, resamples=0)
    shots = small(made.rows)
    assert list(shots) == ["a"]  # the other can't be read
    album = Album()
    for number in range(MOST_MARKED + 2):
        album.take(beside(str(number)))
    assert len(album.marked) == MOST_MARKED
    write_page(tmp_path / "page.html", made, shots, album.marked)
    page = (tmp_path / "page.html").read_text("utf-8")
    assert page.count("data:image/jpeg;base64,") == 1 + 2 * MOST_MARKED


def test_the_furthest_pictures_come_first() -> None:
    made = made_of()
    apart = [abs(row.difference or 0) for row in furthest(made.rows)]
    assert apart == sorted(apart, reverse=True)
    shares = [row.people_share for row in furthest(made_of(scores=False).rows)]
    assert shares == sorted(shares, key=lambda share: abs((share or 0) - 0.5))


def test_the_curve_of_ratings_is_scikit_learns() -> None:
    from sklearn.metrics import roc_curve

    rng = np.random.default_rng(0)
    truth, rating = rng.random(300) < 0.4, rng.integers(0, 9, 300)
    levels = np.arange(9)
    fakes, reals = (
        np.array([(rating[which] == level).sum() for level in levels], float)
        for which in (truth, ~truth)
    )
    x, y, _ = roc_curve(truth, rating, drop_intermediate=True)
    found = np.array(roc(fakes, reals))
    area = np.trapezoid(found[:, 1], found[:, 0])
    assert area == pytest.approx(np.trapezoid(y, x))
    assert found[0].tolist() == [0, 0]
    assert found[-1].tolist() == [1, 1]
    # A rating that nobody gave hides no corner.
    assert roc(np.array([0.0, 0, 4]), np.array([2.0, 0, 0])) == [[0, 0], [0, 1], [1, 1]]
    assert roc(np.array([1.0]), np.array([0.0])) == []

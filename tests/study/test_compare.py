"""People beside the model: hand-counted tables, and what is counted apart."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from fakeview.detect.verdict import Kind
from fakeview.errors import FakeviewError
from fakeview.study import disagreement
from fakeview.study.answers import About, Answer, Answers, read_answers
from fakeview.study.compare import compare
from fakeview.study.scores import Score, read_scores
from fakeview.study.text import summary

PICTURES = ("f1", "f2", "f3", "r1", "r2", "r3")
#: What three people said: g generated, p photograph, ? undecided, blank no answer.
SAID = {"ann": "ggpppg", "ben": "gpppp?", "cem": "ggg pp"}
SCORES = {
    "f1": Score(0.9, Kind.GENERATED),
    "f2": Score(0.45, Kind.UNCERTAIN),
    "f3": Score(0.1, Kind.NONE),
    "r1": Score(0.55, Kind.UNCERTAIN),
    "r2": Score(0.2, Kind.NONE),
    "r3": Score(0.05, Kind.NONE),
}


@pytest.fixture
def answers() -> Answers:
    ratings = {"g": 0.8, "p": -0.6, "?": 0.0}
    given = [
        Answer(rater, picture, None if mark == "?" else mark == "g", ratings[mark], 2.0)
        for rater, marks in SAID.items()
        for picture, mark in zip(PICTURES, marks, strict=True)
        if mark != " "
    ]
    about = {
        name: About(name[0] == "f", "gan" if name[0] == "f" else "camera") for name in PICTURES
    }
    return Answers(tuple(given), about)


def test_each_side_is_counted_by_hand(answers: Answers) -> None:
    made = compare(answers, SCORES, resamples=50)
    people, majority, model = (made["sides"][name] for name in ("people", "majority", "model"))
    assert people["confusion"] == {
        "generated": {"said_generated": 6, "said_photograph": 3, "undecided": 0},
        "photograph": {"said_generated": 1, "said_photograph": 6, "undecided": 1},
    }
    assert people["accuracy"] == pytest.approx(12 / 16)
    assert people["hit_rate"] == pytest.approx(6 / 9)
    # r3: one said generated, one photograph, one couldn't say.
    assert majority["confusion"]["photograph"] == {
        "said_generated": 0, "said_photograph": 2, "undecided": 1
    }  # fmt: skip
    assert majority["accuracy"] == pytest.approx(4 / 5)
    assert model["accuracy"] == pytest.approx(3 / 6)
    assert model["auc"] == pytest.approx(6 / 9)
    assert made["pictures"]["compared"] == 6
    assert people["groups"]["camera"]["accuracy"] == pytest.approx(6 / 7)
    assert people["groups"]["camera"]["auc"] is None
    assert people["groups"]["gan"]["auc"] == pytest.approx(people["auc"])
    assert made["seconds_median"] == 2.0


def test_uncertain_verdicts_are_counted_and_told_apart(answers: Answers) -> None:
    uncertain = compare(answers, SCORES, resamples=0)["sides"]["model"]["uncertain"]
    assert uncertain == {
        "n": 2, "right": 0, "verdicts": 4, "verdicts_right": 3, "verdict_accuracy": 0.75
    }  # fmt: skip
    bare = {name: replace(score, kind=None) for name, score in SCORES.items()}
    assert compare(answers, bare, resamples=0)["sides"]["model"]["uncertain"] is None


def test_majority_and_model_are_tested_on_the_same_pictures(answers: Answers) -> None:
    made = compare(answers, SCORES, resamples=200)
    found = made["difference"]
    assert found["pictures"] == 5  # without the tie
    assert (found["mcnemar"]["only_first"], found["mcnemar"]["only_second"]) == (2, 0)
    assert found["mcnemar"]["p"] == 0.5
    assert found["majority_minus_model"] == pytest.approx(0.4)
    low, high = found["interval"]
    assert 0 <= low < 0.4 < high <= 1
    # Both called f1 generated and f3, r2 photographs; they differ on f2 and r1.
    kappa = made["agreement"]["majority_model_kappa"]["value"]
    assert kappa == pytest.approx((3 / 5 - 13 / 25) / (1 - 13 / 25))


def test_each_rater_stands_beside_the_others_and_the_model(answers: Answers) -> None:
    ann, ben, _ = compare(answers, SCORES, resamples=100)["raters"]
    assert ann["accuracy"] == pytest.approx(4 / 6)
    assert (ann["only_rater"], ann["only_model"]) == (2, 1)
    assert ben["accuracy"] == pytest.approx(3 / 5)
    assert ben["accuracy_model"] == pytest.approx(2 / 5)
    # Ben and Cem cancel out on f2 and f3; Ann agrees with them on f1, r1 and r2, not on r3.
    assert ann["kappa_majority"] == pytest.approx((3 / 4 - 1 / 2) / (1 - 1 / 2))
    assert ann["p_holm"] >= ann["p"]


def test_pictures_whose_score_says_nothing_are_left_out_on_both_sides(answers: Answers) -> None:
    scores = {**SCORES, "f1": Score(0.9, Kind.UNCERTAIN, says=False), "f2": Score(None, error="x")}
    del scores["r1"]
    made = compare(answers, scores, resamples=0)
    counted = made["pictures"]
    assert (counted["compared"], counted["not_found"]) == (3, 1)
    assert (counted["no_score"], counted["score_says_nothing"]) == (1, 1)
    assert made["sides"]["people"]["answers"] == 9
    assert made["sides"]["model"]["answers"] == 3


def test_the_same_seed_gives_the_same_intervals(answers: Answers) -> None:
    once, again, other = (compare(answers, SCORES, resamples=80, seed=s) for s in (1, 1, 2))
    assert once == again
    assert once != other
    json.dumps(once, allow_nan=False)


def test_intervals_cover_what_they_should() -> None:
    """Of 60 made studies with an accuracy of 0.7 about 95 % hold it in their interval."""
    rng = np.random.default_rng(0)
    names = [f"p{n}" for n in range(60)]
    about = {name: About(n % 2 == 0) for n, name in enumerate(names)}
    held = 0
    for _ in range(60):
        right = rng.random(60) < 0.7
        given = tuple(
            Answer(
                "a",
                name,
                bool(about[name].generated) == ok,
                1.0 if about[name].generated == ok else -1.0,
            )
            for name, ok in zip(names, right.tolist(), strict=True)
        )
        low, high = compare(Answers(given, about), resamples=200)["sides"]["people"]["intervals"][
            "accuracy"
        ]
        held += low <= 0.7 <= high
    assert held >= 52


def test_one_person_and_one_class_still_give_what_can_be_said() -> None:
    one = Answers((Answer("a", "x", True, 1.0),), {"x": About(True)})
    made = compare(one, resamples=10)
    people = made["sides"]["people"]
    assert people["accuracy"] == 1.0
    assert people["auc"] is None
    assert people["d_prime"] is None
    assert made["agreement"]["fleiss_kappa"] == {"value": None, "interval": None}
    unknown = compare(Answers(one.answers, {}), {"x": Score(0.4)}, resamples=10)
    assert unknown["pictures"]["compared"] == 0
    assert unknown["sides"]["model"]["accuracy"] is None
    for told in (made, unknown):
        json.dumps(told, allow_nan=False)
        assert summary(told, [])


def test_the_table_says_who_was_right_and_can_be_sorted(answers: Answers) -> None:
    rows = disagreement.rows(answers, SCORES, {"f1": "/p/f1.png"})
    assert [row.right for row in rows] == [
        "both", "only people", "nobody", "only people", "both", ""
    ]  # fmt: skip
    assert disagreement.tally(rows) == {
        "both": 2, "only people": 2, "only the machine": 0, "nobody": 1
    }  # fmt: skip
    f1 = rows[0]
    assert (f1.file, f1.truth, f1.majority, f1.verdict) == (
        "/p/f1.png", "generated", "generated", "likely generated"
    )  # fmt: skip
    assert f1.people_mean == pytest.approx(0.9)
    assert f1.difference == pytest.approx(0.0)
    apart = [abs(row.difference or 0) for row in disagreement.ordered(rows)]
    assert apart == sorted(apart, reverse=True)
    up = disagreement.ordered(rows, "p_fake", falling=False)
    assert [row.p_fake for row in up] == sorted(s.p_fake or 0 for s in SCORES.values())
    with pytest.raises(ValueError, match="no 'size'"):
        disagreement.ordered(rows, "size")
    missing = disagreement.rows(answers, {"f1": Score(None, error="The file is empty.")})
    assert [row.reason for row in missing[:2]] == [
        "The file is empty.", "No such picture was found."
    ]  # fmt: skip
    assert disagreement.ordered(missing)[0].difference is None
    assert disagreement.likeness(missing) is None
    assert -1 <= (disagreement.likeness(rows) or 9) <= 1


def test_the_table_as_csv_runs_no_formula() -> None:
    bad = Answers((Answer("a", "=1+1", True, 1.0),), {"=1+1": About(True, "@x")})
    out = io.StringIO()
    disagreement.write_csv(disagreement.rows(bad), out)
    header, row = out.getvalue().splitlines()
    assert header.split(",") == list(disagreement.FIELDS)
    assert row.startswith("'=1+1,,'@x,generated,1,1.000000,1.000000,generated,,")


def test_scores_of_a_scan_are_read_and_bad_ones_refused(tmp_path: Path) -> None:
    path = tmp_path / "scores.csv"
    head = "path,sha256,p_fake,verdict,face_found,error,reasons,detector\n"
    path.write_text(
        head + "'=a.png,x,0.25,no sign of generation found,true,,,d\n"
        "b.png,x,0.75,uncertain,false,,,d\nc.png,,,,,The file is empty.,,d\n"
    )
    read = read_scores(path)
    assert read.detector == "d"
    assert read.by_file == {
        "=a.png": Score(0.25, Kind.NONE),
        "b.png": Score(0.75, Kind.UNCERTAIN, says=False),
        "c.png": Score(None, error="The file is empty."),
    }
    for text, said in (
        ("path\na\n", "no column p_fake"),
        (head, "holds no scores"),
        (head + "a,,2,,,,,d\n", "line 2: '2' is no score"),
        (head + "a,,0.1,,,,,d\nb,,0.1,,,,,e\n", "several detectors"),
    ):
        path.write_text(text)
        with pytest.raises(FakeviewError, match=said):
            read_scores(path)
    with pytest.raises(FakeviewError, match="can't be read"):
        read_scores(tmp_path / "none.csv")


@pytest.mark.shared
def test_the_numbers_of_a_published_study(shared: Path) -> None:
    """Lago et al. 2022: StyleGAN2's faces passed for photographs more often than those."""
    human = shared / "human"
    read = read_answers(human / "ans.csv", pictures=human / "img.csv")
    made = compare(read, resamples=50)
    groups = made["sides"]["people"]["groups"]
    found = {name: group["hit_rate"] for name, group in groups.items()}
    assert found["PGGAN"] > found["StyleGAN"] > found["StyleGAN2"]
    assert found["StyleGAN2"] < groups["FFHQ"]["false_alarm_rate"]
    assert groups["StyleGAN2"]["d_prime"] < 0
    assert made["agreement"]["alpha_interval"]["value"] == pytest.approx(0.32, abs=0.01)
    assert len(made["raters"]) == 630

"""What an evaluation says in words, and what its tables hold."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from fakeview.errors import FakeviewError
from fakeview.evaluate.files import FIELDS, write_numbers, write_rows
from fakeview.evaluate.html import write_page
from fakeview.evaluate.measure import Evaluation, Scored
from fakeview.evaluate.tables import confusion, decided, false_alarm_point, groups, histogram
from fakeview.evaluate.words import figures, headline, lines, remarks
from tests.evaluate.some import evaluation

FAKE, REAL = [0.9, 0.8, 0.95, 0.5, 0.1], [0.05, 0.1, 0.45, 0.7]


def grave(found: Evaluation) -> list[str]:
    return [remark.text for remark in remarks(found.numbers) if remark.grave]


def calm(found: Evaluation) -> str:
    return " ".join(remark.text for remark in remarks(found.numbers) if not remark.grave)


def test_headline_counts_the_clear_verdicts_that_fit_and_the_uncertain() -> None:
    found = evaluation(FAKE, REAL)
    assert decided(found.numbers) == (5, 7, 9)
    assert headline(found.numbers) == "Right in 5 of 7 decided, 2 uncertain"
    assert headline(evaluation([0.9], [0.1]).numbers).endswith("none uncertain")
    assert "decides on none" in headline(evaluation([0.5], [0.45]).numbers)


def test_figures_are_those_of_the_numbers() -> None:
    found = evaluation(FAKE, REAL)
    shown = {figure.name: figure for figure in figures(found.numbers)}
    assert shown["right where it decides"].value == "71%"
    assert shown["uncertain"].value == "22%"
    assert shown["AUC"].value == f"{found.numbers['auc']:.2f}"
    assert shown["calibration error (ECE)"].value == f"{found.numbers['ece']:.2f}"
    low, high = found.numbers["intervals"]["auc"]
    assert shown["AUC"].interval == f"95% interval {low:.2f} to {high:.2f}"


def test_tables_add_up() -> None:
    found = evaluation(FAKE, REAL)
    fake, real = confusion(found.numbers)
    assert (fake.generated, fake.uncertain, fake.none) == (3, 1, 1)
    assert (real.generated, real.uncertain, real.none) == (1, 1, 2)
    assert (real.right, real.wrong) == (2, 1)
    assert false_alarm_point(found.numbers) == (0.25, 0.6)
    by_name = {(one.verdicts.label, one.name): one for one in groups(found.numbers)}
    assert set(by_name) == {("fake", "g0"), ("fake", "g1"), ("real", "g0"), ("real", "g1")}
    assert sum(one.verdicts.n for one in by_name.values()) == 9
    bins = histogram(found.numbers)
    assert sum(one.fake for one in bins) == 5
    assert sum(one.real for one in bins) == 4
    assert next(one for one in bins if one.low <= 0.5 < one.high).fake == 1


def test_it_says_that_the_numbers_are_about_these_pictures_and_rough() -> None:
    told = calm(evaluation(FAKE, REAL))
    assert "about these pictures only" in told
    assert "only 5 labelled generated and 4 labelled real" in told
    assert "1 in 100" not in told  # one of four is 25 in 100


def test_it_warns_of_pictures_that_the_detector_learnt_from() -> None:
    assert "trained or chosen with 3 of these 9" in grave(evaluation(FAKE, REAL, learnt_from=3))[0]
    assert "all of these 9" in grave(evaluation(FAKE, REAL, learnt_from=9))[0]
    assert not grave(evaluation([0.9] * 8, [0.1] * 8))


def test_one_class_alone_has_no_auc_and_says_what_to_add() -> None:
    found = evaluation(FAKE, [])
    assert "AUC" not in {figure.name for figure in figures(found.numbers)}
    assert "Add pictures labelled real" in grave(found)[0]
    assert false_alarm_point(found.numbers) is None


def test_a_detector_that_guesses_is_called_that() -> None:
    assert "can't be told from guessing" in grave(evaluation([0.1, 0.9], [0.1, 0.9]))[0]


def test_a_detector_that_is_upside_down_is_not_called_a_guess() -> None:
    told = grave(evaluation([0.1, 0.2, 0.3, 0.8], [0.9, 0.7, 0.95, 0.85]))
    assert "worse than guessing" in told[0]
    assert "wrong way round" in told[0]


def test_an_auc_that_is_not_perfect_is_not_called_that() -> None:
    found = evaluation([0.9] * 99 + [0.3], [0.1] * 99 + [0.35])
    shown = next(one for one in figures(found.numbers) if one.name == "AUC")
    assert shown.value == "> 0.99"
    assert "higher in 99 of 100 cases" in shown.meaning


def test_an_interval_without_width_claims_nothing() -> None:
    found = evaluation([0.9], [0.1])
    assert found.numbers["intervals"]["auc"] == [1.0, 1.0]
    assert next(one for one in figures(found.numbers) if one.name == "AUC").interval == ""
    assert [group.interval for group in groups(found.numbers)] == [None, None]


def test_unreadable_pictures_are_counted_and_named() -> None:
    bad = [{"path": "/data/mine/a.png", "reason": "It is cut off."}]
    assert "a.png can't be read and was left out: It is cut off." in calm(
        evaluation(FAKE, REAL, unreadable=bad)
    )
    odd = [{"path": "/data/a\n\x1b[31m.png", "reason": "It is cut off."}]
    assert "\x1b" not in "\n".join(lines(evaluation(FAKE, REAL, unreadable=odd).numbers))
    assert "a\ufffd\ufffd[31m.png can't" in calm(evaluation(FAKE, REAL, unreadable=odd))
    more = calm(evaluation(FAKE, REAL, unreadable=bad * 3))
    assert "3 pictures can't be read and were left out; the first is a.png" in more


def test_enough_pictures_are_told_what_one_in_a_hundred_costs() -> None:
    told = calm(evaluation([0.9] * 120, [0.1] * 120, fitted="", domain="faces"))
    assert "it finds 100% of the generated ones" in told
    assert "rough" not in told
    assert "never calibrated" in told
    assert "shows a face is not asked" in told


def test_lines_hold_the_headline_and_the_trainers_table() -> None:
    text = "\n".join(lines(evaluation(FAKE, REAL, learnt_from=3).numbers))
    assert text.startswith("Right in 5 of 7 decided, 2 uncertain.\nWARNING: ")
    assert text.count("trained or chosen") == 1
    assert "fake/g0" in text


def test_saved_numbers_and_rows_are_those_that_were_measured(tmp_path: Path) -> None:
    found = evaluation(FAKE, REAL, unreadable=[{"path": "/x.png", "reason": "=cut"}])
    evil = Scored("/data/mine/0\r.png", "fake", "=cmd()", "test", 0.5)
    found = Evaluation(found.numbers, [evil, *found.rows[1:]])
    write_numbers(tmp_path / "n.json", found.numbers)
    write_rows(tmp_path / "r.csv", found)
    assert json.loads((tmp_path / "n.json").read_text("utf-8")) == found.numbers
    with (tmp_path / "r.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert tuple(rows[0]) == FIELDS
    assert len(rows) == 10
    assert rows[0]["path"] == "/data/mine/0\r.png"  # in quotes: it ends no line
    assert b'"/data/mine/0\r.png"' in (tmp_path / "r.csv").read_bytes()
    assert (rows[0]["group"], rows[0]["verdict"], rows[0]["right"]) == ("'=cmd()", "uncertain", "")
    assert (rows[4]["verdict"], rows[4]["right"]) == ("no sign of generation found", "false")
    assert (rows[5]["p_fake"], rows[5]["right"]) == ("0.050000", "true")
    assert (rows[9]["path"], rows[9]["error"]) == ("/x.png", "'=cut")


def test_the_web_page_holds_the_numbers_and_runs_nothing(tmp_path: Path) -> None:
    found = evaluation(FAKE, REAL, detector="<b>evil", learnt_from=2)
    write_page(tmp_path / "e.html", found)
    text = (tmp_path / "e.html").read_text("utf-8")
    assert "Right in 5 of 7 decided, 2 uncertain" in text
    assert "trained or chosen with 2 of these 9" in text
    assert f"{found.numbers['auc']:.2f}" in text
    assert text.count("<svg") == 2
    assert "2 of 9 were on the wrong side" in text
    assert "4.png" in text  # the one that was missed
    assert "<b>" not in text
    assert "<script" not in text
    assert "default-src 'none'" in text.replace("&#x27;", "'")
    write_page(tmp_path / "one.html", evaluation([0.9], []))
    assert "<svg" not in (tmp_path / "one.html").read_text("utf-8")


def test_a_file_that_cant_be_written_says_so(tmp_path: Path) -> None:
    (tmp_path / "n.json").mkdir()
    with pytest.raises(FakeviewError, match="could not be written"):
        write_numbers(tmp_path / "n.json", {})


def test_the_web_page_calls_few_neither_none_nor_one_in_a_hundred(tmp_path: Path) -> None:
    write_page(tmp_path / "e.html", evaluation([0.9] * 999 + [0.1], [0.1]))
    text = (tmp_path / "e.html").read_text("utf-8")
    assert "1 (&lt; 1%)" in text
    assert "999 (&gt; 99%)" in text


def test_the_web_page_escapes_every_name(tmp_path: Path) -> None:
    evil = '<script>alert(1)</script>"\u202e'
    found = evaluation(FAKE, REAL, data=f"/data/{evil}", detector=evil, sha256="'\"><b>")
    found.numbers["unreadable"] = [{"path": f"/data/{evil}.png", "reason": evil}]
    found.numbers["groups"][f"fake/{evil}"] = found.numbers["groups"]["fake/g0"]
    rows = [Scored(f"/data/{evil}.png", "fake", evil, "", 0.01), *found.rows[1:]]
    write_page(tmp_path / "e.html", Evaluation(found.numbers, rows))
    text = (tmp_path / "e.html").read_text("utf-8")
    assert "&lt;script&gt;" in text
    assert not any(bad in text for bad in ("<script", "<b>", "\u202e"))

"""A comparison as tables, cell by cell: of the page and of what is written for a browser."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from fakeview.imaging.names import one_line
from fakeview.study.answers import ONE_PERSON
from fakeview.study.compare import MODEL
from fakeview.study.overlap import CENTRE, MAP, PEOPLE, RANDOM
from fakeview.study.words import SIDES, number, p_words
from trainer.words import mark, tr, with_minus
from trainer.words import number as written

_NONE = "–"
#: What is told of each side: (name, what it means).
MEASURES: dict[str, tuple[str, str]] = {
    "accuracy": (mark("Right"), mark("share of decided answers that are right")),
    "auc": (
        "AUC",
        mark("how often a generated picture is rated above a photograph; 0.50 is guessing"),
    ),
    "d_prime": ("d′", mark("how far the two kinds are told apart; 0 is not at all")),
    "criterion": (
        mark("Criterion c"),
        mark("below 0 leans towards saying generated, above 0 away from it"),
    ),
    "hit_rate": (
        mark("Generated found (TPR)"),
        mark("share of generated pictures called generated"),
    ),
    "false_alarm_rate": (
        mark("False alarms (FPR)"),
        mark("share of photographs called generated"),
    ),
}
#: How maps and marks are compared: (name, what it means).
OVERLAP: dict[str, tuple[str, str]] = {
    "iou": ("IoU", mark("overlap of mark and the map's strongest part of the same area")),
    "dice": (mark("Dice"), mark("the same overlap, as a share of the area")),
    "pointing": (
        mark("Pointing game"),
        mark("how often the map's strongest place is inside the mark"),
    ),
    "mass": (mark("Relevance mass"), mark("share of the map that lies inside the mark")),
    "spearman": (mark("Spearman"), mark("rank correlation of map and mark")),
    "outside_face": (mark("Mass beside the face"), mark("share of the map outside the face")),
}
PARTIES = {
    MAP: mark("Map"),
    RANDOM: mark("Random map"),
    CENTRE: mark("Centre"),
    PEOPLE: mark("Other people"),
}


@dataclass(frozen=True)
class Cell:
    """What is written, and what it is sorted by; None is last."""

    text: str
    value: float | str | None = None


@dataclass(frozen=True)
class Grid:
    """A table: its headings, and its rows of as many cells."""

    heads: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def sides(made: Mapping[str, Any]) -> Grid:
    """Return a row per measure, a column per side."""
    parties = made["sides"]
    rows = [
        (
            _text(tr(name)),
            *(_number(one[field], one["intervals"].get(field)) for one in parties.values()),
        )
        for field, (name, _) in MEASURES.items()
    ]
    undecided = (
        tr("{n:,} of {all:,}", n=one["undecided"], all=one["answers"]) for one in parties.values()
    )
    rows.append((_text(tr("Undecided")), *map(_text, undecided)))
    return Grid(("", *(tr(SIDES[name]) for name in parties)), tuple(rows))


def groups(made: Mapping[str, Any]) -> Grid:
    """Return a row per group: how many pictures, and each side's accuracy and AUC."""
    parties = made["sides"]
    names = dict.fromkeys(name for one in parties.values() for name in one["groups"])
    heads = [tr("Group"), tr("Pictures"), tr("Generated")]
    heads += [tr("{side}: right", side=tr(SIDES[side])) for side in parties]
    heads += [tr("{side}: AUC", side=tr(SIDES[side])) for side in parties]
    rows = []
    for name in names:
        found = [one["groups"].get(name) for one in parties.values()]
        first = next(one for one in found if one)
        counts = (_count(first["pictures"]), _count(first["generated"]))
        numbers = [
            _number(one[field], one["intervals"].get(field)) if one else Cell(_NONE)
            for field in ("accuracy", "auc")
            for one in found
        ]
        rows.append((_name(name), *counts, *numbers))
    return Grid(tuple(heads), tuple(rows))


def raters(made: Mapping[str, Any]) -> Grid:
    """Return a row per person: how often right, d', and how far with the others and the model."""
    with_model = MODEL in made["sides"]
    heads = [tr("Person"), tr("Answers"), tr("Right"), "AUC", "d′", tr("Kappa with the others")]
    if with_model:
        heads += [tr("Kappa with the model"), tr("Model right"), tr("Better or worse")]
    rows = []
    for one in made["raters"]:
        row = [
            _name(tr(ONE_PERSON) if one["rater"] == ONE_PERSON else one["rater"]),
            _count(one["answers"]),
            *(_number(one[field]) for field in ("accuracy", "auc", "d_prime")),
            _number(one["kappa_majority"], one["kappa_majority_interval"]),
        ]
        if with_model:
            row += [
                _number(one["kappa_model"], one["kappa_model_interval"]),
                _number(one["accuracy_model"]),
                _against(one),
            ]
        rows.append(tuple(row))
    return Grid(tuple(heads), tuple(rows))


def _against(one: Mapping[str, Any]) -> Cell:
    chance = one.get("p_holm")
    if chance is None:
        return Cell(_NONE)
    ahead = one["only_rater"] - one["only_model"]
    if chance >= 0.05 or not ahead:
        return Cell(tr("no telling"), 0.0)
    if ahead > 0:
        return Cell(tr("better (p {p})", p=p_words(chance)), 1.0)
    return Cell(tr("worse (p {p})", p=p_words(chance)), -1.0)


def confusion(one: Mapping[str, Any]) -> Grid:
    """Return one side's answers by what the pictures are."""
    rows = []
    for truth, told in one["confusion"].items():
        counts = (told["said_generated"], told["undecided"], told["said_photograph"])
        total = sum(counts)
        cells = (
            Cell(tr("{n:,} ({share:.0%})", n=n, share=n / total) if total else _NONE, n)
            for n in counts
        )
        rows.append((_text(tr("Generated" if truth == "generated" else "Photographs")), *cells))
    heads = ("", tr("called generated"), tr("undecided"), tr("called a photograph"))
    return Grid(heads, tuple(rows))


def overlap(why: Mapping[str, Any]) -> Grid:
    """Return a row per measure of maps and marks, over all pictures or of one."""
    parties = {party: words for party, words in PARTIES.items() if why.get(party)}
    rows = []
    for field, (name, _) in OVERLAP.items():
        found = [_measured(why[party].get(field)) for party in parties]
        if any(value is not None for value, _ in found):
            rows.append((_text(tr(name)), *(_number(*one) for one in found)))
    return Grid(("", *map(tr, parties.values())), tuple(rows))


def _measured(found: Any) -> tuple[float | None, Sequence[float] | None]:
    """Take a number of one picture, or one over pictures with its interval."""
    if isinstance(found, Mapping):
        return found["value"], found["interval"]
    return found, None


def _text(text: str) -> Cell:
    return Cell(text, text)


def _name(name: str) -> Cell:
    shown = one_line(name)
    return Cell(shown, shown.casefold())


def _count(n: int) -> Cell:
    return Cell(written(n, ","), n)


def _number(value: float | None, interval: Sequence[float] | None = None) -> Cell:
    return Cell(_NONE) if value is None else Cell(with_minus(number(value, interval)), value)

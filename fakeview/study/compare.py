"""People and the model side by side, and whether they agree.

How answers are counted:

- Right and wrong are counted on the pictures whose truth is known, and with a model on those that
  it has a score for, so that both are measured on the same pictures.
- Undecided people (the middle of a scale, "don't know") and ties of the majority are left out of
  accuracy, d', criterion and kappa, and counted apart. They stay in the AUC and in
  Krippendorff's alpha of ratings, as neither-nor.
- The model has to choose like people: an *uncertain* verdict counts by the side of 0.5 that its
  score is on. Apart from that, ``uncertain`` tells how many of its verdicts were uncertain, how
  often it would have been right on them, and how often it was right where it gave a verdict.
- Pictures on which its score says nothing (a detector of faces that found none) and files that
  can't be read are left out, and counted.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

import numpy as np

from fakeview.detect.verdict import Kind
from fakeview.study import raters
from fakeview.study.answers import Answers
from fakeview.study.detection import GENERATED, PHOTOGRAPH, UNDECIDED, calibration, roc
from fakeview.study.kappa import alpha_interval, alpha_nominal, cohen, fleiss
from fakeview.study.mcnemar import mcnemar
from fakeview.study.resampling import RESAMPLES, draws, interval, number
from fakeview.study.scores import EVEN, Score
from fakeview.study.sides import Side, Table, majority, model, most, people

PEOPLE, MAJORITY, MODEL = "people", "majority", "model"


def compare(
    answers: Answers,
    scores: Mapping[str, Score] | None = None,
    *,
    resamples: int = RESAMPLES,
    seed: int = 0,
) -> dict[str, Any]:
    """Return everything that can be said of people and the model, ready for JSON.

    Args:
        answers: what people said.
        scores: what the model says, by the pictures' names in ``answers``; None without one.
        resamples: of the pictures, for the 95% intervals (generated pictures and photographs
            apart where right and wrong are counted).
        seed: the same seed gives the same intervals.

    Returns:
        ``people``, ``answers``, ``unanswered`` and ``pictures`` (how many of what); ``sides``
        with ``people`` (each answer counts as one), ``majority`` and ``model``:
        ``detection.numbers`` with ``intervals``, ``confusion``, ``undecided``, ``calibration``,
        ``roc`` and ``groups``; ``agreement``, ``difference`` (majority and model) and ``raters``.
        None stands for what can't be said.
    """
    table = Table.of(answers.answers, answers.about)
    listed = [scores.get(name) for name in table.pictures] if scores is not None else []
    machine = model(listed) if scores is not None else None
    scored = np.ones(len(table.pictures), bool) if machine is None else machine.said.sum(1) > 0
    used = np.isfinite(table.truth) & scored
    sides = {PEOPLE: people(table), MAJORITY: majority(table)}
    if machine is not None:
        sides[MODEL] = machine
    strata = np.where(used, table.truth, 2)
    drawn = draws(strata, resamples, seed)
    alike = draws(np.zeros(len(table.pictures)), resamples, seed)
    made: dict[str, Any] = {
        "resamples": resamples,
        "seed": seed,
        PEOPLE: len(table.raters),
        "answers": len(answers.answers),
        "unanswered": answers.unanswered,
        "seconds_median": _median([a.seconds for a in answers.answers]),
        "pictures": _pictures(table, listed if machine is not None else None, used),
        "sides": {name: _measured(side, table, used, drawn) for name, side in sides.items()},
        "agreement": _agreement(table, sides, scored, alike),
    }
    if machine is not None:
        made["sides"][MODEL]["uncertain"] = _uncertain(listed, table, used)
        made["difference"] = _difference(sides, table, used, drawn)
    made["raters"] = raters.each(table, used, machine, alike)
    return made


def _median(seconds: Sequence[float | None]) -> float | None:
    known = [one for one in seconds if one is not None]
    return float(np.median(known)) if known else None


def _pictures(
    table: Table, listed: Sequence[Score | None] | None, used: np.ndarray
) -> dict[str, Any]:
    known = np.isfinite(table.truth)
    counted: dict[str, Any] = {
        "answered": len(table.pictures),
        "truth_known": int(known.sum()),
        "compared": int(used.sum()),
        "generated": int((table.truth[used] == 1).sum()),
    }
    if listed is not None:
        there = [score for score in listed if score is not None]
        counted["not_found"] = len(listed) - len(there)
        counted["no_score"] = sum(score.p_fake is None for score in there)
        counted["score_says_nothing"] = sum(
            score.p_fake is not None and not score.says for score in there
        )
    return counted


def _measured(side: Side, table: Table, used: np.ndarray, drawn: np.ndarray) -> dict[str, Any]:
    """Return one side's numbers; ``used`` and ``drawn`` say on which pictures."""
    fake, real = used & (table.truth == 1), used & (table.truth == 0)
    found = _with_intervals(side, fake[None] * 1.0, real[None] * 1.0, drawn)
    counts = side.counts(fake[None] * 1.0, real[None] * 1.0)
    by_truth = {"generated": fake @ side.said, "photograph": real @ side.said}
    return {
        **found,
        "answers": int(side.said[used].sum()),
        "undecided": int(side.said[used, UNDECIDED].sum()),
        "confusion": {
            name: {
                "said_generated": int(said[GENERATED]),
                "said_photograph": int(said[PHOTOGRAPH]),
                "undecided": int(said[UNDECIDED]),
            }
            for name, said in by_truth.items()
        },
        "calibration": _calibration(side, table, used),
        "roc": roc(counts.fake_levels[0], counts.real_levels[0]),
        "groups": _groups(side, table, used, drawn),
    }


def _with_intervals(
    side: Side, fakes: np.ndarray, reals: np.ndarray, drawn: np.ndarray
) -> dict[str, Any]:
    found = {name: number(values[0]) for name, values in side.numbers(fakes, reals).items()}
    again = side.numbers(drawn * fakes, drawn * reals) if len(drawn) else {}
    edges = {
        name: interval(values) if found[name] is not None else None
        for name, values in again.items()
    }
    return {**found, "intervals": edges}


def _calibration(side: Side, table: Table, used: np.ndarray) -> dict[str, Any]:
    rated = side.rated.tocoo()
    here = used[rated.row]
    p = (side.levels[rated.col[here]] + 1) / 2
    return calibration(p, table.truth[rated.row[here]] == 1, rated.data[here])


def _groups(side: Side, table: Table, used: np.ndarray, drawn: np.ndarray) -> dict[str, Any]:
    """Return each group's numbers.

    A group of generated pictures alone is set against all photographs, which AUC, d' and
    criterion need; its accuracy is its own. A group of photographs alone has an accuracy only.
    """
    names = np.array(table.groups, object)
    all_real = used & (table.truth == 0)
    made = {}
    for name in sorted({group for group in table.groups if group}):
        inside = used & (names == name)
        fake, real = inside & (table.truth == 1), inside & all_real
        if not inside.any():
            continue
        against = real if real.any() or not fake.any() else all_real
        row = _with_intervals(side, fake[None] * 1.0, against[None] * 1.0, drawn)
        own = _with_intervals(side, fake[None] * 1.0, real[None] * 1.0, drawn)
        row["accuracy"] = own["accuracy"]
        row["intervals"]["accuracy"] = own["intervals"].get("accuracy")
        kinds = {"pictures": int(inside.sum()), "generated": int(fake.sum())}
        made[name] = {**kinds, "answers": int(side.said[inside].sum()), **row}
    return made


def _uncertain(
    listed: Sequence[Score | None], table: Table, used: np.ndarray
) -> dict[str, Any] | None:
    """Return how the model's uncertain verdicts did, and how it did without them."""
    certain, uncertain = [], []
    for place in np.flatnonzero(used).tolist():
        score = listed[place]
        if score is None or score.p_fake is None or score.kind is None:
            return None
        is_fake = table.truth[place] == 1
        if score.kind is Kind.UNCERTAIN:
            uncertain.append((score.p_fake >= EVEN) == is_fake)
        else:
            certain.append((score.kind is Kind.GENERATED) == is_fake)
    return {
        "n": len(uncertain),
        "right": int(sum(uncertain)),
        "verdicts": len(certain),
        "verdicts_right": int(sum(certain)),
        "verdict_accuracy": float(np.mean(certain)) if certain else None,
    }


def _agreement(
    table: Table, sides: Mapping[str, Side], scored: np.ndarray, drawn: np.ndarray
) -> dict[str, Any]:
    """Return how far people agree with each other, and the majority with the model."""
    one = np.ones((1, len(table.pictures)))
    decided = table.counts[:, [GENERATED, PHOTOGRAPH]]
    ratings = table.ratings()
    made: dict[str, Any] = {
        "fleiss_kappa": _both(fleiss, one, drawn, decided),
        "alpha_nominal": _both(alpha_nominal, one, drawn, decided),
        "alpha_interval": _both(alpha_interval, one, drawn, ratings),
    }
    if MODEL in sides:
        cells = _cells(sides[MAJORITY], sides[MODEL]) * scored[:, None]
        value, again = cohen(one @ cells)[0], cohen(drawn @ cells)
        made["majority_model_kappa"] = {
            "value": number(value),
            "interval": interval(again) if np.isfinite(value) else None,
        }
    return made


def _both(measure: Any, one: np.ndarray, drawn: np.ndarray, values: np.ndarray) -> dict[str, Any]:
    value = measure(one, values)[0]
    edges = interval(measure(drawn, values)) if len(drawn) and np.isfinite(value) else None
    return {"value": number(value), "interval": edges}


def _cells(first: Side, second: Side) -> np.ndarray:
    """Return for each picture which cell of the two parties' table it is in, float64 (P, 4)."""
    one, other = most(first.said), most(second.said)
    cells = np.zeros((one.size, 4))
    both = (one != UNDECIDED) & (other != UNDECIDED)
    cell = 2 * (one != GENERATED) + (other != GENERATED)
    cells[np.flatnonzero(both), cell[both]] = 1
    return cells


def _difference(
    sides: Mapping[str, Side], table: Table, used: np.ndarray, drawn: np.ndarray
) -> dict[str, Any]:
    """Return who of majority and model is right more often, where the majority decided."""
    said = {name: most(sides[name].said) for name in (MAJORITY, MODEL)}
    both = used & (said[MAJORITY] != UNDECIDED)
    right = {name: both & ((one == GENERATED) == (table.truth == 1)) for name, one in said.items()}
    only, only_model = right[MAJORITY] & ~right[MODEL], right[MODEL] & ~right[MAJORITY]
    gap = only.astype(np.float64) - only_model
    shares = np.divide(
        drawn @ gap, drawn @ both, out=np.full(len(drawn), np.nan), where=drawn @ both > 0
    )
    return {
        "pictures": int(both.sum()),
        "accuracy_majority": float(right[MAJORITY][both].mean()) if both.any() else None,
        "accuracy_model": float(right[MODEL][both].mean()) if both.any() else None,
        "majority_minus_model": float(gap[both].mean()) if both.any() else None,
        "interval": interval(shares),
        "mcnemar": asdict(mcnemar(int(only.sum()), int(only_model.sum()))),
    }

"""A comparison in plain words and a short table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from fakeview.imaging.names import one_line
from fakeview.study.compare import MAJORITY, MODEL, PEOPLE
from fakeview.study.disagreement import Row, ordered
from fakeview.study.overlap import CENTRE, MAP, RANDOM
from fakeview.study.overlap import PEOPLE as OTHERS

_NAMES = {PEOPLE: "all answers", MAJORITY: "majority", MODEL: "model"}
_LINES = {
    "accuracy": "right",
    "hit_rate": "generated found",
    "false_alarm_rate": "false alarms",
    "auc": "AUC",
    "d_prime": "d'",
    "criterion": "criterion",
}
_AGREEMENT = {
    "fleiss_kappa": "Fleiss' kappa",
    "alpha_nominal": "Krippendorff's alpha",
    "alpha_interval": "Krippendorff's alpha of ratings",
    "majority_model_kappa": "Cohen's kappa, majority and model",
}
_PARTIES = {MAP: "map", RANDOM: "random map", CENTRE: "centre", OTHERS: "other people"}
_OVERLAP = {
    "iou": "IoU",
    "dice": "Dice",
    "pointing": "pointing game",
    "mass": "mass inside",
    "spearman": "Spearman",
    "outside_face": "mass beside face",
}
_FIRST, _WIDTH, _MOST_GROUPS, _MOST_ROWS = 18, 24, 20, 5


def summary(made: Mapping[str, Any], rows: Sequence[Row]) -> str:
    """Return what a person reads of a comparison, in lines.

    Args:
        made: what ``compare.compare`` returned.
        rows: what ``disagreement.rows`` returned for the same.
    """
    parts = [_who(made), _table(made), _groups(made), _agreement(made)]
    if "difference" in made:
        parts += [_difference(made), _furthest(rows)]
    return "\n\n".join(part for part in parts if part) + "\n"


def _who(made: Mapping[str, Any]) -> str:
    pictures = made["pictures"]
    said = (
        f"{_many(made['answers'], 'answer')} by {_people(made['people'])} to "
        f"{_many(pictures['answered'], 'picture')}; compared on "
        f"{pictures['compared']:,}, {pictures['generated']:,} of them generated."
    )
    if made["seconds_median"] is not None:
        said += f" Half of the answers took at most {made['seconds_median']:.1f} s."
    unknown = pictures["answered"] - pictures["truth_known"]
    left = {
        "of unknown truth": unknown,
        "not found": pictures.get("not_found", 0),
        "that can't be read": pictures.get("no_score", 0),
        "without a face, so that the score says nothing": pictures.get("score_says_nothing", 0),
    }
    out = [f"{n:,} {what}" for what, n in left.items() if n]
    return said + (f"\nLeft out are pictures: {', '.join(out)}." if out else "")


def _people(n: int) -> str:
    return "1 person" if n == 1 else f"{n:,} people"


def _many(n: int, noun: str) -> str:
    return f"{n:,} {noun}{'s' * (n != 1)}"


def _table(made: Mapping[str, Any]) -> str:
    sides = made["sides"]
    lines = [" " * _FIRST + "".join(f"{_NAMES[name]:<{_WIDTH}}" for name in sides)]
    for field, words in _LINES.items():
        cells = (_number(side[field], side["intervals"].get(field)) for side in sides.values())
        lines.append(f"{words:<{_FIRST}}" + "".join(f"{cell:<{_WIDTH}}" for cell in cells))
    undecided = (f"{s['undecided']:,} of {s['answers']:,}" for s in sides.values())
    lines.append(f"{'undecided':<{_FIRST}}" + "".join(f"{cell:<{_WIDTH}}" for cell in undecided))
    return "\n".join(line.rstrip() for line in lines)


def _groups(made: Mapping[str, Any]) -> str:
    sides = made["sides"]
    names = list(sides[PEOPLE]["groups"])
    if not names:
        return ""
    lines = ["Right, by group:"]
    for name in names[:_MOST_GROUPS]:
        found = [side["groups"].get(name) for side in sides.values()]
        cells = (
            _number(g["accuracy"], g["intervals"].get("accuracy")) if g else "-" for g in found
        )
        label = f"  {one_line(name)}"[: _FIRST - 1]
        lines.append(f"{label:<{_FIRST}}" + "".join(f"{cell:<{_WIDTH}}" for cell in cells))
    if len(names) > _MOST_GROUPS:
        lines.append(f"  and {len(names) - _MOST_GROUPS:,} more, which are in the JSON")
    return "\n".join(line.rstrip() for line in lines)


def _agreement(made: Mapping[str, Any]) -> str:
    lines = ["Agreement beyond chance:"]
    for field, words in _AGREEMENT.items():
        found = made["agreement"].get(field)
        if found and found["value"] is not None:
            lines.append(f"  {words:<36}{_number(found['value'], found['interval'])}")
    return "\n".join(lines) if len(lines) > 1 else ""


def _difference(made: Mapping[str, Any]) -> str:
    found = made["difference"]
    test = found["mcnemar"]
    if not found["pictures"]:
        return ""
    kind = "exact" if test["exact"] else "chi-square, corrected"
    lines = [
        f"Of {_many(found['pictures'], 'picture')} the majority alone was right on "
        f"{test['only_first']:,}, the model alone on {test['only_second']:,} "
        f"(McNemar {kind}: p {_p(test['p'])})."
    ]
    better = [r for r in made["raters"] if r.get("p_holm") is not None and r["p_holm"] < 0.05]
    ahead = sum(r["only_rater"] > r["only_model"] for r in better)
    lines.append(
        f"Of {_people(made['people'])}, {ahead:,} did better than the model and "
        f"{len(better) - ahead:,} worse, beyond chance (5 %, corrected for their number)."
    )
    uncertain = made["sides"][MODEL].get("uncertain")
    if uncertain and uncertain["n"]:
        lines.append(
            f"The model was uncertain about {_many(uncertain['n'], 'picture')}; above that counts "
            "by the side of 0.5 that the score is on, which was right for "
            f"{uncertain['right']:,}. Its verdicts alone were right on "
            f"{uncertain['verdicts_right']:,} of {uncertain['verdicts']:,}."
        )
    return "\n".join(lines)


def _furthest(rows: Sequence[Row]) -> str:
    far = [row for row in ordered(rows) if row.difference is not None][:_MOST_ROWS]
    lines = ["Furthest apart (people, model, truth, who was right):"]
    lines += [
        f"  {row.people_mean:.2f}  {row.p_fake:.2f}  {row.truth or '-':<10}  "
        f"{row.right or '-':<16}  {one_line(row.picture)}"
        for row in far
    ]
    return "\n".join(lines) if far else ""


def marks_summary(made: Mapping[str, Any]) -> str:
    """Return how far maps and marks agree, in lines; of what ``why.compare_maps`` returned."""
    if not made["pictures"]:
        return "None of the marks could be compared with a map.\n"
    lines = [
        f"{made['method']} maps and {_many(made['marks'], 'mark')} on "
        f"{_many(made['pictures'], 'picture')}; the marks cover {made['area']:.0%} on average:",
        " " * _FIRST + "".join(f"{words:<{_WIDTH}}" for words in _PARTIES.values()),
    ]
    for field, words in _OVERLAP.items():
        found = [made[party][field] for party in _PARTIES]
        if any(one["value"] is not None for one in found):
            cells = (_number(one["value"], one["interval"]) for one in found)
            lines.append(f"{words:<{_FIRST}}" + "".join(f"{cell:<{_WIDTH}}" for cell in cells))
    if made["empty"]:
        lines.append(f"{made['empty']:,} marks cover nothing and are left out.")
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _number(value: float | None, interval: Sequence[float] | None) -> str:
    if value is None:
        return "-"
    said = f"{value + 0.0:.2f}"
    return f"{said} ({interval[0]:.2f} to {interval[1]:.2f})" if interval else said


def _p(p: float) -> str:
    return "below 0.001" if p < 0.001 else f"{p:.3f}"

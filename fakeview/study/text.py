"""A comparison in plain words and a short table."""

# Told on the command line alone.

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from fakeview.explain.choices import METHOD_TITLES
from fakeview.imaging.names import one_line
from fakeview.study.compare import MAJORITY, MODEL, PEOPLE
from fakeview.study.disagreement import Row, ordered
from fakeview.study.overlap import CENTRE, MAP, RANDOM
from fakeview.study.overlap import PEOPLE as OTHERS
from fakeview.study.words import AGREEMENT, difference, maps_and_marks, number, who

_NAMES = {PEOPLE: "all answers", MAJORITY: "majority", MODEL: "model"}
_LINES = {
    "accuracy": "right",
    "hit_rate": "generated found",
    "false_alarm_rate": "false alarms",
    "auc": "AUC",
    "d_prime": "d'",
    "criterion": "criterion",
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
    parts = [who(made), _table(made), _groups(made), _agreement(made)]
    if "difference" in made:
        parts += ["\n".join(difference(made)), _furthest(rows)]
    return "\n\n".join(part for part in parts if part) + "\n"


def _table(made: Mapping[str, Any]) -> str:
    sides = made["sides"]
    lines = [" " * _FIRST + "".join(f"{_NAMES[name]:<{_WIDTH}}" for name in sides)]
    for field, words in _LINES.items():
        cells = (number(side[field], side["intervals"].get(field)) for side in sides.values())
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
        cells = (number(g["accuracy"], g["intervals"].get("accuracy")) if g else "-" for g in found)
        label = f"  {one_line(name)}"[: _FIRST - 1]
        lines.append(f"{label:<{_FIRST}}" + "".join(f"{cell:<{_WIDTH}}" for cell in cells))
    if len(names) > _MOST_GROUPS:
        lines.append(f"  and {len(names) - _MOST_GROUPS:,} more, which are in the JSON")
    return "\n".join(line.rstrip() for line in lines)


def _agreement(made: Mapping[str, Any]) -> str:
    lines = ["Agreement beyond chance:"]
    for field, words in AGREEMENT.items():
        found = made["agreement"].get(field)
        if found and found["value"] is not None:
            lines.append(f"  {words:<36}{number(found['value'], found['interval'])}")
    return "\n".join(lines) if len(lines) > 1 else ""


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
    lines = maps_and_marks(made, METHOD_TITLES.get(made["method"], made["method"]))
    if not made["pictures"]:
        return "\n".join(lines) + "\n"
    lines += [
        " " * _FIRST + "".join(f"{words:<{_WIDTH}}" for words in _PARTIES.values()),
    ]
    for field, words in _OVERLAP.items():
        found = [made[party][field] for party in _PARTIES]
        if any(one["value"] is not None for one in found):
            cells = (number(one["value"], one["interval"]) for one in found)
            lines.append(f"{words:<{_FIRST}}" + "".join(f"{cell:<{_WIDTH}}" for cell in cells))
    return "\n".join(line.rstrip() for line in lines) + "\n"

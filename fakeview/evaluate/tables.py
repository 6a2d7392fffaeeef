"""What the numbers of an evaluation hold, as rows: verdicts, groups, and a histogram."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from fakeview.detect.verdict import Kind
from fakeview.evaluate.measure import Scored
from trainer.labels import FAKE, REAL

GENERATED, UNCERTAIN, NONE = Kind.GENERATED.value, Kind.UNCERTAIN.value, Kind.NONE.value
RIGHT = {FAKE: GENERATED, REAL: NONE}
"""The verdict that is right, by label."""


@dataclass(frozen=True)
class Verdicts:
    """How many pictures of a label, or of a group of it, got which verdict."""

    label: str
    generated: int
    uncertain: int
    none: int

    @property
    def n(self) -> int:
        """How many there are."""
        return self.generated + self.uncertain + self.none

    @property
    def right(self) -> int:
        """How many got the verdict that fits their label."""
        return self.generated if self.label == FAKE else self.none

    @property
    def wrong(self) -> int:
        """How many got the opposite one."""
        return self.none if self.label == FAKE else self.generated


@dataclass(frozen=True)
class Group:
    """The numbers of one group.

    ``auc`` ranks it against all pictures of the other label; None where there are none.
    ``interval`` is its 95% interval, if that says anything (see :func:`wide`).
    """

    name: str
    verdicts: Verdicts
    auc: float | None
    interval: tuple[float, float] | None


@dataclass(frozen=True)
class Bin:
    """How many pictures of each label have a score from ``low`` to ``high``."""

    low: float
    high: float
    fake: int
    real: int


def confusion(numbers: Mapping[str, Any]) -> list[Verdicts]:
    """Return the verdicts per label; a label that has no pictures is left out."""
    told = numbers.get("verdicts") or {}
    rows = [_verdicts(label, told.get(label) or {}) for label in (FAKE, REAL)]
    return [row for row in rows if row.n]


def decided(numbers: Mapping[str, Any]) -> tuple[int, int, int]:
    """Return how many pictures got a clear verdict that is right, a clear one, and any."""
    rows = confusion(numbers)
    clear = sum(row.right + row.wrong for row in rows)
    return sum(row.right for row in rows), clear, sum(row.n for row in rows)


def groups(numbers: Mapping[str, Any]) -> list[Group]:
    """Return the groups, generated ones first, each by its name without the label."""
    found = []
    for name, entry in (numbers.get("groups") or {}).items():
        label = str(entry.get("label", FAKE))
        found.append(
            Group(
                name.partition("/")[2],
                _verdicts(label, entry.get("verdicts") or {}),
                entry.get("auc"),
                wide((entry.get("intervals") or {}).get("auc")),
            )
        )
    return sorted(found, key=lambda group: (group.verdicts.label != FAKE, group.name))


def wide(ends: Sequence[float | None] | None) -> tuple[float, float] | None:
    """Return an interval, None for one without width.

    Such a one only says that all resamples are alike, as those of one picture of each class are,
    and those of classes whose scores don't overlap; as an interval it would claim certainty.
    """
    if not ends or ends[0] is None or ends[1] is None or ends[0] == ends[1]:
        return None
    return float(ends[0]), float(ends[1])


def histogram(numbers: Mapping[str, Any]) -> list[Bin]:
    """Return the scores per label in bins that hold pictures, from 0 to 1.

    They are the bins of the reliability diagram: their share of fakes times their number.
    """
    return [
        Bin(
            float(entry["low"]),
            float(entry["high"]),
            fakes := round(entry["n"] * entry["share"]),
            int(entry["n"]) - fakes,
        )
        for entry in (numbers.get("curves") or {}).get("reliability") or ()
    ]


def false_alarm_point(numbers: Mapping[str, Any]) -> tuple[float, float] | None:
    """Return (false alarms, found), as shares, of the verdict *likely generated*.

    It is the point of the ROC curve that the band's upper end chooses; None with one class only.
    """
    rows = {row.label: row for row in confusion(numbers)}
    if len(rows) < 2:
        return None
    return tuple(rows[label].generated / rows[label].n for label in (REAL, FAKE))  # type: ignore[return-value]


def mistakes(rows: Sequence[Scored]) -> list[Scored]:
    """Return the pictures on the wrong side of 0.5, the worst first."""
    wrong = [row for row in rows if (row.p_fake >= 0.5) != (row.label == FAKE)]
    return sorted(wrong, key=lambda row: -abs(row.p_fake - (row.label == FAKE)))


def _verdicts(label: str, tally: Mapping[str, int]) -> Verdicts:
    return Verdicts(label, *(int(tally.get(kind, 0)) for kind in (GENERATED, UNCERTAIN, NONE)))

"""What became of files that were moved, in plain sentences."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from fakeview.filing.moving import Outcome, Stayed
from fakeview.imaging.names import one_line

_NAMED = 3


def pictures(count: int) -> str:
    """Return ``1 picture`` or ``1,204 pictures``."""
    return f"{count:,} picture{'' if count == 1 else 's'}"


def were_moved(outcome: Outcome, folder: Path) -> str:
    """Return what moving into a folder came to."""
    count = len(outcome.moved)
    where = one_line(str(folder))
    said = [f"{pictures(count)} {_were(count)} moved to {where}." if count else _none(outcome)]
    renamed = sum(moved.old.name != moved.new.name for moved in outcome.moved)
    if renamed:
        said.append(f"{renamed:,} got another name there, since {_theirs(renamed)} was taken.")
    return " ".join([*said, *_rest(outcome, "stay where they are", "stays where it is")])


def were_put_back(outcome: Outcome) -> str:
    """Return what undoing came to."""
    count = len(outcome.moved)
    first = f"{pictures(count)} {_were(count)} put back." if count else "Nothing was put back."
    rest = _rest(outcome, "could not be put back", "could not be put back")
    return " ".join([first, *rest])


def _none(outcome: Outcome) -> str:
    return "Nothing was moved." if outcome.stayed or outcome.left else "There is nothing to move."


def _were(count: int) -> str:
    return "was" if count == 1 else "were"


def _theirs(count: int) -> str:
    return "its own" if count == 1 else "theirs"


def _rest(outcome: Outcome, several: str, one: str) -> list[str]:
    said = []
    by_reason: dict[str, list[Stayed]] = {}
    for stayed in outcome.stayed:
        by_reason.setdefault(stayed.reason, []).append(stayed)
    for reason, group in by_reason.items():
        count = len(group)
        said.append(f"{_names(group)} {one if count == 1 else several}: {_lower(reason)}")
    if outcome.left:
        said.append(f"Stopped before {pictures(outcome.left)}.")
    return said


def _names(group: Sequence[Stayed]) -> str:
    shown = [f"“{one_line(stayed.path.name)}”" for stayed in group[:_NAMED]]
    more = len(group) - len(shown)
    if more:
        return f"{', '.join(shown)} and {more:,} more"
    return " and ".join([", ".join(shown[:-1]), shown[-1]] if len(shown) > 1 else shown)


def _lower(reason: str) -> str:
    return reason[:1].lower() + reason[1:]

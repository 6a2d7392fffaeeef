"""What became of files that were moved, in plain sentences."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from fakeview.filing.moving import Outcome, Stayed
from fakeview.imaging.names import one_line
from trainer.words import ENGLISH, language, mark_plural, plural, tr

_NAMED = 3


_MOVED = mark_plural(
    "{n} picture was moved to {folder}.",
    "{n} pictures were moved to {folder}.",
)
_RENAMED = mark_plural(
    "{n} got another name there, since its own was taken.",
    "{n} got another name there, since theirs was taken.",
)
_PUT_BACK = mark_plural("{n} picture was put back.", "{n} pictures were put back.")
_STOPPED = mark_plural("Stopped before {n} picture.", "Stopped before {n} pictures.")
_STAY = mark_plural(
    "{names} stays where it is: {reason}",
    "{names} stay where they are: {reason}",
)
_NOT_BACK = mark_plural(
    "{names} could not be put back: {reason}",
    "{names} could not be put back: {reason}",
)


def pictures(count: int) -> str:
    """Return ``1 picture`` or ``1,204 pictures``."""
    return plural(count, "{n} picture", "{n} pictures")


def were_moved(outcome: Outcome, folder: Path) -> str:
    """Return what moving into a folder came to."""
    count = len(outcome.moved)
    if count:
        where = one_line(str(folder))
        said = [plural(count, *_MOVED, folder=where)]
    else:
        none = not (outcome.stayed or outcome.left)
        said = [tr("There is nothing to move." if none else "Nothing was moved.")]
    renamed = sum(moved.old.name != moved.new.name for moved in outcome.moved)
    if renamed:
        said.append(plural(renamed, *_RENAMED))
    return " ".join([*said, *_rest(outcome, _STAY)])


def were_put_back(outcome: Outcome) -> str:
    """Return what undoing came to."""
    count = len(outcome.moved)
    first = plural(count, *_PUT_BACK) if count else tr("Nothing was put back.")
    return " ".join([first, *_rest(outcome, _NOT_BACK)])


def _rest(outcome: Outcome, forms: tuple[str, str]) -> list[str]:
    said = []
    by_reason: dict[str, list[Stayed]] = {}
    for stayed in outcome.stayed:
        by_reason.setdefault(stayed.reason, []).append(stayed)
    for reason, group in by_reason.items():
        said.append(plural(len(group), *forms, names=_names(group), reason=_lower(reason)))
    if outcome.left:
        said.append(plural(outcome.left, *_STOPPED))
    return said


def _names(group: Sequence[Stayed]) -> str:
    shown = [tr("“{name}”", name=one_line(stayed.path.name)) for stayed in group[:_NAMED]]
    more = len(group) - len(shown)
    if more:
        return tr("{names} and {more:,} more", names=", ".join(shown), more=more)
    if len(shown) == 1:
        return shown[0]
    return tr("{names} and {last}", names=", ".join(shown[:-1]), last=shown[-1])


def _lower(reason: str) -> str:
    """Return a sentence as it stands after a colon; other languages keep its capital letter."""
    return reason[:1].lower() + reason[1:] if language() == ENGLISH else reason

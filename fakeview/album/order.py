"""In which order a list of pictures stands."""

from __future__ import annotations

import enum
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from fakeview.album.listed import GENERATED, NONE, UNCERTAIN, Listed
from trainer.words import mark

T = TypeVar("T", bound=Listed)


class By(enum.Enum):
    """What a list can be sorted by."""

    ADDED = "added"
    SCORE = "score"
    VERDICT = "verdict"
    NAME = "name"
    DATE = "date"
    SIZE = "size"
    ERROR = "error"
    FOLDER = "folder"


WORDS = {
    By.ADDED: mark("As added"),
    By.SCORE: mark("Score"),
    By.VERDICT: mark("Verdict"),
    By.NAME: mark("Name"),
    By.DATE: mark("Date"),
    By.SIZE: mark("Size"),
    By.ERROR: mark("Error"),
    By.FOLDER: mark("Folder"),
}

DIRECTIONS = {
    By.ADDED: (mark("First added first"), mark("Last added first")),
    By.SCORE: (mark("Lowest first"), mark("Highest first")),
    By.VERDICT: (mark("Likely generated first"), mark("No sign found first")),
    By.NAME: (mark("A to Z"), mark("Z to A")),
    By.DATE: (mark("Oldest first"), mark("Newest first")),
    By.SIZE: (mark("Smallest first"), mark("Largest first")),
    By.ERROR: (mark("A to Z"), mark("Z to A")),
    By.FOLDER: (mark("A to Z"), mark("Z to A")),
}
"""Ascending and descending in the words of what is sorted by."""

_VERDICTS = {GENERATED: 0, UNCERTAIN: 1, NONE: 2}


@dataclass(frozen=True)
class Order:
    """What a list is sorted by, and in which direction."""

    by: By = By.ADDED
    descending: bool = False

    @classmethod
    def usual(cls, by: By) -> Order:
        """Return the direction that is asked for most: high scores and new files come first."""
        return cls(by, by in (By.SCORE, By.DATE, By.SIZE))

    @property
    def moves(self) -> bool:
        """Whether a new score can move a picture."""
        return self.by in (By.SCORE, By.VERDICT, By.ERROR)

    def key(self, item: Listed) -> Any:
        """Return what is compared; None where the picture has nothing of the kind."""
        return _KEYS[self.by](item)

    def arrange(self, items: Sequence[T]) -> list[T]:
        """Return the pictures in this order.

        Equal ones stay as they were added, and those that have nothing to compare come last in
        both directions: who sorts by score asks for scores.

        Args:
            items: as they were added.
        """
        if self.by is By.ADDED:
            return list(reversed(items)) if self.descending else list(items)
        ask = _KEYS[self.by]
        keys = [ask(item) for item in items]
        have = [place for place, key in enumerate(keys) if key is not None]
        have.sort(key=keys.__getitem__, reverse=self.descending)
        lack = [place for place, key in enumerate(keys) if key is None]
        return [items[place] for place in have + lack]


def _positive(value: int) -> int | None:
    return value if value >= 0 else None


_KEYS: dict[By, Callable[[Listed], Any]] = {
    By.ADDED: lambda _item: 0,
    By.SCORE: lambda item: item.shown_score,
    By.VERDICT: lambda item: _VERDICTS.get(item.kind),
    By.NAME: lambda item: item.facts.sort_name,
    By.DATE: lambda item: _positive(item.facts.modified_ns),
    By.SIZE: lambda item: _positive(item.facts.size),
    By.ERROR: lambda item: item.error or None,
    By.FOLDER: lambda item: item.facts.sort_folder,
}

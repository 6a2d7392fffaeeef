"""Which pictures of a list are shown."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import TypeVar

from fakeview.album.listed import FAILED, GENERATED, NONE, UNCERTAIN, WAITING, Listed
from fakeview.album.marks import WORDS, Mark
from fakeview.imaging.names import one_line
from trainer.words import mark, tr

T = TypeVar("T", bound=Listed)
UNMARKED, STARRED = "unmarked", "starred"
MARKS = (*(each.value for each in Mark), UNMARKED, STARRED)
"""What a picture can be asked for beside its verdict. A star and a mark may both be there."""

KIND_WORDS: Mapping[str, str] = {
    GENERATED: mark("likely generated"),
    UNCERTAIN: mark("uncertain"),
    NONE: mark("no sign found"),
    FAILED: mark("can’t be read"),
    WAITING: mark("not scored yet"),
}
MARK_WORDS: Mapping[str, str] = {
    **{each.value: words for each, words in WORDS.items()},
    UNMARKED: mark("not marked"),
    STARRED: mark("starred"),
}

OUT, OFF_RANGE, IN = 0, 1, 2
"""What a filter says of a picture: not shown, not shown for its score alone, shown."""


@dataclass(frozen=True)
class Filter:
    """What a picture has to be to be shown; an empty set asks for nothing.

    Attributes:
        name: part of its name, small or capital letters.
        kinds: what its row says, of ``listed.KINDS``.
        marks: any of MARKS.
        folder: where it lies; None for anywhere.
        low, high: its score, both ends included; a whole range asks for nothing, any other one
            for a score that says something.
    """

    name: str = ""
    kinds: frozenset[str] = frozenset()
    marks: frozenset[str] = frozenset()
    folder: str | None = None
    low: float = 0.0
    high: float = 1.0

    @property
    def ranged(self) -> bool:
        """Whether it asks for a score."""
        return self.low > 0.0 or self.high < 1.0

    @property
    def on(self) -> bool:
        """Whether it asks for anything but a name."""
        return bool(self.kinds or self.marks or self.folder is not None or self.ranged)

    @property
    def moves(self) -> bool:
        """Whether a new score or mark can let a picture in or out."""
        return bool(self.kinds or self.marks or self.ranged)

    def cleared(self) -> Filter:
        """Return what is left when all but the name is given up."""
        return Filter(name=self.name)

    def between(self, low: float, high: float) -> Filter:
        """Return the same filter for another range of scores."""
        return replace(self, low=low, high=high)

    def passing(self, items: Iterable[T]) -> list[T]:
        """Return the pictures that are shown, in the order in which they come."""
        if self.on:
            return [item for item in items if self.judge(item) == IN]
        if not self.name:
            return list(items)
        part = self.name.casefold()
        return [item for item in items if part in item.facts.folded]

    def judge(self, item: Listed) -> int:
        """Return OUT, OFF_RANGE or IN."""
        if self.name and self.name.casefold() not in item.facts.folded:
            return OUT
        if self.kinds and item.kind not in self.kinds:
            return OUT
        if self.folder is not None and item.facts.folder != self.folder:
            return OUT
        if self.marks and not self._marked(item):
            return OUT
        if self.ranged:
            score = item.shown_score
            if score is None or not self.low <= score <= self.high:
                return OFF_RANGE
        return IN

    def _marked(self, item: Listed) -> bool:
        if item.starred and STARRED in self.marks:
            return True
        return (item.mark.value if item.mark is not None else UNMARKED) in self.marks

    def words(self) -> str:
        """It as a few words for a small sign: "likely generated, starred, 0.60 to 1.00"."""
        said = [tr(words) for kind, words in KIND_WORDS.items() if kind in self.kinds]
        said += [tr(MARK_WORDS[each]) for each in MARKS if each in self.marks]
        if self.folder is not None:
            said.append(one_line(PurePath(self.folder).name or self.folder) or tr("pasted"))
        if self.ranged:
            said.append(tr("{low:.2f} to {high:.2f}", low=self.low, high=self.high))
        return ", ".join(said)

"""What a person says of a picture: it is theirs, and no score and no detector changes it."""

from __future__ import annotations

import enum
from dataclasses import dataclass

from trainer.words import mark, tr


class Mark(enum.Enum):
    """What the person takes a picture for. A star is apart from it: it says "look again"."""

    REAL = "real"
    FAKE = "fake"
    UNSURE = "unsure"


WORDS = {
    Mark.REAL: mark("marked real"),
    Mark.FAKE: mark("marked fake"),
    Mark.UNSURE: mark("marked unsure"),
}


@dataclass(frozen=True)
class Marked:
    """The mark and the star of one picture."""

    mark: Mark | None = None
    starred: bool = False

    def __bool__(self) -> bool:
        """Whether there is anything to keep."""
        return self.mark is not None or self.starred

    @property
    def words(self) -> str:
        """It as it is read out: "marked fake, starred"; empty where there is nothing."""
        said = [tr(WORDS[self.mark])] if self.mark is not None else []
        return ", ".join(said + [tr("starred")] * self.starred)


UNMARKED = Marked()

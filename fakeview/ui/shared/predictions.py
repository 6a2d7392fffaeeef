"""A run's list of predictions, and the mistakes in it."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path

from fakeview.errors import FakeviewError
from fakeview.imaging.names import one_line
from trainer.data.index import TRAIN, VALID
from trainer.labels import FAKE
from trainer.progress import PREDICTIONS
from trainer.words import tr

TESTED, VALIDATED, ANY = "test pictures", "validation pictures", "pictures"  # not shown


@dataclass(frozen=True)
class Mistake:
    """A picture and its score; listed when that is on the wrong side of 0.5."""

    path: Path
    label: str
    group: str
    split: str
    p_fake: float

    @property
    def missed(self) -> bool:
        """Whether it is a generated one with a low score, and not the other way round."""
        return self.label == FAKE

    @property
    def wrong_by(self) -> float:
        """How far its score is from its label, in [0.5, 1]."""
        return abs(self.p_fake - self.missed)

    def spoken(self) -> str:
        """It in words, for screen readers."""
        name = one_line(self.path.name)
        return tr(
            "{name}: score {score:.2f}, {what}", name=name, score=self.p_fake, what=self.words()
        )

    def words(self) -> str:
        """What it is labelled, and its group."""
        group = f" · {one_line(self.group)}" if self.group else ""
        return tr("labelled {label}", label=tr(self.label)) + group


@dataclass(frozen=True)
class Predictions:
    """What a run's list of predictions says.

    Attributes:
        mistakes: the worst first.
        n: how many pictures they are of; -1: not known.
        what: which pictures those are: one of the three below, in English.
    """

    mistakes: list[Mistake]
    n: int
    what: str = TESTED


def read_mistakes(run: Path) -> Predictions:
    """Read the mistakes of the test and held-out pictures in a run's folder.

    Where there are neither, those of the validation pictures.

    Raises:
        FakeviewError: the list is missing or broken.
    """
    try:
        with (run / PREDICTIONS).open(
            encoding="utf-8", errors="surrogateescape", newline=""
        ) as stream:
            rows = [_entry(row) for row in csv.DictReader(stream)]
    except (OSError, ValueError, KeyError, TypeError, csv.Error) as error:
        text = tr(
            "The scores of the test pictures ({file} in the run's folder) can't be read. "
            "Their counts are in the card.",
            file=PREDICTIONS,
        )
        raise FakeviewError(
            text,
            f"{type(error).__name__}: {error}",
        ) from error
    tested = [entry for entry in rows if entry.split not in (TRAIN, VALID)]
    chosen = tested or [entry for entry in rows if entry.split == VALID]
    wrong = [entry for entry in chosen if (entry.p_fake >= 0.5) != entry.missed]
    worst = sorted(wrong, key=lambda entry: -entry.wrong_by)
    return Predictions(worst, len(chosen), TESTED if tested else VALIDATED)


def _entry(row: dict[str, str]) -> Mistake:
    score = float(row["p_fake"])
    if not 0 <= score <= 1:
        raise ValueError(f"a score of {score}")
    return Mistake(Path(row["path"]), row["label"], row["group"], row["split"], score)

"""A blind rating on disk: a folder with its plan, and one file of answers per rater."""

from __future__ import annotations

import hashlib
import itertools
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import numpy as np

from fakeview import paths
from fakeview.errors import FakeviewError
from fakeview.imaging.names import fit_for_file, one_line
from fakeview.study.answers import About, Answer, Answers, Problem
from fakeview.study.blind import journal, plan
from fakeview.study.blind.journal import Entry, Journal, Read
from fakeview.study.blind.plan import Plan
from fakeview.study.blind.regions import Region
from fakeview.study.marks import Mark, fitted
from fakeview.study.material import Material
from trainer.words import plural, tr

LONGEST_NAME = 60


@dataclass(frozen=True)
class Standing:
    """How far one rater is.

    Attributes:
        rater: the pseudonym.
        answered: how many pictures got an answer.
        unanswered: on how many the time ran out.
        skipped: how many could not be shown when it was their turn.
        total: how many pictures the study has.
    """

    rater: str
    answered: int
    unanswered: int
    skipped: int
    total: int

    @property
    def finished(self) -> bool:
        """Whether nothing is left; pictures that could not be shown are, and come again."""
        return self.answered + self.unanswered >= self.total


@dataclass(frozen=True)
class Study:
    """A study that was opened or made; what raters answer is read from the disk each time.

    Attributes:
        folder: its own folder.
        plan: what it asks.
    """

    folder: Path
    plan: Plan

    @classmethod
    def make(cls, folder: Path, made: Plan) -> Study:
        """Write a new study. Raises FakeviewError."""
        plan.write(folder, made)
        return cls(folder, made)

    @classmethod
    def open(cls, folder: Path) -> Study:
        """Open the study in a folder. Raises FakeviewError."""
        return cls(folder, plan.read(folder))

    # Raters

    def files(self) -> list[Path]:
        """Return the raters' files, sorted."""
        return sorted(self.folder.glob(f"*{journal.ENDING}"))

    def readings(self) -> list[Read]:
        """Return what each rater's file says, sorted by pseudonym. Raises FakeviewError."""
        return sorted(map(journal.read, self.files()), key=lambda one: key_of(one.rater))

    def standings(self) -> list[Standing]:
        """Return how far each rater is, sorted by pseudonym. Raises FakeviewError."""
        return [self.standing(one) for one in self.readings()]

    def standing(self, one: Read) -> Standing:
        """Return how far a rater is whose file was read."""
        known = {picture.name for picture in self.plan.pictures}
        entries = [entry for name, entry in one.entries.items() if name in known]
        answered = sum(entry.generated is not None for entry in entries)
        skipped = sum(name in known for name in one.skipped)
        return Standing(one.rater, answered, len(entries) - answered, skipped, len(known))

    def known(self, rater: str) -> str:
        """Return how a rater is written who is there already, in whatever case; else nothing."""
        wanted = key_of(rater)
        return next((o for o in map(journal.rater_of, self.files()) if key_of(o) == wanted), "")

    def journal(self, rater: str) -> Journal:
        """Open a rater's file for answering, a new one for a new rater.

        Raises:
            FakeviewError: it is no pseudonym, somebody is at it, or the disk refuses.
        """
        rater = pseudonym(rater)
        for path in self.files():
            found = journal.rater_of(path)
            if key_of(found) == key_of(rater):
                return Journal(path, found)
        return Journal(self.folder / f"{file_of(rater)}{journal.ENDING}", rater)

    # What comes of it

    def material(self) -> Material:
        """Return everything that was answered and marked. Raises FakeviewError.

        A rater's marks on one picture count as one, as masks do that are read from files.
        """
        found = self.readings()
        entries = list(self.entries(found))
        answers = Answers(
            tuple(_answer(rater, entry) for rater, entry in entries
                  if entry.generated is not None),
            {one.name: About(one.generated, one.group, str(one.path))
             for one in self.plan.pictures},
            sum(entry.generated is None for _, entry in entries),
            notes=self._notes(found),
            problems=tuple(_problems(found)),
        )  # fmt: skip
        marks = (
            Mark.of(entry.picture, rater, together(entry.regions))
            for rater, entry in entries
            if entry.regions
        )
        files = tuple(str(picture.path) for picture in self.plan.pictures)
        return Material(self.plan.name, answers, tuple(marks), files)

    def entries(self, found: list[Read]) -> Iterator[tuple[str, Entry]]:
        """Yield each rater's answers to pictures of this study, in the order of the files."""
        known = {picture.name for picture in self.plan.pictures}
        for one in found:
            yield from ((one.rater, e) for name, e in one.entries.items() if name in known)

    def _notes(self, found: list[Read]) -> tuple[str, ...]:
        notes = []
        late = sum(entry.generated is None for _, entry in self.entries(found))
        begun = sum(not e.chosen and e.generated is not None for _, e in self.entries(found))
        if late:
            notes.append(
                plural(
                    late,
                    "{n} time the time ran out before there was an answer.",
                    "{n} times the time ran out before there was an answer.",
                )
            )
        if begun:
            notes.append(
                plural(
                    begun,
                    "{n} answer was given without moving the confidence; it counts with 50 %, "
                    "where it begins.",
                    "{n} answers were given without moving the confidence; they count with 50 %, "
                    "where it begins.",
                )
            )
        return tuple(notes)


def _answer(rater: str, entry: Entry) -> Answer:
    sign = 1 if entry.generated else -1
    rating = sign * entry.confidence / 100
    return Answer(rater, entry.picture, entry.generated, rating, entry.seconds, entry.line)


def _problems(found: list[Read]) -> Iterator[Problem]:
    for one in found:
        yield from one.problems
        for picture, skip in one.skipped.items():
            text = tr(
                "{picture} could not be shown to {rater}: {reason}",
                picture=one_line(picture),
                rater=one_line(one.rater),
                reason=skip.reason,
            )
            yield Problem(f"{file_of(one.rater)}{journal.ENDING}", skip.line, text)


def together(regions: tuple[Region, ...]) -> np.ndarray:
    """Return the pixels that any of a picture's marks covers, bool (H, W)."""
    first = regions[0]
    masks = [fitted(region.mask, first.height, first.width) for region in regions]
    return np.asarray(np.logical_or.reduce(masks))


def pseudonym(text: str) -> str:
    """Return what a rater wants to be called, without what can't be shown.

    Raises:
        FakeviewError: nothing is left of it, or it is too long.
    """
    composed = unicodedata.normalize("NFC", text)
    name = " ".join("".join(c if c.isprintable() else " " for c in composed).split())
    if not name:
        raise FakeviewError(tr("Write a name that the answers can be kept under; any will do."))
    if len(name) > LONGEST_NAME:
        raise FakeviewError(
            tr(
                "That name is longer than {most} letters. Take a shorter one.",
                most=LONGEST_NAME,
            )
        )
    return name


def key_of(rater: str) -> str:
    """Return what two pseudonyms share that are one, such as those that differ in case alone."""
    return " ".join(unicodedata.normalize("NFKC", rater).casefold().split())


def file_of(rater: str) -> str:
    """Return the name of a rater's file, without its ending: harmless, and another's for nobody.

    A pseudonym that is fit for a file stays as it is.
    """
    name = fit_for_file(rater)
    if name == rater:
        return name
    return f"{name}-{hashlib.sha256(key_of(rater).encode()).hexdigest()[:8]}".lstrip("-")


def studies_dir() -> Path:
    """Return where studies are kept unless somebody says otherwise; it may not exist yet."""
    return paths.data_dir() / "studies"


def new_folder(parent: Path, name: str) -> Path:
    """Return a folder that isn't there yet, named like the study."""
    wanted = fit_for_file(name) or "study"
    places = itertools.chain([wanted], (f"{wanted}-{n}" for n in itertools.count(2)))
    return next(parent / place for place in places if not (parent / place).exists())


def now() -> str:
    """Return the moment, ISO 8601."""
    return datetime.now(UTC).isoformat(timespec="seconds")

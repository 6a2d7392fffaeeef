"""One rater's sitting: which picture comes, for how long, and what becomes of the answer."""

from __future__ import annotations

import contextlib
import json
import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from fakeview.errors import FakeviewError
from fakeview.study.blind import journal
from fakeview.study.blind.journal import Entry
from fakeview.study.blind.pictures import Stimulus, order
from fakeview.study.blind.regions import Region
from fakeview.study.blind.study import Study
from trainer.files import replacing

log = logging.getLogger(__name__)
NEUTRAL = 50
"""Where the confidence begins; an answer keeps it if nobody moves it."""


@dataclass(frozen=True)
class Given:
    """What stands on the screen: an answer that may not be whole yet.

    Attributes:
        generated: what was chosen; None for nothing yet.
        confidence: 0 to 100.
        chosen: whether the confidence was moved.
        regions: what is marked.
    """

    generated: bool | None = None
    confidence: int = NEUTRAL
    chosen: bool = False
    regions: tuple[Region, ...] = ()


class Sitting:
    """A rater at work; goes on at the first picture without an answer.

    Answering may happen in another thread than the rest. What couldn't be written can be
    answered again, and what is written already isn't written twice.

    Args:
        study: the study.
        rater: the pseudonym.
        clock: seconds that only ever grow.

    Raises:
        FakeviewError: the rater is at it elsewhere, or the disk refuses.
    """

    def __init__(
        self, study: Study, rater: str, *, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self.study = study
        self._clock = clock
        self._journal = study.journal(rater)
        self.rater = self._journal.read.rater
        self._guard = threading.Lock()
        self._open = True
        done = self._journal.read.entries
        ordered = order(study.plan.pictures, study.plan.seed, self.rater)
        self.total = len(ordered)
        self._waiting = [one for one in ordered if one.name not in done]
        self.skipped = 0  # in this sitting
        self._since: float | None = None  # since when the clock runs
        self._used = 0.0
        self.draft = self._read_draft()

    # Which picture

    @property
    def current(self) -> Stimulus | None:
        """The picture to be rated; None once all are."""
        return self._waiting[0] if self._waiting else None

    @property
    def upcoming(self) -> Stimulus | None:
        """The picture after it."""
        return self._waiting[1] if len(self._waiting) > 1 else None

    @property
    def place(self) -> int:
        """Which picture it is, from 1; one more than there are once all are rated."""
        return self.total - len(self._waiting) + 1

    @property
    def answered(self) -> int:
        """How many pictures have an answer."""
        return self.study.standing(self._journal.read).answered

    @property
    def unanswered(self) -> int:
        """On how many pictures the time ran out."""
        return self.study.standing(self._journal.read).unanswered

    # The clock

    @property
    def running(self) -> bool:
        """Whether the picture is in view and the time runs."""
        return self._since is not None

    @property
    def seconds(self) -> float:
        """How long the current picture was in view, pauses left out."""
        return self._used + (self._clock() - self._since if self._since is not None else 0.0)

    @property
    def left(self) -> float | None:
        """Seconds that are left for the picture, 0 at least; None without a limit."""
        limit = self.study.plan.seconds
        return None if limit is None else max(0.0, limit - self.seconds)

    def show(self) -> None:
        """The picture is in view, for the first time or after a pause."""
        if self._since is None:
            self._since = self._clock()

    def hide(self) -> None:
        """The picture is out of view; the time stands still."""
        self._used, self._since = self.seconds, None

    # Answers

    def answer(self, picture: str, given: Given) -> None:
        """Keep an answer to a picture; without one, that the time ran out.

        It is on the disk when this returns. ``advance`` then goes on.

        Raises:
            FakeviewError: the disk refused; nothing has changed, and it can be tried again.
        """
        with self._guard:
            if not self._open or picture in self._journal.read.entries:
                return
            limit = self.study.plan.seconds
            late = given.generated is None and limit is not None
            self._journal.answer(
                Entry(
                    picture,
                    given.generated,
                    given.confidence,
                    given.chosen,
                    limit if late and limit is not None else self.seconds,
                    given.regions,
                )
            )

    def skip(self, reason: str) -> None:
        """Go past a picture that can't be shown; it comes again in the next sitting.

        The reason is kept, if the disk takes it.
        """
        current = self.current
        if current is None:
            return
        with self._guard:
            try:
                self._journal.skip(current.name, reason)
            except FakeviewError as error:
                log.warning("a skipped picture was not noted: %s", error.cause)
        self.skipped += 1
        self.advance()

    def advance(self) -> None:
        """Go on to the next picture."""
        self._waiting = self._waiting[1:]
        self._since, self._used, self.draft = None, 0.0, None
        with contextlib.suppress(OSError):
            self._draft_file.unlink(missing_ok=True)

    # What isn't confirmed yet

    @property
    def _draft_file(self) -> Path:
        return self.study.folder / f".{self._journal.name}.draft"

    def close(self, given: Given | None = None) -> None:
        """End the sitting; what stands on the screen is there again in the next one.

        A disk that refuses is only logged: it is no answer yet.
        """
        if not self._open:
            return
        self.hide()
        if given is not None and (current := self.current) is not None and self._used > 0:
            entry = Entry(current.name, given.generated, given.confidence, given.chosen,
                          self._used, given.regions)  # fmt: skip
            try:
                with replacing(self._draft_file) as temporary:
                    text = json.dumps(journal.document_of(entry))
                    temporary.write_text(text, encoding="utf-8")
            except OSError as error:
                log.warning("what was on the screen was not kept: %s", error)
        with self._guard:
            self._open = False
            self._journal.close()

    def _read_draft(self) -> Given | None:
        try:
            entry = journal.entry_of(json.loads(self._draft_file.read_bytes()))
        except (OSError, *journal.DAMAGED):
            return None
        if self.current is None or entry.picture != self.current.name:
            return None
        self._used = entry.seconds
        return Given(entry.generated, entry.confidence, entry.chosen, entry.regions)

"""How fast a run is and how long it will take."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from trainer import events
from trainer.saliency import mean_apart

if TYPE_CHECKING:
    from trainer.feed import Feed
    from trainer.session import Session


def steps_of(session: Session, feed: Feed) -> int:
    """Return the steps of the epoch under way, those that are done included."""
    return session.n + feed.left(session.seen, session.batch_size) // session.batch_size


class Clock:
    """Tells speed and time left from the steps since it was made."""

    def __init__(self, session: Session, feed: Feed, epochs: int) -> None:
        self._session, self._epochs = session, epochs
        self.of = steps_of(session, feed)
        self._begun, self._first, self._spent = time.monotonic(), session.n, session.spent

    def tell(self, epoch: int) -> events.Batch:
        """Return the event of the step that was just done."""
        session = self._session
        passed = max(1e-6, time.monotonic() - self._begun)
        session.spent = self._spent + passed
        steps = session.n - self._first
        each = passed / steps
        epoch_left = each * (self.of - session.n)
        return events.Batch(
            epoch,
            session.n,
            self.of,
            session.losses[-1],
            steps * session.batch_size / passed,
            epoch_left,
            epoch_left + each * self.of * (self._epochs - epoch),
            mean_apart(session.apart[-1:]),
        )

"""The way back: states that were, and those that were undone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Generic, TypeVar

Step = TypeVar("Step")  # not shown
_STEPS = 200


class History(Generic[Step]):
    """States to go back to, and forward again; the oldest are forgotten after 200."""

    def __init__(self) -> None:
        self._past: list[Step] = []
        self._future: list[Step] = []

    def __iter__(self) -> Iterator[Step]:
        """Yield every state that can be gone to."""
        yield from self._past
        yield from self._future

    @property
    def can_undo(self) -> bool:
        """Whether there is an earlier state."""
        return bool(self._past)

    @property
    def can_redo(self) -> bool:
        """Whether something was undone."""
        return bool(self._future)

    def keep(self, step: Step) -> None:
        """Make a state one that ``undo`` comes back to; what was undone is forgotten."""
        self._past.append(step)
        del self._past[:-_STEPS]
        self._future.clear()

    def clear(self) -> None:
        """Forget all states."""
        self._past.clear()
        self._future.clear()

    def undo(self, now: Callable[[], Step]) -> Step | None:
        """Return the state before; None where there is none, and then ``now`` isn't asked.

        Args:
            now: gives the state at hand, for the way forward.
        """
        return _go(self._past, self._future, now)

    def redo(self, now: Callable[[], Step]) -> Step | None:
        """Return the state that was undone last; see ``undo``."""
        return _go(self._future, self._past, now)


def _go(origin: list[Step], other: list[Step], now: Callable[[], Step]) -> Step | None:
    if not origin:
        return None
    other.append(now())
    return origin.pop()

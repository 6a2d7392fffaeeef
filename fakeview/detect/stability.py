"""Does the score hold when the picture is changed a little?"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Generator, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from fakeview.detect.changes import CHANGES, Change, ground
from fakeview.detect.fitted import fit_picture
from fakeview.detect.scan import Row
from fakeview.detect.verdict import Kind, kind_at, weighed
from fakeview.errors import Cancelled
from fakeview.imaging.decode import DecodeError, decode
from fakeview.imaging.reading import gate
from trainer.words import mark_plural, plural, tr

if TYPE_CHECKING:
    from PIL import Image
    from torch import Tensor

    from fakeview.detect.engine import Engine
    from fakeview.imaging.decode import Picture

log = logging.getLogger(__name__)
#: Pictures per batch: few, so that stopping is answered within a fraction of a second.
BATCH = 4
_EVEN = 0.5
_STAYS = mark_plural(
    "The score stays at {low:.2f} under {n} small change.",
    "The score stays at {low:.2f} under {n} small changes.",
)
_STAYS_BETWEEN = mark_plural(
    "The score stays between {low:.2f} and {high:.2f} under {n} small change.",
    "The score stays between {low:.2f} and {high:.2f} under {n} small changes.",
)
_MOVES_BETWEEN = mark_plural(
    "The score moves between {low:.2f} and {high:.2f} under {n} small change.",
    "The score moves between {low:.2f} and {high:.2f} under {n} small changes.",
)
_LOST = mark_plural(
    "In one changed picture no face was found; its score doesn’t count.",
    "In {n} changed pictures no face was found; their scores don’t count.",
)


@dataclass(frozen=True)
class Changed:
    """What became of one change.

    Attributes:
        change: what was done.
        p_fake: the score then, in [0, 1].
        kind: the verdict that the detector's band gives this score.
        inside: whether the changed picture shows what the detector was trained on; None: not
            known. Where it is false the score says nothing and doesn't count.
    """

    change: Change
    p_fake: float
    kind: Kind
    inside: bool | None = None

    @property
    def counts(self) -> bool:
        """Whether the score says anything."""
        return self.inside is not False


@dataclass(frozen=True)
class Stability:
    """The score of a picture as it is, and under every change.

    A verdict *flips* if a small change carries the score from its side of the even mark to the
    other. The even mark is 0.5, where both are equally likely, or the nearest end of the
    detector's band where that doesn't hold 0.5. So a picture that was likely generated and
    becomes one without a sign of generation flips, and so does one that ends up inside the
    band but nearer to the opposite: who asks twice about what looks the same twice would get
    opposite leanings, and neither should be believed. A score that merely comes into the band
    and keeps its leaning *wavers*, which is worth a remark: the detector becomes less sure and
    doesn't contradict itself. What was uncertain to begin with can do neither.

    Attributes:
        p_fake: the score of the picture as it is, in [0, 1].
        kind: its verdict by the band.
        band: (low, high) of p_fake, between which the verdict is uncertain.
        changed: one per change, in the order of ``changes.CHANGES``.
    """

    p_fake: float
    kind: Kind
    band: tuple[float, float]
    changed: tuple[Changed, ...]

    @property
    def even(self) -> float:
        """The mark that a score must not cross."""
        low, high = self.band
        return min(max(_EVEN, low), high)

    @property
    def small(self) -> tuple[Changed, ...]:
        """The small changes whose score says something."""
        return tuple(one for one in self.changed if one.change.small and one.counts)

    @property
    def lost(self) -> int:
        """In how many changed pictures the detector no longer found what it knows."""
        return sum(not one.counts for one in self.changed)

    @property
    def low(self) -> float:
        """The lowest score of the picture as it is and under small changes."""
        return min(self.p_fake, *(one.p_fake for one in self.small), 1.0)

    @property
    def high(self) -> float:
        """The highest score of the picture as it is and under small changes."""
        return max(self.p_fake, *(one.p_fake for one in self.small), 0.0)

    @property
    def furthest(self) -> Changed | None:
        """The small change that carries the score furthest towards the opposite verdict.

        None where there is no verdict to contradict, or nothing to compare it with.
        """
        if self.kind is Kind.UNCERTAIN or not self.small:
            return None
        pick = min if self.kind is Kind.GENERATED else max
        return pick(self.small, key=lambda one: one.p_fake)

    @property
    def flips(self) -> bool:
        """Whether a small change carries the score across the even mark."""
        worst = self.furthest
        return worst is not None and self.across(worst)

    @property
    def wavers(self) -> bool:
        """Whether a small change carries the score into the band, and none across."""
        worst = self.furthest
        return worst is not None and worst.kind is Kind.UNCERTAIN and not self.flips

    def across(self, one: Changed) -> bool:
        """Whether a change carries the score to the other side of the even mark."""
        if self.kind is Kind.GENERATED:
            return one.counts and one.p_fake < self.even
        return self.kind is Kind.NONE and one.counts and one.p_fake > self.even

    def sentence(self) -> str:
        """Return what was found in plain words, with the scores in two decimals."""
        if not self.small:
            return tr("No face was found in the changed pictures, so there is nothing to compare.")
        steady = all(one.kind is self.kind for one in self.small)
        if f"{self.low:.2f}" == f"{self.high:.2f}":
            forms = _STAYS
        else:
            forms = _STAYS_BETWEEN if steady else _MOVES_BETWEEN
        said = [plural(len(self.small), *forms, low=self.low, high=self.high)]
        if self.flips and self.furthest is not None:
            said.append(
                tr(
                    "It moves furthest when the picture is {changed}.",
                    changed=tr(self.furthest.change.words),
                )
            )
        return " ".join((*said, *self._strong(), *self._lost()))

    def _strong(self) -> tuple[str, ...]:
        """A verdict that only much compression changes: told, and held against nobody."""
        return tuple(
            tr(
                "When the picture is {changed}, which is no small change, it is {score:.2f}.",
                changed=tr(one.change.words),
                score=one.p_fake,
            )
            for one in self.changed
            if not one.change.small and one.counts and self.across(one) and not self.flips
        )

    def _lost(self) -> tuple[str, ...]:
        if not self.lost:
            return ()
        return (plural(self.lost, *_LOST),)


def measure(
    engine: Engine,
    picture: Picture,
    *,
    cancel: threading.Event | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> Stability:
    """Score a decoded picture as it is and under every change.

    The picture as it is goes the very way that its verdict came.

    Args:
        cancel: looked at before every change and every batch.
        progress: told (pictures scored, of how many) after every batch.

    Raises:
        Cancelled: ``cancel`` was set.
        FakeviewError: the memory doesn't even hold one picture.
    """
    import torch

    cancel = cancel or threading.Event()
    total = len(CHANGES) + 1
    found: list[tuple[float, bool | None]] = []
    batch: list[Tensor] = []
    for square in _squares(engine, picture):
        if cancel.is_set():
            raise Cancelled
        batch.append(square)
        if len(batch) == BATCH or len(found) + len(batch) == total:
            found.extend(engine.assess(torch.cat(batch)))
            batch.clear()
            if progress is not None:
                progress(len(found), total)
    band = engine.info.band
    (p_fake, _), *rest = found
    changed = (
        Changed(change, score, kind_at(score, band), inside)
        for change, (score, inside) in zip(CHANGES, rest, strict=True)
    )
    return Stability(p_fake, kind_at(p_fake, band), band, tuple(changed))


def _squares(engine: Engine, picture: Picture) -> Iterator[Tensor]:
    """Yield the picture and its changed copies at the detector's size, uint8 (1, 3, S, S)."""
    yield fit_picture(engine, picture).pixels
    start = ground(engine.spec, picture.rgb)
    for change in CHANGES:
        yield _fitted(engine, change.apply(start))


def _fitted(engine: Engine, changed: Image.Image) -> Tensor:
    import numpy as np

    from trainer.preprocess import fit_uint8, to_tensor

    return fit_uint8(engine.spec, to_tensor(np.asarray(changed)))


def with_stability(
    engine: Engine, rows: Iterable[Row], *, cancel: threading.Event | None = None
) -> Generator[Row, None, None]:
    """Yield scanned rows with how stable their scores are, and the verdicts that follow.

    A picture whose score says nothing stays as it is, and so does a file that was replaced or
    taken away since it was scored, or that can't be tried. After ``cancel`` no further row
    comes; a picture that is being decoded is decoded first.
    """
    for row in rows:
        if row.verdict is None or row.verdict.outside:
            yield row
            continue
        try:
            path = Path(row.path)
            with gate(path, cancel):
                picture = decode(path, min_side=engine.min_side)
            found = measure(engine, picture, cancel=cancel)
        except Cancelled:
            return
        except Exception as error:  # whatever it is, one picture never ends a scan
            if not isinstance(error, DecodeError):
                log.warning("%s was not tried under small changes: %r", row.path, error)
            yield row
        else:
            same = picture.sha256 == row.sha256
            verdict = weighed(row.verdict, found, engine.info)
            yield replace(row, verdict=verdict, stability=found) if same else row

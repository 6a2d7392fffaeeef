"""A share of the training pictures, to see what more of them would bring."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

from trainer.data.index import TRAIN, Sample, group_name
from trainer.data.split import units_of


def share_of(
    samples: Sequence[Sample],
    share: float,
    seed: int = 0,
    clusters: Iterable[Iterable[Path]] = (),
) -> list[Sample]:
    """Return the samples without some of the training pictures; other splits stay whole.

    Every group keeps about its share, but nothing that belongs together is torn apart. With
    the same seed a smaller share is part of every larger one.

    Args:
        samples: labelled pictures with a split each.
        share: of the training pictures that stays, in (0, 1].
        seed: another seed keeps others.
        clusters: absolute paths of near-duplicates that stay or go together; so do pairs.
    """
    own = {sample.path.absolute(): sample.path for sample in samples}
    known = [[own[path] for path in cluster if path in own] for cluster in clusters]
    groups: dict[str, list[tuple[Sample, ...]]] = defaultdict(list)
    for unit in units_of([s for s in samples if s.split == TRAIN], known):
        groups["+".join(sorted({group_name(sample) for sample in unit}))].append(unit)
    kept: set[Path] = set()
    for name, units in groups.items():
        # Not a tuple as a seed: its hash would differ between processes.
        random.Random(f"{seed}/{name}").shuffle(units)
        wanted, there = share * sum(map(len, units)), 0
        for unit in units:
            if there >= wanted:
                break
            kept.update(sample.path for sample in unit)
            there += len(unit)
    return [s for s in samples if s.split != TRAIN or s.path in kept]

"""Which pictures are for training, which for validation, which for the final test."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from trainer.data.index import TEST, TRAIN, VALID, Sample
from trainer.errors import DataError

_DEAL = (TRAIN, TRAIN, VALID, TRAIN, TRAIN, TRAIN, TRAIN, TEST, TRAIN, TRAIN)
_FEWEST = 5


def split(samples: Sequence[Sample], seed: int = 0) -> list[Sample]:
    """Return the samples with a split each; a split given by the folders is kept.

    Otherwise 80, 10 and 10 per cent, stratified by label and group and seeded: the same
    folder gives the same split.

    Raises:
        DataError: a class has too few pictures to train and measure on.
    """
    if all(sample.split for sample in samples):
        done = list(samples)
        _require(done)
        return done
    strata: dict[str, dict[str, list[Sample]]] = defaultdict(lambda: defaultdict(list))
    for sample in sorted(samples, key=lambda s: s.path):
        strata[sample.label][sample.group].append(sample)
    done = []
    for label, groups in sorted(strata.items()):
        dealt = []
        for group, members in sorted(groups.items()):
            # Not a tuple as a seed: its hash would differ between processes.
            random.Random(f"{seed}/{label}/{group}").shuffle(members)
            dealt.extend(members)
        # Dealt like cards over all groups of a label, so that groups of two get their turn too.
        done.extend(
            replace(sample, split=_DEAL[position % len(_DEAL)])
            for position, sample in enumerate(dealt)
        )
    _require(done)
    return sorted(done, key=lambda s: s.path)


def _require(samples: Sequence[Sample]) -> None:
    for name in (TRAIN, VALID):
        labels = [sample.label for sample in samples if sample.split == name]
        for label in ("fake", "real"):
            if labels.count(label) < (_FEWEST if name == TRAIN else 1):
                raise DataError(
                    f"There are only {labels.count(label)} {label} pictures for {name}ing. "
                    "Add more pictures; a few hundred of each class are a start."
                    if name == TRAIN
                    else f"There are no {label} pictures to validate with. Add more pictures."
                )

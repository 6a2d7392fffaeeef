"""Which pictures are for training, which for validation, which for the final test."""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from trainer.data.index import HELD_OUT, TEST, TRAIN, VALID, Sample, group_name
from trainer.errors import DataError
from trainer.labels import LABELS
from trainer.words import mark, mark_plural, plural, tr

SHARES = {TRAIN: 0.8, VALID: 0.1, TEST: 0.1}
#: Pictures of each class that training needs at least; fewer make no batch.
FEWEST = 5


def split(
    samples: Sequence[Sample],
    seed: int = 0,
    clusters: Iterable[Iterable[Path]] | None = None,
    hold_out: str = "",
) -> list[Sample]:
    """Return the samples with a split each, sorted by path; a split given by the data is kept.

    Otherwise 80, 10 and 10 per cent for training, validation and test, stratified by label and
    group and seeded: the same data gives the same split. Pictures of one cluster or one pair
    stay together. Where validation or test is missing, it is dealt from the training pictures.

    Args:
        samples: labelled pictures; those of the split ``held-out`` stay there.
        seed: another seed deals otherwise.
        clusters: near-duplicates that belong together, as
            :meth:`trainer.data.duplicates.Duplicates.clusters` finds them.
        hold_out: a group, or several with commas between, as ``gan`` or ``fake/gan``; they get
            the split ``held-out`` wherever they lie.

    Raises:
        DataError: there is no such group, or a class has too few pictures to train on.
    """
    held = held_out(samples, hold_out)
    units = units_of(samples, clusters or ())
    held = _with_twins(held, units)
    done = {s.path: s.split for s in samples if s.split} | {s.path: HELD_OUT for s in held}
    for unit in units:  # a copy of a picture whose split is given follows it
        given = {done[s.path] for s in unit if s.path in done} - {HELD_OUT}
        if given:
            follow = next(name for name in (TEST, VALID, TRAIN) if name in given)
            done |= {s.path: follow for s in unit if s.path not in done}
    absent = [name for name in (VALID, TEST) if name not in done.values()]
    pool = {s.path for s in samples if s.path not in done}
    if not pool and absent:
        pool = {path for path, name in done.items() if name == TRAIN}
    shares = SHARES if len(pool) == len(samples) - len(held) else _shares(absent)
    dealt = _deal([[s for s in unit if s.path in pool] for unit in units], seed, shares)
    finished = [replace(s, split=dealt.get(s.path) or done[s.path]) for s in samples]
    _require(finished, joined=clusters is not None)
    return sorted(finished, key=lambda s: s.path.parts)


def _with_twins(held: Sequence[Sample], units: Iterable[Sequence[Sample]]) -> list[Sample]:
    """Add the near-duplicates and partners of the same class: what was taught is no test.

    A partner of the other class stays where it is: the photograph that a picture was made of
    doesn't show what its generator leaves behind.
    """
    known = {sample.path for sample in held}
    for unit in units:
        labels = {sample.label for sample in unit if sample.path in known}
        held = [*held, *(s for s in unit if s.label in labels and s.path not in known)]
    return list(held)


def _shares(absent: Iterable[str]) -> dict[str, float]:
    lacking = {name: SHARES[name] for name in absent}
    return {TRAIN: 1 - sum(lacking.values()), **lacking}


def groups_of(samples: Iterable[Sample]) -> dict[str, int]:
    """Return the number of pictures per ``label/group``, sorted by name."""
    return dict(sorted(Counter(group_name(sample) for sample in samples).items()))


def held_out(
    samples: Sequence[Sample], hold_out: str, purpose: str = mark("hold out")
) -> list[Sample]:
    """Return the samples of one group or of several with commas between; none for no name.

    ``purpose`` says what is done to them, for the refusal.

    Raises:
        DataError: there is no such group; names those there are.
    """
    if not hold_out.strip():
        return []
    whole = [s for s in samples if hold_out.strip() in (s.group, group_name(s))]
    if whole:
        return whole
    held: list[Sample] = []
    for name in filter(None, (part.strip() for part in hold_out.split(","))):
        found = [s for s in samples if name in (s.group, group_name(s))]
        if not found:
            there = [group for group in groups_of(samples) if "/" in group]
            raise DataError(
                tr(
                    "There is no group {name} to {purpose}. The groups are {groups}.",
                    name=name,
                    purpose=tr(purpose),
                    groups=", ".join(there),
                )
                if there
                else tr(
                    "There is no group {name} to {purpose}. The pictures are in no groups: put "
                    "each generator's pictures into a folder of their own below fake.",
                    name=name,
                    purpose=tr(purpose),
                )
            )
        held.extend(found)
    return held


def units_of(
    samples: Sequence[Sample], clusters: Iterable[Iterable[Path]]
) -> list[tuple[Sample, ...]]:
    """Return the samples in sets that must not be torn apart, in a fixed order.

    What is of one cluster or of one pair stays together.
    """
    from trainer.data.duplicates import join

    ordered = sorted(samples, key=lambda s: s.path.parts)
    place = {sample.path: position for position, sample in enumerate(ordered)}
    pairs: dict[str, list[int]] = defaultdict(list)
    for position, sample in enumerate(ordered):
        if sample.pair:
            pairs[sample.pair].append(position)
    together = [[place[path] for path in cluster if path in place] for cluster in clusters]
    joined = join(len(ordered), [*together, *pairs.values()])
    return [tuple(ordered[position] for position in unit) for unit in joined]


def _deal(
    units: Iterable[Sequence[Sample]], seed: int, shares: Mapping[str, float]
) -> dict[Path, str]:
    """Return a split per picture, so that each class comes as near to the shares as units let."""
    strata: dict[str, dict[str, list[Sequence[Sample]]]] = defaultdict(lambda: defaultdict(list))
    for unit in units:
        if unit:
            label = "+".join(sorted({sample.label for sample in unit}))
            strata[label][unit[0].group].append(unit)
    dealt: dict[Path, str] = {}
    for label, groups in sorted(strata.items()):
        # Dealt over all groups of a label, so that groups of two get their turn too.
        have: Counter[str] = Counter()
        for group, members in sorted(groups.items()):
            # Not a tuple as a seed: its hash would differ between processes.
            random.Random(f"{seed}/{label}/{group}").shuffle(members)
            for unit in members:
                total = have.total() + len(unit)
                lack = {name: share * total - have[name] for name, share in shares.items()}
                wanted = max(lack, key=lambda name: lack[name])
                have[wanted] += len(unit)
                dealt |= {sample.path: wanted for sample in unit}
    return dealt


_LACK = {
    TRAIN: (
        mark("There are no {label} pictures to train with."),
        mark_plural(
            "There is only {n} {label} picture to train with.",
            "There are only {n} {label} pictures to train with.",
        ),
    ),
    VALID: (
        mark("There are no {label} pictures to validate with."),
        mark_plural(
            "There is only {n} {label} picture to validate with.",
            "There are only {n} {label} pictures to validate with.",
        ),
    ),
}
# By whether a group is held out that has such pictures, and whether near-duplicates are joined.
_ADVICE = {
    (False, False): mark("Add more pictures; a few hundred of each class are a start."),
    (False, True): mark(
        "Add more pictures; a few hundred of each class are a start, and near-duplicates count as "
        "one."
    ),
    (True, False): mark(
        "Hold out another group, or add more pictures; a few hundred of each class are a start."
    ),
    (True, True): mark(
        "Hold out another group, or add more pictures; a few hundred of each class are a start, "
        "and near-duplicates count as one."
    ),
}


def _require(samples: Sequence[Sample], *, joined: bool) -> None:
    for name, fewest in ((TRAIN, FEWEST), (VALID, 1)):
        labels = Counter(sample.label for sample in samples if sample.split == name)
        for label in LABELS:
            if labels[label] >= fewest:
                continue
            held = any(s.split == HELD_OUT and s.label == label for s in samples)
            none, some = _LACK[name]
            named = tr(label)
            few = plural(labels[label], *some, label=named) if labels[label] else ""
            raise DataError(f"{few or tr(none, label=named)} {tr(_ADVICE[held, joined])}")

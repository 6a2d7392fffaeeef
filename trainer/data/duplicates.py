"""Pictures that are there more than once, as the same file or as nearly the same picture."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from trainer.data.facts import HASH_SIDE, Facts
from trainer.data.index import Sample

if TYPE_CHECKING:
    import numpy as np

#: Bits of 256 in which the perceptual hashes of near-duplicates may differ. Measured on 7,092
#: faces: saving as JPEG 20, halving, enlarging or blurring changes at most 8 bits, brightening
#: by a fifth 12 in nine of ten cases; pictures of different people differ in 26 or more.
NEAR_BITS = 16
_WORDS = HASH_SIDE**2 // 64
_MOST_PAIRS = 4_000_000


@dataclass(frozen=True)
class Duplicates:
    """Sets of two or more files each, sorted inside and among each other.

    Attributes:
        exact: files of the same bytes.
        near: files of different bytes that show nearly the same picture.
        clusters: both together: what must not be torn apart by a split.
    """

    exact: list[list[Path]]
    near: list[list[Path]]
    clusters: list[list[Path]]

    def across(self, samples: Iterable[Sample], attribute: str) -> list[list[Path]]:
        """Return the clusters in which ``label`` or ``split`` differ."""
        value = {sample.path: getattr(sample, attribute) for sample in samples}
        return [c for c in self.clusters if len({value[p] for p in c if value.get(p)}) > 1]


def duplicates(facts: Sequence[Facts]) -> Duplicates:
    """Return which readable files are the same, or nearly so.

    Near means perceptual hashes (Zauner 2010, "Implementation and Benchmarking of Perceptual
    Image Hash Functions", pHash) that differ in at most ``NEAR_BITS`` of 256 bits.
    """
    known = sorted((one for one in facts if one.readable), key=lambda one: one.path.parts)
    same = _equal([one.sha256 for one in known])
    # One of each set of equal hashes stands for all, or blank pictures would make every pair.
    # Plain areas have no hash: only their bytes can be compared.
    alike = _equal([one.phash or f"plain {place}" for place, one in enumerate(known)])
    heads = [members[0] for members in alike if known[members[0]].phash]
    pairs = _near_pairs([known[head].phash for head in heads])
    links = [(heads[first], heads[second]) for first, second in pairs]
    joined = [unit for unit in join(len(known), [*same, *alike, *links]) if len(unit) > 1]

    def paths(unit: Sequence[int]) -> list[Path]:
        return [known[member].path for member in unit]

    return Duplicates(
        [paths(unit) for unit in same if len(unit) > 1],
        [paths(unit) for unit in joined if len({known[m].sha256 for m in unit}) > 1],
        [paths(unit) for unit in joined],
    )


def _equal(values: Sequence[str]) -> list[list[int]]:
    """Return the positions of equal values in sets."""
    sets: dict[str, list[int]] = defaultdict(list)
    for position, value in enumerate(values):
        sets[value].append(position)
    return list(sets.values())


def _near_pairs(hashes: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield the pairs (i, j) of different hashes in hex that differ in ``NEAR_BITS`` at most.

    Two hashes that differ in k bits agree in at least one of k + 1 bands (the pigeonhole
    principle of multi-index hashing: Norouzi et al. 2012, "Fast Search in Hamming Space"), so
    only pairs with a band in common are compared: nothing is missed.
    """
    import numpy as np

    if len(hashes) < 2:
        return
    raw = np.frombuffer(bytes.fromhex("".join(hashes)), np.uint8).reshape(len(hashes), -1)
    words = np.ascontiguousarray(raw).view(np.uint64).reshape(len(hashes), _WORDS)
    bits = np.unpackbits(raw, axis=1)
    bands = NEAR_BITS + 1
    for band in range(bands):
        # Every 17th bit: low frequencies, in which pictures are alike, go to all bands.
        inside = bits[:, band::bands].astype(np.int64)
        keys = inside @ (1 << np.arange(inside.shape[1]))
        for first, second in _same_key(keys):
            apart = np.zeros(len(first), np.int64)
            for word in words.T:  # word by word: a fraction of the memory
                apart += np.bitwise_count(word[first] ^ word[second])
            close = apart <= NEAR_BITS
            yield from zip(first[close].tolist(), second[close].tolist(), strict=True)


def _same_key(keys: np.ndarray) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """Yield all pairs of positions with equal keys (N,), at most some millions at a time."""
    import numpy as np

    order = np.argsort(keys, kind="stable")
    ordered = keys[order]
    # Each member is paired with those behind it in its run of equal keys.
    behind = np.searchsorted(ordered, ordered, side="right") - np.arange(len(keys)) - 1
    ends = np.cumsum(behind)
    start = 0
    while start < len(keys):
        before = ends[start - 1] if start else 0
        stop = max(start + 1, int(np.searchsorted(ends, before + _MOST_PAIRS, side="right")))
        counts = behind[start:stop]
        first = np.repeat(np.arange(start, stop), counts)
        ahead = np.arange(len(first)) - np.repeat(np.cumsum(counts) - counts, counts) + 1
        yield order[first], order[first + ahead]
        start = stop


def join(n: int, links: Iterable[Sequence[int]]) -> list[list[int]]:
    """Return 0..n-1 in sets: all members of a link are in one set (union-find).

    The sets are sorted inside and by their first member; those of one member are there too.
    """
    parent = list(range(n))

    def root(member: int) -> int:
        while parent[member] != member:
            parent[member] = parent[parent[member]]  # path halving keeps the trees flat
            member = parent[member]
        return member

    for link in links:
        for other in link[1:]:
            first, second = sorted((root(link[0]), root(other)))
            parent[second] = first
    sets: dict[int, list[int]] = {}
    for member in range(n):
        sets.setdefault(root(member), []).append(member)
    return list(sets.values())

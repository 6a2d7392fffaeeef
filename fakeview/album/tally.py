"""Counts of a list that cost nothing to keep: by what the rows say, and by score."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from fakeview.album.filters import IN, OUT, Filter
from fakeview.album.listed import KINDS, Listed
from trainer.words import mark_plural, plural, tr

BINS = 20
"""Bars of the histogram; each is 0.05 wide, the last one takes 1.00 as well."""

_PARTED = mark_plural(
    "{n} score: about {below:,} below {low:.2f}, {between:,} between, where the detector is "
    "uncertain, {above:,} above {high:.2f}. Most common: {start:.2f} to {end:.2f}, {most:,}.",
    "{n} scores: about {below:,} below {low:.2f}, {between:,} between, where the detector is "
    "uncertain, {above:,} above {high:.2f}. Most common: {start:.2f} to {end:.2f}, {most:,}.",
)
_HALVED = mark_plural(
    "{n} score: about {below:,} below {low:.2f}, {above:,} above {high:.2f}. Most common: "
    "{start:.2f} to {end:.2f}, {most:,}.",
    "{n} scores: about {below:,} below {low:.2f}, {above:,} above {high:.2f}. Most common: "
    "{start:.2f} to {end:.2f}, {most:,}.",
)

_Entry = tuple[str, int]  # what the row says or "" if it is not shown; its bar or -1


def bin_of(score: float) -> int:
    """Return the bar of a score in [0, 1]."""
    return min(int(score * BINS), BINS - 1)


def edges(low: int, high: int) -> tuple[float, float]:
    """Return the range of scores of the bars from `low` to `high`, both included."""
    return low / BINS, (high + 1) / BINS


class Tally:
    """Counts that follow single changes, so that a score costs the same in a list of any length.

    Attributes:
        kinds: how many shown pictures say what, by ``listed.KINDS``.
        bins: how many pictures have which score, whatever range of scores is asked for.
    """

    def __init__(self) -> None:
        self.kinds = dict.fromkeys(KINDS, 0)
        self.bins = [0] * BINS
        self._entries: dict[int, _Entry] = {}

    def clear(self) -> None:
        """Count from nothing."""
        self.kinds = dict.fromkeys(KINDS, 0)
        self.bins = [0] * BINS
        self._entries.clear()

    def recount(self, items: Iterable[Listed], asked: Filter) -> None:
        """Count all pictures of a list from nothing, at half the cost of one by one."""
        self.clear()
        entries = self._entries
        if asked.ranged:
            for item in items:
                self.count(item, asked.judge(item))
            return
        for item in asked.passing(items):
            score = item.shown_score
            entries[item.key] = (item.kind, -1 if score is None else bin_of(score))
        for (kind, place), number in Counter(entries.values()).items():
            self.kinds[kind] += number
            if place >= 0:
                self.bins[place] += number

    def count(self, item: Listed, said: int) -> None:
        """Count a picture as it is now, whether it was counted before or not.

        Args:
            item: the picture.
            said: what the filter says of it.
        """
        before = self._entries.pop(item.key, None)
        if before is not None:
            self._add(before, -1)
        if said == OUT:
            return
        score = item.shown_score
        now = (item.kind if said == IN else "", -1 if score is None else bin_of(score))
        self._entries[item.key] = now
        self._add(now, 1)

    def _add(self, entry: _Entry, by: int) -> None:
        kind, place = entry
        if kind:
            self.kinds[kind] += by
        if place >= 0:
            self.bins[place] += by


def described(bins: Sequence[int], band: tuple[float, float] | None = None) -> str:
    """Return a histogram in words.

    Args:
        bins: how many pictures have which score.
        band: between which scores the detector is uncertain; None if there is none.
    """
    total = sum(bins)
    if not total:
        return tr("No scores yet.")
    low, high = band if band is not None else (0.5, 0.5)
    below = sum(n for place, n in enumerate(bins) if (place + 0.5) / BINS < low)
    above = sum(n for place, n in enumerate(bins) if (place + 0.5) / BINS > high)
    most = max(range(BINS), key=bins.__getitem__)
    start, end = edges(most, most)
    return plural(
        total,
        *(_PARTED if band is not None and low < high else _HALVED),
        below=below,
        low=low,
        between=total - below - above,
        above=above,
        high=high,
        start=start,
        end=end,
        most=bins[most],
    )

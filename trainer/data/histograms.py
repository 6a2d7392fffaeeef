"""What the files of each class are like, in values that a person can read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from trainer.data.facts import NONE, Facts
from trainer.data.index import Sample
from trainer.labels import LABELS
from trainer.words import mark, tr

NOT_JPEG = mark("not JPEG")
_FEW = 6
_SIDES = (128, 256, 512, 1024, 2048)
_QUALITIES = (50, 75, 85, 90, 95, 101)
_RATIOS = {"5:4": 5 / 4, "4:3": 4 / 3, "3:2": 3 / 2, "16:9": 16 / 9, "2:1": 2.0}
_CLOSE = 0.02


def histograms(
    samples: Sequence[Sample], facts: Sequence[Facts]
) -> dict[str, dict[str, dict[str, int]]]:
    """Return how many pictures of each class have which value, the commonest first.

    Args:
        samples: labelled pictures.
        facts: what the file of each says, in any order.

    Returns:
        fact -> label -> value -> pictures, for ``format, size, aspect, jpeg_quality, chroma,
        profile, metadata``.
    """
    label = {sample.path: sample.label for sample in samples}
    known = [one for one in facts if one.path in label]
    readers: dict[str, Callable[[Facts], str]] = {
        "format": lambda one: one.format,
        "size": _size_reader(known),
        "aspect": _aspect,
        "jpeg_quality": _quality_reader(known),
        "chroma": lambda one: _told(one.chroma if one.quality else NOT_JPEG),
        "profile": lambda one: _told(one.profile),
        "metadata": lambda one: " + ".join(map(tr, one.metadata)) or _told(NONE),
    }
    result: dict[str, dict[str, dict[str, int]]] = {}
    for name, read in readers.items():
        tallies: dict[str, Counter[str]] = {one: Counter() for one in LABELS}
        for one in known:
            tallies[label[one.path]][read(one)] += 1
        result[name] = {one: dict(tally.most_common()) for one, tally in tallies.items()}
    return result


def _told(value: str) -> str:
    return tr("none", about="of what a file may hold") if value == NONE else tr(value)


def _size_reader(facts: Sequence[Facts]) -> Callable[[Facts], str]:
    """Exact sizes where there are few, else ranges of the shorter side."""
    if len({(one.width, one.height) for one in facts}) <= _FEW:
        return lambda one: f"{one.width} × {one.height}"

    def side(one: Facts) -> str:
        short = min(one.width, one.height)
        if short >= _SIDES[-1]:
            return tr("{side} px and more", side=_SIDES[-1])
        place = next(place for place, bound in enumerate(_SIDES) if short < bound)
        if not place:
            return tr("under {side} px", side=_SIDES[0])
        return tr("{least} to {most} px", least=_SIDES[place - 1], most=_SIDES[place] - 1)

    return side


def _quality_reader(facts: Sequence[Facts]) -> Callable[[Facts], str]:
    if len({one.quality for one in facts}) <= _FEW:
        return lambda one: str(one.quality) if one.quality else tr(NOT_JPEG)

    def span(one: Facts) -> str:
        if not one.quality:
            return tr(NOT_JPEG)
        place = next(place for place, bound in enumerate(_QUALITIES) if one.quality < bound)
        low = _QUALITIES[place - 1] if place else 1
        return tr("{least} to {most}", least=low, most=_QUALITIES[place] - 1)

    return span


def _aspect(one: Facts) -> str:
    ratio = max(one.aspect, 1 / max(one.aspect, 1e-9))
    if ratio < 1 + _CLOSE:
        return tr("square")
    wide = one.width > one.height
    name = next((n for n, value in _RATIOS.items() if abs(ratio / value - 1) < _CLOSE), "")
    if not name:
        return tr("landscape other" if wide else "portrait other")
    return tr("landscape {ratio}", ratio=name) if wide else tr("portrait {ratio}", ratio=name)

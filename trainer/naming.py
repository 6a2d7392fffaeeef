"""Several names in one sentence, as one reads them out."""

from __future__ import annotations

from collections.abc import Sequence

from trainer.words import tr


def all_of(names: Sequence[str]) -> str:
    """Return one name or more with commas and an "and" before the last: ``a, b and c``."""
    if len(names) == 1:
        return names[0]
    return tr("{first} and {last}", first=", ".join(names[:-1]), last=names[-1])


def one_of(names: Sequence[str]) -> str:
    """Return one name or more with commas and an "or" before the last: ``a, b or c``."""
    if len(names) == 1:
        return names[0]
    return tr("{first} or {last}", first=", ".join(names[:-1]), last=names[-1])


def none_of(names: Sequence[str]) -> str:
    """Return what comes after a "no" in front of one name or more: ``a and no b``."""
    return tr(" and no ", about="between names that are missing").join(names)

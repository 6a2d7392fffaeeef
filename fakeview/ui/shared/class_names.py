"""Whether a refusal of labelled pictures is a question that a person can answer."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path


def unknown_names(
    data: Path, classes: Mapping[str, str], *, both: bool = True
) -> tuple[list[str], list[str]]:
    """Return the class names in a folder or a list that nobody knows; none where that isn't it.

    With them come the labels that have pictures whatever the names mean. ``classes`` are the
    names that are mapped; ``both`` is whether both classes are needed.
    """
    from trainer.data.index import index
    from trainer.errors import ClassesUnknown, TrainerError

    try:
        index(data, classes, both=both)
    except ClassesUnknown as error:
        return list(error.names), list(error.known)
    except TrainerError:
        pass
    return [], []

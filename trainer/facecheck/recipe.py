"""The recipe of a face check: which pictures, how long, where the threshold lies."""

# Told on the command line alone.

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import MISSING, dataclass, field, fields
from pathlib import Path
from typing import Any

from trainer.config_file import read_toml
from trainer.data.made import COMPOSED, PAINTED, REDRAWN
from trainer.errors import ConfigError

_KINDS = (*PAINTED, *REDRAWN, *COMPOSED)
_WORDS = {
    "str": "a text",
    "int": "a whole number",
    "float": "a number",
    "Mapping": "a table",
    "Sequence": "a list of texts",
}


@dataclass(frozen=True)
class Recipe:
    """What a face check is made of. Folders are relative to the data's own.

    Attributes:
        faces, others: folder -> its share of the faces, and of the other photographs, in a
            batch. A folder counts with all folders below it.
        made: kind of picture made by code -> how many there are; see :mod:`trainer.data.made`.
        made_share: share of them among a batch's pictures that are no faces.
        keep_out: one of so many of the ``others``, by the hash of its name, is not learnt from.
        show_faces: names, without their endings, of pictures among the ``others`` that somebody
            looked at and found faces in: neither learnt from nor measured with.
        threshold: folder of faces that tells the threshold.
        lost: share of these faces that the check may miss, and of the darkest among them.
        darkest: share of the pictures, of each folder and kind alike, that count as dark; see
            :func:`trainer.facecheck.light.light_of`. 0 makes no difference between them.
        dark_share: share of the dark ones in a batch.
        arch, options: timm's architecture, and what is asked for besides, such as widths.
        size: the side in pixels that it looks at.
        steps, batch_size, lr, weight_decay, smoothing, seed: as their names say; half of a
            batch shows faces.
    """

    faces: Mapping[str, float]
    others: Mapping[str, float]
    made: Mapping[str, int]
    threshold: str
    show_faces: Sequence[str] = ()
    made_share: float = 0.35
    keep_out: int = 8
    lost: float = 0.025
    darkest: float = 0.0
    dark_share: float = 0.4
    arch: str = "resnet10t"
    options: Mapping[str, Any] = field(default_factory=dict)
    size: int = 96
    steps: int = 2000
    batch_size: int = 64
    lr: float = 3e-3
    weight_decay: float = 0.02
    smoothing: float = 0.02
    seed: int = 0

    def __post_init__(self) -> None:
        shares = [*self.faces.values(), *self.others.values(), self.lr]
        chances = (self.made_share, self.lost, self.smoothing, self.darkest)
        counts = (self.steps, self.batch_size - 3, self.keep_out - 1, self.size - 31)
        checks = [
            ("name folders of faces and of others", not self.faces or not self.others),
            ("shares and the learning rate are above 0", not all(s > 0 for s in shares)),
            (
                "made_share, lost, smoothing and darkest lie in 0..1",
                not all(0 <= c < 1 for c in chances),
            ),
            ("the dark pictures' share in a batch lies in 0..1", not 0 < self.dark_share < 1),
            (
                "steps are 1 or more, batches 4, keep_out 2, the size 32 pixels",
                min(counts) < 1,
            ),
            (
                f"the kinds that can be made are {', '.join(_KINDS)}",
                not self.made or not set(self.made) <= set(_KINDS),
            ),
            ("of each kind 1 or more are made", min(self.made.values(), default=1) < 1),
        ]
        problems = [text for text, wrong in checks if wrong]
        if problems:
            raise ConfigError(problems)


def read_recipe(path: Path) -> Recipe:
    """Return the recipe in a TOML file; raises ConfigError on anything unknown or unfit."""
    return recipe_of(read_toml(path))


def recipe_of(values: Mapping[str, Any]) -> Recipe:
    """Return the recipe that TOML's values mean; raises ConfigError."""
    known = {setting.name: setting for setting in fields(Recipe)}
    problems = [f"{name!r} is not a setting" for name in sorted(set(values) - set(known))]
    problems += [
        f"{name!r} is missing"
        for name, setting in known.items()
        if name not in values and setting.default is setting.default_factory is MISSING
    ]
    problems += [
        f"{name} must be {_WORDS[kind]}"
        for name, kind in ((name, str(s.type).partition("[")[0]) for name, s in known.items())
        if name in values and not _fits(kind, values[name])
    ]
    if problems:
        raise ConfigError(problems)
    try:
        return Recipe(**values)
    except TypeError as error:  # a share or a number of pictures that is none
        raise ConfigError([f"a value has the wrong form ({error})"]) from error


def _fits(kind: str, value: Any) -> bool:
    if kind == "Mapping":
        return isinstance(value, Mapping)
    if kind == "Sequence":
        return isinstance(value, list | tuple) and all(isinstance(each, str) for each in value)
    if kind == "float":
        return type(value) in (int, float) and math.isfinite(value)
    return type(value).__name__ == kind

"""Does a map show what the detector learnt, or only what the picture looks like?

Model parameter randomisation, cascading (Adebayo et al. 2018, "Sanity Checks for Saliency
Maps", sec. 3.1): the weights lose what they learnt stage by stage, from the head downwards, and
each time the map is compared with the trained detector's. One that stays the same doesn't
depend on the detector at all.
"""

# Told on the command line alone.
from __future__ import annotations

import copy
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from fakeview.errors import Cancelled
from fakeview.explain import methods
from fakeview.explain.base import Told
from fakeview.explain.render import is_flat
from fakeview.explain.sampling import rank_agreement

if TYPE_CHECKING:
    from torch import nn

    from fakeview.detect.engine import Engine
    from fakeview.explain.base import Explanation

#: Maps that agree less than this on average with the trained detector's count as others. The
#: bundled detector's Grad-CAM comes to between -.1 and .1 on four portraits, whatever the seed;
#: a single smooth map agrees by chance to as much as .8, hence the mean over several.
OTHER = 0.5
#: How often the whole cascade is drawn.
_DRAWS = 3
#: Values along each side of a map without regions that are compared.
_SIDE = 16


@dataclass(frozen=True)
class Stage:
    """One step of the cascade.

    Attributes:
        name: the part of the network that lost its weights here; all before it lost theirs too.
        agreements: per draw and picture, Spearman's rank correlation with the map of the trained
            detector, in [-1, 1]; 0 where the map has become flat.
    """

    name: str
    agreements: tuple[float, ...]

    @property
    def mean(self) -> float:
        """Mean over draws and pictures."""
        return float(np.mean(self.agreements))


@dataclass(frozen=True)
class Sanity:
    """What became of a detector's maps when it lost its weights.

    Attributes:
        method: the explanation that was checked.
        stages: from the head alone to the whole network.
        pictures: how many were looked at.
        flat: how many more had a flat map to begin with, which nothing can be compared with.
    """

    method: str
    stages: tuple[Stage, ...]
    pictures: int
    flat: int = 0

    @property
    def passed(self) -> bool:
        """Whether the maps of the wholly randomised network are others."""
        return bool(self.pictures) and abs(self.stages[-1].mean) < OTHER

    def sentence(self) -> str:
        """Return what was found in plain words."""
        if not self.pictures:
            return "The maps of these pictures are flat, so there is nothing to compare."
        found = (
            f"With all weights randomised the maps agree with those of the trained detector to "
            f"{self.stages[-1].mean:.2f} (1 is the same map, 0 is chance)"
        )
        if self.passed:
            found += ": they show what it learnt."
        else:
            found += ": they show the pictures more than what it learnt. Don't rely on them."
        if self.flat:
            found += f" Not compared, since their maps are flat: {self.flat} of "
            found += f"{self.pictures + self.flat} pictures."
        return found


def check(
    engine: Engine,
    pictures: Sequence[np.ndarray],
    method: str = "gradcam",
    params: methods.Params | None = None,
    *,
    seed: int = 0,
    progress: Told | None = None,
    cancel: threading.Event | None = None,
) -> Sanity:
    """Check one way of explaining on one detector; the detector itself stays as it is.

    Args:
        engine: the detector.
        pictures: some that it was made for, uint8 (H, W, 3) each.
        method: one of ``methods.METHODS``.
        params: its settings; None for the defaults.
        seed: of the randomised weights.
        progress: called after every map with the maps made and their number, which becomes
            smaller where maps turn out flat.
        cancel: looked at before every map.

    Raises:
        Cancelled: ``cancel`` was set.
        FakeviewError: the method can't explain this detector.
        trainer.errors.TrainerError: its head can't be told from its body.
    """
    cancel = cancel or threading.Event()
    stages = stages_of(engine.model)
    total, done = len(pictures) * (_DRAWS * len(stages) + 1), 0

    def explained(by: Engine, rgb: np.ndarray) -> np.ndarray:
        nonlocal done
        if cancel.is_set():
            raise Cancelled
        found = _values(by, methods.run(by, rgb, method, params, cancel=cancel))
        done += 1
        if progress is not None:
            progress(done, total)
        return found

    trained = [explained(engine, rgb) for rgb in pictures]
    kept = [place for place, values in enumerate(trained) if np.ptp(values) > 0]
    total = done + len(kept) * _DRAWS * len(stages)
    if progress is not None and not kept:
        progress(done, total)
    random = np.random.default_rng(seed)
    found: list[list[float]] = [[] for _ in stages]
    for _ in range(_DRAWS if kept else 0):
        victim = copy.copy(engine)  # shares all but the network, its lock too
        victim.model = copy.deepcopy(engine.model)
        for (_, parameters), agreements in zip(stages, found, strict=True):
            randomise(victim.model, parameters, random)
            for place in kept:
                agreement = rank_agreement(trained[place], explained(victim, pictures[place]))
                agreements.append(agreement or 0.0)
    rows = zip(stages, found, strict=True)
    named = tuple(Stage(name, tuple(agreements)) for (name, _), agreements in rows)
    return Sanity(method, named, len(kept), len(pictures) - len(kept))


def stages_of(model: nn.Module) -> list[tuple[str, list[str]]]:
    """Return name and parameters of the head and of every stage, from the head downwards."""
    from trainer.freeze import last_blocks, layer_groups

    head, _ = last_blocks(model, 1)
    groups = [[name for name in group if name not in head] for group in layer_groups(model)]
    found = [("head", head)]
    found += [(_name(group), group) for group in reversed(groups) if group]
    return found


def randomise(model: nn.Module, parameters: Sequence[str], random: np.random.Generator) -> None:
    """Shuffle the values of each parameter among themselves, in place.

    Shuffled weights know nothing, yet keep their size: redrawn as for a fresh network they
    would be of another one, since normalisation has been folded into them.
    """
    import torch

    with torch.no_grad():
        for name in parameters:
            parameter = model.get_parameter(name)
            places = torch.from_numpy(random.permutation(parameter.numel()))
            mixed = parameter.detach().cpu().flatten()[places].reshape(parameter.shape)
            parameter.copy_(mixed.to(parameter.device))


def _name(group: list[str]) -> str:
    """Return what a stage's parameters have in common: ``blocks.5``, ``layer4``, ``conv_stem``."""
    parts = [name.split(".") for name in group]
    common = []
    for column in zip(*parts, strict=False):
        if len(set(column)) > 1:
            break
        common.append(column[0])
    common = common or parts[0]
    until = next((place for place, part in enumerate(common) if part.isdigit()), None)
    if until is not None:
        return ".".join(common[: until + 1])
    return ".".join(common[:-1] if len(common) == len(parts[0]) else common) or common[0]


def _values(engine: Engine, explanation: Explanation) -> np.ndarray:
    """Return what is compared: the regions' weights, or the map where the detector looks.

    Where there is nothing to see in it, it is all 0.
    """
    if explanation.weights is not None:
        return explanation.weights * (not is_flat(explanation))
    if is_flat(explanation):
        return np.zeros(_SIDE * _SIDE)
    height, width = explanation.map.shape
    top, left, high, wide = engine.spec.region(height, width)
    middles = (np.arange(_SIDE) + 0.5) / _SIDE
    rows = np.clip((top + middles * high).astype(int), 0, height - 1)
    columns = np.clip((left + middles * wide).astype(int), 0, width - 1)
    return np.asarray(explanation.map[np.ix_(rows, columns)].ravel(), np.float64)

"""Tell an architecture from the names and shapes of its tensors."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from trainer.families import FAMILIES, SAME_IN_TORCHVISION
from trainer.model import TIMM, TORCHVISION, build

if TYPE_CHECKING:
    from torch import Tensor

Shapes = Mapping[str, tuple[int, ...]]

#: Counters and tables that a network makes anew; missing or left over, they don't matter.
_IMMATERIAL = (
    "num_batches_tracked",
    "relative_position_index",
    "relative_coords_table",
    "attn_mask",
    "n_averaged",  # of weight averaging
    "total_ops",  # of a profiler
    "total_params",
)
#: With so many outputs a candidate is built to see which tensors are its head.
_PROBED_OUTPUTS = 2
_FIRST_PARTS_OF_HEADS = frozenset({"classifier", "fc", "head", "last_linear"})


@dataclass(frozen=True)
class Match:
    """An architecture that a file's tensors fit.

    Attributes:
        library, arch: as :func:`trainer.model.build` takes them.
        outputs: length of the head's output in the file; any number.
        renamed: the file's names of head tensors -> the architecture's, where they differ.
        alternatives: other architectures that they fit as well, as a person would name them.
    """

    library: str
    arch: str
    outputs: int
    renamed: Mapping[str, str]
    alternatives: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The name that a person gives: timm's, or ``torchvision/NAME``."""
        return full_name(self.library, self.arch)


def full_name(library: str, arch: str) -> str:
    """Return the name that a person gives an architecture by."""
    return arch if library == TIMM else f"{library}/{arch}"


def split_name(name: str) -> tuple[str, str]:
    """Return (library, arch) of what a person gave: timm's name, or ``torchvision/NAME``."""
    library, slash, arch = name.strip().partition("/")
    if slash and library in (TIMM, TORCHVISION):
        return library, arch
    return TIMM, name.strip()


def shapes_of(tensors: Mapping[str, Tensor]) -> dict[str, tuple[int, ...]]:
    """Return name -> shape of all tensors that matter."""
    return {
        name: tuple(tensor.shape)
        for name, tensor in tensors.items()
        if not name.endswith(_IMMATERIAL)
    }


def recognise(shapes: Shapes) -> Match | None:
    """Return the commonest architecture that has exactly these tensors, None if none has."""
    for family in FAMILIES:
        names = (arch for arch in family.candidates(shapes) if _known(family.library, arch))
        matches = [fit(shapes, family.library, arch) for arch in names]
        found = [match for match in matches if match is not None]
        if found:
            return _with_alternatives(found)
    return None


def _known(library: str, arch: str) -> bool:
    """Tell whether the installed version of the library still has the architecture."""
    import timm
    import torchvision

    return bool(
        timm.is_model(arch) if library == TIMM else arch in torchvision.models.list_models()
    )


def _with_alternatives(found: list[Match]) -> Match:
    first = found[0]
    others = [match.name for match in found[1:]]
    if first.library == TIMM and first.arch in SAME_IN_TORCHVISION:
        others.append(full_name(TORCHVISION, first.arch))
    return Match(first.library, first.arch, first.outputs, first.renamed, tuple(others))


def fit(shapes: Shapes, library: str, arch: str) -> Match | None:
    """Return how the tensors fit one architecture, None when they don't.

    All names and shapes must be the same but for the head: that may have any number of
    outputs, and another name, as when it was put behind a dropout layer.

    Raises:
        CheckpointError: the library doesn't know the architecture.
    """
    expected = _expected(library, arch)
    renamed = _renamed_head(shapes, expected)
    named = {renamed.get(name, name): shape for name, shape in shapes.items()}
    if named.keys() != expected.keys():
        return None
    outputs: set[int] = set()
    for name, shape in expected.items():
        if named[name] == shape:
            continue
        if shape[:1] != (_PROBED_OUTPUTS,) or named[name][1:] != shape[1:] or not named[name]:
            return None
        outputs.add(named[name][0])
    if len(outputs) > 1:
        return None
    return Match(library, arch, next(iter(outputs), _PROBED_OUTPUTS), renamed)


@functools.lru_cache(maxsize=64)  # a file is opened twice when its class order is asked for
def _expected(library: str, arch: str) -> Shapes:
    import torch

    with torch.device("meta"):  # nothing is allocated, nothing initialised
        model = build(arch, _PROBED_OUTPUTS, library=library)
    return shapes_of(getattr(model, "inner", model).state_dict())


def _renamed_head(shapes: Shapes, expected: Shapes) -> dict[str, str]:
    """Return the file's name -> the architecture's of a head that only bears another name.

    ``fc.1.weight`` for ``fc.weight`` is what a dropout layer before the head leaves; a layer
    with tensors of its own leaves more, and then nothing is renamed.
    """
    missing = sorted(expected.keys() - shapes.keys())
    extra = sorted(shapes.keys() - expected.keys())
    if not _is_head(missing) or not _is_head(extra):
        return {}
    return dict(zip(extra, missing, strict=True))


def _is_head(names: list[str]) -> bool:
    if len(names) != 2 or names[0].partition(".")[0] not in _FIRST_PARTS_OF_HEADS:
        return False
    stem = names[0].removesuffix("bias")
    return names == [f"{stem}bias", f"{stem}weight"]

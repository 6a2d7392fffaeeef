"""Open a checkpoint of another program: its weights, its architecture, its class order."""

from __future__ import annotations

import math
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from trainer.checkpoint import Detector, DetectorMeta, file_hash, fill, read_safetensors
from trainer.errors import ArchitectureUnknown, CheckpointError, ClassOrderUnknown
from trainer.labels import FAKE, LABELS, ClassOrder
from trainer.model import TIMM, build
from trainer.preprocess import IMAGENET_MEAN, IMAGENET_STD, InputSpec
from trainer.recognise import Match, fit, recognise, shapes_of, split_name
from trainer.unpickle import Content, content, load_plain
from trainer.words import tr

if TYPE_CHECKING:
    from torch import Tensor, nn

#: Where checkpoints keep their weights, in the order in which they are taken.
_WRAPPERS = (
    "state_dict",
    "model_state_dict",
    "model_state",
    "model",
    "net",
    "network",
    "weights",
    "params",
    "state_dict_ema",
    "ema_state_dict",
    "model_ema",
    "ema",
)
_PREFIXES = ("module.", "_orig_mod.", "model.", "backbone.", "net.")
_DEEPEST_WRAPPER = 4
_CLASS_LISTS = ("classes", "class_names")


def load_foreign(path: Path, *, fake_index: int | None, arch: str | None) -> Detector:
    """Open a checkpoint that this program didn't write.

    Args:
        path: PyTorch's (zip or older) or safetensors, whatever its suffix says.
        fake_index: which output means fake; wins over what the file says. With a single
            output, the target (0 or 1) that meant fake.
        arch: timm's name or ``torchvision/NAME``; None recognises it from the tensors.

    Raises:
        UnsafeCheckpointError: a pickle that names anything but tensors and plain values.
        ArchitectureUnknown: no known architecture has these tensors.
        ClassOrderUnknown: all is well but for the class order, which must be asked for.
        CheckpointError: damaged, no detector, or not of the architecture ``arch``.
    """
    document = read_safetensors(path) if content(path) is Content.SAFETENSORS else load_plain(path)
    tensors = strip_prefixes(_usable(find_tensors(document), path))
    match = _match(tensors, arch, path)
    if match.outputs not in (1, 2):
        raise CheckpointError(
            tr(
                "{path} has {outputs} outputs, and a detector needs 1 or 2. Choose a "
                "network that was trained to tell generated from real.",
                path=path.name,
                outputs=match.outputs,
            )
        )
    model = build(match.arch, match.outputs, library=match.library)
    _fill(model, {match.renamed.get(name, name): value for name, value in tensors.items()}, path)
    known = class_order_in(document)
    index = known if fake_index is None else fake_index
    if index is None:
        raise ClassOrderUnknown(_question(path, match.outputs), match.outputs)
    meta = DetectorMeta(
        arch=match.arch,
        library=match.library,
        order=_order(match.outputs, index),
        spec=input_spec(model, match),
        training=_notes(match, arch, fake_index),
        foreign=True,
    )
    return Detector(model.eval(), meta, path, file_hash(path))


def find_tensors(document: Any, depth: int = 0) -> dict[str, Tensor]:
    """Return the named tensors of a checkpoint, of its first wrapper that holds any."""
    import torch

    if not isinstance(document, Mapping) or depth > _DEEPEST_WRAPPER:
        return {}
    for wrapper in _WRAPPERS:
        inside = find_tensors(document.get(wrapper), depth + 1)
        if inside:
            return inside
    return {
        name: value
        for name, value in document.items()
        if isinstance(name, str) and isinstance(value, torch.Tensor)
    }


def strip_prefixes(tensors: Mapping[str, Tensor]) -> dict[str, Tensor]:
    """Take off what data-parallel, compiled and wrapped models put before every name."""
    stripped = dict(tensors)
    while stripped:
        prefix = next((p for p in _PREFIXES if all(name.startswith(p) for name in stripped)), None)
        if prefix is None:
            break
        stripped = {name.removeprefix(prefix): value for name, value in stripped.items()}
    return stripped


def _usable(tensors: Mapping[str, Tensor], path: Path) -> Mapping[str, Tensor]:
    import torch

    if not tensors:
        raise CheckpointError(
            tr(
                "{path} holds no weights. Choose a file saved from model.state_dict().",
                path=path.name,
            )
        )
    for name, value in tensors.items():
        plain = value.layout is torch.strided and value.device.type == "cpu"
        if not plain or value.is_quantized or value.is_complex():
            raise CheckpointError(
                tr(
                    "{path} holds weights of a kind that can't be used (quantised, sparse "
                    "or without values). Save the ordinary network's model.state_dict() "
                    "instead.",
                    path=path.name,
                ),
                cause=f"{name}: {value.layout}, {value.dtype}, {value.device}",
            )
    return tensors


def _match(tensors: Mapping[str, Tensor], arch: str | None, path: Path) -> Match:
    shapes = shapes_of(tensors)
    if arch is not None:
        match = fit(shapes, *split_name(arch))
        if match is None:
            raise CheckpointError(
                tr(
                    "The tensors of {path} are not those of {arch}. Name another "
                    "architecture, or none to have it recognised.",
                    path=path.name,
                    arch=arch,
                ),
            )
        return match
    match = recognise(shapes)
    if match is None:
        raise ArchitectureUnknown(
            tr(
                "The architecture of {path} can't be told from its tensors. Name it with "
                "--arch NAME: one of timm's names, or torchvision/NAME.",
                path=path.name,
            ),
            cause=", ".join(f"{name} {shape}" for name, shape in list(shapes.items())[:5]),
        )
    return match


def _fill(model: nn.Module, tensors: Mapping[str, Tensor], path: Path) -> None:
    """Put the tensors into the network; counters that the file lacks stay as they are."""
    import torch

    inner = getattr(model, "inner", model)
    own = inner.state_dict()
    fill(model, own | {name: value for name, value in tensors.items() if name in own}, path)
    for name, value in inner.state_dict().items():
        if not torch.isfinite(value).all():
            raise CheckpointError(
                tr(
                    "{path} holds weights that are no numbers: its training went wrong. "
                    "Choose a checkpoint of an earlier epoch.",
                    path=path.name,
                ),
                cause=name,
            )


def class_order_in(document: Any) -> int | None:
    """Return the index of fake that a checkpoint states beside its weights.

    Only ``class_to_idx``, ``classes`` and ``class_names`` that hold exactly fake and real
    count, and only when they don't contradict each other.
    """
    if not isinstance(document, Mapping):
        return None
    indices = {_index_in_map(document.get("class_to_idx"))}
    indices |= {_index_in_list(document.get(key)) for key in _CLASS_LISTS}
    indices -= {None}
    return indices.pop() if len(indices) == 1 else None


def _index_in_map(value: Any) -> int | None:
    if not isinstance(value, Mapping) or len(value) != 2:
        return None
    numbers = list(value.values())
    if any(type(number) is not int for number in numbers) or sorted(numbers) != [0, 1]:
        return None
    return _index_in_list(sorted(value, key=value.__getitem__))


def _index_in_list(value: Any) -> int | None:
    if not isinstance(value, list | tuple) or not all(isinstance(name, str) for name in value):
        return None
    names = [name.strip().lower() for name in value]
    return names.index(FAKE) if sorted(names) == sorted(LABELS) else None


def _question(path: Path, outputs: int) -> str:
    if outputs == 1:
        return tr(
            "{path} has one output and doesn't say what a high value means: was "
            "generated trained as 0 or as 1?",
            path=path.name,
        )
    return tr(
        "{path} doesn't say which of its two outputs means generated: 0 or 1?", path=path.name
    )


def _order(outputs: int, fake_index: int) -> ClassOrder:
    try:
        return ClassOrder(outputs=outputs, fake_index=fake_index)
    except ValueError as error:
        raise CheckpointError(
            tr(
                "The output that means generated is 0 or 1, not {fake_index}.",
                fake_index=fake_index,
            ),
            cause=str(error),
        ) from error


def _notes(match: Match, arch: str | None, fake_index: int | None) -> dict[str, Any]:
    """Return what was found out and what was answered, for the record."""
    notes: dict[str, Any] = {
        "recognised_as" if arch is None else "named_as": match.name,
        "class_order": "from the file" if fake_index is None else "answered",
    }  # not shown
    if match.alternatives:
        notes["alternatives"] = list(match.alternatives)
    if match.renamed:
        notes["head"] = next(iter(match.renamed)).rpartition(".")[0]
    return notes


def input_spec(model: nn.Module, match: Match) -> InputSpec:
    """Return the input that the library's own weights of the architecture want."""
    return _timm_spec(model) if match.library == TIMM else _torchvision_spec(match.arch)


def _timm_spec(model: nn.Module) -> InputSpec:
    config: Mapping[str, Any] = getattr(model, "pretrained_cfg", None) or {}
    size = int(config.get("input_size", (3, 224, 224))[-1])
    return InputSpec(
        size=size,
        # Rounded down, as timm.data.transforms_factory.transforms_imagenet_eval does.
        resize=math.floor(size / float(config.get("crop_pct") or 0.875)),
        fit="squash" if config.get("crop_mode") == "squash" else "crop",
        interpolation=_interpolation(config.get("interpolation")),
        mean=_three(config.get("mean", IMAGENET_MEAN)),
        std=_three(config.get("std", IMAGENET_STD)),
    )


def _torchvision_spec(arch: str) -> InputSpec:
    import torchvision

    try:
        weights = torchvision.models.get_model_weights(arch)
    except ValueError:  # an architecture without weights of its own
        return InputSpec()
    preset = next(iter(weights)).transforms()  # the first weights, not a later recipe's
    return InputSpec(
        size=int(preset.crop_size[0]),
        resize=max(int(preset.resize_size[0]), int(preset.crop_size[0])),
        interpolation=_interpolation(preset.interpolation.value),
        mean=_three(preset.mean),
        std=_three(preset.std),
    )


def _interpolation(name: object) -> str:
    return "bilinear" if name == "bilinear" else "bicubic"


def _three(values: Any) -> tuple[float, float, float]:
    red, green, blue = (float(value) for value in values)
    return red, green, blue

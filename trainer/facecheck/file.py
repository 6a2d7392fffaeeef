"""The face check's file: weights, and in its metadata what is needed to ask."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from trainer.checkpoint import METADATA_KEY, fill, read_document, read_safetensors
from trainer.errors import CheckpointError
from trainer.files import replacing
from trainer.model import build
from trainer.preprocess import InputSpec, normalise, resize_uint8
from trainer.words import tr

if TYPE_CHECKING:
    from torch import Tensor, nn

KIND = "face-check"
FORMAT_VERSION = 1
INTERPOLATION = "bilinear"


@dataclass(frozen=True)
class CheckMeta:
    """All of a face check but its weights.

    Attributes:
        arch: timm's name of the architecture.
        options: what timm is asked for besides, such as the stages' widths.
        size: side in pixels of the square it looks at.
        threshold: logit from which on a picture counts as a face.
        measured: shares of pictures that count as faces, by the kind of picture.
    """

    arch: str
    size: int
    threshold: float
    options: Mapping[str, Any] = field(default_factory=dict)
    measured: Mapping[str, Any] = field(default_factory=dict)

    @property
    def spec(self) -> InputSpec:
        """What the network wants to see."""
        return InputSpec(size=self.size, resize=self.size, interpolation=INTERPOLATION)


@dataclass(frozen=True, eq=False)
class FaceCheck:
    """A face check's network, in eval mode, with what belongs to it."""

    model: nn.Module
    meta: CheckMeta

    def margin(self, squares: Tensor) -> Tensor:
        """Return how far above the threshold each picture is, (N,) on the network's device.

        Args:
            squares: uint8 (N, 3, S, S) of any S: what a detector looks at. They are reduced
                to the network's own size where they lie.
        """
        import torch

        reduced = resize_uint8(squares, (self.meta.size, self.meta.size), INTERPOLATION)
        inputs = normalise(self.meta.spec, reduced)
        logits: Tensor = self.model(inputs.contiguous(memory_format=torch.channels_last))
        return logits.flatten() - self.meta.threshold


def build_check(arch: str, options: Mapping[str, Any]) -> nn.Module:
    """Return an untrained network with one logit; raises CheckpointError when timm has none."""
    try:
        return build(arch, 1, **options)
    except (AssertionError, RuntimeError, TypeError, ValueError) as error:
        raise CheckpointError(
            tr(
                "timm can't build {arch} as it is asked for. Install another version of timm.",
                arch=arch,
            ),
            cause=f"{type(error).__name__}: {error}",
        ) from error


def save_check(path: Path, model: nn.Module, meta: CheckMeta) -> None:
    """Write a face check; raises OSError or SafetensorError when the disk refuses."""
    from safetensors.torch import save_file

    document = {"kind": KIND, "format": FORMAT_VERSION, **asdict(meta)}
    tensors = {name: value.detach().contiguous() for name, value in model.state_dict().items()}
    with replacing(path) as temporary:
        save_file(tensors, temporary, metadata={METADATA_KEY: json.dumps(document)})


def load_check(path: Path) -> FaceCheck:
    """Open a face check.

    Raises:
        CheckpointError: it is missing, damaged, or no face check.
    """
    import torch

    if not path.is_file():
        raise CheckpointError(tr("There is no face check {path}.", path=path))
    meta = _parse(read_document(path) or {}, path)
    model = build_check(meta.arch, meta.options)
    fill(model, read_safetensors(path), path)
    return FaceCheck(model.eval().to(memory_format=torch.channels_last), meta)


def _parse(document: Mapping[str, Any], path: Path) -> CheckMeta:
    try:
        if document["kind"] != KIND or document["format"] != FORMAT_VERSION:
            raise ValueError(f"{document['kind']} of format {document['format']}")
        meta = CheckMeta(
            arch=str(document["arch"]),
            size=int(document["size"]),
            threshold=float(document["threshold"]),
            options=dict(document.get("options", {})),
            measured=dict(document.get("measured", {})),
        )
        InputSpec(size=meta.size, resize=meta.size)
    except (KeyError, TypeError, ValueError) as error:
        raise CheckpointError(
            tr(
                "{path} is no face check that this version can use. Get it again from "
                "where it came.",
                path=path.name,
            ),
            cause=f"{type(error).__name__}: {error}",
        ) from error
    return meta

"""The detector file: weights, and in its metadata all that is needed to use them.

One ``.safetensors`` file whose metadata holds, under ``fakeview``, a JSON document:
format version, architecture, class order, input, calibration and training summary.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from trainer.calibrate import Calibration
from trainer.errors import CheckpointError
from trainer.files import replacing
from trainer.labels import TRAINED_HERE, ClassOrder
from trainer.model import TIMM, build
from trainer.preprocess import InputSpec
from trainer.unpickle import Content, content
from trainer.words import tr

if TYPE_CHECKING:
    from torch import Tensor, nn

FORMAT_VERSION = 1
METADATA_KEY = "fakeview"
#: The key of ``training`` that a file of features has, which is no detector yet.
PRETRAINED = "pretrained"
SUFFIXES = frozenset({".safetensors", ".pth", ".pt", ".ckpt", ".bin"})


@dataclass(frozen=True)
class DetectorMeta:
    """All of a detector but its weights.

    Attributes:
        arch: the library's name of the architecture.
        library: ``"timm"`` or ``"torchvision"``.
        order: which output means fake.
        spec: what the network wants to see.
        calibration: how its margin becomes p_fake.
        domain: what it was trained on, in words; ``"faces"`` for the bundled one.
        terms: what may be done with it, in sentences, as its training pictures' licences say.
        training: data fingerprint, groups, metrics per group.
        foreign: whether it came from a file of another program.
    """

    arch: str
    library: str = TIMM
    order: ClassOrder = TRAINED_HERE
    spec: InputSpec = field(default_factory=InputSpec)
    calibration: Calibration = field(default_factory=Calibration)
    domain: str = ""
    terms: str = ""
    training: Mapping[str, Any] = field(default_factory=dict)
    foreign: bool = False


@dataclass(frozen=True, eq=False)
class Detector:
    """A network ready to score, with what belongs to it."""

    model: nn.Module
    meta: DetectorMeta
    path: Path
    sha256: str


def save(path: Path, model: nn.Module, meta: DetectorMeta) -> None:
    """Write a detector file; what was there is replaced only when all is on disk.

    Raises:
        CheckpointError: the disk refused.
    """
    inner = getattr(model, "inner", model)  # torchvision's names, without the adapter's
    save_tensors(path, inner.state_dict(), meta)


def save_tensors(path: Path, state: Mapping[str, Tensor], meta: DetectorMeta) -> None:
    """Write a detector file from a state dict in the library's own names; as :func:`save`."""
    from safetensors import SafetensorError
    from safetensors.torch import save_file

    document = {
        "format": FORMAT_VERSION,
        "arch": meta.arch,
        "library": meta.library,
        "classes": list(meta.order.names),
        "outputs": meta.order.outputs,
        "input": meta.spec.to_dict(),
        "calibration": asdict(meta.calibration),
        "domain": meta.domain,
        "terms": meta.terms,
        "training": dict(meta.training),
    }
    tensors = {name: value.detach().cpu().contiguous() for name, value in state.items()}
    try:
        with replacing(path) as temporary:
            save_file(tensors, temporary, metadata={METADATA_KEY: json.dumps(document)})
    except (OSError, SafetensorError) as error:  # a full disk is the latter
        raise CheckpointError(
            tr(
                "The detector could not be written to {path}. Check the folder and the free space.",
                path=path,
            ),
            cause=str(error),
        ) from error


def load(
    path: Path,
    *,
    fake_index: int | None = None,
    arch: str | None = None,
    start: bool = False,
) -> Detector:
    """Open a detector file of this program or a foreign checkpoint.

    Args:
        path: the file.
        fake_index: answers which output of a foreign checkpoint means fake.
        arch: answers what architecture it has, where its tensors don't tell.
        start: it is to begin a training with, so the features of a pretraining will do.

    Raises:
        ClassOrderUnknown: a foreign checkpoint, and ``fake_index`` is None.
        UnsafeCheckpointError: a pickle that holds more than tensors.
        CheckpointError: missing, broken, or of an unknown format.
    """
    if path.is_dir():
        raise CheckpointError(tr("{path} is a folder. Choose a detector file.", path=path))
    if not path.is_file():
        raise CheckpointError(tr("There is no file {path}. Choose another detector.", path=path))
    # By content: a detector keeps working when somebody renames it.
    document = read_document(path) if content(path) is Content.SAFETENSORS else None
    if document is None:
        from trainer.foreign import load_foreign

        return load_foreign(path, fake_index=fake_index, arch=arch)
    meta = _parse(document, path)
    if PRETRAINED in meta.training and not start:
        raise CheckpointError(
            tr(
                "{path} holds features to begin a training with, and can't tell generated "
                "pictures yet. Train with it first (fit --from).",
                path=path.name,
            )
        )
    tensors = read_safetensors(path)
    model = build(meta.arch, meta.order.outputs, library=meta.library)
    fill(model, tensors, path)
    return Detector(model.eval(), meta, path, file_hash(path))


def read_document(path: Path) -> dict[str, Any] | None:
    """Return the JSON document of a detector file, None when the file has none.

    Raises:
        CheckpointError: the file is broken.
    """
    from safetensors import SafetensorError, safe_open

    try:
        with safe_open(path, framework="pt") as file:
            text = (file.metadata() or {}).get(METADATA_KEY)
        document = None if text is None else json.loads(text)
    except (SafetensorError, OSError, ValueError) as error:
        raise CheckpointError(
            tr(
                "{path} is damaged or no safetensors file. Get it again from where it came.",
                path=path.name,
            ),
            cause=str(error),
        ) from error
    if document is not None and not isinstance(document, dict):
        raise CheckpointError(tr("{path} has a description that can't be read.", path=path.name))
    return document


def read_safetensors(path: Path) -> dict[str, Tensor]:
    """Return the tensors of a safetensors file; raises CheckpointError when it is broken."""
    from safetensors import SafetensorError
    from safetensors.torch import load_file

    try:
        return load_file(path)
    except (SafetensorError, OSError, ValueError) as error:
        raise CheckpointError(
            tr(
                "{path} is damaged or no safetensors file. Get it again from where it came.",
                path=path.name,
            ),
            cause=str(error),
        ) from error


def _parse(document: Mapping[str, Any], path: Path) -> DetectorMeta:
    version = document.get("format")
    if not isinstance(version, int) or version > FORMAT_VERSION:
        raise CheckpointError(
            tr(
                "{path} was written by a newer fakeview (format {version}). Update fakeview.",
                path=path.name,
                version=version,
            ),
        )
    try:
        calibration = dict(document["calibration"])
        low, high = calibration["band"]
        calibration["band"] = (float(low), float(high))
        return DetectorMeta(
            arch=str(document["arch"]),
            library=str(document.get("library", TIMM)),
            order=ClassOrder.from_names(list(document["classes"]), int(document["outputs"])),
            spec=InputSpec.from_dict(document["input"]),
            calibration=Calibration(**calibration),
            domain=str(document.get("domain", "")),
            terms=str(document.get("terms", "")),
            training=_training(document.get("training", {})),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise CheckpointError(
            tr(
                "{path} has a description that can't be used. Get it again from where it came.",
                path=path.name,
            ),
            cause=f"{type(error).__name__}: {error}",
        ) from error


def _training(value: Any) -> dict[str, Any]:
    training = dict(value)
    if not isinstance(training.get("groups", {}), Mapping):
        raise TypeError("the groups are no mapping")
    return training


def fill(model: nn.Module, tensors: Mapping[str, Tensor], path: Path) -> None:
    """Put tensors into a network; raises CheckpointError when they don't fit it."""
    inner = getattr(model, "inner", model)
    try:
        inner.load_state_dict(tensors)
    except RuntimeError as error:
        raise CheckpointError(
            tr(
                "{path} doesn't fit the architecture it names. Get it again from where it came.",
                path=path.name,
            ),
            cause=str(error),
        ) from error


def file_hash(path: Path) -> str:
    """Return the SHA-256 of a file's bytes."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()

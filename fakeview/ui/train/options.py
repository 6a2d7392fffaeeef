"""What the Settings step asks, as settings of the trainer: defaults, words, checks. No widgets."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from fakeview.ui.train import runs
from trainer.config import FINETUNE, IMAGENET, TRAIN_RECIPE, AugmentConfig
from trainer.config_file import from_dict
from trainer.errors import ConfigError
from trainer.words import mark, number, plural, tr

OPEN, FILE = "open", "file"
"""Starts that are a detector's file: the one in use, or another."""

EPOCHS = {TRAIN_RECIPE: 30, FINETUNE: 5}
"""The network on 5,600 pictures has learned most by then; a head on fixed features sooner."""

LAST_EPOCHS = 10
"""Fine-tuning beyond the head: two epochs for the head, the rest for the last blocks."""

ARCHITECTURES = {
    "efficientnet_b0": 21,
    "mobilenetv3_large_100": 22,
    "mobilenetv3_small_100": 10,
    "efficientnet_b3": 49,
    "resnet50": 102,
    "convnext_tiny": 114,
}
"""Architectures worth offering -> megabytes of their ImageNet weights (four bytes a value)."""

WITHOUT_MAP = frozenset({"mobilenetv3_large_100", "mobilenetv3_small_100", "convnext_tiny"})
"""Those among them that can't learn from marks. Of others the run itself finds out."""

_HEADER_LIMIT = 16 << 20

# Settings that are nobody's fault (None: left out, for the trainer's own), by the field that has
# them. A complaint belongs to the first field without whose setting it is gone: its words are no
# help, since they are the person's.
_HARMLESS: tuple[tuple[str, str, Any], ...] = (
    ("marks", "saliency", None),
    ("fake_index", "fake_index", None),
    ("start", "start", IMAGENET),
    ("name", "out", "x.safetensors"),
    ("patience", "plateau_patience", None),
    ("patience", "patience", None),
    ("head_epochs", "head_epochs", 0),
    ("blocks", "blocks", None),
    ("epochs", "epochs", None),
    ("batch_size", "batch_size", None),
    ("lr", "lr", None),
    ("ema", "ema", None),
    ("seed", "seed", None),
    ("workers", "workers", None),
)
_CHANGES = {
    "flip": mark("flip", about="a change of a picture"),
    "jpeg": mark("JPEG", about="a change of a picture"),
    "rescale": mark("resize", about="a change of a picture"),
    "rotate": mark("turn", about="a change of a picture"),
    "blur": mark("blur", about="a change of a picture"),
    "noise": mark("noise", about="a change of a picture"),
}


class Problem(str):
    """What the trainer says against settings, and the field that it is about; empty: none."""

    def __new__(cls, text: str, field: str = "") -> Problem:
        """Make a sentence that knows its field."""
        made = super().__new__(cls, text)
        made.field = field
        return made

    field: str


def problems(settings: Mapping[str, Any]) -> list[Problem]:
    """Return what the trainer would say against the settings, a sentence each."""
    found = _complaints(settings)
    fields = dict.fromkeys(found, "")
    for field, changed in _without(settings) if found else ():
        left = set(_complaints(changed))
        for text in found:
            if not fields[text] and text not in left:
                fields[text] = field
    return [Problem(f"{text[:1].upper()}{text[1:]}.", fields[text]) for text in found]


def _complaints(settings: Mapping[str, Any]) -> tuple[str, ...]:
    try:
        from_dict(settings)
    except ConfigError as error:
        return error.problems
    return ()


def _without(settings: Mapping[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield each field with settings in which it does no harm."""
    marks = settings.get("saliency")
    if isinstance(marks, Mapping) and "weight" in marks:
        weightless = {name: value for name, value in marks.items() if name != "weight"}
        yield "marks_weight", {**settings, "saliency": weightless}
    for field, name, value in _HARMLESS:
        if name in settings or value is not None:
            kept = {k: v for k, v in settings.items() if k != name}
            yield field, kept if value is None else {**kept, name: value}


def arch_problem(arch: str) -> str:
    """Return why a network can't be built after a name; empty when it can.

    It loads timm, which takes seconds the first time: not for the window's thread.
    """
    import timm

    if timm.is_model(arch):
        return ""
    return tr(
        "timm {version} knows no architecture called {arch}. Check its spelling.",
        version=timm.__version__, arch=arch,
    )  # fmt: skip


def field_of(problem: Problem) -> str:
    """Return the name of the field that a problem is about; empty when it is about none."""
    return problem.field


def strengthened(percent: int) -> dict[str, Any]:
    """Return the chances of augmentation at a strength; 100 is what the trainer suggests.

    A flip never comes more often than every other time: more would only be less again.
    """
    usual = AugmentConfig()
    chances = {
        name: round(min(1.0, chance * percent / 100), 4) for name, chance in usual.chances().items()
    }
    chances["flip"] = min(0.5, chances["flip"])
    low, high = usual.jpeg_quality
    return {**chances, "degrees": usual.degrees, "jpeg_quality": [low, high]}


def augment_in_words(percent: int) -> str:
    """Say what a strength of augmentation does to the training pictures."""
    if percent == 0:
        return tr("Off: every picture is seen as it is, but for its crop.")
    chances = strengthened(percent)
    listed = ", ".join(
        f"{tr(words, about='a change of a picture')} {number(chances[name] * 100, '.0f')} %"
        for name, words in _CHANGES.items()
    )
    return tr("Chances per picture: {listed}. The same for both classes.", listed=listed)


def name_problem(name: str) -> str:
    """Return why a detector can't be called that; empty when it can."""
    if not name.strip():
        return tr("The detector needs a name.")
    if runs.file_name(name) != name:
        return tr(
            "That is no name for a file on every system; “{name}” would be.",
            name=runs.file_name(name),
        )
    return ""


def says_its_order(path: Path) -> bool:
    """Whether a detector's file tells which of its outputs means generated.

    Files made here do; it stands in the header, so that no weights need to be read.
    """
    try:
        with path.open("rb") as stream:
            size = int.from_bytes(stream.read(8), "little")
            header = json.loads(stream.read(size)) if 2 <= size <= _HEADER_LIMIT else {}
    except (OSError, ValueError):
        return False
    metadata = header.get("__metadata__") if isinstance(header, dict) else None
    return isinstance(metadata, dict) and "fakeview" in metadata


def marks_beside(data: Path) -> Path | None:
    """Return the folder ``NAME-marks`` beside a list ``NAME.csv``; None where there is none."""
    if data.suffix.lower() != ".csv":
        return None
    folder = data.with_name(f"{data.stem}-marks")
    return folder if folder.is_dir() else None


def hold_out_groups(report: Mapping[str, Any]) -> list[str]:
    """Return the groups that can be kept back: of a class with more than one, the fakes first."""
    names = [name for name in map(str, report.get("groups", {})) if "/" in name]
    kinds = [name.partition("/")[0] for name in names]
    every = [str(name) for name in report.get("groups", {})]
    fit = [
        name
        for name, kind in zip(names, kinds, strict=True)
        if sum(other.partition("/")[0] == kind for other in every) > 1
    ]
    return sorted(fit)


def training_pictures(report: Mapping[str, Any], hold_out: str) -> int:
    """Return about how many pictures a run learns from; a held-out group is taken off pro rata."""
    train = report.get("splits", {}).get("train", {})
    n = sum(int(count) for count in train.values())
    kind = hold_out.partition("/")[0]
    whole = int(report.get("classes", {}).get(kind, 0))
    if hold_out and whole:
        n -= round(int(train.get(kind, 0)) * int(report["groups"].get(hold_out, 0)) / whole)
    return max(0, n)


def estimate(report: Mapping[str, Any], settings: Mapping[str, Any]) -> str:
    """Say how much work a run is; empty when there is no report yet."""
    pictures = training_pictures(report, str(settings.get("hold_out", "")))
    if not pictures:
        return ""
    steps = max(1, pictures // int(settings["batch_size"]))
    epochs = int(settings["epochs"])
    return tr(
        "About {n:,} pictures to learn from: {steps}, {epochs}.",
        n=pictures,
        steps=plural(steps, "{n} step per epoch", "{n} steps per epoch"),
        epochs=plural(epochs, "{n} epoch at most", "{n} epochs at most"),
    )


def download_in_words(arch: str) -> str:
    """Say what starting from ImageNet weights fetches, and from where."""
    size = ARCHITECTURES.get(arch)
    if size:
        return tr(
            "Download about {size} MB from huggingface.co (timm/{arch}) when the training starts, "
            "unless it is here already. Nothing of yours is sent.",
            size=size, arch=arch,
        )  # fmt: skip
    return tr(
        "Download a file of tens to hundreds of MB from huggingface.co (timm/{arch}) when the "
        "training starts, unless it is here already. Nothing of yours is sent.",
        arch=arch,
    )

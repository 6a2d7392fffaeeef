"""Training: the loop of a well-known notebook against the trainer.

The notebook's way: eager fp32, PIL and torchvision transforms in the main thread, batches of
32, Adam, memory and allocator as they come. To fine-tune, it freezes all but the head, runs the
frozen layers forward again for every picture of every epoch, and leaves batch normalisation in
training mode. Both sides learn from the same 256 pictures of 256 pixels and validate on 64 after
each epoch; timed is all that happens from the first batch to the last validation, and the
ratio is of training pictures per second. Ours decodes, augments, keeps its moving average and
saves nothing. ``same`` and ``train`` start from random weights: both ways see 224 pixels in
``same``, while ``train`` is our recipe as it comes, whose crops grow. ``fresh`` and ``cached``
teach the bundled detector's head for 5 epochs.

With arguments, only these comparisons: ``same``, ``train``, ``fresh``, ``cached``; ``--rounds N``.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.bench.side_by_side import interleaved, median

if TYPE_CHECKING:
    from torch import nn
    from torch.utils.data import DataLoader

_MODULE = "tests.bench.bench_train"
_DATA = "FAKEVIEW_BENCH_DATA"
# Nobody here looks at the test pictures; without them the trainer would set some apart.
_PARTS = {"train": 256, "valid": 64, "test": 16}
_TRAIN_EPOCHS, _HEAD_EPOCHS = 2, 5
# By default, in a long run, the first half of the epochs sees crops of 128 pixels.
_GROWING = {"epochs": 2, "crops": [[1, 128], [2, 224]]}
_BATCH = 32

# What is compared: title, the notebook's way, ours, how many times as fast ours is wanted.
_COMPARISONS = {
    "same": ("full training, 224 px throughout", "notebook_train", "ours_same", None),
    "train": ("full training, our default recipe", "notebook_train", "ours_train", 2.5),
    "fresh": ("head only, fresh augmentation", "notebook_head", "ours_fresh", 6.0),
    "cached": ("head only, cached features", "notebook_head", "ours_cached", 15.0),
}


class _Watch:
    """Time since it was made: by the clock, and of all cores, which a busy machine sways less."""

    def __init__(self) -> None:
        self._begun = time.perf_counter(), time.process_time()

    def read(self) -> dict[str, float]:
        seconds, cpu = time.perf_counter() - self._begun[0], time.process_time() - self._begun[1]
        return {"seconds": seconds, "cpu": cpu}


def notebook_train() -> dict[str, float]:
    return _notebook(frozen=False, epochs=_TRAIN_EPOCHS)


def notebook_head() -> dict[str, float]:
    return _notebook(frozen=True, epochs=_HEAD_EPOCHS)


def ours_same() -> dict[str, float]:
    return _ours(epochs=_TRAIN_EPOCHS, crops=[[1, 224]])


def ours_train() -> dict[str, float]:
    return _ours(**_GROWING)


def ours_fresh() -> dict[str, float]:
    return _ours(epochs=_HEAD_EPOCHS, **_from_bundled(), cache_features=False)


def ours_cached() -> dict[str, float]:
    return _ours(epochs=_HEAD_EPOCHS, **_from_bundled(), cache_features=True)


def _notebook(*, frozen: bool, epochs: int) -> dict[str, float]:
    import timm
    import torch

    torch.manual_seed(0)
    model = timm.create_model("efficientnet_b0", num_classes=2)
    if frozen:
        for parameter in model.parameters():
            parameter.requires_grad = False
        for parameter in model.classifier.parameters():
            parameter.requires_grad = True
    learning = [parameter for parameter in model.parameters() if parameter.requires_grad]
    optimizer = torch.optim.Adam(learning, lr=1e-3)
    train, valid = (_notebook_loader(part, shuffle=part == "train") for part in ("train", "valid"))
    watch, seen = _Watch(), 0
    for _ in range(epochs):
        seen += _notebook_epoch(model, optimizer, train)
        _notebook_validate(model, valid)
    return {**watch.read(), "pictures": seen}


def _notebook_loader(part: str, *, shuffle: bool) -> DataLoader[Any]:
    from torch.utils.data import DataLoader
    from torchvision import datasets, transforms

    steps = [
        transforms.Resize((224, 224)),
        *([transforms.RandomHorizontalFlip()] if shuffle else []),
        transforms.ToTensor(),
        transforms.Normalize([0.485, 0.456, 0.406], [0.229, 0.224, 0.225]),
    ]
    folder = Path(os.environ[_DATA]) / part
    pictures = datasets.ImageFolder(folder, transform=transforms.Compose(steps))
    return DataLoader(pictures, batch_size=_BATCH, shuffle=shuffle, num_workers=0)


def _notebook_epoch(model: nn.Module, optimizer: Any, loader: DataLoader[Any]) -> int:
    from torch.nn import functional

    model.train()
    seen = 0
    for images, labels in loader:
        optimizer.zero_grad()
        loss = functional.cross_entropy(model(images), labels)
        loss.backward()  # type: ignore[no-untyped-call]
        optimizer.step()
        loss.item()
        seen += len(labels)
    return seen


def _notebook_validate(model: nn.Module, loader: DataLoader[Any]) -> None:
    import torch
    from torch.nn import functional

    model.eval()
    with torch.no_grad():
        for images, labels in loader:
            functional.cross_entropy(model(images), labels).item()


def _ours(**changes: Any) -> dict[str, float]:
    """Run the trainer until its last validation; what follows is no part of the comparison."""
    from trainer.tuning import tune_process

    tune_process()  # as its command line does
    from trainer import events
    from trainer.config_file import from_dict
    from trainer.run import TrainingRun

    with tempfile.TemporaryDirectory() as folder:
        settings = {"data": os.environ[_DATA], "out": f"{folder}/detector.safetensors"}
        config = from_dict({**settings, "batch_size": _BATCH, **changes})
        watch, seen = _Watch(), 0
        happened = TrainingRun(config).run()
        for event in happened:
            if isinstance(event, events.Started):
                watch = _Watch()
            elif isinstance(event, events.Failed):
                raise SystemExit(f"{event.message} {event.cause}")
            elif isinstance(event, events.Batch):
                seen += _BATCH
            elif isinstance(event, events.Validated) and event.epoch == config.epochs:
                result = {**watch.read(), "pictures": seen}
                happened.close()
                return result
    raise SystemExit("The run ended before its last epoch.")


def _from_bundled() -> dict[str, Any]:
    from fakeview import paths
    from fakeview.detect.engine import BUNDLED

    # The patience that can't end the run before its last epoch.
    bundled = str(paths.resource(*BUNDLED))
    return {"recipe": "finetune", "start": bundled, "patience": _HEAD_EPOCHS - 1}


def _write_pictures(folder: Path) -> None:
    """Write soft shapes with grain, as JPEG files of 256 pixels; fake ones carry a faint grid."""
    import numpy as np
    from PIL import Image

    rng = np.random.default_rng(0)
    grid = 12 * ((np.indices((256, 256)).sum(0) % 4 < 2)[..., None] - 0.5)
    for part, number in _PARTS.items():
        for label in ("fake", "real"):
            (folder / part / label).mkdir(parents=True)
            for at in range(number // 2):
                small = Image.fromarray(rng.integers(0, 256, (9, 9, 3), dtype=np.uint8))
                soft = np.asarray(small.resize((256, 256), Image.Resampling.BICUBIC), np.float64)
                rgb = soft + rng.normal(0, 6, soft.shape) + (grid if label == "fake" else 0)
                picture = Image.fromarray(np.clip(rgb, 0, 255).astype(np.uint8))
                picture.save(folder / part / label / f"{at:03}.jpg", quality=92)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("which", nargs="*", help=", ".join(_COMPARISONS))
    parser.add_argument("--rounds", type=int, default=3)
    asked = parser.parse_args()
    chosen = [_COMPARISONS[name] for name in asked.which or _COMPARISONS]
    variants = list(dict.fromkeys(name for _, *pair, _ in chosen for name in pair))
    with tempfile.TemporaryDirectory() as folder:
        _write_pictures(Path(folder))
        results = interleaved(_MODULE, variants, asked.rounds, **{_DATA: folder})
    for title, theirs, ours, wanted in chosen:
        slow, fast = results[theirs], results[ours]
        rates, work = (
            [median(one, "pictures") / median(one, key) for one in (slow, fast)]
            for key in ("seconds", "cpu")
        )
        ratio, cpu = rates[1] / rates[0], work[1] / work[0]
        print(f"{title}: notebook {rates[0]:.1f} pictures/s, ours {rates[1]:.1f}")
        target = f" (wanted {wanted})" if wanted else ""
        print(f"  ratio {ratio:.2f}{target}, by processor time {cpu:.2f}")


if __name__ == "__main__":
    if os.environ.get(_DATA):
        print(json.dumps(globals()[sys.argv[1]]()))
    else:
        main()

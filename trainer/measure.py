"""What a network says about labelled pictures: margins, before they become scores."""

from __future__ import annotations

import itertools
import os
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from trainer.degrade import CLEAN, CONDITIONS
from trainer.errors import DataError, Stopped
from trainer.interrupt import Interruptible
from trainer.labels import FAKE, TRAINED_HERE, ClassOrder, fake_margin

if TYPE_CHECKING:
    import torch
    from torch import Tensor, nn

    from trainer.data.align import Align
    from trainer.data.dataset import Batch
    from trainer.data.index import Sample
    from trainer.degrade import Change
    from trainer.preprocess import InputSpec

_BATCH = 16
_AHEAD = 2  # batches that are decoded while the network is busy


@dataclass(frozen=True, eq=False)
class Measured:
    """Margins and labels of a set of pictures, in its order.

    Attributes:
        margin: z, the log-odds of fake before calibration, float64 (N,).
        is_fake: bool (N,).
        groups: the group of each picture, without its label; may be empty texts.
        paths: the file of each picture; empty where nobody asked.
    """

    margin: np.ndarray
    is_fake: np.ndarray
    groups: list[str]
    paths: list[Path] = field(default_factory=list)

    @property
    def finite(self) -> bool:
        """Whether every margin is a number."""
        return bool(np.isfinite(self.margin).all())

    @property
    def loss(self) -> float:
        """The mean cross-entropy before calibration; NaN of no pictures."""
        if not len(self.margin):
            return float("nan")
        signed = np.where(self.is_fake, self.margin, -self.margin)
        return float(np.logaddexp(0, -signed).mean())

    @classmethod
    def join(cls, parts: Sequence[Measured]) -> Measured:
        """Put the measurements of several sets, or of several processes, together."""
        return cls(
            np.concatenate([part.margin for part in parts]),
            np.concatenate([part.is_fake for part in parts]),
            [group for part in parts for group in part.groups],
            [path for part in parts for path in part.paths],
        )

    @classmethod
    def of(cls, margins: Iterable[np.ndarray], samples: Iterable[Sample]) -> Measured:
        """Join the margins of batches, each (n,), with the samples they belong to."""
        samples = list(samples)
        return cls(
            np.concatenate([np.zeros(0), *margins]).astype(np.float64),
            np.array([sample.label == FAKE for sample in samples], dtype=bool),
            [sample.group for sample in samples],
            [sample.path for sample in samples],
        )


def margins_of(
    model: nn.Module, inputs: Tensor, device: torch.device, order: ClassOrder = TRAINED_HERE
) -> np.ndarray:
    """Return z (N,) of prepared pictures (N, 3, S, S), in float64 and without gradients."""
    import torch

    with torch.inference_mode():
        logits = model(inputs.to(device, non_blocking=True))
        # MPS has no doubles, so they are made on the CPU.
        margin: np.ndarray = fake_margin(logits.float(), order).cpu().numpy().astype(np.float64)
    return margin


def measure(
    model: nn.Module,
    batches: Iterable[Batch],
    device: torch.device,
    cancel: threading.Event | None = None,
    order: ClassOrder = TRAINED_HERE,
) -> Measured:
    """Return the margins of a network over batches; the network is in eval mode afterwards.

    Raises:
        Stopped: ``cancel`` was set; it is looked at before every batch.
    """
    margins: list[np.ndarray] = []
    samples: list[Sample] = []
    model.eval()
    for batch in batches:
        if cancel is not None and cancel.is_set():
            raise Stopped
        margins.append(margins_of(model, batch.inputs, device, order))
        samples.extend(batch.samples)
    return Measured.of(margins, samples)


def measure_conditions(
    model: nn.Module,
    samples: Sequence[Sample],
    spec: InputSpec,
    device: torch.device,
    *,
    order: ClassOrder = TRAINED_HERE,
    conditions: Mapping[str, Change] = CONDITIONS,
    align: Align | None = None,
    cancel: threading.Event | None = None,
    progress: Callable[[int, int], None] | None = None,
    refused: list[tuple[Path, str]] | None = None,
) -> dict[str, Measured]:
    """Measure pictures as they are (``"clean"``) and under each condition.

    Args:
        model: on ``device``; in eval mode afterwards.
        samples: the pictures; each is decoded once.
        spec: what the network wants to see.
        order: which output means fake.
        conditions: changes by name.
        align: what brought the training pictures into one form, if anything did.
        cancel: looked at before every picture and every layer.
        progress: told (pictures done, of how many) after every batch.
        refused: is given the path and the cause of each picture that can't be read; those
            are left out everywhere.

    Returns:
        A ``Measured`` per name, all over the same pictures in the same order.

    Raises:
        Stopped: ``cancel`` was set.
    """
    steps = measuring(
        model, samples, spec, device, order=order, conditions=conditions, align=align,
        cancel=cancel, refused=refused,
    )  # fmt: skip
    while True:
        try:
            done = next(steps)
        except StopIteration as end:
            measured: dict[str, Measured] = end.value
            return measured
        if progress is not None:
            progress(done, len(samples))


def measuring(
    model: nn.Module,
    samples: Sequence[Sample],
    spec: InputSpec,
    device: torch.device,
    *,
    order: ClassOrder = TRAINED_HERE,
    conditions: Mapping[str, Change] = CONDITIONS,
    align: Align | None = None,
    cancel: threading.Event | None = None,
    refused: list[tuple[Path, str]] | None = None,
) -> Generator[int, None, dict[str, Measured]]:
    """Do what :func:`measure_conditions` does, giving way after every batch.

    Yields how many pictures are done and returns the result.
    """
    import torch

    from trainer.preprocess import normalise

    model.eval()
    names = [CLEAN, *conditions]
    margins: dict[str, list[np.ndarray]] = {name: [] for name in names}
    measured: list[Sample] = []
    load = _loader(spec, list(conditions.values()), align)
    done = 0
    cancel = cancel or threading.Event()
    with closing(_loaded(samples, load, cancel)) as batches:
        for batch in batches:
            done += len(batch)
            for sample, views in batch:
                if isinstance(views, str) and refused is not None:
                    refused.append((sample.path, views))
            seen = [(sample, views) for sample, views in batch if not isinstance(views, str)]
            for number, name in enumerate(names if seen else ()):
                inputs = normalise(spec, torch.cat([views[number] for _, views in seen]))
                inputs = inputs.contiguous(memory_format=torch.channels_last)
                with Interruptible(model, cancel):
                    margins[name].append(margins_of(model, inputs, device, order))
            measured.extend(sample for sample, _ in seen)
            yield done
    return {name: Measured.of(margins[name], measured) for name in names}


def _loader(
    spec: InputSpec, changes: Sequence[Change], align: Align | None
) -> Callable[[Sample], list[Tensor] | str]:
    """Return what reads one picture: uint8 (1, 3, S, S) as it is and per change, or the cause.

    Pictures larger than the network sees are brought to its size before they are changed: else
    a change would be strong in small pictures and not be noticed in large ones.
    """
    from PIL import Image

    from trainer.data.pictures import Source
    from trainer.preprocess import fit_uint8, scale_uint8, to_tensor

    source = Source(spec, align)

    def load(sample: Sample) -> list[Tensor] | str:
        try:
            picture = source.picture(sample.path)
        except DataError as error:
            return error.cause or error.message
        scaled = scale_uint8(spec, to_tensor(np.asarray(picture)))
        if scaled.shape[-2] * scaled.shape[-1] < picture.height * picture.width:
            picture = Image.fromarray(scaled[0].permute(1, 2, 0).contiguous().numpy())
        changed = [to_tensor(np.asarray(change(picture))) for change in changes]
        return [fit_uint8(spec, view) for view in (scaled, *changed)]

    return load


def _loaded(
    samples: Sequence[Sample],
    load: Callable[[Sample], list[Tensor] | str],
    cancel: threading.Event,
) -> Generator[list[tuple[Sample, list[Tensor] | str]], None, None]:
    """Yield batches of loaded pictures in order, read ahead by a few threads."""
    waiting: deque[tuple[Sample, Future[list[Tensor] | str]]] = deque()
    coming = iter(samples)
    with ThreadPoolExecutor(max(1, min(8, (os.cpu_count() or 2) // 2)), "measure") as pool:
        try:
            while True:
                for sample in itertools.islice(coming, (1 + _AHEAD) * _BATCH - len(waiting)):
                    waiting.append((sample, pool.submit(load, sample)))
                batch = []
                for _ in range(min(_BATCH, len(waiting))):
                    if cancel.is_set():
                        raise Stopped
                    sample, future = waiting.popleft()
                    batch.append((sample, future.result()))
                if not batch:
                    return
                yield batch
        finally:
            for _, future in waiting:
                future.cancel()

"""Score pictures in batches: the one owner of the network.

What makes it fast on a CPU is measured in ``tests/bench``: convolution and normalisation
folded, channels_last, batches of 16, their parts at once, and the process tuned before torch is
loaded.
"""

from __future__ import annotations

import contextlib
import logging
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from fakeview import paths
from fakeview.detect.calls import in_parts
from fakeview.detect.domain import DomainCheck
from fakeview.errors import FakeviewError
from trainer.facecheck.asked import FACES
from trainer.labels import ClassOrder
from trainer.preprocess import InputSpec
from trainer.tuning import tune_process
from trainer.words import mark, plural, tr

if TYPE_CHECKING:
    from torch import Tensor

    from trainer.checkpoint import Detector

log = logging.getLogger(__name__)
BATCH = 16
#: Raised by one whenever the same file gets another score or other remarks than before:
#: decoding, preprocessing, calibration, the face check's rule, ``verdict.remarks``. Stored
#: scores of another version are not used.
SCORING_VERSION = 1
BUNDLED = ("models", "faces-b0.safetensors")
_NO_MEMORY = mark(
    "There is not enough memory to score a picture. Close other programs and try again."
)


@dataclass(frozen=True)
class DetectorInfo:
    """What a person may want to know of the open detector.

    Attributes:
        name: its file's name without the suffix.
        path: the file.
        sha256: of the file's bytes.
        arch: its architecture.
        order: which of its outputs means generated.
        device: where it runs, in words.
        min_side: shortest side in pixels that pictures may be decoded at.
        band: (low, high) of p_fake between which the verdict is uncertain.
        calibrated: whether its scores were calibrated.
        domain: what it was trained on, such as ``faces``; empty when not known.
        terms: what its training pictures' licences say of its use; empty when not known.
        generators: groups of generated pictures it was trained on.
        foreign: whether the file came from another program.
        checked: whether pictures that it knows nothing of are told apart; None where there is
            no such check for what it was trained on.
    """

    name: str
    path: Path
    sha256: str
    arch: str
    order: ClassOrder
    device: str
    min_side: int
    band: tuple[float, float]
    calibrated: bool
    domain: str
    terms: str
    generators: tuple[str, ...]
    foreign: bool
    checked: bool | None = None


@dataclass(frozen=True)
class Assessed:
    """What there is to say of some pictures.

    Attributes:
        p_fake: float64 (N,).
        inside: whether each shows what the detector was trained on, bool (N,); None: not known.
    """

    p_fake: np.ndarray
    inside: np.ndarray | None

    def __iter__(self) -> Iterator[tuple[float, bool | None]]:
        """Yield each picture's p_fake and whether the score says anything."""
        for place, p_fake in enumerate(self.p_fake.tolist()):
            yield p_fake, None if self.inside is None else bool(self.inside[place])


@contextlib.contextmanager
def enough_memory() -> Iterator[None]:
    """Wrap what runs the network outside of `Engine.score`.

    Raises:
        FakeviewError: the memory ran out inside.
    """
    try:
        yield
    except RuntimeError as error:
        if not _memory_ran_out(error):
            raise
        raise FakeviewError(tr(_NO_MEMORY), cause=str(error)) from error


def _memory_ran_out(error: RuntimeError) -> bool:
    """Tell by its words: torch.OutOfMemoryError is one, but MPS and CPU raise it bare."""
    return "memory" in str(error).lower()


class Engine:
    """A detector on a device. Calls from several threads are served one after the other."""

    def __init__(self, detector: Detector, device: str = "auto") -> None:
        import torch

        from trainer.device import pick_device
        from trainer.fold import folded

        self.meta = detector.meta
        self.spec: InputSpec = detector.meta.spec
        self._lock = threading.Lock()
        self._device = pick_device(device)
        if self._device.type == "cuda":
            # TF32 convolutions move a probability by more than rounding does.
            torch.backends.cudnn.allow_tf32 = False
        light = folded(detector.model.eval(), self.spec.size)
        for parameter in light.parameters():
            parameter.requires_grad_(False)
        self.model = light.to(memory_format=torch.channels_last)
        self.model = self.model.to(self._device)
        self._domain = DomainCheck.open() if detector.meta.domain == FACES else None
        self.info = self._describe(detector)
        self.scored_by = self._identity()

    @classmethod
    def open(
        cls,
        path: Path | None = None,
        *,
        fake_index: int | None = None,
        arch: str | None = None,
        device: str = "auto",
    ) -> Engine:
        """Open a detector file, or the bundled one.

        Args:
            path: the file; None opens the detector that ships.
            fake_index: for a foreign checkpoint, the output that means generated.
            arch: for a foreign checkpoint whose tensors don't tell its architecture.
            device: ``auto``, ``cpu``, ``cuda`` or ``mps``.

        Raises:
            trainer.errors.ClassOrderUnknown: a foreign checkpoint without ``fake_index``.
            trainer.errors.CheckpointError: the file can't be used.
        """
        tune_process()
        from trainer.checkpoint import load

        path = path or paths.resource(*BUNDLED)
        return cls(load(path, fake_index=fake_index, arch=arch), device)

    def _describe(self, detector: Detector) -> DetectorInfo:
        meta = detector.meta
        groups = meta.training.get("groups", {})
        return DetectorInfo(
            name=detector.path.stem,
            path=detector.path,
            sha256=detector.sha256,
            arch=meta.arch,
            order=meta.order,
            device=self._device_words(),
            min_side=self.spec.min_side,
            band=meta.calibration.band,
            calibrated=meta.calibration.fitted,
            domain=meta.domain,
            terms=meta.terms,
            generators=tuple(name.partition("/")[2] for name in groups if name.startswith("fake/")),
            foreign=meta.foreign,
            checked=self._domain is not None if meta.domain == FACES else None,
        )

    def _identity(self) -> str:
        """Return what tells scores of this engine from others': they may be kept under it."""
        meta = self.meta
        check = (self._domain.sha256 if self._domain else "") or "no face check"  # not shown
        way = f"{meta.library} {meta.arch} {meta.order.outputs}/{meta.order.fake_index}"
        return f"{SCORING_VERSION}, {self.info.sha256}, {way}, {check}"

    def _device_words(self) -> str:
        import torch

        if self._device.type == "cuda":
            return torch.cuda.get_device_name(self._device)
        if self._device.type == "mps":
            return tr("Apple GPU")
        return plural(torch.get_num_threads(), "CPU, {n} thread", "CPU, {n} threads")

    @property
    def min_side(self) -> int:
        """Shortest side in pixels that pictures may be decoded at."""
        return self.spec.min_side

    def score(self, pictures: Sequence[np.ndarray]) -> np.ndarray:
        """Return p_fake, float64 of shape (N,), of uint8 pictures (H, W, 3) of any sizes.

        Raises:
            FakeviewError: the memory doesn't even hold one picture.
        """
        import torch

        from trainer.preprocess import fit_uint8, to_tensor

        scores = [np.empty(0)]
        for start in range(0, len(pictures), BATCH):
            chunk = [fit_uint8(self.spec, to_tensor(p)) for p in pictures[start : start + BATCH]]
            scores.append(self.score_fitted(torch.cat(chunk)))
        return np.concatenate(scores)

    def assess(self, fitted: Tensor) -> Assessed:
        """Return what a verdict needs to know of uint8 pictures (N, 3, S, S) at its size.

        Raises:
            FakeviewError: the memory doesn't even hold one picture.
        """
        import torch

        check = self._domain
        if check is None:
            return Assessed(self.score_fitted(fitted), None)
        if self._device.type != "cpu":
            return Assessed(self.score_fitted(fitted), self._inside(check, fitted))
        with enough_memory(), self.exclusive(), torch.inference_mode():
            # Both at once: what waits for the slowest call does so once and not twice.
            parts = in_parts(lambda some: (self._forward(some), check.inside(some)), fitted, BATCH)
            logits, inside = zip(*parts, strict=True)
            return Assessed(self.calibrated(torch.cat(logits)), np.concatenate(inside))

    def _inside(self, check: DomainCheck, fitted: Tensor) -> np.ndarray:
        with enough_memory(), self.exclusive():
            return np.concatenate(in_parts(check.inside, fitted, BATCH))

    def score_fitted(self, fitted: Tensor) -> np.ndarray:
        """Return p_fake (N,) of uint8 pictures already at the detector's size (N, 3, S, S).

        Nothing is asked about what they show: for explanations, which need hundreds of scores.
        """
        import torch

        with self.exclusive(), torch.inference_mode():
            if self._device.type == "cpu":
                logits = in_parts(self._forward, fitted, BATCH)
            else:
                starts = range(0, len(fitted), BATCH)
                logits = [self._forward(fitted[start : start + BATCH]) for start in starts]
            return self.calibrated(torch.cat(logits))

    def calibrated(self, logits: Tensor) -> np.ndarray:
        """Return p_fake (N,) of the network's logits (N, outputs)."""
        from trainer.labels import fake_margin

        margin = fake_margin(logits.float(), self.meta.order)
        # On the CPU first: Apple's GPU has no doubles.
        return self.meta.calibration.apply(margin.cpu().double().numpy())

    def exclusive(self) -> threading.Lock:
        """Return the lock to hold while the network runs: one caller at a time."""
        return self._lock

    def inputs(self, fitted: Tensor) -> Tensor:
        """Return the network's float input on its device, channels_last."""
        import torch

        from trainer.preprocess import normalise

        moved = normalise(self.spec, fitted.to(self._device))
        return moved.contiguous(memory_format=torch.channels_last)

    def _forward(self, fitted: Tensor) -> Tensor:
        """Return logits on the CPU; halves the batch, then leaves the GPU, when memory is out."""
        import torch

        try:
            with torch.inference_mode():  # each thread says so for itself
                logits: Tensor = self.model(self.inputs(fitted))
                return logits.float().cpu()
        except RuntimeError as error:
            if not _memory_ran_out(error):
                raise
            cause = str(error)
        if len(fitted) > 1:
            half = len(fitted) // 2
            log.warning("out of memory at %d pictures, going on with %d", len(fitted), half)
            return torch.cat([self._forward(fitted[:half]), self._forward(fitted[half:])])
        if self._device.type != "cpu":
            log.warning("out of memory on %s, going on with the CPU", self._device)
            self._device = torch.device("cpu")
            self.model = self.model.to(self._device)
            return self._forward(fitted)
        raise FakeviewError(tr(_NO_MEMORY), cause=cause)

"""A training run: set-up, epochs, calibration, evaluation, detector file.

:meth:`TrainingRun.run` is a generator of events; whoever iterates it decides how they
are shown. Its state is on disk after every epoch, so that ``resume`` can go on.
"""

from __future__ import annotations

import json
import logging
import math
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from trainer import evaluate
from trainer.calibrate import calibrate
from trainer.checkpoint import DetectorMeta, save
from trainer.config import FitConfig, from_dict
from trainer.data.augment import Augment
from trainer.data.dataset import plain_batches, training_batches
from trainer.data.index import TEST, TRAIN, VALID, Sample, counts, fingerprint, index
from trainer.data.split import split
from trainer.errors import DataError, TrainerError
from trainer.events import (
    Cancelled,
    Evaluated,
    Event,
    Failed,
    Finished,
    Started,
    Step,
    Validated,
    Warned,
)
from trainer.files import replacing, require_writable
from trainer.loop import Ema, Measured, Stopped, learning_rate, measure, train_step
from trainer.metrics import summary
from trainer.model import build, calm_head
from trainer.preprocess import InputSpec

if TYPE_CHECKING:
    import torch
    from torch import nn

log = logging.getLogger(__name__)
_CONFIG = "config.json"
_STATE = "state.pt"


def pick_device(wanted: str = "auto") -> torch.device:
    """Return the device to compute on: CUDA, else Apple's MPS, else the CPU.

    Raises:
        TrainerError: a device was named that isn't here.
    """
    import torch

    there = {
        "cuda": torch.cuda.is_available(),
        "mps": torch.backends.mps.is_available(),
        "cpu": True,
    }
    if wanted == "auto":
        wanted = next(name for name, is_there in there.items() if is_there)
    if not there.get(wanted, False):
        raise TrainerError(f"PyTorch finds no {wanted} device here. Choose cpu or auto.")
    return torch.device(wanted)


def load_config(run: Path) -> FitConfig:
    """Return the settings a run was started with; raises TrainerError when there are none.

    Its folder is where it lies now, wherever it was started.
    """
    try:
        document = json.loads((run / _CONFIG).read_text(encoding="utf-8"))
        if not isinstance(document, dict):
            raise ValueError("not a JSON object")
        return from_dict({**document, "run": run})
    except (OSError, ValueError) as error:
        raise TrainerError(
            f"{run} holds no training run that can go on. Choose a run's own folder.",
            cause=str(error),
        ) from error


@dataclass
class _State:
    """What changes from epoch to epoch."""

    model: nn.Module
    ema: Ema
    optimizer: torch.optim.Optimizer
    data: str
    epoch: int = 0
    best_epoch: int = 0
    best_loss: float = math.inf
    best: dict[str, torch.Tensor] | None = None


class TrainingRun:
    """Train one detector as a configuration says."""

    def __init__(self, config: FitConfig, *, resume: bool = False) -> None:
        config.validate()
        self.config = config
        self.resume = resume
        self.spec = InputSpec()

    def run(self, cancel: threading.Event | None = None) -> Iterator[Event]:
        """Yield events until the detector is written, the run is cancelled or has failed.

        ``cancel`` is looked at after every batch. Failures end in a ``Failed`` event; no
        exception but a programming error leaves this generator.
        """
        cancel = cancel or threading.Event()
        try:
            yield from self._run(cancel)
        except TrainerError as error:
            yield Failed(error.message, error.cause)
        except (MemoryError, RuntimeError) as error:  # torch's own is a RuntimeError
            if isinstance(error, RuntimeError) and "memory" not in str(error).lower():
                raise
            yield Failed(
                "There was not enough memory. Start again with a smaller batch size.", str(error)
            )
        except OSError as error:
            yield Failed(
                "A file could not be read or written. Check the folder and the free space.",
                str(error),
            )

    def _run(self, cancel: threading.Event) -> Iterator[Event]:
        import torch

        config = self.config
        require_writable(config.out)
        samples = split(index(config.data), config.seed)
        parts = {name: [s for s in samples if s.split == name] for name in (TRAIN, VALID, TEST)}
        if len(parts[TRAIN]) < config.batch_size:
            raise DataError(
                f"There are {len(parts[TRAIN])} pictures to train on, fewer than one batch of "
                f"{config.batch_size}. Add pictures or choose a smaller batch size."
            )
        torch.manual_seed(config.seed)
        device = pick_device()
        data = fingerprint(samples, config.data)
        state = self._set_up(device, data)
        yield Started(config.arch, str(device), counts(samples), config.epochs, state.epoch + 1)
        try:
            while state.epoch < config.epochs:
                if state.epoch - state.best_epoch >= config.patience:
                    message = f"No progress for {config.patience} epochs; the best one is kept."
                    yield Warned(message)
                    break
                yield from self._epoch(state, parts, device, cancel)
            yield from self._finish(state, parts, device, cancel)
        except Stopped:
            yield Cancelled(state.epoch)

    def _set_up(self, device: torch.device, data: str) -> _State:
        import torch

        config = self.config
        model = build(config.arch, 2, drop_rate=config.dropout)
        calm_head(model)
        self._try_sizes(model)
        model = model.to(device).to(memory_format=torch.channels_last)
        decayed = [p for p in model.parameters() if p.ndim > 1]
        plain = [p for p in model.parameters() if p.ndim <= 1]
        optimizer = torch.optim.AdamW(
            [
                {"params": decayed, "weight_decay": config.weight_decay},
                {"params": plain, "weight_decay": 0.0},
            ],
            lr=config.lr,
        )
        state = _State(model, Ema(model, config.ema), optimizer, data)
        if config.run is not None:
            if self.resume:
                self._restore(state, config.run, device)
            elif (config.run / _STATE).exists():
                raise TrainerError(
                    f"{config.run} holds a run already. Go on with it by `resume`, or choose "
                    "another folder."
                )
            else:
                with replacing(config.run / _CONFIG) as temporary:
                    temporary.write_text(json.dumps(config.to_dict(), indent=2), encoding="utf-8")
        return state

    def _try_sizes(self, model: nn.Module) -> None:
        """Refuse a network that can't take the crops before any work is done."""
        import torch

        model.eval()
        for size in sorted({side for _, side in self.config.crops} | {self.spec.size}):
            try:
                with torch.inference_mode():
                    model(torch.zeros(1, 3, size, size))
            except Exception as error:  # each architecture complains in its own way
                raise TrainerError(
                    f"{self.config.arch} can't take pictures of {size} x {size} pixels. Choose "
                    "another architecture, or other crops.",
                    cause=f"{type(error).__name__}: {error}",
                ) from error

    def _epoch(
        self,
        state: _State,
        parts: dict[str, list[Sample]],
        device: torch.device,
        cancel: threading.Event,
    ) -> Iterator[Event]:
        config, epoch = self.config, state.epoch + 1
        per_epoch = max(1, len(parts[TRAIN]) // config.batch_size)
        steps = per_epoch * config.epochs
        augment = Augment(config.augment, config.crop_at(epoch), self.spec.resize)
        begun = told = time.monotonic()
        losses: list[float] = []
        rate = config.lr
        state.model.train()
        batches = training_batches(
            parts[TRAIN], self.spec, augment, config.batch_size, (config.seed, epoch)
        )
        for number, batch in enumerate(batches, 1):
            if cancel.is_set():
                raise Stopped
            rate = learning_rate(
                (epoch - 1) * per_epoch + number - 1,
                steps,
                config.lr,
                round(config.warmup * per_epoch),
            )
            for group in state.optimizer.param_groups:
                group["lr"] = rate
            losses.append(train_step(state.model, state.optimizer, batch, device))
            state.ema.update(state.model)
            now = time.monotonic()
            if now - told > 1 or number == per_epoch:
                told = now
                speed = number * config.batch_size / (now - begun)
                yield Step(epoch, number, per_epoch, losses[-1], speed)
        valid = self._measure(state.ema.model, parts[VALID], device, cancel)
        state.epoch = epoch
        best = valid.loss < state.best_loss
        if best:
            state.best_loss, state.best_epoch = valid.loss, epoch
            state.best = {k: v.detach().clone() for k, v in state.ema.model.state_dict().items()}
        if config.run is not None:
            self._store(state, config.run)
        numbers = summary(evaluate.uncalibrated(valid), valid.is_fake)
        yield Validated(
            epoch,
            sum(losses) / len(losses),
            valid.loss,
            numbers["auc"],
            numbers["accuracy"],
            rate,
            time.monotonic() - begun,
            best,
        )

    def _measure(
        self,
        model: nn.Module,
        samples: list[Sample],
        device: torch.device,
        cancel: threading.Event,
    ) -> Measured:
        return measure(model, plain_batches(samples, self.spec, 16), device, cancel)

    def _finish(
        self,
        state: _State,
        parts: dict[str, list[Sample]],
        device: torch.device,
        cancel: threading.Event,
    ) -> Iterator[Event]:
        if state.best is not None:
            state.ema.model.load_state_dict(state.best)
        model = state.ema.model
        valid = self._measure(model, parts[VALID], device, cancel)
        name = self.config.data.resolve().name
        fitted_on = f"{len(valid.margin)} validation pictures of {name}"
        calibration = calibrate(valid.margin, valid.is_fake, fitted_on)
        metrics: dict[str, Any] = {}
        for name in (VALID, TEST):
            if not parts[name]:
                continue
            measured = valid if name == VALID else self._measure(model, parts[name], device, cancel)
            metrics[name] = evaluate.report(measured, calibration)
            yield Evaluated(name, metrics[name])
        meta = DetectorMeta(
            arch=self.config.arch,
            spec=self.spec,
            calibration=calibration,
            domain=self.config.domain,
            training={
                "fingerprint": state.data,
                "groups": evaluate.group_counts(parts[TRAIN]),
                "recipe": self.config.recipe(),
                "epoch": state.best_epoch,
                "metrics": metrics,
            },
        )
        save(self.config.out, model, meta)
        yield Finished(str(self.config.out), state.best_epoch)

    def _store(self, state: _State, run: Path) -> None:
        import torch

        document = {
            "model": state.model.state_dict(),
            "ema": state.ema.model.state_dict(),
            "updates": state.ema.updates,
            "optimizer": state.optimizer.state_dict(),
            "epoch": state.epoch,
            "best_epoch": state.best_epoch,
            "best_loss": state.best_loss,
            "best": state.best,
            "data": state.data,
            "rng": torch.get_rng_state(),
        }
        try:
            with replacing(run / _STATE) as temporary:
                torch.save(document, temporary)
        except RuntimeError as error:  # what torch makes of a full disk
            raise TrainerError(
                f"The state of the run could not be written to {run}. Check the free space; "
                "`resume` goes on from the last epoch that was.",
                cause=str(error),
            ) from error

    def _restore(self, state: _State, run: Path, device: torch.device) -> None:
        import torch

        if not (run / _STATE).exists():  # stopped before its first epoch ended
            return
        try:
            document = torch.load(run / _STATE, map_location=device, weights_only=True)
            state.model.load_state_dict(document["model"])
            state.ema.model.load_state_dict(document["ema"])
            state.optimizer.load_state_dict(document["optimizer"])
            torch.set_rng_state(document["rng"].cpu())
        except Exception as error:  # a damaged file can raise nearly anything
            raise TrainerError(
                f"The state of the run in {run} is damaged. Start the training again.",
                cause=f"{type(error).__name__}: {error}",
            ) from error
        if document.get("data") != state.data:
            # A new split could move pictures between training and validation.
            raise TrainerError(
                f"The pictures in {self.config.data} have changed since the run began. Put them "
                "back as they were, or start a new run."
            )
        state.ema.updates = int(document["updates"])
        state.epoch = int(document["epoch"])
        state.best_epoch = int(document["best_epoch"])
        state.best_loss = float(document["best_loss"])
        state.best = document["best"]

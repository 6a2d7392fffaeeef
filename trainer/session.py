"""Everything of a run that changes while it learns, and how it is kept on disk."""

from __future__ import annotations

import math
import time
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from trainer.checkpoint import DetectorMeta, save_tensors
from trainer.config import PLATEAU, FitConfig
from trainer.errors import TrainerError
from trainer.loop import Ema, Precision, make_optimizer, make_plateau
from trainer.metrics import summary
from trainer.phases import Phase, plan
from trainer.preprocess import InputSpec
from trainer.progress import CONFIG, STATE, RunProgress
from trainer.start import Start, blank
from trainer.state import damaged, read_state, unwritten, write_state
from trainer.words import tr

if TYPE_CHECKING:
    import torch
    from torch import Tensor, nn

    from trainer.measure import Measured

#: The folder of the best epochs in that of a run.
KEPT = "checkpoints"


class Session:
    """A network in training.

    Attributes:
        epoch: complete epochs.
        n, seen: steps and pictures of the epoch that is under way.
        losses: its steps' losses.
        apart: of each of its steps, how far the maps of marked pictures were from their marks,
            added up, and how many they were; empty where marks play no part.
        spent: its seconds before the run was last stopped.
        best_epoch: the best one by ``config.select``; 0 for none yet.
        crops: pairs (first epoch, side) of the training crops.
        lowest, low_epoch: the lowest validation loss, and when: early stopping counts from it.
    """

    def __init__(self, config: FitConfig, start: Start, device: torch.device, data: str) -> None:
        import torch

        self.config, self.start, self.device, self.data = config, start, device, data
        self.model = start.model.to(device).to(memory_format=torch.channels_last)
        self.precision = Precision(device)
        self.progress = RunProgress(epochs=config.epochs, data=str(config.data.absolute()))
        self.batch_size = config.batch_size
        self.epoch = self.n = self.seen = 0
        self.losses: list[float] = []
        self.apart: list[tuple[float, int]] = []
        self.spent = 0.0
        self.best_epoch, self.best_value = 0, -math.inf
        self.best: dict[str, Tensor] = {}
        self.kept: list[tuple[float, int]] = []
        self.lowest, self.low_epoch = math.inf, 0
        self.crops = config.crop_plan(start.spec.size)
        self.saved_at = time.monotonic()
        self.enter(1)

    def try_sizes(self) -> None:
        """Refuse a network that can't take the crops before any work is done.

        Growing crops that nobody asked for are done without where a network takes but one size.

        Raises:
            TrainerError: names the size.
        """
        size = self.start.spec.size
        if not self.config.crops and any(
            _complaint(self.model, side, self.device) for _, side in self.crops
        ):
            self.crops = [(1, size)]
        for side in sorted({side for _, side in self.crops} | {size}):
            complaint = _complaint(self.model, side, self.device)
            if complaint:
                raise TrainerError(
                    tr(
                        "{arch} can't take pictures of {side} x {side} pixels. Choose "
                        "another architecture, or other crops.",
                        arch=self.start.arch,
                        side=side,
                    ),
                    cause=complaint,
                )

    # Phases

    def enter(self, epoch: int) -> None:
        """Begin the phase of an epoch: other layers learn, with a fresh optimiser."""
        self.phase: Phase = plan(self.config, self.model, epoch)
        self.optimizer = make_optimizer(self.config, self.phase.groups)
        self.plateau = make_plateau(self.config, self.optimizer)
        self.ema = Ema(self.phase.net, self.config.ema) if self.config.ema else None

    @property
    def averaged(self) -> nn.Module:
        """What is validated and saved: the averaged net, or the net itself."""
        return self.ema.model if self.ema else self.phase.net

    @property
    def exhausted(self) -> bool:
        """Whether the last epoch is done."""
        return self.epoch >= self.config.epochs

    @property
    def stalled(self) -> bool:
        """Whether early stopping applies: too many epochs without progress.

        Counted in the last phase, and once the crops have their final size.
        """
        since = max(self.low_epoch, self.phase.first - 1, self.crops[-1][0] - 1)
        last = self.phase.last == self.config.epochs
        return last and self.epoch - since >= self.config.stop_after

    def crop(self, epoch: int) -> int:
        """Return the side of the training crops in an epoch."""
        return [side for first, side in self.crops if first <= epoch][-1]

    # An epoch's end

    def judge(self, valid: Measured) -> tuple[dict[str, Any], bool]:
        """Take in an epoch's validation; return its numbers and whether it is the best so far.

        The scheduler sees the loss before early stopping counts it, and its patience is the
        shorter one: the rate falls before the run is given up.
        """
        from trainer.evaluate import uncalibrated

        numbers = summary(uncalibrated(valid), valid.is_fake)
        value = -valid.loss if self.config.select == "loss" else numbers[self.config.select]
        warm = self.epoch >= self.config.warmup
        if self.config.schedule == PLATEAU and warm:
            self.plateau.step(valid.loss)
        if valid.loss < self.lowest:
            self.lowest, self.low_epoch = valid.loss, self.epoch
        best = value is not None and value > self.best_value
        if best:
            self.best_value, self.best_epoch = value, self.epoch
            state = self.phase.whole_state(self.model, self.averaged)
            self.best = {k: v.detach().clone() for k, v in state.items()}
        if value is not None:
            self.kept.append((value, self.epoch))
        return numbers, best

    def take_best(self) -> nn.Module:
        """Return the network with the best epoch's weights, in eval mode."""
        state = self.best or self.phase.whole_state(self.model, self.averaged)
        self.model.load_state_dict(state)
        return self.model.eval()

    # On disk

    def store(self, run: Path) -> None:
        """Write all that is needed to go on; what was there stays until all is on disk.

        Raises:
            TrainerError: the disk refused, or the folder is gone.
        """
        import torch

        _require_folder(run)
        if self.best_epoch and not _kept_file(run, self.best_epoch).is_file():
            self._keep(run, self.best_epoch, self.best)  # it could not be written, or was deleted
        self.progress.epoch, self.progress.n = self.epoch, self.n
        document = {
            "start": [self.start.arch, self.start.library, self.start.spec.to_dict()],
            "terms": self.start.terms,
            "origin": dict(self.start.origin),
            "model": self.model.state_dict(),
            "ema": None if self.ema is None else self.ema.model.state_dict(),
            "updates": 0 if self.ema is None else self.ema.updates,
            "optimizer": self.optimizer.state_dict(),
            "plateau": self.plateau.state_dict(),
            "scaler": self.precision.scaler.state_dict(),
            "rng": torch.get_rng_state(),
            "data": self.data,
            "progress": asdict(self.progress),
            **{name: getattr(self, name) for name in (*_PLAIN, "apart")},
        }
        write_state(run / STATE, document)
        try:
            self.progress.write(run)
        except OSError as error:
            raise unwritten(run, error) from error
        self.saved_at = time.monotonic()

    def keep_epoch(self, run: Path) -> None:
        """Write the averaged network of the epoch that just ended, if it is one of the best."""
        _require_folder(run)
        self.kept.sort(key=lambda entry: (-entry[0], entry[1]))
        if self.epoch in [epoch for _, epoch in self.kept[: self.config.keep]]:
            self._keep(run, self.epoch, self.phase.whole_state(self.model, self.averaged))

    def _keep(self, run: Path, epoch: int, state: dict[str, Tensor]) -> None:
        config = self.start.passed_on(self.config)
        meta = DetectorMeta(
            arch=self.start.arch,
            library=self.start.library,
            spec=self.start.spec,
            domain=config.domain,
            terms=config.terms,
            training={"epoch": epoch},
        )
        save_tensors(_kept_file(run, epoch), _outer(state), meta)

    def drop_worse(self, run: Path) -> None:
        """Remove the epochs that are no longer among the best."""
        for _, epoch in self.kept[self.config.keep :]:
            _kept_file(run, epoch).unlink(missing_ok=True)
        self.kept = self.kept[: self.config.keep]

    @classmethod
    def restore(cls, config: FitConfig, run: Path, device: torch.device, data: str) -> Session:
        """Return the session as it was when it was last stored.

        Raises:
            TrainerError: the state is damaged, or the pictures are others than then.
        """
        document = read_state(run / STATE)
        try:
            arch, library, spec = document["start"]
            start = blank(arch, library, InputSpec.from_dict(spec), config)
            told = (document[name] for name in ("terms", "origin"))
            start = Start(start.model, arch, library, start.spec, *told)
            session = cls(config, start, device, data)
            session._fill(document, run)
        except Exception as error:  # a damaged file can raise nearly anything
            raise damaged(run, error) from error
        if document["data"] != data:
            # A new split could move pictures between training and validation.
            raise TrainerError(
                tr(
                    "The pictures in {data} have changed since the run began. Put them "
                    "back as they were, or start a new run.",
                    data=config.data,
                )
            )
        return session

    def _fill(self, document: dict[str, Any], run: Path) -> None:
        import torch

        for name in _PLAIN:
            setattr(self, name, document[name])
        self.apart = document.get("apart", [])  # runs of before there were marks have none
        self.progress = RunProgress(**document["progress"])
        self.model.load_state_dict(document["model"])
        self.enter(min(self.epoch + 1, self.config.epochs))
        self.optimizer.load_state_dict(document["optimizer"])
        self.plateau.load_state_dict(document["plateau"])
        self.precision.scaler.load_state_dict(document["scaler"])
        if self.ema is not None:
            self.ema.model.load_state_dict(document["ema"])
            self.ema.updates = int(document["updates"])
        torch.set_rng_state(document["rng"])
        if self.best_epoch:
            from safetensors.torch import load_file

            tensors = load_file(_kept_file(run, self.best_epoch))
            inner = "inner." if hasattr(self.model, "inner") else ""
            self.best = {f"{inner}{name}": value for name, value in tensors.items()}


_PLAIN = (
    "batch_size", "epoch", "n", "seen", "losses", "spent", "best_epoch", "best_value", "kept",
    "lowest", "low_epoch", "crops",
)  # fmt: skip


def _complaint(model: nn.Module, side: int, device: torch.device) -> str:
    """Return why a network can't take pictures of this size; empty when it can."""
    import torch

    model.eval()
    try:
        with torch.inference_mode():
            model(torch.zeros(1, 3, side, side, device=device))
    except Exception as error:  # each architecture complains in its own way
        return f"{type(error).__name__}: {error}"
    return ""


def _require_folder(run: Path) -> None:
    """Raise TrainerError where the run's folder was taken away: a new one holds half a run."""
    if not (run / CONFIG).is_file():
        raise TrainerError(
            tr(
                "The run's folder {run} is no longer there, so nothing can be saved. Put "
                "it back, then Resume goes on from the last state that was saved.",
                run=run,
            )
        )


def _kept_file(run: Path, epoch: int) -> Path:
    return run / KEPT / f"epoch-{epoch:04}.safetensors"


def _outer(state: dict[str, Tensor]) -> dict[str, Tensor]:
    """Return a torchvision network's own names, without the adapter's."""
    return {name.removeprefix("inner."): value for name, value in state.items()}

"""The network of a pretraining with all that changes while it learns, and how that is kept."""

# Told on the command line alone.

from __future__ import annotations

import contextlib
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from trainer.checkpoint import PRETRAINED, DetectorMeta, file_hash, save
from trainer.errors import TrainerError
from trainer.interrupt import Interruptible, StepGuard
from trainer.loop import Ema, Precision, descend, make_optimizer, rate_factor, set_rate
from trainer.model import build, calm_head
from trainer.preprocess import InputSpec
from trainer.pretrain.config import PretrainConfig
from trainer.pretrain.imitation import Imitation, as_teacher_wants, look, open_teacher
from trainer.state import damaged, read_state, write_state

if TYPE_CHECKING:
    import threading

    import torch

    from trainer.data.dataset import Batch

STATE = "pretrain.pt"


class Pupil:
    """A network that imitates its teacher.

    Attributes:
        spec: what it sees.
        epoch: complete epochs.
        n: steps of the epoch that is under way.
        history: mean squared error per scale, epoch by epoch.
        saved_at: when the state was written last, by the monotonic clock.
    """

    def __init__(self, config: PretrainConfig, device: torch.device, pictures: str) -> None:
        """Build it; ``pictures`` tells the pictures from others."""
        import torch

        self.config, self._device = config, device
        torch.manual_seed(config.seed)
        student = build(config.arch, 2)
        calm_head(student)
        self._teacher = open_teacher(config.teacher)
        self._net = Imitation(student, self._teacher, config.arch).to(device)
        self._net.to(memory_format=torch.channels_last)
        self._teacher.to(device).to(memory_format=torch.channels_last)
        self.spec = InputSpec(size=config.size, resize=round(config.size * 8 / 7))
        self._optimizer = make_optimizer(config, [(list(self._net.parameters()), config.lr)])
        self._precision = Precision(device)
        self._ema = Ema(student, config.ema) if config.ema else None
        self.epoch = self.n = 0
        self.history: list[list[float]] = []
        self._sums: list[float] = []
        self.saved_at = time.monotonic()
        self._belongs = {
            "recipe": config.recipe_used(),
            "teacher": file_hash(config.teacher.file),
            "pictures": pictures,
        }

    def step(self, batch: Batch, steps: int, cancel: threading.Event) -> float:
        """Take one of an epoch's ``steps`` and return its loss, the mean over all scales.

        Raises:
            Diverged: the loss is no longer a number.
            Stopped: ``cancel`` was set; nothing of the step remains.
        """
        done = self.epoch + self.n / steps
        factor = rate_factor(self.config, done, done + 1 / steps, self.config.epochs)
        assert factor is not None  # half a cosine always tells
        set_rate(self._optimizer, factor)
        guard = StepGuard(self._net, self._device)
        try:
            with contextlib.ExitStack() as watch:
                for net in (self._teacher, self._net):
                    watch.enter_context(Interruptible(net, cancel))
                losses = self._learn(batch)
        except BaseException:
            guard.undo(self._optimizer)
            raise
        if self._ema is not None:
            self._ema.update(self._net.student)
        self.n += 1
        self._sums = [a + b for a, b in zip(self._sums or [0.0] * len(losses), losses, strict=True)]
        return sum(losses) / len(losses)

    def _learn(self, batch: Batch) -> list[float]:
        import torch

        inputs = batch.inputs.to(self._device)
        with torch.no_grad(), self._precision.autocast():
            seen = as_teacher_wants(inputs, self.spec, self.config.teacher)
            wanted = look(self._teacher, seen)
        self._net.train()
        with self._precision.autocast():
            losses = self._net(inputs, wanted)
        descend(torch.stack(losses).mean(), self._net, self._optimizer, self._precision)
        return [float(one.detach()) for one in losses]

    @property
    def rate(self) -> float:
        """The learning rate of the last step."""
        return float(self._optimizer.param_groups[0]["lr"])

    def end_epoch(self) -> None:
        """Take in the end of an epoch."""
        self.history.append([value / max(1, self.n) for value in self._sums])
        self.epoch, self.n, self._sums = self.epoch + 1, 0, []

    # On disk

    def store(self, run: Path) -> None:
        """Write all that is needed to go on; raises TrainerError when the disk refuses."""
        import torch

        document = {
            "belongs": self._belongs,
            "net": self._net.state_dict(),
            "ema": None if self._ema is None else self._ema.model.state_dict(),
            "updates": 0 if self._ema is None else self._ema.updates,
            "optimizer": self._optimizer.state_dict(),
            "scaler": self._precision.scaler.state_dict(),
            "epoch": self.epoch,
            "n": self.n,
            "sums": self._sums,
            "history": self.history,
            "rng": torch.get_rng_state(),
        }
        write_state(run / STATE, document)
        self.saved_at = time.monotonic()

    def restore(self, run: Path) -> None:
        """Take up what was stored last, if anything was.

        Raises:
            TrainerError: the state is damaged, or of other settings, pictures, or teacher.
        """
        if not (run / STATE).is_file():
            return
        document = read_state(run / STATE)
        try:
            belongs = dict(document["belongs"])
        except (KeyError, TypeError, ValueError) as error:
            raise damaged(run, error) from error
        words = {"recipe": "settings", "teacher": "teacher's weights", "pictures": "pictures"}
        other = [word for key, word in words.items() if belongs.get(key) != self._belongs[key]]
        if other:
            raise TrainerError(
                f"The {' and the '.join(other)} have changed since the pretraining in {run} began. "
                "Put everything back as it was, or name another folder with --run."
            )
        try:
            self._fill(document)
        except Exception as error:  # what doesn't fit can raise nearly anything
            raise damaged(run, error) from error

    def _fill(self, document: dict[str, Any]) -> None:
        import torch

        self._net.load_state_dict(document["net"])
        if self._ema is not None:
            self._ema.model.load_state_dict(document["ema"])
            self._ema.updates = int(document["updates"])
        self._optimizer.load_state_dict(document["optimizer"])
        self._precision.scaler.load_state_dict(document["scaler"])
        self.epoch, self.n = int(document["epoch"]), int(document["n"])
        self._sums, self.history = list(document["sums"]), list(document["history"])
        torch.set_rng_state(document["rng"])

    def write(self, pictures: int) -> None:
        """Write the start file; raises CheckpointError when the disk refuses."""
        model: torch.nn.Module = self._net.student if self._ema is None else self._ema.model
        save(
            self.config.out,
            model.eval(),
            DetectorMeta(
                arch=self.config.arch,
                spec=self.spec,
                terms=self.config.terms,
                training={
                    PRETRAINED: self.config.recipe_used(),
                    "pictures": pictures,
                    "losses": self.history,
                },
            ),
        )

"""A pretraining: pictures without labels in, a start file for ``fit --from`` out.

As a training run it is a generator of events, and its state is on disk after every epoch and
every few minutes within one.
"""

# Told on the command line alone.

from __future__ import annotations

import contextlib
import hashlib
import time
from collections.abc import Generator, Iterator
from typing import TYPE_CHECKING

from trainer import events
from trainer.background import follow
from trainer.control import Control, waited
from trainer.data.augment import Augment
from trainer.data.cache import PictureCache
from trainer.data.dataset import training_batches, whole_batches
from trainer.data.folders import pictures
from trainer.data.index import Sample, fingerprint
from trainer.data.loader import default_workers
from trainer.data.pictures import Source
from trainer.data.survey import survey
from trainer.device import pick_device
from trainer.errors import DataError, Stopped, in_words
from trainer.files import require_writable
from trainer.labels import REAL
from trainer.lock import locked
from trainer.pretrain.config import PretrainConfig
from trainer.pretrain.pupil import Pupil

if TYPE_CHECKING:
    import threading
    from pathlib import Path


class Pretraining:
    """Teach one network to see as another one does."""

    def __init__(self, config: PretrainConfig) -> None:
        config.validate()
        self.config = config
        self._pupil: Pupil | None = None

    def run(self, control: Control | None = None) -> Iterator[events.Event]:
        """Yield events until the start file is written; a run that was stopped goes on.

        ``control`` is looked at as a training run does. Failures end in a ``Failed`` event; no
        exception but a programming error leaves this generator.
        """
        control = control or Control()
        with contextlib.ExitStack() as stack:
            try:
                require_writable(self.config.out)
                if self.config.run is not None:
                    stack.enter_context(locked(self.config.run))
                yield from self._run(control)
            except Stopped:
                yield from self._stopped()
            except Exception as error:
                told = in_words(error)
                if told is None:
                    raise
                yield events.Failed(told.message, told.cause)

    def _run(self, control: Control) -> Iterator[events.Event]:
        config, device = self.config, pick_device()
        samples = yield from _readable(config, control)
        pupil = Pupil(config, device, _mark(samples, config.pictures))
        if config.run is not None:
            pupil.restore(config.run)
        self._pupil = pupil
        yield events.Started(
            config.arch,
            device.type,
            {"train": {"pictures": len(samples)}},
            config.epochs,
            pupil.epoch + 1,
            "" if config.run is None else str(config.run),
        )
        with contextlib.closing(PictureCache(samples, Source(pupil.spec))) as cache:
            while pupil.epoch < config.epochs:
                yield from self._epoch(pupil, samples, cache, control)
        pupil.write(len(samples))
        yield events.Finished(str(config.out), pupil.epoch)

    def _epoch(
        self, pupil: Pupil, samples: list[Sample], cache: PictureCache, control: Control
    ) -> Iterator[events.Event]:
        config, epoch = self.config, pupil.epoch + 1
        steps = whole_batches(len(samples), config.batch_size)
        yield events.Epoch(epoch, config.epochs, steps, config.batch_size, pupil.rate, "imitation")
        batches = training_batches(
            samples, pupil.spec, Augment(config.augment, config.crop(epoch), pupil.spec.resize),
            config.batch_size, (config.seed, epoch), start=pupil.n * config.batch_size,
            workers=default_workers() if config.workers is None else config.workers,
            cache=cache, cancel=control.cancel,
        )  # fmt: skip
        begun, first = time.monotonic(), pupil.n
        with contextlib.closing(batches):
            for batch in batches:
                loss = pupil.step(batch, steps, control.cancel)
                each = (time.monotonic() - begun) / (pupil.n - first)
                left = each * (steps - pupil.n)
                yield events.Batch(
                    epoch, pupil.n, steps, loss, config.batch_size / max(each, 1e-6), left,
                    left + each * steps * (config.epochs - epoch),
                )  # fmt: skip
                yield from self._between(pupil, control)
        pupil.end_epoch()
        yield from self._save(pupil, epoch)

    def _between(self, pupil: Pupil, control: Control) -> Iterator[events.Event]:
        """Between two steps: save from time to time, pause, stop."""
        if control.cancel.is_set():
            raise Stopped
        place = pupil.epoch + 1, pupil.n
        if control.pause.is_set():
            yield from self._save(pupil, *place)
            yield from waited(control, *place)
        elif time.monotonic() - pupil.saved_at > 60 * self.config.save_minutes:
            yield from self._save(pupil, *place)

    def _save(self, pupil: Pupil, epoch: int, n: int = 0) -> Iterator[events.Event]:
        if self.config.run is not None:
            pupil.store(self.config.run)
            yield events.Saved(str(self.config.run), epoch, n)

    def _stopped(self) -> Iterator[events.Event]:
        """Save what there is and say where it was stopped."""
        pupil = self._pupil
        if pupil is None:
            yield events.Cancelled(0)
            return
        place = pupil.epoch + bool(pupil.n), pupil.n
        try:
            yield from self._save(pupil, *place)
        except Exception as error:
            told = in_words(error)
            if told is None:
                raise
            yield events.Failed(told.message, told.cause)
            return
        yield events.Cancelled(*place)


def _readable(
    config: PretrainConfig, control: Control
) -> Generator[events.Event, None, list[Sample]]:
    """Return the pictures that can be read; the others are told of by a ``Warned``."""
    found = _pictures_below(config.pictures, control.cancel)
    facts = yield from follow(
        lambda cancel, report: survey(
            found,
            cache=config.run,
            cancel=cancel,
            progress=lambda done, total: report("reading the pictures", done, total),
        ),
        control.cancel,
    )
    samples = [sample for sample, one in zip(found, facts, strict=True) if one.readable]
    if len(samples) < len(found):
        first = next(one.path for one in facts if not one.readable)
        yield events.Warned(
            f"{len(found) - len(samples):,} of {len(found):,} pictures can't be read and are left "
            f"out, the first is {first}."
        )
    if len(samples) < config.batch_size:
        raise DataError(
            f"There are {len(samples):,} pictures to learn from, fewer than one batch of "
            f"{config.batch_size}. Name more folders or choose a smaller batch size."
        )
    return samples


def _pictures_below(folders: tuple[Path, ...], cancel: threading.Event) -> list[Sample]:
    found = {path for folder in folders for path, _ in pictures(folder, cancel).pictures}
    # Nobody says what they are, and nothing that is learnt here depends on the label.
    return [Sample(path, REAL) for path in sorted(found)]


def _mark(samples: list[Sample], folders: tuple[Path, ...]) -> str:
    """Return what tells these pictures from others, wherever their folders lie."""
    parts = [
        fingerprint([s for s in samples if s.path.is_relative_to(folder)], folder)
        for folder in folders
    ]
    return hashlib.sha256(" ".join(parts).encode()).hexdigest()

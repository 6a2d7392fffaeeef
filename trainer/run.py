"""A training run: pictures, epochs, calibration, evaluation, detector file.

:meth:`TrainingRun.run` is a generator of events; whoever iterates it decides how they
are shown. Its state is on disk after every epoch and every few minutes within one, so that
``resume`` goes on from there.
"""

from __future__ import annotations

import contextlib
import logging
import time
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from trainer import events, progress
from trainer.clock import Clock, steps_of
from trainer.config import FitConfig
from trainer.control import Control, waited
from trainer.data.index import TRAIN
from trainer.device import pick_device
from trainer.errors import Diverged, Stopped, TrainerError, in_words, is_memory
from trainer.feed import Feed
from trainer.gather import Gathered, gather
from trainer.interrupt import Interruptible, StepGuard
from trainer.lock import locked
from trainer.loop import rate_factor, set_rate, train_step
from trainer.measure import Measured, measure
from trainer.mix import mixed
from trainer.room import open_folder, require_batch, require_room, require_share
from trainer.saliency import Guide, added, mean_apart, require_map
from trainer.session import Session
from trainer.start import open_start
from trainer.words import mark, tr
from trainer.world import World, is_parting

if TYPE_CHECKING:
    import torch

    from trainer.data.dataset import Batch

log = logging.getLogger(__name__)
_MOST_LOSSES = 100  # per epoch, for the curves
_PARTED = mark("Another process of this training has ended. What it said tells why.")


class TrainingRun:
    """Train one detector as a configuration says."""

    def __init__(self, config: FitConfig, *, resume: bool = False) -> None:
        config.validate(resumed=resume)
        self.config = config
        self.resume = resume
        self.world = World()
        self._session: Session | None = None
        self._ours = False  # whether the run's folder is this run's, and no other's

    def run(self, control: Control | None = None) -> Iterator[events.Event]:
        """Yield events until the detector is written, the run is cancelled or has failed.

        ``control.cancel`` is looked at within every step, ``control.pause`` after it. Failures
        end in a ``Failed`` event; no exception but a programming error leaves this generator.
        """
        control = control or Control()
        with contextlib.ExitStack() as stack:
            try:
                if self.config.run is not None and self.world.first:
                    stack.enter_context(locked(self.config.run))
                stack.callback(self.world.leave)
                yield from self._run(control)
            except Stopped:
                yield from self._stopped()
            except Exception as error:
                told = in_words(error)
                if told is None and not self.world.alone and is_parting(error):
                    told = TrainerError(tr(_PARTED), str(error))
                if told is None:
                    raise
                yield self._failed(told.message, told.cause)

    def _run(self, control: Control) -> Iterator[events.Event]:
        import torch

        config, world = self.config, self.world
        require_room(config, self.resume)
        if config.run is not None and world.first:
            if not self.resume:
                open_folder(config, config.run)
            self._ours = True
        device = world.join(pick_device())
        require_share(config, world.size)
        gathered = None
        try:
            if world.first:
                gathered = yield from gather(config, control, resume=self.resume)
        finally:  # also after a failure, which the first process tells: the others wait for it
            gathered = world.share(gathered)
        if gathered is None:
            raise Stopped
        require_batch(len(gathered.parts[TRAIN]), config)
        torch.manual_seed(config.seed)
        session = self._session = self._set_up(gathered, device)
        if not world.first:  # the same weights to begin with, but random numbers of its own
            torch.manual_seed(config.seed + world.rank)
        feed = Feed(
            config,
            session.start.spec,
            gathered.parts,
            device,
            world,
            align=gathered.align,
            heats=None if gathered.marks is None else gathered.marks.heats,
            cancel=control.cancel,
        )
        yield events.Started(
            session.start.arch,
            str(device),
            gathered.counts,
            config.epochs,
            session.epoch + 1,
            "" if config.run is None else str(config.run),
            0 if gathered.marks is None else len(gathered.marks.heats),
        )
        with contextlib.closing(feed):
            while not session.exhausted:
                if session.stalled:
                    yield events.Warned(
                        tr(
                            "No progress for {stop_after} epochs; the best one is kept.",
                            stop_after=config.stop_after,
                        )
                    )
                    break
                yield from self._epoch(session, feed, control)
            if world.first:
                yield from self._finish(session, gathered, control)

    def _set_up(self, gathered: Gathered, device: torch.device) -> Session:
        config = self.config
        if self.resume and config.run is not None and (config.run / progress.STATE).exists():
            session = Session.restore(config, config.run, device, gathered.fingerprint)
        else:
            start = open_start(config)
            start = replace(start, model=self.world.synced(start.model, device))
            session = Session(config, start, device, gathered.fingerprint)
            session.try_sizes()
            if config.saliency.marks is not None:
                require_map(session.model, start.arch, start.spec.size, device)
        session.progress.status, session.progress.message = progress.RUNNING, ""
        return session

    # Epochs

    def _epoch(self, session: Session, feed: Feed, control: Control) -> Iterator[events.Event]:
        config, epoch = self.config, session.epoch + 1
        yield from feed.prepare(session.phase, session.model, control)
        yield events.Epoch(
            epoch,
            config.epochs,
            steps_of(session, feed),
            session.batch_size,
            session.optimizer.param_groups[0]["lr"],
            session.phase.name,
        )
        begun = time.monotonic() - session.spent
        yield from self._steps(session, feed, control, epoch)
        rate = float(session.optimizer.param_groups[0]["lr"])
        valid = self._validate(session, feed, control)
        losses, saliency = session.losses, mean_apart(session.apart)
        session.epoch, session.n, session.seen, session.spent = epoch, 0, 0, 0.0
        session.losses, session.apart = [], []
        numbers, best = session.judge(valid)
        told = events.Validated(
            epoch,
            sum(losses) / len(losses),
            valid.loss,
            numbers["auc"],
            numbers["accuracy"],
            rate,
            time.monotonic() - begun,
            best,
            saliency,
        )
        session.progress.add(told)
        try:
            if config.run is not None and self.world.first:
                session.keep_epoch(config.run)
        finally:  # the state that is stored after a failure must fit its epoch, too
            if epoch == session.phase.last and not session.exhausted:
                session.enter(epoch + 1)
        yield told
        if config.run is not None and self.world.first:
            session.store(config.run)
            session.drop_worse(config.run)
            yield events.Saved(str(config.run), epoch, 0)

    def _steps(
        self, session: Session, feed: Feed, control: Control, epoch: int
    ) -> Iterator[events.Event]:
        """Train until the epoch's pictures are used up, with smaller batches if need be."""
        phase, world = session.phase, self.world
        net = world.wrap(phase.net, session.device)
        whole = session.seen + feed.left(session.seen, session.batch_size)
        while session.seen < whole:
            phase.train_mode()
            try:
                clock = Clock(session, feed, self.config.epochs)
                crop = session.crop(epoch)
                batches = feed.train(phase, epoch, session.seen, session.batch_size, crop)
                with contextlib.closing(batches):
                    for batch in batches:
                        self._step(session, net, batch, control, clock.of)
                        yield clock.tell(epoch)
                        yield from self._between(session, control)
                return
            except (MemoryError, RuntimeError) as error:
                if not is_memory(error) or not world.alone or session.batch_size < 4:
                    raise
                yield self._halve(session, error)

    def _step(
        self, session: Session, net: torch.nn.Module, batch: Batch, control: Control, of: int
    ) -> None:
        """Take one step; where it is broken off, nothing of it remains."""
        config, phase, world = self.config, session.phase, self.world
        before, after = (session.epoch + at / of for at in (session.n, session.n + 1))
        factor = rate_factor(config, before, after, config.epochs)
        if factor is not None:
            set_rate(session.optimizer, factor)
        guard = StepGuard(phase.net, session.device)
        seed = (config.seed, session.epoch, session.n, world.rank)
        batch = mixed(batch, config.augment.mixup, config.augment.cutmix, seed)
        guide = None if batch.heat is None else Guide(phase.net, config.saliency.weight)
        try:
            # Several processes must stop at the same step, so they only look between two.
            watch = Interruptible(phase.net, control.cancel) if world.alone else None
            with watch or contextlib.nullcontext():
                lost = train_step(
                    net, session.optimizer, batch, session.device, session.precision,
                    config.label_smoothing, guide,
                )  # fmt: skip
        except BaseException:
            guard.undo(session.optimizer)
            raise
        if session.ema is not None:
            session.ema.update(phase.net)
        session.n += 1
        session.seen += session.batch_size
        session.losses.append(world.mean(lost.entropy))
        if guide is not None:
            session.apart.append(added(world.gather((lost.apart, lost.marked))))
        if session.n % max(1, of // _MOST_LOSSES) == 0:
            session.progress.losses.append((session.epoch + session.n / of, session.losses[-1]))

    def _between(self, session: Session, control: Control) -> Iterator[events.Event]:
        """Between two steps: save from time to time, pause, stop."""
        config, place = self.config, (session.epoch + 1, session.n)
        if self.world.any(control.cancel.is_set()):
            raise Stopped
        due = time.monotonic() - session.saved_at > 60 * config.save_minutes
        if control.pause.is_set() and self.world.alone:
            if config.run is not None:
                session.store(config.run)
            yield from waited(control, *place)
        elif due and config.run is not None and self.world.first:
            session.store(config.run)
            yield events.Saved(str(config.run), *place)

    def _halve(self, session: Session, error: BaseException) -> events.Warned:
        import torch

        log.warning("out of memory: %s", error)
        if session.device.type == "cuda":
            torch.cuda.empty_cache()
        session.batch_size //= 2
        return events.Warned(
            tr(
                "There was not enough memory: the run goes on with batches of {batch_size}.",
                batch_size=session.batch_size,
            )
        )

    def _validate(self, session: Session, feed: Feed, control: Control) -> Measured:
        self.world.level(session.averaged)
        batches = feed.valid(session.phase)
        with contextlib.closing(batches):
            mine = measure(
                session.averaged,
                batches,
                session.device,
                control.cancel if self.world.alone else None,
            )
        valid = Measured.join(self.world.gather(mine))
        if not valid.finite:
            raise Diverged
        return valid

    # Ends

    def _finish(
        self, session: Session, gathered: Gathered, control: Control
    ) -> Iterator[events.Event]:
        from trainer.finish import Trained, finish

        config = self.config
        trained = Trained(
            model=session.take_best(),
            arch=session.start.arch,
            library=session.start.library,
            spec=session.start.spec,
            epoch=session.best_epoch,
            fingerprint=session.data,
            config=session.start.passed_on(config),
            parts=gathered.parts,
            validated=session.progress.validated,
            audit=gathered.audit,
            align=gathered.align,
            origin=session.start.origin,
            marks={} if gathered.marks is None else gathered.marks.summary(),
        )
        for event in finish(trained, session.device, cancel=control.cancel, run=config.run):
            if isinstance(event, events.Finished) and config.run is not None:
                session.progress.status = progress.FINISHED
                session.progress.out, session.progress.card = event.out, event.card
                session.progress.epoch, session.progress.n = session.epoch, 0
                session.progress.write(config.run)
            yield event

    def _stopped(self) -> Iterator[events.Event]:
        """Save what there is and say where the run was stopped."""
        session, run = self._session, self.config.run
        if session is None:
            self._mark(progress.STOPPED)
            yield events.Cancelled(0)
            return
        session.progress.status = progress.STOPPED
        if run is not None and self.world.first:
            try:
                session.store(run)
            except TrainerError as error:
                yield self._failed(error.message, error.cause)
                return
            yield events.Saved(str(run), session.epoch + bool(session.n), session.n)
        yield events.Cancelled(session.epoch + bool(session.n), session.n)

    def _failed(self, message: str, cause: str) -> events.Failed:
        """Keep what was learnt so far, if the disk lets us, and why the run ended."""
        self._mark(progress.FAILED, message)
        return events.Failed(message, cause)

    def _mark(self, status: str, message: str = "") -> None:
        run, session = self.config.run, self._session
        if run is None or not self._ours:
            return
        with contextlib.suppress(OSError, TrainerError):
            if session is not None:
                session.progress.status, session.progress.message = status, message
                session.store(run)
            elif (there := progress.read_progress(run)) is not None and there.can_resume:
                there.status, there.message = status, message
                there.write(run)

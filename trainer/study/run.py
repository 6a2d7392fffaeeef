"""A study: the very same training again and again, with one thing changed each time.

Every run lies in a folder of its own and goes on where it was stopped; finished ones are not
made again. The results are written after every run. Several processes may share the runs: each
takes those that no other one has.
"""

# Told on the command line alone.

from __future__ import annotations

import json
import shutil
from collections.abc import Generator, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from trainer import events, progress
from trainer.checkpoint import file_hash
from trainer.config import IMAGENET, SCRATCH
from trainer.config_file import load_config
from trainer.errors import DataError, TrainerError, in_words
from trainer.files import replacing, require_writable
from trainer.lock import Busy, locked
from trainer.run import TrainingRun
from trainer.session import KEPT
from trainer.study.plan import GENERATORS, VARIANTS, Job, Plan, same_training
from trainer.study.results import results
from trainer.study.tables import study_text

if TYPE_CHECKING:
    from trainer.control import Control

_MARKS = "begun-with.json"
_WRITING = 60.0  # seconds that a process may take to write the results


class Study:
    """The runs of a plan, one after the other.

    Attributes:
        plan: all runs.
        jobs: those that are asked for.
        work: the folder that they lie in.
        out: the JSON file of the results; their tables lie beside it.
    """

    def __init__(
        self, plan: Plan, work: Path, out: Path, *, pictures: Mapping[str, Any], only: str = ""
    ) -> None:
        self.plan, self.work, self.out = plan, work, out
        self._pictures = dict(pictures)
        self.jobs = plan.jobs(only)
        if only == GENERATORS and not self.jobs:
            raise DataError(
                "Holding out a generator needs two groups of generated pictures or more. Put each "
                "generator's pictures into a folder of their own below fake."
            )
        if only == VARIANTS and not self.jobs:
            raise TrainerError("There are no variants. Name a file that tells them by --variants.")

    def run(self, control: Control) -> Iterator[events.Event]:
        """Train what is not finished yet, and write the results after every run.

        Yields ``Progress`` with the number of the run, the events of the runs, and in the end
        ``Studied``, ``Cancelled`` or ``Failed``. A run that fails is told by a ``Warned``, and
        the next one begins; ``Failed`` then tells which have. A run that another process has in
        hand is left to it, and a ``Warned`` says so.
        """
        try:
            with locked(self.work, wait=_WRITING):
                self._require()
            yield from self._run(control)
        except Exception as error:
            told = in_words(error)
            if told is None:
                raise
            yield events.Failed(told.message, told.cause)

    def _run(self, control: Control) -> Iterator[events.Event]:
        failed, elsewhere = [], []
        for number, job in enumerate(self.jobs):
            yield events.Progress(job.title, number, len(self.jobs))
            try:
                with locked(self.work, f".{job.name}.lock"):
                    end = yield from _made(job, control)
            except Busy:
                elsewhere.append(job.title)
                continue
            if isinstance(end, events.Cancelled):
                yield end
                return
            if isinstance(end, events.Failed):
                failed.append(job.title)
                yield events.Warned(f"The run {job.title!r} failed. {end.message}")
            self._write()
        self._write()
        yield events.Progress("all runs", len(self.jobs), len(self.jobs))
        if elsewhere:
            yield events.Warned(
                f"Another process has {len(elsewhere)} of {len(self.jobs)} runs in hand: "
                f"{', '.join(elsewhere)}. The same command adds what they gave once they are "
                "finished."
            )
        if failed:
            yield events.Failed(
                f"{len(failed)} of {len(self.jobs)} runs failed: {', '.join(failed)}. What the "
                f"others gave is in {self.out}; the same command tries them again."
            )
        else:
            yield events.Studied(str(self.out), str(self.out.with_suffix(".md")))

    def _require(self) -> None:
        """Refuse what could not be compared: other pictures, start files or settings."""
        for path in (self.out, self.out.with_suffix(".md")):
            require_writable(path)
        starts = {job.config.start for job in self.jobs} - {SCRATCH, IMAGENET}
        missing = [one for one in sorted(starts) if not Path(one).is_file()]
        if missing:
            raise TrainerError(
                f"There is no {missing[0]} to begin with. Finish what makes it first, or name "
                "another file."
            )
        marks = {
            "pictures": self._pictures,
            "starts": {str(Path(one).absolute()): file_hash(Path(one)) for one in sorted(starts)},
        }
        path = self.work / _MARKS
        if path.exists():
            before = _read(path)
            if before["pictures"] != marks["pictures"]:
                raise TrainerError(
                    f"The pictures are not those that the runs in {self.work} learnt from. Put "
                    "them back as they were, or name another folder with --work."
                )
            for name, mark in marks["starts"].items():
                if before["starts"].setdefault(name, mark) != mark:
                    raise TrainerError(
                        f"{name} has changed since the runs in {self.work} began with it. Name "
                        "another folder with --work, so that all runs begin alike."
                    )
            marks["starts"] = before["starts"]
        for job in self.jobs:
            _require_same(job)
        _write(path, marks)

    def _write(self) -> None:
        with locked(self.work, wait=_WRITING):
            document = results(self.plan, self._pictures, ready=_ready)
            _write(self.out, document)
            with replacing(self.out.with_suffix(".md")) as temporary:
                temporary.write_text(study_text(document), encoding="utf-8", newline="\n")


def _made(job: Job, control: Control) -> Generator[events.Event, None, events.Event | None]:
    """Train, unless it is done already; return the event that it ended with, None for that."""
    if _finished(job):
        return None
    if control.cancel.is_set():
        return events.Cancelled(0)
    end = yield from _train(job, control)
    return end


def _train(job: Job, control: Control) -> Generator[events.Event, None, events.Event]:
    """Train, or go on; return the event that the run ended with instead of yielding it."""
    there = progress.read_progress(job.run)
    run = TrainingRun(job.config, resume=there is not None)
    end: events.Event = events.Cancelled(0)
    for event in run.run(control):
        if isinstance(event, events.Finished | events.Failed | events.Cancelled):
            end = event
        else:
            yield event
    if isinstance(end, events.Finished):  # what only a resume needs, some 100 MB
        (job.run / progress.STATE).unlink(missing_ok=True)
        shutil.rmtree(job.run / KEPT, ignore_errors=True)
    return end


def _finished(job: Job) -> bool:
    there = progress.read_progress(job.run)
    if there is None or there.can_resume:
        return False
    if not job.config.out.is_file():
        raise TrainerError(
            f"The run in {job.run} is finished, but its detector is gone. Delete the folder to "
            "train it again."
        )
    return True


def _require_same(job: Job) -> None:
    if progress.read_progress(job.run) is None:
        return
    if not same_training(load_config(job.run), job.config):
        raise TrainerError(
            f"The run in {job.run} has other settings than {job.title!r} has now. Delete the "
            "folder to train it again, or name another folder with --work."
        )


def _ready(job: Job) -> bool:
    """Whether the results of a run can be told, also of one that isn't asked for this time."""
    there = progress.read_progress(job.run)
    if there is None or there.can_resume or not job.config.out.is_file():
        return False
    try:
        return same_training(load_config(job.run), job.config)
    except TrainerError:
        return False


def _read(path: Path) -> dict[str, Any]:
    try:
        document = json.loads(path.read_text(encoding="utf-8"))
        return {"pictures": dict(document["pictures"]), "starts": dict(document["starts"])}
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise TrainerError(
            f"{path} is damaged. Name another folder with --work.", cause=str(error)
        ) from error


def _write(path: Path, document: Mapping[str, Any]) -> None:
    with replacing(path) as temporary:
        temporary.write_text(json.dumps(document, indent=1), encoding="utf-8")

"""What the lanes do for blind ratings: plain functions, no widgets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from fakeview.errors import FakeviewError
from fakeview.ui.inspect.work import DISPLAY_SIDE, Display, Source, display
from fakeview.ui.jobs import Job
from trainer.events import Progress
from trainer.words import mark, tr

if TYPE_CHECKING:
    from fakeview.study.blind.pictures import Pool, Stimulus
    from fakeview.study.blind.study import Study

CHANGED = mark("The file is another one than when the study was made.")


@dataclass(frozen=True)
class Wish:
    """What a new study is to be.

    Attributes:
        pool: the pictures to draw from.
        name: of the study.
        number: how many pictures.
        seed: of the choice and the order.
        seconds: for each picture; None for no limit.
        marks: whether raters mark what looks wrong.
        place: the folder that the study's own is made in; None for the usual one.
    """

    pool: Pool
    name: str
    number: int
    seed: int
    seconds: float | None
    marks: bool
    place: Path | None = None


def load(stimulus: Stimulus) -> Display:
    """Decode a picture of a study, without its name.

    Raises:
        FakeviewError: it can't be shown, or it is another file than it was.
    """
    picture = Source("", stimulus.path).load(DISPLAY_SIDE)
    if picture.sha256 != stimulus.sha256:
        raise FakeviewError(tr(CHANGED))
    return display(Source("", picture=picture))


def look_at(job: Job, folder: Path, classes: Mapping[str, str]) -> Pool:
    """Return what a folder or a list holds. Raises FakeviewError."""
    from fakeview.study.blind.pictures import look

    return look(folder, classes, job.cancel)


def make_study(job: Job, wish: Wish) -> Study:
    """Draw the pictures of a new study and write it; reports Progress. Raises FakeviewError."""
    from fakeview.study.blind import shelf
    from fakeview.study.blind.pictures import choose
    from fakeview.study.blind.plan import Plan
    from fakeview.study.blind.study import Study, new_folder, now, studies_dir

    chosen = choose(
        wish.pool,
        wish.number,
        wish.seed,
        told=lambda done, total: job.report(Progress(tr("looking at the pictures"), done, total)),
        cancel=job.cancel,
    )
    folder = new_folder(wish.place or studies_dir(), wish.name)
    plan = Plan(
        wish.name, now(), wish.pool.folder, wish.seed, wish.seconds, wish.marks, chosen
    )  # fmt: skip
    study = Study.make(folder, plan)
    shelf.put(folder)
    return study

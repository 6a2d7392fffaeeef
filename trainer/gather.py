"""The pictures of a run: audited, split, and the split kept for a later resume."""

from __future__ import annotations

import json
import logging
from collections.abc import Generator, Iterable, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from trainer.background import follow
from trainer.config import FitConfig
from trainer.control import Control
from trainer.data.index import HELD_OUT, TEST, TRAIN, VALID, Sample, counts, fingerprint
from trainer.data.share import share_of
from trainer.data.table import read_samples, write_samples
from trainer.errors import DataError, TrainerError
from trainer.events import Event, Warned
from trainer.files import replacing
from trainer.progress import SAMPLES
from trainer.words import tr

if TYPE_CHECKING:
    from trainer.data.align import Align
    from trainer.data.audit import Checked
    from trainer.data.marks import PeoplesMarks

log = logging.getLogger(__name__)
_AUDIT = "audit.json"


@dataclass
class Gathered:
    """The pictures of a run.

    Attributes:
        parts: the samples of ``train``, ``valid``, ``test`` and ``held-out``.
        counts: pictures per split and label.
        fingerprint: tells this data set from another.
        audit: the audit's report.
        align: brings the pictures of both classes into one form, where that was asked for.
        marks: what people marked on the training pictures, where that is to guide the network.
    """

    parts: dict[str, list[Sample]]
    counts: dict[str, dict[str, int]]
    fingerprint: str
    audit: dict[str, Any] = field(default_factory=dict)
    align: Align | None = None
    marks: PeoplesMarks | None = None


def gather(
    config: FitConfig, control: Control, *, resume: bool
) -> Generator[Event, None, Gathered]:
    """Read and audit the pictures, or take up what an earlier start of the run found.

    Yields ``Progress``, and a ``Warned`` for every finding that a person should know of.

    Raises:
        DataError: the pictures can't be trained on, or have vanished since.
        Stopped: the run was cancelled.
    """
    if resume and config.run is not None and (config.run / SAMPLES).is_file():
        return (yield from _again(config, config.run, control))
    checked = yield from _check(config, control)
    for finding in checked.report["findings"]:
        if finding["level"] == "warn" and not (config.align and finding["id"] == "leak"):
            yield Warned(f"{finding['text']} {finding['next']}".strip())
    if checked.problem is not None:
        raise checked.problem
    align = None
    if config.align:
        from trainer.data.align import align_for

        align = align_for(checked.facts)
    samples = _wanted(config, checked)
    gathered = _gathered(config, samples, checked.report, align)
    wanted = {sample.path for sample in samples}
    left_out = [s.path.name for s in checked.samples if s.path not in wanted]
    gathered.marks = yield from _marks(config, samples, left_out, control)
    for remark in [] if gathered.marks is None else gathered.marks.remarks():
        yield Warned(remark)
    if config.run is not None:
        _keep(config.run, samples, left_out, gathered)
    return gathered


def _check(config: FitConfig, control: Control) -> Generator[Event, None, Checked]:
    from trainer.data.audit import check

    checked = yield from follow(
        lambda cancel, report: check(
            config.data,
            classes=config.classes,
            seed=config.seed,
            hold_out=config.hold_out,
            cache=config.cache or config.run,
            cancel=cancel,
            progress=lambda done, total: report(tr("reading the pictures"), done, total),
        ),
        control.cancel,
    )
    return checked


def _wanted(config: FitConfig, checked: Checked) -> list[Sample]:
    """Return the pictures that the settings ask for: a share of them, or none of the test."""
    samples = [s for s in checked.samples if config.test or s.split != TEST]
    if config.share == 1:
        return samples
    twins = checked.report["duplicates"]
    together = [map(Path, unit) for kind in ("exact", "near") for unit in twins[kind]]
    return share_of(samples, config.share, config.seed, together)


def _gathered(
    config: FitConfig, samples: Sequence[Sample], audit: dict[str, Any], align: Align | None
) -> Gathered:
    parts = {
        name: [s for s in samples if s.split == name] for name in (TRAIN, VALID, TEST, HELD_OUT)
    }
    return Gathered(parts, counts(samples), fingerprint(samples, config.data), audit, align)


def _keep(
    run: Path, samples: Sequence[Sample], left_out: Sequence[str], gathered: Gathered
) -> None:
    align = None if gathered.align is None else asdict(gathered.align)
    with replacing(run / _AUDIT) as temporary:
        document = {"report": gathered.audit, "align": align}
        if gathered.marks is not None:
            document["marks"] = {**gathered.marks.summary(), "left_out": left_out}
        temporary.write_text(json.dumps(document), encoding="utf-8")
    write_samples(run / SAMPLES, samples)  # last: a resume takes both up where this one is there


def _marks(
    config: FitConfig, samples: Sequence[Sample], left_out: Iterable[str], control: Control
) -> Generator[Event, None, PeoplesMarks | None]:
    """Read what people marked, where the settings ask for it.

    The names of pictures that the run leaves out count, too: a mask that may be of one of those
    is of no other.
    """
    folder = config.saliency.marks
    if folder is None:
        return None
    from trainer.data.marks import read_marks

    every = [*samples, *(Sample(Path(name), "") for name in left_out)]
    return (
        yield from follow(
            lambda cancel, report: read_marks(
                folder, every, cancel, lambda done, of: report(tr("reading the marks"), done, of)
            ),
            control.cancel,
        )
    )


def _again(config: FitConfig, run: Path, control: Control) -> Generator[Event, None, Gathered]:
    """Return the pictures as the run's first start dealt them: no second audit, no new split."""
    from trainer.data.align import Align

    samples = read_samples(run / SAMPLES)
    try:
        document = json.loads((run / _AUDIT).read_text(encoding="utf-8"))
        audit, align = document["report"], document["align"]
        before = document.get("marks") or {}
        form = None if align is None else Align(**{**align, "quality": tuple(align["quality"])})
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise TrainerError(
            tr(
                "What the run in {run} knew of its pictures is damaged. Start the training again.",
                run=run,
            ),
            cause=str(error),
        ) from error
    gathered = _gathered(config, samples, audit, form)
    gathered.marks = yield from _marks(config, samples, before.get("left_out", ()), control)
    if gathered.marks is not None and gathered.marks.fingerprint != before.get("fingerprint"):
        raise DataError(
            tr(
                "The marks in {marks} have changed since the run began. Put them back as "
                "they were, or start a new run.",
                marks=config.saliency.marks,
            )
        )
    return gathered

"""The card beside a detector: what it is for, how good it is, and what it never saw."""

# Told on the command line alone. (And in a detector's card, which is English: it is passed on.)

from __future__ import annotations

import shutil
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from trainer.card_making import learnt, made, terms
from trainer.card_tables import PLOTS, after_changes, escaped, groups, measures, percent, shown
from trainer.checkpoint import DetectorMeta, load, save
from trainer.errors import TrainerError
from trainer.evaluate import present_form
from trainer.files import replacing
from trainer.labels import FAKE, REAL
from trainer.metrics import share_interval
from trainer.study.tables import read_study, study_of
from trainer.words import tr

README = "README.md"
#: One picture in a hundred: how rare generated ones may well be where somebody searches.
_RARE = 0.01
_FEW = 200


def write_card(out: Path, meta: DetectorMeta, reports: Mapping[str, Mapping[str, Any]]) -> Path:
    """Write ``<stem>.card/README.md`` and its plots beside a detector file.

    Args:
        out: the detector file.
        meta: its description.
        reports: by split, with the curves for the plots.

    Returns:
        The README's path.

    Raises:
        TrainerError: the disk refused.
    """
    from trainer.plots import draw

    folder = card_folder(out)
    training = meta.training
    plots = draw(reports, training.get("history", []), int(training.get("epoch", 0)))
    try:
        for name, content in plots.items():
            with replacing(folder / name) as temporary:
                temporary.write_bytes(content)
        for name in PLOTS.keys() - plots.keys():  # of an earlier detector of this name
            (folder / name).unlink(missing_ok=True)
    except OSError as error:
        raise _unwritten(out, error) from error
    return _write_text(out, meta, plots, folder)


def rewrite_card(out: Path, study: Path | None = None, into: Path | None = None) -> Path:
    """Write a detector's card again from what its file tells, and return its path.

    The plots stay as they were drawn.

    Args:
        out: the detector file.
        study: results of a study of its recipe; they are kept in the detector file.
        into: folder for the card, with copies of the plots; None: where it lies already.

    Raises:
        CheckpointError: the file is no usable detector, or can't be written.
        TrainerError: the disk refused, or the study is damaged.
    """
    detector = load(out)
    meta = detector.meta
    if meta.foreign:
        raise TrainerError(
            f"{out.name} was made by another program, so there is nothing to tell in a card."
        )
    if study is not None:
        meta = replace(meta, training={**meta.training, "study": read_study(study)})
        save(out, detector.model, meta)
    folder = card_folder(out)
    plots = [name for name in PLOTS if (folder / name).is_file()]
    if into is not None:
        try:
            into.mkdir(parents=True, exist_ok=True)
            for name in plots:
                shutil.copyfile(folder / name, into / name)
        except OSError as error:
            raise _unwritten(out, error) from error
    return _write_text(out, meta, plots, into or folder)


def card_folder(out: Path) -> Path:
    """Return the folder beside a detector file that its card lies in."""
    return out.parent / f"{out.stem}.card"


def _write_text(out: Path, meta: DetectorMeta, plots: Collection[str], folder: Path) -> Path:
    text = card_text(meta, out.stem, plots)
    path = folder / README
    try:
        with replacing(path) as temporary:
            # A name that is no text in any encoding must not stop it.
            temporary.write_text(text, encoding="utf-8", errors="backslashreplace", newline="\n")
    except OSError as error:
        raise _unwritten(out, error) from error
    return path


def _unwritten(out: Path, error: OSError) -> TrainerError:
    return TrainerError(
        tr(
            "The detector is in {out}, but its card could not be written beside it. Check the "
            "folder and the free space.",
            out=out,
        ),
        cause=str(error),
    )


def card_text(meta: DetectorMeta, name: str, plots: Collection[str] = ()) -> str:
    """Return the card as Markdown.

    Args:
        meta: of the detector; cards of files from before today's reports are shorter.
        name: what the detector is called.
        plots: the files that lie beside the card.
    """
    training = meta.training
    metrics = {
        split: present_form(numbers) for split, numbers in training.get("metrics", {}).items()
    }
    parts = [
        _head(meta, name),
        _short(metrics),
        _use(meta),
        _good(metrics, plots),
        _held_out(metrics),
        _changed(metrics),
        study_of(training, training["study"]) if "study" in training else (),
        learnt(training),
        made(meta, plots),
        terms(meta),
    ]
    lines = [line for part in parts for line in part]
    return "\n".join(lines).strip() + "\n"


def _main(metrics: Mapping[str, Any]) -> tuple[str, dict[str, Any]]:
    """Return the split that is talked about, and its report."""
    split = "test" if "test" in metrics else "valid"
    return split, metrics.get(split, {})


def _head(meta: DetectorMeta, name: str) -> Iterator[str]:
    about = f"pictures of {escaped(meta.domain)}" if meta.domain else "pictures"
    yield f"# {escaped(name)}"
    yield ""
    yield (
        f"A detector of AI-generated {about}. It gives a picture a score from 0 to 1: the higher, "
        "the more it looks like the generated pictures it learnt from."
    )
    yield ""
    yield "**A score is a hint, not a proof**, for no picture and in neither direction."
    yield ""


def _short(metrics: Mapping[str, Any]) -> Iterator[str]:
    """Yield what the verdicts were, in counts that need no statistics."""
    split, report = _main(metrics)
    verdicts = report.get("verdicts", {})
    generated, real = verdicts.get(FAKE, {}), verdicts.get(REAL, {})
    fakes, reals = sum(generated.values()), sum(real.values())
    if not fakes or not reals:
        return
    where = "test pictures, none of which it learnt from" if split == "test" else (
        "validation pictures. They also chose its best epoch and set its score, so expect less "
        "of others: no test pictures were there"
    )  # fmt: skip
    yield "## In short"
    yield ""
    yield f"Measured on {report['n']:,} {where}."
    yield ""
    yield _said("generated", generated)
    yield _said("real", real)
    held = metrics.get("held-out", {}).get("verdicts", {}).get(FAKE, {})
    if sum(held.values()):
        yield _said("held-out generated", held)
    yield _rare(generated["generated"] / fakes, real["generated"], reals)
    yield ""


def _said(what: str, verdicts: Mapping[str, int]) -> str:
    total = sum(verdicts.values())
    count = {key: f"{n:,} ({percent(n / total)})" for key, n in verdicts.items()}
    return (
        f"- Of {total:,} {what} pictures it called {count['generated']} *likely generated* and "
        f"{count['uncertain']} *uncertain*; in {count['none']} it found *no sign of generation*."
    )


def _rare(found: float, alarms: int, reals: int) -> str:
    """Say what a verdict is worth where generated pictures are rare (Bayes' rule)."""
    if not alarms:
        most = (share_interval(0, reals) or [0.0, 1.0])[1]
        return (
            f"- It flagged none of these real pictures. With {reals:,} of them, up to "
            f"{percent(most)} false alarms would still fit."
        )
    hits, false = found * _RARE, alarms / reals * (1 - _RARE)
    wrong = round(100 * false / (hits + false))
    return (
        "- Where only one picture in a hundred is generated, about "
        f"{wrong} of 100 *likely generated* would be false alarms at this rate."
    )


def _use(meta: DetectorMeta) -> Iterator[str]:
    seen = [name.partition("/")[2] for name in meta.training.get("groups", {})
            if name.startswith(f"{FAKE}/")]  # fmt: skip
    held = str(meta.training.get("recipe", {}).get("hold_out", ""))
    yield "## What it is for, and what not"
    yield ""
    yield "- It is for choosing which pictures deserve a closer look, for teaching and research."
    yield (
        "- It is not for deciding about a person, and no evidence by itself. *No sign of "
        "generation found* doesn't mean that a picture is a photograph, or unaltered."
    )
    if seen:
        start = meta.training.get("recipe", {}).get("start", "scratch")
        before = "" if start in ("scratch", "imagenet") else " in this training"
        yield (
            f"- The generated pictures it learnt from: {', '.join(map(escaped, seen))}. "
            f"**It saw no pictures of any other generator{before}** and may well miss them."
        )
    else:
        yield (
            "- Which generators its pictures came from wasn't said. It may well miss those of "
            "any other."
        )
    if held:
        yield f"- {escaped(held)} was held out: how it does there is told below, apart."
    if meta.domain:
        yield (
            f"- It learnt from {escaped(meta.domain)} alone. For a picture of anything else it "
            "gives a score too, which means nothing."
        )
    spec = meta.spec
    part = "the middle square of a picture" if spec.fit == "crop" else "the whole picture"
    yield f"- It looks at {part}, brought to {spec.size} x {spec.size} pixels."
    yield ""


def _good(metrics: Mapping[str, Any], plots: Collection[str]) -> Iterator[str]:
    split, report = _main(metrics)
    if not report:
        return
    words = "test" if split == "test" else "validation"
    yield "## How good it is"
    yield ""
    yield f"On {report['n']:,} {words} pictures, {report['n_fake']:,} of them generated."
    yield ""
    yield from measures(report)
    yield ""
    yield from _remarks(report)
    low, high = report.get("band", (None, None))
    if low is not None and report.get("selective_accuracy") is not None:
        yield (
            f"Scores from {low:.2f} to {high:.2f} are called *uncertain*; that band was chosen on "
            f"the validation pictures. Outside of it lie {percent(report['coverage'])} of these "
            f"pictures, and of those it gets {percent(report['selective_accuracy'])} right."
        )
        yield ""
    yield from shown(plots, ("roc.png", "reliability.png", "confusion.png"))
    yield "### Class by class, group by group"
    yield ""
    yield from groups(report)
    yield ""


def _remarks(report: Mapping[str, Any]) -> Iterator[str]:
    reals = report["n"] - report["n_fake"]
    if report.get("intervals"):
        yield (
            "The intervals come from resampling these pictures 1,000 times. They tell how much "
            "chance there is in this choice of pictures, and nothing about other kinds of picture. "
            "Those of a class or group are Wilson's score intervals."
        )
        yield ""
    if report.get("auc") == 1:
        yield (
            "Not one pair of pictures was ranked wrongly, so the intervals have no width. Other "
            "pictures will show mistakes; and a result like this is worth a doubt: is there "
            "anything but the generation that tells the two folders apart?"
        )
        yield ""
    if 0 < reals < _FEW:
        yield (
            f"There are {reals:,} real pictures only, so a false-alarm rate of 0.5% is none of "
            "them: take that row as a rough one."
        )
        yield ""


def _held_out(metrics: Mapping[str, Any]) -> Iterator[str]:
    report = metrics.get("held-out")
    if not report:
        return
    borrowed = report.get("borrowed", {})
    own = report["n"] - borrowed.get("n", 0)
    yield "## What it never saw"
    yield ""
    lent = ""
    if borrowed:
        label = "generated" if borrowed["label"] == FAKE else "real"
        split = "test" if borrowed["split"] == "test" else "validation"
        lent = f" Here they are told from the {borrowed['n']:,} {label} {split} pictures."
    yield (
        f"{own:,} pictures were held out: the detector was neither trained on them nor chosen "
        f"by them.{lent} This is the best hint here of how it does on a generator that is new to "
        "it."
    )
    yield ""
    yield from measures(report)
    yield ""
    yield from groups(report)
    yield ""


def _changed(metrics: Mapping[str, Any]) -> Iterator[str]:
    _, report = _main(metrics)
    if not report.get("degraded"):
        return
    yield "## After a journey through the web"
    yield ""
    yield (
        "The same pictures, brought to the size it looks at and then changed as messengers and "
        "web sites do."
    )
    yield ""
    yield from after_changes(report)
    yield ""
    held = metrics.get("held-out", {})
    if held.get("degraded"):
        yield "The same for what it never saw:"
        yield ""
        yield from after_changes(held)
        yield ""

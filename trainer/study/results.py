"""What the finished runs of a study say, as JSON values."""

# Told on the command line alone.

from __future__ import annotations

import csv
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import numpy as np

from trainer.checkpoint import read_document
from trainer.data.index import HELD_OUT, TEST, TRAIN, VALID
from trainer.errors import TrainerError
from trainer.labels import FAKE
from trainer.metrics import intervals, resampled, summary
from trainer.progress import PREDICTIONS
from trainer.study.plan import Job, Plan, Variant
from trainer.study.tables import FORMAT

_RATE = "0.05"


def results(
    plan: Plan, pictures: Mapping[str, Any], *, ready: Callable[[Job], bool]
) -> dict[str, Any]:
    """Return the results of all runs that are ``ready``.

    Returns:
        ``format``, ``pictures``, ``recipe`` (the settings), and

        - ``generators``: ``rows`` with ``group``, ``n``, ``auc``, ``auc_interval``,
          ``found_at_5`` (share found at 5 % false alarms) of the group that was held out,
          against the real test pictures, ``auc_learnt`` of its test pictures when it was learnt
          from, and ``auc_valid`` of the run; ``mean_auc`` over the groups;
        - ``variants``: ``shared`` settings and ``rows`` with ``name``, ``note``, ``changes``,
          numbers on the validation pictures and ``auc_gained`` over the first row, which is the
          recipe itself, with its interval picture by picture;
        - ``curve``: ``rows`` with ``share``, training ``pictures``, and numbers on ``valid`` and
          ``test``.

        Each also lists what is ``missing``.
    """
    told: dict[str, dict[str, Any]] = {}

    def training(job: Job) -> dict[str, Any] | None:
        if job.name not in told and ready(job):
            document = read_document(job.config.out)
            told[job.name] = {} if document is None else dict(document["training"])
        return told.get(job.name)

    return {
        "format": FORMAT,
        "pictures": dict(pictures),
        "recipe": plan.whole.config.recipe_used(),
        "generators": _generators(plan, training),
        "curve": _curve(plan, training),
        "variants": _variants(plan, training),
    }


_Training = Callable[[Job], dict[str, Any] | None]


def _generators(plan: Plan, training: _Training) -> dict[str, Any]:
    whole = training(plan.whole)
    rows, missing = [], []
    for group, job in plan.generators.items():
        run = training(job)
        if run is None or HELD_OUT not in run["metrics"]:
            missing.append(group)
            continue
        held = run["metrics"][HELD_OUT]["groups"][group]
        learnt = (whole or {}).get("metrics", {}).get(TEST, {}).get("groups", {}).get(group, {})
        rows.append(
            {
                "group": group,
                "n": held["n"],
                "auc": held["auc"],
                "auc_interval": held["intervals"].get("auc"),
                "found_at_5": held["tpr_at_fpr"][_RATE],
                "auc_learnt": learnt.get("auc"),
                "auc_valid": run["metrics"][VALID]["auc"],
                "epoch": run["epoch"],
            }
        )
    known = [row["auc"] for row in rows if row["auc"] is not None]
    mean = float(np.mean(known)) if known and not missing else None
    return {"rows": rows, "mean_auc": mean, "missing": missing}


def _curve(plan: Plan, training: _Training) -> dict[str, Any]:
    rows, missing = [], []
    for share, job in plan.curve.items():
        run = training(job)
        if run is None:
            missing.append(share)
            continue
        rows.append(
            {
                "share": share,
                "pictures": sum(run["splits"][TRAIN].values()),
                **{
                    split: _numbers(run["metrics"][split])
                    for split in (VALID, TEST)
                    if split in run["metrics"]
                },
                "epoch": run["epoch"],
            }
        )
    return {"rows": rows, "missing": missing}


def _variants(plan: Plan, training: _Training) -> dict[str, Any]:
    rows: list[dict[str, Any]] = []
    missing: list[str] = []
    base = Variant("", "the recipe as it is", {}, plan.base)
    for one in [base, *plan.variants] if plan.variants else []:
        name, note, job = one.name, one.note, one.job
        run = training(job)
        if run is None:
            missing.append(name or note)
            continue
        row = {
            "name": name,
            "note": note,
            "changes": dict(one.changes),
            **_numbers(run["metrics"][VALID]),
            "epoch": run["epoch"],
            "epochs": len(run["history"]),
            "seconds": sum(float(epoch["seconds"]) for epoch in run["history"]),
        }
        if name and training(plan.base) is not None:
            row |= _gained(plan.base, job)
        rows.append(row)
    return {"shared": dict(plan.shared), "rows": rows, "missing": missing}


def _numbers(report: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "n": report["n"],
        "auc": report["auc"],
        "auc_interval": report["intervals"].get("auc"),
        "accuracy": report["accuracy"],
        "ece": report["ece"],
        "brier": report["brier"],
    }


def _gained(base: Job, job: Job) -> dict[str, Any]:
    """Return by how much a variant's AUC is above the recipe's, on the same pictures."""
    before, after = (_valid_scores(one.run / PREDICTIONS) for one in (base, job))
    paths = sorted(before.keys() & after.keys())
    fakes = np.array([before[path][0] for path in paths], bool)
    rows, aucs = [], []
    for scores in (before, after):
        p_fake = np.array([scores[path][1] for path in paths])
        aucs.append(summary(p_fake, fakes)["auc"])
        rows.append(resampled(p_fake, fakes))  # the same pictures are drawn for both
    if aucs[0] is None:
        return {}
    gained = {"auc": rows[1]["auc"] - rows[0]["auc"]}
    return {
        "auc_gained": aucs[1] - aucs[0],
        "auc_gained_interval": intervals(gained).get("auc"),
    }


def _valid_scores(path: Path) -> dict[str, tuple[bool, float]]:
    """Return (is fake, score) by path of a run's validation pictures."""
    try:
        with path.open(encoding="utf-8", errors="surrogateescape", newline="") as stream:
            return {
                row["path"]: (row["label"] == FAKE, float(row["p_fake"]))
                for row in csv.DictReader(stream)
                if row["split"] == VALID
            }
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise TrainerError(
            f"The scores in {path} can't be read. Delete the run's folder to train it again.",
            cause=str(error),
        ) from error

"""What a finished detector is worth, in a few figures and plain sentences.

It reads the reports of ``trainer.evaluate``: one for the test pictures, and one for the
held-out group where there is one. Without test pictures the validation ones stand in, and that
is said.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fakeview.detect.verdict import WORDS, Kind
from fakeview.evaluate.words import Figure, Remark, interval, percent

VALID, TEST, HELD_OUT = "valid", "test", "held-out"
_FEW = 200
"""Test pictures below which every figure is rough: one in ten of 100 is 0.05 to 0.18 (Wilson)."""
_GUESS = 0.55
_SMALL_GROUP = 10
_LOST = 0.02
_NO_ROOM = 0.005
"""Below this the end of the band is shown as 0.00 or 1.00."""
CAUTION = (
    "A score is a hint, not a proof. About generators that were not among the pictures it "
    "learned from, these figures say nothing."
)
NO_TEST = (
    "There were no test pictures: these figures are of the validation pictures, by which the "
    "epoch was chosen, and so they flatter it."
)
GUESSING = (
    "It hardly tells generated from real pictures: guessing has an AUC of 0.50. Train longer, "
    "with more pictures, or from ImageNet weights."
)
_CONDITIONS = {
    "jpeg90": "mild JPEG compression (quality 90)",
    "jpeg70": "JPEG compression (quality 70)",
    "jpeg50": "strong JPEG compression (quality 50)",
    "half": "halving and enlarging again",
    "blur": "a slight blur",
}


def figures(reports: Mapping[str, Mapping[str, Any]]) -> list[Figure]:
    """Return the headline numbers; what could not be computed is left out."""
    main = main_report(reports)
    found = [_auc(main), _right(main), _answers(main), _held_out(reports)]
    return [figure for figure in found if figure is not None]


def remarks(reports: Mapping[str, Mapping[str, Any]]) -> list[Remark]:
    """Return what a person should know besides; the gravest first. Nothing of no figures."""
    main = main_report(reports)
    if not main:
        return []
    grave = [_guesses(main), "" if reports.get(TEST) else NO_TEST]
    others = [_few(main), _weakest(main), _at(main), _robust(main), CAUTION]
    return [
        *(Remark(text, grave=True) for text in grave if text),
        *(Remark(text) for text in others if text),
    ]


def main_report(reports: Mapping[str, Mapping[str, Any]]) -> Mapping[str, Any]:
    """Return the report that the headline figures are of; empty when there is none."""
    return reports.get(TEST) or reports.get(VALID) or {}


def _auc(report: Mapping[str, Any]) -> Figure | None:
    auc = report.get("auc")
    if auc is None:
        return None
    meaning = (
        "Of one generated and one real picture, the generated one gets the higher score in "
        f"{auc * 100:.0f} of 100 cases."
    )
    return Figure(f"{auc:.2f}", "AUC", interval(report, "auc"), meaning)


def _right(report: Mapping[str, Any]) -> Figure | None:
    accuracy = report.get("accuracy")
    if accuracy is None:
        return None
    parts = []
    for name, words in (("fake", "generated"), ("real", "real")):
        entry = (report.get("classes") or {}).get(name) or {}
        if entry.get("n") and entry.get("accuracy") is not None:
            parts.append(f"{percent(entry['accuracy'])} of {entry['n']:,} {words} ones")
    meaning = " and ".join(parts) + "." if parts else ""
    name = "on the right side of 0.50"
    return Figure(percent(accuracy), name, interval(report, "accuracy", True), meaning)


def _answers(report: Mapping[str, Any]) -> Figure | None:
    coverage, band = report.get("coverage"), report.get("band")
    if coverage is None or not band:
        return None
    parts = [f"Scores from {band[0]:.2f} to {band[1]:.2f} count as uncertain."]
    right, n = report.get("selective_accuracy"), int(report.get("n") or 0)
    clear = round(coverage * n)
    if n:
        parts.append(f"{clear:,} of {n:,} get a clear answer")
        # Counts, since "100% are right" of two pictures says next to nothing.
        told = clear and right is not None
        parts[-1] += f"; {round(right * clear):,} of those {clear:,} are right." if told else "."
    parts.append(_never(float(band[0]), float(band[1])))
    return Figure(percent(coverage), "get a clear answer", "", " ".join(filter(None, parts)))


def _never(low: float, high: float) -> str:
    """Say which clear answer the band leaves no room for."""
    none, likely = (f"“{WORDS[kind]}”" for kind in (Kind.NONE, Kind.GENERATED))
    words = {
        name: "can never come" if room <= 0 else "will hardly ever come"
        for name, room in ((none, low), (likely, 1 - high))
        if room < _NO_ROOM
    }
    return " ".join(f"The answer {name} {word}." for name, word in words.items())


def _held_out(reports: Mapping[str, Mapping[str, Any]]) -> Figure | None:
    held, main = reports.get(HELD_OUT) or {}, main_report(reports)
    if held.get("auc") is None:
        return None
    new = sorted(set(held.get("groups") or {}) - set(main.get("groups") or {}))
    names = ", ".join(name.partition("/")[2] or name for name in new)
    meaning = (
        f"{names or 'The held-out group'} had no part in the training: the honest guess for a "
        "generator it doesn't know."
    )
    return Figure(f"{held['auc']:.2f}", "AUC, held out", interval(held, "auc"), meaning)


def _guesses(report: Mapping[str, Any]) -> str:
    """Say so when its AUC can't be told from that of guessing."""
    auc = report.get("auc")
    if auc is None:
        return ""
    low = ((report.get("intervals") or {}).get("auc") or [auc])[0]
    return GUESSING if low is not None and low <= _GUESS else ""


def _few(report: Mapping[str, Any]) -> str:
    n = int(report.get("n") or 0)
    if not n or n >= _FEW:
        return ""
    return f"These figures are of only {n:,} pictures, so all of them are rough."


def _weakest(report: Mapping[str, Any]) -> str:
    groups = {
        name: entry
        for name, entry in (report.get("groups") or {}).items()
        if entry.get("n", 0) >= _SMALL_GROUP and entry.get("accuracy") is not None
    }
    if len(groups) < 2:
        return ""
    name, entry = min(groups.items(), key=lambda pair: float(pair[1]["accuracy"]))
    return (
        f"Its weakest group is {name}: {percent(entry['accuracy'])} of its {entry['n']:,} "
        "pictures were on the right side."
    )


def _at(report: Mapping[str, Any]) -> str:
    share = (report.get("tpr_at_fpr") or {}).get("0.01")
    if share is None:
        return ""
    return (
        "Set so that 1 real picture in 100 is called generated, it still finds "
        f"{percent(share)} of the generated ones."
    )


def _robust(report: Mapping[str, Any]) -> str:
    found = {
        name: float(entry["auc"])
        for name, entry in (report.get("degraded") or {}).items()
        if entry.get("auc") is not None
    }
    if not found or report.get("auc") is None:
        return ""
    name = min(found, key=lambda key: found[key])
    worst = found[name]
    if report["auc"] - worst <= _LOST:
        return (
            f"Compression, scaling and blur cost it little: its AUC stays at {worst:.2f} or more."
        )
    what = _CONDITIONS.get(name, name)
    return f"What costs it most is {what}: its AUC falls from {report['auc']:.2f} to {worst:.2f}."

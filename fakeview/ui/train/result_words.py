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
from trainer.labels import FAKE, REAL
from trainer.words import mark, number, plural, tr

VALID, TEST, HELD_OUT = "valid", "test", "held-out"
_FEW = 200
"""Test pictures below which every figure is rough: one in ten of 100 is 0.05 to 0.18 (Wilson)."""
_GUESS = 0.55
_SMALL_GROUP = 10
_LOST = 0.02
_NO_ROOM = 0.005
"""Below this the end of the band is shown as 0.00 or 1.00."""
CAUTION = mark(
    "A score is a hint, not a proof. About generators that were not among the pictures it "
    "learned from, these figures say nothing."
)
NO_TEST = mark(
    "There were no test pictures: these figures are of the validation pictures, by which the "
    "epoch was chosen, and so they flatter it."
)
GUESSING = mark(
    "It hardly tells generated from real pictures: guessing has an AUC of 0.50. Train longer, "
    "with more pictures, or from ImageNet weights."
)
_CONDITIONS = {
    "jpeg90": mark("mild JPEG compression (quality 90)"),
    "jpeg70": mark("JPEG compression (quality 70)"),
    "jpeg50": mark("strong JPEG compression (quality 50)"),
    "half": mark("halving and enlarging again"),
    "blur": mark("a slight blur"),
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
    grave = [_guesses(main), "" if reports.get(TEST) else tr(NO_TEST)]
    others = [_few(main), _weakest(main), _at(main), _robust(main), tr(CAUTION)]
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
    meaning = tr(
        "Of one generated and one real picture, the generated one gets the higher score in "
        "{cases:.0f} of 100 cases.",
        cases=auc * 100,
    )
    return Figure(number(auc, ".2f"), "AUC", interval(report, "auc"), meaning)


def _right(report: Mapping[str, Any]) -> Figure | None:
    accuracy = report.get("accuracy")
    if accuracy is None:
        return None
    name = tr("on the right side of 0.50")
    return Figure(percent(accuracy), name, interval(report, "accuracy", True), _each(report))


def _each(report: Mapping[str, Any]) -> str:
    """Say which share of each class was on the right side."""
    shares, counts = {}, {}
    for name in (FAKE, REAL):
        entry = (report.get("classes") or {}).get(name) or {}
        if entry.get("n") and entry.get("accuracy") is not None:
            shares[name], counts[name] = percent(entry["accuracy"]), entry["n"]
    if len(shares) == 2:
        return tr(
            "{fake} of {fakes:,} generated ones and {real} of {reals:,} real ones.",
            **shares, fakes=counts[FAKE], reals=counts[REAL],
        )  # fmt: skip
    if FAKE in shares:
        return tr("{share} of {n:,} generated ones.", share=shares[FAKE], n=counts[FAKE])
    if REAL in shares:
        return tr("{share} of {n:,} real ones.", share=shares[REAL], n=counts[REAL])
    return ""


def _answers(report: Mapping[str, Any]) -> Figure | None:
    coverage, band = report.get("coverage"), report.get("band")
    if coverage is None or not band:
        return None
    text = tr("Scores from {low:.2f} to {high:.2f} count as uncertain.", low=band[0], high=band[1])
    parts = [text]
    right, n = report.get("selective_accuracy"), int(report.get("n") or 0)
    clear = round(coverage * n)
    if n and clear and right is not None:
        # Counts, since "100% are right" of two pictures says next to nothing.
        text = tr(
            "{clear:,} of {n:,} get a clear answer; {right:,} of those {clear:,} are right.",
            clear=clear, n=n, right=round(right * clear),
        )  # fmt: skip
        parts.append(text)
    elif n:
        parts.append(tr("{clear:,} of {n:,} get a clear answer.", clear=clear, n=n))
    parts.append(_never(float(band[0]), float(band[1])))
    return Figure(percent(coverage), tr("get a clear answer"), "", " ".join(filter(None, parts)))


def _never(low: float, high: float) -> str:
    """Say which clear answer the band leaves no room for."""
    said = []
    for kind, room in ((Kind.NONE, low), (Kind.GENERATED, 1 - high)):
        if room <= 0:
            said.append(tr("The answer “{answer}” can never come.", answer=tr(WORDS[kind])))
        elif room < _NO_ROOM:
            said.append(tr("The answer “{answer}” will hardly ever come.", answer=tr(WORDS[kind])))
    return " ".join(said)


def _held_out(reports: Mapping[str, Mapping[str, Any]]) -> Figure | None:
    held, main = reports.get(HELD_OUT) or {}, main_report(reports)
    if held.get("auc") is None:
        return None
    new = sorted(set(held.get("groups") or {}) - set(main.get("groups") or {}))
    names = ", ".join(name.partition("/")[2] or name for name in new)
    meaning = plural(
        len(new),
        "{names} had no part in the training: the honest guess for a generator it doesn't know.",
        "{names} had no part in the training: the honest guess for a generator it doesn't know.",
        names=names or tr("The held-out group"),
    )
    value = number(held["auc"], ".2f")
    return Figure(value, tr("AUC, held out"), interval(held, "auc"), meaning)


def _guesses(report: Mapping[str, Any]) -> str:
    """Say so when its AUC can't be told from that of guessing."""
    auc = report.get("auc")
    if auc is None:
        return ""
    low = ((report.get("intervals") or {}).get("auc") or [auc])[0]
    return tr(GUESSING) if low is not None and low <= _GUESS else ""


def _few(report: Mapping[str, Any]) -> str:
    n = int(report.get("n") or 0)
    if not n or n >= _FEW:
        return ""
    return plural(
        n,
        "These figures are of only {n} picture, so all of them are rough.",
        "These figures are of only {n} pictures, so all of them are rough.",
    )


def _weakest(report: Mapping[str, Any]) -> str:
    groups = {
        name: entry
        for name, entry in (report.get("groups") or {}).items()
        if entry.get("n", 0) >= _SMALL_GROUP and entry.get("accuracy") is not None
    }
    if len(groups) < 2:
        return ""
    name, entry = min(groups.items(), key=lambda pair: float(pair[1]["accuracy"]))
    return tr(
        "Its weakest group is {group}: {share} of its {n:,} pictures were on the right side.",
        group=name, share=percent(entry["accuracy"]), n=entry["n"],
    )  # fmt: skip


def _at(report: Mapping[str, Any]) -> str:
    share = (report.get("tpr_at_fpr") or {}).get("0.01")
    if share is None:
        return ""
    return tr(
        "Set so that 1 real picture in 100 is called generated, it still finds "
        "{share} of the generated ones.",
        share=percent(share),
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
        return tr(
            "Compression, scaling and blur cost it little: its AUC stays at {worst:.2f} or more.",
            worst=worst,
        )
    return tr(
        "What costs it most is {what}: its AUC falls from {auc:.2f} to {worst:.2f}.",
        what=tr(_CONDITIONS.get(name, name)), auc=report["auc"], worst=worst,
    )  # fmt: skip

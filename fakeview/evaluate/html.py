"""An evaluation as one HTML file that needs nothing else; it names files and holds no pictures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from fakeview import __version__
from fakeview.detect.verdict import WORDS, Kind
from fakeview.evaluate.measure import Evaluation
from fakeview.evaluate.tables import confusion, false_alarm_point, groups, mistakes
from fakeview.evaluate.words import LABELS, auc_words, figures, headline, percent_cell, remarks
from fakeview.report.curves import Curve, square
from fakeview.report.html import head, writing
from fakeview.report.markup import Markup, el, name_of

_KINDS = (Kind.GENERATED, Kind.UNCERTAIN, Kind.NONE)
_WORST = 30


def write_page(path: Path, found: Evaluation) -> None:
    """Write it; raises FakeviewError where that can't be done."""
    with writing(path) as temporary, temporary.open("w", encoding="utf-8", newline="\n") as out:
        out.writelines(parts(found, datetime.now().astimezone()))


def parts(found: Evaluation, made: datetime) -> Iterator[str]:
    """Return the document piece by piece."""
    numbers = found.numbers
    title = f"{numbers['detector']} on {Path(str(numbers['data'])).name}"
    yield f'<!DOCTYPE html>\n<html lang="en">{head(f"{title} - fakeview evaluation", __version__)}'
    yield "<body>"
    yield _opening(numbers, made)
    yield el("section", el("h2", "What it said of which pictures"), _confusion(numbers))
    yield _drawings(numbers)
    yield el("section", el("h2", "By group"), _groups(numbers))
    yield _mistakes(found)
    yield "</body></html>\n"


def _opening(numbers: Mapping[str, Any], made: datetime) -> Markup:
    by = (
        f"fakeview {__version__}, {made:%Y-%m-%d %H:%M}, detector {numbers['detector']} "
        f"(SHA-256 {numbers['sha256']})"
    )
    rows = [
        el("tr", el("td", figure.value, class_="number"), el("td", figure.name),
           el("td", figure.interval, class_="small"), el("td", figure.meaning, class_="muted"))
        for figure in figures(numbers)
    ]  # fmt: skip
    return el(
        "header",
        el("h1", headline(numbers)),
        el("p", "Measured on ", name_of(str(numbers["data"]))),
        el("p", by, class_="small"),
        *(
            el("p", remark.text, class_="error" if remark.grave else "muted")
            for remark in remarks(numbers)
        ),
        el("table", el("tbody", *rows)),
    )


def _confusion(numbers: Mapping[str, Any]) -> Markup:
    rows = []
    for verdicts in confusion(numbers):
        counts = [int(getattr(verdicts, kind.value)) for kind in _KINDS]
        cells = [f"{count:,} ({percent_cell(count / verdicts.n)})" for count in counts]
        rows.append([f"{verdicts.n:,} labelled {LABELS[verdicts.label]}", *cells])
    return _table(["", *(WORDS[kind] for kind in _KINDS)], rows)


def _groups(numbers: Mapping[str, Any]) -> Markup:
    rows = []
    for group in groups(numbers):
        told = group.verdicts
        shares = [
            percent_cell(count / told.n) for count in (told.right, told.uncertain, told.wrong)
        ]
        auc = auc_words(group.auc, group.interval)
        name = name_of(group.name or "no group")
        rows.append([name, LABELS[told.label], f"{told.n:,}", *shares, auc])
    heads = ["Group", "Labelled", "Pictures", "Right", "Uncertain", "Wrong", "AUC, 95% interval"]
    return _table(heads, rows)


def _mistakes(found: Evaluation) -> Markup:
    wrong = mistakes(found.rows)
    if not wrong:
        return Markup("")
    said = f"{len(wrong):,} of {len(found.rows):,} were on the wrong side of 0.50, the worst first."
    if len(wrong) > _WORST:
        said += f" The first {_WORST} of them:"
    rows = [
        [f"{row.p_fake:.2f}", LABELS[row.label], row.group, name_of(Path(row.path).name)]
        for row in wrong[:_WORST]
    ]
    table = _table(["Score", "Labelled", "Group", "File"], rows)
    return el("section", el("h2", "Mistakes"), el("p", said, class_="muted"), table)


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> Markup:
    head_row = el("tr", *(el("th", text) for text in heads))
    body = [el("tr", *(el("td", cell) for cell in row)) for row in rows]
    return el("table", el("thead", head_row), el("tbody", *body))


def _drawings(numbers: Mapping[str, Any]) -> Markup:
    """Return ROC curve and reliability diagram; nothing with one class only."""
    if numbers.get("auc") is None:
        return Markup("")
    curves = numbers["curves"]
    reliable = [(entry["mean"], entry["share"]) for entry in curves["reliability"]]
    point = false_alarm_point(numbers)
    dots = Curve([point] if point else [], "generated", dots=True)
    roc = square([Curve([(x, y) for x, y in curves["roc"]]), dots], "ROC curve")
    bins = [Curve(reliable), Curve(reliable, "generated", dots=True)]
    return el(
        "section",
        el("h2", "Curves"),
        el(
            "div",
            el("figure", roc, el("figcaption", el("strong", "ROC curve"), el(
                "p", "Up: labelled generated, found. Right: labelled real, called generated. "
                "The dot is the verdict likely generated."))),
            el("figure", square(bins, "Reliability"), el(
                "figcaption", el("strong", "Reliability"), el(
                    "p", "Up: share labelled generated. Right: mean score. On the diagonal a "
                    "score is what it says."))),
            class_="figures",
        ),
    )  # fmt: skip

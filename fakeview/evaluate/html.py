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
from fakeview.evaluate.words import (
    LABELS,
    auc_words,
    figures,
    group_heads,
    headline,
    labelled,
    percent_cell,
    remarks,
)
from fakeview.report.curves import Curve, square
from fakeview.report.html import begin, head, writing
from fakeview.report.markup import Markup, el, filled, name_of
from trainer.words import number, tr

_KINDS = (Kind.GENERATED, Kind.UNCERTAIN, Kind.NONE)
_WORST = 30


def write_page(path: Path, found: Evaluation) -> None:
    """Write it; raises FakeviewError where that can't be done."""
    with writing(path) as temporary, temporary.open("w", encoding="utf-8", newline="\n") as out:
        out.writelines(parts(found, datetime.now().astimezone()))


def parts(found: Evaluation, made: datetime) -> Iterator[str]:
    """Return the document piece by piece."""
    numbers = found.numbers
    title = tr(
        "{detector} on {data} - fakeview evaluation",
        detector=numbers["detector"],
        data=Path(str(numbers["data"])).name,
    )
    yield f"{begin()}{head(title, __version__)}"
    yield "<body>"
    yield _opening(numbers, made)
    yield el("section", el("h2", tr("What it said of which pictures")), _confusion(numbers))
    yield _drawings(numbers)
    yield el("section", el("h2", tr("By group")), _groups(numbers))
    yield _mistakes(found)
    yield "</body></html>\n"


def _opening(numbers: Mapping[str, Any], made: datetime) -> Markup:
    by = tr(
        "fakeview {version}, {moment:%Y-%m-%d %H:%M}, detector {detector} (SHA-256 {sha256})",
        version=__version__,
        moment=made,
        detector=numbers["detector"],
        sha256=numbers["sha256"],
    )
    data = name_of(str(numbers["data"]))
    rows = [
        el("tr", el("td", figure.value, class_="number"), el("td", figure.name),
           el("td", figure.interval, class_="small"), el("td", figure.meaning, class_="muted"))
        for figure in figures(numbers)
    ]  # fmt: skip
    return el(
        "header",
        el("h1", headline(numbers)),
        el("p", filled(tr("Measured on {data}"), data=data)),
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
        cells = [f"{number(count, ',')} ({percent_cell(count / verdicts.n)})" for count in counts]
        rows.append([labelled(verdicts.n, verdicts.label), *cells])
    return _table(["", *(tr(WORDS[kind]) for kind in _KINDS)], rows)


def _groups(numbers: Mapping[str, Any]) -> Markup:
    rows = []
    for group in groups(numbers):
        told = group.verdicts
        shares = [
            percent_cell(count / told.n) for count in (told.right, told.uncertain, told.wrong)
        ]
        auc = auc_words(group.auc, group.interval)
        name = name_of(group.name or tr("no group"))
        rows.append([name, tr(LABELS[told.label]), number(told.n, ","), *shares, auc])
    return _table(group_heads(), rows)


def _mistakes(found: Evaluation) -> Markup:
    wrong = mistakes(found.rows)
    if not wrong:
        return Markup("")
    said = tr(
        "{n:,} of {all:,} were on the wrong side of {half:.2f}, the worst first.",
        n=len(wrong),
        all=len(found.rows),
        half=0.5,
    )
    if len(wrong) > _WORST:
        said += " " + tr("The first {n} of them:", n=_WORST)
    rows = [
        [
            number(row.p_fake, ".2f"),
            tr(LABELS[row.label]),
            row.group,
            name_of(Path(row.path).name),
        ]
        for row in wrong[:_WORST]
    ]
    table = _table([tr("Score"), tr("Labelled"), tr("Group"), tr("File")], rows)
    return el("section", el("h2", tr("Mistakes")), el("p", said, class_="muted"), table)


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
    roc = square([Curve([(x, y) for x, y in curves["roc"]]), dots], tr("ROC curve"))
    bins = [Curve(reliable), Curve(reliable, "generated", dots=True)]
    return el(
        "section",
        el("h2", tr("Curves")),
        el(
            "div",
            el("figure", roc, el("figcaption", el("strong", tr("ROC curve")), el("p", tr(
                "Up: labelled generated, found. Right: labelled real, called generated. "
                "The dot is the verdict likely generated.")))),
            el("figure", square(bins, tr("Reliability")), el(
                "figcaption", el("strong", tr("Reliability")), el("p", tr(
                    "Up: share labelled generated. Right: mean score. On the diagonal a "
                    "score is what it says.")))),
            class_="figures",
        ),
    )  # fmt: skip

"""A comparison of people and the model as one HTML file that needs nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from fakeview.explain.choices import METHOD_TITLES
from fakeview.explain.words import COLOURS, signed
from fakeview.report import drawings
from fakeview.report.curves import Curve, sample, square
from fakeview.report.facts import Shot
from fakeview.report.html import head, image, writing
from fakeview.report.markup import Markup, el, joined, name_of
from fakeview.study import tables
from fakeview.study.compare import MAJORITY, MODEL, PEOPLE
from fakeview.study.disagreement import (
    BOTH,
    GENERATED_WORD,
    NOBODY,
    ONLY_MACHINE,
    ONLY_PEOPLE,
    PHOTOGRAPH_WORD,
    Row,
)
from fakeview.study.document import Document
from fakeview.study.tables import Grid
from fakeview.study.words import (
    HOW_COUNTED,
    INTERVALS,
    NO_TRUTH,
    SIDES,
    agreement,
    difference,
    headline,
    maps_and_marks,
    who,
    without_options,
)
from fakeview.study_report.pictures import Marked, furthest
from trainer.words import language, mark, number, plural, tr

#: How each side is drawn: its colour and its dash.
STROKES: dict[str, tuple[str, str | None]] = {
    PEOPLE: ("ink", None),
    MAJORITY: ("uncertain", "6 4"),
    MODEL: ("accent", None),
}
_MOST_RATERS = 200
_TRUTHS = {GENERATED_WORD: mark("generated"), PHOTOGRAPH_WORD: mark("photograph")}
_RIGHT = {
    BOTH: mark("both"),
    ONLY_PEOPLE: mark("only people"),
    ONLY_MACHINE: mark("only the machine"),
    NOBODY: mark("nobody"),
}


def write_page(
    path: Path,
    made: Document,
    shots: Mapping[str, Shot] | None = None,
    marked: Sequence[Marked] = (),
) -> None:
    """Write it; raises FakeviewError where that can't be done.

    Args:
        path: the file.
        made: the comparison.
        shots: small copies of pictures by name, see ``pictures.small``.
        marked: pictures under marks and maps.
    """
    with writing(path) as temporary, temporary.open("w", encoding="utf-8", newline="\n") as out:
        out.writelines(parts(made, shots or {}, marked, datetime.now().astimezone()))


def parts(
    made: Document, shots: Mapping[str, Shot], marked: Sequence[Marked], at: datetime
) -> Iterator[str]:
    """Return the document piece by piece."""
    numbers = made.numbers
    title = tr("{source} - people and the model", source=numbers["source"])
    start = f'<!DOCTYPE html>\n<html lang="{language()}">'  # not shown
    yield f"{start}{head(title, numbers['fakeview'])}<body>"
    yield _opening(numbers, at)
    yield _sides(numbers)
    yield _drawings(numbers)
    yield _confusions(numbers)
    grid = tables.groups(numbers)
    if grid.rows:
        yield el("section", el("h2", tr("By group")), _table(grid))
    yield _raters(numbers)
    yield _pictures(made, shots)
    yield _marks(numbers, marked)
    yield _closing(numbers)
    yield "</body></html>\n"


def _opening(numbers: Mapping[str, Any], at: datetime) -> Markup:
    detector = numbers["detector"]
    by = f"fakeview {numbers['fakeview']}, {at:%Y-%m-%d %H:%M}"
    if detector:
        by = tr(
            "{program}, detector {name} (SHA-256 {sha256})",
            program=by,
            name=detector["name"],
            sha256=detector["sha256"] or tr("not known"),
        )
    unknown = not numbers["pictures"]["truth_known"]
    said = [*who(numbers).split("\n"), *([tr(NO_TRUTH)] if unknown else [])]
    said += difference(numbers)
    return el(
        "header",
        el("h1", headline(numbers)),
        el("p", tr("From", about="a source"), " ", name_of(numbers["source"])),
        el("p", by, class_="small"),
        *(el("p", text) for text in said if text),
    )


def _sides(numbers: Mapping[str, Any]) -> Markup:
    told = agreement(numbers)
    rows = [
        el("tr", el("td", name), el("td", value, class_="number"), el("td", means, class_="muted"))
        for name, value, means in told
    ]
    return joined(
        el(
            "section",
            el("h2", tr("Side by side")),
            el("p", tr(INTERVALS), class_="small"),
            _table(tables.sides(numbers)),
            el("p", tr(HOW_COUNTED), class_="small"),
        ),
        el(
            "section",
            el("h2", tr("Agreement beyond chance")),
            el("table", el("tbody", *rows))
            if rows
            else el("p", tr("There is too little to tell.")),
        ),
    )


def _drawings(numbers: Mapping[str, Any]) -> Markup:
    sides = numbers["sides"]
    roc = {name: one["roc"] for name, one in sides.items() if one["roc"]}
    bins = {
        name: [(b["stated"], b["found"]) for b in one["calibration"]["bins"]]
        for name, one in sides.items()
    }
    if not roc:
        return Markup("")
    return el(
        "section",
        el("h2", tr("Curves")),
        el(
            "div",
            _figure("ROC", [_curve(name, [(x, y) for x, y in line]) for name, line in roc.items()],
                    tr("Up: generated pictures found. Right: photographs called generated."), roc),
            _figure(tr("Calibration"), [c for name, line in bins.items() if line
                                    for c in (_curve(name, line), _dots(name, line))],
                    tr("Up: share that is generated. Right: how sure of that they were. On the "
                       "diagonal, being sure means being right."), bins),
            class_="figures",
        ),
    )  # fmt: skip


def _figure(title: str, curves: Sequence[Curve], text: str, names: Mapping[str, Any]) -> Markup:
    legend = [
        part
        for name in names
        for part in (sample(*STROKES[name]), f" {tr(SIDES[name])} ", Markup("&nbsp; "))
    ]
    caption = el("figcaption", el("strong", title), el("p", *legend), el("p", text))
    return el("figure", square(curves, title), caption)


def _curve(name: str, line: Sequence[tuple[float, float]]) -> Curve:
    kind, dash = STROKES[name]
    return Curve(line, kind, dash=dash)


def _dots(name: str, line: Sequence[tuple[float, float]]) -> Curve:
    return Curve(line, STROKES[name][0], dots=True)


def _confusions(numbers: Mapping[str, Any]) -> Markup:
    if not numbers["pictures"]["compared"]:
        return Markup("")
    found = [
        part
        for name, one in numbers["sides"].items()
        for part in (el("h3", tr(SIDES[name])), _table(tables.confusion(one)))
    ]
    return el("section", el("h2", tr("What was said of which pictures")), *found)


def _raters(numbers: Mapping[str, Any]) -> Markup:
    grid = tables.raters(numbers)
    more = len(grid.rows) - _MOST_RATERS
    note = tr("The first {n:,}; {more:,} more are in the JSON.", n=_MOST_RATERS, more=more)
    shown = Grid(grid.heads, grid.rows[:_MOST_RATERS])
    return el(
        "section",
        el("h2", tr("Person by person")),
        el("p", note, class_="muted") if more > 0 else "",
        _table(shown),
    )


def _pictures(made: Document, shots: Mapping[str, Shot]) -> Markup:
    listed = furthest(made.rows)
    if not listed:
        return Markup("")
    with_model = MODEL in made.numbers["sides"]
    heads = ["", tr("Picture"), tr("What it is"), tr("Called generated"), tr("Mean of people")]
    heads += [tr("Model"), tr("Verdict"), tr("Right", about="who was right")] if with_model else []
    rows = [el("tr", *_picture(row, shots.get(row.picture), with_model)) for row in listed]
    title = tr(
        "Where people and the model disagree most" if with_model else "Where people disagree most"
    )
    head_row = el("tr", *(el("th", text) for text in heads))
    return el("section", el("h2", title), el("table", el("thead", head_row), el("tbody", *rows)))


def _picture(row: Row, shot: Shot | None, with_model: bool) -> list[Markup]:
    share = "–"
    if row.people_share is not None:
        share = tr("{share:.0%} of {n:,}", share=row.people_share, n=row.answers)
    truth = tr(_TRUTHS[row.truth]) if row.truth else tr("not known")
    cells = [
        el("td", "" if shot is None else image(shot, ""), class_="thumb"),
        el("td", name_of(row.picture), el("div", row.group, class_="tag")),
        el("td", truth, class_="whole"),
        el("td", share, class_="whole"),
        el("td", number(row.people_mean, ".2f"), class_="number"),
    ]
    if with_model:
        score = "–" if row.p_fake is None else number(row.p_fake, ".2f")
        verdict = tr(row.verdict) if row.verdict else ""
        right = tr(_RIGHT[row.right]) if row.right else ""
        cells += [el("td", score, class_="number"), el("td", verdict), el("td", right)]
    return cells


def _marks(numbers: Mapping[str, Any], marked: Sequence[Marked]) -> Markup:
    why = numbers["marks"]
    found: list[Markup] = []
    if why and why["pictures"]:
        method = tr(METHOD_TITLES.get(why["method"], why["method"]))
        text = " ".join([*maps_and_marks(why, method), tr(INTERVALS)])
        found += [el("p", text), _table(tables.overlap(why))]
    found += [_marked(one) for one in marked]
    if not found:
        return Markup("")
    return el("section", el("h2", tr("What people marked, and the model's maps")), *found)


def _marked(one: Marked) -> Markup:
    title = tr(METHOD_TITLES.get(one.method, one.method))
    people = one.numbers["people_n"]
    marks = plural(people, "One person's mark", "Marks of {n} people")
    ends = [
        drawings.scale(one.limit),
        el("p", el("span", tr("{value} away", value=signed(-one.limit))), el("span", "0"),
           el("span", tr("{value} towards", value=signed(one.limit))), class_="ends"),
        el("p", tr(COLOURS)),
    ] if one.limit > 0 else [el("p", tr("The map is flat: there is nothing to show."))]  # fmt: skip
    stronger = tr("The more of them marked a place, the stronger the orange.")
    return joined(
        el("h3", name_of(one.name)),
        el(
            "div",
            el("figure", image(one.heat, marks),
               el("figcaption", el("strong", marks), el("p", stronger))),
            el("figure", image(one.map, tr("{method} map", method=title)),
               el("figcaption", el("strong", title), *ends)),
            class_="figures",
        ),
        _table(tables.overlap(one.numbers)),
    )  # fmt: skip


def _closing(numbers: Mapping[str, Any]) -> Markup:
    notes = list(map(without_options, numbers["notes"]))
    if numbers["problems"]:
        unused = len(numbers["problems"])
        notes.append(plural(unused, "{n} line could not be used.", "{n} lines could not be used."))
    means = [
        part
        for name, text in (*tables.MEASURES.values(), *tables.OVERLAP.values())
        for part in (el("dt", tr(name)), el("dd", tr(text)))
    ]
    return el(
        "section",
        el("h2", tr("How this came about")),
        *(el("p", note) for note in notes),
        el("dl", *means),
    )


def _table(grid: Grid) -> Markup:
    head_row = el("tr", *(el("th", text) for text in grid.heads))
    body = [
        el("tr", el("td", name_of(first.text)), *(_cell(cell.text) for cell in others))
        for first, *others in grid.rows
    ]
    return el("table", el("thead", head_row), el("tbody", *body), class_="numbers")


def _cell(text: str) -> Markup:
    """Return a number that is never broken; one with its interval may be, before that."""
    return el("td", text) if "(" in text else el("td", text, class_="whole")

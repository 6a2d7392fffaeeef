"""A report cut into blocks for paper: simple markup that Qt's rich text can lay out.

Each block is kept whole on a page where it fits on one, so that no picture is torn and no title
loses what it stands over. Qt knows tables, images by name and a little CSS: no grid, no SVG.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from fakeview.colours import LIGHT
from fakeview.explain.words import COLOURS, signed
from fakeview.provenance.findings import CAVEAT, Finding, Severity
from fakeview.report import drawings, words
from fakeview.report.facts import Digest, FileName, MapFacts, Report, Rows, Section, Shot
from fakeview.report.markup import Markup, el, filled, joined, name_of
from trainer.words import tr

#: Width of the text in CSS pixels (1/96 inch): A4 without margins of 18 mm.
WIDTH = 657
_GAP = 21  # between two figures
_HALF = (WIDTH - _GAP) // 2
_TALLEST = 380  # of a picture: two figures with their words fit on a page
_THUMB = 40
#: The largest size at which a picture is shown.
LARGEST = (_HALF, _TALLEST)
_MARK, _SMALL_MARK = 20, 13
_SCALE = (_HALF - 2, 7)
_GAUGE = (300, 15)
_SPACE = Markup("&nbsp;&nbsp;")  # Qt swallows other spaces

#: Sizes in pixels: what a point is depends on the system that Qt runs on.
STYLE = f"""
body {{ color: {LIGHT.text}; font-size: 13px; }}
h1 {{ font-size: 25px; font-weight: 600; margin: 0 0 6px 0; }}
h2 {{ font-size: 20px; font-weight: 600; margin: 0 0 8px 0; }}
h3 {{ font-size: 12px; font-weight: 600; color: {LIGHT.muted}; margin: 14px 0 6px 0; }}
p {{ margin: 0 0 6px 0; }}
ul {{ margin: 6px 0 0 0; }}
li {{ margin: 0 0 3px 0; }}
.small {{ font-size: 11px; color: {LIGHT.muted}; }}
.after {{ margin-top: 10px; }}
.score {{ font-size: 27px; font-weight: 600; }}
.words {{ font-size: 17px; }}
.strong {{ font-weight: 600; }}
.hash {{ font-size: 11px; }}
.tiny {{ font-size: 10px; }}
.tinyname {{ font-size: 10px; color: {LIGHT.muted}; }}
.name {{ color: {LIGHT.muted}; }}
.error {{ color: {LIGHT.danger}; }}
.rule {{ font-size: 1px; background-color: {LIGHT.line}; }}
"""  # not shown


@dataclass(frozen=True, eq=False)
class Block:
    """Something that stays together.

    Attributes:
        body: the markup.
        shots: JPEGs by the names that its images have.
        drawn: SVGs likewise, each with the size in CSS pixels at which it is shown.
        page: whether it begins a page.
        gap: room above it in CSS pixels, unless it begins a page.
    """

    body: Markup
    shots: Mapping[str, bytes] = field(default_factory=dict)
    drawn: Mapping[str, tuple[Markup, int, int]] = field(default_factory=dict)
    page: bool = False
    gap: int = 12


def blocks(report: Report) -> Iterator[Block]:
    """Return a report's blocks in reading order."""
    several = len(report.sections) > 1
    yield from _opening(report)
    if several:
        yield from _summary(report)
    for section in report.sections:
        yield from _section(section, report, page=several and section.shot is not None)
    yield from _closing(report)


def _opening(report: Report) -> Iterator[Block]:
    yield Block(
        joined(
            el("h1", filled(tr("Report on {title}"), title=name_of(report.title))),
            el("p", words.made(report), class_="small"),
            *(el("p", note) for note in report.notes),
            el("p", tr(words.HINT)),
        )
    )


def _summary(report: Report) -> Iterator[Block]:
    said = f"{words.counted(report)}. {words.band(report.detector)}"
    head = _line("", tr("File"), tr("Score"), tr("Verdict"), class_="small")
    yield Block(joined(el("h2", tr("All pictures")), el("p", said, class_="small"), head), gap=24)
    for section in report.sections:
        shots = {} if section.thumb is None else {"thumb": section.thumb.data}
        small: str = ""
        if section.thumb is not None:
            small = _image("thumb", *_within(section.thumb, _THUMB, _THUMB))
        mark = _image("mark", _SMALL_MARK, _SMALL_MARK)
        said = section.words if section.verdict else section.error
        name = joined(name_of(section.name), *map(_beside, section.origin.outright))
        row = _line(
            small, name, el("span", section.score, class_="strong"),
            joined(mark, _SPACE, said),
        )  # fmt: skip
        drawn = {"mark": (drawings.mark(section.kind), _SMALL_MARK, _SMALL_MARK)}
        yield Block(joined(_rule(), row), shots, drawn, gap=0)


def _line(thumb: str, name: str, score: str, said: str, class_: str | None = None) -> Markup:
    """Return a row of the summary: every one has columns of the same widths."""
    widths = (_THUMB + 18, WIDTH - _THUMB - 18 - 64 - 230, 64, 230)
    cells = [
        el("td", el("span", part, class_=class_), width=width, valign="middle")
        for part, width in zip((thumb, name, score, said), widths, strict=True)
    ]
    return _table(el("tr", *cells), padding=3)


def _section(section: Section, report: Report, *, page: bool) -> Iterator[Block]:
    opening = _verdict(section, report, page=page)
    file = joined(el("h3", tr("The file")), _rows(words.file_rows(section)))
    if section.shot is None:  # little to say, so all of it stands together
        origin = (block.body for block in _origin(section))
        whole = joined(opening.body, file, *origin)
        yield replace(opening, body=whole)
        return
    yield opening
    yield from _figures(section)
    yield Block(file, gap=18)
    yield from _origin(section)


def _verdict(section: Section, report: Report, *, page: bool) -> Block:
    drawn = {"mark": (drawings.mark(section.kind), _MARK, _MARK)}
    mark = _image("mark", _MARK, _MARK)
    several = len(report.sections) > 1  # else the title has its name
    parts: list[Markup] = [el("h2", name_of(section.name))] if several else []
    if section.verdict is None:
        parts.append(el("p", mark, _SPACE, el("span", section.error, class_="error")))
        return Block(joined(*parts), drawn=drawn, page=page, gap=24)
    said = [el("span", section.words, class_="words")]
    if not section.verdict.outside:
        said[:0] = [el("span", section.score, class_="score"), _SPACE]
    parts.append(el("p", mark, _SPACE, *said))
    if not section.verdict.outside:  # a line would be read as a score, whatever stands beside it
        drawn["gauge"] = (drawings.gauge(section.verdict.p_fake, report.detector.band), *_GAUGE)
        parts.append(el("p", _image("gauge", *_GAUGE)))
        parts.append(el("p", words.band(report.detector), class_="small"))
    parts.append(el("ul", *(el("li", reason) for reason in section.reasons)))
    if section.no_maps:
        parts.append(el("p", section.no_maps, class_="small after"))  # not shown
    return Block(joined(*parts), drawn=drawn, page=page, gap=24)


def _figures(section: Section) -> Iterator[Block]:
    """Two figures stand side by side; what a row holds stays together."""
    if section.shot is None:
        return
    names = [el("p", el("span", tr("The picture"), class_="strong")),
             el("p", words.copy_of(section), class_="small")]  # fmt: skip
    figures = [_Figure(section.shot, joined(*names)), *(_map(one) for one in section.maps)]
    for start in range(0, len(figures), 2):
        yield _side_by_side(figures[start : start + 2])


def _side_by_side(figures: Sequence[_Figure]) -> Block:
    cells: list[Markup] = []
    shots: dict[str, bytes] = {}
    drawn: dict[str, tuple[Markup, int, int]] = {}
    for place, figure in enumerate(figures):
        picture: str = ""
        if figure.shot is not None:
            shots[f"shot{place}"] = figure.shot.data
            picture = el("p", _image(f"shot{place}", *_within(figure.shot, *LARGEST)))
        if figure.scale is not None:
            drawn[f"scale{place}"] = (figure.scale, *_SCALE)
        said = Markup(figure.said.replace('src="scale"', f'src="scale{place}"'))
        cells += [el("td", picture, said, width=_HALF), el("td", "", width=_GAP)]
    cells[-1:] = [el("td", "", width=_HALF)] if len(figures) == 1 else []
    return Block(_table(el("tr", *cells, valign="top")), shots, drawn, gap=16)


@dataclass(frozen=True, eq=False)
class _Figure:
    """A picture with what stands below it; its scale is the image called ``scale`` in there."""

    shot: Shot | None
    said: Markup
    scale: Markup | None = None


def _map(one: MapFacts) -> _Figure:
    said = [el("p", tr(COLOURS), class_="small after")] if one.limit > 0 else []  # not shown
    said += [el("p", told, class_="small") for told in one.sentences]
    said.append(_rows((*one.numbers, *one.settings), _HALF, tiny=True))
    title = el("p", el("span", one.title, class_="strong"))
    if one.limit <= 0:
        return _Figure(one.shot, joined(title, *said))
    third = _HALF // 3
    away = tr("{value} away", value=signed(-one.limit))
    towards = tr("{value} towards", value=signed(one.limit))
    bar = el("tr", el("td", _image("scale", *_SCALE), colspan=3))
    ends = el(
        "tr",
        el("td", el("span", away, class_="tinyname"), width=third),
        el("td", el("span", "0", class_="tinyname"), width=third, align="center"),
        el("td", el("span", towards, class_="tinyname"), width=third, align="right"),
    )  # fmt: skip
    legend = _table(bar, ends, width=_HALF, padding=1)
    return _Figure(one.shot, joined(title, legend, *said), drawings.scale(one.limit))


def _origin(section: Section) -> Iterator[Block]:
    if not section.origin.findings and not section.origin.summary:
        return
    findings = list(section.origin.findings)
    opening = [el("h3", tr("What the file says"))]
    if section.origin.summary:
        opening.append(el("p", section.origin.summary))
    if findings:
        opening += [el("p", tr(CAVEAT), class_="small"), _finding(findings.pop(0))]
    yield Block(joined(*opening), gap=18)
    for finding in findings:
        yield Block(joined(_rule(), _finding(finding)), gap=6)


def _beside(said: str) -> Markup:
    return joined(el("br"), el("span", said, class_="small"))


def _finding(finding: Finding) -> Markup:
    strong = "strong" if finding.severity is Severity.STRONG else None
    sentence = el("span", finding.sentence, class_=strong)
    return joined(
        el("p", sentence, class_="after"),
        el("p", words.finding_from(finding), class_="small"),
        _rows(finding.evidence, tiny=True),
    )


def _closing(report: Report) -> Iterator[Block]:
    detector = _rows(words.detector_rows(report.detector))
    head = el("h2", tr("How this came about"))
    yield Block(joined(head, el("h3", tr("The detector")), detector), gap=36)
    yield Block(joined(el("h3", tr("The report")), _rows(words.program_rows(report))), gap=16)
    yield Block(el("p", tr(words.COPIES), class_="small"), gap=8)


def _rows(rows: Rows, width: int = WIDTH, *, tiny: bool = False) -> Markup:
    if not rows:
        return Markup()
    first = 122 if tiny else 150
    named, plain = ("tinyname", "tiny") if tiny else ("name", None)
    lines = []
    for name, value in rows:
        said = "hash" if isinstance(value, Digest) and not tiny else plain
        lines.append(
            el(
                "tr",
                el("td", el("span", name, class_=named), width=first),
                el("td", el("span", _value(value), class_=said), width=width - first),
            )
        )
    return _table(*lines, width=width, padding=1)


def _value(value: str) -> str:
    return name_of(value) if isinstance(value, FileName) else value


def _table(*rows: Markup, width: int = WIDTH, padding: int = 0) -> Markup:
    return el("table", *rows, width=width, border=0, cellspacing=0, cellpadding=padding)


def _rule() -> Markup:
    return _table(el("tr", el("td", Markup("&nbsp;"), class_="rule", height=1)))


def _image(name: str, width: int, height: int) -> Markup:
    return el("img", src=name, width=width, height=height)


def _within(shot: Shot, width: int, height: int) -> tuple[int, int]:
    """Return the size of a picture in a box; small ones are enlarged twice at most."""
    scale = min(width / shot.width, height / shot.height, 2.0)
    return max(1, round(shot.width * scale)), max(1, round(shot.height * scale))

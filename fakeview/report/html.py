"""A report as one HTML file that needs nothing else: no script, no link outside, no request."""

from __future__ import annotations

import base64
import contextlib
import hashlib
import threading
from collections.abc import Iterator
from pathlib import Path

from fakeview.errors import Cancelled, FakeviewError
from fakeview.explain.words import COLOURS, signed
from fakeview.provenance.findings import CAVEAT, Finding
from fakeview.report import drawings, words
from fakeview.report.facts import Digest, FileName, MapFacts, Report, Rows, Section, Shot
from fakeview.report.markup import Markup, el, filled, name_of
from fakeview.report.style import sheet
from trainer.files import replacing
from trainer.words import language, tr


def write(path: Path, report: Report, cancel: threading.Event | None = None) -> None:
    """Write a report as HTML; see `writing` for what it raises."""
    with (
        writing(path, cancel) as temporary,
        temporary.open("w", encoding="utf-8", newline="\n") as out,
    ):
        out.writelines(parts(report))


@contextlib.contextmanager
def writing(path: Path, cancel: threading.Event | None = None) -> Iterator[Path]:
    """Give a temporary path that takes its place at the end.

    Raises:
        Cancelled: ``cancel`` was set before that; what was at ``path`` stays.
        FakeviewError: the disk refused; what was at ``path`` stays.
    """
    try:
        with replacing(path) as temporary:
            _check(cancel)
            yield temporary
            _check(cancel)
    except OSError as error:
        raise FakeviewError(
            tr("{path} could not be written. Check the folder and the free space.", path=path),
            str(error),
        ) from error


def _check(cancel: threading.Event | None) -> None:
    if cancel is not None and cancel.is_set():
        raise Cancelled


def document(report: Report) -> str:
    """Return the whole document."""
    return "".join(parts(report))


def parts(report: Report) -> Iterator[str]:
    """Return a document piece by piece: with all its pictures it may be large.

    Its own policy forbids every request and every script; the one style sheet is let in by its
    hash, pictures lie within.
    """
    several = len(report.sections) > 1
    title = tr("{title} - fakeview report", title=report.title)
    yield f"{begin()}{head(title, report.version)}"
    yield "<body>" if several else '<body class="single">'  # not shown
    yield _opening(report)
    if several:
        yield _summary(report)
    for place, section in enumerate(report.sections, 1):
        yield _section(section, report, place)
    yield _closing(report)
    yield "</body></html>\n"


def begin() -> str:
    """Return what a page begins with: what it is, and its language."""
    return f'<!DOCTYPE html>\n<html lang="{language()}">'  # not shown


def head(title: str, version: str) -> Markup:
    """Return the head of a page whose own policy forbids every request and every script."""
    style = sheet()
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode("ascii")
    policy = (
        f"default-src 'none'; img-src data:; style-src 'sha256-{digest}'; base-uri 'none'; "
        "form-action 'none'"
    )  # not shown
    return el(
        "head",
        el("meta", charset="utf-8"),
        el("meta", http_equiv="Content-Security-Policy", content=policy),
        el("meta", name="viewport", content="width=device-width, initial-scale=1"),  # not shown
        el("meta", name="referrer", content="no-referrer"),
        el("meta", name="color-scheme", content="light dark"),  # not shown
        el("meta", name="generator", content=f"fakeview {version}"),
        el("title", title),
        el("style", Markup(style)),
    )


def _opening(report: Report) -> Markup:
    return el(
        "header",
        el("h1", filled(tr("Report on {title}"), title=name_of(report.title))),
        el("p", words.made(report), class_="small"),
        *(el("p", note, class_="note") for note in report.notes),
        el("p", tr(words.HINT), class_="hint"),
    )


def _summary(report: Report) -> Markup:
    heads = ("", tr("File"), tr("Score"), tr("Verdict"))
    head = el("tr", *(el("th", name) for name in heads))
    rows = [_summary_row(section, place) for place, section in enumerate(report.sections, 1)]
    return el(
        "section",
        el("h2", tr("All pictures")),
        el("p", f"{words.counted(report)}. {words.band(report.detector)}", class_="muted"),
        el("table", el("thead", head), el("tbody", *rows)),
    )


def _summary_row(section: Section, place: int) -> Markup:
    small = "" if section.thumb is None else image(section.thumb, "")
    return el(
        "tr",
        el("td", small, class_="thumb"),
        el(
            "td",
            el("a", name_of(section.name), href=f"#picture-{place}"),
            *(el("div", said, class_="tag") for said in section.origin.outright),
        ),
        el("td", section.score, class_="number"),
        el("td", drawings.mark(section.kind), _short(section), class_="said"),
    )


def _short(section: Section) -> str:
    return section.words if section.verdict else section.error


def _section(section: Section, report: Report, place: int) -> Markup:
    return el(
        "section",
        el("h2", name_of(section.name)) if len(report.sections) > 1 else "",
        *_verdict(section, report),
        _figures(section),
        el("p", section.no_maps, class_="muted") if section.no_maps else "",
        el("h3", tr("The file")),
        _rows(words.file_rows(section)),
        *_origin(section),
        class_="picture",
        id=f"picture-{place}",
    )


def _verdict(section: Section, report: Report) -> Iterator[Markup]:
    shape = drawings.mark(section.kind)
    if section.verdict is None:
        yield el("p", shape, " ", el("strong", section.error, class_="error"), class_="verdict")
        return
    yield el(
        "p",
        shape,
        "" if section.verdict.outside else el("span", section.score, class_="score"),
        el("span", section.words, class_="words"),
        class_="verdict",
    )
    if not section.verdict.outside:  # a line would be read as a score, whatever stands beside it
        yield drawings.gauge(section.verdict.p_fake, report.detector.band)
        yield el("p", words.band(report.detector), class_="small")
    yield el("ul", *(el("li", reason) for reason in section.reasons), class_="reasons")


def _figures(section: Section) -> Markup:
    if section.shot is None:
        return Markup()
    copy = el(
        "figure",
        image(section.shot, tr("Copy of {name}", name=section.name)),
        el("figcaption", el("strong", tr("The picture")), el("p", words.copy_of(section))),
    )
    figures = [copy, *map(_map, section.maps)]
    in_threes = len(figures) == 3 or len(figures) > 4
    return el("div", *figures, class_=f"figures{' three' if in_threes else ''}")


def _map(one: MapFacts) -> Markup:
    caption = [el("strong", one.title)]
    if one.limit > 0:
        caption += [
            drawings.scale(one.limit),
            el(
                "p",
                el("span", tr("{value} away", value=signed(-one.limit))),
                el("span", "0"),
                el("span", tr("{value} towards", value=signed(one.limit))),
                class_="ends",
            ),
            el("p", tr(COLOURS)),
        ]
    caption += [el("p", said) for said in one.sentences]
    caption.append(_rows((*one.numbers, *one.settings), "tight"))
    alt = tr("{method} map. {colours}", method=one.title, colours=tr(COLOURS))
    picture = "" if one.shot is None else image(one.shot, alt)
    return el("figure", picture, el("figcaption", *caption))


def _origin(section: Section) -> Iterator[Markup]:
    if not section.origin.findings and not section.origin.summary:
        return
    yield el("h3", tr("What the file says"))
    if section.origin.summary:
        yield el("p", section.origin.summary)
    if section.origin.findings:
        yield el("p", tr(CAVEAT), class_="small")
        yield el("ul", *map(_finding, section.origin.findings), class_="findings")


def _finding(finding: Finding) -> Markup:
    severity = str(finding.severity.value)
    return el(
        "li",
        el("div", finding.sentence, class_=severity),
        el("div", words.finding_from(finding), class_="tag"),
        _rows(finding.evidence, "tight"),
    )


def _closing(report: Report) -> Markup:
    return el(
        "section",
        el("h2", tr("How this came about")),
        el("h3", tr("The detector")),
        _rows(words.detector_rows(report.detector)),
        el("h3", tr("The report")),
        _rows(words.program_rows(report)),
        el("p", tr(words.COPIES), class_="small"),
    )


def _rows(rows: Rows, kind: str = "facts") -> Markup:
    if not rows:
        return Markup()
    pairs = [
        part
        for name, value in rows
        for part in (
            el("dt", name),
            el("dd", _value(value), class_="hash" if isinstance(value, Digest) else None),
        )
    ]
    return el("dl", *pairs, class_=kind)


def _value(value: str) -> str:
    return name_of(value) if isinstance(value, FileName) else value


def image(shot: Shot, alt: str) -> Markup:
    """Return a picture that lies within the page."""
    data = Markup(f"data:image/jpeg;base64,{base64.b64encode(shot.data).decode('ascii')}")
    return el("img", src=data, alt=alt, width=shot.width, height=shot.height)

"""The document: whatever a file brings along stays text, and nothing is asked of the network."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest

from fakeview.errors import FakeviewError
from fakeview.provenance.findings import CAVEAT
from fakeview.report import words
from fakeview.report.html import document, write
from fakeview.report.markup import Markup, el, joined, shown
from tests.report.made import HOSTILE, failed, report, section
from trainer import words as spoken

TAGS = frozenset({
    "html", "head", "meta", "title", "style", "body", "header", "section", "h1", "h2", "h3", "p",
    "a", "bdi", "table", "thead", "tbody", "tr", "th", "td", "div", "span", "strong", "ul", "li",
    "dl", "dt", "dd", "figure", "figcaption", "img", "svg", "rect", "line", "polygon", "circle",
})  # fmt: skip
VOID = frozenset({"meta", "img", "rect", "line", "polygon", "circle"})


class Reader(HTMLParser):
    """Reads a document as a browser does, and complains where it isn't well formed."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.said: dict[str, list[str]] = {}
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len(dict(attrs)) == len(attrs), tag
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)
            self.said.setdefault(tag, []).append("")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        for tag in set(self.open):
            self.said[tag][-1] += data

    def handle_comment(self, data: str) -> None:
        raise AssertionError(f"a comment: {data}")


def require_harmless(text: str) -> Reader:
    read = Reader(text)
    for tag, attributes in read.elements:
        assert tag in TAGS, tag
        for name, value in attributes.items():
            assert not name.startswith("on"), name
            assert name != "style", "the policy would refuse it"
            if name == "src":
                assert str(value).startswith("data:image/jpeg;base64,")
            elif name == "href":
                assert re.fullmatch(r"#picture-\d+", str(value))
            else:
                assert name in ("content", "alt") or "//" not in str(value) or name == "xmlns"
    return read


@pytest.mark.parametrize("hostile", HOSTILE)
def test_whatever_a_file_says_stays_text(hostile: str, tmp_path: Path) -> None:
    bad = failed(hostile, hostile)
    made = report(section(hostile, hostile), bad, said=hostile)
    read = require_harmless(document(made))
    text = shown(hostile)
    assert text.isprintable()
    assert read.said["h2"][1:3] == [text, text]
    assert read.said["bdi"][1:3] == [text, text]
    assert text in read.said["li"]
    assert text in read.said["dd"]
    write(tmp_path / "r.html", made)  # surrogates can't be written as UTF-8
    assert (tmp_path / "r.html").read_text("utf-8") == document(made)
    require_harmless(document(report(section(hostile, hostile))))


def test_its_policy_lets_in_its_own_style_and_pictures_alone() -> None:
    text = document(report(section()))
    read = Reader(text)
    policy = next(a["content"] for _, a in read.elements if "http-equiv" in a)
    digest = base64.b64encode(hashlib.sha256(read.said["style"][0].encode()).digest()).decode()
    parts = dict(part.split(" ", 1) for part in str(policy).split("; "))
    assert parts["default-src"] == "'none'"
    assert parts["style-src"] == f"'sha256-{digest}'"
    assert parts["img-src"] == "data:"
    assert not re.search(r"url\(|@import|expression", read.said["style"][0])
    links = re.findall(r"https?://[^\"' ]*", text)
    assert set(links) == {"http://www.w3.org/2000/svg"}  # the name of a language, no address


def test_it_says_what_there_is_to_say() -> None:
    made = report(section("one.png", "It is so."), failed("two.jpg", "The file is cut off."))
    read = Reader(document(made))
    body = read.said["body"][0]
    for wanted in (
        *("Report on 2 pictures", "0.87", "likely generated", "It is so.", "cd" * 32, "PNG"),
        *("400 x 300 pixels", "1,234", "A reduced copy: 40 x 30 of 400 x 300 pixels.", "LIME"),
        *("−0.25", "+0.25 towards", "The file is cut off.", "ef" * 32),
        *("small", "ab" * 32, "mobilenetv3_small_050", "textures", "For research alone."),
        *("fakeview 9.9", "2026-03-01 12:30 (UTC+00:00)", "from 0.40 to 0.60", words.HINT),
        *("1 likely generated, 1 not scored", words.COPIES, CAVEAT),
    ):
        assert wanted in body, wanted
    assert "real" not in body.lower().replace("really", "")
    marks = [a["aria-label"] for tag, a in read.elements if tag == "svg" and a["class"] == "mark"]
    assert marks == ["filled triangle", "circled exclamation mark"] * 2
    assert {a.get("alt") for tag, a in read.elements if tag == "img"} > {"Copy of one.png", ""}
    [first, _] = read.said["tr"][1:]
    assert first == "one.pngIt is so.0.87likely generated"  # with what the file says outright


def test_one_picture_needs_no_summary() -> None:
    read = Reader(document(report(section())))
    assert "table" not in read.said
    assert read.said["h1"] == ["Report on a.png"]
    assert read.said["h2"] == ["How this came about"]


def test_a_disk_that_refuses_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(FakeviewError, match="could not be written"):
        write(tmp_path / "file" / "r.html", report(section()))


def test_markup_escapes_what_is_not_markup() -> None:
    assert el("p", "<b>", el("b", "&"), title='"') == '<p title="&quot;">&lt;b&gt;<b>&amp;</b></p>'
    assert joined("a" + Markup("<br>")) == "a&lt;br&gt;"  # text with markup is text again
    assert el("img", src="x", alt=None) == '<img src="x">'


GERMAN = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en"><context><name>report</name>
<message><source>Report on {title}</source><translation>Über {title} berichtet</translation>
</message>
<message><source>likely generated</source><translation>wahrscheinlich generiert</translation>
</message>
<message><source>File</source><translation>Datei</translation></message>
<message><source>SHA-256 of its file</source><translation>Prüfsumme</translation></message>
<message><source>{moment:%Y-%m-%d %H:%M}</source>
<translation>{moment:%d.%m.%Y, %H:%M}</translation></message>
</context></TS>
"""


@pytest.fixture
def _german(tmp_path: Path) -> Iterator[None]:
    path = tmp_path / "fakeview_de.ts"
    path.write_text(GERMAN, "utf-8")
    assert spoken.use("de", path)
    yield
    spoken.use(spoken.ENGLISH)


@pytest.mark.usefixtures("_german")
def test_a_document_speaks_the_language_of_the_program_and_says_which() -> None:
    hostile = HOSTILE[1]
    page = document(report(section(hostile)))
    read = Reader(page)
    assert page.startswith('<!DOCTYPE html>\n<html lang="de">')
    assert read.said["h1"] == [f"Über {hostile} berichtet"]
    assert "wahrscheinlich generiert" in read.said["span"]
    assert "0,87" in read.said["span"]
    assert "01.03.2026, 12:30 (UTC+00:00)" in page
    # How a value is set depends on what it is, and not on what it is called.
    assert f"<dt>Datei</dt><dd>{el('bdi', hostile)}</dd>" in page
    assert f'<dt>Prüfsumme</dt><dd class="hash">{"ab" * 32}</dd>' in page

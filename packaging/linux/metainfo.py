"""Writes the AppStream metainfo: ``python packaging/linux/metainfo.py FILE``.

Its releases are those of CHANGELOG.md that have a day; its media types are what the program opens.
"""

from __future__ import annotations

import sys
from pathlib import Path
from xml.etree import ElementTree as Xml

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
import facts

METADATA_LICENCE = "FSFAP"
PARAGRAPHS = (
    "Drop pictures or a folder on the window. fakeview gives each a calibrated probability, a "
    "verdict that knows when to say uncertain, and shows over the picture which parts speak for "
    "it and which against.",
    "Everything stays on your machine: nothing is sent, nothing is fetched, and your pictures are "
    "never written to. A score is a hint where to look, never a proof.",
)
CAN = (
    "Explain a score with Grad-CAM, LIME, SHAP and occlusion, and measure how faithful the map is",
    "See whether a verdict holds under JPEG, resizing, blur and crops",
    "Read what the file says itself: Content Credentials, AI labels, generators' settings",
    "Train detectors on your own pictures, and measure them",
    "Write reports as a web page or PDF, and tables as CSV, JSON or Parquet",
)
KEYWORDS = ("AI-generated", "deepfake", "detector", "Grad-CAM", "LIME", "SHAP", "forensics")


def metainfo() -> bytes:
    """Return the document."""
    top = Xml.Element("component", type="desktop-application")
    _add(top, "id", facts.APP_ID)
    _add(top, "metadata_license", METADATA_LICENCE)
    _add(top, "project_license", facts.LICENCE)
    _add(top, "name", facts.NAME)
    _add(top, "summary", facts.SUMMARY)
    _add(_add(top, "developer", id="org.fakeview"), "name", facts.COPYRIGHT)
    _add(top, "developer_name", facts.COPYRIGHT)  # what AppStream before 1.0 reads
    description = _add(top, "description")
    for paragraph in PARAGRAPHS:
        _add(description, "p", paragraph)
    _list(description, CAN)
    _add(top, "launchable", f"{facts.APP_ID}.desktop", type="desktop-id")
    _add(top, "icon", facts.APP_ID, type="stock")
    _list_of(top, "categories", "category", ("Graphics", "Viewer", "Photography"))
    _list_of(top, "keywords", "keyword", KEYWORDS)
    provides = _add(top, "provides")
    for kind in facts.mime_types():
        _add(provides, "mediatype", kind)
    _add(provides, "binary", facts.EXECUTABLE)
    _add(provides, "binary", facts.CONSOLE)
    _add(top, "content_rating", type="oars-1.1")
    _add(_add(top, "requires"), "display_length", "880", compare="ge")
    controls = _add(top, "supports")
    _add(controls, "control", "pointing")
    _add(controls, "control", "keyboard")
    _add_releases(top)
    Xml.indent(top)
    return Xml.tostring(top, encoding="utf-8", xml_declaration=True) + b"\n"


def _add_releases(top: Xml.Element) -> None:
    listed = _add(top, "releases")
    for release in facts.releases():
        entry = _add(listed, "release", version=release.version, date=release.date)
        if release.changes:
            _list(_add(entry, "description"), release.changes)


def _add(parent: Xml.Element, tag: str, text: str | None = None, **named: str) -> Xml.Element:
    element = Xml.SubElement(parent, tag, named)
    element.text = text
    return element


def _list(parent: Xml.Element, lines: tuple[str, ...]) -> None:
    _list_of(parent, "ul", "li", lines)


def _list_of(parent: Xml.Element, outer: str, inner: str, lines: tuple[str, ...]) -> None:
    holder = _add(parent, outer)
    for line in lines:
        _add(holder, inner, line)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    Path(sys.argv[1]).write_bytes(metainfo())

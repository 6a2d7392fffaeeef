"""What each kind of metadata becomes, from real files of each format."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PIL import Image

from fakeview.provenance import camera
from fakeview.provenance.findings import NOTHING, Provenance, Severity
from fakeview.provenance.inspect import inspect_file
from fakeview.provenance.software import generator_in
from fakeview.provenance.sources import MADE_BY_AI, name_of
from tests.provenance.making import (
    AI,
    camera_exif,
    found,
    only,
    packet,
    picture,
    png_with,
    saved,
    with_preview,
)

# Nothing


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF", "BMP", "GIF", "AVIF"])
def test_a_clean_picture_says_nothing(kind: str) -> None:
    provenance = inspect_file(saved(picture(), kind))
    assert provenance.format == kind
    assert not provenance.found
    assert provenance.summary == NOTHING


def test_the_sentence_stands_as_it_was_agreed() -> None:
    assert NOTHING == (
        "No provenance data found. This is normal after upload to social media and proves nothing."
    )


def test_technical_facts_alone_are_no_provenance() -> None:
    profile = (Path(__file__).parents[2] / "resources/samples/portrait-1.jpg").read_bytes()
    provenance = inspect_file(profile)
    assert [one.severity for one in provenance.findings] == [Severity.TECHNICAL]
    assert provenance.summary == NOTHING


def test_a_file_is_read_and_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes(saved(picture(), exif=camera_exif()))
    before, stamp = path.read_bytes(), path.stat().st_mtime_ns
    path.chmod(0o444)
    provenance = inspect_file(path)
    assert provenance.found
    assert (path.read_bytes(), path.stat().st_mtime_ns) == (before, stamp)
    assert provenance == inspect_file(before)


@pytest.mark.parametrize(
    ("data", "words"),
    [(b"", "empty"), (b"%PDF-1.7 and so on", "a PDF document"), (b"some words", "a text file")],
)
def test_what_is_no_picture_has_a_reason(data: bytes, words: str) -> None:
    provenance = inspect_file(data)
    assert words in provenance.error
    assert provenance.summary == provenance.error
    assert provenance.findings == ()


def test_a_missing_file_has_a_reason(tmp_path: Path) -> None:
    assert "no such file" in inspect_file(tmp_path / "none.jpg").error
    assert "folder" in inspect_file(tmp_path).error


# IPTC's digital source type


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF", "AVIF", "HEIF"])
def test_source_type_from_every_format(kind: str) -> None:
    xmp = packet(f"<Iptc4xmpExt:DigitalSourceType>{AI}</Iptc4xmpExt:DigitalSourceType>")
    if kind == "PNG":
        data = png_with({"XML:com.adobe.xmp": xmp.decode()})
    elif kind == "TIFF":
        data = saved(picture(), kind, tiffinfo={700: xmp})
    else:
        data = saved(picture(), kind, xmp=xmp)
    one = only(data, "XMP")
    assert one.severity is Severity.STRONG
    assert one.sentence == (
        "The file says, unsigned, that this picture was made by a trained AI model."
    )
    assert ("Digital source type", "trainedAlgorithmicMedia") in one.evidence


@pytest.mark.parametrize(
    ("properties", "severity", "words"),
    [
        ('<Iptc4xmpExt:DigitalSourceType rdf:resource="http://cv.iptc.org/newscodes/'
         'digitalsourcetype/compositeWithTrainedAlgorithmicMedia"/>', Severity.STRONG,
         "parts of this picture were made by a trained AI model"),
        ("<Iptc4xmpExt:DigitalSourceType>digsrctype:algorithmicMedia"
         "</Iptc4xmpExt:DigitalSourceType>", Severity.NOTABLE, "by an algorithm that learnt"),
        ("<Iptc4xmpExt:digitalsourcetype><rdf:Bag><rdf:li>digitalCapture</rdf:li></rdf:Bag>"
         "</Iptc4xmpExt:digitalsourcetype>", Severity.INFO, "taken with a digital camera"),
        ("<Iptc4xmpExt:DigitalSourceType>https://example.org/somethingNew"
         "</Iptc4xmpExt:DigitalSourceType>", Severity.INFO, "somethingNew"),
    ],
)  # fmt: skip
def test_source_types_in_all_spellings(properties: str, severity: Severity, words: str) -> None:
    one = only(saved(picture(), xmp=packet(properties)))
    assert one.severity is severity
    assert words in one.sentence


def test_source_type_as_an_attribute() -> None:
    xmp = packet("").replace(
        b'rdf:about=""', f'rdf:about="" Iptc4xmpExt:DigitalSourceType="{AI}"'.encode()
    )
    # Namespaces may be declared after their use within one tag.
    assert only(saved(picture(), xmp=xmp)).severity is Severity.STRONG


def test_terms() -> None:
    assert name_of("HTTP://cv.iptc.org/newscodes/digitalsourcetype/TRAINEDALGORITHMICMEDIA/") in (
        MADE_BY_AI
    )
    assert name_of("") == ""
    assert len(name_of("x" * 500)) == 60


def test_iptc_names_the_ai_system() -> None:
    properties = (
        "<Iptc4xmpExt:AISystemUsed>Dream Machine</Iptc4xmpExt:AISystemUsed>"
        "<Iptc4xmpExt:AIPromptInformation>a lighthouse</Iptc4xmpExt:AIPromptInformation>"
    )
    one = only(saved(picture(), xmp=packet(properties)))
    assert one.severity is Severity.STRONG
    assert one.evidence == (("AI system", "Dream Machine"), ("Prompt", "a lighthouse"))


def test_a_damaged_packet_still_gives_what_it_holds() -> None:
    xmp = packet(f"<Iptc4xmpExt:DigitalSourceType>{AI}</Iptc4xmpExt:DigitalSourceType>")
    assert only(saved(picture(), xmp=xmp[: xmp.index(b"</rdf:Description>")])).evidence
    broken = xmp.replace(b"<x:xmpmeta", b"<<x:xmpmeta")
    assert only(saved(picture(), xmp=broken)).severity is Severity.STRONG


def test_entities_are_not_expanded() -> None:
    bomb = b"<!DOCTYPE x [<!ENTITY a '" + b"a" * 50 + b"'>"
    for one, other in zip("bcdefghi", "abcdefgh", strict=True):
        bomb += f"<!ENTITY {one} '{f'&{other};' * 10}'>".encode()
    bomb += b"]>" + packet("<xmp:CreatorTool>&i;</xmp:CreatorTool>")
    assert found(saved(picture(), xmp=bomb)) == []


# Programs and cameras


@pytest.mark.parametrize(
    ("name", "severity"),
    [
        ("Adobe Photoshop 25.0 (Windows)", Severity.NOTABLE),
        ("Adobe Firefly 1.0", Severity.STRONG),
        ("GIMP 2.10.36", Severity.NOTABLE),
        ("HDR+ 1.0.5", Severity.INFO),
        ("Imagenomic Portraiture", Severity.INFO),
    ],
)
def test_programs(name: str, severity: Severity) -> None:
    exif = Image.Exif()
    exif[0x0131] = name
    one = only(saved(picture(), exif=exif))
    assert one.severity is severity
    assert name in one.sentence


def test_creator_tool_and_credit() -> None:
    properties = (
        "<xmp:CreatorTool>Adobe Photoshop 26.1</xmp:CreatorTool>"
        "<photoshop:Credit>Made with Google AI</photoshop:Credit>"
    )
    strong, notable = found(saved(picture(), xmp=packet(properties)))
    assert (strong.severity, notable.severity) == (Severity.STRONG, Severity.NOTABLE)
    assert "Made with Google AI" in strong.sentence
    agency = packet("<photoshop:Credit>Reuters</photoshop:Credit>")
    assert found(saved(picture(), xmp=agency)) == []


def test_generators_are_whole_words() -> None:
    assert generator_in("DALL·E 3") == "DALL·E"
    assert generator_in("Imagen 4") == "Imagen"
    assert generator_in("Imagenomic") == ""
    assert generator_in("Recraftsman") == ""


def test_camera_facts() -> None:
    program, one = found(saved(picture(), exif=camera_exif()))
    assert program.severity is Severity.INFO
    assert one.sentence == (
        "It carries the data of a camera: Canon EOS R5. Such data can be copied."
    )
    assert dict(one.evidence) == {
        "Make": "Canon", "Model": "Canon EOS R5", "Lens": "RF50mm F1.2 L USM",
        "Taken": "2024:05:06 07:08:09", "Exposure": "1/250 s", "Aperture": "f/2.8",
        "Focal length": "50 mm", "ISO": "400",
    }  # fmt: skip


@pytest.mark.parametrize("kind", ["PNG", "WEBP", "AVIF", "TIFF", "HEIF"])
def test_camera_facts_from_other_formats(kind: str) -> None:
    data = saved(picture(), kind, exif=camera_exif().tobytes())
    assert any("Canon EOS R5" in one.sentence for one in found(data, "EXIF"))


def test_a_place_is_told_and_not_shown() -> None:
    exif = Image.Exif()
    gps = exif.get_ifd(0x8825)
    gps[1], gps[2], gps[3], gps[4] = "N", (52.0, 31.0, 12.5), "E", (13.0, 24.0, 17.8)
    provenance = inspect_file(saved(picture(), exif=exif))
    assert any("where the picture was taken" in one.sentence for one in provenance.findings)
    told = json.dumps(provenance.as_dict())
    assert not any(number in told for number in ("52", "31", "12.5", "13.0", "17.8"))


def test_an_empty_place_is_none() -> None:
    exif = Image.Exif()
    exif.get_ifd(0x8825)[2] = (0.0, 0.0, 0.0)
    assert found(saved(picture(), exif=exif)) == []


def test_names_of_makers_come_once() -> None:
    assert camera.together("Canon", "Canon EOS R5") == "Canon EOS R5"
    assert camera.together("NIKON CORPORATION", "NIKON Z 8") == "NIKON Z 8"
    assert camera.together("Apple", "iPhone 15") == "Apple iPhone 15"
    assert camera.together("Leica") == "Leica"


# Preview


def test_a_preview_of_the_picture_says_nothing() -> None:
    image = picture(3, 480, 640)
    assert found(with_preview(image, image)) == []


def test_a_preview_of_something_else_is_told() -> None:
    image = picture(3, 480, 640)
    one = only(with_preview(image, picture(8, 480, 640)))
    assert one.severity is Severity.NOTABLE
    assert "preview" in one.sentence
    edited = image.copy()
    edited.paste(Image.new("RGB", (220, 220), "white"), (100, 100))
    assert only(with_preview(edited, image)).source == "EXIF preview"


def test_a_preview_with_bars_is_the_same_picture() -> None:
    image = picture(3, 400, 600)
    small = image.resize((160, 107))
    bars = Image.new("RGB", (160, 120))
    bars.paste(small, (0, 6))
    assert found(with_preview(image, bars)) == []


def test_a_broken_preview_says_nothing() -> None:
    data = with_preview(picture(3, 480, 640), picture(8, 480, 640))
    at = data.index(b"\xff\xd8", 10)
    assert found(data[: at + 40] + bytes(400) + data[at + 440 :]) == []


# In order


def test_the_gravest_comes_first() -> None:
    exif = camera_exif()
    exif[0x0131] = "GIMP 2.10"
    xmp = packet(f"<Iptc4xmpExt:DigitalSourceType>{AI}</Iptc4xmpExt:DigitalSourceType>")
    provenance: Provenance = inspect_file(saved(picture(), exif=exif, xmp=xmp))
    assert [one.severity for one in provenance.findings] == [
        Severity.STRONG, Severity.NOTABLE, Severity.INFO, Severity.TECHNICAL,
    ]  # fmt: skip
    assert provenance.summary == ""

"""How pixels are stored: JPEG quality and subsampling, colour profiles."""

from __future__ import annotations

import pytest
from PIL import ImageCms

from fakeview.provenance import jpeg
from fakeview.provenance.findings import Severity
from fakeview.provenance.inspect import inspect_file
from fakeview.provenance.technical import profile_name
from tests.provenance.making import picture, saved


@pytest.mark.parametrize("quality", [1, 10, 35, 49, 50, 51, 75, 88, 95, 99, 100])
def test_quality_is_the_one_it_was_saved_with(quality: int) -> None:
    coding = jpeg.parts(saved(picture(), quality=quality)).coding
    assert jpeg.quality_of(coding) == (quality, True)


def test_tables_of_another_kind_are_told() -> None:
    own = [[min(255, 5 + 3 * at) for at in range(64)]] * 2
    coding = jpeg.parts(saved(picture(), qtables=own)).coding
    quality = jpeg.quality_of(coding)
    assert quality is not None
    assert quality[1] is False
    told = inspect_file(saved(picture(), qtables=own)).findings[0]
    assert told.severity is Severity.TECHNICAL
    assert "tables of its own" in told.sentence
    assert ("Tables", "not the standard ones") in told.evidence


@pytest.mark.parametrize(("option", "name"), [(0, "4:4:4"), (1, "4:2:2"), (2, "4:2:0")])
def test_subsampling(option: int, name: str) -> None:
    coding = jpeg.parts(saved(picture(), subsampling=option)).coding
    assert jpeg.subsampling(coding) == name


def test_grey_and_progressive() -> None:
    grey = inspect_file(saved(picture().convert("L"))).findings[0]
    assert ("Chroma subsampling", "no colour") in grey.evidence
    progressive = inspect_file(saved(picture(), progressive=True)).findings[0]
    assert ("Order", "progressive") in progressive.evidence


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF", "AVIF"])
def test_profile_name(kind: str) -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    data = saved(picture(), kind, icc_profile=profile)
    (told,) = (one for one in inspect_file(data).findings if one.source == "ICC")
    assert told.sentence == "It carries a colour profile: sRGB built-in."
    assert not inspect_file(data).found


def test_profile_names_of_both_versions() -> None:
    def profile(tag: bytes) -> bytes:
        entry = b"desc" + (144).to_bytes(4, "big") + len(tag).to_bytes(4, "big")
        return bytes(128) + (1).to_bytes(4, "big") + entry + tag

    old = b"desc" + bytes(4) + (11).to_bytes(4, "big") + b"Display P3\0"
    text = "Größe".encode("utf-16-be")
    new = b"mluc" + bytes(4) + (1).to_bytes(4, "big") + (12).to_bytes(4, "big") + b"deDE"
    new += len(text).to_bytes(4, "big") + (28).to_bytes(4, "big") + text
    assert profile_name(profile(old)) == "Display P3"
    assert profile_name(profile(new)) == "Größe"
    assert profile_name(b"") == profile_name(bytes(200)) == profile_name(profile(b"text")) == ""

"""Whatever a file holds, looking into it ends soon, with findings or nothing."""

from __future__ import annotations

import random
import time

import pytest

from fakeview.provenance import embedded, jpeg, tiff, xmp
from fakeview.provenance.findings import MAX_SENTENCE, Provenance
from fakeview.provenance.inspect import inspect_file
from fakeview.provenance.text import MAX_NAME, MAX_VALUE
from tests.provenance.making import (
    AI,
    INFOTEXT,
    Identity,
    camera_exif,
    packet,
    picture,
    png_with,
    saved,
    signed,
    with_preview,
)

ROUNDS = 60  # a file; some 12 ms each


def files(signer: Identity) -> dict[str, bytes]:
    xmp_packet = packet(f"<Iptc4xmpExt:DigitalSourceType>{AI}</Iptc4xmpExt:DigitalSourceType>")
    image, exif = picture(2, 60, 80), camera_exif()
    return {
        "jpeg": saved(image, exif=exif, xmp=xmp_packet, comment=INFOTEXT.encode()),
        "preview": with_preview(image, picture(5, 60, 80)),
        "png": png_with({"parameters": INFOTEXT, "prompt": '{"1": {"class_type": "x"}}'},
                        packed=True, image=image),
        "webp": saved(image, "WEBP", exif=exif, xmp=xmp_packet),
        "tiff": saved(image, "TIFF", tiffinfo={700: xmp_packet, 305: "GIMP"}),
        "avif": saved(image, "AVIF", exif=exif, xmp=xmp_packet),
        "heic": saved(image, "HEIF", exif=exif.tobytes(), xmp=xmp_packet),
        "signed": signed(signer, data=saved(image)),
        "signed png": signed(signer, "PNG", data=saved(image, "PNG")),
    }  # fmt: skip


def mangled(data: bytes, dice: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(dice.choice((1, 4, 30))):
        at = dice.randrange(len(changed))
        what = dice.randrange(5)
        if what == 0:
            changed[at] = dice.randrange(256)
        elif what == 1:  # lengths and offsets
            changed[at : at + 4] = dice.choice((b"\xff" * 4, bytes(4), b"\x7f\xff\xff\xff"))
        elif what == 2:
            del changed[at : at + dice.choice((1, 2, 50))]
        elif what == 3:
            changed[at:at] = dice.randbytes(dice.choice((1, 8, 200)))
        else:
            piece = changed[at : at + 64]
            changed[at:at] = piece * 3
        if not changed:
            break
    if dice.random() < 0.3:
        del changed[dice.randrange(len(changed) + 1) :]
    return bytes(changed)


def check(provenance: Provenance) -> None:
    assert provenance.sha256
    for finding in provenance.findings:
        assert 0 < len(finding.sentence) <= MAX_SENTENCE
        for name, value in finding.evidence:
            assert len(name) <= MAX_NAME
            assert 0 < len(value) <= MAX_VALUE
            assert (name + value).isprintable()


def test_mangled_files_give_findings_or_nothing(
    signer: Identity, caplog: pytest.LogCaptureFixture
) -> None:
    dice = random.Random(20260922)
    for name, data in files(signer).items():
        check(inspect_file(data))
        for number in range(ROUNDS):
            hostile = mangled(data, dice)
            before = time.perf_counter()
            provenance = inspect_file(hostile)
            assert time.perf_counter() - before < 10, f"{name} {number}"
            check(provenance)
    # The net below the parsers is for what nobody thought of; none of these may need it.
    passed_over = [one.getMessage() for one in caplog.records if "passed over" in one.getMessage()]
    assert passed_over == []


def test_every_cut_of_a_file_is_taken(signer: Identity) -> None:
    for data in files(signer).values():
        for end in range(1, min(len(data), 3000), 97):
            check(inspect_file(data[:end]))


def test_random_bytes_behind_each_signature() -> None:
    dice = random.Random(3)
    heads = (b"\xff\xd8\xff\xe1\xff\xffExif\0\0II*\0\x08\0\0\0", b"\x89PNG\r\n\x1a\n",
             b"RIFF\xff\xff\xff\xffWEBPEXIF\xff\xff\xff\xff", b"II*\0\x08\0\0\0\xff\xff",
             b"GIF89a", b"\0\0\0\x18ftypheic\0\0\0\0heic",
             b"\0\0\0\x18ftypavif\0\0\0\0avif")  # fmt: skip
    for head in heads:
        for _ in range(15):
            check(inspect_file(head + dice.randbytes(dice.randrange(2000))))


def test_directories_in_a_circle_end() -> None:
    # One tag, the EXIF directory, which is the directory itself; the next one as well.
    entry = b"\x69\x87\x04\0\x01\0\0\0\x08\0\0\0"
    block = b"II*\0\x08\0\0\0\x01\0" + entry + b"\x08\0\0\0"
    assert tiff.read(block).thumbnail == b""


def test_numbers_out_of_range_are_no_settings() -> None:
    exif = camera_exif(tag_829A=0, tag_829D=float("inf"), tag_920A=-5.0)
    evidence = dict(inspect_file(saved(picture(), exif=exif)).findings[1].evidence)
    assert not {"Exposure", "Aperture", "Focal length"} & set(evidence)


def test_huge_metadata_is_bounded() -> None:
    text = "A" * 3_000_000 + "\u202e" * 1000
    provenance = inspect_file(png_with({"Software": text, "parameters": text, "prompt": text}))
    check(provenance)
    many = png_with({f"Software{number}": "GIMP" for number in range(500)})
    assert len(embedded.collect(many, "PNG").texts) <= 64


def test_a_deep_packet_ends() -> None:
    deep = b"<a>" * 200_000
    assert xmp.read([deep]) == {}
    many = packet("<xmp:CreatorTool>x</xmp:CreatorTool>" * 60_000)
    assert xmp.read([many]) == {xmp.CREATOR_TOOL: ["x"]}


@pytest.mark.parametrize("fill", [b" ", b"\n", b"Steps: 1 ,", b'"\\', b"a:", b"{", b"Job ID: 0"])
def test_no_text_takes_long(fill: bytes) -> None:
    text = (fill * (300_000 // len(fill))).decode()
    before = time.perf_counter()
    for name in ("parameters", "prompt", "Comment", "Description", "Software", "AIGC"):
        check(inspect_file(png_with({name: text})))
        check(inspect_file(png_with({name: "{" + text})))
    assert time.perf_counter() - before < 30


def test_any_number_of_fill_bytes_is_passed_over_at_once() -> None:
    comment = b"\xfe\x00\x04hi"
    for count in (1, 2, 3, 32 << 20):
        data = b"\xff\xd8" + b"\xff" * count + comment + b"\xff\xd9"
        start = time.process_time()
        assert list(jpeg.segments(data)) == [(0xFE, b"hi")]
        assert time.process_time() - start < 1  # a step for each took several seconds
    assert list(jpeg.segments(b"\xff\xd8" + b"\xff" * 9)) == []

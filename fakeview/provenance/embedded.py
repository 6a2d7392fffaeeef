"""The door to a file's metadata: whatever the format, the same parts come out."""

from __future__ import annotations

import logging
from dataclasses import dataclass

from fakeview.provenance import jpeg, png, tiff

log = logging.getLogger(__name__)

MAX_PACKETS = 8
_UUID_C2PA = bytes.fromhex("d8fec3d61b0e483c92975828877ec481")  # C2PA 2.x, annex A.5
_MOST_CHUNKS = 4096


@dataclass(frozen=True)
class Embedded:
    """A file's metadata, still undigested.

    Attributes:
        exif: the EXIF block as a TIFF structure; of a TIFF the file itself.
        xmp: XMP packets.
        icc: the colour profile.
        texts: a PNG's keywords and texts.
        comments: a JPEG's comments.
        coding: how a JPEG is stored.
        manifest: whether there is a place where Content Credentials are kept.
    """

    exif: bytes = b""
    xmp: tuple[bytes, ...] = ()
    icc: bytes = b""
    texts: tuple[tuple[str, str], ...] = ()
    comments: tuple[bytes, ...] = ()
    coding: jpeg.Coding | None = None
    manifest: bool = False


def collect(data: bytes, kind: str) -> Embedded:
    """Return a picture's metadata. Damaged parts are missing; nothing is raised.

    Args:
        data: the file's bytes.
        kind: what ``fakeview.imaging.sniff.recognise`` returned.
    """
    if kind == "JPEG":
        of = jpeg.parts(data)
        return Embedded(
            of.exif, of.xmp[:MAX_PACKETS], of.icc, (), of.comments, of.coding, of.manifest
        )
    if kind == "PNG":
        chunked = png.parts(data)
        packets = chunked.xmp[:MAX_PACKETS]
        return Embedded(
            chunked.exif, packets, chunked.icc, chunked.texts, manifest=chunked.manifest
        )
    if kind == "WEBP":
        return _webp(data)
    if kind == "TIFF":
        return _tiff(data)
    if kind in ("HEIC", "AVIF"):
        return _boxed(data, kind)
    return Embedded(xmp=_loose_packets(data), manifest=b"C2PA_GIF" in data)


def _webp(data: bytes) -> Embedded:
    exif = icc = b""
    xmp: list[bytes] = []
    manifest, at = False, 12
    for _ in range(_MOST_CHUNKS):
        if len(data) < at + 8:
            break
        name, length = data[at : at + 4], int.from_bytes(data[at + 4 : at + 8], "little")
        content = data[at + 8 : at + 8 + min(length, tiff.MAX_BYTES)]
        if name == b"EXIF":
            exif = exif or content.removeprefix(b"Exif\0\0")
        elif name == b"XMP ":
            xmp.append(content)
        elif name == b"ICCP":
            icc = icc or content
        elif name == b"C2PA":
            manifest = True
        at += 8 + length + length % 2
    return Embedded(exif, tuple(xmp[:MAX_PACKETS]), icc, manifest=manifest)


def _tiff(data: bytes) -> Embedded:
    main = tiff.read(data).main
    packet, icc = main.get(tiff.XMP), main.get(tiff.ICC)
    xmp = (packet,) if isinstance(packet, bytes) else _loose_packets(data)
    return Embedded(data, xmp, icc if isinstance(icc, bytes) else b"", manifest=tiff.C2PA in main)


def _boxed(data: bytes, kind: str) -> Embedded:
    """HEIC and AVIF keep metadata in items whose places only their decoders know well."""
    from fakeview.imaging.decoders import open_picture, own_size_guard

    exif = xmp = icc = b""
    try:
        with own_size_guard(), open_picture(data, kind) as picture:
            found = picture.info
            exif, xmp, icc = (_bytes(found.get(name)) for name in ("exif", "xmp", "icc_profile"))
    except Exception as error:  # the picture's own row tells what is wrong with it
        log.info("the decoder gave no metadata: %s", error)
    packets = (xmp,) if xmp else _loose_packets(data)
    return Embedded(exif.removeprefix(b"Exif\0\0"), packets, icc, manifest=_UUID_C2PA in data)


def _bytes(value: object) -> bytes:
    return value if isinstance(value, bytes) else b""


def _loose_packets(data: bytes) -> tuple[bytes, ...]:
    """Find XMP packets by their own marks, as the specification means them to be found."""
    found: list[bytes] = []
    at = data.find(b"<x:xmpmeta")
    while at >= 0 and len(found) < MAX_PACKETS:
        end = data.find(b"</x:xmpmeta>", at, at + tiff.MAX_BYTES)
        if end < 0:
            break
        found.append(data[at : end + 12])
        at = data.find(b"<x:xmpmeta", end)
    return tuple(found)

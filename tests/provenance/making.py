"""Real files for the tests: signed ones with a certificate made on the spot, tagged ones."""

from __future__ import annotations

import datetime
import io
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PIL import Image, PngImagePlugin
from PIL.TiffImagePlugin import IFDRational

from fakeview.provenance.findings import Finding, Severity
from fakeview.provenance.inspect import inspect_file
from tests.conftest import texture

AI = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"
TYPES = {
    "JPEG": "image/jpeg", "PNG": "image/png", "WEBP": "image/webp", "TIFF": "image/tiff",
    "GIF": "image/gif", "AVIF": "image/avif", "HEIF": "image/heic",
}  # fmt: skip
PROMPT = "a lighthouse at dusk, oil painting"
INFOTEXT = (
    f"{PROMPT}\nNegative prompt: blurry\n"
    "Steps: 28, Sampler: DPM++ 2M, CFG scale: 6.5, Seed: 1234567, Size: 512x512, "
    'Model hash: abc123, Model: deliberate_v2, Lora hashes: "a: 1, b: 2", Version: v1.9.0'
)


def found(data: bytes, source: str = "") -> list[Finding]:
    """What was found, technical facts aside."""
    return [
        one
        for one in inspect_file(data).findings
        if one.severity is not Severity.TECHNICAL and source in one.source
    ]


def only(data: bytes, source: str = "") -> Finding:
    (one,) = found(data, source)
    return one


def picture(seed: int = 1, height: int = 120, width: int = 160) -> Image.Image:
    return Image.fromarray(texture(seed, height, width))


def saved(image: Image.Image, kind: str = "JPEG", **options: Any) -> bytes:
    buffer = io.BytesIO()
    if kind == "HEIF":
        import pillow_heif

        pillow_heif.from_pillow(image).save(buffer, **options)
    else:
        image.save(buffer, kind, **options)
    return buffer.getvalue()


def png_with(
    texts: dict[str, str], *, packed: bool = False, image: Image.Image | None = None
) -> bytes:
    info = PngImagePlugin.PngInfo()
    for name, text in texts.items():
        info.add_text(name, text, zip=packed)
    return saved(image or picture(), "PNG", pnginfo=info)


def packet(properties: str) -> bytes:
    """An XMP packet around some properties of rdf:Description."""
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description rdf:about="" '
        'xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" '
        'xmlns:xmp="http://ns.adobe.com/xap/1.0/" '
        'xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" '
        'xmlns:TC260="http://www.tc260.org.cn/ns/AIGC/1.0/">'
        f"{properties}</rdf:Description></rdf:RDF></x:xmpmeta>"
        '<?xpacket end="w"?>'
    ).encode()


def camera_exif(**extra: Any) -> Image.Exif:
    exif = Image.Exif()
    exif[0x010F], exif[0x0110] = "Canon", "Canon EOS R5"
    exif[0x0131] = "Firmware 1.8.1"
    inner = exif.get_ifd(0x8769)
    inner[0x829A], inner[0x829D], inner[0x8827] = IFDRational(1, 250), 2.8, 400
    inner[0x9003], inner[0x920A] = "2024:05:06 07:08:09", 50.0
    inner[0xA434] = "RF50mm F1.2 L USM"
    for tag, value in extra.items():
        inner[int(tag.removeprefix("tag_"), 16)] = value
    return exif


def with_preview(image: Image.Image, preview: Image.Image) -> bytes:
    """A JPEG whose EXIF holds a preview: a second directory, which Pillow doesn't write."""
    small = preview.copy()
    small.thumbnail((160, 160))
    jpeg = saved(small, quality=60)
    head = b"II*\0\x08\0\0\0"
    first = b"\0\0" + (14).to_bytes(4, "little")  # no tags; the next directory follows
    entries = ((0x0201, 14 + 2 + 24 + 4), (0x0202, len(jpeg)))
    second = (2).to_bytes(2, "little")
    for tag, value in entries:
        second += tag.to_bytes(2, "little") + (4).to_bytes(2, "little")
        second += (1).to_bytes(4, "little") + value.to_bytes(4, "little")
    block = head + first + second + bytes(4) + jpeg
    return saved(image, quality=90, exif=b"Exif\0\0" + block)


@dataclass(frozen=True)
class Identity:
    """A certificate and its key, and the authority that vouches for it; all PEM."""

    chain: bytes
    key: bytes
    root: str


def identity(organisation: str = "Lighthouse Pictures") -> Identity:
    """Make an authority and a signer, as C2PA wants its certificates."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

    def name(common: str) -> x509.Name:
        return x509.Name([
            x509.NameAttribute(NameOID.COUNTRY_NAME, "GB"),
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, organisation),
            x509.NameAttribute(NameOID.COMMON_NAME, common),
        ])  # fmt: skip

    def usage(*, signs: bool, certifies: bool) -> x509.KeyUsage:
        return x509.KeyUsage(
            digital_signature=signs, content_commitment=False, key_encipherment=False,
            data_encipherment=False, key_agreement=False, key_cert_sign=certifies,
            crl_sign=certifies, encipher_only=False, decipher_only=False,
        )  # fmt: skip

    now = datetime.datetime.now(datetime.UTC)
    above, below = ec.generate_private_key(ec.SECP256R1()), ec.generate_private_key(ec.SECP256R1())

    def begun(subject: str, key: ec.EllipticCurvePrivateKey) -> x509.CertificateBuilder:
        builder = x509.CertificateBuilder(name("Test root"), name(subject), key.public_key())
        return (
            builder.serial_number(x509.random_serial_number())
            .not_valid_before(now - datetime.timedelta(days=1))
            .not_valid_after(now + datetime.timedelta(days=30))
            .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), False)
        )

    root = (
        begun("Test root", above)
        .add_extension(x509.BasicConstraints(True, None), True)
        .add_extension(usage(signs=True, certifies=True), True)
        .sign(above, hashes.SHA256())
    )
    leaf = (
        begun("Test signer", below)
        .add_extension(x509.BasicConstraints(False, None), True)
        .add_extension(usage(signs=True, certifies=False), True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.EMAIL_PROTECTION]), True)
        .add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_public_key(above.public_key()), False
        )
        .sign(above, hashes.SHA256())
    )
    pem = serialization.Encoding.PEM
    key = below.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    return Identity(
        leaf.public_bytes(pem) + root.public_bytes(pem), key, root.public_bytes(pem).decode()
    )


def signed(
    who: Identity,
    kind: str = "JPEG",
    source: str = AI,
    *,
    data: bytes = b"",
    remote: str = "",
) -> bytes:
    """Sign a picture with Content Credentials, as c2pa-python's own examples do."""
    import c2pa

    created = {"action": "c2pa.created", "digitalSourceType": source,
               "softwareAgent": {"name": "Dream Machine", "version": "3"}}  # fmt: skip
    manifest = {
        "claim_generator_info": [{"name": "Test studio", "version": "1.0"}],
        "title": "Lighthouse",
        "assertions": [{"label": "c2pa.actions.v2", "data": {"actions": [created]}}],
    }
    info = c2pa.C2paSignerInfo(b"es256", who.chain, who.key, None)
    out = io.BytesIO()
    quiet = {"builder": {"thumbnail": {"enabled": False}}, "verify": {"verify_after_sign": False}}
    with (
        c2pa.Context.from_dict(quiet) as context,
        c2pa.Signer.from_info(info) as signer,
        c2pa.Builder(manifest, context) as builder,
    ):
        if remote:
            builder.set_no_embed()
            builder.set_remote_url(remote)
        source_data = data or saved(picture(), kind)
        builder.sign(signer, TYPES[kind], io.BytesIO(source_data), out)
    return out.getvalue()


def tampered(data: bytes) -> bytes:
    """Change one byte of the compressed pixels."""
    changed = bytearray(data)
    changed[-200] ^= 0x10
    return bytes(changed)


def damaged(data: bytes) -> bytes:
    """Damage the manifest itself, in the midst of its boxes."""
    changed = bytearray(data)
    at = data.index(b"jumb") + 60
    changed[at : at + 30] = bytes(30)
    return bytes(changed)


def plant(folder: Path) -> Path:
    """Put a library that loads, and isn't c2pa's, where c2pa-python looks first, and return it."""
    import _ctypes

    planted = folder / "libc2pa_c.so"
    shutil.copy(_ctypes.__file__, planted)
    return planted

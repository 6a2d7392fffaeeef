"""The library's report on Content Credentials, taken apart: signer, checks, actions.

The report is JSON of c2pa-rs; everything in it may have been written by anyone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from trainer.words import mark, tr

MOST_CLAIMS = 12
_MOST_ACTIONS = 200
_MOST_CODES = 6

# C2PA specification, "Validation": status codes of failures, the most telling ones first.
_REASONS = (
    (("assertion.dataHash.mismatch", "assertion.bmffHash.mismatch",
      "assertion.boxesHash.mismatch", "assertion.collectionHash.mismatch"),
     mark("the picture was changed after it was signed")),
    (("claimSignature.mismatch", "claimSignature.missing"),
     mark("the signature does not fit what it should sign")),
    (("assertion.hashedURI.mismatch", "assertion.missing", "assertion.undeclared",
      "claim.missing", "claim.malformed", "claim.multiple", "hashedURI.mismatch",
      "manifest.mismatch"),
     mark("what was signed was changed afterwards")),
    (("signingCredential.revoked", "signingCredential.ocsp.revoked"),
     mark("the signer's certificate was revoked")),
    (("signingCredential.expired", "claimSignature.outsideValidity"),
     mark("the signer's certificate was not valid when it was used")),
    (("signingCredential.invalid",),
     mark("the certificate is not fit for signing pictures")),
)  # fmt: skip
_UNTRUSTED = "signingCredential.untrusted"


@dataclass(frozen=True)
class SourceClaim:
    """A digital source type that a manifest names; ``active`` if it is about this very picture."""

    value: str
    action: str
    software: str
    active: bool


def active(report: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the manifest that is about this very picture."""
    return _mapping(_mapping(report.get("manifests")).get(str(report.get("active_manifest"))))


def signer(manifest: Mapping[str, Any]) -> str:
    """Return who signed: the organisation, else the certificate's own name."""
    signature = _mapping(manifest.get("signature_info"))
    return _text(signature.get("issuer")) or _text(signature.get("common_name"))


def about(manifest: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
    """Return what there is to show of a manifest."""
    signature = _mapping(manifest.get("signature_info"))
    made_with = ", ".join(
        filter(None, (_software(one) for one in _items(manifest.get("claim_generator_info"))))
    )
    pairs = (
        (tr("Signed by"), _text(signature.get("issuer"))),
        (tr("Certificate"), _text(signature.get("common_name"))),
        (tr("Signed at"), _text(signature.get("time")) or tr("not time-stamped")),
        (tr("Made with"), made_with or _text(manifest.get("claim_generator"))),
        (tr("Title"), _text(manifest.get("title"))),
        (tr("Actions"), ", ".join(dict.fromkeys(name for name, _ in _actions(manifest) if name))),
    )
    return tuple(pair for pair in pairs if pair[1])


def failures(report: Mapping[str, Any]) -> list[str]:
    """Return the codes of all failed checks but the one that the signer is on no list."""
    results = _mapping(_mapping(report.get("validation_results")).get("activeManifest"))
    entries = [*_items(results.get("failure")), *_items(report.get("validation_status"))]
    codes = [_text(_mapping(entry).get("code")) for entry in entries]
    return list(dict.fromkeys(code for code in codes if code and code != _UNTRUSTED))


def reason(codes: Sequence[str]) -> tuple[str, list[str]]:
    """Return why the credentials don't hold, as the end of a sentence, and the codes for it."""
    for known, words in _REASONS:
        if any(code in known for code in codes):
            return tr(words), list(codes[:_MOST_CODES])
    return tr("they fail a check that they have to pass"), list(codes[:_MOST_CODES])


def source_claims(report: Mapping[str, Any]) -> Iterator[SourceClaim]:
    """Yield the digital source types in all manifests, those about this picture first."""
    every = _mapping(report.get("manifests"))
    first = str(report.get("active_manifest"))
    labels = sorted(every, key=lambda label: label != first)
    seen: set[tuple[str, bool]] = set()
    for label in labels:
        for claim in _claims(_mapping(every[label]), label == first):
            key = (claim.value, claim.active)
            if key not in seen and len(seen) < MOST_CLAIMS:
                seen.add(key)
                yield claim


def _claims(manifest: Mapping[str, Any], is_active: bool) -> Iterator[SourceClaim]:
    for name, action in _actions(manifest):
        value = _text(action.get("digitalSourceType"))
        if value:
            yield SourceClaim(value, name, _software(action.get("softwareAgent")), is_active)
    for assertion in _items(manifest.get("assertions")):
        data = _mapping(_mapping(assertion).get("data"))
        for key in ("Iptc4xmpExt:DigitalSourceType", "digitalSourceType"):
            if value := _text(data.get(key)):
                yield SourceClaim(value, "", "", is_active)


def _actions(manifest: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    for assertion in _items(manifest.get("assertions")):
        entry = _mapping(assertion)
        if _text(entry.get("label")).startswith("c2pa.actions"):
            for action in _items(_mapping(entry.get("data")).get("actions"))[:_MOST_ACTIONS]:
                yield _text(_mapping(action).get("action")), _mapping(action)


def _software(value: Any) -> str:
    if isinstance(value, dict):
        return f"{_text(value.get('name'))} {_text(value.get('version'))}".strip()
    return _text(value)


def _mapping(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def _items(value: Any) -> Sequence[Any]:
    return value if isinstance(value, list) else ()


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""

"""Content Credentials (C2PA): whether they hold, who signed them, and what they say.

The library c2pa-python does the checking. It is imported only for files that carry some, and
told to fetch nothing: no manifest that lies elsewhere, no certificate status.
"""

from __future__ import annotations

import io
import json
import logging
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from fakeview.provenance import library, manifests, sources, trust
from fakeview.provenance.findings import Credentials, Finding, Severity
from fakeview.provenance.text import MAX_NAME, shown
from trainer.words import mark, tr

log = logging.getLogger(__name__)

SOURCE = "Content Credentials"  # not shown
_TYPES = {
    "JPEG": "image/jpeg",
    "PNG": "image/png",
    "WEBP": "image/webp",
    "TIFF": "image/tiff",
    "GIF": "image/gif",
    "HEIC": "image/heic",
    "AVIF": "image/avif",
}
_OFFLINE = {
    "verify": {
        "verify_after_reading": True,
        "verify_trust": True,
        "verify_timestamp_trust": True,
        "remote_manifest_fetch": False,
        "ocsp_fetch": False,
    },
    "core": {"allowed_network_hosts": []},
}

UNREADABLE = mark(
    "The file carries Content Credentials that can't be read: they are damaged, or of a kind that "
    "is not known here."
)
MISSING = mark(
    "The file carries Content Credentials that were not checked: the package c2pa-python is "
    "missing or doesn't start. Install it to check them."
)
REMOTE = mark(
    "The file says that its Content Credentials are kept elsewhere; fakeview fetches nothing, so "
    "they were not checked."
)


@dataclass(frozen=True)
class Checked:
    """What became of a file's Content Credentials, and what is to be said of them."""

    state: Credentials
    findings: tuple[Finding, ...] = ()


def check(data: bytes, kind: str, *, marked: bool, remote: str = "") -> Checked:
    """Check a file's Content Credentials; nothing is raised.

    Args:
        data: the file's bytes.
        kind: JPEG, PNG, ...
        marked: whether a place for them was seen in the file.
        remote: where XMP says that they are kept, or an empty text.
    """
    if not (marked or b"c2pa" in data) or kind not in _TYPES:
        return _remote(remote)
    try:
        c2pa = library.load()
    except Exception as error:  # a library that doesn't load fails in many ways
        log.warning("c2pa-python could not be loaded: %s", error)
        return _unusable(Credentials.UNCHECKED, MISSING, str(error)) if marked else _remote(remote)
    listed = trust.load()
    try:
        found = _read(c2pa, data, kind, listed)
    except Exception as error:  # whatever the library makes of damaged data
        log.info("Content Credentials could not be read: %s", error)
        if not marked:  # the letters "c2pa" alone promise nothing
            return _remote(remote)
        return _unusable(Credentials.UNREADABLE, UNREADABLE, str(error))
    if found is None:
        return _unusable(Credentials.UNREADABLE, UNREADABLE, "") if marked else _remote(remote)
    try:
        return _judged(*found, listed)
    except Exception as error:  # a report of a form that nobody expected
        log.warning("the report on Content Credentials was not understood: %s", error)
        return _unusable(Credentials.UNREADABLE, UNREADABLE, str(error))


def _remote(url: str) -> Checked:
    if not url:
        return Checked(Credentials.NONE)
    return _unusable(Credentials.UNCHECKED, REMOTE, url, name=tr("Kept at"), severity=Severity.INFO)


def _unusable(
    state: Credentials,
    sentence: str,
    detail: str,
    *,
    name: str = "",
    severity: Severity = Severity.NOTABLE,
) -> Checked:
    evidence = ((name or tr("Reason"), detail),)
    return Checked(state, (Finding(severity, SOURCE, tr(sentence), evidence),))


def _read(
    c2pa: Any, data: bytes, kind: str, listed: trust.TrustList
) -> tuple[str, Mapping[str, Any]] | None:
    """Return the library's verdict and its report; None if it finds no manifest."""
    anchors = {"trust_anchors": listed.bundled or None, "user_anchors": listed.added or None}
    settings = {**_OFFLINE, "trust": anchors}
    try:
        context = c2pa.Context.from_dict(settings)
    except Exception as error:  # an added certificate that is none must not stop everything
        log.warning("the added authorities can't be used: %s", error)
        context = c2pa.Context.from_dict({**settings, "trust": {**anchors, "user_anchors": None}})
    with context:
        reader = c2pa.Reader.try_create(_TYPES[kind], io.BytesIO(data), context=context)
        if reader is None:
            return None
        with reader:
            return str(reader.get_validation_state()), json.loads(reader.json())


def _judged(verdict: str, report: Mapping[str, Any], listed: trust.TrustList) -> Checked:
    active = manifests.active(report)
    failures = manifests.failures(report)
    who = shown(manifests.signer(active) or tr("someone without a name"), MAX_NAME)
    evidence = manifests.about(active)
    if verdict == "Trusted":  # not shown
        state, severity = Credentials.TRUSTED, Severity.STRONG
        sentence = tr(
            "Its Content Credentials are intact and signed by {who}, whom an authority on the "
            "trust list vouches for.",
            who=who,
        )
        evidence = (*evidence, (tr("Trust list"), listed.words))
    elif verdict == "Valid":  # not shown
        state, severity = Credentials.UNTRUSTED, Severity.NOTABLE
        sentence = tr(
            "Its Content Credentials are intact, but nobody on the trust list vouches for their "
            "signer: anyone could have signed as {who}.",
            who=who,
        )
    else:
        state, severity = Credentials.INVALID, Severity.STRONG
        reason, codes = manifests.reason(failures)
        sentence = tr("Its Content Credentials don't hold: {reason}.", reason=reason)
        evidence = (*((tr("Failed check"), code) for code in codes), *evidence)
    first = Finding(severity, SOURCE, sentence, evidence)
    return Checked(state, (first, *_sources(report, state)))


def _sources(report: Mapping[str, Any], state: Credentials) -> Iterator[Finding]:
    """Yield what the manifests say about how the picture, and what went into it, came to be."""
    for claim in manifests.source_claims(report):
        term = sources.name_of(claim.value)
        severity = sources.severity_of(term)
        what = sources.words(term, sources.THIS if claim.active else sources.INGREDIENT)
        if state is Credentials.INVALID:
            severity = Severity.NOTABLE if severity is Severity.STRONG else severity
            sentence = tr("Content Credentials that don't hold say that {what}.", what=what)
        else:
            # A camera's word weighs more where somebody vouches for who gave it.
            if state is Credentials.TRUSTED and severity is Severity.INFO:
                severity = Severity.NOTABLE
            sentence = tr("Its Content Credentials say that {what}.", what=what)
        evidence = (
            (tr("Digital source type"), term), (tr("Written as"), claim.value),
            (tr("Action"), claim.action), (tr("Software"), claim.software),
        )  # fmt: skip
        yield Finding(severity, SOURCE, sentence, evidence)

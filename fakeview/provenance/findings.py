"""What was found in a file: one plain sentence each, how much it says, and the evidence."""

from __future__ import annotations

import enum
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from fakeview.provenance.text import MAX_NAME, MAX_VALUE, shown
from trainer.words import mark, tr

NOTHING = mark(
    "No provenance data found. This is normal after upload to social media and proves nothing."
)
CAVEAT = mark(
    "What a file says about itself can be changed, copied or removed by anyone; "
    "only signed Content Credentials can be checked."
)
MAX_EVIDENCE = 40
MAX_SENTENCE = 300


class Severity(enum.Enum):
    """How much a finding says about where the picture comes from; the gravest first.

    STRONG says outright how the picture was made, or that it was changed after it was signed.
    NOTABLE bears on the origin without settling it. INFO belongs to the origin and is ordinary.
    TECHNICAL is how the pixels are stored: every file has that, so it never counts as
    provenance data, and a file with nothing else gets the sentence ``NOTHING``.
    """

    STRONG = "strong"
    NOTABLE = "notable"
    INFO = "info"
    TECHNICAL = "technical"


_ORDER = tuple(Severity)


@dataclass(frozen=True)
class Finding:
    """One thing that the file says.

    Attributes:
        severity: how much it says.
        source: where in the file it stands ("Content Credentials", "XMP", "EXIF").
        sentence: what it means, in one plain sentence.
        evidence: (name, value) pairs, as text that is safe to show and of bounded length.
    """

    severity: Severity
    source: str
    sentence: str
    evidence: tuple[tuple[str, str], ...] = ()

    def __post_init__(self) -> None:
        safe = tuple(
            (shown(name, MAX_NAME), shown(value, MAX_VALUE))
            for name, value in self.evidence[:MAX_EVIDENCE]
        )
        object.__setattr__(self, "evidence", tuple(pair for pair in safe if pair[1]))
        object.__setattr__(self, "sentence", shown(self.sentence, MAX_SENTENCE))

    def as_text(self) -> str:
        """Return sentence and evidence as lines, as they are copied."""
        return "\n".join((self.sentence, *(f"{name}: {value}" for name, value in self.evidence)))


class Credentials(enum.Enum):
    """What became of a file's Content Credentials (C2PA).

    UNREADABLE: they are there and can't be read. UNCHECKED: they are there, or are said to lie
    elsewhere, and were not looked into (the package is missing; nothing is fetched).
    """

    NONE = "none"
    TRUSTED = "valid, signer on the trust list"  # not shown
    UNTRUSTED = "valid, signer not on the trust list"  # not shown
    INVALID = "invalid or tampered with"  # not shown
    UNREADABLE = "present but unreadable"  # not shown
    UNCHECKED = "present but not checked"  # not shown


@dataclass(frozen=True)
class Provenance:
    """All that a file says about its origin.

    Attributes:
        sha256: of the file's bytes, in hex; empty if they could not be read.
        format: JPEG, PNG, ...; empty if it is no picture that fakeview knows.
        findings: the gravest first.
        credentials: what became of its Content Credentials.
        error: one sentence if nothing could be read at all, else empty.
    """

    sha256: str = ""
    format: str = ""
    findings: tuple[Finding, ...] = ()
    credentials: Credentials = Credentials.NONE
    error: str = ""

    @property
    def found(self) -> bool:
        """Whether anything beyond technical facts was found."""
        return any(finding.severity is not Severity.TECHNICAL for finding in self.findings)

    @property
    def summary(self) -> str:
        """``NOTHING``, or why nothing could be read, or an empty text where findings speak."""
        return self.error or ("" if self.found else tr(NOTHING))

    def as_dict(self) -> dict[str, Any]:
        """Return it for JSON: only texts, lists and mappings."""
        return {
            "sha256": self.sha256,
            "format": self.format,
            "content_credentials": self.credentials.name.lower(),
            "found": self.found,
            "summary": self.summary,
            "error": self.error,
            "findings": [
                {
                    "severity": finding.severity.value,
                    "source": finding.source,
                    "sentence": finding.sentence,
                    "evidence": [
                        {"name": name, "value": value} for name, value in finding.evidence
                    ],
                }
                for finding in self.findings
            ],
        }


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the findings, the gravest first, equals as they came, repeated ones once."""
    return tuple(sorted(dict.fromkeys(findings), key=lambda one: _ORDER.index(one.severity)))

"""Which signers of Content Credentials count as trusted: a dated list, and what a person adds."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from pathlib import Path

from fakeview import paths
from trainer.words import tr

log = logging.getLogger(__name__)

LIST_DATE = "2026-09-22"
"""The day of the bundled list; resources/trust/README.md says where it is from."""

_BUNDLED = ("C2PA-TRUST-LIST.pem", "C2PA-TSA-TRUST-LIST.pem")
_BEGIN, _END = "-----BEGIN CERTIFICATE-----", "-----END CERTIFICATE-----"  # not shown
_MAX_BYTES = 4 << 20
_MOST_FILES = 100


@dataclass(frozen=True)
class TrustList:
    """Certificates of authorities, as PEM.

    Attributes:
        bundled: what ships with the program, the authorities for time stamps among them: the
            library that checks has one list for both.
        added: what the person put into their data folder.
        folder: that folder; it may not exist.
    """

    bundled: str
    added: str
    folder: Path

    @property
    def counts(self) -> tuple[int, int]:
        """How many certificates ship, and how many were added."""
        return self.bundled.count(_BEGIN), self.added.count(_BEGIN)

    @property
    def words(self) -> str:
        """Which list it is, to be shown beside what was judged by it."""
        added = self.counts[1]
        if added:
            return tr("of {date}, and {added} that you added", date=LIST_DATE, added=added)
        return tr("of {date}", date=LIST_DATE)


def load() -> TrustList:
    """Read the bundled list and what the person added; a file that can't be read is left out."""
    bundled = [_certificates(paths.resource("trust", name)) for name in _BUNDLED]
    folder = paths.data_dir() / "trust"
    try:
        files = sorted(folder.glob("*.pem"))[:_MOST_FILES]
    except OSError as error:
        log.warning("the folder of added authorities could not be read: %s", error)
        files = []
    added = [_certificates(file) for file in files]
    return TrustList("".join(bundled), "".join(added), folder)


def _certificates(path: Path) -> str:
    """Return the certificates of a PEM file, without whatever stands between them."""
    try:
        if path.stat().st_size > _MAX_BYTES:
            raise OSError("too large")  # not shown
        text = path.read_text(encoding="utf-8", errors="replace")
    except OSError as error:
        log.warning("the authorities in %s could not be read: %s", path, error)
        return ""
    found = []
    for part in text.split(_BEGIN)[1:]:
        body, end, _ = part.partition(_END)
        if end:
            found.append(f"{_BEGIN}{body}{_END}\n")
    return "".join(found)

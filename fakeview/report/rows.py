"""Scanned rows as a table for people, CSV for spreadsheets, JSON lines for programs."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable
from typing import Protocol, TextIO

from fakeview.detect.scan import Row
from fakeview.detect.stability import Stability
from fakeview.detect.verdict import WORDS
from fakeview.imaging.names import harmless, one_line
from trainer.words import english

FIELDS = ("path", "sha256", "p_fake", "verdict", "face_found", "error", "reasons", "detector")
#: What comes on top where it was asked how stable the scores are: the lowest and the highest score
#: of the picture as it is and under small changes, and whether that flips the verdict.
STABILITY_FIELDS = ("stability_min", "stability_max", "stability_flips")

_NO_FACE = ", no face found"  # not shown


class Writer(Protocol):
    """Writes rows to a stream; with ``stability`` they come with ``STABILITY_FIELDS``."""

    def __call__(
        self, rows: Iterable[Row], out: TextIO, detector: str, *, stability: bool = False
    ) -> None:
        """Write them one by one, each as soon as it is known."""


def record(row: Row, detector: str, *, stability: bool = False) -> dict[str, object]:
    """Return a row's values under the names of ``FIELDS``; what isn't known is None or empty.

    Sentences are in English, whatever the window speaks.
    ``detector`` is the SHA-256 of the detector's file: scores of two detectors don't compare.
    Where ``face_found`` is false, ``p_fake`` says nothing.
    """
    found = row.stability
    steady: dict[str, object] = {}
    if stability:
        values = (found.low, found.high, found.flips) if found else (None, None, None)
        steady = dict(zip(STABILITY_FIELDS, values, strict=True))
    return {
        "path": row.path,
        "sha256": row.sha256,
        "p_fake": row.p_fake,
        "verdict": WORDS[row.verdict.kind] if row.verdict else None,
        "face_found": row.verdict.inside if row.verdict else None,
        "error": english(row.error),
        "reasons": list(map(english, row.verdict.reasons)) if row.verdict else [],
        "detector": detector,
        **steady,
    }


def write_jsonl(
    rows: Iterable[Row], out: TextIO, detector: str, *, stability: bool = False
) -> None:
    """Write one JSON object per line, each as soon as it is known."""
    for row in rows:
        # In ASCII: valid whatever the console's encoding, also for names that are no text.
        out.write(json.dumps(record(row, detector, stability=stability)) + "\n")
        out.flush()


class Lines:
    """Ends lines as the file does, while the writer, told of CR LF, puts both into quotes."""

    def __init__(self, out: TextIO) -> None:
        self._out = out

    def write(self, line: str) -> None:
        """Write a line of the writer's."""
        self._out.write(line.removesuffix("\r\n") + "\n")


def write_csv(rows: Iterable[Row], out: TextIO, detector: str, *, stability: bool = False) -> None:
    """Write CSV with a header; scores with six decimals."""
    writer = csv.writer(Lines(out))
    writer.writerow((*FIELDS, *(STABILITY_FIELDS if stability else ())))
    for row in rows:
        p_fake = "" if row.p_fake is None else f"{row.p_fake:.6f}"
        verdict = WORDS[row.verdict.kind] if row.verdict else ""
        inside = row.verdict.inside if row.verdict else None
        face = "" if inside is None else str(inside).lower()
        reasons = " ".join(map(english, row.verdict.reasons)) if row.verdict else ""
        cells = (row.path, row.sha256, p_fake, verdict, face, english(row.error), reasons, detector)
        steady = _steady(row.stability) if stability else ()
        writer.writerow([harmless(cell) for cell in (*cells, *steady)])


def _steady(found: Stability | None) -> tuple[str, str, str]:
    if found is None:
        return "", "", ""
    return f"{found.low:.6f}", f"{found.high:.6f}", str(found.flips).lower()


def write_table(
    rows: Iterable[Row], out: TextIO, detector: str, *, stability: bool = False
) -> None:
    """Write lines to read: score, verdict and path, or the reason why there is no score.

    How stable a score is follows in a line of its own.
    """
    del detector  # a person reads its name at the end
    for row in rows:
        path = one_line(row.path)
        if row.verdict is None or row.p_fake is None:
            out.write(f"   -  {path}\n      {row.error}\n")
        elif row.verdict.outside:  # no number: it would be read as a score
            out.write(f"     -  {WORDS[row.verdict.kind] + _NO_FACE:<27} {path}\n")
        else:
            out.write(f"{row.p_fake:6.2f}  {WORDS[row.verdict.kind]:<27} {path}\n")
        if stability and row.stability is not None:
            out.write(f"        {row.stability.sentence()}\n")
        out.flush()


WRITERS: dict[str, Writer] = {
    "table": write_table,
    "csv": write_csv,
    "jsonl": write_jsonl,
}

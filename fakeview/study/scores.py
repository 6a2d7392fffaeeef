"""The model's side: scores of the pictures, from the engine's rows or from a file of them."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from fakeview.detect.verdict import WORDS, Kind
from fakeview.errors import FakeviewError
from fakeview.imaging.names import unharmed
from trainer.words import tr

if TYPE_CHECKING:
    from fakeview.detect.scan import Row

_NEEDED = ("path", "p_fake")
_KINDS = {words: kind for kind, words in WORDS.items()}
#: Without a verdict: from here on a score counts as called generated.
EVEN = 0.5


@dataclass(frozen=True)
class Score:
    """What the model says of one picture.

    Attributes:
        p_fake: in [0, 1]; None where the file gave no picture.
        kind: its verdict; None where nobody said.
        says: False where no face was found by a detector of faces: its score says nothing.
        error: why there is no score.
    """

    p_fake: float | None
    kind: Kind | None = None
    says: bool = True
    error: str = ""

    @property
    def usable(self) -> bool:
        """Whether there is a score that says something."""
        return self.p_fake is not None and self.says


@dataclass(frozen=True)
class Scores:
    """All scores by file, and which detector gave them (its file's SHA-256, if known)."""

    by_file: Mapping[str, Score]
    detector: str = ""
    name: str = ""
    notes: tuple[str, ...] = field(default=())


def of_rows(rows: Iterable[Row], detector: str, name: str = "") -> Scores:
    """Return the scores of scanned rows."""
    scores = {
        row.path: Score(
            row.p_fake,
            row.verdict.kind if row.verdict else None,
            not (row.verdict and row.verdict.outside),
            row.error,
        )
        for row in rows
    }
    return Scores(scores, detector, name)


def read_scores(path: Path) -> Scores:
    """Read rows that ``fakeview scan --format csv`` wrote.

    Raises:
        FakeviewError: the file can't be used; names the line.
    """
    scores: dict[str, Score] = {}
    detectors: set[str] = set()
    try:
        with path.open(encoding="utf-8-sig", newline="") as stream:
            reader = csv.DictReader(stream)
            absent = [name for name in _NEEDED if name not in (reader.fieldnames or ())]
            if absent:
                raise FakeviewError(
                    tr(
                        "{path} has no column {column}. Write it with fakeview scan --format csv.",
                        path=path,
                        column=absent[0],
                    )
                )
            for row in reader:
                scores[unharmed(row["path"] or "")] = _score(path, reader.line_num, row)
                detectors.add(row.get("detector") or "")
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise FakeviewError(
            tr("{path} can't be read. Write it again with fakeview scan --format csv.", path=path),
            str(error),
        ) from error
    if len(detectors) > 1:
        raise FakeviewError(
            tr("{path} holds scores of several detectors, which don't compare.", path=path)
        )
    if not scores:
        raise FakeviewError(tr("{path} holds no scores.", path=path))
    return Scores(scores, detectors.pop(), path.name)


def _score(path: Path, line: int, row: Mapping[str, str | None]) -> Score:
    text, error = row["p_fake"] or "", row.get("error") or ""
    if not text:
        return Score(None, error=error or tr("no score"))
    try:
        p_fake = float(text)
    except ValueError:
        p_fake = -1.0
    if not 0 <= p_fake <= 1:
        raise FakeviewError(
            tr(
                "{path}, line {line}: {value!r} is no score from 0 to 1.",
                path=path,
                line=line,
                value=text,
            )
        )
    says = (row.get("face_found") or "").lower() != "false"
    return Score(p_fake, _KINDS.get(row.get("verdict") or ""), says, error)

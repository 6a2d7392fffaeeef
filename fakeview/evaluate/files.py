"""An evaluation written to files: the numbers as JSON, a row per picture as CSV."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TextIO

from fakeview.detect.verdict import WORDS, Kind, kind_at
from fakeview.errors import FakeviewError
from fakeview.evaluate.measure import Evaluation, Scored
from fakeview.evaluate.tables import RIGHT
from fakeview.imaging.names import harmless
from fakeview.report.rows import Lines
from trainer.words import tr

FIELDS = ("path", "label", "group", "split", "p_fake", "verdict", "right", "error")


def write_numbers(path: Path, numbers: Mapping[str, Any]) -> None:
    """Write the numbers as JSON; raises FakeviewError where that can't be done."""
    text = json.dumps(numbers, indent=2) + "\n"
    _write(path, lambda out: out.write(text))


def write_rows(path: Path, evaluation: Evaluation) -> None:
    """Write a row per picture as CSV, those that can't be read at the end with the reason.

    ``right`` is whether the verdict fits the label, and empty where it is uncertain. Texts that
    a spreadsheet would run as a formula get an apostrophe in front.

    Raises:
        FakeviewError: it can't be written.
    """

    def body(out: TextIO) -> None:
        table = csv.writer(Lines(out))
        table.writerow(FIELDS)
        band = tuple(evaluation.numbers["band"])
        for row in evaluation.rows:
            table.writerow([harmless(cell) for cell in _cells(row, (band[0], band[1]))])
        for bad in evaluation.numbers.get("unreadable") or ():
            cells = (str(bad["path"]), "", "", "", "", "", "", str(bad["reason"]))
            table.writerow([harmless(cell) for cell in cells])

    _write(path, body)


def _cells(row: Scored, band: tuple[float, float]) -> tuple[str, ...]:
    kind = kind_at(row.p_fake, band)
    right = "" if kind is Kind.UNCERTAIN else str(kind.value == RIGHT[row.label]).lower()
    score = f"{row.p_fake:.6f}"
    return row.path, row.label, row.group, row.split, score, WORDS[kind], right, ""


def _write(path: Path, body: Callable[[TextIO], object]) -> None:
    from trainer.files import replacing

    try:
        with (
            replacing(path) as temporary,
            temporary.open("w", encoding="utf-8", errors="surrogateescape", newline="") as out,
        ):
            body(out)
    except OSError as error:
        raise FakeviewError(
            tr("{path} could not be written. Check the folder and the free space.", path=path),
            str(error),
        ) from error

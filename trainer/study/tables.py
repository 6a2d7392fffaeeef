"""The results of a study as Markdown, for its own file and for a detector's card."""

# Told on the command line alone.

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from trainer.card_tables import escaped, number, percent, span, table
from trainer.data.index import TEST, VALID
from trainer.errors import TrainerError

#: The form of the results.
FORMAT = 1
#: Settings that change nothing of what is learnt.
_BESIDE = {"keep", "save_minutes", "terms", "domain", "test"}


def study_text(study: Mapping[str, Any]) -> str:
    """Return the results of :func:`trainer.study.results.results` as a Markdown document."""
    lines = ["# A study of a recipe", "", *study_lines(study)]
    return "\n".join(lines).strip() + "\n"


def study_lines(study: Mapping[str, Any]) -> Iterator[str]:
    """Yield the tables, each under a heading of the second level; what isn't there is left out."""
    yield from _generators(study.get("generators", {}))
    yield from _curve(study.get("curve", {}))
    yield from _variants(study.get("variants", {}))


def study_of(training: Mapping[str, Any], study: Mapping[str, Any]) -> Iterator[str]:
    """Yield the tables for the card of a detector, and where its recipe was another one.

    Args:
        training: what the detector file tells of its training.
        study: the results.
    """
    yield from study_lines(study)
    mine = json.loads(json.dumps(training.get("recipe", {})))
    theirs = study.get("recipe", {})
    other = [name for name in sorted({*mine, *theirs} - _BESIDE)
             if mine.get(name) != theirs.get(name)]  # fmt: skip
    if other:
        names = ", ".join(escaped(name.replace("_", " ")) for name in other)
        yield f"The detector of this card was made with other settings than that study: {names}."
        yield ""


def read_study(path: Path) -> dict[str, Any]:
    """Return the results that a study wrote.

    Raises:
        TrainerError: the file is missing, damaged, or of a newer form.
    """
    try:
        study = dict(json.loads(path.read_text(encoding="utf-8")))
        if study["format"] != FORMAT:
            raise ValueError(f"format {study['format']}")
        "".join(study_lines(study))
    except (OSError, ValueError, KeyError, TypeError, AttributeError, IndexError) as error:
        raise TrainerError(
            f"The study in {path} can't be read. Make it again, or take it away.",
            cause=f"{type(error).__name__}: {error}",
        ) from error
    return study


def _generators(part: Mapping[str, Any]) -> Iterator[str]:
    rows = part.get("rows")
    if not rows:
        return
    yield "## Generators that it never saw"
    yield ""
    yield (
        "The same recipe, once without each group of generated pictures: neither learnt from nor "
        "chosen by. The AUC tells that group from the real test pictures, and beside it stands "
        "that of the group's test pictures when it was learnt from."
    )
    yield ""
    yield from table(
        ("Held out", "n", "AUC", "95% interval", "found at 5% false alarms", "AUC when learnt"),
        (
            (
                escaped(row["group"]), f"{row['n']:,}", number(row["auc"]),
                span(row["auc_interval"]), percent(row["found_at_5"]), number(row["auc_learnt"]),
            )
            for row in rows
        ),
    )  # fmt: skip
    yield ""
    if part.get("mean_auc") is not None:
        yield f"The mean AUC over these {len(rows)} groups is {number(part['mean_auc'])}."
        yield ""
    yield from _missing(part)


def _curve(part: Mapping[str, Any]) -> Iterator[str]:
    rows = part.get("rows")
    if not rows:
        return
    yield "## With fewer pictures to learn from"
    yield ""
    yield (
        "The same recipe with a share of the training pictures, each share a part of the next. "
        "The passes over them stay as many, so a smaller share also means fewer steps."
    )
    yield ""
    head = ["Share", "Training pictures", "AUC, validation", "95% interval"]
    with_test = any(TEST in row for row in rows)
    yield from table(
        head + (["AUC, test", "95% interval"] if with_test else []),
        (
            [
                percent(row["share"]), f"{row['pictures']:,}",
                *(
                    text
                    for split in ((VALID, TEST) if with_test else (VALID,))
                    for text in _auc(row.get(split, {}))
                ),
            ]
            for row in rows
        ),
    )  # fmt: skip
    yield ""
    yield from _missing(part)


def _auc(numbers: Mapping[str, Any]) -> tuple[str, str]:
    return number(numbers.get("auc")), span(numbers.get("auc_interval"))


def _variants(part: Mapping[str, Any]) -> Iterator[str]:
    rows = part.get("rows")
    if not rows:
        return
    yield "## What each part of the recipe brings"
    yield ""
    shared = _settings(part.get("shared", {}))
    yield (
        "Measured on the validation pictures; the test pictures played no part in choosing. The "
        "gain in AUC is over the first row, with an interval from the same pictures drawn for "
        "both; one that holds 0 may be chance. An interval knows nothing of the luck of a seed."
        + (f" To save time, all of these runs have {shared}." if shared else "")
    )
    yield ""
    yield from table(
        ("Variant", "Changed", "AUC", "Gain", "95% interval", "right at 0.5", "Epochs"),
        map(_variant, rows),
    )
    yield ""
    yield from _missing(part)


def _variant(row: Mapping[str, Any]) -> list[str]:
    gained = row.get("auc_gained")
    name = row["note"] if not row["name"] else row["name"]
    if row["name"] and row["note"]:
        name += f": {row['note']}"
    return [
        escaped(name),
        _settings(row["changes"]) or "–",
        number(row["auc"]),
        "–" if gained is None else f"{gained:+.3f}",
        "–" if gained is None else _signed(row.get("auc_gained_interval")),
        percent(row["accuracy"]),
        str(row["epochs"]),
    ]


def _signed(interval: Any) -> str:
    return span(interval, lambda value: f"{value:+.3f}")


def _settings(changes: Mapping[str, Any]) -> str:
    flat: dict[str, Any] = {}
    for name, value in changes.items():
        inner = value if isinstance(value, Mapping) else {"": value}
        flat |= {f"{name} {key}".strip(): one for key, one in inner.items()}
    return ", ".join(
        f"{escaped(name.replace('_', ' '))} = {escaped(value)}" for name, value in flat.items()
    )


def _missing(part: Mapping[str, Any]) -> Iterator[str]:
    missing = part.get("missing")
    if missing:
        names = [percent(one) if isinstance(one, float) else str(one) for one in missing]
        yield f"Not finished yet: {', '.join(map(escaped, names))}."
        yield ""

"""The part of a card that tells where a detector comes from: pictures, recipe, terms."""

# Told on the command line alone. (And in a detector's card, which is English: it is passed on.)

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from trainer.card_tables import escaped, percent, shown, table
from trainer.checkpoint import PRETRAINED, DetectorMeta
from trainer.config import TRAIN_RECIPE
from trainer.labels import FAKE, REAL

#: Settings that only say something about fine-tuning.
_TUNING = ("unfreeze", "blocks", "backbone_lr", "head_epochs", "cache_features")


def learnt(training: Mapping[str, Any]) -> Iterator[str]:
    """Yield the pictures it learnt from and what their audit found."""
    counted = training.get("groups", {})
    if not counted:
        return
    yield "## What it learnt from"
    yield ""
    yield from table(
        ("Training group", "Pictures"), ((escaped(k), f"{v:,}") for k, v in counted.items())
    )
    yield ""
    splits = training.get("splits", {})
    if splits:
        yield from table(
            ("Part", "generated", "real"),
            ((escaped(k), f"{v.get(FAKE, 0):,}", f"{v.get(REAL, 0):,}") for k, v in splits.items()),
        )
        yield ""
    yield from _audited(training.get("audit", {}))


def _audited(audit: Mapping[str, Any]) -> Iterator[str]:
    if not audit:
        return
    auc = audit.get("file_facts_auc")
    if auc is not None:
        verdict = (
            "**that tells the classes apart, so part of what it learnt may be the file format**"
            if audit.get("leak")
            else "little, so it had to look at the pictures"
        )
        yield (
            "- From format, size and compression alone, without looking at the picture, a simple "
            f"classifier reaches an AUC of {auc:.2f} (0.5 is guessing): {verdict}."
        )
    across = audit.get("duplicates", {})
    for kind, words in (
        ("across_classes", "of which both classes have some"),
        ("across_splits", "that lie on both sides of the given split, which makes the "
         "numbers above look better than they are"),
    ):  # fmt: skip
        if across.get(kind):
            yield f"- Sets of near-duplicates {words}: {across[kind]:,}."
    unread = audit.get("unreadable", 0) + audit.get("missing", 0)
    if unread:
        yield f"- Files that were missing or could not be read, and were left out: {unread:,}."
    yield ""


def made(meta: DetectorMeta, plots: Collection[str]) -> Iterator[str]:
    """Yield the network, its start, its settings and its calibration."""
    training, scale = meta.training, meta.calibration
    recipe = training.get("recipe", {})
    yield "## How it was made"
    yield ""
    begun = _begun(recipe.get("start", "scratch"), training.get("start", {}))
    yield f"The network is {escaped(meta.arch)} ({escaped(meta.library)}), trained {begun}."
    if training.get("epoch"):
        yield f"The weights kept are those of epoch {training['epoch']}."
    if training.get("made"):
        yield f"It was finished on {escaped(training['made'])}."
    if training.get("align"):
        yield (
            "All pictures, those it was measured on too, were re-encoded alike, so that the file "
            "format could not give the class away. Pictures that are inspected are not."
        )
    yield from _guided(training.get("marks", {}))
    if scale.fitted:
        yield (
            f"Its score was calibrated on {escaped(scale.fitted_on)}: temperature "
            f"{scale.temperature:.3f}, offset {scale.bias:.3f}, as if half of all pictures were "
            "generated."
        )
    yield ""
    yield from shown(plots, ("learning.png",))
    if recipe:
        flat = {**recipe, **{f"augmentation: {k}": v for k, v in recipe.get("augment", {}).items()}}
        unused = _TUNING if recipe.get("recipe") == TRAIN_RECIPE else ()
        unused = (*unused, *(("share",) if recipe.get("share") == 1 else ()))
        for key in ("augment", "keep", "save_minutes", "saliency", "terms", "test", *unused):
            flat.pop(key, None)
        rows = ((escaped(k.replace("_", " ")), _setting(k, v)) for k, v in flat.items())
        yield from table(("Setting", "Value"), (row for row in rows if row[1]))
        yield ""
    if training.get("fingerprint"):
        yield f"Fingerprint of the data: `{str(training['fingerprint'])[:16]}`."
        yield ""


def _guided(marks: Mapping[str, Any]) -> Iterator[str]:
    """Yield what people's marks had to do with it; nothing where there were none."""
    if not marks:
        return
    some = marks["pictures"] == 1
    who = f"{marks['people']:,} {'person' if marks['people'] == 1 else 'people'}"
    yield (
        f"On {marks['pictures']:,} training {'picture' if some else 'pictures'} {who} had marked "
        "what to look at. There the network was pulled towards looking at the same places "
        f"(CYBORG, Boyd et al. 2023): {percent(marks['weight'])} of the loss of such a picture "
        "is how far the network's class activation map is from the marks."
    )


def _begun(start: str, origin: Mapping[str, Any]) -> str:
    """Return what the first weights were, in words."""
    known = {
        "scratch": "without any pretrained weights",
        "imagenet": "from weights pretrained on ImageNet",
    }
    if start in known:
        return known[start]
    before = origin.get(PRETRAINED)
    if not before:
        return f"from the detector {escaped(start)}"
    teacher = before.get("teacher", {}).get("arch", "")
    return (
        f"from features ({escaped(start)}) that it learnt by imitating {escaped(teacher)} on "
        f"{origin.get('pictures', 0):,} pictures without labels"
    )


def _setting(name: str, value: Any) -> str:
    if name == "crops":
        return ", ".join(f"{side} px from epoch {first}" for first, side in value)
    if isinstance(value, Mapping):
        return ", ".join(f"{escaped(key)} = {escaped(one)}" for key, one in value.items())
    if isinstance(value, list | tuple):
        return " to ".join(escaped(one) for one in value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    return escaped(value)


def terms(meta: DetectorMeta) -> Iterator[str]:
    """Yield what may be done with it, or that the card can't know."""
    yield "## Terms"
    yield ""
    if meta.terms:
        yield escaped(meta.terms)
        return
    yield (
        "The licences of the pictures it learnt from may limit what it may be used for. The "
        "trainer doesn't know them: whoever passes this detector on should write them here."
    )

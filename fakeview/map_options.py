"""The options that say how maps are made: the same for every sub-command that makes some."""

# Told on the command line alone.

from __future__ import annotations

import argparse
from collections.abc import Collection
from dataclasses import fields
from typing import TYPE_CHECKING, Any

from fakeview.explain.choices import FILLS, SAMPLES, SEEDS, SEGMENTS, SUPERPIXELS, most_samples
from fakeview.explain.methods import PARAMS
from fakeview.explain.sampling import too_many

if TYPE_CHECKING:
    from fakeview.explain.methods import Params


def with_settings(grammar: argparse.ArgumentParser) -> None:
    """Add the settings of all methods."""
    group = grammar.add_argument_group("how the map is made")
    group.add_argument(
        "--samples", type=int, default=1000, help="most perturbed pictures for LIME and SHAP"
    )
    group.add_argument(
        "--all-samples",
        action="store_true",
        help="don't stop early when the strongest regions have settled",
    )
    group.add_argument("--seed", type=int, default=0)
    group.add_argument("--segments", type=int, default=50, help="about how many regions")
    group.add_argument("--superpixels", choices=SUPERPIXELS, default="slic")
    group.add_argument(
        "--fill", choices=FILLS, default="mean", help="what stands where a region is hidden"
    )
    group.add_argument("--layer", default="", help="layer of the network, for Grad-CAM")


def wrong_settings(arguments: argparse.Namespace, methods: Collection[str]) -> str:
    """Return what is wrong with the options of :func:`with_settings`, or an empty text."""
    if not SAMPLES[0] <= arguments.samples <= SAMPLES[1]:
        return f"LIME and SHAP need {SAMPLES[0]} to {SAMPLES[1]} samples"
    if not SEEDS[0] <= arguments.seed <= SEEDS[1]:
        return f"the seed lies between {SEEDS[0]} and {SEEDS[1]}"
    if not SEGMENTS[0] <= arguments.segments <= SEGMENTS[1]:
        return f"a picture is cut into {SEGMENTS[0]} to {SEGMENTS[1]} regions"
    sampled = "lime" in methods or "shap" in methods
    if sampled and arguments.samples > most_samples(arguments.segments):
        return too_many(arguments.segments)
    if arguments.layer and methods and not any(name.startswith("gradcam") for name in methods):
        return "only Grad-CAM and Grad-CAM++ look at a layer"
    return ""


def params(method: str, arguments: argparse.Namespace) -> Params:
    """Return the settings of a method, from the options that it knows."""
    given: dict[str, Any] = {**vars(arguments), "settle": not arguments.all_samples}
    kind = PARAMS[method]
    known = {field.name for field in fields(kind)}
    return kind(**{name: value for name, value in given.items() if name in known})

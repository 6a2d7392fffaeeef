"""The ways to explain as they are offered: rows, options and their ranges. No widgets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from fakeview.explain.choices import SAMPLES, SEEDS, SEGMENTS, most_samples

if TYPE_CHECKING:
    from fakeview.settings import Settings

GRADCAM, GRADCAM_PLUS, LIME, SHAP, OCCLUSION = "gradcam", "gradcam++", "lime", "shap", "occlusion"
ROWS = (GRADCAM, LIME, SHAP, OCCLUSION)
"""What has a switch of its own; Grad-CAM++ is an option of Grad-CAM."""

QUICK = frozenset({GRADCAM, GRADCAM_PLUS})
"""Methods that are done at once."""

SAMPLED = frozenset({LIME, SHAP})
"""Methods that score as many perturbed pictures as they are told."""

REGIONS = frozenset({LIME, SHAP, OCCLUSION})
"""Methods with a value for each region, in units of the score."""

RANGES = {"samples": SAMPLES, "segments": SEGMENTS, "seed": SEEDS}

_OF_REGIONS = ("segments", "superpixels", "fill")
_OF_SAMPLES = ("samples", "seed", "settle")
USES: dict[str, tuple[str, ...]] = {
    GRADCAM: ("layer",),
    GRADCAM_PLUS: ("layer",),
    LIME: _OF_SAMPLES + _OF_REGIONS,
    SHAP: _OF_SAMPLES + _OF_REGIONS,
    OCCLUSION: _OF_REGIONS,
}
"""The options that a method's map depends on."""


@dataclass(frozen=True)
class Options:
    """What a method is asked; each looks at its own part of it.

    Attributes:
        kind: what the row of Grad-CAM makes, ``"gradcam"`` or ``"gradcam++"``.
        layer: the layer that these look at; empty for the one that suits the network.
        samples, seed, settle: see `LimeParams`.
        segments, superpixels, fill: likewise.
        same_scale: whether the colours stand for the same values in every picture. The map
            itself doesn't depend on it.
    """

    kind: str = GRADCAM
    layer: str = ""
    samples: int = 1000
    seed: int = 0
    settle: bool = True
    segments: int = 50
    superpixels: str = "slic"
    fill: str = "mean"
    same_scale: bool = False


def row_of(method: str) -> str:
    """Return the row that a method belongs to; nothing belongs to none."""
    return GRADCAM if method == GRADCAM_PLUS else method


def used(method: str, options: Options) -> dict[str, Any]:
    """Return the options that a method's map depends on, by their names."""
    return {name: getattr(options, name) for name in USES[method]}


def restored(saved: Settings) -> dict[str, Options]:
    """Return every row's options as they were kept; no more samples than there may be."""
    every = {row: {n: getattr(saved, f"{row}_{n}") for n in USES[row]} for row in ROWS}
    every[GRADCAM]["kind"] = saved.gradcam_kind
    for row in SAMPLED:
        given = every[row]
        given["samples"] = min(given["samples"], most_samples(given["segments"]))
    return {row: Options(**given) for row, given in every.items()}


def keep(options: Mapping[str, Options], saved: Settings) -> None:
    """Put every row's options into the settings."""
    for row in ROWS:
        for name, value in used(row, options[row]).items():
            setattr(saved, f"{row}_{name}", value)
    saved.gradcam_kind = options[GRADCAM].kind

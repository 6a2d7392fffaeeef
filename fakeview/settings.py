"""What the program remembers between two starts."""

from __future__ import annotations

import json
import logging
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any

from fakeview import paths
from fakeview.album.order import By
from fakeview.explain.choices import FILLS, SAMPLES, SEEDS, SEGMENTS, SUPERPIXELS
from fakeview.language import LANGUAGES, SYSTEM
from trainer.files import replacing

log = logging.getLogger(__name__)
MOST_RECENT = 10


@dataclass
class Settings:
    """Every setting with its default.

    Attributes:
        theme: ``"system"``, ``"light"`` or ``"dark"``.
        language: ``"system"`` or a code of `language.LANGUAGES`; counts from the next start on.
        geometry, splitter: the window's state, base64.
        gallery_on, side_on: whether the list and the verdict panel are shown.
        list_order, list_descending: what the list is sorted by, and which way.
        list_scores_on: whether verdicts and scores are told at the foot of the list.
        stability_on: whether pictures that are looked at are scored under small changes too.
        gradcam_on: whether Grad-CAM is shown with the score.
        gradcam_opacity, lime_opacity, shap_opacity, occlusion_opacity: in per cent.
        gradcam_kind: what the row of Grad-CAM makes, ``"gradcam"`` or ``"gradcam++"``.
        gradcam_layer: the layer that it looks at; empty for the one that suits the network.
        lime_samples, lime_seed, lime_settle, lime_segments, lime_superpixels, lime_fill: see
            ``explain.lime.LimeParams``; SHAP's and occlusion's likewise.
        same_scale: whether colours stand for the same values in every picture.
        mask_share: the share of the area that a map in black and white marks, in per cent.
        outlines: how many regions of a map are outlined.
        brush_size: in per cent of the picture's shorter side.
        brush_fill: what stands where something is hidden by hand.
        recent: pictures and folders opened last, newest first.
        last_folder: where the file dialog starts.
        label_list: where labelled pictures are listed for training; empty for the usual place.
        watched: folders that are watched, also after the next start.
        detector: a detector file other than the bundled one; empty for the bundled one.
        detector_fake_index: the answer to a foreign detector's class-order question.
    """

    theme: str = "system"
    language: str = SYSTEM
    geometry: str = ""
    splitter: str = ""
    gallery_on: bool = True
    side_on: bool = True
    list_order: str = "added"
    list_descending: bool = False
    list_scores_on: bool = True
    stability_on: bool = True
    gradcam_on: bool = True
    gradcam_opacity: int = 55
    gradcam_kind: str = "gradcam"
    gradcam_layer: str = ""
    lime_opacity: int = 55
    lime_samples: int = 1000
    lime_seed: int = 0
    lime_settle: bool = True
    lime_segments: int = 50
    lime_superpixels: str = "slic"
    lime_fill: str = "mean"
    shap_opacity: int = 55
    shap_samples: int = 1000
    shap_seed: int = 0
    shap_settle: bool = True
    shap_segments: int = 50
    shap_superpixels: str = "slic"
    shap_fill: str = "mean"
    occlusion_opacity: int = 55
    occlusion_segments: int = 50
    occlusion_superpixels: str = "slic"
    occlusion_fill: str = "mean"
    same_scale: bool = False
    mask_share: int = 10
    outlines: int = 5
    brush_size: int = 15
    brush_fill: str = "mean"
    recent: list[str] = field(default_factory=list)
    last_folder: str = ""
    label_list: str = ""
    watched: list[str] = field(default_factory=list)
    detector: str = ""
    detector_fake_index: int | None = None

    def remember(self, path: Path) -> None:
        """Put a picture or folder at the head of the recent ones."""
        text = str(path)
        self.recent = [text, *(entry for entry in self.recent if entry != text)][:MOST_RECENT]


_CHOICES = {
    "theme": ("system", "light", "dark"),
    "language": (SYSTEM, *LANGUAGES),
    "list_order": tuple(by.value for by in By),
    "detector_fake_index": (None, 0, 1),
    "brush_fill": tuple(FILLS),
    "gradcam_kind": ("gradcam", "gradcam++"),
    **{f"{method}_fill": tuple(FILLS) for method in ("lime", "shap", "occlusion")},
    **{f"{method}_superpixels": tuple(SUPERPIXELS) for method in ("lime", "shap", "occlusion")},
}
_RANGES = {
    **{f"{method}_opacity": (0, 100) for method in ("gradcam", "lime", "shap", "occlusion")},
    **{f"{method}_samples": SAMPLES for method in ("lime", "shap")},
    **{f"{method}_seed": SEEDS for method in ("lime", "shap")},
    **{f"{method}_segments": SEGMENTS for method in ("lime", "shap", "occlusion")},
    "mask_share": (1, 50),
    "outlines": (0, 20),
    "brush_size": (1, 100),
}


def default_path() -> Path:
    """Return where the settings lie."""
    return paths.config_dir() / "settings.json"


def load(path: Path | None = None) -> Settings:
    """Read the settings; a file that can't be read is kept beside as ``.bak``.

    Values that don't fit fall back to their default one by one. Never raises.
    """
    path = path or default_path()
    try:
        document = json.loads(path.read_text(encoding="utf-8"))
        if not isinstance(document, dict):
            raise ValueError("not a JSON object")
    except FileNotFoundError:
        return Settings()
    except (OSError, ValueError) as error:
        log.warning("settings in %s can't be read (%s); starting with defaults", path, error)
        try:
            path.replace(path.with_suffix(".json.bak"))
        except OSError:
            log.warning("the unreadable settings could not be kept", exc_info=True)
        return Settings()
    settings = Settings()
    for setting in fields(Settings):
        if setting.name in document:
            value = document[setting.name]
            if _fits(setting.name, value, getattr(settings, setting.name)):
                setattr(settings, setting.name, value)
            else:
                log.warning("setting %s has no use for %r", setting.name, value)
    return settings


def _fits(name: str, value: Any, default: Any) -> bool:
    if name in _CHOICES:
        return any(value == choice and type(value) is type(choice) for choice in _CHOICES[name])
    if isinstance(default, list):
        return isinstance(value, list) and all(isinstance(entry, str) for entry in value)
    if type(value) is not type(default):
        return False
    low, high = _RANGES.get(name, (value, value))
    return bool(low <= value <= high)


def save(settings: Settings, path: Path | None = None) -> bool:
    """Write the settings and return whether that went well; a full disk is only logged."""
    path = path or default_path()
    try:
        with replacing(path) as temporary:
            temporary.write_text(json.dumps(asdict(settings), indent=2), encoding="utf-8")
    except OSError as error:
        log.warning("settings could not be written to %s: %s", path, error)
        return False
    return True

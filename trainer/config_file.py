"""Settings of a run from and to TOML, JSON and the command line."""

from __future__ import annotations

import difflib
import math
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any

from trainer.config import AugmentConfig, FitConfig, SaliencyConfig
from trainer.errors import ConfigError, TrainerError
from trainer.files import replacing
from trainer.progress import CONFIG
from trainer.words import tr

_PATHS = ("data", "out", "run", "cache", "face_check")
_WORDS = {
    "float": "a number",
    "int": "a whole number",
    "str": "a text",
    "bool": "true or false",
}  # not shown


def from_dict(data: Mapping[str, Any], *, resumed: bool = False) -> FitConfig:
    """Read settings from JSON or TOML values; raises ConfigError on unknown or unfit names.

    The settings of a run that is ``resumed`` may name a start file that is gone.
    """
    require_known(FitConfig, data, ("data", "out"))
    try:
        values = converted(data, _PATHS)
        if "classes" in values:
            values["classes"] = {str(k): str(v) for k, v in dict(values["classes"]).items()}
        config = FitConfig(**values)
        require_types(config)
        config.validate(resumed=resumed)
    except (TypeError, ValueError, OverflowError) as error:
        raise unfit(error) from error
    return config


def require_known(kind: type[Any], data: Mapping[str, Any], needed: Iterable[str]) -> None:
    """Raise ConfigError for names that are no settings of ``kind``, and for what is missing."""
    known = {setting.name for setting in fields(kind)}
    unknown = [_not_a_setting(name, known) for name in sorted(set(data) - known)]
    missing = [tr("{name!r} is missing", name=name) for name in needed if not data.get(name)]
    if unknown or missing:
        raise ConfigError(unknown + missing)


def converted(data: Mapping[str, Any], paths: Iterable[str]) -> dict[str, Any]:
    """Return settings with paths, crops and augmentation as their own types."""
    values = dict(data)
    for name in paths:
        values[name] = Path(values[name]) if values.get(name) else None
    if "crops" in values:
        values["crops"] = tuple((int(a), int(b)) for a, b in values["crops"])
    if "augment" in values:
        values["augment"] = _augment(values["augment"])
    if "saliency" in values:
        values["saliency"] = _saliency(values["saliency"])
    return values


def unfit(error: Exception) -> ConfigError:
    """Return what is said of a value that its setting can't take."""
    return ConfigError([tr("a value has the wrong form ({error})", error=error)])


def _not_a_setting(name: str, known: Iterable[str]) -> str:
    near = difflib.get_close_matches(name, known, 1)
    if near:
        return tr("{name!r} is not a setting (is {near!r} meant?)", name=name, near=near[0])
    return tr("{name!r} is not a setting", name=name)


def _augment(data: Mapping[str, Any]) -> AugmentConfig:
    values = dict(data)
    if "jpeg_quality" in values:
        low, high = values["jpeg_quality"]
        values["jpeg_quality"] = (int(low), int(high))
    augment = AugmentConfig(**values)
    require_types(augment)
    return augment


def _saliency(data: Any) -> SaliencyConfig:
    if not isinstance(data, Mapping):
        raise ConfigError([tr("saliency is a section: [saliency], and in it marks = 'FOLDER'")])
    if not data.get("marks"):
        raise ConfigError([tr("the weight of the marks says nothing without their folder")])
    saliency = SaliencyConfig(**{**data, "marks": Path(data["marks"])})
    require_types(saliency)
    return saliency


def require_types(config: Any) -> None:
    """Raise TypeError where a plain value is of another type than its field says."""
    for setting in fields(config):
        value = getattr(config, setting.name)
        kind, _, may_lack = str(setting.type).partition(" | ")
        if kind not in _WORDS or (may_lack and value is None):
            continue
        if kind == "float":
            well = type(value) in (int, float) and math.isfinite(value)
        else:
            well = type(value).__name__ == kind
        if not well:
            raise TypeError(f"{setting.name} must be {_WORDS[kind]}, not {value!r}")


def read_toml(path: Path) -> dict[str, Any]:
    """Return the settings of a TOML recipe; raises ConfigError when it can't be read."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        reason = (error.strerror or "").lower() or tr("the file can't be opened")
        raise ConfigError(
            [tr("the recipe {path} can't be read: {reason}", path=path, reason=reason)]
        ) from error
    except UnicodeDecodeError as error:
        raise ConfigError([tr("the recipe {path} is no text file in UTF-8", path=path)]) from error
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(
            [tr("the recipe {path} is no valid TOML ({error})", path=path, error=error)]
        ) from error


def load_config(run: Path) -> FitConfig:
    """Return the settings a run was started with.

    Its folder is where it lies now, wherever it was started.

    Raises:
        TrainerError: there are no settings.
        ConfigError: they no longer fit, such as when the pictures are gone.
    """
    try:
        settings = read_toml(run / CONFIG)
    except TrainerError as error:
        raise TrainerError(
            tr("{run} holds no training run that can go on. Choose a run's own folder.", run=run),
            cause=f"{error.message} {error.cause}",
        ) from error
    return from_dict({**settings, "run": run}, resumed=True)


def write_toml(path: Path, config: FitConfig) -> None:
    """Write the effective settings, so that ``--config`` or ``resume`` can take them up."""
    import tomli_w

    with replacing(path) as temporary:
        temporary.write_text(tomli_w.dumps(config.to_dict()), encoding="utf-8")

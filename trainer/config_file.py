"""Settings of a run from and to TOML, JSON and the command line."""

from __future__ import annotations

import math
import tomllib
from collections.abc import Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any

from trainer.config import AugmentConfig, FitConfig
from trainer.errors import ConfigError
from trainer.files import replacing

_PATHS = ("data", "out", "run", "cache")
_WORDS = {"float": "a number", "int": "a whole number", "str": "a text", "bool": "true or false"}


def from_dict(data: Mapping[str, Any], *, resumed: bool = False) -> FitConfig:
    """Read settings from JSON or TOML values; raises ConfigError on unknown or unfit names.

    The settings of a run that is ``resumed`` may name a start file that is gone.
    """
    known = {setting.name for setting in fields(FitConfig)}
    unknown = sorted(set(data) - known)
    missing = [name for name in ("data", "out") if not data.get(name)]
    if unknown or missing:
        raise ConfigError(
            [f"{name!r} is not a setting" for name in unknown]
            + [f"{name!r} is missing" for name in missing]
        )
    values = dict(data)
    try:
        for name in _PATHS:
            values[name] = Path(values[name]) if values.get(name) else None
        if "crops" in values:
            values["crops"] = tuple((int(a), int(b)) for a, b in values["crops"])
        if "classes" in values:
            values["classes"] = {str(k): str(v) for k, v in dict(values["classes"]).items()}
        if "augment" in values:
            values["augment"] = _augment(values["augment"])
        config = FitConfig(**values)
        _require_types(config)
        config.validate(resumed=resumed)
    except (TypeError, ValueError) as error:
        raise ConfigError([f"a value has the wrong form ({error})"]) from error
    return config


def _augment(data: Mapping[str, Any]) -> AugmentConfig:
    values = dict(data)
    if "jpeg_quality" in values:
        low, high = values["jpeg_quality"]
        values["jpeg_quality"] = (int(low), int(high))
    augment = AugmentConfig(**values)
    _require_types(augment)
    return augment


def _require_types(config: FitConfig | AugmentConfig) -> None:
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
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ConfigError([f"the recipe {path} can't be read ({error})"]) from error


def write_toml(path: Path, config: FitConfig) -> None:
    """Write the effective settings, so that ``--config`` or ``resume`` can take them up."""
    import tomli_w

    with replacing(path) as temporary:
        temporary.write_text(tomli_w.dumps(config.to_dict()), encoding="utf-8")

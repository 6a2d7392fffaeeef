"""Which runs a study needs: one per group held out, per variant and per share of the pictures."""

# Told on the command line alone.

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from trainer.config import FitConfig
from trainer.config_file import from_dict
from trainer.errors import ConfigError
from trainer.labels import FAKE

GENERATORS, VARIANTS, CURVE = "generators", "variants", "curve"
PARTS = (GENERATORS, CURVE, VARIANTS)
#: Shares of the training pictures that the learning curve is made of; 1 is the recipe's own run.
SHARES = (0.25, 0.5)
DETECTOR = "detector.safetensors"
_CACHE = "cache"
_VARIANT = "variant-"
_WHOLE, _BASE = "recipe", f"{_VARIANT}recipe"
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,59}")
#: What a study sets itself, so that neither its recipe nor a variant may.
_OWN = ("data", "out", "run", "cache", "hold_out", "share", "test")


@dataclass(frozen=True)
class Job:
    """One run of a study.

    Attributes:
        name: of its folder.
        title: what it is, for a person.
        config: its settings.
    """

    name: str
    title: str
    config: FitConfig

    @property
    def run(self) -> Path:
        """The folder of its run."""
        assert self.config.run is not None
        return self.config.run


@dataclass(frozen=True)
class Variant:
    """The recipe with some settings changed.

    Attributes:
        name, note: what it is called and what it is for.
        changes: the settings that differ, as they are written.
        job: its run.
    """

    name: str
    note: str
    changes: Mapping[str, Any]
    job: Job


@dataclass(frozen=True)
class Plan:
    """All runs of a study.

    Attributes:
        whole: the recipe as it is, with all pictures: the end of the curve, and what a held-out
            group is compared to.
        generators: by group, such as ``fake/gan``: the run that never saw it.
        shared: settings that all variants have and the recipe hasn't, such as fewer epochs.
        base: what the variants are compared to; ``whole`` where nothing is shared.
        variants: the changed recipes.
        curve: by share of the training pictures, the smallest first; the last is ``whole``.
    """

    whole: Job
    generators: Mapping[str, Job]
    shared: Mapping[str, Any]
    base: Job
    variants: Sequence[Variant]
    curve: Mapping[float, Job]

    def jobs(self, only: str = "") -> list[Job]:
        """Return the runs of one part or of all, each once."""
        parts: dict[str, list[Job]] = {
            GENERATORS: list(self.generators.values()),
            CURVE: [*self.curve.values()],
            VARIANTS: [self.base, *(one.job for one in self.variants)] if self.variants else [],
        }
        if only:
            return parts[only]
        every = [self.whole, *(job for part in PARTS for job in parts[part])]
        return list({job.name: job for job in every}.values())


def make_plan(
    settings: Mapping[str, Any],
    work: Path,
    groups: Sequence[str],
    changes: Mapping[str, Any] | None = None,
    after: Path | None = None,
) -> Plan:
    """Return the runs of a study.

    Args:
        settings: the recipe, with ``data``, as :func:`trainer.config_file.from_dict` takes it.
        work: the folder below which every run gets one of its own.
        groups: every ``label/group`` of the pictures.
        changes: the variants: a table ``variants`` with a table of settings per name, in which
            ``note`` says what it is for, and if wanted a table ``all`` of settings that all of
            them share.
        after: the folder of another study; each run begins with the detector of its counterpart
            there, a variant with that of the whole recipe unless it names its own start.

    Raises:
        ConfigError: names every setting that can't be used.
    """
    problems = [f"a study sets {name!r} itself" for name in _OWN[4:] if name in settings]
    if after is not None and "start" in settings:
        problems.append("a study that goes on from another one takes no 'start'")
    if after is not None and after.absolute() == work.absolute():
        problems.append("a study can't go on from its own runs: --after names another folder")
    if problems:
        raise ConfigError(problems)

    def job(name: str, title: str, own: Mapping[str, Any], **more: Any) -> Job:
        folder = work / name
        places = {"out": folder / DETECTOR, "run": folder, "cache": work / _CACHE}
        settings = {**_begun(after, name), **own, **places, **more}
        # A counterpart need not be there yet where its run isn't asked for.
        return Job(name, title, from_dict(settings, resumed=after is not None))

    whole = job(_WHOLE, "the recipe as it is", settings)
    fakes = [name for name in groups if name.startswith(f"{FAKE}/")]
    held = {
        group: job(folder, f"without {group}", settings, hold_out=group)
        for group, folder in (_folders(fakes) if len(fakes) > 1 else {}).items()
    }
    shared, tables = _tables(changes or {})
    common = _changed(settings, shared)
    base = whole
    if shared:
        base = job(_BASE, "the recipe that the variants change", common, test=False)
    curve = {
        share: job(f"share-{share:.0%}".rstrip("%"), f"{share:.0%} of the pictures", settings,
                   share=share)
        for share in SHARES
    }  # fmt: skip
    return Plan(whole, held, shared, base, _variants(tables, common, job), {**curve, 1.0: whole})


def _begun(after: Path | None, name: str) -> dict[str, str]:
    if after is None:
        return {}
    earlier = _WHOLE if name.startswith(_VARIANT) else name
    return {"start": str(after / earlier / DETECTOR)}


def _folders(groups: Sequence[str]) -> dict[str, str]:
    """Return a folder's name per group, each another."""
    found: dict[str, str] = {}
    for group in groups:
        plain = "without-" + re.sub(r"[^A-Za-z0-9._-]+", "-", group.partition("/")[2])
        name, number = plain, 1
        while name in found.values():
            number += 1
            name = f"{plain}-{number}"
        found[group] = name
    return found


def _tables(changes: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, dict[str, Any]]]:
    unknown = sorted(set(changes) - {"all", "variants"})
    problems = [f"{name!r} is neither 'all' nor 'variants'" for name in unknown]
    shared, tables = changes.get("all", {}), changes.get("variants", {})
    named = {"all": shared, "variants": tables}
    named |= tables if isinstance(tables, Mapping) else {}
    problems += [f"{k!r} must be a table" for k, v in named.items() if not isinstance(v, Mapping)]
    if not problems:
        problems = [
            f"{table!r} must not change {name!r}"
            for table, values in {"all": shared, **tables}.items()
            for name in _OWN
            if name in values
        ]
        problems += [
            f"a variant can't be called {name!r}: letters, digits, points and dashes will do"
            for name in tables
            if not _NAME.fullmatch(name) or name in ("recipe", "all")
        ]
    if problems:
        raise ConfigError(problems)
    return dict(shared), {name: dict(values) for name, values in tables.items()}


def _changed(settings: Mapping[str, Any], changes: Mapping[str, Any]) -> dict[str, Any]:
    changed = {**settings, **changes}
    if isinstance(changes.get("augment"), Mapping):
        changed["augment"] = {**settings.get("augment", {}), **changes["augment"]}
    return changed


def _variants(
    tables: Mapping[str, Mapping[str, Any]], common: Mapping[str, Any], job: Any
) -> list[Variant]:
    found, problems = [], []
    for name, table in tables.items():
        changes = {key: value for key, value in table.items() if key != "note"}
        try:
            made = job(f"{_VARIANT}{name}", name, _changed(common, changes), test=False)
        except ConfigError as error:
            problems += [f"in {name!r} {problem}" for problem in error.problems]
            continue
        found.append(Variant(name, str(table.get("note", "")), changes, made))
    if problems:
        raise ConfigError(problems)
    return found


def same_training(one: FitConfig, other: FitConfig) -> bool:
    """Whether two settings train alike: where files lie and how often is saved doesn't matter."""
    beside = dict.fromkeys(
        ("out", "run", "cache", "workers", "save_minutes", "keep", "terms", "face_check")
    )

    def bare(config: FitConfig) -> dict[str, Any]:
        return {**config.to_dict(), **beside}

    return bare(one) == bare(other)

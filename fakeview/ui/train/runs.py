"""Where runs and their detectors lie, which there are, and how each of them stands."""

from __future__ import annotations

import itertools
import shutil
import tomllib
from dataclasses import dataclass
from pathlib import Path

from fakeview import paths
from fakeview.errors import FakeviewError
from fakeview.imaging.names import fit_for_file
from trainer.config import FitConfig
from trainer.progress import CONFIG, LOCK, RUNNING, STATE, STOPPED, RunProgress, read_progress
from trainer.words import tr

SETTINGS = "settings.toml"
KILLED = "killed"
_SUFFIX = ".safetensors"


@dataclass(frozen=True)
class Run:
    """A run's folder and how far it is.

    Attributes:
        path: the folder; its name is the run's name.
        progress: what it last wrote.
        live: whether a trainer works on it now.
        saved: whether there is a state to go on from.
    """

    path: Path
    progress: RunProgress
    live: bool = False
    saved: bool = True

    @property
    def name(self) -> str:
        """What the person sees."""
        return self.path.name

    @property
    def status(self) -> str:
        """``running``, ``stopped``, ``finished``, ``failed``, or ``killed`` while it ran."""
        killed = self.progress.status == RUNNING and not self.live
        return KILLED if killed else self.progress.status

    @property
    def unfinished(self) -> bool:
        """Whether it was stopped or killed between its first save and its end."""
        return self.can_resume and self.status in (STOPPED, KILLED)

    @property
    def can_resume(self) -> bool:
        """Whether there is something to go on from and left to do, and nobody does it now."""
        return self.progress.can_resume and self.saved and not self.live


def runs_dir() -> Path:
    """Return the folder of all runs; it may not exist yet."""
    return paths.data_dir() / "runs"


def detectors_dir() -> Path:
    """Return the folder where finished detectors go; it may not exist yet."""
    return paths.data_dir() / "detectors"


def read_run(folder: Path) -> Run | None:
    """Return the run in a folder; None when there is none that can be read."""
    progress = read_progress(folder)
    if progress is None:
        return None
    live = progress.status == RUNNING and is_live(folder)
    return Run(folder, progress, live, (folder / STATE).exists())


def selection(folder: Path) -> str:
    """Return what a run keeps its epoch by: ``loss``, ``accuracy`` or ``auc``."""
    for name in (CONFIG, SETTINGS):
        try:
            with (folder / name).open("rb") as stream:
                found = tomllib.load(stream).get("select")
        except (OSError, ValueError):
            continue
        if isinstance(found, str):
            return found
    return FitConfig.select


def list_runs() -> list[Run]:
    """Return all runs, the last one that was worked on first."""
    try:
        folders = [entry for entry in runs_dir().iterdir() if entry.is_dir()]
    except OSError:
        return []
    found = [run for folder in folders if (run := read_run(folder)) is not None]
    return sorted(found, key=lambda run: (run.progress.changed, run.name), reverse=True)


def unfinished() -> Run | None:
    """Return the last run if it was stopped or killed before its end.

    An older one is not brought up again: whoever trained since has moved on.
    """
    latest = next(iter(list_runs()), None)
    return latest if latest is not None and latest.unfinished else None


def is_live(folder: Path) -> bool:
    """Whether a trainer holds the lock of a run's folder now."""
    from filelock import FileLock, Timeout

    lock = folder / LOCK
    if not lock.exists():
        return False
    try:
        with FileLock(lock, timeout=0):
            return False
    except Timeout:
        return True
    except OSError:  # a folder that may only be read: nobody can train in it
        return False


def new_run(data: Path, name: str = "") -> Path:
    """Make the folder of a new run, named like its detector or else like its data.

    Raises FakeviewError where it can't be made.
    """
    wanted = file_name(name or data.stem or data.name)
    try:
        runs_dir().mkdir(parents=True, exist_ok=True)
        for folder in _numbered(runs_dir(), wanted, ""):
            try:
                folder.mkdir()
            except FileExistsError:
                continue
            return folder
    except OSError as error:
        text = tr(
            "The folder of the run can't be made in {folder}. Check the free space and who "
            "may write there.",
            folder=runs_dir(),
        )
        raise FakeviewError(text, str(error)) from error
    raise AssertionError("numbers never run out")


def new_detector(name: str) -> Path:
    """Return where a detector of a name goes: a file that isn't there yet."""
    places = _numbered(detectors_dir(), file_name(name), _SUFFIX)
    return next(path for path in places if not path.exists())


def file_name(text: str) -> str:
    """Return a text as the name of a file that every system takes, without an ending."""
    return fit_for_file(text.removesuffix(_SUFFIX)) or "detector"


def delete_run(folder: Path) -> None:
    """Delete a run's folder and its saved state for good; the detector it made stays.

    The caller has asked the person. Raises FakeviewError while a trainer works on it, for a
    folder elsewhere, and where it can't be deleted.
    """
    if folder.resolve().parent != runs_dir().resolve():
        text = tr("{folder} is not among this program's runs and was not deleted.", folder=folder)
        raise FakeviewError(text)
    if is_live(folder):
        text = tr("The run {name} is being trained now. Stop it first.", name=folder.name)
        raise FakeviewError(text)
    try:
        shutil.rmtree(folder)
    except OSError as error:
        text = tr(
            "The run {name} could not be deleted completely. Check who may write in {folder}.",
            name=folder.name, folder=folder.parent,
        )  # fmt: skip
        raise FakeviewError(text, str(error)) from error


def drop_empty(folder: Path) -> None:
    """Delete a run's folder that holds nothing to go on from: it ended before its first save."""
    ours = folder.resolve().parent == runs_dir().resolve()
    if ours and not (folder / STATE).exists() and read_progress(folder) is None:
        shutil.rmtree(folder, ignore_errors=True)


def _numbered(folder: Path, name: str, suffix: str) -> itertools.chain[Path]:
    """Give ``name``, ``name-2``, ``name-3``, and so on."""
    more = (folder / f"{name}-{number}{suffix}" for number in itertools.count(2))
    return itertools.chain([folder / f"{name}{suffix}"], more)

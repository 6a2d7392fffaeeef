"""What people marked on the training pictures: masks read once, one heat for each picture."""

from __future__ import annotations

import hashlib
import threading
import zlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from trainer.data.index import TRAIN, Sample
from trainer.errors import DataError, Stopped
from trainer.imaging.masks import marked, mask_files, picture_name, resized, same_shape
from trainer.imaging.upright import BAD_BYTES, upright_size
from trainer.preprocess import MOST_ASPECT
from trainer.words import plural, tr

# The shorter side of a heat in pixels at most: some eight times the cells of the usual maps.
_SIDE = 256


@dataclass(frozen=True)
class Heat:
    """Where people marked a picture, small enough to keep thousands of them in memory.

    Attributes:
        height, width: of the heat, in the picture's shape.
        packed: the share of the people who marked each place, as zlib-compressed bytes 0..255.
    """

    height: int
    width: int
    packed: bytes

    @classmethod
    def of(cls, share: np.ndarray) -> Heat:
        """Return a share (H, W) in [0, 1] as a heat."""
        values = np.rint(share * 255).astype(np.uint8)
        height, width = values.shape
        return cls(height, width, zlib.compress(values.tobytes(), 1))

    @property
    def values(self) -> np.ndarray:
        """The heat, uint8 (H, W)."""
        values = np.frombuffer(zlib.decompress(self.packed), np.uint8)
        return values.reshape(self.height, self.width)


@dataclass(frozen=True)
class PeoplesMarks:
    """The marks that a run learns from.

    Attributes:
        heats: by a training picture's path; those of pictures with a mark.
        masks: how many files they come from.
        people: who made them; the folder's own files are one person's.
        unused: masks of pictures that aren't learnt from (validation, test, held or left out).
        strange: masks that fit no picture at all, or several.
        bad: a sentence for each mask that could not be used.
        fingerprint: tells these marks from others.
    """

    heats: Mapping[str, Heat]
    masks: int = 0
    people: tuple[str, ...] = ()
    unused: int = 0
    strange: tuple[str, ...] = ()
    bad: tuple[str, ...] = ()
    fingerprint: str = ""

    def summary(self) -> dict[str, Any]:
        """Return what the run keeps of it and a card can tell: counts, and no file's name."""
        return {
            "pictures": len(self.heats),
            "masks": self.masks,
            "people": len(self.people),
            "unused": self.unused,
            "strange": len(self.strange),
            "bad": len(self.bad),
            "fingerprint": self.fingerprint,
        }

    def remarks(self) -> list[str]:
        """Return what a person should know, a sentence or two each."""
        said = []
        if self.unused:
            said.append(
                plural(
                    self.unused,
                    "{n} mask is of pictures that are not learnt from (validation, test, held "
                    "out or left out), so nothing is made of them.",
                    "{n} masks are of pictures that are not learnt from (validation, test, held "
                    "out or left out), so nothing is made of them.",
                )
            )
        if self.strange:
            said.append(
                plural(
                    len(self.strange),
                    "{n} mask is named like none of the pictures, or like several, and left "
                    "out; the first is {first}.",
                    "{n} masks are named like none of the pictures, or like several, and left "
                    "out; the first is {first}.",
                    first=self.strange[0],
                )
            )
        if self.bad:
            said.append(self.bad[0])
        if len(self.bad) > 1:
            said[-1] += tr(" {n:,} masks were left out in all.", n=len(self.bad))
        return said


def read_marks(
    folder: Path,
    samples: Sequence[Sample],
    cancel: threading.Event | None = None,
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> PeoplesMarks:
    """Read the PNG masks of a folder that are of training pictures.

    Masks of one person on one picture are put together; those of several people become the
    share of them that marked a place. Masks may be smaller or larger than their pictures.

    Args:
        folder: see ``trainer.imaging.masks``.
        samples: all pictures of the data set, with their splits; none where one is left out.

    Raises:
        DataError: the folder can't be read, or holds no mask of any training picture.
        Stopped: ``cancel`` was set.
    """
    files = _listed(folder)
    names = _Names(samples)
    found: dict[str, dict[str, list[Path]]] = defaultdict(lambda: defaultdict(list))
    strange, unused = [], 0
    for file, rater, inside in files:
        sample = names.one(picture_name(file), inside)
        if sample is None:
            strange.append(file.relative_to(folder).as_posix())
        elif sample.split != TRAIN:
            unused += 1
        else:
            found[str(sample.path)][rater].append(file)
    if not found:
        raise _none(folder, len(files), unused)
    heats: dict[str, Heat] = {}
    bad: list[str] = []
    people: set[str] = set()
    masks = 0
    for done, (path, by_rater) in enumerate(sorted(found.items())):
        if cancel is not None and cancel.is_set():
            raise Stopped
        progress(done, len(found))
        share, used = _share(Path(path), by_rater, bad)
        if share is not None and share.any():
            heats[path] = Heat.of(share)
            masks += sum(used.values())
            people |= used.keys()
    if not heats:
        raise DataError(
            tr(
                "None of the masks in {folder} can be used. {reason}",
                folder=folder,
                reason=(bad or [tr("They mark nothing.")])[0],
            )
        )
    return PeoplesMarks(
        heats, masks, tuple(sorted(people)), unused, tuple(strange), tuple(bad), _digest(heats)
    )


def _listed(folder: Path) -> list[tuple[Path, str, str]]:
    try:
        return list(mask_files(folder))
    except OSError as error:
        raise DataError(
            tr(
                "The folder of marks {folder} can't be read. Check that it is still there "
                "and that you are allowed to read it.",
                folder=folder,
            ),
            cause=str(error),
        ) from error


def _none(folder: Path, files: int, unused: int) -> DataError:
    if not files:
        return DataError(
            tr(
                "{folder} holds no masks. Choose a folder with PNG files that mark parts of "
                "pictures, named like them.",
                folder=folder,
            )
        )
    if unused:
        return DataError(
            tr(
                "The masks in {folder} are all of pictures that are not learnt from "
                "(validation, test, held out or left out). Mark training pictures, or "
                "train without marks.",
                folder=folder,
            )
        )
    return DataError(
        tr(
            "None of the {n:,} masks in {folder} fits a picture. Name each mask like "
            "its picture: a.png or a_mask.png for a.jpg.",
            n=files,
            folder=folder,
        )
    )


class _Names:
    """Finds the picture that a mask's name is about; case doesn't count."""

    def __init__(self, samples: Iterable[Sample]) -> None:
        self._by_name: dict[str, list[Sample]] = defaultdict(list)
        self._by_stem: dict[str, list[Sample]] = defaultdict(list)
        for sample in samples:
            self._by_name[sample.path.name.casefold()].append(sample)
            self._by_stem[sample.path.stem.casefold()].append(sample)

    def one(self, name: str, inside: str) -> Sample | None:
        """Return the only picture of that name, with its ending or without; None otherwise.

        Of several, the one in folders named like those that the mask lies in.
        """
        key = name.casefold()
        fit = self._by_name.get(key) or self._by_stem.get(key) or []
        if len(fit) > 1 and inside:
            fit = [sample for sample in fit if _lies_in(sample, inside)]
        return fit[0] if len(fit) == 1 else None


def _lies_in(sample: Sample, inside: str) -> bool:
    return f"{sample.path.parent.as_posix()}/".casefold().endswith(f"/{inside.casefold()}")


def _share(
    path: Path, by_rater: Mapping[str, Sequence[Path]], bad: list[str]
) -> tuple[np.ndarray | None, dict[str, int]]:
    """Return the share of the people who marked each place, and how many masks of each count."""
    try:
        with Image.open(path) as source:
            size = upright_size(source)
    except (*BAD_BYTES, MemoryError, Image.DecompressionBombError):
        bad.append(tr("{path} can't be read, so the masks of it were left out.", path=path.name))
        return None, {}
    if max(size) > MOST_ASPECT * min(size):
        bad.append(
            tr("{path} is too narrow a strip for marks, so they were left out.", path=path.name)
        )
        return None, {}
    scale = min(1.0, _SIDE / min(size))
    small = (max(1, round(size[0] * scale)), max(1, round(size[1] * scale)))
    each: list[np.ndarray] = []
    used: dict[str, int] = {}
    for rater, files in sorted(by_rater.items()):
        own = [heat for file in files if (heat := _read(file, size, small, bad)) is not None]
        if own:
            each.append(np.maximum.reduce(own))
            used[rater] = len(own)
    return (np.mean(each, axis=0) if each else None), used


def _read(
    file: Path, size: tuple[int, int], small: tuple[int, int], bad: list[str]
) -> np.ndarray | None:
    """Return a mask as float32 of the ``small`` (height, width); None where it can't be used."""
    try:
        with Image.open(file) as source:
            mask = marked(source)
    except (*BAD_BYTES, MemoryError, Image.DecompressionBombError):
        bad.append(tr("The mask {file} can't be read and was left out.", file=file.name))
        return None
    if not same_shape((mask.shape[0], mask.shape[1]), size):
        bad.append(
            tr(
                "The mask {file} has another shape than its picture and was left out.",
                file=file.name,
            )
        )
        return None
    return resized(mask.astype(np.float32), small)


def _digest(heats: Mapping[str, Heat]) -> str:
    """Return a SHA-256 over the pictures' names and heats, wherever the folders lie."""
    digest = hashlib.sha256()
    entries = sorted((Path(path).name, path, heat) for path, heat in heats.items())
    for name, _, heat in entries:
        digest.update(f"{name}\0{heat.height}\0{heat.width}\n".encode("utf-8", "surrogateescape"))
        digest.update(heat.values.tobytes())
    return digest.hexdigest()

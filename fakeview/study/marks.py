"""Regions that people marked: read from PNG masks, labelme's and COCO's files; written back.

Whose a mask is and which picture's, its file's name and folder tell: ``trainer.imaging.masks``,
which the trainer reads masks by, too.
"""

from __future__ import annotations

import base64
import io
import json
import threading
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from fakeview.errors import Cancelled, FakeviewError, sentence
from fakeview.imaging.names import one_line
from fakeview.study import coco, labelme, rle
from fakeview.study.labelme import Box
from trainer.imaging.masks import marked, mask_files, picture_name, same_shape
from trainer.words import tr


@dataclass(frozen=True)
class Mark:
    """What one person marked on one picture.

    Attributes:
        picture: its name, as far as the mask's file tells it.
        rater: who; empty where nobody said.
        height, width: of the mask, in pixels.
        runs: the mask, see ``rle``: thousands of masks then fit into memory.
        face: (left, top, right, bottom) in pixels where the file tells where the face is; the
            ends don't belong to it.
    """

    picture: str
    rater: str
    height: int
    width: int
    runs: tuple[int, ...]
    face: Box | None = None

    @property
    def mask(self) -> np.ndarray:
        """The marked pixels, bool (H, W)."""
        return rle.decode(self.runs, self.height, self.width)

    @classmethod
    def of(cls, picture: str, rater: str, mask: np.ndarray, face: Box | None = None) -> Mark:
        """Return a bool mask (H, W) as a mark."""
        height, width = mask.shape
        return cls(picture, rater, height, width, tuple(rle.encode(mask)), face)


@dataclass(frozen=True)
class Marks:
    """What was read, and a sentence for each file that could not be used."""

    marks: tuple[Mark, ...]
    problems: tuple[str, ...]


def read_marks(paths: Iterable[Path], cancel: threading.Event | None = None) -> Marks:
    """Read masks from files and folders; what can't be read is a problem and not an error.

    Raises:
        Cancelled: ``cancel`` was set; looked at before each file.
    """
    marks: list[Mark] = []
    problems: list[str] = []
    for path in paths:
        try:
            listed = list(mask_files(path, (".png", ".json")))
        except OSError as error:
            problems.append(
                tr(
                    "{path}: The folder can't be looked into ({reason}).",
                    path=path.name,
                    reason=error.strerror,
                )
            )
            continue
        for file, rater, inside in listed:
            if cancel is not None and cancel.is_set():
                raise Cancelled
            said: list[str] = []
            try:
                marks += _read(file, rater, inside, said)
            except FakeviewError as error:
                said.append(error.message)
            except Exception as error:  # whatever a file holds, the others are read
                said.append(sentence(error))
            problems += [f"{one_line(file.name)}: {one}" for one in said]
    return Marks(tuple(marks), tuple(problems))


def _read(file: Path, rater: str, inside: str, problems: list[str]) -> list[Mark]:
    if file.suffix.lower() != ".json":
        return [Mark.of(f"{inside}{picture_name(file)}", rater, read_mask(file))]
    from fakeview.imaging.reading import read

    try:
        document = json.loads(read(file))
    except (ValueError, RecursionError) as error:
        raise FakeviewError(tr("This is no JSON; export it again."), str(error)) from error
    if isinstance(document, dict) and isinstance(document.get("shapes"), list):
        mask, face = labelme.read(document)
        named = document.get("imagePath")
        name = named if isinstance(named, str) and named else picture_name(file)
        return [Mark.of(name.replace("\\", "/").rpartition("/")[2], rater, mask, face)]
    if isinstance(document, dict) and isinstance(document.get("annotations"), list):
        return [
            Mark.of(name, who or rater, mask, face)
            for name, who, mask, face in coco.read(document, problems)
        ]
    raise FakeviewError(tr("This JSON is neither labelme's nor COCO's; export it as one of them."))


def read_mask(file: Path) -> np.ndarray:
    """Return the marked pixels of a mask's file, bool (H, W), not turned.

    What counts as marked is ``trainer.imaging.masks.marked``'s to say.

    Raises:
        DecodeError: the file gives no picture.
    """
    from fakeview.imaging import failures, sniff
    from fakeview.imaging.decoders import open_picture, own_size_guard
    from fakeview.imaging.reading import read
    from trainer.imaging.upright import BAD_BYTES

    data = read(file)
    kind = sniff.recognise(data)
    try:
        with own_size_guard():
            return marked(open_picture(data, kind))
    except BAD_BYTES as error:
        raise failures.DecodeError(failures.DAMAGED, f"{type(error).__name__}: {error}") from error


def write_labelme(path: Path, mask: np.ndarray, picture: str, label: str = "marked") -> None:
    """Write a bool mask (H, W) as labelme's JSON: one shape of the kind ``mask``.

    labelme reads such shapes from version 5.2 on; reading them back gives the very same pixels.

    Args:
        picture: the picture's file, as seen from the JSON's folder.

    Raises:
        FakeviewError: the disk refused.
    """
    from fakeview.explain.files import writing

    made = labelme.document(mask, picture, label, _png(mask[_box(mask)]) if mask.any() else "")
    with writing(path) as temporary:
        temporary.write_text(json.dumps(made), encoding="utf-8")


def _box(mask: np.ndarray) -> tuple[slice, slice]:
    left, top, right, bottom = labelme.box(mask)
    return slice(top, bottom), slice(left, right)


def _png(mask: np.ndarray) -> str:
    from PIL import Image

    out = io.BytesIO()
    Image.fromarray(mask.astype(np.uint8)).save(out, "PNG")
    return base64.b64encode(out.getvalue()).decode("ascii")


def fitted(mask: np.ndarray, height: int, width: int) -> np.ndarray:
    """Return a mask at its picture's size, by the nearest pixel where it is of another.

    Raises:
        FakeviewError: it has another shape than the picture.
    """
    if mask.shape == (height, width):
        return mask
    high, wide = mask.shape
    if not same_shape((high, wide), (height, width)):
        raise FakeviewError(
            tr(
                "The mask has {wide} x {high} pixels and the picture {width} x {height}, "
                "which is another shape; export it again for this picture.",
                wide=wide,
                high=high,
                width=width,
                height=height,
            )
        )
    rows = np.minimum((np.arange(height) + 0.5) * high / height, high - 1).astype(int)
    columns = np.minimum((np.arange(width) + 0.5) * wide / width, wide - 1).astype(int)
    return np.asarray(mask[rows[:, None], columns])

"""What a study asks, as its ``study.json``: written once, never changed."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fakeview.errors import FakeviewError
from fakeview.study.blind.journal import DAMAGED
from fakeview.study.blind.pictures import Stimulus
from trainer.files import replacing
from trainer.words import tr

FORMAT, VERSION = "fakeview blind study", 1  # not shown
FILE = "study.json"
_TRUTH = {True: "fake", False: "real", None: None}
_MEANT = {"fake": True, "real": False, None: None}


@dataclass(frozen=True)
class Plan:
    """What a study asks.

    Attributes:
        name: for people.
        made: when, ISO 8601.
        folder: where the pictures were chosen from.
        seed: of the choice of pictures and of their order.
        seconds: the time for each picture; None for as long as it takes.
        marks: whether raters are asked to mark what looks wrong.
        pictures: the same ones for every rater, by name.
    """

    name: str
    made: str
    folder: Path
    seed: int
    seconds: float | None
    marks: bool
    pictures: tuple[Stimulus, ...]

    @property
    def labelled(self) -> bool:
        """Whether it is known of every picture what it is."""
        return all(picture.generated is not None for picture in self.pictures)


def write(folder: Path, plan: Plan) -> None:
    """Write a study's plan into its folder, which is made if need be.

    Raises:
        FakeviewError: there is a study already, or the disk refuses.
    """
    if (folder / FILE).exists():
        raise FakeviewError(
            tr("There is a study in {folder} already. Choose another folder.", folder=folder)
        )
    try:
        with replacing(folder / FILE) as temporary:
            text = json.dumps(_document(plan), indent=1, ensure_ascii=False)
            temporary.write_text(text, encoding="utf-8", errors="surrogatepass")
    except OSError as error:
        raise FakeviewError(
            tr(
                "The study could not be written to {folder}. Check the free space and who "
                "may write there, or keep it elsewhere.",
                folder=folder,
            ),
            str(error),
        ) from error


def read(folder: Path) -> Plan:
    """Read the plan of the study in a folder.

    Raises:
        FakeviewError: there is none, it is damaged, or a newer program wrote it.
    """
    path = folder / FILE
    try:
        document = json.loads(path.read_bytes())
        if document["format"] != FORMAT:
            raise ValueError(f"format {document['format']!r}")
        if int(document["version"]) > VERSION:
            raise FakeviewError(
                tr(
                    "{path} was written by a newer version of fakeview. Use that one to open it.",
                    path=path,
                )
            )
        return _plan(document)
    except OSError as error:
        raise FakeviewError(
            tr(
                "There is no study in {folder} any more, or it can't be read. If it was "
                "moved, open it where it is now.",
                folder=folder,
            ),
            str(error),
        ) from error
    except DAMAGED as error:
        raise FakeviewError(
            tr(
                "{path} is damaged or no study of fakeview. The answers beside it can "
                "still be read as text.",
                path=path,
            ),
            str(error),
        ) from error


def _document(plan: Plan) -> dict[str, Any]:
    return {
        "format": FORMAT,
        "version": VERSION,
        "name": plan.name,
        "made": plan.made,
        "folder": str(plan.folder),
        "seed": plan.seed,
        "seconds": plan.seconds,
        "marks": plan.marks,
        "number": len(plan.pictures),
        "pictures": [
            {
                "name": one.name,
                "path": str(one.path),
                "sha256": one.sha256,
                "truth": _TRUTH[one.generated],
                "group": one.group,
            }
            for one in plan.pictures
        ],
    }


def _plan(document: Mapping[str, Any]) -> Plan:
    pictures = tuple(
        Stimulus(str(one["name"]), Path(one["path"]), str(one["sha256"]),
                 _MEANT[one["truth"]], str(one["group"]))
        for one in document["pictures"]
    )  # fmt: skip
    seconds = None if document["seconds"] is None else float(document["seconds"])
    if not pictures or len({one.name for one in pictures}) < len(pictures):
        raise ValueError("no pictures, or two of one name")
    if seconds is not None and not 0 < seconds < float("inf"):
        raise ValueError("no such time")
    return Plan(
        str(document["name"]),
        str(document["made"]),
        Path(document["folder"]),
        int(document["seed"]),
        seconds,
        bool(document["marks"]),
        pictures,
    )

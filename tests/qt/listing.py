"""A list of made-up pictures in the real gallery, without files and without a detector."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication

from fakeview.album.listed import FileFacts
from fakeview.detect.verdict import Kind, Verdict, kind_at
from fakeview.ui.icons import Icons
from fakeview.ui.inspect.gallery import Gallery
from fakeview.ui.inspect.model import Item, PictureModel
from fakeview.ui.inspect.work import Score, Source
from fakeview.ui.theme import Theme

BAND = (0.3, 0.7)


def listing(theme: Theme) -> tuple[PictureModel, Gallery]:
    model = PictureModel()
    gallery = Gallery(model, theme, Icons(theme))
    model.setParent(gallery)
    gallery.show_band(BAND)
    return model, gallery


def sources(count: int, first: int = 0) -> list[tuple[str, Source]]:
    """Return pictures in folders of a hundred; nothing asks the system for them."""
    made = []
    for number in range(first, first + count):
        path = Path("/nowhere", f"folder{number // 100}", f"picture {number}.jpg")
        source = Source(path.name, path)
        source.__dict__["facts"] = FileFacts.of(path.name, path)  # as a walk does
        made.append((str(path), source))
    return made


def add(model: PictureModel, count: int) -> list[Item]:
    """Add pictures as a walk through folders does: in batches, between which the window lives."""
    made = []
    for first in range(0, count, 256):
        made += model.add(sources(min(256, count - first), first))
        QApplication.processEvents()
    return made


def score(model: PictureModel, item: Item, p_fake: float) -> None:
    verdict = Verdict(kind_at(p_fake, BAND), p_fake, ())
    model.set_score(item, Score(f"{item.key:064x}", p_fake, verdict))


def refuse(model: PictureModel, item: Item) -> None:
    model.set_score(item, Score(error="The file is empty."))


def outside(model: PictureModel, item: Item) -> None:
    verdict = Verdict(Kind.UNCERTAIN, 0.9, (), inside=False)
    model.set_score(item, Score("", 0.9, verdict))

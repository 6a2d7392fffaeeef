"""A picture at the detector's size, with what else its verdict needs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from fakeview.detect.engine import Engine
from fakeview.detect.verdict import Verdict, judge, remarks

if TYPE_CHECKING:
    from torch import Tensor

    from fakeview.imaging.decode import Picture


@dataclass(frozen=True, eq=False)
class Fitted:
    """A file's hash, its picture at the detector's size, uint8 (1, 3, S, S), and remarks.

    Keeping this and not the picture keeps the memory flat, however large the files are.
    """

    sha256: str
    pixels: Tensor
    about: tuple[str, ...]


def fit_picture(engine: Engine, picture: Picture) -> Fitted:
    """Bring a decoded picture to the detector's size."""
    from trainer.preprocess import fit_uint8, to_tensor

    pixels = fit_uint8(engine.spec, to_tensor(picture.rgb))
    return Fitted(picture.sha256, pixels, remarks(picture, engine.spec))


def judge_picture(engine: Engine, picture: Picture) -> Verdict:
    """Return the verdict on one decoded picture; raises FakeviewError when memory is out."""
    fitted = fit_picture(engine, picture)
    [(p_fake, inside)] = engine.assess(fitted.pixels)
    return judge(p_fake, engine.info, fitted.about, inside=inside)

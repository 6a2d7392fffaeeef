"""A small study of the tests: pictures in class folders, and answers without a window."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PIL import Image

from fakeview.study.blind.pictures import choose, look
from fakeview.study.blind.plan import Plan
from fakeview.study.blind.regions import Region, Sketch
from fakeview.study.blind.sitting import Given, Sitting
from fakeview.study.blind.study import Study, now


def pictures(folder: Path, fake: int = 4, real: int = 4) -> Path:
    """Make a labelled folder of small pictures, no two alike."""
    rng = np.random.default_rng(len(folder.name))
    for label, count in (("fake", fake), ("real", real)):
        (folder / label).mkdir(parents=True, exist_ok=True)
        for number in range(count):
            values = rng.integers(0, 256, (24, 32, 3), dtype=np.uint8)
            Image.fromarray(values).save(folder / label / f"{number}.png")
    return folder


def make(
    tmp_path: Path, *, number: int = 8, seconds: float | None = None, marks: bool = True
) -> Study:
    """Make a study of a labelled folder."""
    pool = look(pictures(tmp_path / "faces"))
    plan = Plan("Faces", now(), pool.folder, 7, seconds, marks, choose(pool, number, 7))
    return Study.make(tmp_path / "study", plan)


def drawn(width: int = 32, height: int = 24, note: str = "odd ear") -> tuple[Region, ...]:
    """Return two marks on a picture: a stroke with a note, and a polygon."""
    sketch = Sketch(width, height)
    sketch.begin()
    sketch.paint([(0.2, 0.2), (0.4, 0.2)], 0.05)
    sketch.end()
    sketch.write(0, note)
    sketch.take(-1)
    sketch.polygon([(0.6, 0.6), (0.9, 0.6), (0.9, 0.9)])
    return sketch.regions()


def rate(study: Study, rater: str, count: int, *, marks: bool = False) -> list[str]:
    """Answer that many pictures and return their names; every other one is said generated."""
    sitting = Sitting(study, rater)
    names = []
    for number in range(count):
        current = sitting.current
        assert current is not None
        sitting.show()
        sitting.hide()
        regions = drawn() if marks else ()
        sitting.answer(current.name, Given(number % 2 == 0, 10 * number, True, regions))
        sitting.advance()
        names.append(current.name)
    sitting.close()
    return names

"""Re-encoding both classes alike: afterwards the files tell nothing."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from tests.conftest import texture
from trainer.data.align import Align, align_for
from trainer.data.audit import check
from trainer.data.facts import Facts
from trainer.data.leaks import LEAK_AUC
from trainer.errors import DataError


def test_a_leak_is_gone_after_it(tmp_path: Path) -> None:
    """PNG of one size against JPEG of another: the same classifier finds nothing any more."""
    for i in range(60):
        for label in ("fake", "real"):
            (tmp_path / "before" / label).mkdir(parents=True, exist_ok=True)
        fake = Image.fromarray(texture(i, 96, 96))
        fake.save(tmp_path / f"before/fake/{i}.png")
        real = Image.fromarray(texture(500 + i, 128, 128))
        real.save(tmp_path / f"before/real/{i}.jpg", quality=60 + i % 20)
    before = check(tmp_path / "before")
    assert before.report["file_facts_auc"] > 0.95
    align = align_for(before.facts)
    assert align.side == 84, "none is enlarged"
    for place, sample in enumerate(before.samples):
        target = tmp_path / "after" / sample.label / f"{place}.jpg"
        target.parent.mkdir(parents=True, exist_ok=True)
        with Image.open(sample.path) as picture:
            target.write_bytes(align.encode(picture.convert("RGB"), np.random.default_rng(place)))
    after = check(tmp_path / "after")
    assert after.report["file_facts_auc"] < LEAK_AUC
    assert not after.report["leak"]


def test_it_is_the_same_every_time_and_for_every_seed_its_own() -> None:
    align, picture = Align(64), Image.fromarray(texture(1, 100, 150))
    first, again, other = (
        np.asarray(align(picture, np.random.default_rng(seed))) for seed in (1, 1, 2)
    )
    assert first.shape == (64, 96, 3)
    assert np.array_equal(first, again)
    assert not np.array_equal(first, other)


def test_it_is_the_file_that_encode_writes(tmp_path: Path) -> None:
    align, picture = Align(64, quality=(80, 80)), Image.fromarray(texture(1, 90, 64))
    (tmp_path / "a.jpg").write_bytes(align.encode(picture, np.random.default_rng(0)))
    with Image.open(tmp_path / "a.jpg") as again:
        assert np.array_equal(np.asarray(again), align(picture, np.random.default_rng(0)))


@pytest.mark.parametrize(
    ("sides", "side"),
    [([256] * 50, 256), ([256] * 50 + [1024] * 50, 224), ([20] * 9, 64), ([3000] * 9, 512)],
)
def test_the_side_suits_the_pictures(sides: list[int], side: int) -> None:
    facts = [Facts(Path(str(i)), width=n, height=2 * n) for i, n in enumerate(sides)]
    assert align_for([*facts, Facts(Path("bad"), reason="It is empty.")]).side == side


def test_a_few_small_pictures_do_not_decide() -> None:
    facts = [Facts(Path(str(i)), width=n, height=n) for i, n in enumerate([40] * 4 + [256] * 96)]
    assert align_for(facts).side == 256


def test_what_makes_no_sense_is_refused() -> None:
    with pytest.raises(DataError, match="None of the pictures"):
        align_for([Facts(Path("a"), reason="It is empty.")])
    for wrong in ({"side": 0}, {"side": 9, "quality": (90, 80)}, {"side": 9, "subsampling": 7}):
        with pytest.raises(ValueError, match=r".+"):
            Align(**wrong)  # type: ignore[arg-type]

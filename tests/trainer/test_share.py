"""A share of the training pictures: stratified, nested, seeded, nothing torn apart."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from tests.trainer.conftest import small
from trainer.control import Control
from trainer.data.index import TEST, TRAIN, Sample, group_name
from trainer.data.share import share_of
from trainer.gather import Gathered, gather


def some(n: int = 40) -> list[Sample]:
    """Pictures of four groups, every fifth for testing; fakes are paired with photographs."""
    return [
        Sample(
            Path(f"{label}/{group}/{number:02}.jpg"), label, group,
            TEST if number % 5 == 4 else TRAIN, f"p{number}" if group == "paired" else "",
        )
        for label, group in (("fake", "a"), ("fake", "paired"), ("real", "b"), ("real", "paired"))
        for number in range(n)
    ]  # fmt: skip


def trained(samples: list[Sample]) -> set[Path]:
    return {sample.path for sample in samples if sample.split == TRAIN}


def test_every_group_keeps_its_share_and_other_splits_stay_whole() -> None:
    samples = some()
    half = share_of(samples, 0.5)
    tally = Counter(group_name(s) for s in half if s.split == TRAIN)
    assert tally == {"fake/a": 16, "fake/paired": 16, "real/b": 16, "real/paired": 16}
    assert [s for s in half if s.split == TEST] == [s for s in samples if s.split == TEST]
    assert share_of(samples, 1.0) == samples


def test_a_smaller_share_is_part_of_a_larger_one_and_the_seed_decides() -> None:
    samples = some()
    assert trained(share_of(samples, 0.25)) < trained(share_of(samples, 0.5)) < trained(samples)
    assert share_of(samples, 0.3, 1) == share_of(list(reversed(samples)), 0.3, 1)[::-1]
    assert trained(share_of(samples, 0.3, 1)) != trained(share_of(samples, 0.3, 2))


def test_what_belongs_together_stays_together() -> None:
    samples = some()
    twins = [{Path(f"fake/a/{n:02}.jpg").absolute() for n in (m, m + 1)} for m in range(0, 39, 5)]
    twins.append({Path("elsewhere/x.jpg").absolute()})
    for share in (0.1, 0.3, 0.5):
        kept = trained(share_of(samples, share, 0, twins))
        pairs = {path.name for path in kept if path.match("*/paired/*")}
        for name in pairs:
            assert {Path("fake/paired") / name, Path("real/paired") / name} <= kept
        for cluster in twins[:-1]:
            assert len(cluster & {path.absolute() for path in kept}) in (0, 2)


@pytest.mark.parametrize("again", [False, True])
def test_a_run_takes_a_share_and_leaves_the_test_alone(
    folder: Path, tmp_path: Path, again: bool
) -> None:
    def gathered(resume: bool) -> Gathered:
        steps = gather(config, Control(), resume=resume)
        while True:
            try:
                next(steps)
            except StopIteration as end:
                return end.value  # type: ignore[no-any-return]

    config = small(folder, tmp_path / "d.safetensors", run=tmp_path / "run", share=0.5, test=False)
    found = gathered(False)
    if again:
        found = gathered(True)
    assert {name: len(samples) for name, samples in found.parts.items()} == {
        "train": 24, "valid": 6, "test": 0, "held-out": 0,
    }  # fmt: skip

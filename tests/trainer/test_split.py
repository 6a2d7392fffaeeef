"""The split: never torn duplicates, stratified, seeded, and what is given is kept."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from trainer.data.duplicates import join
from trainer.data.index import HELD_OUT, Sample, counts
from trainer.data.split import split
from trainer.errors import DataError


def made(n: int, groups: int = 2, given: str = "") -> list[Sample]:
    return [
        Sample(Path(f"/d/{given}/{label}/{i:04}.jpg"), label, f"g{i % groups}", given)
        for label in ("fake", "real")
        for i in range(n)
    ]


def test_shares_strata_and_seed() -> None:
    samples = made(100, groups=4)
    once = split(samples, 3)
    assert once == split(list(reversed(samples)), 3)
    assert once != split(samples, 4)
    assert counts(once) == {
        name: {"fake": n, "real": n} for name, n in (("test", 10), ("train", 80), ("valid", 10))
    }
    valid = Counter((s.label, s.group) for s in once if s.split == "valid")
    assert set(valid.values()) <= {2, 3}, "each group gives its part"


def test_clusters_and_pairs_stay_together() -> None:
    samples = made(60)
    fakes, reals = samples[:60], samples[60:]
    clusters = [[s.path for s in fakes[i : i + 3]] for i in range(0, 60, 3)]
    paired = [replace(s, pair=f"p{i // 2}") for i, s in enumerate(reals)]
    done = {s.path: s.split for s in split([*fakes, *paired], 1, clusters)}
    assert all(len({done[path] for path in cluster}) == 1 for cluster in clusters)
    assert all(done[a.path] == done[b.path] for a, b in zip(paired[::2], paired[1::2], strict=True))
    assert Counter(done.values())["test"] >= 9


def test_a_pair_over_both_classes_stays_together() -> None:
    samples = [replace(s, pair=s.path.name) for s in made(50)]
    done = split(samples)
    assert len({(s.pair, s.split) for s in done}) == 50
    assert counts(done)["valid"] == {"fake": 5, "real": 5}


def test_a_given_split_is_kept() -> None:
    given = [*made(20, given="train"), *made(5, given="valid"), *made(7, given="test")]
    assert split(given, 9) == sorted(given, key=lambda s: s.path)


@pytest.mark.parametrize("there", ["test", "valid"])
def test_what_is_missing_is_dealt_from_training(there: str) -> None:
    given = [*made(40, given="train"), *made(7, given=there)]
    twins = [s.path for s in given if s.split == "train" and s.label == "fake"][:3]
    done = split(given, 1, [twins])
    lacking = ({"test", "valid"} - {there}).pop()
    numbers = counts(done)
    assert numbers[there] == {"fake": 7, "real": 7}
    assert numbers[lacking] == {"fake": 4, "real": 4}
    assert len({s.split for s in done if s.path in twins}) == 1


def test_training_alone_gives_all_three() -> None:
    assert set(counts(split(made(40, given="train")))) == {"train", "valid", "test"}


def test_a_copy_without_a_split_follows_the_one_that_has_it() -> None:
    given = [*made(20, given="train"), *made(5, given="valid"), *made(5, given="test")]
    extra = Sample(Path("/d/copy.jpg"), "fake", "g0")
    other = next(s for s in given if s.split == "test" and s.label == "fake")
    done = {s.path: s.split for s in split([*given, extra], 0, [[extra.path, other.path]])}
    assert done[extra.path] == "test"


@pytest.mark.parametrize("name", ["gan", "fake/gan"])
@pytest.mark.parametrize("given", ["", "train"])
def test_a_held_out_group(name: str, given: str) -> None:
    held = [replace(s, group="gan") for s in made(20, given=given) if s.label == "fake"]
    rest = [s for s in made(60, given=given) if s.path not in {h.path for h in held}]
    done = split([*held, *rest], 0, None, name)
    assert {s.group for s in done if s.split == HELD_OUT} == {"gan"}
    assert {s.split for s in done if s.group == "gan"} == {HELD_OUT}
    assert counts(done)["valid"]["real"] == 6


def test_several_held_out_groups_and_none_of_that_name() -> None:
    samples = made(60, groups=4)
    done = split(samples, 0, None, "fake/g0, fake/g3")
    assert {(s.label, s.group) for s in done if s.split == HELD_OUT} == {
        ("fake", "g0"),
        ("fake", "g3"),
    }
    with pytest.raises(DataError, match=r"no group gan to hold out. The groups are fake/g0, fake"):
        split(samples, 0, None, "gan")
    with pytest.raises(DataError, match="Hold out another group"):
        split(made(60, groups=1), 0, None, "fake/g0")


def test_too_few_are_refused_in_words() -> None:
    with pytest.raises(DataError, match="only 4 fake pictures to train with"):
        split(made(5))
    one = [[s.path for s in made(30) if s.label == "real"]]
    with pytest.raises(DataError, match=r"no real pictures to validate with.*count as one"):
        split(made(30), 0, one)


def test_join() -> None:
    assert join(6, [(4, 1), (3, 5), (1, 3)]) == [[0], [1, 3, 4, 5], [2]]
    assert join(0, []) == []


def test_twins_of_what_is_held_out_are_not_taught_either() -> None:
    samples = made(60, groups=3)
    held = [s for s in samples if s.label == "fake" and s.group == "g0"]
    twins = [s for s in samples if s.label == "fake" and s.group == "g1"][:5]
    clusters = [[a.path, b.path] for a, b in zip(held, twins, strict=False)]
    real = next(s for s in samples if s.label == "real")
    clusters.append([held[-1].path, real.path])
    done = {s.path: s.split for s in split(samples, 0, clusters, "fake/g0")}
    assert {done[s.path] for s in [*held, *twins]} == {HELD_OUT}
    assert done[real.path] != HELD_OUT, "the photograph behind a picture stays"
    assert list(done.values()).count(HELD_OUT) == len(held) + len(twins)

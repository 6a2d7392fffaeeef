"""Which runs a study makes, and what it refuses to be told."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from trainer.config_file import load_config, write_toml
from trainer.errors import ConfigError
from trainer.study.plan import Plan, make_plan, same_training

GROUPS = ["fake/a b", "fake/a-b", "fake/c", "real/x"]


def planned(tmp_path: Path, changes: dict[str, Any] | None = None, **recipe: Any) -> Plan:
    return make_plan({"data": tmp_path, "epochs": 4, **recipe}, tmp_path / "w", GROUPS, changes)


def test_every_run_has_a_folder_and_its_one_change(tmp_path: Path) -> None:
    changes = {"variants": {"slow": {"lr": 1e-5}, "plain": {"augment": {"jpeg": 0}}}}
    plan = planned(tmp_path, changes, augment={"flip": 0.1, "jpeg": 0.9})
    jobs = plan.jobs()
    assert [job.name for job in jobs] == [
        "recipe", "without-a-b", "without-a-b-2", "without-c", "share-25", "share-50",
        "variant-slow", "variant-plain",
    ]  # fmt: skip
    whole = jobs[0].config
    changed = [
        {k: v for k, v in job.config.to_dict().items() if v != whole.to_dict().get(k)}
        for job in jobs
    ]
    own = [{k: v for k, v in one.items() if k not in ("out", "run")} for one in changed]
    assert own[1:6] == [
        {"hold_out": "fake/a b"}, {"hold_out": "fake/a-b"}, {"hold_out": "fake/c"},
        {"share": 0.25}, {"share": 0.5},
    ]  # fmt: skip
    assert own[6] == {"lr": 1e-5, "test": False}
    assert own[7]["augment"]["jpeg"] == 0
    assert own[7]["augment"]["flip"] == 0.1, "the rest of the augmentation stays"
    assert [job.name for job in plan.jobs("variants")] == [
        "recipe",
        "variant-slow",
        "variant-plain",
    ]
    assert [job.name for job in plan.jobs("curve")] == ["share-25", "share-50", "recipe"]
    assert [job.name for job in plan.jobs("generators")] == [job.name for job in jobs[1:4]]


def test_what_all_variants_share_gives_them_a_base_of_their_own(tmp_path: Path) -> None:
    plan = planned(tmp_path, {"all": {"epochs": 2}, "variants": {"slow": {"lr": 1e-5}}})
    assert plan.base.name == "variant-recipe"
    assert [one.config.epochs for one in plan.jobs("variants")] == [2, 2]
    assert plan.whole.config.epochs == 4
    assert not plan.base.config.test


def test_going_on_from_another_study_each_run_begins_with_its_counterpart(tmp_path: Path) -> None:
    recipe, earlier = {"data": tmp_path, "epochs": 4}, tmp_path / "earlier"
    changes = {"all": {"epochs": 2}, "variants": {"slow": {"lr": 1e-5}}}
    plan = make_plan(recipe, tmp_path / "w", GROUPS, changes, earlier)
    begun = {job.name: Path(job.config.start) for job in plan.jobs()}
    for name in ("recipe", "without-a-b", "without-a-b-2", "without-c", "share-25", "share-50"):
        assert begun[name] == earlier / name / "detector.safetensors"
    for name in ("variant-recipe", "variant-slow"):
        assert begun[name] == earlier / "recipe" / "detector.safetensors"
    other = {"variants": {"fresh": {"start": "scratch"}}}
    fresh = make_plan(recipe, tmp_path / "w", GROUPS, other, earlier).jobs("variants")[-1]
    assert fresh.config.start == "scratch", "a variant's own start is what it is measured with"
    with pytest.raises(ConfigError, match="from its own runs"):
        make_plan(recipe, earlier, GROUPS, None, earlier)
    with pytest.raises(ConfigError, match="takes no 'start'"):
        make_plan({**recipe, "start": "scratch"}, tmp_path / "w", GROUPS, None, earlier)


@pytest.mark.parametrize(
    "changes",
    [
        {"variant": {}}, {"variants": 3}, {"variants": {"a": 3}}, {"all": 3},
        {"variants": {"a/b": {}}}, {"variants": {"recipe": {}}}, {"variants": {"a": {"lr": -1}}},
        {"variants": {"a": {"rate": 1}}}, {"variants": {"a": {"share": 0.5}}},
        {"variants": {"a": {"augment": 5}}}, {"all": {"test": True}},
    ],
)  # fmt: skip
def test_variants_that_make_no_sense_are_sentences(tmp_path: Path, changes: dict[str, Any]) -> None:
    with pytest.raises(ConfigError):
        planned(tmp_path, changes)


def test_what_a_study_sets_itself_is_no_recipe(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="sets 'hold_out' itself; a study sets 'share' itself"):
        planned(tmp_path, hold_out="gan", share=0.5)
    with pytest.raises(ConfigError, match="in 'a' the learning rate must be above 0"):
        planned(tmp_path, {"variants": {"a": {"lr": -1}}})


def test_where_files_lie_makes_no_other_training(tmp_path: Path) -> None:
    one = planned(tmp_path, workers=2, terms="a", crops=[[1, 64]]).whole
    one.run.mkdir(parents=True)
    write_toml(one.run / "config.toml", one.config)
    kept = load_config(one.run)
    assert same_training(kept, planned(tmp_path, crops=[[1, 64]], save_minutes=1).whole.config)
    assert not same_training(kept, planned(tmp_path, crops=[[1, 96]]).whole.config)
    assert not same_training(kept, planned(tmp_path, crops=[[1, 64]], seed=1).whole.config)

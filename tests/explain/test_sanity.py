from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from fakeview.detect.engine import Engine
from fakeview.errors import Cancelled
from fakeview.explain import methods, sanity
from fakeview.explain.base import Explanation
from tests.conftest import texture
from tests.detect.test_engine import make

PICTURES = [texture(seed, 96, 120) for seed in range(3)]


@pytest.fixture(scope="module")
def engine(detector_file: Path) -> Engine:
    return Engine.open(detector_file, device="cpu")


def test_grad_cam_passes_and_the_detector_stays_as_it_is(engine: Engine) -> None:
    before = {name: value.clone() for name, value in engine.model.state_dict().items()}
    score, told = engine.score(PICTURES), list[tuple[int, int]]()
    found = sanity.check(engine, PICTURES, progress=lambda *step: told.append(step))
    assert found.passed
    assert found.pictures == 3
    assert found.stages[0].name == "head"
    assert found.stages[-1].name == "conv_stem"
    assert "they show what it learnt" in found.sentence()
    assert told[-1][0] == told[-1][1] == len(told)
    assert all(torch.equal(before[n], v) for n, v in engine.model.state_dict().items())
    assert np.array_equal(engine.score(PICTURES), score)


def test_a_map_of_edges_is_found_out(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    def edges(_engine: Engine, rgb: np.ndarray, *_: object, **__: object) -> Explanation:
        grey = rgb.astype(np.float32).mean(2)
        return Explanation("gradcam", np.hypot(*np.gradient(grey)).astype(np.float32), 0.5)

    monkeypatch.setattr(methods, "run", edges)
    found = sanity.check(engine, PICTURES)
    assert found.stages[-1].mean == pytest.approx(1)
    assert not found.passed
    assert "Don't rely on them" in found.sentence()


def test_flat_maps_have_nothing_to_compare(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    def flat(_engine: Engine, rgb: np.ndarray, *_: object, **__: object) -> Explanation:
        return Explanation("gradcam", np.zeros(rgb.shape[:2], np.float32), 0.5)

    told = list[tuple[int, int]]()
    monkeypatch.setattr(methods, "run", flat)
    found = sanity.check(engine, PICTURES, progress=lambda *step: told.append(step))
    assert told[-1] == (3, 3)
    assert (found.pictures, found.flat, found.passed) == (0, 3, False)
    assert "nothing to compare" in found.sentence()


def test_one_flat_map_among_others_is_told(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    told, run = list[tuple[int, int]](), methods.run

    def faint(by: Engine, rgb: np.ndarray, *rest: Any, **named: Any) -> Explanation:
        if rgb is PICTURES[1]:
            noise = np.random.default_rng(0).normal(0, 1e-8, rgb.shape[:2])
            return Explanation("gradcam", noise.astype(np.float32), 0.5)
        return run(by, rgb, *rest, **named)

    monkeypatch.setattr(methods, "run", faint)
    found = sanity.check(engine, PICTURES, progress=lambda *step: told.append(step))
    assert (found.pictures, found.flat) == (2, 1)
    assert found.sentence().endswith("since their maps are flat: 1 of 3 pictures.")
    assert told[-1][0] == told[-1][1] == len(told)


def test_stages_hold_every_parameter_once_and_the_head_first() -> None:
    for arch, last in (("resnet18", "conv1"), ("efficientnet_b0", "conv_stem")):
        made, _ = make(arch)
        stages = sanity.stages_of(made.model)
        names = [name for _, group in stages for name in group]
        assert sorted(names) == sorted(name for name, _ in made.model.named_parameters())
        assert stages[0][0] == "head"
        assert stages[-1][0] == last
        assert len({name for name, _ in stages}) == len(stages)


def test_shuffling_keeps_the_values_and_loses_their_places() -> None:
    layer = torch.nn.Linear(20, 30)
    before: Any = layer.weight.detach().clone()
    sanity.randomise(layer, ["weight"], np.random.default_rng(0))
    after = layer.weight.detach()
    assert torch.equal(after.flatten().sort().values, before.flatten().sort().values)
    assert not torch.equal(after, before)


def test_cancel_is_looked_at_per_map(engine: Engine) -> None:
    cancel = threading.Event()
    with pytest.raises(Cancelled):
        sanity.check(engine, PICTURES, progress=lambda *_: cancel.set(), cancel=cancel)

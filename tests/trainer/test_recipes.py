"""What learns, how fast and until when; and the mistakes of a well-known notebook, as tests."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from tests.conftest import lively
from tests.trainer.conftest import done, small, steps, until, validated
from trainer import events
from trainer.checkpoint import DetectorMeta, load, save
from trainer.config import FitConfig
from trainer.errors import ConfigError
from trainer.freeze import head_of, hold_batch_norm, last_blocks, layer_groups
from trainer.labels import ClassOrder, fake_margin
from trainer.measure import Measured
from trainer.preprocess import InputSpec
from trainer.session import Session
from trainer.start import open_start, to_our_order

ARCH = "mobilenetv3_small_050"


@pytest.fixture(scope="module")
def trained(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A detector that has learnt a little, to be tuned further."""
    out = tmp_path_factory.mktemp("start") / "start.safetensors"
    done(small(folder, out, epochs=2))
    return out


def tuning(folder: Path, out: Path, start: Path, **changes: object) -> FitConfig:
    return small(folder, out, recipe="finetune", start=str(start), lr=1e-2, **changes)


def changed(before: Path, after: Path) -> set[str]:
    old, new = (load(path).model.state_dict() for path in (before, after))
    return {name for name in old if not torch.equal(old[name], new[name])}


# Fine-tuning


@pytest.mark.parametrize("cached", [True, False])
def test_tuning_the_head_changes_nothing_else(
    folder: Path, tmp_path: Path, trained: Path, cached: bool
) -> None:
    """The notebook froze the weights and left batch normalisation drifting under the head."""
    out = tmp_path / "d.safetensors"
    happened = done(tuning(folder, out, trained, cache_features=cached))
    assert isinstance(happened[-1], events.Finished), happened[-1]
    assert changed(trained, out) == {"classifier.weight", "classifier.bias"}
    phases = {event.phase for event in happened if isinstance(event, events.Epoch)}
    assert phases == {"head"}


def test_cached_features_are_those_of_the_network(
    folder: Path, tmp_path: Path, trained: Path
) -> None:
    """The head's validation loss on features is that of the finished network on pictures."""
    out = tmp_path / "d.safetensors"
    happened = done(tuning(folder, out, trained, ema=0.0, select="loss"))
    best = min(validated(happened), key=lambda told: told.loss)
    from trainer.data.dataset import plain_batches
    from trainer.data.index import index
    from trainer.data.split import split
    from trainer.measure import measure

    detector = load(out)
    samples = [s for s in split(index(folder), 0) if s.split == "valid"]
    found = measure(
        detector.model, plain_batches(samples, detector.meta.spec, 4), torch.device("cpu")
    )
    assert found.loss == pytest.approx(best.loss, rel=1e-4)


def test_the_head_first_then_the_last_blocks(folder: Path, tmp_path: Path, trained: Path) -> None:
    out = tmp_path / "d.safetensors"
    config = tuning(
        folder, out, trained, unfreeze="last", blocks=2, head_epochs=1, epochs=3, select="auc",
    )  # fmt: skip
    happened = done(config)
    assert [e.phase for e in happened if isinstance(e, events.Epoch)] == [
        "head", "last blocks", "last blocks"]  # fmt: skip
    if happened[-1].epoch > 1:  # type: ignore[attr-defined]
        moved = changed(trained, out)
        head, blocks = last_blocks(load(out).model, 2)
        assert moved <= {*head, *blocks}, "frozen layers and running statistics stay"
        assert moved & set(blocks)


def test_tuning_resumes_across_its_phases(folder: Path, tmp_path: Path, trained: Path) -> None:
    changes = {"unfreeze": "last", "head_epochs": 1, "epochs": 2}
    whole = done(tuning(folder, tmp_path / "a.safetensors", trained, **changes))
    config = tuning(folder, tmp_path / "b.safetensors", trained, run=tmp_path / "run", **changes)
    for epoch, n in ((1, 2), (1, 4), (2, 1)):
        resumed = (tmp_path / "run" / "state.pt").exists()
        part = _until_step(config, resumed, epoch, n)
        assert steps(part).items() <= steps(whole).items()
    last = done(config, resume=True)
    assert steps(last).items() <= steps(whole).items()
    assert isinstance(last[-1], events.Finished)


def _until_step(config: FitConfig, resume: bool, epoch: int, n: int) -> list[events.Event]:
    from trainer.control import Control
    from trainer.run import TrainingRun

    control, happened = Control(), []
    for event in TrainingRun(config, resume=resume).run(control):
        happened.append(event)
        if isinstance(event, events.Batch) and (event.epoch, event.n) == (epoch, n):
            control.cancel.set()
    return happened


def test_a_run_is_resumed_without_its_start_file(
    folder: Path, tmp_path: Path, trained: Path
) -> None:
    start = tmp_path / "start.safetensors"
    start.write_bytes(trained.read_bytes())
    config = tuning(folder, tmp_path / "d.safetensors", start, run=tmp_path / "run")
    until(config, events.Saved)
    start.unlink()
    assert isinstance(done(config, resume=True)[-1], events.Finished)


def test_batch_norm_is_held_in_training_mode() -> None:
    model = lively(ARCH, size=64)
    before = {name: value.clone() for name, value in model.named_buffers()}
    model.train()
    hold_batch_norm(model)
    model(torch.randn(8, 3, 64, 64))
    assert all(torch.equal(value, before[name]) for name, value in model.named_buffers())


# Where a run starts


@pytest.mark.parametrize(("outputs", "fake_index"), [(2, 0), (2, 1), (1, 0), (1, 1)])
@pytest.mark.parametrize("library", ["timm", "torchvision"])
def test_a_head_of_another_order_keeps_every_margin(
    outputs: int, fake_index: int, library: str
) -> None:
    """The notebook's demo showed its labels inverted; here an order is rewritten, not assumed."""
    arch = ARCH if library == "timm" else "mobilenet_v3_small"
    model = lively(arch, outputs, library, size=64).eval()
    pictures = torch.randn(4, 3, 64, 64)
    order = ClassOrder(outputs, fake_index)
    with torch.inference_mode():
        before = fake_margin(model(pictures), order)
        to_our_order(model, order)
        after = fake_margin(model(pictures), ClassOrder())
    assert torch.allclose(before, after, atol=1e-5)


def test_a_foreign_start_asks_which_output_means_fake(
    folder: Path, tmp_path: Path, foreign_file: Path
) -> None:
    config = tuning(folder, tmp_path / "d.safetensors", foreign_file)
    last = done(config)[-1]
    assert isinstance(last, events.Failed)
    assert "which" in last.message.lower()
    flipped = done(tuning(folder, tmp_path / "d.safetensors", foreign_file, fake_index=1, epochs=1))
    assert isinstance(flipped[-1], events.Finished)


def test_imagenet_weights_that_cannot_be_fetched_are_a_sentence(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Both are read when the hub's client is imported, long before this test.
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_OFFLINE", True)
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_CACHE", str(tmp_path))
    last = done(small(folder, tmp_path / "d.safetensors", start="imagenet"))[-1]
    assert isinstance(last, events.Failed)
    assert "could not be fetched" in last.message
    assert "internet" in last.message


def test_the_start_brings_its_own_input(folder: Path, tmp_path: Path) -> None:
    start = tmp_path / "s.safetensors"
    save(
        start,
        lively(ARCH, size=96),
        DetectorMeta(ARCH, spec=InputSpec(96, 100), domain="cats", terms="For study."),
    )
    opened = open_start(tuning(folder, tmp_path / "d.safetensors", start))
    assert (opened.spec.size, opened.spec.resize) == (96, 100)
    mine = tuning(folder, tmp_path / "d.safetensors", start, terms="Ask me.")
    assert opened.passed_on(mine).terms == "Ask me. For study."
    again = opened.passed_on(opened.passed_on(mine))
    assert (again.terms, again.domain) == ("Ask me. For study.", "")


@pytest.mark.parametrize(
    ("arch", "library"),
    [("efficientnet_b0", "timm"), ("resnet18", "timm"), ("convnext_atto", "timm"),
     ("efficientnet_b0", "torchvision"), ("resnet18", "torchvision"),
     ("mobilenet_v3_small", "torchvision")],
)  # fmt: skip
def test_networks_are_cut_into_stages(arch: str, library: str) -> None:
    from trainer.model import build

    model = build(arch, 2, library=library)
    names = [name for name, _ in model.named_parameters()]
    assert sorted(name for group in layer_groups(model) for name in group) == sorted(names)
    head, blocks = last_blocks(model, 2)
    assert head == [n for n in names if n.startswith(head_of(model)[0])]
    assert blocks
    assert not set(head) & set(blocks)
    early = names[0]
    assert early not in blocks


# Rates and stopping


def _session(folder: Path, tmp_path: Path, **changes: object) -> Session:
    config = small(folder, tmp_path / "d.safetensors", **changes)
    return Session(config, open_start(config), torch.device("cpu"), "data")


def _epoch(session: Session, loss: float) -> None:
    """Tell the session of an epoch whose validation loss is ``loss``."""
    margin = -np.log(np.expm1(loss))  # one picture, whose cross-entropy is the loss
    session.epoch += 1
    session.judge(Measured(np.array([margin, -margin]), np.array([True, False]), ["", ""]))


@pytest.mark.parametrize("epochs", [5, 10, 30, 100])
def test_the_rate_falls_before_the_run_stops(folder: Path, tmp_path: Path, epochs: int) -> None:
    """The notebook's patiences could never fire: one was as long as the whole training."""
    session = _session(folder, tmp_path, epochs=epochs, warmup=0.0)
    _epoch(session, 0.5)
    rates, stopped = [session.optimizer.param_groups[0]["lr"]], 0
    for _ in range(epochs - 1):
        _epoch(session, 0.6)
        rates.append(session.optimizer.param_groups[0]["lr"])
        if session.stalled:
            stopped = session.epoch
            break
    assert rates[0] == pytest.approx(3e-3)
    assert stopped, "early stopping can happen"
    lowered = next(at for at, rate in enumerate(rates) if rate < rates[0])
    assert lowered < len(rates) - 1, "and the rate was lowered before"


@pytest.mark.parametrize(
    "changes",
    [
        {"epochs": 8, "crops": ((1, 32), (5, 64))},
        {"epochs": 6, "recipe": "finetune", "start": "imagenet", "unfreeze": "last",
         "head_epochs": 2},
    ],
)  # fmt: skip
def test_a_patience_longer_than_what_it_counts_is_refused(
    folder: Path, tmp_path: Path, changes: dict[str, object]
) -> None:
    """It counts the epochs with the last crops and the last layers, so fewer than all."""
    out, changes = tmp_path / "d.safetensors", {"plateau_patience": 2, **changes}
    with pytest.raises(ConfigError, match="could never stop the run"):
        small(folder, out, patience=4, **changes)
    assert small(folder, out, patience=3, **changes).stop_after == 3
    assert small(folder, out, **changes).stop_after == 3, "not 2 * 2 + 1"


def test_progress_resets_both_patiences(folder: Path, tmp_path: Path) -> None:
    session = _session(folder, tmp_path, epochs=19, warmup=0.0, plateau_patience=2, patience=4)
    for loss in (0.5, 0.6, 0.49, 0.6, 0.48, 0.6, 0.6):
        _epoch(session, loss)
    rates = [group["lr"] for group in session.optimizer.param_groups]
    assert rates == pytest.approx([3e-3 * 0.3] * len(rates))
    assert not session.stalled
    for _ in range(2):
        _epoch(session, 0.7)
    assert session.stalled


def test_early_stopping_ends_a_real_run(folder: Path, tmp_path: Path) -> None:
    config = small(
        folder, tmp_path / "d.safetensors", epochs=12, lr=1e-12, ema=0.0, warmup=0.0,
        plateau_patience=1, patience=2, dropout=0.0,
    )  # fmt: skip
    happened = done(config)
    assert len(validated(happened)) < 12
    assert any(isinstance(e, events.Warned) and "No progress" in e.message for e in happened)
    assert isinstance(happened[-1], events.Finished)


@pytest.mark.parametrize(("select", "best"), [("loss", 2), ("accuracy", 1), ("auc", 1)])
def test_the_best_epoch_is_chosen_as_asked(
    folder: Path, tmp_path: Path, select: str, best: int
) -> None:
    session = _session(folder, tmp_path, select=select)
    fakes = np.array([True, True, False, False])
    for margin in ([0.1, 0.1, -0.1, -0.1], [-0.1, 5.0, -5.0, -5.0], [-9.0, 9.0, 8.0, -9.0]):
        session.epoch += 1
        session.judge(Measured(np.array(margin), fakes, [""] * 4))
    # The second epoch ranks all but ties; its accuracy is lower and its loss the lowest.
    assert session.best_epoch == best


# Growing crops


def test_crops_grow_by_default_and_the_run_does_not_stop_before(
    folder: Path, tmp_path: Path
) -> None:
    session = _session(folder, tmp_path, epochs=20, size=224, warmup=0.0)
    assert session.crops == [(1, 128), (11, 224)]
    assert [session.crop(epoch) for epoch in (1, 10, 11, 20)] == [128, 128, 224, 224]
    _epoch(session, 0.5)
    for _ in range(15):
        _epoch(session, 0.6)
        assert not session.stalled, "the large crops are still to help"
    _epoch(session, 0.6)
    assert session.stalled, "but they can't go on for ever"
    assert _session(folder, tmp_path, epochs=19, size=224).crops == [(1, 224)]
    assert _session(folder, tmp_path, crops=[[1, 40], [3, 50]]).crop(3) == 50


def test_a_network_of_one_size_does_without_growing_crops(folder: Path, tmp_path: Path) -> None:
    config = small(folder, tmp_path / "d.safetensors", arch="vit_tiny_patch16_224", size=224,
                   epochs=20, run=tmp_path / "run")  # fmt: skip
    happened = until(config, events.Batch)
    assert steps(happened), happened[-1]


# The notebook's shared transform


def test_validation_pictures_are_never_augmented(folder: Path, tmp_path: Path) -> None:
    """It set the transform of one data set twice, so that the last one held for both."""
    from trainer.data.index import index
    from trainer.data.split import split
    from trainer.feed import Feed
    from trainer.phases import plan
    from trainer.preprocess import prepare
    from trainer.world import World

    loud = {"flip": 1.0, "rotate": 1.0, "blur": 1.0, "noise": 1.0, "jpeg": 1.0, "rescale": 1.0}
    config = small(folder, tmp_path / "d.safetensors", augment=loud)
    start = open_start(config)
    samples = split(index(folder), 0)
    parts = {name: [s for s in samples if s.split == name] for name in ("train", "valid")}
    feed = Feed(config, start.spec, parts, torch.device("cpu"), World())
    phase = plan(config, start.model, 1)

    def seen() -> torch.Tensor:
        return torch.cat([batch.inputs for batch in feed.valid(phase)])

    before = seen()
    training = next(feed.train(phase, 1, 0, 12, 64))
    assert torch.equal(before, seen()), "drawing training batches changes nothing"
    expected = prepare(start.spec, np.asarray(Image.open(parts["valid"][0].path)))
    assert torch.allclose(before[0], expected, atol=0.02)
    plain = prepare(start.spec, np.asarray(Image.open(training.samples[0].path)))
    assert not torch.allclose(training.inputs[0], plain, atol=0.5)

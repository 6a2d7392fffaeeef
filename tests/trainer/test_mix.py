import pytest
import torch

from trainer.config import AugmentConfig, FitConfig
from trainer.data.dataset import Batch
from trainer.mix import mixed


def batch(number: int = 6, side: int = 16) -> Batch:
    """Pictures of one value each, so that every pixel tells where it comes from."""
    values = torch.arange(1, number + 1).float().view(-1, 1, 1, 1)
    inputs = values.expand(-1, 3, side, side).contiguous(memory_format=torch.channels_last)
    return Batch(inputs, torch.tensor([0, 1] * (number // 2)), ())


def test_without_a_chance_the_batch_is_the_same_object() -> None:
    plain = batch()
    assert mixed(plain, 0.0, 0.0, (0, 1, 2)) is plain


def test_features_are_never_blended() -> None:
    features = Batch(torch.ones(4, 8), torch.tensor([0, 1, 0, 1]), ())
    assert mixed(features, 1.0, 0.0, (0, 1, 2)) is features


@pytest.mark.parametrize(("mixup", "cutmix"), [(1.0, 0.0), (0.0, 1.0)])
def test_targets_are_the_shares_of_what_is_in_the_picture(mixup: float, cutmix: float) -> None:
    plain = batch()
    for seed in range(20):
        told = mixed(plain, mixup, cutmix, (seed,))
        assert told.targets.sum(1).tolist() == pytest.approx([1.0] * 6)
        for at in range(6):
            share = told.targets[at, at % 2].item()
            if share == 1.0:  # its partner is of the same class, or nothing was taken from it
                continue
            others = [value for value in range(1, 7) if value % 2 != (at + 1) % 2]
            blends = [share * (at + 1) + (1 - share) * other for other in others]
            mean = told.inputs[at].mean().item()
            assert any(mean == pytest.approx(blend, abs=1e-4) for blend in blends)


def test_cutmix_pastes_a_rectangle_and_keeps_the_memory_format() -> None:
    told = mixed(batch(), 0.0, 1.0, (3,))
    assert told.inputs.is_contiguous(memory_format=torch.channels_last)
    changed = told.inputs[:, 0] != batch().inputs[:, 0]
    area = changed.flatten(1).float().mean(1)
    moved = area[area > 0]
    assert len(moved)
    assert float(moved.max() - moved.min()) == 0.0
    some = changed[area > 0][0]
    rows, columns = some.any(1).nonzero(), some.any(0).nonzero()
    assert int(some.sum()) == len(rows) * len(columns)  # a full rectangle


def test_the_same_step_is_blended_alike_and_another_is_not() -> None:
    first, again, other = (mixed(batch(), 1.0, 0.0, (0, 4, n)) for n in (1, 1, 2))
    assert torch.equal(first.inputs, again.inputs)
    assert not torch.equal(first.inputs, other.inputs)


def test_unfit_chances_are_refused(tmp_path) -> None:  # type: ignore[no-untyped-def]
    config = FitConfig(
        data=tmp_path, out=tmp_path / "a.safetensors", label_smoothing=1.0,
        augment=AugmentConfig(mixup=0.6, cutmix=0.6),
    )  # fmt: skip
    with pytest.raises(Exception, match=r"label smoothing.*mixup and cutmix"):
        config.validate()

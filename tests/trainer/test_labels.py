from __future__ import annotations

import pytest
import torch

from trainer.labels import TRAINED_HERE, ClassOrder, fake_margin, margin_weights, p_fake


def test_folders_sort_fake_before_real() -> None:
    assert TRAINED_HERE.names == ("fake", "real")
    assert TRAINED_HERE.index("fake") == 0


@pytest.mark.parametrize("fake_index", [0, 1])
def test_two_logits_are_the_softmax(fake_index: int) -> None:
    logits = torch.randn(6, 2, generator=torch.Generator().manual_seed(0))
    order = ClassOrder(2, fake_index)
    expected = logits.softmax(1)[:, fake_index]
    assert torch.allclose(p_fake(fake_margin(logits, order)).float(), expected, atol=1e-6)


def test_one_logit_speaks_for_target_one() -> None:
    logits = torch.tensor([[2.0], [-1.0]])
    assert fake_margin(logits, ClassOrder(1, 1)).tolist() == [2.0, -1.0]
    assert fake_margin(logits, ClassOrder(1, 0)).tolist() == [-2.0, 1.0]


@pytest.mark.parametrize("order", [ClassOrder(1, 0), ClassOrder(1, 1), ClassOrder(2, 0)])
def test_margin_weights_are_its_linear_form(order: ClassOrder) -> None:
    logits = torch.randn(5, order.outputs, generator=torch.Generator().manual_seed(1))
    linear = logits @ torch.tensor(margin_weights(order))
    assert torch.allclose(linear, fake_margin(logits, order))


def test_temperature_and_bias() -> None:
    value = p_fake(torch.tensor([3.0]), temperature=1.5, bias=-2.0)
    assert float(value) == pytest.approx(0.5)


def test_the_wrong_shape_is_refused() -> None:
    with pytest.raises(ValueError, match="shape"):
        fake_margin(torch.zeros(3, 1000), TRAINED_HERE)


@pytest.mark.parametrize("names", [["fake"], ["ai", "real"], ["real", "real"]])
def test_other_names_are_never_guessed(names: list[str]) -> None:
    with pytest.raises(ValueError, match="fake and real"):
        ClassOrder.from_names(names, 2)

"""The label contract: which output of a network means fake.

This is the only place that turns logits into a score. Every score anywhere is
``p_fake`` in [0, 1]. A well-known demo of this very model shows its labels inverted
because it assumed the opposite of what the training had used.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from torch import Tensor

FAKE = "fake"
REAL = "real"
LABELS = (FAKE, REAL)


@dataclass(frozen=True)
class ClassOrder:
    """Which output means fake.

    Attributes:
        outputs: number of logits of the network, 1 or 2.
        fake_index: with two logits the index of the fake one; with a single logit,
            trained against the target 0 or 1, the target that meant fake.
    """

    outputs: int = 2
    fake_index: int = 0

    def __post_init__(self) -> None:
        if self.outputs not in (1, 2):
            raise ValueError(f"a detector has 1 or 2 outputs, not {self.outputs}")
        if self.fake_index not in (0, 1):
            raise ValueError(f"the index of the fake class is 0 or 1, not {self.fake_index}")

    @property
    def names(self) -> tuple[str, str]:
        """The class names in the order of their indices."""
        return (FAKE, REAL) if self.fake_index == 0 else (REAL, FAKE)

    @classmethod
    def from_names(cls, names: list[str], outputs: int) -> ClassOrder:
        """Read the order from class names; raises ValueError unless they are fake and real."""
        if sorted(names) != sorted(LABELS):
            raise ValueError(f"the classes are fake and real, not {names}")
        return cls(outputs=outputs, fake_index=names.index(FAKE))

    def index(self, label: str) -> int:
        """Return the training target of a label."""
        return self.names.index(label)


#: ImageFolder sorts by name, so every detector trained here has fake = 0, real = 1.
TRAINED_HERE = ClassOrder(outputs=2, fake_index=0)


def fake_margin(logits: Tensor, order: ClassOrder) -> Tensor:
    """Return z, the log-odds of fake, from a network's logits.

    Args:
        logits: shape (N, 2) or (N, 1).
        order: which of them means fake.

    Returns:
        Shape (N,). With two logits z is their difference (softmax over two classes is
        the sigmoid of the difference); with one it is the logit or its negative.

    Raises:
        ValueError: the shape doesn't fit the order.
    """
    if logits.ndim != 2 or logits.shape[1] != order.outputs:
        raise ValueError(
            f"expected logits of shape (N, {order.outputs}), got {tuple(logits.shape)}"
        )
    if order.outputs == 1:
        return logits[:, 0] if order.fake_index == 1 else -logits[:, 0]
    return logits[:, order.fake_index] - logits[:, 1 - order.fake_index]


def margin_weights(order: ClassOrder) -> tuple[float, ...]:
    """Return the factor of each logit in z; the linear form of :func:`fake_margin`."""
    sign = 1.0 if order.fake_index == 1 else -1.0
    return (sign,) if order.outputs == 1 else (-sign, sign)


def p_fake(margin: Tensor, temperature: float = 1.0, bias: float = 0.0) -> Tensor:
    """Return the calibrated probability of fake, sigmoid(z / T + b).

    Platt scaling written with a temperature (Guo et al. 2017, "On Calibration of
    Modern Neural Networks", section 4.2). ``margin`` has shape (N,); so has the result.
    """
    return (margin.double() / temperature + bias).sigmoid()

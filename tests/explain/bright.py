"""A network that knows nothing but brightness: what it looks at is known beforehand."""

from __future__ import annotations

from pathlib import Path

import torch

from fakeview.detect.engine import Engine
from trainer.calibrate import Calibration
from trainer.checkpoint import Detector, DetectorMeta
from trainer.preprocess import InputSpec


class Bright(torch.nn.Module):
    """The brighter a picture, the more it passes for generated."""

    def __init__(self) -> None:
        super().__init__()
        self.pool = torch.nn.AvgPool2d(12)
        self.fc = torch.nn.Linear(3, 2)
        with torch.no_grad():
            self.fc.weight[0], self.fc.weight[1] = 1, -1
            self.fc.bias.zero_()

    def forward_features(self, x: torch.Tensor) -> torch.Tensor:
        return self.pool(x)

    def forward_head(self, x: torch.Tensor) -> torch.Tensor:
        return self.fc(x.mean((2, 3)))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return self.forward_head(self.forward_features(x))


def bright_engine() -> Engine:
    spec, soft = InputSpec(size=96, resize=96), Calibration(temperature=6.0)
    meta = DetectorMeta("bright", spec=spec, calibration=soft)
    return Engine(Detector(Bright().eval(), meta, Path("b"), ""), device="cpu")

"""A network that compares left with right: mirroring a picture turns its answer round."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch

from fakeview.detect.engine import Engine
from trainer.calibrate import Calibration
from trainer.checkpoint import Detector, DetectorMeta
from trainer.preprocess import InputSpec


class Lopsided(torch.nn.Module):
    """The brighter the left half is than the right one, the more it passes for generated."""

    def __init__(self) -> None:
        super().__init__()
        self.pool = torch.nn.AvgPool2d(48)
        self.fc = torch.nn.Linear(1, 2)
        with torch.no_grad():
            self.fc.weight[0], self.fc.weight[1] = 1, -1
            self.fc.bias.zero_()

    def forward_features(self, x: torch.Tensor) -> torch.Tensor:
        return self.pool(x)

    def forward_head(self, x: torch.Tensor) -> torch.Tensor:
        halves = x.mean((1, 2))
        return self.fc(halves[:, :1] - halves[:, 1:])

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return self.forward_head(self.forward_features(x))


def lopsided_engine(fit: str = "crop") -> Engine:
    spec, soft = InputSpec(size=96, resize=96, fit=fit), Calibration(fitted_on="made pictures")
    meta = DetectorMeta("lopsided", spec=spec, calibration=soft, domain="halves")
    return Engine(Detector(Lopsided().eval(), meta, Path("lopsided"), "00"), device="cpu")


def halves(left: int, right: int, height: int = 120, width: int = 160) -> np.ndarray:
    """Return a picture of two greys, uint8 (H, W, 3)."""
    rgb = np.full((height, width, 3), left, np.uint8)
    rgb[:, width // 2 :] = right
    return rgb

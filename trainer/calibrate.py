"""Make the score a probability, and find where it should not pronounce."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

_NARROWEST = (0.4, 0.6)
_WIDEST = (0.0, 1.0)
SELECTIVE_ACCURACY = 0.95


@dataclass(frozen=True)
class Calibration:
    """How a margin becomes p_fake, and the band in which the verdict is uncertain.

    Attributes:
        temperature, bias: p_fake = sigmoid(z / temperature + bias).
        band: (low, high) in p_fake; between them the verdict is uncertain.
        fitted_on: what it was fitted on, in words; empty when it wasn't.
    """

    temperature: float = 1.0
    bias: float = 0.0
    band: tuple[float, float] = (0.2, 0.8)
    fitted_on: str = ""

    def __post_init__(self) -> None:
        low, high = self.band
        if not (np.isfinite(self.temperature) and self.temperature > 0):
            raise ValueError(f"the temperature must be above 0, not {self.temperature}")
        if not np.isfinite(self.bias):
            raise ValueError("the bias must be finite")
        if not 0 <= low <= high <= 1:
            raise ValueError(f"the band must lie in 0..1, not {self.band}")

    @property
    def fitted(self) -> bool:
        """Whether the score was calibrated at all."""
        return bool(self.fitted_on)

    def apply(self, margin: np.ndarray) -> np.ndarray:
        """Return p_fake of margins, both of shape (N,)."""
        # tanh form: exact, and never overflows
        return 0.5 * (1 + np.tanh(0.5 * (np.asarray(margin, float) / self.temperature + self.bias)))


def fit_scaling(margin: np.ndarray, is_fake: np.ndarray) -> tuple[float, float]:
    """Return (temperature, bias) that minimise the log loss, both classes weighing alike.

    Platt scaling (Platt 1999, with his smoothed targets, so that perfectly separated
    margins keep a finite temperature). ``margin`` (N,) is z, ``is_fake`` (N,) bool.

    Raises:
        ValueError: a class is missing.
    """
    from sklearn.linear_model import LogisticRegression

    fakes, reals = int(is_fake.sum()), int((~is_fake).sum())
    if not fakes or not reals:
        raise ValueError("calibration needs pictures of both classes")
    # Platt's smoothed targets, as weights of two copies of every picture.
    target = np.where(is_fake, (fakes + 1) / (fakes + 2), 1 / (reals + 2))
    balance = np.where(is_fake, 0.5 / fakes, 0.5 / reals) * len(margin)
    scale = float(np.std(margin)) or 1.0
    x = np.concatenate([margin, margin])[:, None] / scale
    y = np.concatenate([np.ones(len(margin)), np.zeros(len(margin))])
    weight = np.concatenate([target * balance, (1 - target) * balance])
    fitted = LogisticRegression(C=1e6, max_iter=1000).fit(x, y, sample_weight=weight)
    slope = float(fitted.coef_[0, 0]) / scale
    if slope <= 0:  # ranks no better than chance: leave the order alone, flatten the score
        return 100.0 * scale, 0.0
    return 1 / slope, float(fitted.intercept_[0])


def fit_band(
    p_fake: np.ndarray, is_fake: np.ndarray, accuracy: float = SELECTIVE_ACCURACY
) -> tuple[float, float]:
    """Return the narrowest band outside which both verdicts reach ``accuracy``.

    The upper end is the least score from which on the share of fakes is at least
    ``accuracy``, the lower end likewise for real ones; both classes weigh alike
    (selective classification: Geifman & El-Yaniv 2017).
    """
    weight = np.where(is_fake, 0.5 / max(1, is_fake.sum()), 0.5 / max(1, (~is_fake).sum()))
    high = _threshold(p_fake, is_fake, weight, accuracy)
    low = 1 - _threshold(1 - p_fake, ~is_fake, weight, accuracy)
    return (
        float(np.clip(low, _WIDEST[0], _NARROWEST[0])),
        float(np.clip(high, _NARROWEST[1], _WIDEST[1])),
    )


def _threshold(score: np.ndarray, hit: np.ndarray, weight: np.ndarray, accuracy: float) -> float:
    """Return the least score at and above which the weighted share of hits is enough."""
    order = np.argsort(-score, kind="stable")
    share = np.cumsum((hit * weight)[order]) / np.cumsum(weight[order])
    enough = np.flatnonzero(share >= accuracy)
    return float(score[order][enough[-1]]) if enough.size else 1.0


def calibrate(margin: np.ndarray, is_fake: np.ndarray, fitted_on: str) -> Calibration:
    """Fit scaling and band on held-out margins (N,) and labels (N,)."""
    temperature, bias = fit_scaling(margin, is_fake)
    scaled = Calibration(temperature, bias, fitted_on=fitted_on)
    band = fit_band(scaled.apply(margin), is_fake)
    return Calibration(temperature, bias, band, fitted_on)

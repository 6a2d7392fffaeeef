"""Golden numbers: metrics and calibration against values worked out by hand or by sklearn."""

from __future__ import annotations

import numpy as np
import pytest
from sklearn.metrics import roc_auc_score

from trainer.calibrate import Calibration, calibrate, fit_band, fit_scaling
from trainer.metrics import expected_calibration_error, summary, tpr_at_fpr


def test_ece_by_hand() -> None:
    p_fake = np.array([0.05, 0.05, 0.95, 0.95])
    is_fake = np.array([False, True, True, True])
    # Two bins of two: |0.05 - 0.5| and |0.95 - 1|, each half the weight.
    assert expected_calibration_error(p_fake, is_fake) == pytest.approx(0.5 * 0.45 + 0.5 * 0.05)


def test_tpr_at_fpr_by_hand() -> None:
    is_fake = np.array([True] * 4 + [False] * 4)
    p_fake = np.array([0.9, 0.8, 0.4, 0.1, 0.7, 0.3, 0.2, 0.05])
    assert tpr_at_fpr(p_fake, is_fake, 0.0) == 0.5
    assert tpr_at_fpr(p_fake, is_fake, 0.25) == 0.75


def test_summary() -> None:
    rng = np.random.default_rng(0)
    is_fake = rng.random(200) < 0.4
    p_fake = np.clip(0.3 * is_fake + rng.random(200) * 0.7, 0, 1)
    numbers = summary(p_fake, is_fake)
    assert numbers["auc"] == pytest.approx(roc_auc_score(is_fake, p_fake))
    assert numbers["n"] == 200
    assert numbers["n_fake"] == is_fake.sum()
    one_class = summary(p_fake[is_fake], is_fake[is_fake])
    assert one_class["auc"] is None
    assert one_class["accuracy_real"] is None


def _overlapping(count: int, slope: float, bias: float) -> tuple[np.ndarray, np.ndarray]:
    rng = np.random.default_rng(5)
    margin = rng.normal(0, 4, count)
    return margin, rng.random(count) < 1 / (1 + np.exp(-(slope * margin + bias)))


def test_scaling_finds_the_slope_that_made_the_labels() -> None:
    margin, is_fake = _overlapping(20_000, slope=0.5, bias=0.0)
    temperature, bias = fit_scaling(margin, is_fake)
    assert temperature == pytest.approx(2.0, rel=0.05)
    assert bias == pytest.approx(0.0, abs=0.05)


def test_separated_margins_keep_a_finite_temperature() -> None:
    margin = np.array([-3.0, -2.0, -1.0, 1.0, 2.0, 3.0])
    result = calibrate(margin, margin > 0, "six")
    scores = result.apply(margin)
    assert np.isfinite(result.temperature)
    assert scores[0] < 0.5 < scores[-1]
    assert scores.min() > 0
    assert scores.max() < 1


def test_useless_margins_say_nothing() -> None:
    rng = np.random.default_rng(1)
    margin = rng.normal(size=400)
    is_fake = margin < 0  # ranks the wrong way round
    scores = calibrate(margin, is_fake, "noise").apply(margin)
    assert np.abs(scores - 0.5).max() < 0.02


def test_calibration_lowers_the_error() -> None:
    margin, is_fake = _overlapping(4_000, slope=0.25, bias=-0.5)
    raw = Calibration().apply(margin)
    fitted = calibrate(margin, is_fake, "half").apply(margin)
    assert expected_calibration_error(fitted, is_fake) < expected_calibration_error(raw, is_fake)


def test_band_gives_the_accuracy_it_promises() -> None:
    margin, is_fake = _overlapping(4_000, slope=0.7, bias=0.0)
    p_fake = 1 / (1 + np.exp(-0.7 * margin))
    low, high = fit_band(p_fake, is_fake)
    assert is_fake[p_fake >= high].mean() >= 0.945
    assert (~is_fake[p_fake <= low]).mean() >= 0.945
    assert 0.05 < low < 0.5 < high < 0.95


def test_band_of_noise_never_pronounces() -> None:
    rng = np.random.default_rng(2)
    low, high = fit_band(rng.random(2000), rng.random(2000) < 0.5)
    assert high > 0.98
    assert low < 0.02

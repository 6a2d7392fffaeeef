"""Golden numbers: metrics and calibration against values worked out by hand or by sklearn."""

from __future__ import annotations

import numpy as np
import pytest
from sklearn.metrics import (
    average_precision_score,
    balanced_accuracy_score,
    brier_score_loss,
    roc_auc_score,
    roc_curve,
)

from trainer.calibrate import Calibration, calibrate, fit_band, fit_scaling
from trainer.metrics import (
    bootstrap,
    expected_calibration_error,
    resampled,
    share_interval,
    summary,
    tpr_at_fpr,
)


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


def _scored(count: int, seed: int = 0) -> tuple[np.ndarray, np.ndarray]:
    """Scores with ties, of which fakes have the higher."""
    rng = np.random.default_rng(seed)
    is_fake = rng.random(count) < 0.4
    return np.round(np.clip(0.3 * is_fake + rng.random(count) * 0.7, 0, 1), 2), is_fake


def test_summary_says_what_scikit_learn_says() -> None:
    p_fake, is_fake = _scored(200)
    numbers = summary(p_fake, is_fake)
    called = p_fake >= 0.5
    assert numbers["auc"] == pytest.approx(roc_auc_score(is_fake, p_fake))
    assert numbers["ap"] == pytest.approx(average_precision_score(is_fake, p_fake))
    assert numbers["brier"] == pytest.approx(brier_score_loss(is_fake, p_fake))
    assert numbers["balanced_accuracy"] == pytest.approx(balanced_accuracy_score(is_fake, called))
    false, true, _ = roc_curve(is_fake, p_fake, drop_intermediate=False)
    assert numbers["tpr_at_fpr"] == {
        name: true[false <= rate].max()
        for name, rate in (("0.005", 0.005), ("0.01", 0.01), ("0.05", 0.05))
    }
    assert (numbers["n"], numbers["n_fake"]) == (200, is_fake.sum())


def test_one_class_alone_has_no_ranking() -> None:
    p_fake, is_fake = _scored(200)
    numbers = summary(p_fake[is_fake], is_fake[is_fake])
    for name in ("auc", "ap", "balanced_accuracy", "accuracy_real"):
        assert numbers[name] is None
    assert set(numbers["tpr_at_fpr"].values()) == {None}
    assert numbers["accuracy"] == numbers["accuracy_fake"]
    ranges = bootstrap(p_fake[is_fake], is_fake[is_fake], 50)
    assert "auc" not in ranges
    assert ranges["accuracy"][0] < numbers["accuracy"] < ranges["accuracy"][1]
    assert summary(np.array([]), np.array([], bool))["accuracy"] is None
    assert bootstrap(np.array([]), np.array([], bool)) == {}


def test_a_resample_is_measured_as_the_pictures_in_it_would_be(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from trainer import metrics

    kept: list[np.ndarray] = []
    drawn = metrics._times_drawn
    monkeypatch.setattr(
        metrics, "_times_drawn", lambda *given: kept.append(drawn(*given)) or kept[-1]
    )
    monkeypatch.setattr(metrics, "_CHUNK", 120 * 7)
    p_fake, is_fake = _scored(120, seed=3)
    values = resampled(p_fake, is_fake, 20, seed=1)
    times = np.concatenate(kept).astype(int)
    assert (times[:, is_fake].sum(1) == is_fake.sum()).all(), "stratified"
    for place, counts in enumerate(times):
        expected = summary(np.repeat(p_fake, counts), np.repeat(is_fake, counts))
        for name, row in values.items():
            outer, _, rate = name.partition("/")
            value = expected[outer][rate] if rate else expected[outer]
            assert row[place] == pytest.approx(value), name


def test_intervals_are_as_wide_as_theory_says() -> None:
    p_fake, is_fake = _scored(2_000)
    ranges = bootstrap(p_fake, is_fake, 1000, seed=0)
    numbers = summary(p_fake, is_fake)
    error = np.sqrt(
        sum(
            numbers[f"accuracy_{label}"] * (1 - numbers[f"accuracy_{label}"]) * count
            for label, count in (("fake", is_fake.sum()), ("real", (~is_fake).sum()))
        )
    ) / len(is_fake)
    low, high = ranges["accuracy"]
    assert high - low == pytest.approx(2 * 1.96 * error, rel=0.1)
    assert low < numbers["accuracy"] < high
    for name in ("auc", "ap", "brier"):
        assert ranges[name][0] < numbers[name] < ranges[name][1]
    assert bootstrap(p_fake, is_fake, 1000, seed=0) == ranges
    assert bootstrap(p_fake, is_fake, 1000, seed=1) != ranges


def test_wilson_interval_of_published_values() -> None:
    # Newcombe 1998, table I: 81 of 263 and 0 of 20 by the score method.
    assert share_interval(81, 263) == pytest.approx([0.2553, 0.3662], abs=1e-4)
    assert share_interval(0, 20) == pytest.approx([0.0, 0.1611], abs=1e-4)
    assert share_interval(0, 0) is None


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

"""The formulas against published tables, hand-counted ones and scikit-learn."""

from __future__ import annotations

import numpy as np
import pytest
from sklearn.metrics import cohen_kappa_score, roc_auc_score

from fakeview.study.detection import Counts, auc, calibration, numbers
from fakeview.study.kappa import alpha_interval, alpha_nominal, cohen, fleiss
from fakeview.study.mcnemar import holm, mcnemar
from fakeview.study.resampling import draws, interval

N = np.nan
#: Krippendorff 2011, section C and D: four observers, twelve units.
UNITS = np.array(
    [
        [1, 2, 3, 3, 2, 1, 4, 1, 2, N, N, N],
        [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, N, 3],
        [N, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, N],
        [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, N],
    ]
).T
#: Fleiss 1971, table 1: thirty patients, six psychiatrists, five diagnoses.
_DIAGNOSES = (
    "00060 03003 01401 00006 03030 20400 00402 20310 20040 00006 10050 11040 03300 10050 02031 "
    "00501 30012 51000 02040 10203 00006 01050 02013 20040 10041 05010 40002 02040 10500 00006"
)
PATIENTS = np.array([[int(digit) for digit in row] for row in _DIAGNOSES.split()], float)


def whole(pictures: int) -> np.ndarray:
    return np.ones((1, pictures))


def in_categories(values: np.ndarray) -> np.ndarray:
    return np.stack([(values == c).sum(1) for c in range(1, 6)], axis=1).astype(float)


def test_fleiss_kappa_is_that_of_his_table() -> None:
    assert PATIENTS.sum(0).tolist() == [26, 26, 30, 55, 43]
    assert fleiss(whole(30), PATIENTS) == pytest.approx([0.430], abs=0.0005)


def test_fleiss_kappa_leaves_out_who_answered_alone() -> None:
    alone = np.vstack([PATIENTS, [0, 0, 1, 0, 0]])
    assert fleiss(whole(31), alone) == pytest.approx(fleiss(whole(30), PATIENTS))


def test_krippendorff_alpha_is_that_of_his_example() -> None:
    assert alpha_nominal(whole(12), in_categories(UNITS)) == pytest.approx([0.743], abs=0.0005)
    assert alpha_interval(whole(12), UNITS) == pytest.approx([0.849], abs=0.0005)
    # Where zero lies and how long a step is changes nothing.
    assert alpha_interval(whole(12), 1e6 + 3 * UNITS) == pytest.approx([0.849], abs=0.0005)


def test_krippendorff_alpha_of_two_observers_and_two_values() -> None:
    # Section A of the same paper.
    first, second = [0, 1, 0, 0, 0, 0, 0, 0, 1, 0], [1, 1, 1, 0, 0, 1, 0, 0, 0, 0]
    values = np.array([first, second], float).T
    counts = np.stack([(values == c).sum(1) for c in (0, 1)], axis=1).astype(float)
    assert alpha_nominal(whole(10), counts) == pytest.approx([0.095], abs=0.0005)
    assert alpha_interval(whole(10), values) == pytest.approx([0.095], abs=0.0005)


def test_a_picture_drawn_twice_counts_as_two() -> None:
    drawn = np.array([[2.0, 1, 0, *np.ones(27)], np.ones(30)])
    repeated = np.vstack([PATIENTS[:1], PATIENTS[:2], PATIENTS[3:]])
    assert fleiss(drawn, PATIENTS)[0] == pytest.approx(fleiss(whole(30), repeated)[0])
    again = alpha_nominal(whole(30), repeated)[0]
    assert alpha_nominal(drawn, PATIENTS)[0] == pytest.approx(again)
    drawn = np.array([[0.0, 3, *np.ones(10)]])
    repeated = np.vstack([UNITS[[1, 1]], UNITS[1:]])
    again = alpha_interval(whole(13), repeated)[0]
    assert alpha_interval(drawn, UNITS)[0] == pytest.approx(again)


def test_nothing_to_disagree_about_is_no_number() -> None:
    same = np.array([[3.0, 0], [3, 0]])
    assert np.isnan(fleiss(whole(2), same)).all()
    assert np.isnan(alpha_nominal(whole(2), same)).all()
    assert np.isnan(alpha_interval(whole(2), np.full((2, 3), 0.7))).all()
    assert np.isnan(cohen(np.array([5.0, 0, 0, 0])))
    assert np.isnan(fleiss(whole(1), np.array([[1.0, 0]]))).all()


def test_cohen_kappa_is_scikit_learns() -> None:
    rng = np.random.default_rng(3)
    one, other = rng.random((2, 60)) < 0.6
    cells = [(one & other).sum(), (one & ~other).sum(), (~one & other).sum(), (~one & ~other).sum()]
    assert cohen(np.array(cells, float)) == pytest.approx(cohen_kappa_score(one, other))
    # Cohen 1960's formula on a table counted by hand: 20 of 50 both yes, 15 neither.
    assert cohen(np.array([20.0, 5, 10, 15])) == pytest.approx(0.4)


def test_auc_is_scikit_learns_with_ties_and_repeats() -> None:
    rng = np.random.default_rng(5)
    ratings, fake = rng.integers(1, 8, 200), rng.random(200) < 0.4
    levels = np.eye(8)[ratings]
    found = auc(levels[fake].sum(0)[None], levels[~fake].sum(0)[None])
    assert found == pytest.approx([roc_auc_score(fake, ratings)])


def test_d_prime_and_criterion_with_the_log_linear_correction() -> None:
    # 20 of 25 hits, 5 of 25 false alarms: rates 20.5/26 and 5.5/26, z = +-0.8011.
    even = np.array([[20.0, 5, 0]]), np.array([[5.0, 20, 0]])
    found = numbers(Counts(*even, np.zeros((1, 1)), np.zeros((1, 1))))
    assert found["d_prime"] == pytest.approx([1.6022], abs=0.001)
    assert found["criterion"] == pytest.approx([0.0], abs=1e-9)
    assert found["accuracy"] == pytest.approx([0.8])
    assert np.isnan(found["auc"]).all()
    # All right stays finite: 10.5/11 and 0.5/11, z = +-1.6906; who always says generated leans.
    perfect = np.array([[10.0, 0, 4]]), np.array([[0.0, 10, 0]])
    found = numbers(Counts(*perfect, np.zeros((1, 1)), np.zeros((1, 1))))
    assert found["d_prime"] == pytest.approx([3.3812], abs=0.001)
    yes = np.array([[10.0, 0, 0]]), np.array([[10.0, 0, 0]])
    found = numbers(Counts(*yes, np.zeros((1, 1)), np.zeros((1, 1))))
    assert found["d_prime"] == pytest.approx([0.0])
    assert found["criterion"][0] < -1.6


def test_mcnemar_is_exact_for_few_and_corrected_for_many() -> None:
    few = mcnemar(1, 9)
    assert few.exact
    assert few.p == pytest.approx(22 / 1024)  # 2 (C(10,0) + C(10,1)) / 2^10
    many = mcnemar(121, 59)  # Wikipedia's second example: chi-square 20.67 with correction
    assert not many.exact
    assert many.statistic == pytest.approx(20.67, abs=0.01)
    assert many.p < 1e-4
    assert mcnemar(0, 0).p == 1.0
    assert mcnemar(15, 15).p == 1.0


def test_holm_multiplies_the_smallest_by_their_number() -> None:
    assert holm([0.01, 0.04, 0.03, 0.005]) == pytest.approx([0.03, 0.06, 0.06, 0.02])
    assert holm([]) == []


def test_calibration_counts_by_bin() -> None:
    p, fake = np.array([0.05, 0.05, 0.95, 0.95]), np.array([False, True, True, True])
    made = calibration(p, fake, np.array([1.0, 1, 1, 3]))
    assert [(one["n"], one["found"]) for one in made["bins"]] == [(2, 0.5), (4, 1.0)]
    assert made["ece"] == pytest.approx((2 * 0.45 + 4 * 0.05) / 6)
    assert calibration(p[:0], fake[:0], p[:0])["ece"] is None


def test_resamples_keep_strata_and_repeat_with_their_seed() -> None:
    strata = np.array([True] * 30 + [False] * 10)
    drawn = draws(strata, 50, seed=2)
    assert (drawn[:, :30].sum(1) == 30).all()
    assert (drawn[:, 30:].sum(1) == 10).all()
    assert (drawn == draws(strata, 50, seed=2)).all()
    assert (drawn != draws(strata, 50, seed=3)).any()
    assert interval(np.arange(101.0)) == [2.5, 97.5]
    assert interval(np.array([N, N, 1.0])) is None
    assert interval(np.array([])) is None
    assert interval(np.array([0.1 + 0.2, 0.3, 0.3])) is None  # no spread is known, not none at all

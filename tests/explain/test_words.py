from __future__ import annotations

import numpy as np

from fakeview.explain import choices, words
from fakeview.explain.base import Explanation


def shap(pieces: int, samples: int, stability: float | None = None) -> Explanation:
    flat, weights = np.zeros((1, 1), np.float32), np.zeros(pieces)
    return Explanation("shap", flat, 0.5, None, weights, samples, stability=stability)


def test_agreement_comes_with_its_scale() -> None:
    assert "agree to 0.82" in words.agreement(shap(20, 500, 0.8249))
    assert "1 is the same order, 0 is chance" in words.agreement(shap(20, 500, 0.8249))
    assert words.agreement(shap(20, 500)) == ""


def test_all_coalitions_leave_nothing_to_chance() -> None:
    assert words.agreement(shap(10, 1024, 0.99)).startswith("From all 1,024 ways")
    assert "nothing is left to chance" in words.agreement(shap(1, 2))
    assert "agree to" in words.agreement(shap(10, 1000, 0.99))


def test_halves_that_disagree_ask_for_more() -> None:
    assert "more samples" in words.unsettled(shap(20, 500, choices.ENOUGH - 0.01))
    assert words.unsettled(shap(20, 500, choices.ENOUGH)) == ""
    assert words.unsettled(shap(20, 500)) == ""


def test_a_flat_grad_cam_was_not_made_by_hiding() -> None:
    made = Explanation("gradcam", np.zeros((1, 1), np.float32), 0.5)
    assert "hiding" not in words.flat(made)
    assert "hiding" in words.flat(shap(3, 8))

"""Do the files alone tell the classes apart? Then a network learns the files, not the pictures.

Sets whose real pictures are JPEG and whose generated ones are PNG sank published detectors:
Grommelt et al. 2024, "Fake or JPEG? Revealing Common Biases in Generated Image Detection
Datasets". Here a small classifier sees nothing but what the files say about themselves.
"""

from __future__ import annotations

import math
import threading
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from trainer.data.facts import Facts
from trainer.errors import Stopped
from trainer.labels import FAKE, LABELS
from trainer.words import mark

if TYPE_CHECKING:
    import numpy as np

#: Above this cross-validated AUC the files give the classes away.
LEAK_AUC = 0.65
#: Sets of near-duplicates that each class needs, so that an AUC of chance is not taken for one.
FEWEST = 30
_FOLDS = 5
# Few pictures are dealt several times: how the folds fall matters less then.
_REPEATED_BELOW, _REPEATS = 1000, 3
# Standard deviations of an AUC of nothing (Mann and Whitney 1947) that few pictures may show.
_DEVIATIONS = 4
_MOST = 20_000  # more pictures make the AUC no surer than it needs to be
_BINS = 32
_COMMON = 12

# In words that a sentence can use; each is one column of the classifier's table. Bytes per pixel
# are left out: they depend on what a picture shows (AUC 0.62 on faces that all had gone through
# one pipeline, where these facts give 0.49).
_NAMES: dict[str, Callable[[Facts], str]] = {
    mark("file format"): lambda f: f.format,
    mark("metadata"): lambda f: "+".join(f.metadata),
    mark("colour profile"): lambda f: f.profile,
    mark("colour mode"): lambda f: f.mode,
    mark("dots per inch"): lambda f: f.density,
    mark("progressive storage"): lambda f: str(f.progressive),
    mark("colour resolution (chroma subsampling)"): lambda f: f.chroma,
    mark("JPEG quantisation tables"): lambda f: f.tables,
}
_NUMBERS: dict[str, Callable[[Facts], float]] = {
    mark("width"): lambda f: f.width,
    mark("height"): lambda f: f.height,
    mark("shape (width by height)"): lambda f: round(f.aspect, 3),
    mark("JPEG quality"): lambda f: f.quality,
}


@dataclass(frozen=True)
class Leaks:
    """How well the files alone tell the classes apart.

    Attributes:
        auc: cross-validated AUC of a classifier on all facts; None with too few pictures.
        telling: each fact with the AUC it reaches alone, the most telling first; without those
            that are the same in all files.
        chance: the AUC that few pictures may reach by chance; 0.5 of very many.
    """

    auc: float | None
    telling: list[tuple[str, float]]
    chance: float = 0.5

    @property
    def leak(self) -> bool:
        """Whether the files give the classes away, by more than chance."""
        return self.auc is not None and self.auc > max(LEAK_AUC, self.chance)


def leaks(
    facts: Sequence[Facts],
    labels: Sequence[str],
    clusters: Sequence[Sequence[Path]] = (),
    seed: int = 0,
    cancel: threading.Event | None = None,
) -> Leaks:
    """Return how well a classifier tells ``fake`` from ``real`` by the files' facts alone.

    Gradient-boosted trees (scikit-learn), five folds, stratified; near-duplicates stay in one
    fold. The AUC is the mean over the folds.

    Args:
        facts: of readable files.
        labels: their labels, in the same order.
        clusters: sets of near-duplicates, as paths.
        seed: deals the folds.
        cancel: looked at before every fold.

    Raises:
        Stopped: ``cancel`` was set.
    """
    import numpy as np

    group = {path: number for number, cluster in enumerate(clusters) for path in cluster}
    groups = np.array([group.get(f.path, len(group) + i) for i, f in enumerate(facts)], np.int64)
    fake = np.array([label == FAKE for label in labels], bool)
    sizes = [len(np.unique(groups[fake == (label == FAKE)])) for label in LABELS]
    if min(sizes) < FEWEST:
        return Leaks(None, [])
    chance = 0.5 + _DEVIATIONS * math.sqrt((sum(sizes) + 1) / (12 * math.prod(sizes)))
    chosen = np.sort(np.random.default_rng(seed).permutation(len(facts))[:_MOST])
    table = _table([facts[i] for i in chosen])
    varied = {name: column for name, column in table.items() if len(np.unique(column)) > 1}
    if not varied:
        return Leaks(0.5, [], chance)
    repeats = _REPEATS if len(chosen) < _REPEATED_BELOW else 1
    folds = [
        fold
        for repeat in range(repeats)
        for fold in _folds(fake[chosen], groups[chosen], seed + repeat)
    ]
    columns = np.stack(list(varied.values()), axis=1)
    auc = _mean_auc(columns, list(varied), fake[chosen], folds, seed, cancel)
    alone = {name: _alone(column, fake[chosen], folds) for name, column in varied.items()}
    # A stable sort: of facts that tell alike the plainer one, which stands first above.
    telling = sorted(
        ((name, round(value, 4)) for name, value in alone.items()), key=lambda entry: -entry[1]
    )
    return Leaks(auc, telling, chance)


def _table(facts: Sequence[Facts]) -> dict[str, np.ndarray]:
    """Return one column (N,) per fact; names become numbers, rare ones the same number."""
    import numpy as np

    table = {}
    for name, get in _NAMES.items():
        values = [get(one) for one in facts]
        common = [value for value, _ in Counter(sorted(values)).most_common(_COMMON)]
        codes = {value: float(code) for code, value in enumerate(common)}
        table[name] = np.array([codes.get(value, float(_COMMON)) for value in values])
    numbers = {name: np.array([get(f) for f in facts], float) for name, get in _NUMBERS.items()}
    return table | numbers


def _folds(
    fake: np.ndarray, groups: np.ndarray, seed: int
) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """Yield positions to learn on and to test on; a group lies in one fold.

    Stratified by the class of each group's first member. scikit-learn's StratifiedGroupKFold
    weighs every group against every fold, which takes longer than all the rest of this module.
    """
    import numpy as np

    rng = np.random.default_rng(seed)
    _, first, number = np.unique(groups, return_index=True, return_inverse=True)
    fold = np.empty(len(first), np.int64)
    for label in (True, False):
        mine = rng.permutation(np.flatnonzero(fake[first] == label))
        fold[mine] = np.arange(len(mine)) % _FOLDS
    for k in range(_FOLDS):
        test = fold[number] == k
        if 0 < fake[test].sum() < test.sum():
            yield np.flatnonzero(~test), np.flatnonzero(test)


def _mean_auc(
    columns: np.ndarray,
    names: Sequence[str],
    fake: np.ndarray,
    folds: Sequence[tuple[np.ndarray, np.ndarray]],
    seed: int,
    cancel: threading.Event | None,
) -> float:
    import numpy as np
    from sklearn.ensemble import HistGradientBoostingClassifier
    from sklearn.metrics import roc_auc_score
    from threadpoolctl import threadpool_limits  # type: ignore[import-untyped]

    def fold_auc(learn: np.ndarray, test: np.ndarray) -> float:
        trees = HistGradientBoostingClassifier(
            max_iter=30,
            max_leaf_nodes=15,
            min_samples_leaf=min(20, max(5, len(learn) // 40)),
            categorical_features=[name in _NAMES for name in names],
            early_stopping=False,
            random_state=seed % 2**31,
        ).fit(columns[learn], fake[learn])
        return float(roc_auc_score(fake[test], trees.predict_proba(columns[test])[:, 1]))

    aucs = []
    with threadpool_limits(1):  # so little work that waking threads takes longer than doing it
        for learn, test in folds:
            if cancel is not None and cancel.is_set():
                raise Stopped
            aucs.append(fold_auc(learn, test))
    return float(np.mean(aucs))


def _alone(
    column: np.ndarray, fake: np.ndarray, folds: Sequence[tuple[np.ndarray, np.ndarray]]
) -> float:
    """Return the mean AUC of the share of fakes per value, learnt on the other folds."""
    import numpy as np
    from sklearn.metrics import roc_auc_score

    values = np.unique(column)
    if len(values) > _BINS:
        edges = np.unique(np.quantile(column, np.linspace(0, 1, _BINS + 1)[1:-1]))
        bins = np.searchsorted(edges, column)
    else:
        bins = np.searchsorted(values, column)
    aucs = []
    for learn, test in folds:
        seen = np.bincount(bins[learn], minlength=bins.max() + 1)
        fakes = np.bincount(bins[learn], fake[learn], minlength=bins.max() + 1)
        share = (fakes + 1) / (seen + 2)  # Laplace's rule, so that unseen values tell nothing
        aucs.append(roc_auc_score(fake[test], share[bins[test]]))
    return float(np.mean(aucs))

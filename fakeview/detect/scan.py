"""Many pictures, one row each: decode in threads, score in batches, keep the order."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from fakeview.detect.engine import BATCH, Engine
from fakeview.detect.verdict import Verdict, judge, remarks
from fakeview.errors import FakeviewError
from fakeview.imaging.decode import DecodeError, Picture, decode
from fakeview.imaging.failures import NO_MEMORY

if TYPE_CHECKING:
    from torch import Tensor

    from fakeview.detect.stability import Stability

_THREADS = 2
_AHEAD = 2 * BATCH


@dataclass(frozen=True)
class Row:
    """What is known of one file: a score and its verdict, or the reason why not."""

    path: str
    sha256: str = ""
    p_fake: float | None = None
    verdict: Verdict | None = None
    error: str = ""
    stability: Stability | None = None  # only where it was asked for


@dataclass(frozen=True, eq=False)
class Fitted:
    """A file's hash, its picture at the detector's size, uint8 (1, 3, S, S), and remarks.

    Keeping this and not the picture keeps the memory flat, however large the files are.
    """

    sha256: str
    pixels: Tensor
    about: tuple[str, ...]


def fit_picture(engine: Engine, picture: Picture) -> Fitted:
    """Bring a decoded picture to the detector's size."""
    from trainer.preprocess import fit_uint8, to_tensor

    pixels = fit_uint8(engine.spec, to_tensor(picture.rgb))
    return Fitted(picture.sha256, pixels, remarks(picture, engine.spec))


def fit_file(engine: Engine, path: Path) -> Fitted:
    """Decode a file and bring it to the detector's size; raises DecodeError."""
    return fit_picture(engine, decode(path, min_side=engine.min_side))


def judge_picture(engine: Engine, picture: Picture) -> Verdict:
    """Return the verdict on one decoded picture; raises FakeviewError when memory is out."""
    fitted = fit_picture(engine, picture)
    [(p_fake, inside)] = engine.assess(fitted.pixels)
    return judge(p_fake, engine.info, fitted.about, inside=inside)


def scan(
    engine: Engine, files: Iterable[Path], *, cancel: threading.Event | None = None
) -> Iterator[Row]:
    """Yield one row per file, in order; a bad file is a row with a reason.

    ``cancel`` is looked at per batch. At most two batches are decoded ahead.
    """
    cancel = cancel or threading.Event()
    source = iter(files)
    waiting: deque[tuple[Path, Future[Fitted]]] = deque()
    with ThreadPoolExecutor(_THREADS, thread_name_prefix="decode") as pool:
        try:
            while not cancel.is_set():
                for path in source:
                    waiting.append((path, pool.submit(fit_file, engine, path)))
                    if len(waiting) >= _AHEAD:
                        break
                if not waiting:
                    return
                chunk = [waiting.popleft() for _ in range(min(BATCH, len(waiting)))]
                yield from score_batch(engine, [(p, _outcome(future)) for p, future in chunk])
        finally:
            for _, future in waiting:
                future.cancel()


def _outcome(future: Future[Fitted]) -> Fitted | DecodeError:
    try:
        return future.result()
    except DecodeError as error:
        return error
    except (MemoryError, RuntimeError) as error:  # torch's resize says so by the latter
        if isinstance(error, RuntimeError) and "memory" not in str(error).lower():
            raise
        return DecodeError(NO_MEMORY, str(error))


def score_batch(engine: Engine, batch: list[tuple[Path, Fitted | DecodeError]]) -> Iterator[Row]:
    """Yield the rows of one batch of fitted pictures and decoding failures."""
    import torch

    good = [outcome.pixels for _, outcome in batch if isinstance(outcome, Fitted)]
    try:
        assessed = iter(engine.assess(torch.cat(good)) if good else ())
    except FakeviewError as error:
        for path, outcome in batch:
            own = outcome.message if isinstance(outcome, DecodeError) else error.message
            yield Row(str(path), error=own)
        return
    for path, outcome in batch:
        if isinstance(outcome, Fitted):
            p_fake, inside = next(assessed)
            verdict = judge(p_fake, engine.info, outcome.about, inside=inside)
            yield Row(str(path), outcome.sha256, p_fake, verdict)
        else:
            yield Row(str(path), error=outcome.message)

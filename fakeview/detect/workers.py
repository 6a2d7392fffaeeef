"""A Ray cluster's workers: each item is worked on once, in order, whatever becomes of them."""

# Told on the command line alone.

from __future__ import annotations

import contextlib
import logging
import queue
import threading
from collections.abc import Callable, Generator, Sequence
from typing import Any, TypeVar

from fakeview.errors import FakeviewError

T = TypeVar("T")
#: A function for many items: one text for each, in order.
Work = Callable[[Sequence[bytes]], list[str]]
_POLL = 0.05
_PATIENCE = 1.0
_LAST_SECONDS = 5.0
_BATCH = 16
_BLOCK = 64  # items that a worker takes, and takes again after one that died
_MOST_BLOCKS = 2048
_TRIES = 3  # of an item that ends its worker each time: Ray itself would go on for ever
_STOPPED = (
    "The cluster did not finish the scan. Every machine of it needs this version of fakeview; "
    "Ray's logs say what went wrong."
)


class Cluster:
    """A cluster that was joined."""

    def __init__(self, workers: int, gpus: int) -> None:
        self._workers, self._gpus = workers, gpus
        self._readers: list[threading.Thread] = []

    def results(
        self,
        make: Callable[[T], Work],
        argument: T,
        items: Sequence[bytes],
        *,
        fatal: str,
        cancel: threading.Event,
    ) -> Generator[list[str], None, None]:
        """Yield what the work gives for each item, some at a time, in order, each once.

        A worker that dies is replaced and its items are taken again, those that were under way
        one by one, so that an item which ends every worker is told from its neighbours.

        Args:
            make: importable on the workers; called once on each.
            argument: what it is called with; travels through Ray.
            items: what the work is for.
            fatal: the text for an item that ended three workers.
            cancel: ends this at once; what runs ends when the cluster is left.

        Raises:
            FakeviewError: the cluster didn't finish.
        """
        if not items:
            return
        ready: queue.Queue[_Block | BaseException | None] = queue.Queue(4)
        over = threading.Event()
        dataset = self._dataset(make, argument, items, fatal)
        reader = threading.Thread(
            target=_read, args=(dataset, ready, over), name="cluster", daemon=True
        )
        self._readers.append(reader)
        reader.start()
        next_place = 0
        try:
            while not cancel.is_set():
                try:
                    block = ready.get(timeout=_POLL)
                except queue.Empty:
                    continue
                if block is None:
                    break
                if isinstance(block, BaseException):
                    raise FakeviewError(_STOPPED, repr(block)) from block
                places, texts = block
                if places != list(range(next_place, next_place + len(places))):
                    raise FakeviewError(_STOPPED, f"{next_place} expected, {places[:1]} came")
                next_place += len(places)
                yield texts
            if next_place < len(items) and not cancel.is_set():
                raise FakeviewError(_STOPPED, f"{next_place} results of {len(items)}")
        finally:
            over.set()
            reader.join(_PATIENCE)  # it ends the work, unless it waits for some

    def forget(self) -> None:
        """Wait for the threads that read, which end when the cluster was left."""
        for reader in self._readers:
            reader.join(_LAST_SECONDS)

    def _dataset(
        self, make: Callable[[T], Work], argument: T, items: Sequence[bytes], fatal: str
    ) -> Any:
        import pyarrow as pa
        import ray
        import ray.data

        context = ray.data.DataContext.get_current()
        context.enable_progress_bars = False
        context.print_on_execution_start = False
        context.execution_options.preserve_order = True
        _console_off()
        size = max(_BLOCK, -(-len(items) // _MOST_BLOCKS))
        blocks = [
            pa.table(
                {
                    "place": pa.array(range(start, min(start + size, len(items))), pa.int64()),
                    "item": pa.array(items[start : start + size], pa.binary()),
                }
            )
            for start in range(0, len(items), size)
        ]
        under_way = ray.remote(num_cpus=0, max_restarts=-1, max_task_retries=-1)(_UnderWay)
        return ray.data.from_arrow(blocks).map_batches(
            _Worker,
            fn_constructor_args=(make, ray.put(argument), under_way.remote(), fatal),
            batch_size=_BATCH,
            batch_format="pyarrow",
            compute=ray.data.ActorPoolStrategy(
                min_size=1,
                max_size=self._workers,
                initial_size=min(self._workers, len(blocks)),
            ),
            num_cpus=1,
            num_gpus=self._gpus,
        )


_Block = tuple[list[int], list[str]]


class _UnderWay:
    """Knows how often each item was begun and not done; lives on the cluster, in no worker."""

    def __init__(self) -> None:
        self._begun: dict[int, int] = {}

    def begun(self, places: list[int]) -> list[int]:
        """Return how often each was begun."""
        return [self._begun.get(place, 0) for place in places]

    def begin(self, places: list[int]) -> None:
        """Count them."""
        for place in places:
            self._begun[place] = self._begun.get(place, 0) + 1

    def done(self, places: list[int]) -> None:
        """Forget them."""
        for place in places:
            self._begun.pop(place, None)


class _Worker:
    """What lives on the cluster: makes the work once, then does it."""

    def __init__(
        self, make: Callable[[Any], Work], argument: Any, under_way: Any, fatal: str
    ) -> None:
        import ray

        self._work = make(ray.get(argument))
        self._under_way, self._fatal = under_way, fatal

    def __call__(self, table: Any) -> Any:
        import pyarrow as pa
        import ray

        places, items = table["place"].to_pylist(), table["item"].to_pylist()
        begun = ray.get(self._under_way.begun.remote(places))
        if not any(begun):
            texts = self._done(places, items)
        else:  # whoever had them before died over one of them
            texts = []
            for place, item, times in zip(places, items, begun, strict=True):
                texts += [self._fatal] if times >= _TRIES else self._done([place], [item])
        return pa.table({"place": table["place"], "text": pa.array(texts, pa.string())})

    def _done(self, places: list[int], items: list[bytes]) -> list[str]:
        import ray

        ray.get(self._under_way.begin.remote(places))
        texts = self._work(items)
        self._under_way.done.remote(places)
        return texts


def _read(
    dataset: Any, ready: queue.Queue[_Block | BaseException | None], over: threading.Event
) -> None:
    """Hand on block after block: in a thread, since Ray waits without looking at anything."""

    def hand_on(thing: _Block | BaseException | None) -> None:
        while not over.is_set():
            try:
                return ready.put(thing, timeout=_POLL)
            except queue.Full:
                continue

    try:
        blocks = iter(dataset.iter_batches(batch_size=None, batch_format="pyarrow"))
        # Closed here: what else would close it tells of an error where the cluster was left first.
        with contextlib.closing(blocks):
            for block in blocks:
                hand_on((block["place"].to_pylist(), block["text"].to_pylist()))
                if over.is_set():
                    return
    except BaseException as error:  # raised where the result is asked for
        hand_on(error)
    else:
        hand_on(None)


def _console_off() -> None:
    log = logging.getLogger("ray.data")
    for handler in list(log.handlers):
        if isinstance(handler, logging.StreamHandler):  # its log file is none
            log.removeHandler(handler)

"""Work spread over the machines of a Ray cluster; nothing else here knows of Ray.

Nothing is reported to anybody: usage statistics and the dashboard stay off. A cluster that is
started for one scan asks everybody who connects for a password that only its processes know,
and what it writes goes with it.
"""

from __future__ import annotations

import contextlib
import importlib.util
import logging
import os
import queue
import secrets
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import warnings
from collections.abc import Callable, Generator, Iterator, Sequence
from pathlib import Path
from typing import Any, TypeVar

from fakeview.errors import FakeviewError
from trainer.tuning import cores

T = TypeVar("T")
#: A function for many items: one text for each, in order.
Work = Callable[[Sequence[bytes]], list[str]]
LOCAL, AUTO = "local", "auto"
_CONNECT_SECONDS = 5.0
_ANSWER_SECONDS = 30.0
_POLL = 0.05
_BATCH = 16
_BLOCK = 64  # items that a worker takes, and takes again after one that died
_MOST_BLOCKS = 2048
_TRIES = 3  # of an item that ends its worker each time: Ray itself would go on for ever
_STORE_BYTES = 256 << 20  # only paths, scores and the detector pass through it

_QUIET = {
    "RAY_USAGE_STATS_ENABLED": "0",
    "RAY_BACKEND_LOG_LEVEL": "fatal",
    # Of workers that die and machines that come Ray tells on standard output, among our rows.
    "RAY_DEDUP_LOGS": "1",
    "RAY_DEDUP_LOGS_SKIP_REGEX": ".*",
    "RAY_SCHEDULER_EVENTS": "0",
    # A thread that still reads when the cluster is left would start another one.
    "RAY_ENABLE_AUTO_CONNECT": "0",
}
_NO_RAY = "Scanning on a cluster needs the package ray. Install it with: pip install 'ray[data]'"
_FORMS = f"Name HOST:PORT, {AUTO} for the cluster of this machine, or {LOCAL} to start one here."
_STOPPED = (
    "The cluster did not finish the scan. Every machine of it needs this version of fakeview and "
    "must reach the detector's packages; Ray's own logs say what went wrong."
)


def require_ray() -> None:
    """Refuse before any work where Ray isn't installed.

    Nothing is imported: Ray reads its settings once, and they come with the cluster.

    Raises:
        FakeviewError: it isn't, or lacks what its tables need.
    """
    for name in ("ray", "pyarrow", "pandas", "fsspec"):
        try:
            there = importlib.util.find_spec(name) is not None
        except ValueError:  # it was taken out of this process
            there = False
        if not there:
            raise FakeviewError(_NO_RAY, f"there is no package {name}")


@contextlib.contextmanager
def joined(address: str, *, gpus: bool = False) -> Iterator[Cluster]:
    """Join a cluster, or start one on this machine, and leave it in the end.

    Args:
        address: ``local``, ``auto`` or HOST:PORT of a cluster that this machine belongs to.
        gpus: whether each worker takes a GPU for itself.

    Raises:
        FakeviewError: Ray isn't installed, nothing answers there (after half a minute at most),
            or the cluster has nothing to give.
    """
    require_ray()
    # The password has to be there before Ray is imported.
    there = _own_cluster() if address == LOCAL else _their_cluster(address)
    with there as options, _quiet():
        import ray

        cluster: Cluster | None = None
        try:
            try:
                with _silent():
                    ray.init(log_to_driver=False, logging_level=logging.CRITICAL, **options)
            except (Exception, SystemExit) as error:  # Ray ends the process with SIGTERM
                raise FakeviewError(_not_joined(address), repr(error)) from error
            cluster = Cluster(*_to_give(gpus))
            yield cluster
        finally:
            ray.shutdown()
            if cluster:
                cluster.forget()


def _not_joined(address: str) -> str:
    if address == LOCAL:
        return "Ray could not be started on this machine. Look for free memory and disk space."
    return (
        f"The Ray cluster at {address} could not be joined. This machine has to belong to it "
        "(ray start --address=...), with the same versions of Python and Ray."
    )


def _to_give(gpus: bool) -> tuple[int, int]:
    """Return how many workers the cluster can hold, and the GPUs of each."""
    import ray

    there = ray.cluster_resources()
    processors, cards = int(there.get("CPU", 0)), int(there.get("GPU", 0))
    if gpus and not cards:
        raise FakeviewError("No machine of the cluster has a GPU to give. Leave out --device.")
    if not processors:
        raise FakeviewError("The cluster has no processors to give. Add machines to it.")
    return (min(processors, cards), 1) if gpus else (processors, 0)


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

    def forget(self) -> None:
        """Wait for the threads that read, which end when the cluster was left."""
        for reader in self._readers:
            reader.join(_CONNECT_SECONDS)

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
        for block in dataset.iter_batches(batch_size=None, batch_format="pyarrow"):
            hand_on((block["place"].to_pylist(), block["text"].to_pylist()))
            if over.is_set():
                return
    except BaseException as error:  # raised where the result is asked for
        hand_on(error)
    else:
        hand_on(None)


@contextlib.contextmanager
def _quiet() -> Iterator[None]:
    """Keep Ray from telling anybody anything; what is wrong is said in sentences."""
    with warnings.catch_warnings(), _environment(**_QUIET):
        import ray
        import ray.data  # noqa: F401

        warnings.simplefilter("ignore")  # after Ray has asked for its own
        yield


@contextlib.contextmanager
def _silent() -> Iterator[None]:
    """Let nothing through to standard error, not even from Ray's C++ part."""
    sys.stderr.flush()
    before, nowhere = os.dup(2), os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 2)
    try:
        yield
    finally:
        os.dup2(before, 2)
        os.close(before)
        os.close(nowhere)


def _console_off() -> None:
    log = logging.getLogger("ray.data")
    for handler in list(log.handlers):
        if isinstance(handler, logging.StreamHandler):  # its log file is none
            log.removeHandler(handler)


@contextlib.contextmanager
def _own_cluster() -> Iterator[dict[str, Any]]:
    """Prepare a cluster of this machine alone: a password, a folder, and this very fakeview."""
    roots = [str(Path(__file__).resolve().parents[2]), os.environ.get("PYTHONPATH", "")]
    # Not where TMPDIR says: the names of Ray's sockets must not be longer than 107 characters.
    place = tempfile.mkdtemp(prefix="fv", dir="/tmp" if Path("/tmp").is_dir() else None)
    try:
        with _environment(
            RAY_AUTH_MODE="token",
            RAY_AUTH_TOKEN=secrets.token_hex(32),
            PYTHONPATH=os.pathsep.join(filter(None, roots)),
        ):
            yield {
                "address": LOCAL,
                "include_dashboard": False,
                "num_cpus": cores(),
                "object_store_memory": _STORE_BYTES,
                "_temp_dir": place,
            }
    finally:
        shutil.rmtree(place, ignore_errors=True)


@contextlib.contextmanager
def _their_cluster(address: str) -> Iterator[dict[str, Any]]:
    """Ask whether somebody answers: Ray itself would try for minutes and then end the process."""
    named = [] if address == AUTO else ["--address", address]
    if named:
        _connect(address)
    try:
        subprocess.run(
            [sys.executable, "-m", "ray.scripts.scripts", "status", *named],
            capture_output=True,
            stdin=subprocess.DEVNULL,
            timeout=_ANSWER_SECONDS,
            check=True,
        )
    except (OSError, subprocess.SubprocessError) as error:
        where = "on this machine" if address == AUTO else f"at {address}"
        raise FakeviewError(f"No Ray cluster answers {where}. {_FORMS}", repr(error)) from error
    yield {"address": address}


def _connect(address: str) -> None:
    host, _, port = address.rpartition(":")
    if not host or not port.isdecimal() or "/" in host:
        raise FakeviewError(f"{address} is no address of a Ray cluster. {_FORMS}")
    try:
        socket.create_connection((host.strip("[]"), int(port)), _CONNECT_SECONDS).close()
    except (OSError, OverflowError) as error:
        raise FakeviewError(f"No Ray cluster answers at {address}. {_FORMS}", str(error)) from error


@contextlib.contextmanager
def _environment(**values: str) -> Iterator[None]:
    before = {name: os.environ.get(name) for name in values}
    os.environ.update(values)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value

"""Joining a Ray cluster, or starting one; only this and ``workers`` know of Ray.

Nothing is reported to anybody: usage statistics and the dashboard stay off. A cluster that is
started for one scan asks everybody who connects for a password that only its processes know,
and what it writes goes with it.
"""

# Told on the command line alone.

from __future__ import annotations

import contextlib
import importlib.util
import logging
import os
import secrets
import shutil
import site
import socket
import subprocess
import sys
import tempfile
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from fakeview.detect.workers import Cluster
from fakeview.errors import FakeviewError
from fakeview.frozen import how_to_add
from trainer.tuning import cores

LOCAL, AUTO = "local", "auto"
_CONNECT_SECONDS = 5.0
_ANSWER_SECONDS = 60.0
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
_TRIAL = """\
import sys, ray
ray.init(sys.argv[1], log_to_driver=False, logging_level="CRITICAL")
"""
_RAY = "'ray[data]'"
_NO_RAY = "Scanning on a cluster needs the package ray."
_FORMS = f"Name HOST:PORT, {AUTO} for the one that runs here, or {LOCAL} to start one."


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
            raise FakeviewError(f"{_NO_RAY} {how_to_add(_RAY)}", f"there is no package {name}")


@contextlib.contextmanager
def joined(address: str, *, gpus: bool = False) -> Iterator[Cluster]:
    """Join a cluster, or start one on this machine, and leave it in the end.

    Args:
        address: ``local``, ``auto`` or HOST:PORT of a cluster that this machine belongs to.
        gpus: whether each worker takes a GPU for itself.

    Raises:
        FakeviewError: Ray isn't installed, nothing answers there (after a minute at most),
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
                with _silent(), _environment(**options.pop("environment", {})):
                    ray.init(log_to_driver=False, logging_level=logging.CRITICAL, **options)
            except (Exception, SystemExit) as error:  # Ray ends the process with SIGTERM
                raise FakeviewError(_not_joined(address, error), repr(error)) from error
            cluster = Cluster(*_to_give(gpus))
            yield cluster
        finally:
            ray.shutdown()
            if cluster:
                cluster.forget()


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


@contextlib.contextmanager
def _own_cluster() -> Iterator[dict[str, Any]]:
    """Prepare a cluster of this machine alone: a password, a folder, and this very fakeview."""
    roots = [str(Path(__file__).resolve().parents[2]), os.environ.get("PYTHONPATH", "")]
    # Not where TMPDIR says: the names of Ray's sockets must not be longer than 107 characters.
    place = tempfile.mkdtemp(prefix="fv", dir="/tmp" if Path("/tmp").is_dir() else None)
    # Ray looks in the home for how a cloud made this machine, and without an answer asks the
    # network, with its statistics off as well.
    (Path(place) / "ray_bootstrap_config.yaml").write_text("{}\n", encoding="utf-8")
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
                "environment": {"HOME": place, "PYTHONUSERBASE": site.getuserbase()},
            }
    finally:
        shutil.rmtree(place, ignore_errors=True)


@contextlib.contextmanager
def _their_cluster(address: str) -> Iterator[dict[str, Any]]:
    """Let another process try first: Ray may try for minutes and then end the one that asks."""
    if address != AUTO:
        _connect(address)
    try:
        subprocess.run(
            [sys.executable, "-P", "-c", _TRIAL, address],
            capture_output=True,
            stdin=subprocess.DEVNULL,
            timeout=_ANSWER_SECONDS,
            check=True,
            env={**os.environ, **_QUIET},
        )
    except (OSError, subprocess.SubprocessError) as error:
        raise FakeviewError(_not_joined(address, error), _told(error)) from error
    yield {"address": address}


def _not_joined(address: str, error: BaseException) -> str:
    if address == LOCAL:
        return "Ray could not be started on this machine. Look for free memory and disk space."
    where = "on this machine" if address == AUTO else f"at {address}"
    told = _told(error)
    if "AuthenticationError" in told:
        return (
            f"The Ray cluster {where} asks for its token. Set RAY_AUTH_MODE to token and "
            "RAY_AUTH_TOKEN to the one that it was started with."
        )
    if "ersion mismatch" in told:
        return f"The Ray cluster {where} has other versions of Python or Ray than this machine."
    return (
        f"No Ray cluster that this machine belongs to answers {where}. {_FORMS} A machine joins "
        "one with: ray start --address=HOST:PORT"
    )


def _told(error: BaseException) -> str:
    told = getattr(error, "stderr", None) or b""
    return f"{error!r} {told.decode(errors='replace')}"


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

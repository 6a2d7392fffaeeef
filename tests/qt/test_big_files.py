"""Window, scan and report share one gate: no two of them decode a big file at once."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from fakeview.detect import look, stability
from fakeview.detect.memory import Memory
from fakeview.imaging import decode, reading
from fakeview.imaging.failures import DecodeError
from fakeview.provenance import inspect
from fakeview.report import make
from fakeview.ui.inspect import work

ENGINE: Any = SimpleNamespace(min_side=8, info=None)
ROW: Any = SimpleNamespace(verdict=SimpleNamespace(outside=False))


def _show(path: Path) -> None:
    work.Source(path.name, path).load(8)


def _tried(path: Path) -> None:
    ROW.path = str(path)
    list(stability.with_stability(ENGINE, [ROW]))


WAYS: dict[str, tuple[Any, str, Callable[[Path], object]]] = {
    "shown": (decode, "decode", _show),
    "small": (decode, "thumbnail", lambda path: work.thumbnail(work.Source(path.name, path))),
    "scanned": (look, "decode_bytes", lambda path: look.look(ENGINE, Memory(), path)),
    "tried": (stability, "decode", _tried),
    "reported": (
        decode,
        "decode_bytes",
        lambda path: make.report(ENGINE, [path], make.Order()),
    ),
    "looked into": (inspect, "read", lambda path: work.look_into(work.Source(path.name, path))),
}


@pytest.mark.parametrize("way", WAYS)
def test_a_big_file_passes_the_one_gate(
    way: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    owner, name, use = WAYS[way]
    path, held = tmp_path / "p.png", list[bool]()
    path.write_bytes(b"no picture")
    monkeypatch.setattr(reading, "BIG_FILE", 9)

    def refused(*_: object, **__: object) -> None:
        held.append(reading._big_files.locked())
        raise DecodeError("It is none.")

    monkeypatch.setattr(owner, name, refused)
    with contextlib.suppress(DecodeError):
        use(path)
    assert held == [True]
    assert not reading._big_files.locked()


def test_pictures_do_not_wait_for_the_parsers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, held = tmp_path / "p.png", list[bool]()
    path.write_bytes(b"no picture")
    monkeypatch.setattr(reading, "BIG_FILE", 9)
    real = inspect.sniff.recognise

    def watched(data: bytes) -> str:
        held.append(reading._big_files.locked())
        return real(data)

    monkeypatch.setattr(inspect.sniff, "recognise", watched)
    assert work.look_into(work.Source(path.name, path)).error
    assert held == [False]

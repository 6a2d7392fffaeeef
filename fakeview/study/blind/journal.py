"""One rater's answers: a file of JSON lines that only ever grows.

Every line is on the disk before the next picture is shown. What a kill or a full disk leaves of
a last line was never confirmed; it is passed over when the file is read.
"""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from fakeview.errors import FakeviewError
from fakeview.imaging.decode import MAX_PIXELS
from fakeview.imaging.names import one_line
from fakeview.study import rle
from fakeview.study.answers import Problem
from fakeview.study.blind.regions import Region
from trainer.words import tr

FORMAT, VERSION = "fakeview answers", 1  # not shown
ENDING = ".jsonl"
_SAID = {True: "generated", False: "photograph", None: None}
_MEANT = {"generated": True, "photograph": False, None: None}
DAMAGED = (ValueError, KeyError, TypeError, AttributeError, RecursionError, OverflowError)
"""What reading raises on JSON that says something else than it should."""


@dataclass(frozen=True)
class Entry:
    """What a rater said of one picture.

    Attributes:
        picture: its name in the study.
        generated: what was said; None where the time ran out.
        confidence: 0 to 100, as it stood.
        chosen: whether the rater moved the confidence; else it is where it began.
        seconds: how long the picture was in view, pauses left out.
        regions: what was marked.
        moment: when, ISO 8601.
        line: in the file, from 1; 0 before it is written.
    """

    picture: str
    generated: bool | None
    confidence: int = 50
    chosen: bool = False
    seconds: float = 0.0
    regions: tuple[Region, ...] = ()
    moment: str = ""
    line: int = 0


@dataclass(frozen=True)
class Skip:
    """Why a picture could not be shown, and in which line of the file it says so."""

    reason: str
    line: int = 0


@dataclass
class Read:
    """What a rater's file says.

    Attributes:
        rater: the pseudonym.
        entries: by picture; the last line about a picture counts.
        skipped: pictures that could not be shown, with the reason; answered ones are none.
        problems: lines that can't be used.
    """

    rater: str
    entries: dict[str, Entry] = field(default_factory=dict)
    skipped: dict[str, Skip] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    @property
    def answered(self) -> int:
        """How many pictures got an answer."""
        return sum(entry.generated is not None for entry in self.entries.values())


def read(path: Path) -> Read:
    """Read a rater's file; a line that can't be used is a problem, and the rest is read.

    Raises:
        FakeviewError: the file can't be read, or a newer program wrote it.
    """
    try:
        lines = path.read_bytes().split(b"\n")
    except OSError as error:
        raise FakeviewError(
            tr(
                "{path} can't be read. Check that the folder of the study is still there.",
                path=path,
            ),
            str(error),
        ) from error
    found = Read(path.stem)
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            document = json.loads(line)
            if document.get("format") == FORMAT:
                _check_version(path, document)
                found.rater = str(document["rater"])
            else:
                _take(found, document, number)
        except DAMAGED as error:
            text = tr("this is no answer ({cause}); it is left out.", cause=type(error).__name__)
            found.problems.append(Problem(path.name, number, text))
    return found


def rater_of(path: Path) -> str:
    """Return whose a rater's file is, without reading what it says. Raises FakeviewError."""
    try:
        with path.open("rb") as stream:
            return str(json.loads(stream.readline())["rater"])
    except (OSError, *DAMAGED):
        return read(path).rater


def _check_version(path: Path, document: Mapping[str, Any]) -> None:
    if int(document["version"]) > VERSION:
        raise FakeviewError(
            tr(
                "{path} was written by a newer version of fakeview. Use that one to go on.",
                path=path,
            )
        )


def _take(found: Read, document: Mapping[str, Any], number: int) -> None:
    picture = str(document["picture"])
    if "skipped" in document:
        if picture not in found.entries:
            found.skipped[picture] = Skip(str(document["skipped"]), number)
        return
    found.entries[picture] = entry_of(document, number)
    found.skipped.pop(picture, None)


def entry_of(document: Mapping[str, Any], number: int = 0) -> Entry:
    """Return an answer from its JSON; raises one of ``DAMAGED`` if it is none."""
    confidence, seconds = int(document["confidence"]), float(document["seconds"])
    if not 0 <= confidence <= 100 or not 0 <= seconds < float("inf"):
        raise ValueError("no such confidence or time")
    return Entry(
        str(document["picture"]),
        _MEANT[document["said"]],
        confidence,
        bool(document.get("confidence_chosen", True)),
        seconds,
        tuple(_region(one) for one in document.get("marks", ())),
        str(document.get("at", "")),
        number,
    )


def document_of(entry: Entry) -> dict[str, Any]:
    """Return an answer as JSON."""
    return {
        "picture": entry.picture,
        "said": _SAID[entry.generated],
        "confidence": entry.confidence,
        "confidence_chosen": entry.chosen,
        "seconds": round(entry.seconds, 3),
        "at": entry.moment or datetime.now(UTC).isoformat(timespec="seconds"),
        "marks": [
            {**asdict(region), "runs": rle.compress(region.runs)} for region in entry.regions
        ],
    }


def _region(document: Mapping[str, Any]) -> Region:
    height, width = int(document["height"]), int(document["width"])
    runs = tuple(rle.decompress(str(document["runs"])))
    if min(height, width) < 1 or any(run < 0 for run in runs) or sum(runs) != height * width:
        raise ValueError("the runs don't fill the mark")
    across, down = (int(side) for side in document["size"])
    if min(across, down) < 1 or max(across * down, height * width) > MAX_PIXELS:
        raise ValueError("no picture has that size")
    tool, note = str(document["tool"]), str(document["note"])
    return Region(height, width, runs, tool, note, (across, down))


class Journal:
    """A rater's file, held open for one program at a time.

    Raises:
        FakeviewError: another program holds it, or the disk refuses.
    """

    def __init__(self, path: Path, rater: str) -> None:
        from filelock import FileLock, Timeout

        self._path = path
        # It is taken in one thread and let go of in another one.
        self._lock = FileLock(path.with_name(f".{path.stem}.lock"), thread_local=False)
        try:
            self._lock.acquire(timeout=0)
        except Timeout as error:
            raise FakeviewError(
                tr(
                    "{rater} is rating this study in another window already. Go on "
                    "there, or close it first.",
                    rater=one_line(rater),
                ),
                str(error),
            ) from error
        except OSError as error:
            raise _refused(path, error) from error
        try:
            self.read = self._opened(rater)
        except BaseException:
            self._lock.release()
            raise

    def _opened(self, rater: str) -> Read:
        try:
            self._file = os.open(self._path, _FLAGS, 0o666)
        except OSError as error:
            raise _refused(self._path, error) from error
        try:
            size = os.fstat(self._file).st_size
            if size == 0:
                self._append({"format": FORMAT, "version": VERSION, "rater": rater})
                _flush_folder(self._path.parent)
            elif not self._path.read_bytes().endswith(b"\n"):
                self._write(b"\n")  # what was torn ends here, and stays a line of its own
            return read(self._path)
        except OSError as error:
            os.close(self._file)
            raise _refused(self._path, error) from error
        except BaseException:
            os.close(self._file)
            raise

    @property
    def name(self) -> str:
        """The file's name without its ending."""
        return self._path.stem

    def answer(self, entry: Entry) -> None:
        """Keep an answer; it is on the disk when this returns.

        Raises:
            FakeviewError: the disk refused; nothing of it is left in the file.
        """
        self._append(document_of(entry))
        self.read.entries[entry.picture] = entry
        self.read.skipped.pop(entry.picture, None)

    def skip(self, picture: str, reason: str) -> None:
        """Note that a picture could not be shown. Raises FakeviewError."""
        self._append({"picture": picture, "skipped": reason})
        self.read.skipped[picture] = Skip(reason)

    def close(self) -> None:
        """Let go of the file."""
        os.close(self._file)
        self._lock.release()

    def _append(self, document: Mapping[str, Any]) -> None:
        line = json.dumps(document, ensure_ascii=False, separators=(",", ":")) + "\n"
        try:
            self._write(line.encode("utf-8", "surrogatepass"))
        except OSError as error:
            raise _refused(self._path, error) from error

    def _write(self, data: bytes) -> None:
        before = os.fstat(self._file).st_size
        try:
            rest = memoryview(data)
            while rest:
                rest = rest[os.write(self._file, rest) :]
            os.fsync(self._file)
        except OSError:
            with contextlib.suppress(OSError):  # half a line is no answer; reading copes with it
                os.ftruncate(self._file, before)
            raise


_FLAGS = os.O_RDWR | os.O_CREAT | os.O_APPEND | getattr(os, "O_BINARY", 0)


def _flush_folder(folder: Path) -> None:
    """Let a new file's name survive a power cut; Windows has no way to ask for it."""
    if os.name != "nt":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _refused(path: Path, error: OSError) -> FakeviewError:
    reason = (error.strerror or type(error).__name__).lower()
    return FakeviewError(
        tr(
            "The answer could not be written to {folder} ({reason}). Check the free space "
            "and who may write there, then try again; nothing is lost.",
            folder=path.parent,
            reason=reason,
        ),
        str(error),
    )

"""The store: what it promises when nothing goes wrong, and when everything does."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from fakeview.detect import store_file
from fakeview.detect.memory import Memory
from fakeview.detect.store import Entry, Facts, Kept, Known, Store
from fakeview.detect.store_file import StoreBusy, StoreError, StoreRefused, default_path

KEPT = Kept(0.1 + 0.2, False, ("It has only 3 x 4 pixels.", "Ünicode “said”."))
FACTS = Facts(1234, 1_700_000_000_123_456_789)
SHA = "ab" * 32


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "results.sqlite"


def entry(name: str = "/pictures/a.png", sha256: str = SHA, kept: Kept = KEPT) -> Entry:
    return Entry(Path(name), FACTS, sha256, kept)


def test_what_is_kept_comes_back_to_the_last_bit(path: Path) -> None:
    first = Store(path)
    first.keep([entry()], "me")
    first.close()
    store = Store(path)
    assert store.recall(Path("/pictures/a.png"), FACTS, "me") == Known(SHA, KEPT)
    assert store.score_of(SHA, "me") == KEPT
    assert store.recall(Path("/pictures/a.png"), FACTS._replace(size=1), "me") is None
    assert store.recall(Path("/pictures/a.png"), FACTS._replace(mtime_ns=1), "me") is None
    assert store.recall(Path("/pictures/b.png"), FACTS, "me") is None
    assert store.score_of(SHA, "another detector") is None
    assert store.recall(Path("/pictures/a.png"), FACTS, "another detector") is None
    store.close()
    with pytest.raises(StoreError, match="closed"):
        store.score_of(SHA, "me")


def test_the_first_score_of_a_picture_stands(path: Path) -> None:
    store, other = Store(path), Store(path)
    later = Kept(0.9, True, ())
    assert store.keep([entry()], "me") == {SHA: KEPT}
    assert other.keep([entry(kept=later)], "me") == {SHA: KEPT}
    assert other.keep([entry(kept=later)], "you") == {SHA: later}
    assert Memory(other, "me").keep([entry(kept=later)]) == [entry()]
    store.close()
    other.close()


def test_it_lies_in_the_data_folder_of_the_user(tmp_path: Path) -> None:
    assert str(default_path()).startswith(os.environ["FAKEVIEW_HOME"])
    Store().close()
    assert default_path().is_file()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs names that are no text")
def test_a_name_that_is_no_text(path: Path) -> None:
    odd = Path(os.fsdecode(b"/p/\xff\n.png"))
    store = Store(path)
    store.keep([entry(str(odd)), Entry(Path("/p/b.png"), error="Damaged \udcff.")], "me")
    assert store.recall(odd, FACTS, "me") == Known(SHA, KEPT)
    store.keep([Entry(odd, error="It is gone.")], "me")
    assert store.failed() == [Path("/p/b.png"), odd]
    store.close()


def test_failures_below_a_folder_as_they_were_named(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    names = ["in/a10.png", "in/a9.png", "in/deep/x.png", "input/no.png", "other.png"]
    store = Store(path)
    store.keep([Entry(Path(name), error="It is gone.") for name in names], "me")
    assert store.failed([Path("in")]) == [Path(name) for name in (names[1], names[0], names[2])]
    assert store.failed([Path("./other.png"), Path("nothing")]) == [Path("other.png")]
    assert [p.name for p in store.failed([tmp_path / "input"])] == ["no.png"]
    assert len(store.failed()) == 5
    assert all(found.is_absolute() for found in store.failed())
    store.keep([Entry(Path("in/a9.png"), FACTS, SHA, KEPT)], "me")
    assert len(store.failed()) == 4
    store.close()


def test_a_failure_does_not_forget_what_lay_there(path: Path) -> None:
    store, name = Store(path), Path("/pictures/a.png")
    store.keep([entry()], "me")
    store.keep([Entry(name, error="There is no such file.")], "me")
    # The drive came back: known, and the store has to learn that nothing is wrong any more.
    assert store.recall(name, FACTS, "me") == Known(SHA, KEPT, news=True)
    store.close()


def test_a_newer_store_is_refused_and_left_alone(path: Path) -> None:
    Store(path).close()
    raw = sqlite3.connect(path)
    raw.execute(f"PRAGMA user_version={len(store_file.STEPS) + 1}")
    raw.close()
    before = path.read_bytes()
    with pytest.raises(StoreRefused, match="newer fakeview"):
        Store(path)
    assert path.read_bytes() == before
    assert [p.name for p in path.parent.iterdir()] == [path.name]


def test_an_older_store_is_brought_up_with_its_rows(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = Store(path)
    old.keep([entry()], "me")
    old.close()

    def second(connection: sqlite3.Connection) -> None:
        connection.execute("ALTER TABLE scores ADD COLUMN more TEXT")

    monkeypatch.setattr(store_file, "STEPS", [*store_file.STEPS, second])
    store = Store(path)
    assert store.score_of(SHA, "me") == KEPT
    assert store.notices == []
    store.close()
    raw = sqlite3.connect(path)
    assert raw.execute("PRAGMA user_version").fetchone() == (2,)
    assert raw.execute("SELECT more FROM scores").fetchall() == [(None,)]
    raw.close()


def test_a_step_that_fails_leaves_the_old_store(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = Store(path)
    old.keep([entry()], "me")
    old.close()

    def full(connection: sqlite3.Connection) -> None:
        connection.execute("ALTER TABLE scores ADD COLUMN more TEXT")
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(store_file, "STEPS", [*store_file.STEPS, full])
        with pytest.raises(StoreError):
            Store(path)
    store = Store(path)
    assert store.score_of(SHA, "me") == KEPT
    store.close()


@pytest.mark.parametrize(
    "content", [b"nothing like a database", b"SQLite format 3\0" + bytes(range(256)) * 40]
)
def test_a_damaged_store_is_set_aside(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    store = Store(path)
    [notice] = store.notices
    assert "damaged" in notice
    store.keep([entry()], "me")
    assert store.score_of(SHA, "me") == KEPT
    store.close()
    [aside] = [p for p in path.parent.iterdir() if "damaged-" in p.name]
    assert aside.name in notice
    assert aside.read_bytes() == content
    again = Store(path)
    assert again.score_of(SHA, "me") == KEPT
    again.close()


def test_damage_that_shows_later_is_set_aside_too(path: Path) -> None:
    store = Store(path)
    store.keep([entry()], "me")
    raw = sqlite3.connect(path, isolation_level=None)
    raw.execute("UPDATE scores SET about = '[1, 2'")
    raw.close()
    memory = Memory(store, "me")
    assert memory.score_of(SHA) is None
    assert len(store.notices) == 1
    assert memory.keep([entry()]) == [entry()]
    assert memory.score_of(SHA) == KEPT
    assert memory.notices == []
    store.close()


@pytest.mark.parametrize("name", ["letter.txt", "photo.jpg", "noname"])
def test_a_document_is_no_damaged_store(tmp_path: Path, name: str) -> None:
    document = tmp_path / name
    document.write_bytes(b"Dear Sir or Madam")
    with pytest.raises(StoreRefused, match="no store"):
        Store(document)
    assert [p.name for p in tmp_path.iterdir()] == [name]


def test_a_database_of_another_program_is_left_alone(path: Path) -> None:
    raw = sqlite3.connect(path)
    raw.execute("CREATE TABLE photos (name TEXT)")
    raw.close()
    before = path.read_bytes()
    with pytest.raises(StoreRefused, match="another program"):
        Store(path)
    assert path.read_bytes() == before


def test_a_place_that_can_not_be_written_to_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for place in (tmp_path, tmp_path / "file" / "results.sqlite", Path("nul\0.sqlite")):
        with pytest.raises(StoreError, match="can't be written to"):
            Store(place)


def test_a_full_disk_ends_the_keeping_and_not_the_scan(path: Path) -> None:
    store = Store(path)
    memory = Memory(store, "me")
    assert store._connection is not None
    store._connection.execute("PRAGMA max_page_count=12")
    many = [entry(f"/p/{n}.png", f"{n:064x}") for n in range(500)]
    assert memory.keep(many) == many
    [notice] = memory.notices
    assert "full" in notice
    assert "rows are complete" in notice
    assert memory.score_of(SHA) is None
    memory.finish()
    assert memory.notices == [notice]
    assert store.score_of(many[0].sha256, "me") is None  # all of it or nothing
    store.close()


def test_what_another_program_holds_up_is_kept_later(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store_file, "BUSY_SECONDS", 0.01)
    monkeypatch.setattr("fakeview.detect.memory._LAST_SECONDS", 0.05)
    store = Store(path)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreBusy, match="Another program"):
        store.keep([entry()], "me")
    waits, never = Memory(store, "me"), Memory(store, "me")
    assert waits.keep([entry()]) == [entry()]
    never.keep([entry("/p/b.png", "cd" * 32)])
    never.finish()
    [notice] = never.notices
    assert "1 result is not in it" in notice
    other.execute("ROLLBACK")
    other.close()
    waits.finish()
    assert waits.notices == []
    assert store.recall(Path("/pictures/a.png"), FACTS, "me") == Known(SHA, KEPT)
    store.close()


def test_errors_are_kept_within_a_second_and_at_the_end(path: Path) -> None:
    store = Store(path)
    memory = Memory(store, "me")
    memory.keep([Entry(Path("/p/gone.png"), error="It is gone.")])
    memory.finish()
    assert store.failed() == [Path("/p/gone.png")]
    store.close()


_WRITER = """
import sys
from pathlib import Path
from fakeview.detect.store import Entry, Facts, Kept, Store
store, mine = Store(Path(sys.argv[1])), float(sys.argv[2])
for n in range(120):
    sha = f"{n:064x}"
    stands = store.keep([Entry(Path(f"/p/{n}.png"), Facts(1, n), sha, Kept(mine, None, ()))], "me")
    print(n, stands[sha].p_fake)
store.close()
"""


def test_two_processes_fill_one_store(path: Path) -> None:
    """Both begin it, both write all the time, and both are told the same scores."""
    both = [
        subprocess.Popen(
            [sys.executable, "-c", _WRITER, str(path), mine], stdout=subprocess.PIPE, text=True
        )
        for mine in ("0.25", "0.75")
    ]
    told = [process.communicate(timeout=100)[0] for process in both]
    assert [process.returncode for process in both] == [0, 0]
    assert told[0] == told[1]
    assert len(told[0].splitlines()) == 120
    store = Store(path)
    assert store.notices == []
    for line in told[0].splitlines():
        number, p_fake = line.split()
        known = store.recall(Path(f"/p/{number}.png"), Facts(1, int(number)), "me")
        assert known is not None
        assert known.kept.p_fake == float(p_fake)
    store.close()

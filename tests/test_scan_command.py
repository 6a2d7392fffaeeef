"""``fakeview scan`` with its store, as a user calls it."""

from __future__ import annotations

import contextlib
import csv
import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from fakeview import scan_command
from fakeview.cli import main
from fakeview.detect.memory import Memory
from fakeview.detect.scan import Row
from fakeview.detect.store import Store
from fakeview.detect.store_file import default_path
from fakeview.detect.verdict import Kind, Verdict
from fakeview.report.rows import FIELDS, write_csv
from tests.conftest import texture
from tests.detect.fakes import picture_file

Capture = pytest.CaptureFixture[str]


def lines(text: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in text.splitlines()]


def close(rows: list[dict[str, object]]) -> list[dict[str, object]]:
    """Return rows whose scores compare within what batches of another size round otherwise."""
    return [
        {**row, "p_fake": pytest.approx(row["p_fake"], abs=1e-5) if row["p_fake"] else None}
        for row in rows
    ]


def test_the_second_scan_knows_all_and_says_so(
    folder: Path, detector_file: Path, capsys: Capture
) -> None:
    base = ["scan", str(folder), "--model", str(detector_file), "--format", "jsonl"]
    assert main(base) == 0
    first = capsys.readouterr()
    assert "known" not in first.err
    assert main(base) == 0
    second = capsys.readouterr()
    assert second.out == first.out
    assert "4 scored with small, 4 of them known already, 1 could not be read" in second.err
    assert default_path().is_file()


def test_no_store_and_a_named_store(
    folder: Path, detector_file: Path, tmp_path: Path, capsys: Capture
) -> None:
    base = ["scan", str(folder), "--model", str(detector_file)]
    for _ in range(2):
        assert main([*base, "--no-store"]) == 0
        assert "known" not in capsys.readouterr().err
    assert not default_path().exists()
    store = tmp_path / "mine.sqlite"
    for _ in range(2):
        assert main([*base, "--store", str(store)]) == 0
    assert "4 of them known already" in capsys.readouterr().err
    assert store.is_file()
    assert not default_path().exists()


def test_retry_takes_what_failed_and_no_more(
    folder: Path, detector_file: Path, capsys: Capture
) -> None:
    base = ["scan", "--model", str(detector_file), "--format", "jsonl", "--retry"]
    assert main(base) == 0
    assert "nothing to try again" in capsys.readouterr().err
    assert main(["scan", str(folder), "--model", str(detector_file)]) == 0
    capsys.readouterr()
    assert main([*base, str(folder / "deep er")]) == 0
    assert "nothing to try again" in capsys.readouterr().err
    assert main([*base, str(folder)]) == 2
    [row] = lines(capsys.readouterr().out)
    assert row["path"] == str(folder / "broken.jpg")
    assert row["error"]
    Image.fromarray(texture(3, 90, 90)).save(folder / "broken.jpg")
    assert main(base) == 0
    [row] = lines(capsys.readouterr().out)
    assert not row["error"]
    assert main(base) == 0
    assert "nothing to try again" in capsys.readouterr().err
    for wrong in (["--retry", "--no-store"], ["--store", "a.sqlite", "--no-store", "."]):
        with pytest.raises(SystemExit):
            main(["scan", *wrong])


def test_retry_leaves_out_what_is_gone_and_the_store_keeps_it(
    folder: Path, detector_file: Path, capsys: Capture
) -> None:
    (folder / "second.jpg").write_bytes(b"no picture")
    base = ["scan", str(folder), "--model", str(detector_file), "--format", "jsonl"]
    assert main(base) == 0
    (folder / "broken.jpg").unlink()
    capsys.readouterr()
    assert main([*base, "--retry"]) == 2
    told = capsys.readouterr()
    assert [row["path"] for row in lines(told.out)] == [str(folder / "second.jpg")]
    assert "1 of the 2 files that failed is no longer there." in told.err
    (folder / "second.jpg").unlink()
    assert main([*base, "--retry"]) == 0
    told = capsys.readouterr()
    assert not told.out
    assert "All 2 files that failed are no longer there" in told.err
    with contextlib.closing(Store()) as store:
        assert len(store.failed()) == 2


@pytest.mark.parametrize("more", [[], ["--stability"]])
def test_rows_that_cannot_be_written_end_the_scan_before_its_store(
    folder: Path,
    detector_file: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: Capture,
    more: list[str],
) -> None:
    done: list[str] = []

    def full(_arguments: object, rows: Iterator[Row], *_: object) -> None:
        next(rows)
        raise OSError(28, "No space left on device")

    finish, let_go = Memory.finish, Store.close

    def finished(memory: Memory, *, wait: bool = True) -> None:
        done.append("finish")
        finish(memory, wait=wait)

    def closed(store: Store) -> None:
        done.append("close")
        let_go(store)

    monkeypatch.setattr(Memory, "finish", finished)
    monkeypatch.setattr(Store, "close", closed)
    monkeypatch.setattr(scan_command, "_write", full)
    out = tmp_path / "rows.csv"
    base = ["scan", str(folder), "--model", str(detector_file), "--out", str(out), *more]
    assert main(base) == 2
    assert "free space" in capsys.readouterr().err
    assert done == ["finish", "close"]


def test_what_is_wrong_with_a_store_is_a_sentence(
    folder: Path, detector_file: Path, tmp_path: Path, capsys: Capture
) -> None:
    base = ["scan", str(folder), "--model", str(detector_file)]
    assert main([*base, "--store", str(folder / "a1.png")]) == 2
    assert "is a picture" in capsys.readouterr().err
    assert main([*base, "--store", str(tmp_path / "no" / "where.sqlite")]) == 2
    assert "There is no folder" in capsys.readouterr().err
    damaged = tmp_path / "mine.sqlite"
    damaged.write_bytes(b"SQLite format 3\0" + b"x" * 5000)
    assert main([*base, "--store", str(damaged)]) == 0
    assert "was damaged. It is kept as mine.damaged-" in capsys.readouterr().err
    [_, aside] = sorted(tmp_path.glob("mine*sqlite"), key=lambda file: len(file.name))
    aside.rename(damaged)  # damage is told also where there is nothing to do
    assert main([*base, "--store", str(damaged), "--retry"]) == 0
    assert "was damaged. It is kept as mine.damaged-" in capsys.readouterr().err
    # The usual store is a help, so a scan goes on where it can't be had.
    default_path().parent.mkdir(parents=True)
    default_path().mkdir()
    assert main(base) == 0
    said = capsys.readouterr().err
    assert "results are not kept" in said
    assert "4 scored" in said


@pytest.mark.skipif(sys.platform == "win32", reason="kills by a signal")
def test_a_scan_that_was_killed_goes_on_where_it_was(
    tmp_path: Path, detector_file: Path, capsys: Capture
) -> None:
    """The child can't be done: nobody reads its rows, and a pipe doesn't hold them all."""
    pictures = tmp_path / "pictures"
    pictures.mkdir()
    names = [str(picture_file(pictures / f"{number}.png", number, 20)) for number in range(300)]
    base = ["scan", str(pictures), "--model", str(detector_file), "--format", "jsonl"]
    child = subprocess.Popen([sys.executable, "-m", "fakeview", *base], stdout=subprocess.PIPE)
    assert child.stdout is not None
    given = [child.stdout.readline() for _ in range(20)]
    os.kill(child.pid, signal.SIGKILL)
    given += child.stdout.read().splitlines(keepends=True)
    child.stdout.close()
    assert child.wait(60) == -signal.SIGKILL
    complete = [json.loads(line) for line in given if line.endswith(b"\n")]
    assert 20 <= len(complete) < 300
    assert main(base) == 0
    resumed = capsys.readouterr()
    rows = lines(resumed.out)
    assert [row["path"] for row in rows] == names
    assert rows[: len(complete)] == complete
    known = int(resumed.err.partition("of them known")[0].split()[-1])
    assert len(complete) <= known < 300
    assert main([*base, "--no-store"]) == 0
    assert lines(capsys.readouterr().out) == close(rows)


def test_parquet_holds_the_same_rows(
    folder: Path, detector_file: Path, tmp_path: Path, capsys: Capture
) -> None:
    import pyarrow.parquet as pq

    base = ["scan", str(folder), "--model", str(detector_file), "--format"]
    assert main([*base, "jsonl"]) == 0
    wanted = lines(capsys.readouterr().out)
    out = tmp_path / "rows.parquet"
    assert main([*base[:-1], "--out", str(out)]) == 0  # the name tells the format
    assert pq.read_table(out).to_pylist() == wanted
    assert main([*base, "parquet", "--out", str(out)]) == 0
    table = pq.read_table(out)
    assert table.to_pylist() == wanted
    assert table.column_names == list(FIELDS)
    kinds = {name: str(table.schema.field(name).type) for name in FIELDS}
    assert (kinds["p_fake"], kinds["face_found"]) == ("double", "bool")
    capsys.readouterr()
    assert main([*base, "parquet"]) == 2
    assert "--out" in capsys.readouterr().err


def test_parquet_of_names_that_are_no_text(tmp_path: Path) -> None:
    import pyarrow.parquet as pq

    from fakeview.report.parquet import write_parquet

    out = tmp_path / "rows.parquet"
    with out.open("wb") as file:
        write_parquet([Row("/p/\udcff.png", error="Gone.")], file, "d")
    [row] = pq.read_table(out).to_pylist()
    assert row["path"] == "/p/\\udcff.png"
    assert row["p_fake"] is None


def test_a_name_that_says_no_format_is_asked_about_before_anything_is_scored(
    folder: Path, tmp_path: Path, capsys: Capture
) -> None:
    out = tmp_path / "rows.xyz"
    with pytest.raises(SystemExit) as end:
        main(["scan", str(folder), "--out", str(out)])
    assert end.value.code == 2
    assert "rows.xyz doesn't say what to write" in capsys.readouterr().err
    assert not out.exists()


def test_without_pyarrow_parquet_is_a_sentence(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    for name in ("pyarrow", "pyarrow.parquet"):
        monkeypatch.setitem(sys.modules, name, None)
    out = tmp_path / "rows.parquet"
    assert main(["scan", str(folder), "--format", "parquet", "--out", str(out)]) == 2
    said = capsys.readouterr().err
    assert "pip install pyarrow" in said
    assert said.count("\n") == 1
    assert not out.exists()


def test_no_cell_is_run_as_a_formula(tmp_path: Path) -> None:
    """A text may come from anywhere: a name, an error, a remark about the picture."""
    starts = ("=", "+", "-", "@", "\t", "\r", "\n")
    rows = []
    for start in starts:
        verdict = Verdict(Kind.UNCERTAIN, 0.5, (f"{start}cmd|' /C calc'!A0", "More."))
        rows.append(Row(f"{start}1.png", "ab", 0.5, verdict))
        rows.append(Row("fine = 1.png", error=f"{start}HYPERLINK(1)"))
    out = tmp_path / "rows.csv"
    with out.open("w", encoding="utf-8", newline="") as file:
        write_csv(rows, file, "ab")
    with out.open(encoding="utf-8", newline="") as file:
        read = list(csv.DictReader(file))
    assert len(read) == len(rows)
    for row in read:
        assert not [cell for cell in row.values() if cell.startswith(starts)]
    assert [row["path"] for row in read[::2]] == [f"'{start}1.png" for start in starts]
    assert read[1]["path"] == "fine = 1.png"
    assert read[1]["error"] == "'=HYPERLINK(1)"

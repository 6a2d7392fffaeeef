"""A scan on a cluster gives the rows of an ordinary one, whatever becomes of the workers."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from fakeview import paths
from fakeview.cli import main

Capture = pytest.CaptureFixture[str]


def rows(path: Path) -> list[dict[str, object]]:
    import pyarrow.parquet as pq

    table: list[dict[str, object]] = pq.read_table(path).to_pylist()
    for row in table:
        if row["p_fake"] is not None:  # batches of another size round otherwise
            row["p_fake"] = pytest.approx(row["p_fake"], abs=1e-5)
    return table


@pytest.mark.slow
@pytest.mark.timeout(1200)
def test_the_rows_of_a_cluster_are_those_of_one_machine(
    folder: Path, tmp_path: Path, capsys: Capture
) -> None:
    """One start of Ray for all that needs one; each picture comes once, known or not."""
    pytest.importorskip("ray")
    argv = ["scan", str(paths.resource("samples")), os.path.relpath(folder), str(folder / "gone")]
    here, there = tmp_path / "here.parquet", tmp_path / "there.parquet"
    assert main([*argv, "--no-store", "--out", str(here)]) == 0
    said = capsys.readouterr().err
    more = ["--ray", "local", "--out", str(there), "--store", str(tmp_path / "kept.sqlite")]
    done = subprocess.run(
        [sys.executable, "-m", "tests.detect.on_cluster", str(tmp_path), *argv, *more],
        capture_output=True,
        text=True,
        timeout=1140,
        check=True,
    )
    assert rows(there) == rows(here)
    assert sum(bool(row["error"]) for row in rows(there)) == 2
    results = json.loads(done.stdout)
    assert results["codes"] == [0, 0]
    # Ray itself says nothing, and the second scan knew all that had a score.
    first, second = done.stderr.splitlines()
    assert first == said.strip().replace(str(here), str(there))
    assert "of them known already" in second
    wanted = [str(number) for number in range(150)]
    wanted[5] = "died"
    assert results["deadly"] == wanted
    assert (tmp_path / "deaths").read_text() == "+++"
    assert results["stopped"] == 0


def test_a_cluster_that_is_not_there_is_a_sentence(folder: Path, capsys: Capture) -> None:
    pytest.importorskip("ray")
    for address, said in (
        ("127.0.0.1:9", "No Ray cluster answers at 127.0.0.1:9."),
        ("127.0.0.1:99999", "No Ray cluster answers at"),
        ("nonsense", "is no address of a Ray cluster"),
        ("ray://127.0.0.1:9", "is no address of a Ray cluster"),
    ):
        assert main(["scan", str(folder), "--no-store", "--ray", address]) == 2
        told = capsys.readouterr().err
        assert said in told
        assert told.count("\n") == 1


def test_without_ray_a_cluster_is_a_sentence(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    monkeypatch.setitem(sys.modules, "ray", None)
    assert main(["scan", str(folder), "--ray", "local"]) == 2
    told = capsys.readouterr().err
    assert "pip install 'ray[data]'" in told
    assert told.count("\n") == 1


@pytest.mark.parametrize("more", [["--stability"], ["--device", "mps"]])
def test_what_does_not_go_with_a_cluster_is_refused(more: list[str], capsys: Capture) -> None:
    with pytest.raises(SystemExit):
        main(["scan", ".", "--ray", "local", *more])
    assert "cluster" in capsys.readouterr().err

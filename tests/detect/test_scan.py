from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from fakeview.detect.engine import Engine
from fakeview.detect.scan import scan
from fakeview.detect.verdict import WORDS, Kind, judge, remarks
from fakeview.imaging.decode import decode, from_array
from fakeview.imaging.walk import walk
from tests.conftest import texture


@pytest.fixture(scope="module")
def engine(detector_file: Path) -> Engine:
    return Engine.open(detector_file, device="cpu")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for number in range(40):
        Image.fromarray(texture(number, 120, 140)).save(tmp_path / f"p{number}.png")
    (tmp_path / "p7.png").write_bytes(b"\x89PNG but no more")
    (tmp_path / "empty.jpg").touch()
    return tmp_path


def test_one_row_per_file_in_order(engine: Engine, folder: Path) -> None:
    files = list(walk([folder, folder / "gone.jpg"]))
    rows = list(scan(engine, files))
    assert [row.path for row in rows] == [str(f) for f in files]
    bad = {Path(row.path).name: row for row in rows if row.error}
    assert set(bad) == {"p7.png", "empty.jpg", "gone.jpg"}
    assert all(row.p_fake is None and row.verdict is None for row in bad.values())
    for row in rows[:20]:
        if not row.error:
            rgb = decode(Path(row.path), min_side=engine.min_side).rgb
            assert row.p_fake == pytest.approx(float(engine.score([rgb])[0]), abs=1e-6)


def test_pictures_are_never_written_to(engine: Engine, folder: Path) -> None:
    before = {p: (p.read_bytes(), p.stat().st_mtime_ns) for p in folder.iterdir()}
    list(scan(engine, walk([folder])))
    assert {p: (p.read_bytes(), p.stat().st_mtime_ns) for p in folder.iterdir()} == before


def test_cancel_ends_it_after_the_batch(engine: Engine, folder: Path) -> None:
    cancel = threading.Event()
    rows = []
    for row in scan(engine, walk([folder]), cancel=cancel):
        rows.append(row)
        cancel.set()
    assert 1 <= len(rows) <= 16
    assert not [t for t in threading.enumerate() if t.name.startswith("decode")]


def test_verdicts_by_the_band(engine: Engine) -> None:
    info = replace(engine.info, band=(0.3, 0.8))
    kinds = [judge(p, info).kind for p in (0.0, 0.29, 0.3, 0.5, 0.8, 0.81, 1.0)]
    none, unsure, fake = Kind.NONE, Kind.UNCERTAIN, Kind.GENERATED
    assert kinds == [none, none, unsure, unsure, unsure, fake, fake]


def test_what_a_person_should_know_of_a_picture_is_said(engine: Engine, tmp_path: Path) -> None:
    spec = engine.spec
    assert spec.seen_share(110, 110) == pytest.approx((96 / 110) ** 2)
    assert spec.seen_share(400, 1000) == pytest.approx((96 / 110) ** 2 * 0.4, rel=0.02)

    def said(rgb: np.ndarray) -> str:
        verdict = judge(0.9, engine.info, remarks(from_array(rgb, "x"), spec))
        return " ".join(verdict.reasons)

    assert "30%" in said(texture(0, 400, 1000))
    assert "middle" not in said(texture(0, 400, 420))
    assert "only 40 x 30 pixels" in said(texture(0, 30, 40))
    glass = tmp_path / "glass.png"
    Image.new("RGBA", (200, 200), (9, 9, 9, 90)).save(glass)
    [row] = scan(engine, [glass])
    assert row.verdict is not None
    assert any("white" in reason for reason in row.verdict.reasons)


def test_words_promise_nothing(engine: Engine) -> None:
    for info in (engine.info, replace(engine.info, calibrated=False, domain="")):
        for p_fake in (0.01, 0.5, 0.99):
            verdict = judge(p_fake, info)
            text = " ".join((verdict.words, *verdict.reasons)).lower()
            assert verdict.words in WORDS.values()
            assert not {"real", "authentic", "proof"} & set(text.replace(".", "").split())
            assert verdict.reasons
    low = " ".join(judge(0.01, engine.info).reasons)
    assert "diffusion models, often pass unnoticed" in low
    assert all(name in low for name in engine.info.generators)

"""What the person reads is told in their language, and in English where nothing else is known."""

from __future__ import annotations

import pickle
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from trainer import catalogue, words
from trainer.words import english, number, one_after_another, plural, tr

SOURCE = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en"><context><name>somewhere</name>
<message><source>Open…</source><translation>Öffnen…</translation></message>
<message><source>Open…</source><comment>a state</comment><translation>Offen</translation></message>
<message><source>{name} has {score:.2f}</source><translation>{score:.2f} hat {name}</translation>
</message>
<message><source>Bad {name}</source><translation>Schlecht {nme}</translation></message>
<message numerus="yes"><source>{n} pictures</source><translation><numerusform>{n} Bild
</numerusform><numerusform>{n} Bilder</numerusform></translation></message>
<message><source>Later</source><translation type="unfinished">Spä</translation></message>
</context></TS>
""".replace("Bild\n<", "Bild<")


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "fakeview_de.ts"
    path.write_text(SOURCE, "utf-8")
    return path


@pytest.fixture
def compiled(source: Path) -> Path:
    path = source.with_suffix(".qm")
    done = subprocess.run(
        [
            *(str(Path(sys.executable).parent / "pyside6-lrelease"), "-nounfinished"),
            *(str(source), "-qm", str(path)),
        ],
        capture_output=True,
    )
    assert done.returncode == 0, done.stderr
    return path


@pytest.fixture(autouse=True)
def _english_again() -> Iterator[None]:
    yield
    words.use(words.ENGLISH)


def test_english_needs_no_catalogue() -> None:
    assert tr("Open…") == "Open…"
    assert tr("A {name} in braces") == "A {name} in braces"
    assert plural(1, "one picture", "{n} pictures") == "one picture"
    assert plural(1204, "one picture", "{n} pictures") == "1,204 pictures"
    with pytest.raises(KeyError):
        tr("{nothing} for it", name="x")


def test_the_catalogue_speaks(source: Path) -> None:
    assert words.use("de", source)
    assert words.language() == "de"
    assert (tr("Open…"), tr("Open…", about="a state")) == ("Öffnen…", "Offen")
    assert tr("{name} has {score:.2f}", name="1.5", score=np.float32(0.5)) == "0,50 hat 1.5"
    assert plural(1, "{n} picture", "{n} pictures") == "1 Bild"
    assert plural(1204, "{n} picture", "{n} pictures") == "1.204 Bilder"
    assert number(1234.5, ",.1f") == "1.234,5"
    assert number(0.97, ".0%") == "97\u00a0%"


def test_what_was_told_knows_its_english(source: Path) -> None:
    assert words.use("de", source)
    told = tr("{name} has {score:.2f}", name=plural(1204, "{n} picture", "{n} pictures"), score=0.5)
    assert (told, english(told)) == ("0,50 hat 1.204 Bilder", "1,204 pictures has 0.50")
    whole = one_after_another(tr("Open…"), "", told, number(0.5, ".1f"))
    assert whole == "Öffnen… 0,50 hat 1.204 Bilder 0,5"
    assert english(whole) == "Open… 1,204 pictures has 0.50 0.5"
    assert english(pickle.loads(pickle.dumps(told))) == english(told)  # noqa: S301
    assert (english("of the person"), english(tr("{braces} {"))) == ("of the person", "{braces} {")


def test_what_is_not_translated_or_does_not_fit_is_told_in_english(source: Path) -> None:
    assert words.use("de", source)
    assert tr("Later") == "Later"
    assert tr("Nobody knows {it}", it=2) == "Nobody knows 2"
    assert tr("Bad {name}", name="x") == "Bad x"


def test_compiled_and_edited_catalogues_say_the_same(source: Path, compiled: Path) -> None:
    assert catalogue.read(compiled) == catalogue.read(source)
    assert len(catalogue.read(compiled)) == 5


def test_a_broken_catalogue_leaves_english(compiled: Path, tmp_path: Path) -> None:
    data = compiled.read_bytes()
    for content in (b"", b"<TS>", data[:40], data[:-30], data[:60] + bytes(30)):
        for name in ("torn.qm", "torn.ts"):
            path = tmp_path / name
            path.write_bytes(content)
            if words.use("de", path):  # cut behind the texts, it still has them
                assert tr("Open…") in ("Öffnen…", "Open…")
            else:
                assert tr("Open…") == "Open…"
                assert words.language() == "en"
    assert not words.use("de", tmp_path / "none.qm")
    assert not words.use("de")


def test_a_child_process_speaks_the_same_language(compiled: Path) -> None:
    words.use("de", compiled)
    code = "from trainer import words; words.use_inherited(); print(ascii(words.tr('Open…')))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ascii("Öffnen…")

"""Text out of strange files: nothing hidden, nothing long."""

from __future__ import annotations

import time

import pytest

from fakeview.provenance.findings import MAX_EVIDENCE, Finding, Severity, in_order
from fakeview.provenance.text import MAX_NAME, MAX_VALUE, decoded, shown


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("plain", "plain"),
        ("  two\r\n\t lines ", "two lines"),
        ("a\x00b\x1b[31m", "a‹U+0000›b‹U+001B›[31m"),
        ("photo\u202egpj.exe", "photo‹U+202E›gpj.exe"),
        ("zero\u200bwidth\ufeff", "zero‹U+200B›width‹U+FEFF›"),
        ("\u2066iso\u2069", "‹U+2066›iso‹U+2069›"),
        ("tag\U000e0041", "tag‹U+E0041›"),
        ("\ud800", "‹U+D800›"),
        ("e" + "\u0301" * 50, "e" + "\u0301" * 3),
        ("Größe 東京 🙂", "Größe 東京 🙂"),
    ],
)
def test_what_hides_is_spelt_out(text: str, safe: str) -> None:
    assert shown(text) == safe


def test_length_is_bounded_and_huge_texts_cost_nothing() -> None:
    before = time.perf_counter()
    for text in ("x" * 10_000_000, "\u202e" * 10_000_000, " " * 10_000_000 + "x"):
        assert len(shown(text, 50)) <= 50
    assert time.perf_counter() - before < 5
    assert shown("x" * 51, 50).endswith("…")
    assert shown("x" * 50, 50) == "x" * 50


def test_evidence_is_made_safe_and_bounded() -> None:
    pairs = tuple((f"n{number}" * 50, "v\u202e" * 500) for number in range(100))
    finding = Finding(Severity.INFO, "EXIF", "A\u202e sentence.", (("empty", " "), *pairs))
    assert len(finding.evidence) == MAX_EVIDENCE - 1
    assert all(len(name) <= MAX_NAME and len(value) <= MAX_VALUE
               for name, value in finding.evidence)  # fmt: skip
    text = finding.as_text()
    assert "\u202e" not in text
    assert text.startswith("A‹U+202E› sentence.\n")


def test_decoding() -> None:
    assert decoded("Größe".encode()) == decoded("Größe".encode("latin-1")) == "Größe"
    assert decoded(b"end\0rest") == "end"


def test_order_and_repetition() -> None:
    low, high = Finding(Severity.INFO, "a", "b"), Finding(Severity.STRONG, "a", "c")
    assert in_order([low, high, low]) == (high, low)

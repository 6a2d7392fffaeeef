"""Order, filter and counts of a list, and the marks that are kept."""

from __future__ import annotations

import itertools
import random
import sqlite3
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from fakeview.album.filters import IN, OFF_RANGE, OUT, Filter
from fakeview.album.listed import FileFacts, flat_key
from fakeview.album.mark_store import MarkStore
from fakeview.album.marks import UNMARKED, Mark, Marked
from fakeview.album.order import By, Order
from fakeview.album.tally import BINS, Tally, bin_of, described, edges
from fakeview.detect.store_file import StoreError, StoreRefused
from fakeview.imaging.walk import natural_key


@dataclass
class Entry:
    name: str
    kind: str = "waiting"
    shown_score: float | None = None
    error: str = ""
    mark: Mark | None = None
    starred: bool = False
    key: int = field(default_factory=itertools.count().__next__)
    facts: FileFacts = field(init=False)

    def __post_init__(self) -> None:
        self.facts = FileFacts.of(
            self.name, Path("/pictures", "two" if "2" in self.name else "one", self.name)
        )


ENTRIES = [
    Entry("IMG10.jpg", "generated", 0.9),
    Entry("img2.png", "none", 0.1, mark=Mark.REAL),
    Entry("b.jpg", "failed", error="It is empty."),
    Entry("a.jpg", "uncertain", 0.5, starred=True),
    Entry("c.jpg"),
    Entry("img3.jpg", "generated", 0.9, mark=Mark.FAKE, starred=True),
]


def names(order: Order) -> str:
    return " ".join(entry.name.partition(".")[0] for entry in order.arrange(ENTRIES))


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        (Order(), "IMG10 img2 b a c img3"),
        (Order(By.ADDED, descending=True), "img3 c a b img2 IMG10"),
        (Order(By.SCORE), "img2 a IMG10 img3 b c"),
        (Order(By.SCORE, descending=True), "IMG10 img3 a img2 b c"),
        (Order(By.VERDICT), "IMG10 img3 a img2 b c"),
        (Order(By.NAME), "a b c img2 img3 IMG10"),
        (Order(By.NAME, descending=True), "IMG10 img3 img2 c b a"),
        (Order(By.ERROR), "b IMG10 img2 a c img3"),
        (Order(By.FOLDER, descending=True), "img2 IMG10 b a c img3"),
    ],
)
def test_orders_put_what_has_nothing_to_compare_last(order: Order, expected: str) -> None:
    assert names(order) == expected


def test_size_and_date_come_from_the_file(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"123")
    facts = FileFacts.of("a", tmp_path / "a", look=True)
    assert (facts.size, facts.folder) == (3, str(tmp_path))
    assert facts.modified_ns == (tmp_path / "a").stat().st_mtime_ns
    assert FileFacts.of("gone", tmp_path / "gone", look=True).size == -1


def test_the_fast_key_compares_like_the_natural_one() -> None:
    rng = random.Random(4)
    pieces = ["a", "A", "ab", "1", "01", "10", "9", "007", "ä", "-", " ", ".", "jpg", "img", "0"]
    texts = ["", "img.png", "img2.png", "img10.png", "IMG2.png", "a1b", "a1", "a"]
    texts += ["".join(rng.choices(pieces, k=rng.randint(1, 6))) for _ in range(150)]
    for one, other in itertools.combinations(texts, 2):
        assert (flat_key(one) < flat_key(other)) == (natural_key(one) < natural_key(other))


def shown(asked: Filter) -> list[str]:
    return [entry.name.partition(".")[0] for entry in ENTRIES if asked.judge(entry) == IN]


def test_filters_ask_for_everything_at_once() -> None:
    assert shown(Filter(name="IMG")) == ["IMG10", "img2", "img3"]
    assert shown(Filter(kinds=frozenset({"failed", "waiting"}))) == ["b", "c"]
    assert shown(Filter(marks=frozenset({"unmarked"}))) == ["IMG10", "b", "a", "c"]
    assert shown(Filter(marks=frozenset({"starred", "real"}))) == ["img2", "a", "img3"]
    assert shown(Filter(folder="/pictures/two")) == ["img2"]
    assert shown(Filter(low=0.5)) == ["IMG10", "a", "img3"]
    assert shown(Filter(name="img", low=0.5, marks=frozenset({"fake"}))) == ["img3"]
    assert Filter(low=0.5).judge(ENTRIES[1]) == OFF_RANGE
    assert Filter(name="x", low=0.5).judge(ENTRIES[1]) == OUT


def test_a_filter_says_what_it_asks_for() -> None:
    asked = Filter("a", frozenset({"generated"}), frozenset({"starred"}), "/x/holiday", 0.6)
    assert asked.words() == "likely generated, starred, holiday, 0.60 to 1.00"
    assert asked.on
    assert asked.cleared() == Filter("a")
    assert not asked.cleared().on


def test_counts_follow_single_changes() -> None:
    tally = Tally()
    asked = Filter(low=0.5)
    changing = [Entry(f"{number}.jpg") for number in range(6)]
    for entry in changing:
        tally.count(entry, asked.judge(entry))
    assert sum(tally.bins) == 0
    for entry, source in zip(changing, ENTRIES, strict=True):
        entry.kind, entry.shown_score = source.kind, source.shown_score
        tally.count(entry, asked.judge(entry))
    assert tally.kinds["generated"] == 2
    assert tally.kinds["none"] == 0  # the range leaves it out
    assert tally.bins[bin_of(0.1)] == 1  # its bar stays, to be chosen
    assert tally.bins[bin_of(0.9)] == 2
    for other in (asked, Filter(), Filter(name="img"), Filter(kinds=frozenset({"none"}))):
        at_once, by_one = Tally(), Tally()
        at_once.recount(ENTRIES, other)
        for entry in ENTRIES:
            by_one.count(entry, other.judge(entry))
        assert (at_once.kinds, at_once.bins) == (by_one.kinds, by_one.bins)
    assert bin_of(1.0) == BINS - 1
    assert edges(0, BINS - 1) == (0.0, 1.0)


def test_a_histogram_in_words() -> None:
    bins = [0] * BINS
    assert described(bins) == "No scores yet."
    bins[1], bins[10], bins[18] = 3, 1, 7
    assert described(bins, (0.3, 0.7)) == (
        "11 scores: about 3 below 0.30, 1 between, where the detector is uncertain, 7 above 0.70. "
        "Most common: 0.90 to 0.95, 7."
    )


SHA = "ab" * 32


def test_marks_are_there_again(tmp_path: Path) -> None:
    store = MarkStore(tmp_path / "deep" / "m.sqlite")
    store.keep({SHA: Marked(Mark.FAKE, starred=True), "cd" * 32: Marked(starred=True)})
    store.close()
    again = MarkStore(store.path)
    assert again.all() == {SHA: Marked(Mark.FAKE, starred=True), "cd" * 32: Marked(starred=True)}
    again.keep({SHA: UNMARKED, "cd" * 32: Marked(Mark.UNSURE)})
    assert again.all() == {"cd" * 32: Marked(Mark.UNSURE)}
    again.close()


def test_damaged_marks_are_kept_beside_and_told_of(tmp_path: Path) -> None:
    path = tmp_path / "m.sqlite"
    path.write_bytes(b"SQLite format 3\0" + b"damage" * 999)
    store = MarkStore(path)
    assert store.all() == {}
    assert "the marks in it are missing" in store.notices[0]
    assert len(list(tmp_path.glob("m.damaged-*"))) == 1
    store.keep({SHA: Marked(Mark.REAL)})
    assert store.all() == {SHA: Marked(Mark.REAL)}
    store.close()


def test_a_store_of_results_is_no_store_of_marks(tmp_path: Path) -> None:
    raw = sqlite3.connect(tmp_path / "m.sqlite")
    raw.execute("PRAGMA application_id=7")
    raw.close()
    with pytest.raises(StoreRefused):
        MarkStore(tmp_path / "m.sqlite")
    (tmp_path / "file").touch()
    with pytest.raises(StoreError):
        MarkStore(tmp_path / "file" / "m.sqlite")

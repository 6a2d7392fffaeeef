"""What a report is made from: plain facts, no markup and nothing that computes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from fakeview.detect.verdict import WORDS
from fakeview.provenance.findings import Finding, Severity
from trainer.words import number, plural, tr

if TYPE_CHECKING:
    from fakeview.detect.engine import DetectorInfo
    from fakeview.detect.verdict import Verdict


class FileName(str):
    """A value that is a file's name: it keeps its direction of writing to itself."""

    __slots__ = ()


class Digest(str):
    """A value that is a hash, in hex: its digits stand below each other."""

    __slots__ = ()


#: Names and values to be read side by side.
Rows = tuple[tuple[str, str], ...]


@dataclass(frozen=True, eq=False)
class Shot:
    """A picture to be put into a document.

    Attributes:
        data: a whole JPEG file, made here: neither the original's bytes nor its metadata.
        width, height: in pixels.
    """

    data: bytes
    width: int
    height: int


@dataclass(frozen=True, eq=False)
class MapFacts:
    """One explanation as it is told.

    Attributes:
        title: the method's name.
        shot: the picture with the map over it; None where there is nothing to see.
        limit: the value at the legend's ends; 0 where there is nothing to see.
        sentences: what there is to say of it, or why it could not be made.
        numbers: how well it did when it was checked.
        settings: what it was made with.
    """

    title: str
    shot: Shot | None = None
    limit: float = 0.0
    sentences: tuple[str, ...] = ()
    numbers: Rows = ()
    settings: Rows = ()


@dataclass(frozen=True, eq=False)
class Origin:
    """What a file says of itself.

    Attributes:
        findings: the gravest first.
        summary: one sentence where the findings don't speak for themselves.
    """

    findings: Sequence[Finding] = ()
    summary: str = ""

    @property
    def outright(self) -> tuple[str, ...]:
        """The sentences that a person must not miss, wherever there is little room."""
        return tuple(one.sentence for one in self.findings if one.severity is Severity.STRONG)


@dataclass(frozen=True, eq=False)
class Section:
    """All about one picture.

    Attributes:
        name: the file's name without its folder, which is nobody's business; unescaped.
        sha256: of the file's bytes, or of the pixels of a pasted picture; empty if unreadable.
        size: of the file in bytes; None for a pasted picture and where it could not be read.
        width, height: of the picture in the file, upright, in pixels; 0 if unreadable.
        format: as `Picture.format`; empty if unreadable.
        verdict: None where there is none.
        steady: what small changes do to the score, in words; empty if it wasn't tried.
        error: why there is no verdict, in one sentence.
        shot: a copy of bounded size.
        thumb: a small one.
        maps: the explanations.
        no_maps: why there are none, where some were asked for.
        origin: what the file says of itself.
    """

    name: str
    sha256: str = ""
    size: int | None = None
    width: int = 0
    height: int = 0
    format: str = ""
    verdict: Verdict | None = None
    steady: str = ""
    error: str = ""
    shot: Shot | None = None
    thumb: Shot | None = None
    maps: tuple[MapFacts, ...] = ()
    no_maps: str = ""
    origin: Origin = Origin()

    @property
    def kind(self) -> str:
        """The verdict's kind, or ``failed``: which mark stands for it."""
        return "failed" if self.verdict is None else str(self.verdict.kind.value)

    @property
    def reasons(self) -> tuple[str, ...]:
        """What there is to say of the verdict, the most important first."""
        said = () if self.verdict is None else self.verdict.reasons
        return (*said, self.steady) if self.steady else said

    @property
    def score(self) -> str:
        """The score as it is shown; a dash where there is none or where it says nothing."""
        if self.verdict is None or self.verdict.outside:
            return "-"
        return number(self.verdict.p_fake, ".2f")

    @property
    def words(self) -> str:
        """The verdict in words."""
        if self.verdict is None:
            return tr("not scored")
        said = tr(WORDS[self.verdict.kind])
        return tr("{verdict}, no face found", verdict=said) if self.verdict.outside else said


@dataclass(frozen=True, eq=False)
class Report:
    """A document about one picture or several.

    Attributes:
        sections: one for each picture, in their order.
        detector: what scored them.
        made: when, with its time zone.
        version: fakeview's.
        notes: sentences about the report as a whole.
    """

    sections: tuple[Section, ...]
    detector: DetectorInfo
    made: datetime
    version: str
    notes: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        """What it is called."""
        if len(self.sections) == 1:
            return self.sections[0].name
        return plural(len(self.sections), "{n} picture", "{n} pictures")

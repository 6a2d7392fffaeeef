"""From pictures to the facts of a report: score, explain, check, and copies of bounded size."""

from __future__ import annotations

import hashlib
import logging
import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import fakeview
from fakeview.errors import Cancelled, FakeviewError, sentence
from fakeview.explain import words as explained
from fakeview.explain.choices import METHOD_TITLES
from fakeview.report import words
from fakeview.report.facts import MapFacts, Origin, Report, Section
from trainer.words import mark, tr

if TYPE_CHECKING:
    import numpy as np

    from fakeview.detect.engine import Engine
    from fakeview.detect.verdict import Verdict
    from fakeview.explain.base import Explanation
    from fakeview.explain.faithfulness import Faithfulness
    from fakeview.explain.methods import Params
    from fakeview.imaging.decode import Picture

log = logging.getLogger(__name__)
#: More pictures than this make a document that no browser opens gladly.
MOST = 100
#: Told what is done just now: pictures done, pictures in all, and a few words that only the
#: command line prints, in English.
Told = Callable[[int, int, str], None]

MORE = mark(
    "Only the first {most} pictures are in this report: there are more. `fakeview scan` makes a "
    "table of any number."
)
_NO_SCORE_NO_MAP = mark("No map is shown: where the score says nothing, a map of it says nothing.")


@dataclass(frozen=True, eq=False)
class Known:
    """A map that was made before, and how well it did if it was checked."""

    explanation: Explanation
    check: Faithfulness | None = None


@dataclass(frozen=True, eq=False)
class Order:
    """What is to be in a report.

    Attributes:
        methods: the ways to explain, with their settings; None for a method's defaults.
        check: whether the score is tried under small changes, which may turn the verdict
            uncertain, and every map by hiding what it marks.
        known: maps that needn't be made anew, by method, for each picture's SHA-256. Those of
            methods that weren't asked for come in as well.
    """

    methods: Mapping[str, Params | None] = field(default_factory=dict)
    check: bool = True
    known: Mapping[str, Mapping[str, Known]] = field(default_factory=dict)


def report(
    engine: Engine,
    subjects: Sequence[Path | Picture],
    order: Order,
    *,
    notes: Iterable[str] = (),
    told: Told | None = None,
    cancel: threading.Event | None = None,
) -> Report:
    """Return the facts about files, or pictures without one, in their order.

    Args:
        engine: the detector.
        subjects: files to read, or pictures that were pasted.
        order: what is to be in it.
        notes: sentences about the report as a whole.
        told: called before every step.
        cancel: looked at before every step.

    Raises:
        Cancelled: ``cancel`` was set. A picture that fails is a section with its reason.
    """
    cancel = cancel or threading.Event()
    sections = []
    for done, subject in enumerate(subjects):

        def say(what: str, done: int = done) -> None:
            if cancel.is_set():
                raise Cancelled
            if told is not None:
                told(done, len(subjects), what)

        sections.append(_Maker(engine, order, say, cancel).section(subject))
    made = datetime.now().astimezone()
    return Report(tuple(sections), engine.info, made, fakeview.__version__, tuple(notes))


class _Maker:
    """Makes the section of one picture."""

    def __init__(
        self, engine: Engine, order: Order, say: Callable[[str], None], cancel: threading.Event
    ) -> None:
        self._engine, self._order, self._say, self._cancel = engine, order, say, cancel

    def section(self, subject: Path | Picture) -> Section:
        from fakeview.imaging.decode import decode_bytes
        from fakeview.imaging.reading import gate, read

        self._say("reading")
        if not isinstance(subject, Path):
            return self._of(subject, subject.rgb, None)
        name, data = subject.name, b""
        try:
            with gate(subject, self._cancel):
                data = read(subject)
                picture = decode_bytes(data, name, path=subject, min_side=self._engine.min_side)
                copy = _larger(data, picture)
            made = self._of(picture, copy, data)
        except Cancelled:
            raise
        except Exception as error:
            digest = hashlib.sha256(data).hexdigest() if data else ""
            size = len(data) if data else None
            return Section(name, digest, size, error=_reason(error, name), origin=_origin(data))
        return made

    def _of(self, picture: Picture, copy: np.ndarray, data: bytes | None) -> Section:
        """Return the section of a decoded picture; ``copy`` is what is shown of it."""
        from fakeview.detect.fitted import judge_picture
        from fakeview.report.shots import SIDE, THUMB, fitted, shot

        self._say("scoring")
        verdict = error = None
        steady = ""
        try:
            verdict = judge_picture(self._engine, picture)
            if self._order.check and not verdict.outside:
                verdict, steady = self._tried(picture, verdict)
        except Cancelled:
            raise
        except Exception as failure:
            error = _reason(failure, picture.name)
        copy = fitted(copy, SIDE)
        maps, no_maps = self._maps(picture, copy, verdict)
        return Section(
            name=picture.name,
            sha256=picture.sha256,
            size=None if data is None else len(data),
            width=picture.width,
            height=picture.height,
            format=picture.format,
            verdict=verdict,
            steady=steady,
            error=error or "",
            shot=shot(copy),
            thumb=shot(fitted(copy, THUMB)),
            maps=maps,
            no_maps=no_maps,
            origin=_origin(data),
        )

    def _tried(self, picture: Picture, verdict: Verdict) -> tuple[Verdict, str]:
        """Return the verdict to show after small changes, and what they did, in words."""
        from fakeview.detect.stability import measure
        from fakeview.detect.verdict import weighed

        self._say("changing it a little")  # not shown
        found = measure(self._engine, picture, cancel=self._cancel)
        return weighed(verdict, found, self._engine.info), found.sentence()

    def _maps(
        self, picture: Picture, copy: np.ndarray, verdict: Verdict | None
    ) -> tuple[tuple[MapFacts, ...], str]:
        known = self._order.known.get(picture.sha256, {})
        wanted = [name for name in METHOD_TITLES if name in known or name in self._order.methods]
        if verdict is None or not wanted:
            return (), ""
        if verdict.outside:
            return (), tr(_NO_SCORE_NO_MAP)
        return tuple(self._map(picture, copy, name, known.get(name)) for name in wanted), ""

    def _map(
        self, picture: Picture, copy: np.ndarray, method: str, known: Known | None
    ) -> MapFacts:
        from fakeview.explain import methods
        from fakeview.explain.render import is_flat, limit
        from fakeview.report.shots import shot, under_map

        title = tr(METHOD_TITLES[method])
        try:
            found = self._explain(picture, method) if known is None else known.explanation
            if is_flat(found):
                told = explained.flat(found)
                return MapFacts(title, sentences=(told,), settings=words.settings_rows(found.meta))
            check = known.check if known is not None else None
            if check is None and self._order.check:
                found = methods.whole(self._engine, picture.rgb, found)
                check = self._check(picture, found, title)
            drawn = shot(under_map(copy, found))
        except Cancelled:
            raise
        except Exception as error:
            told = _reason(error, picture.name)
            told = tr("It could not be made. {reason}", reason=told)
            return MapFacts(title, sentences=(told,))
        return MapFacts(
            title,
            drawn,
            limit(found),
            _told(found, check),
            () if check is None else _numbers(check),
            words.settings_rows(found.meta),
        )

    def _explain(self, picture: Picture, method: str) -> Explanation:
        from fakeview.explain import methods

        title = METHOD_TITLES[method]
        self._say(title)
        return methods.run(
            self._engine,
            picture.rgb,
            method,
            self._order.methods[method],
            progress=lambda done, total, _: self._say(f"{title}, {done:,} of {total:,} samples"),
            cancel=self._cancel,
        )  # not shown

    def _check(self, picture: Picture, found: Explanation, title: str) -> Faithfulness:
        from fakeview.explain import faithfulness

        return faithfulness.measure(
            self._engine,
            picture.rgb,
            found,
            progress=lambda done, total: self._say(f"checking {title}, {done:,} of {total:,}"),
            cancel=self._cancel,
            fill=found.meta.get("fill", "mean"),
            seed=found.meta.get("seed", 0),
        )


def _reason(error: Exception, name: str) -> str:
    """Return what a person is told: whatever it is, one picture never ends a report."""
    if not isinstance(error, FakeviewError):
        log.error("%s in a report", name, exc_info=error)
    return sentence(error)


def _larger(data: bytes, picture: Picture) -> np.ndarray:
    """Return the picture as large as it is shown: it may have been scored at a smaller size."""
    from fakeview.imaging.decode import decode_bytes
    from fakeview.report.shots import SIDE

    longest = max(picture.width, picture.height)
    if not picture.reduced or max(picture.rgb.shape[:2]) >= SIDE:
        return picture.rgb
    side = round(SIDE * min(picture.width, picture.height) / longest)
    return decode_bytes(data, picture.name, min_side=max(1, side)).rgb


def _origin(data: bytes | None) -> Origin:
    """Return what a file says of itself; pasted pixels have no file."""
    from fakeview.provenance.inspect import inspect_file

    if data is None:
        return Origin()
    said = inspect_file(data)
    # Why a file is no picture is the section's own reason already.
    return Origin(said.findings, "" if said.error else said.summary)


def _told(found: Explanation, check: Faithfulness | None) -> tuple[str, ...]:
    """Return what there is to say of a map that isn't flat, the check first."""
    sampled = found.method in ("lime", "shap")
    said = (
        check.sentence() if check is not None else "",
        explained.finished(found) if sampled and not explained.exact(found) else "",
        explained.agreement(found),
        explained.unsettled(found),
    )
    return tuple(filter(None, said))


def _numbers(check: Faithfulness) -> tuple[tuple[str, str], ...]:
    both = ((tr("Deletion AUC"), check.deletion), (tr("Insertion AUC"), check.insertion))
    return tuple(
        (
            title,
            tr(
                "this map {map:.3f}, random {random:.3f}, edges {edges:.3f}",
                map=curves.marked.auc,
                random=curves.random.auc,
                edges=curves.edges.auc,
            ),
        )
        for title, curves in both
    )

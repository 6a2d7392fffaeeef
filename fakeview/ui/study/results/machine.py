"""Counts a study in a lane: people alone at once, then beside the detector in use."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from fakeview.errors import sentence
from fakeview.study.material import Material
from fakeview.ui.jobs import Job
from fakeview.ui.services import DetectorService, Lanes
from trainer.words import mark, tr

if TYPE_CHECKING:
    from fakeview.detect.engine import Engine
    from fakeview.detect.memory import Memory
    from fakeview.study.document import Document
    from fakeview.study.marks import Mark

NO_DETECTOR = mark(
    "No detector is loaded, so these are the numbers of the people alone. Open one with Ctrl+D."
)
NO_FILES = mark(
    "None of the pictures was found, so these are the numbers of the people alone. Import them "
    "with their folder to see the model beside them."
)
STOPPED = mark("Stopped before all pictures were scored; the numbers stay as they were.")


@dataclass(frozen=True)
class Counted:
    """A study counted.

    Attributes:
        document: people, and the model if there is one.
        files: which file each picture is, by its name in the answers.
        marks: what people marked, by the picture's file; marks that cover nothing are out.
        detector: (SHA-256, which output means fake) of the model; None without one.
        name: of the model.
    """

    document: Document
    files: Mapping[str, str] = field(default_factory=dict)
    marks: Mapping[str, Sequence[Mark]] = field(default_factory=dict)
    detector: tuple[str, int | None] | None = None
    name: str = ""


class Machine(QObject):
    """Counts one study at a time; a new one takes the place of the one before."""

    counted = Signal(object)  # Counted
    progressed = Signal(str, int, int)  # what is done, how far, of how many (0: nobody knows)
    # Nothing goes on any more; why there is no model, if there is none: one of the above in
    # English, or the sentence of an error.
    ended = Signal(str)

    def __init__(self, lanes: Lanes, detector: DetectorService, parent: QObject) -> None:
        super().__init__(parent)
        self._lanes, self._detector = lanes, detector
        self._job: Job | None = None
        self._material: Material | None = None
        self._known: Counted | None = None  # people alone
        self._waits = False
        detector.changed.connect(self._arrived)
        detector.refused.connect(self._arrived)
        detector.order_needed.connect(lambda *_asked: self._arrived(None))

    @property
    def busy(self) -> bool:
        """Whether something is counted, or the detector is awaited."""
        return self._job is not None or self._waits

    def start(self, material: Material) -> None:
        """Count a study."""
        self.stop()
        self._material, self._known = material, None
        self.progressed.emit(tr("Counting answers"), 0, 0)
        self._submit(
            "count answers", lambda _job: _people(material), self._people_counted
        )  # not shown

    def again(self) -> None:
        """Set the detector in use beside the people."""
        self.stop()
        self._score()

    def cancel(self) -> None:
        """Stop, as the person asked."""
        if self.busy:
            self.stop()
            self.ended.emit(STOPPED)

    def stop(self) -> None:
        """Stop without a word."""
        self._waits = False
        self._lanes.reports.cancel(self._job)
        self._job = None

    def _submit(self, name: str, work: Any, done: Any) -> None:
        self._job = self._lanes.reports.submit(
            Job(name, work, done, self._failed, lambda step: self.progressed.emit(*step))
        )

    def _people_counted(self, counted: Counted) -> None:
        self._job, self._known = None, counted
        self.counted.emit(counted)
        self._score()

    def _score(self) -> None:
        engine, material, known = self._detector.engine, self._material, self._known
        if material is None or known is None:
            return
        if not known.files:
            self.ended.emit(NO_FILES)
        elif engine is not None:
            memory, order = self._detector.another_memory(), self._detector.fake_index
            self.progressed.emit(tr("Scoring the pictures"), 0, len(known.files))
            self._submit(
                "score study",
                lambda job: _with_model(job, material, engine, memory, order, known),
                self._scored,
            )  # not shown: its name
        elif self._detector.awaited:
            self._waits = True
            self.progressed.emit(tr("Loading the detector"), 0, 0)
        else:
            self.ended.emit(NO_DETECTOR)

    def _scored(self, counted: Counted) -> None:
        self._job = None
        self._detector.tell()
        self.counted.emit(counted)
        self.ended.emit("")

    def _failed(self, error: BaseException) -> None:
        self._job = None
        self.ended.emit(sentence(error))

    def _arrived(self, _what: object) -> None:
        if self._waits and not self._detector.awaited:
            self._waits = False
            self._score()


def _people(material: Material) -> Counted:
    from fakeview.study.document import document
    from fakeview.study.match import answered, match
    from fakeview.study.why import gathered

    files = match(answered(material.answers), material.files).files
    marks, _, _ = gathered(material.marks, material.files)
    return Counted(document(material.answers, material.title, files=files), files, marks)


def _with_model(
    job: Job,
    material: Material,
    engine: Engine,
    memory: Memory,
    order: int | None,
    known: Counted,
) -> Counted:
    from fakeview.study.document import document
    from fakeview.study.machine import scored

    wanted = [Path(file) for file in dict.fromkeys(known.files.values())]
    scores = scored(
        engine, wanted, memory, job.cancel,
        lambda done, total: job.report((tr("Scoring the pictures"), done, total)),
    )  # fmt: skip
    job.report((tr("Counting"), 0, 0), always=True)
    made = document(material.answers, material.title, scores, known.files)
    detector = (engine.info.sha256, order)
    return replace(known, document=made, detector=detector, name=engine.info.name)

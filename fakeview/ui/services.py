"""What the pages share: the lanes that work, and the detector that the compute lane owns."""

from __future__ import annotations

import logging
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from fakeview.errors import sentence
from fakeview.ui.inspect.work import Recent, Source, fit, open_engine, open_store
from fakeview.ui.jobs import Job, Lane, stop_all
from trainer.errors import ClassOrderUnknown

if TYPE_CHECKING:
    from fakeview.detect.engine import Engine
    from fakeview.detect.look import Looked
    from fakeview.detect.memory import Memory
    from fakeview.detect.store import Store

log = logging.getLogger(__name__)
QUIET_MS = 300
"""Waits shorter than this show nothing."""


class Lanes(QObject):
    """The threads of the program: they compute, show pictures, make thumbnails, walk folders,
    and look into files for what they say about themselves.

    What is painted over or drawn by hand is scored in a lane of its own: it can't wait until a
    long explanation or a row of pictures is done. The engine lets both in by turns. So are
    reports, which take their time and hold up nothing else, files that are moved, looks at
    watched folders, and the person's marks, which nothing else holds up.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.compute = Lane("compute", self)
        self.pictures = Lane("pictures", self, newest_first=True)
        self.thumbs = Lane("thumbs", self, newest_first=True)
        self.files = Lane("files", self)
        self.by_hand = Lane("by hand", self)  # not shown
        self.reports = Lane("reports", self)
        self.facts = Lane("facts", self, newest_first=True)
        self.filing = Lane("filing", self)
        self.watch = Lane("watch", self)
        self.marks = Lane("marks", self)
        self._decoders = ThreadPoolExecutor(2, thread_name_prefix="fakeview-decode")
        self._closed = False

    def fit(self, engine: Engine, memory: Memory, source: Source) -> Future[Looked]:
        """Start looking a picture up, or decoding it, for scoring."""
        return self._decoders.submit(fit, engine, memory, source)

    def all(self) -> list[Lane]:
        """Every lane."""
        return [self.compute, self.pictures, self.thumbs, self.files, self.by_hand, self.reports,
                self.facts, self.filing, self.watch, self.marks]  # fmt: skip

    def close(self) -> None:
        """Ask everything to stop and wait until no thread is left."""
        if self._closed:
            return
        self._closed = True
        self._decoders.shutdown(wait=False, cancel_futures=True)
        stop_all(self.all())
        self._decoders.shutdown(wait=True)


class DetectorService(QObject):
    """Opens detectors in the compute lane; the old one stays until the new one is there."""

    changed = Signal(object)  # DetectorInfo
    loading = Signal(bool)  # only when it takes long enough to be worth saying
    refused = Signal(str)  # one sentence
    noticed = Signal(str)  # what became of the store of results: a sentence or two, each once
    order_needed = Signal(object, str, int)  # Path, one sentence, how many outputs

    def __init__(self, lanes: Lanes, parent: QObject) -> None:
        super().__init__(parent)
        self._lanes = lanes
        self._job: Job | None = None
        self.engine: Engine | None = None
        self.memory: Any = None  # a Memory, with the engine
        self._store: Store | None = None
        self._no_store = ""  # why there is none
        self._replaced: list[Memory] = []  # by another detector's, and not yet finished
        self._told: set[str] = set()
        self.path: Path | None = None
        self.fake_index: int | None = None
        self.recent = Recent()
        self._settled = False
        self._slow = QTimer(self, interval=QUIET_MS, singleShot=True)
        self._slow.timeout.connect(self._say_loading)

    @property
    def info(self) -> Any:
        """The DetectorInfo in use; None before the first one is loaded."""
        return None if self.engine is None else self.engine.info

    @property
    def busy(self) -> bool:
        """Whether a detector is being opened."""
        return self._job is not None

    @property
    def awaited(self) -> bool:
        """Whether there is no detector yet, but one is on its way."""
        return self.engine is None and (self.busy or not self._settled)

    def another_memory(self) -> Memory:
        """Return a view of the store of its own, for work in another lane than the compute one."""
        from fakeview.detect.memory import Memory

        assert self.engine is not None, "a memory is one detector's"
        return Memory(self._store, self.engine.scored_by)

    def open(self, path: Path | None, fake_index: int | None = None) -> None:
        """Open a detector file (None: the bundled one); the answer comes as a signal."""
        if self._job is not None:
            self._job.cancel.set()

        def work(_job: Job) -> tuple[Engine, Memory]:
            from fakeview.detect.memory import Memory

            engine = open_engine(path, fake_index)
            if self._store is None:
                self._store, self._no_store = open_store()
            self.recent.clear()
            return engine, Memory(self._store, engine.scored_by)

        self._job = self._lanes.compute.submit(
            Job(
                name="open detector",  # not shown
                work=work,
                done=lambda opened: self._opened(opened[0], opened[1], path, fake_index),
                failed=lambda error: self._failed(error, path),
                priority=-1,
            )
        )
        self._slow.start()

    def _say_loading(self) -> None:
        if self._job is not None:
            self.loading.emit(True)

    def _settle(self) -> None:
        self._job, self._settled = None, True
        self._slow.stop()
        self.loading.emit(False)

    def close(self) -> None:
        """Keep what has yet to be kept; when the lanes are closed, so that nobody asks any more."""
        for memory in (*self._replaced, self.memory):
            if memory is not None:
                memory.finish(wait=False)
        for notice in self._news():  # there is no window any more
            log.warning(notice)
        self._replaced.clear()
        if self._store is not None:
            self._store.close()
            self._store = None

    def _opened(
        self, engine: Engine, memory: Memory, path: Path | None, fake_index: int | None
    ) -> None:
        self._settle()
        old = self.memory
        self.engine, self.memory, self.path, self.fake_index = engine, memory, path, fake_index
        self.changed.emit(engine.info)
        self.tell()
        if old is not None:
            self._finish(old)

    def _finish(self, memory: Memory) -> None:
        """Keep what still waits, in the lane that keeps: after a batch that uses it to the end."""
        self._replaced.append(memory)

        def finished(_nothing: object) -> None:
            self.tell()  # before it is forgotten with what it has to say
            self._replaced.remove(memory)

        self._lanes.compute.submit(
            Job(
                name="finish memory",  # not shown
                work=lambda _job: memory.finish(wait=False),
                done=finished,
                priority=-1,
            )
        )

    def tell(self) -> None:
        """Say what the person has not been told yet of the store of results."""
        if news := self._news():
            self.noticed.emit(" ".join(news))

    def _news(self) -> list[str]:
        sources = (self._store, self.memory, *self._replaced)
        notices = [notice for source in sources if source for notice in source.notices]
        news = [
            notice
            for notice in dict.fromkeys((self._no_store, *notices))
            if notice and notice not in self._told
        ]
        self._told.update(news)
        return news

    def _failed(self, error: BaseException, path: Path | None) -> None:
        self._settle()
        if path is not None and isinstance(error, ClassOrderUnknown):
            self.order_needed.emit(path, sentence(error), error.outputs)
        else:
            self.refused.emit(sentence(error))

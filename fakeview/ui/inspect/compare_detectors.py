"""The detectors that can be compared: the one in use, the bundled one, and files opened here."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from fakeview.errors import sentence
from fakeview.ui.inspect.work import Recent, open_engine
from fakeview.ui.jobs import Job
from fakeview.ui.services import DetectorService, Lanes
from trainer.errors import ClassOrderUnknown
from trainer.words import mark, tr

if TYPE_CHECKING:
    from fakeview.detect.engine import Engine


@dataclass(frozen=True)
class Choice:
    """One entry of the list.

    Attributes:
        name: what the list says.
        path: the file; None for the one in use and for the bundled one.
        fake_index: the answer to a foreign file's class-order question.
        in_use: whether this stands for whatever detector the program uses.
    """

    name: str
    path: Path | None = None
    fake_index: int | None = None
    in_use: bool = False


IN_USE = Choice("in use", in_use=True)  # not shown: its title is the name of that detector
BUNDLED = Choice(mark("Bundled detector"))


@dataclass
class _Loaded:
    engine: Engine
    recent: Recent = field(default_factory=Recent)


class Detectors(QObject):
    """Loads detectors in the compute lane when a side wants one, and lets go of them after."""

    listed = Signal()  # the list is another
    ready = Signal(object)  # Choice: its engine has come
    refused = Signal(object, str)  # Choice, one sentence
    order_needed = Signal(object, str, int)  # Choice, one sentence, how many outputs

    def __init__(self, lanes: Lanes, service: DetectorService, parent: QObject) -> None:
        super().__init__(parent)
        self._lanes, self._service = lanes, service
        self._opened: list[Choice] = []
        self._loaded: dict[Choice, _Loaded] = {}
        self._jobs: dict[Choice, Job] = {}
        service.changed.connect(self._in_use_changed)

    def choices(self) -> list[Choice]:
        """Everything that can be chosen, the one in use first."""
        bundled = [BUNDLED] if self._service.path is not None else []
        return [IN_USE, *bundled, *self._opened]

    def title(self, choice: Choice) -> str:
        """What the list says of a choice."""
        if not choice.in_use:
            return choice.name if choice.path else tr(choice.name)
        info = self._service.info
        if info is None:
            return tr("Detector in use")
        alike = any(one.name == info.name for one in self.choices() if not one.in_use)
        return tr("{name} (in use)", name=info.name) if alike else str(info.name)

    def add(self, path: Path, fake_index: int | None = None) -> Choice:
        """Put a file on the list, in place of what was said of it before."""
        choice = Choice(path.stem, path, fake_index)
        if choice not in self._opened:
            self._opened = [entry for entry in self._opened if entry.path != path] + [choice]
            self.listed.emit()
        return choice

    def engine(self, choice: Choice) -> Engine | None:
        """Return a detector that is there."""
        if choice.in_use:
            return self._service.engine
        loaded = self._loaded.get(choice)
        return loaded.engine if loaded else None

    def awaited(self, choice: Choice) -> bool:
        """Whether a detector is on its way."""
        return self._service.awaited if choice.in_use else choice in self._jobs

    def recent(self, choice: Choice) -> Recent:
        """Return the pictures as this detector decodes them; it has to be there."""
        return self._service.recent if choice.in_use else self._loaded[choice].recent

    def fake_index(self, choice: Choice) -> int | None:
        """Return the class order that was answered for a detector."""
        return self._service.fake_index if choice.in_use else choice.fake_index

    def want(self, choice: Choice) -> None:
        """Load a detector unless it is there or on its way."""
        if choice.in_use or choice in self._loaded or choice in self._jobs:
            return
        self._jobs[choice] = self._lanes.compute.submit(
            Job(
                name="open detector to compare",  # not shown
                work=lambda _job: open_engine(choice.path, choice.fake_index),
                done=lambda engine: self._done(choice, engine),
                failed=lambda error: self._failed(choice, error),
                priority=0,
            )
        )

    def keep(self, wanted: Iterable[Choice]) -> None:
        """Let go of every detector but these; their names stay on the list."""
        kept = set(wanted)
        for choice in [entry for entry in self._jobs if entry not in kept]:
            self._lanes.compute.cancel(self._jobs.pop(choice))
        self._loaded = {choice: held for choice, held in self._loaded.items() if choice in kept}

    def _done(self, choice: Choice, engine: Engine) -> None:
        del self._jobs[choice]
        self._loaded[choice] = _Loaded(engine)
        self.ready.emit(choice)

    def _failed(self, choice: Choice, error: BaseException) -> None:
        del self._jobs[choice]
        self._opened = [entry for entry in self._opened if entry != choice]
        if choice.path is not None and isinstance(error, ClassOrderUnknown):
            self.order_needed.emit(choice, sentence(error), error.outputs)
        else:
            self.refused.emit(choice, sentence(error))
        self.listed.emit()

    def _in_use_changed(self, _info: object) -> None:
        self.listed.emit()
        self.ready.emit(IN_USE)

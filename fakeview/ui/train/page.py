"""The Train page: Data, Settings, Run; it owns the child processes and connects the steps."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from fakeview.errors import FakeviewError, sentence
from fakeview.ui.dialogs import confirm
from fakeview.ui.icons import Icons
from fakeview.ui.inspect.empty import DropVeil
from fakeview.ui.jobs import Job
from fakeview.ui.services import DetectorService, Lanes
from fakeview.ui.shared.child import Outcome
from fakeview.ui.theme import Theme
from fakeview.ui.train.auditing import Auditor
from fakeview.ui.train.data_step import DataStep
from fakeview.ui.train.options import arch_problem
from fakeview.ui.train.run_step import RunStep
from fakeview.ui.train.runs import (
    Run,
    delete_run,
    drop_empty,
    list_runs,
    new_detector,
    new_run,
    read_run,
)
from fakeview.ui.train.settings_step import SettingsStep
from fakeview.ui.train.step_bar import DATA, RUN, SETTINGS, StepBar
from fakeview.ui.train.training import Training
from fakeview.ui.train.work import standing, write_settings
from fakeview.ui.widgets import Banner, framed
from trainer.errors import TrainerError
from trainer.events import Event
from trainer.words import mark, plural, tr

_ONE = mark("Drop one folder that holds both kinds of pictures, or one list of them (CSV).")
_BUSY = mark("A training is running. Wait for it, or cancel it, before you choose other pictures.")
_LISTING = "earlier runs"  # not shown


class TrainPage(QWidget):
    """From a folder to a detector, in three steps."""

    use_detector = Signal(object)  # Path
    inspect = Signal(list)  # of Path
    standing = Signal(str, str, float)  # words, time left, share done or -1

    def __init__(self, lanes: Lanes, detector: DetectorService, theme: Theme, icons: Icons) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(tr("Train"))
        self._lanes, self._detector = lanes, detector
        self._data: Path | None = None
        self._report: dict[str, Any] | None = None
        self._has_run = False
        self.auditor = Auditor(lanes, self)
        self.trainer = Training(self)
        self.steps = StepBar(theme, icons)
        self.banner = Banner(icons)
        self.data_step = DataStep(lanes, theme, icons)
        self.settings_step = SettingsStep(theme, icons)
        self.run_step = RunStep(lanes, theme, icons)
        self.stack = QStackedWidget()
        self.veil = DropVeil(theme, self, tr("Drop to look at other data"))
        self._views = {
            DATA: self.data_step, SETTINGS: self.settings_step, RUN: self.run_step,
        }  # fmt: skip
        self._lay_out()
        self._connect()
        self._detector_changed()
        self.go_to(DATA)

    def _lay_out(self) -> None:
        for view in self._views.values():
            self.stack.addWidget(view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.steps)
        column.addWidget(framed(self.banner))
        column.addWidget(self.stack, 1)

    def _connect(self) -> None:
        self.steps.wanted.connect(self.go_to)
        self._detector.changed.connect(self._detector_changed)
        auditor, data, run = self.auditor, self.data_step, self.run_step
        auditor.progressed.connect(data.show_reading)
        auditor.audited.connect(self._audited)
        auditor.refused.connect(data.show_refusal)
        auditor.question.connect(data.show_class_question)
        auditor.stopped.connect(data.show_empty)
        data.chosen.connect(self.set_data)
        data.classes_chosen.connect(self._audit)
        data.cancelled.connect(auditor.cancel)
        data.settings_wanted.connect(lambda: self.go_to(SETTINGS))
        self.settings_step.start_wanted.connect(self._start)
        self.settings_step.arch_unsure.connect(self._look_up)
        self.trainer.happened.connect(self._show_event)
        self.trainer.ended.connect(self._ended)
        run.pause_wanted.connect(self.trainer.pause)
        run.continue_wanted.connect(self.trainer.go_on)
        run.cancel_wanted.connect(self.trainer.cancel)
        run.resume_wanted.connect(self._resume)
        run.delete_wanted.connect(self._delete)
        run.use_wanted.connect(self.use_detector)
        run.inspect_wanted.connect(self.inspect)
        run.another_wanted.connect(lambda: self.go_to(DATA))

    # What the window asks

    @property
    def training(self) -> bool:
        """Whether a training is under way, paused included."""
        return self.trainer.running

    def start(self) -> None:
        """Look for earlier runs; one that was cut short is shown with Resume."""

        def show(runs: list[Run]) -> None:
            self._show_runs(runs)
            latest = runs[0] if runs else None
            if latest and latest.unfinished and not self.training and self._data is None:
                self.run_step.restore(latest.progress, latest.path)
                self._has_run = True
                self.go_to(RUN)

        self._lanes.files.submit(Job(_LISTING, lambda _job: list_runs(), done=show))

    def say(self, text: str) -> None:
        """Show one sentence above the page."""
        self.banner.say(text)

    def show_drop(self, on: bool) -> None:
        """Show that a drop is welcome."""
        empty = self.stack.currentWidget() is self.data_step and self.data_step.state == "empty"
        self.data_step.light(on and empty)
        self.veil.setGeometry(self.rect())
        self.veil.setVisible(on and not empty and not self.training)
        self.veil.raise_()

    def take(self, files: list[Path]) -> None:
        """Make what was dropped the data: one folder or one list."""
        if len(files) == 1 and (files[0].is_dir() or files[0].suffix.lower() == ".csv"):
            self.set_data(files[0])
        else:
            self.say(tr(_ONE))

    def set_data(self, data: Path) -> None:
        """Read a folder or a list, and show what can be learned from it."""
        if self.training:
            self.say(tr(_BUSY))
            return
        self.banner.dismiss()
        self.data_step.set_data(data)
        self._data = data.absolute()
        self._audit()

    def may_stop(self) -> bool:
        """Ask whether the training may be stopped, since the window is to be closed."""
        return confirm(
            tr("Stop the training and close?"),
            tr("Everything is saved; Resume is offered at the next start."),
            tr("Stop and close"),
            tr("Keep the window open"),
            self.window(),
        )

    def stop_and_wait(self) -> None:
        """Stop everything and wait until no child process is left."""
        self.trainer.stop_and_wait()
        self.auditor.stop_and_wait()

    # Steps

    def go_to(self, step: str) -> None:
        """Show a step."""
        self.stack.setCurrentWidget(self._views[step])
        self.steps.show_step(step)
        self._show_steps()

    def _show_steps(self) -> None:
        allowed = {RUN} if self.training else {DATA}
        if not self.training and self._report is not None and not _stops(self._report):
            allowed.add(SETTINGS)
        if self._has_run:
            allowed.add(RUN)
        self.steps.allow(allowed)
        about = ""  # a run in view may have learned from other pictures
        here = self.stack.currentWidget() is not self.run_step
        if here and self._data is not None and self._report is not None:
            count = plural(int(self._report.get("n", 0)), "{n} picture", "{n} pictures")
            about = f"{self._data.name}  ·  {count}"
        self.steps.about.set_whole(about, str(self._data or ""))

    # Data

    def _audit(self, _classes: object = None) -> None:
        if self._data is None:
            return
        self._report = None
        self.data_step.show_reading()
        self.go_to(DATA)
        self.auditor.start(self._data, self.data_step.classes)

    def _audited(self, report: dict[str, Any]) -> None:
        self._report = report
        self.data_step.show_report(report)
        self.settings_step.set_report(report)
        self._show_steps()

    def _detector_changed(self, _info: object = None) -> None:
        service = self._detector
        path = service.info.path if service.info is not None else None
        self.settings_step.set_detector(service.info, path, service.fake_index)

    # Run

    def _start(self) -> None:
        if self.training or self._data is None:
            return
        if arch := self.settings_step.unsure_arch:
            self.settings_step.wait_for_arch()
            self._look_up(arch)
            return
        run: Path | None = None
        try:
            name = self.settings_step.detector_name
            run, out = new_run(self._data, name), new_detector(name)
            options = self.settings_step.options(self._data, out, run)
            answers = {"classes": self.data_step.classes, "align": self.data_step.align}
            write_settings(run, {**answers, **options})
        except (FakeviewError, TrainerError, OSError) as error:
            if run is not None:
                drop_empty(run)
            self.say(sentence(error))
            return
        self.banner.dismiss()
        self.run_step.begin(run)
        self.trainer.fit(self._data, out, run)
        self._begun()

    def _look_up(self, arch: str) -> None:
        """Ask whether an architecture is known; where that can't be told, the trainer tells."""
        step = self.settings_step
        self._lanes.files.submit(
            Job(
                "architecture",
                lambda _job: arch_problem(arch),
                done=lambda problem: step.show_arch(arch, problem),
                failed=lambda _error: step.show_arch(arch, ""),
            )
        )

    def _resume(self, run: Path) -> None:
        if self.training:
            return
        found = read_run(run)
        if found is None or found.live:
            text = tr(
                "There is nothing to go on from in {folder}, or another program works on it.",
                folder=run,
            )
            self.say(text)
            self._refresh()
            return
        self.banner.dismiss()
        self.run_step.begin(run, found.progress)
        self.trainer.resume(run)
        self._begun()

    def _begun(self) -> None:
        self._has_run = True
        self.go_to(RUN)
        self._tell()

    def _show_event(self, event: Event) -> None:
        self.run_step.show_event(event)
        self._tell()

    def _ended(self, outcome: Outcome) -> None:
        self.run_step.show_outcome(outcome)
        self._show_steps()
        self._tell()
        self._refresh()

    def _tell(self) -> None:
        """Say how the training stands; once it is over, only to who doesn't see it here."""
        if self.training or not self.isVisible():
            self.standing.emit(*standing(self.run_step.state))
        else:
            self.standing.emit("", "", -1.0)

    def showEvent(self, event: QShowEvent) -> None:
        """Whoever looks here need not be told elsewhere how it ended."""
        super().showEvent(event)
        self._tell()

    def _delete(self, run: Path) -> None:
        try:
            delete_run(run)
        except FakeviewError as error:
            self.say(error.message)
        if self.run_step.state.run == run and not self.training:
            self.run_step.show_idle()
        self._refresh()

    def _refresh(self) -> None:
        self._lanes.files.submit(Job(_LISTING, lambda _job: list_runs(), done=self._show_runs))

    def _show_runs(self, runs: list[Run]) -> None:
        self.run_step.show_runs(runs)
        self._has_run = self._has_run or bool(runs)
        self._show_steps()


def _stops(report: Mapping[str, Any]) -> bool:
    return any(finding.get("level") == "stop" for finding in report.get("findings", ()))

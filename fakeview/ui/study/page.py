"""The Study page: blind ratings, and what came of them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from fakeview.errors import FakeviewError, sentence
from fakeview.ui.dialogs import confirm
from fakeview.ui.icons import Icons
from fakeview.ui.inspect.empty import DropVeil
from fakeview.ui.jobs import Job
from fakeview.ui.opening import ask_folder
from fakeview.ui.services import DetectorService, Lanes
from fakeview.ui.shared.class_map import ClassMap
from fakeview.ui.shared.reading import Reading
from fakeview.ui.study.done import DoneView
from fakeview.ui.study.exporting import Exporter
from fakeview.ui.study.home import HomeView
from fakeview.ui.study.rating import RatingView
from fakeview.ui.study.rating_desk import RatingDesk
from fakeview.ui.study.shelf_desk import ShelfDesk
from fakeview.ui.study.work import Wish, look_at, make_study
from fakeview.ui.theme import Theme
from fakeview.ui.widgets import Banner, framed
from trainer.events import Progress
from trainer.words import mark, plural, tr

if TYPE_CHECKING:
    from fakeview.study.blind.pictures import Pool
    from fakeview.study.blind.study import Study
    from fakeview.study.material import Material
    from fakeview.ui.study.results.view import StudyResults

HOME, PREPARING, QUESTION, RATING, DONE = "home", "preparing", "question", "rating", "done"
RESULTS = "results"
_ONE = mark("Drop one folder of pictures, a list of them (CSV), or a study's folder.")
_BUSY = mark("Quit the rating first; what was answered is kept.")
_NAMES = mark(
    "The pictures lie in folders of these names. Say which ones are generated, so that answers can "
    "be right or wrong."
)


class StudyPage(QWidget):
    """Home, preparing, asking what names mean, rating, done, or the results."""

    inspect = Signal(list)  # of Path
    train = Signal(object)  # Path of a list

    def __init__(self, lanes: Lanes, detector: DetectorService, theme: Theme, icons: Icons) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(tr("Study"))
        self._lanes, self._detector, self._theme, self._icons = lanes, detector, theme, icons
        self.results: StudyResults | None = None  # once they are first looked at
        self._job: Job | None = None  # what looks at a folder, or makes a study
        self._study: Study | None = None  # the one that is rated, or was last
        self.desk = RatingDesk(lanes, self)
        self.exporter = Exporter(lanes, self)
        self.banner = Banner(icons)
        self.home = HomeView(theme, icons)
        self.shelf = ShelfDesk(lanes, self.home.studies)
        self.preparing = Reading(tr("Preparing"))
        self.class_map = ClassMap(tr("Use these"), both=False, back=True)
        self.rating = RatingView(self.desk, theme, icons)
        self.done = DoneView(icons)
        self.veil = DropVeil(theme, self, tr("Drop to rate these pictures"))
        self.stack = QStackedWidget()
        self._views: dict[str, QWidget] = {
            HOME: self.home, PREPARING: self.preparing, QUESTION: self.class_map,
            RATING: self.rating, DONE: self.done,
        }  # fmt: skip
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        for view in self._views.values():
            self.stack.addWidget(view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(framed(self.banner))
        column.addWidget(self.stack, 1)

    def _connect(self) -> None:
        form, studies, done = self.home.form, self.home.studies, self.done
        form.folder_chosen.connect(self.set_data)
        form.names_wanted.connect(self._ask_names)
        form.start_wanted.connect(self._make)
        studies.rating_wanted.connect(self.rate)
        studies.person_wanted.connect(self._another_of)
        studies.removal_wanted.connect(self.shelf.remove)
        studies.open_wanted.connect(self._choose_study)
        studies.export_wanted.connect(self.exporter.ask)
        studies.results_wanted.connect(self.show_results)
        studies.import_wanted.connect(self.bring)
        self.exporter.written.connect(lambda words: self.say(words, calm=True))
        self.exporter.failed.connect(self.say)
        self.preparing.cancelled.connect(self._cancel)
        self.class_map.chosen.connect(self._take_names)
        self.class_map.back_wanted.connect(self.show_home)
        self.class_map.folder_wanted.connect(form.choose_folder)
        self.class_map.list_wanted.connect(form.choose_list)
        self.desk.begun.connect(lambda: self._show(RATING))
        self.desk.refused.connect(self._refuse_rating)
        self.desk.passed_over.connect(self._say_left_out)
        self.desk.finished.connect(self._finish)
        self.rating.quit_wanted.connect(self.quit)
        done.person_wanted.connect(self._another)
        done.results_wanted.connect(lambda: self.show_results(self._study))
        done.back_wanted.connect(self.show_home)

    # What the window asks

    @property
    def state(self) -> str:
        """What it shows: one of the names above."""
        return next(
            name for name, view in self._views.items() if view is self.stack.currentWidget()
        )

    def say(self, text: str, *, calm: bool = False) -> None:
        """Show one sentence above the page."""
        self.banner.say(text, calm=calm)

    def _say_left_out(self, why: str) -> None:
        self.say(tr("A picture was left out. {why}", why=why))

    def show_drop(self, on: bool) -> None:
        """Show that a drop is welcome."""
        self.veil.setGeometry(self.rect())
        self.veil.setVisible(on and self.state != RATING)
        self.veil.raise_()

    def take(self, files: list[Path]) -> None:
        """Rate what was dropped, a folder or a list, or open a study."""
        if self.state == RATING:
            self.say(tr(_BUSY))
        elif len(files) != 1 or not (files[0].is_dir() or files[0].suffix.lower() == ".csv"):
            self.say(tr(_ONE))
        elif (files[0] / "study.json").is_file():
            self._put_on_shelf(files[0])
        else:
            self.set_data(files[0])

    def put_away(self) -> bool:
        """Put a tool away; returns whether there was one in hand."""
        return self.state == RATING and self.rating.marks.put_away()

    def may_close(self) -> bool:
        """Ask whether an answer that could not be written may be lost."""
        title = tr("Close without the last answer?")
        return self._may_lose(title, tr("Close"), tr("Keep the window open"))

    def _may_lose(self, title: str, leave: str, stay: str) -> bool:
        if self.state != RATING or not self.rating.failed:
            return True
        return confirm(
            title,
            tr("It could not be written. All the answers before it are kept."),
            leave,
            stay,
            self.window(),
        )

    def stop_and_wait(self) -> None:
        """End the rating; what was answered is on the disk, and what stands there is kept."""
        self._cancel()
        self.desk.end(self.rating.given if self.state == RATING else None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Give the keys to the rating while there is one."""
        super().focusInEvent(event)
        if self.state == RATING:
            self.rating.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Look at the studies anew: other windows may rate as well."""
        super().showEvent(event)
        self.shelf.refresh()

    # The list of studies

    def _show(self, name: str) -> None:
        self.stack.setCurrentWidget(self._views[name])
        if name in (HOME, DONE):
            self.setFocus()  # no button should wear the ring unasked

    def show_home(self) -> None:
        """Show the form and the list."""
        self._show(HOME)
        self.shelf.refresh()

    def _choose_study(self) -> None:
        if (folder := ask_folder(self, "", tr("Open a study's folder"))) is not None:
            self._put_on_shelf(folder)

    def _put_on_shelf(self, folder: Path) -> None:
        if problem := self.shelf.put(folder.absolute()):
            self.say(problem)
            return
        self.banner.dismiss()
        self.show_home()

    # Results

    def show_results(self, study: Study | None) -> None:
        """Show what came of a study so far."""
        if study is None:
            return
        self._lanes.files.submit(
            Job(
                "read a study",
                lambda _job: study.material(),
                done=self.show_material,
                failed=lambda error: self.say(sentence(error)),
            )
        )  # not shown: its name

    def bring(self) -> None:
        """Ask for answers from another program and show what comes of them."""
        from fakeview.ui.study.importing import import_material

        material = import_material(self._lanes, self)
        if material is not None:
            self.show_material(material)

    def show_material(self, material: Material) -> None:
        """Show answers and marks, wherever they come from, beside the detector's."""
        if self.state == RATING:
            return
        if self.results is None:
            from fakeview.ui.study.results.view import StudyResults

            self.results = StudyResults(self._lanes, self._detector, self._theme, self._icons)
            self._views[RESULTS] = self.results
            self.stack.addWidget(self.results)
            self.results.back_wanted.connect(self.show_home)
            self.results.inspect_wanted.connect(self.inspect)
            self.results.train_wanted.connect(self.train)
        self.banner.dismiss()
        self.results.show_material(material)
        self._show(RESULTS)

    # A new study

    def set_data(self, data: Path) -> None:
        """Look what a folder or a list holds."""
        self._look(data.absolute(), {})

    def _look(self, data: Path, classes: dict[str, str]) -> None:
        self.banner.dismiss()
        self._run(
            Job(
                "pictures to rate",
                lambda job: look_at(job, data, classes),
                done=self._show_pool,
                failed=self._fail,
            ),
            data.name,
        )  # not shown: its name

    def _show_pool(self, pool: Pool) -> None:
        self._job = None
        self.home.form.show_pool(pool)
        self._show(HOME)

    def _ask_names(self) -> None:
        pool = self.home.form.pool
        if pool is not None:
            self.class_map.rows.clear()
            self.class_map.ask(pool.names, tr(_NAMES), pool.known)
            self._show(QUESTION)

    def _take_names(self, classes: dict[str, str]) -> None:
        pool = self.home.form.pool
        if pool is not None:
            self._look(pool.folder, classes)

    def _make(self, wish: Wish, rater: str) -> None:
        def made(study: Study) -> None:
            self._job = None
            self.home.form.forget()
            self.rate(study, rater)
            if fewer := wish.number - len(study.plan.pictures):
                words = plural(
                    fewer,
                    "{n} fewer picture than wanted: some can't be read, or are copies of others.",
                    "{n} fewer pictures than wanted: some can't be read, or are copies of others.",
                )
                self.say(words, calm=True)

        self._run(
            Job("make a study", lambda job: make_study(job, wish), done=made, failed=self._fail,
                progress=lambda told: self.preparing.show_progress(told, wish.name)),
            wish.name,
        )  # fmt: skip  # not shown: its name

    def _run(self, job: Job, name: str) -> None:
        self._cancel_job()
        self._job = job
        self.preparing.forget()
        self.preparing.show_progress(Progress(tr("looking at the folders"), 0, 0), name)
        self._show(PREPARING)
        self._lanes.files.submit(job)

    def _cancel_job(self) -> None:
        if self._job is not None:
            self._lanes.files.cancel(self._job)
            self._job = None

    def _cancel(self) -> None:
        self._cancel_job()
        if self.state == PREPARING:
            self._show(HOME)

    def _fail(self, error: BaseException) -> None:
        self._job = None
        self._show(HOME)
        self.home.form.say(sentence(error))

    # Rating

    def rate(self, study: Study, rater: str) -> None:
        """Begin to rate a study as somebody, or go on with it."""
        from fakeview.study.blind.shelf import put

        self._study = study
        put(study.folder)
        self.banner.dismiss()
        self.desk.begin(study, rater)

    def _another(self, rater: str) -> None:
        """Begin as somebody who hasn't rated this study yet."""
        if self._study is not None:
            self._rate_anew(self._study, rater, self.done.say)

    def _another_of(self, study: Study, rater: str) -> None:
        row = self.home.studies.row(study.folder)
        self._rate_anew(study, rater, self.say if row is None else row.ask.say)

    def _rate_anew(self, study: Study, rater: str, say: Callable[[str], object]) -> None:
        from fakeview.imaging.names import one_line
        from fakeview.study.blind.study import pseudonym

        try:
            rater = pseudonym(rater)
            known = study.known(rater)
        except FakeviewError as error:
            say(error.message)
            return
        if known:
            say(
                tr(
                    "{name} has rated this study already. Take another name, or continue there.",
                    name=one_line(known),
                )
            )
            return
        self.rate(study, rater)

    def _refuse_rating(self, why: str) -> None:
        if self.state == PREPARING:
            self._show(HOME)
        self.shelf.refresh()
        self.say(why)

    def quit(self) -> None:
        """Stop here; what was answered is kept, and what stands on the screen as well."""
        title = tr("Quit without the last answer?")
        if self._may_lose(title, tr("Quit"), tr("Stay here")):
            self.desk.end(self.rating.given)
            self.show_home()

    def _finish(self) -> None:
        sitting = self.desk.sitting
        if sitting is not None:
            self.done.show_end(sitting)
            self.desk.end()
            self._show(DONE)
            self.shelf.refresh()

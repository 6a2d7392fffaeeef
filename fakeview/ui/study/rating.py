"""The rating itself: the picture and nothing of its origin, and the question beside it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from fakeview.study.blind.sitting import Given
from fakeview.ui.icons import Icons
from fakeview.ui.inspect.canvas import Canvas
from fakeview.ui.inspect.work import Display
from fakeview.ui.study import keys
from fakeview.ui.study.answer_panel import AnswerPanel
from fakeview.ui.study.drawing import MarkDesk
from fakeview.ui.study.mark_panel import NoteField
from fakeview.ui.study.rating_desk import RatingDesk
from fakeview.ui.theme import Theme
from fakeview.ui.widgets import label
from trainer.words import mark, tr

_FOOT = 12  # pixels below the line of keys
_STILL_MS = 700  # without a key, after which nobody is typing any more
_PAUSED = mark("Paused")
_PAUSED_TEXT = mark("The picture is hidden and the time stands still. Space goes on.")
_WAITING = mark("One moment")
_WAITING_TEXT = mark("The next picture is being decoded.")


class RatingView(QWidget):
    """Canvas, panel and keys of one sitting."""

    quit_wanted = Signal()

    def __init__(self, desk: RatingDesk, theme: Theme, icons: Icons) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(tr("Blind rating"))
        self.desk = desk
        self._display: Display | None = None
        self._late: Given | None = None  # what couldn't be kept although the time is over
        self.failed = False  # whether the answer on the screen couldn't be written
        # Runs while keys may still be meant for a note that the end of the time took away.
        self.typing = QTimer(self, singleShot=True, interval=_STILL_MS)
        self.canvas = Canvas(theme)
        self.marks = MarkDesk(self.canvas, self)
        self.panel = AnswerPanel(self.marks, icons)
        self.keys = label("", "small")
        self.keys.setParent(self.canvas)
        self.keys.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.keys.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.canvas, 1)
        row.addWidget(self.panel)
        self.canvas.installEventFilter(self)
        self.canvas.moved.connect(self._show_keys)
        self._connect()
        self._bind()

    def _connect(self) -> None:
        desk, panel = self.desk, self.panel
        desk.begun.connect(self._begin)
        desk.picture_wanted.connect(self._wait)
        desk.picture_shown.connect(self._show)
        desk.not_kept.connect(self._show_not_kept)
        desk.ticked.connect(self._show_time)
        desk.time_up.connect(self._run_out)
        panel.next_wanted.connect(self.go_next)
        panel.pause_wanted.connect(self.toggle_pause)
        panel.quit_wanted.connect(self.quit_wanted)
        panel.marks.left.connect(self.setFocus)

    def _bind(self) -> None:
        """Let the table of keys do what it says."""
        marks, canvas, panel = self.marks, self.canvas, self.panel
        does: dict[str, Callable[[], object]] = {
            keys.PHOTOGRAPH: lambda: panel.choose(False),
            keys.GENERATED: lambda: panel.choose(True),
            keys.NEXT: self.go_next,
            keys.BRUSH: lambda: marks.choose(keys.BRUSH),
            keys.POLYGON: lambda: marks.choose(keys.POLYGON),
            keys.ERASE: lambda: marks.choose(keys.ERASE),
            keys.HAND: lambda: marks.choose(keys.HAND),
            keys.NEW: lambda: marks.take(-1),
            keys.UNDO: marks.undo,
            keys.REDO: marks.redo,
            keys.SMALLER: lambda: marks.brush.step(False),
            keys.LARGER: lambda: marks.brush.step(True),
            keys.ZOOM_IN: lambda: canvas.zoom_by(1),
            keys.ZOOM_OUT: lambda: canvas.zoom_by(-1),
            keys.FIT: canvas.fit,
        }
        for key in keys.KEYS:
            for text in key.keys if key.does != keys.PAUSE else ():
                shortcut = QShortcut(QKeySequence(text), self)
                shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                act = self._sure(text) if key.does == keys.SURE else does[key.does]
                needs = key.marks
                shortcut.activated.connect(lambda act=act, needs=needs: self._do(act, needs))

    def _sure(self, digit: str) -> Callable[[], None]:
        return lambda: self.panel.set_sure(10 * int(digit) or 100)

    def _do(self, act: Callable[[], object], marks: bool) -> None:
        """Act on a key, while there is a picture to act on."""
        if self.typing.isActive():
            self.typing.start()
            return
        if marks and self.panel.marks.isHidden():
            return
        busy = not self.canvas.has_picture or self.desk.paused or self.desk.saving
        if not busy and (self._late is None or act == self.go_next):
            act()

    # The course

    @property
    def given(self) -> Given:
        """What stands on the screen."""
        return replace(self.panel.given, regions=self.marks.regions())

    def _begin(self) -> None:
        sitting = self.desk.sitting
        assert sitting is not None
        plan = sitting.study.plan
        self.panel.ask_marks(plan.marks)
        self.panel.show_paused(False)
        self.keys.setText(keys.line(plan.marks))
        self._place_keys()
        self._clear()

    def _clear(self) -> None:
        self._display, self._late, self.failed = None, None, False
        self.marks.forget()
        self.panel.show_given(Given())
        self.panel.allow(False)

    def _wait(self) -> None:
        self._clear()
        self.canvas.show_message(tr(_WAITING), tr(_WAITING_TEXT))
        self._show_keys()
        self._show_place()

    def _show(self, display: Display, draft: Given | None) -> None:
        self._clear()
        self._display = display
        given = draft or Given()
        if self.desk.paused:
            self.canvas.show_message(tr(_PAUSED), tr(_PAUSED_TEXT))
        else:
            self.canvas.show_display(display)
            self.canvas.fit()
        self.marks.open(display.width, display.height, given.regions)
        self.panel.show_given(given)
        self.panel.allow(not self.desk.paused)
        self._show_place()
        if self.isVisible():
            self.setFocus()

    def _show_place(self) -> None:
        sitting = self.desk.sitting
        if sitting is not None:
            self.panel.show_place(min(sitting.place, sitting.total), sitting.total)
            self.panel.show_left(sitting.left)

    def _show_time(self) -> None:
        sitting = self.desk.sitting
        if sitting is not None and self._late is None:
            self.panel.show_left(sitting.left)

    def go_next(self) -> None:
        """Close a line that was begun, else keep the answer and go on."""
        if self.marks.polygon.close():
            return
        if self._late is not None:
            self._confirm(self._late)
        elif self.panel.given.generated is not None and not self.desk.paused:
            self._confirm(self.given)

    def _confirm(self, given: Given) -> None:
        self.panel.allow(False)
        self.desk.confirm(given)

    def _run_out(self) -> None:
        if isinstance(QApplication.focusWidget(), NoteField):
            self.typing.start()
            self.setFocus()  # else a button would get it, and be pressed by the next blank
        given = self.given
        self._late = Given(None, given.confidence, given.chosen, given.regions)
        self._confirm(self._late)

    def _show_not_kept(self, sentence: str) -> None:
        """Leave everything as it is; time goes on where there is an answer to change."""
        self.failed = True
        if self.desk.paused:
            self.panel.say(sentence)
        elif self._late is not None:
            self.panel.allow(False, try_again=True)
            self.panel.say(tr("The time ran out. {problem}", problem=sentence))
        else:
            self.panel.allow(True, try_again=True)
            self.panel.say(sentence)
            self.desk.go_on()

    # Pause

    def toggle_pause(self) -> None:
        """Hide the picture, or show it again."""
        if self.desk.paused:
            self.desk.go_on()
            self.panel.show_paused(False)
            if self._display is not None:
                self.canvas.show_display(self._display)
                self.canvas.fit()
            else:
                self.canvas.show_message(tr(_WAITING), tr(_WAITING_TEXT))
                self.panel.allow(False)
        elif self._display is not None and not self.desk.saving and self._late is None:
            self._pause()
        self.setFocus()

    def _pause(self) -> None:
        self.desk.pause()
        self.canvas.show_message(tr(_PAUSED), tr(_PAUSED_TEXT))
        self._show_keys()
        self.panel.show_paused(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Whoever turns to another page, or puts the window away, rates nothing meanwhile."""
        super().hideEvent(event)
        if self.desk.sitting is not None and not self.desk.paused:
            self._pause()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pause with Space, where no button takes it."""
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            if self.typing.isActive():
                self.typing.start()
            else:
                self.toggle_pause()
        else:
            super().keyPressEvent(event)

    # Room

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the line of keys at the foot of the canvas."""
        if watched is self.canvas and event.type() == QEvent.Type.Resize:
            self._place_keys()
        return super().eventFilter(watched, event)

    def _place_keys(self) -> None:
        width = self.canvas.width() - 32
        words = self.keys.fontMetrics().horizontalAdvance(self.keys.text())
        self.keys.setWordWrap(words > width)
        height = self.keys.heightForWidth(width) if self.keys.wordWrap() else 0
        height = max(height, self.keys.sizeHint().height())
        self.keys.setGeometry(16, self.canvas.height() - height - _FOOT, width, height)
        self._show_keys()

    def _show_keys(self) -> None:
        """Show the line of keys, unless an enlarged picture lies there."""
        self.keys.setVisible(self.canvas.target.bottom() <= self.keys.y())

"""How the window looks, speaks, remembers, and how fast it is up."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QSlider, QWidget
from pytestqt.qtbot import QtBot

from fakeview import settings
from fakeview.colours import DARK, LIGHT, Tokens
from fakeview.report.standing import humane
from fakeview.ui.actions import ACTIONS, MENUS, TIPS, tooltip
from fakeview.ui.dialogs import KeysDialog
from fakeview.ui.inspect.legend import signed
from fakeview.ui.main_window import MainWindow
from tests.conftest import run_python
from tests.qt.conftest import WAIT
from trainer import words

GROUNDS = ("surface", "raised", "hover", "pressed", "selection", "canvas")


def luminance(color: str) -> float:
    """Relative luminance of #RRGGBB (WCAG 2.2)."""
    parts = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_text_contrast(tokens: Tokens) -> None:
    pairs = [(text, ground) for text in ("text", "muted") for ground in GROUNDS]
    pairs += [("link", "surface"), ("link", "raised"), ("link", "hover"), ("danger", "surface"),
              ("on_accent", "accent"), ("on_accent", "accent_hover")]  # fmt: skip
    poor = [
        (text, ground, round(contrast(getattr(tokens, text), getattr(tokens, ground)), 2))
        for text, ground in pairs
        if contrast(getattr(tokens, text), getattr(tokens, ground)) < 4.5
    ]
    assert not poor


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_shapes_and_edges_stand_out(tokens: Tokens) -> None:
    for shape in ("generated", "uncertain", "none", "danger", "edge"):
        for ground in ("surface", "raised"):
            assert contrast(getattr(tokens, shape), getattr(tokens, ground)) >= 3.0, (shape, ground)


def test_canvas_ground_is_neutral() -> None:
    for tokens in (LIGHT, DARK):
        parts = [int(tokens.canvas[at : at + 2], 16) for at in (1, 3, 5)]
        assert max(parts) - min(parts) <= 8


def test_colours_are_named_in_one_file_alone() -> None:
    import re

    import fakeview

    root = Path(fakeview.__file__).parent
    for path in root.rglob("*.py"):
        if path.name != "colours.py":
            assert not re.search(r"#[0-9A-Fa-f]{6}\b", path.read_text("utf-8")), path.name


def test_every_action_has_its_own_key_and_a_slot() -> None:
    keys = Counter(QKeySequence(key).toString() for spec in ACTIONS for key in spec.keys)
    assert all(keys), "a shortcut could not be read"
    assert [key for key, count in keys.items() if count > 1] == []
    assert len({spec.id for spec in ACTIONS}) == len(ACTIONS)
    for spec in ACTIONS:
        assert callable(getattr(MainWindow, spec.slot)), spec.id
        assert spec.menu in MENUS
        assert not spec.keys or spec.keys[0] in tooltip(spec)


def test_menus_and_key_list_come_from_the_table(empty_window: MainWindow) -> None:
    shown = {
        action.objectName() for menu in empty_window.bar.menus.values() for action in menu.actions()
    }
    assert {spec.id for spec in ACTIONS if not spec.held} <= shown
    dialog = KeysDialog(empty_window)
    texts = {label.text() for label in dialog.findChildren(QWidget) if hasattr(label, "text")}
    assert all(spec.text.rstrip("…") in texts for spec in ACTIONS if spec.keys)


@pytest.fixture
def german(tmp_path: Path) -> Iterator[None]:
    said = {"File": "Datei", "Explain": "Erklären", "Open pictures": "Bilder öffnen"}
    messages = "".join(
        f"<message><source>{english}</source><translation>{text}</translation></message>"
        for english, text in said.items()
    )
    path = tmp_path / "fakeview_de.ts"
    path.write_text(f"<TS><context><name>all</name>{messages}</context></TS>", "utf-8")
    assert words.use("de", path)
    yield
    words.use(words.ENGLISH)


def test_menus_keys_and_tips_follow_the_language(german: None, empty_window: MainWindow) -> None:
    assert empty_window.bar.menus["File"].title() == "Datei"
    assert TIPS["open"] == empty_window.actions_["open"].toolTip() == "Bilder öffnen (Ctrl+O)"
    keys = {shortcut.key().toString() for shortcut in empty_window.findChildren(QShortcut)}
    assert {"Alt+D", "Alt+E"} <= keys
    assert "Alt+F" not in keys


def test_ticks_are_not_hidden_by_icons(empty_window: MainWindow) -> None:
    for action in empty_window.actions_.all().values():
        assert action.isIconVisibleInMenu() != action.isCheckable()


def test_theme_switch_repaints_the_window(scored: MainWindow, qtbot: QtBot) -> None:
    light = scored.grab().toImage()
    scored.actions_["theme_dark"].trigger()
    assert scored.theme.dark
    assert settings.load().theme == "dark"  # already, should the program end another way
    dark = scored.grab().toImage()
    assert light.pixelColor(5, 300).lightness() > 200
    assert dark.pixelColor(5, 300).lightness() < 60
    scored.actions_["theme_light"].trigger()
    assert not scored.theme.dark
    scored.close()
    assert settings.load().theme == "light"


def test_settings_survive_a_restart(scored: MainWindow, folder: Path) -> None:
    scored.page.why.set_opacity("lime", 30)
    scored.toggle_gradcam(False)
    scored.actions_["theme_dark"].trigger()
    scored.actions_["gallery"].trigger()
    scored.close()
    again = settings.load()
    assert not again.gallery_on
    assert again.side_on
    assert again.lime_opacity == 30
    assert again.gradcam_opacity == 55
    assert not again.gradcam_on
    assert again.theme == "dark"
    assert again.recent == [str(folder)]
    assert again.geometry
    assert again.splitter


def test_recent_menu_opens_again(scored: MainWindow, qtbot: QtBot, folder: Path) -> None:
    scored.clear_list()
    scored.bar.menus["File"].aboutToShow.emit()
    entry = scored.recent.entries[0]
    assert folder.name in entry.text()
    entry.trigger()
    qtbot.waitUntil(lambda: len(scored.page.model) == 5, timeout=WAIT)


def test_every_control_has_a_name_and_can_be_reached(scored: MainWindow, qtbot: QtBot) -> None:
    controls = [
        widget
        for kind in (QAbstractButton, QSlider, QLineEdit)
        for widget in scored.findChildren(kind)
        if widget.isVisible() and not widget.objectName().startswith("qt_")
    ]
    controls = [one for one in controls if not isinstance(one.parent(), QLineEdit)]
    assert len(controls) > 10
    for widget in controls:
        assert widget.accessibleName(), widget
        assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus, widget.accessibleName()


def test_tab_goes_in_reading_order(scored: MainWindow, qtbot: QtBot) -> None:
    page = scored.page
    order = [
        scored.bar.open, scored.bar.detector, page.gallery.filter, page.gallery.list, page.canvas,
        page.view_bar.zoom_out, page.side.explain.rows["gradcam"].switch,
        page.side.explain.rows["gradcam"].slider, page.side.explain.rows["lime"].switch,
    ]  # fmt: skip
    chain, widget = [], scored.bar.open.nextInFocusChain()
    chain.append(scored.bar.open)
    while widget is not scored.bar.open:
        chain.append(widget)
        widget = widget.nextInFocusChain()
    places = [chain.index(one) for one in order]
    assert places == sorted(places)


def test_arrow_keys_in_a_slider_move_the_slider(scored: MainWindow, qtbot: QtBot) -> None:
    scored.activateWindow()
    qtbot.waitUntil(scored.isActiveWindow)
    slider = scored.page.side.explain.rows["gradcam"].slider
    slider.setFocus()
    here = scored.page.item
    qtbot.keyClick(slider, Qt.Key.Key_Right)
    assert slider.value() == 56
    assert scored.page.item is here


def test_nothing_is_cut_at_the_smallest_and_at_1280(scored: MainWindow, qtbot: QtBot) -> None:
    for width, height in ((880, 560), (1280, 800), (1920, 1080)):
        scored.resize(width, height)
        qtbot.waitUntil(lambda w=width: scored.width() == w)
        side, canvas = scored.page.side, scored.page.canvas
        assert side.mapTo(scored, side.rect().topRight()).x() <= width
        bar = scored.page.view_bar.geometry()
        assert bar.left() >= 0
        assert bar.right() <= canvas.free_width


def test_words_for_time_and_numbers() -> None:
    assert humane(4) == "a few seconds left"
    assert humane(31) == "about 30 s left"
    assert humane(118) == "about 2 min left"
    assert humane(7200) == "about 2 h left"
    assert signed(-0.04213) == "−0.0421"
    assert signed(0.5) == "+0.5"


def test_start_imports_nothing_heavy() -> None:
    code = """
import json, sys
from PySide6.QtWidgets import QApplication
from fakeview.ui.app import build
app = QApplication([])
window = build(app)
painted = []
window.detector.open = lambda *args: painted.append(sorted(
    name for name in ("torch", "timm", "cv2", "skimage", "PIL", "lime", "matplotlib", "numpy",
                      "c2pa", "cryptography", "fakeview.provenance.inspect")
    if name in sys.modules))
window.show()
while not painted:
    app.processEvents()
window.close()
print(json.dumps(painted[0]))
"""
    out = run_python(code, QT_QPA_PLATFORM="offscreen")
    assert json.loads(out.splitlines()[-1]) == []


def test_tokens_are_colours() -> None:
    for tokens in (LIGHT, DARK):
        for token in fields(tokens):
            value = getattr(tokens, token.name)
            assert len(value) == 7
            assert value.startswith("#")

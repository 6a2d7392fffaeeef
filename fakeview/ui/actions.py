"""One table of actions: menus, top bar, shortcuts and the list of keys all come from it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from fakeview.language import LANGUAGES
from fakeview.ui.icons import Icons
from trainer.words import mark, mark_plural, plural, tr

FILE, PICTURE, VIEW = mark("File"), mark("Picture"), mark("View")
WHY, HELP = mark("Explain"), mark("Help")
MENUS = (FILE, PICTURE, VIEW, WHY, HELP)
"""The menus, by titles that are told where they are shown."""
TO_TRAINING, THEME, LANGUAGE = mark("Send to training"), mark("Theme"), mark("Language")
LEFT, RIGHT, HOME, END, DEL, ESC = "Left", "Right", "Home", "End", "Del", "Esc"  # not shown


@dataclass(frozen=True)
class Spec:
    """One thing the person can do.

    Attributes:
        id: how the program calls it.
        text: how the menu calls it, marked.
        slot: the method of the window that does it.
        menu: the menu it stands in.
        icon: a Phosphor icon's name, or nothing.
        keys: shortcuts in Qt's portable writing; the first one is shown.
        checkable: whether it is on or off.
        group: checkable actions of one group exclude each other.
        held: a key that works while it is held down; the window watches it itself.
        rule: a separator comes before it in its menu.
        submenu: a menu within the menu.
        tip: what the tooltip says, if the text is not enough; marked.
    """

    id: str
    text: str
    slot: str
    menu: str
    icon: str = ""
    keys: tuple[str, ...] = ()
    checkable: bool = False
    group: str = ""
    held: bool = False
    rule: bool = False
    submenu: str = ""
    tip: str = ""


ACTIONS: tuple[Spec, ...] = (
    Spec("open", mark("Open…"), "open_files", FILE, "image", ("Ctrl+O",),
         tip=mark("Open pictures")),
    Spec("open_folder", mark("Open folder…"), "open_folder", FILE, "folder-open", ("Ctrl+Shift+O",),
         tip=mark("Open a folder and everything in it")),
    Spec("paste", mark("Paste picture"), "paste", FILE, "clipboard", ("Ctrl+V",)),
    Spec("samples", mark("Try the sample pictures"), "open_samples", FILE, "image-square"),
    Spec("watch", mark("Watch a folder…"), "watch_folder", FILE, "eye", rule=True,
         tip=mark("Add pictures to the list as soon as they appear in a folder")),
    Spec("unwatch", mark("Stop watching"), "stop_watching", FILE),
    Spec("detector", mark("Open another detector…"), "open_detector", FILE, "cube", ("Ctrl+D",),
         rule=True),
    Spec("bundled", mark("Use the bundled detector"), "use_bundled_detector", FILE),
    Spec("about_detector", mark("About this detector"), "about_detector", FILE, "info"),
    Spec("export", mark("Export map…"), "export_map", FILE, "download-simple", ("Ctrl+E",),
         rule=True,
         tip=mark("Save the map as a picture, as values, or as a mask")),
    Spec("report", mark("Report…"), "report_picture", FILE, "file-text", ("Ctrl+R",),
         tip=mark("Save a report on the selected pictures as a web page or PDF")),
    Spec("report_list", mark("Report on the list…"), "report_list", FILE, "files",
         ("Ctrl+Shift+R",),
         tip=mark("Save one report on all pictures that the list shows")),
    Spec("clear", mark("Clear the list"), "clear_list", FILE, "x", ("Ctrl+L",), rule=True,
         tip=mark("Clear the list; the files stay where they are")),
    Spec("quit", mark("Quit"), "close", FILE, "", ("Ctrl+Q",), rule=True),
    Spec("previous", mark("Previous picture"), "go_previous", PICTURE, "arrow-left", (LEFT,)),
    Spec("next", mark("Next picture"), "go_next", PICTURE, "arrow-right", (RIGHT,)),
    Spec("first", mark("First picture"), "go_first", PICTURE, "", (HOME,)),
    Spec("last", mark("Last picture"), "go_last", PICTURE, "", (END,)),
    Spec("filter", mark("Find in the list"), "focus_filter", PICTURE, "magnifying-glass",
         ("Ctrl+F",),
         rule=True),
    Spec("mark_star", mark("Star"), "mark_star", PICTURE, "star", ("M",), rule=True,
         tip=mark("Star the selected pictures, or take the star away")),
    Spec("mark_real", mark("Mark as real"), "mark_real", PICTURE, "camera", ("2",),
         tip=mark("Mark the selected pictures as real yourself; again takes it away")),
    Spec("mark_fake", mark("Mark as fake"), "mark_fake", PICTURE, "magic-wand", ("3",),
         tip=mark("Mark the selected pictures as fake yourself; again takes it away")),
    Spec("mark_unsure", mark("Mark as unsure"), "mark_unsure", PICTURE, "question", ("4",),
         tip=mark("Mark the selected pictures as unsure; again takes it away")),
    Spec("mark_clear", mark("Clear marks and star"), "mark_clear", PICTURE, "", ("Shift+M",),
         tip=mark("Take marks and stars off the selected pictures")),
    Spec("compare_two", mark("Compare the two"), "compare_chosen", PICTURE, "columns", ("Shift+C",),
         rule=True, tip=mark("Show the two selected pictures side by side")),
    Spec("label_fake", mark("As generated…"), "label_fake", PICTURE, submenu=TO_TRAINING,
         tip=mark("List them as generated for training")),
    Spec("label_real", mark("As real photographs…"), "label_real", PICTURE, submenu=TO_TRAINING,
         tip=mark("List them as real photographs for training")),
    Spec("label_marked", mark("As they are marked…"), "label_marked", PICTURE, submenu=TO_TRAINING,
         tip=mark("List them for training as they are marked")),
    Spec("move", mark("Move to a folder…"), "move_chosen", PICTURE, "folder-simple-plus",
         ("Ctrl+Shift+M",), rule=True,
         tip=mark("Move the files of the selected pictures; it can be undone")),
    Spec("copy_paths", mark("Copy the path"), "copy_paths", PICTURE, "copy", ("Ctrl+Shift+C",),
         tip=mark("Copy the paths of the selected pictures, one a line")),
    Spec("show_in_folder", mark("Show in its folder"), "show_in_folder", PICTURE, "folder-open"),
    Spec("remove", mark("Remove from the list"), "remove_chosen", PICTURE, "x", (DEL,), rule=True,
         tip=mark("Take the selected pictures out of the list; the files stay where they are")),
    Spec("page_inspect", mark("Inspect"), "show_inspect", VIEW, "", ("Ctrl+1",), checkable=True,
         group="page", tip=mark("Look at pictures")),
    Spec("page_train", mark("Train"), "show_train", VIEW, "", ("Ctrl+2",), checkable=True,
         group="page", tip=mark("Teach a detector")),
    Spec("page_evaluate", mark("Evaluate"), "show_evaluate", VIEW, "", ("Ctrl+3",), checkable=True,
         group="page", tip=mark("Measure the detector on labelled pictures")),
    Spec("page_study", mark("Study"), "show_study", VIEW, "", ("Ctrl+4",), checkable=True,
         group="page", tip=mark("Rate pictures blind, and set people beside the detector")),
    Spec("zoom_in", mark("Zoom in"), "zoom_in", VIEW, "magnifying-glass-plus", ("+", "=", "Ctrl++"),
         rule=True),
    Spec("zoom_out", mark("Zoom out"), "zoom_out", VIEW, "magnifying-glass-minus", ("-", "Ctrl+-")),
    Spec("fit", mark("Fit to window"), "zoom_fit", VIEW, "frame-corners", ("0",)),
    Spec("full_size", "100 %", "zoom_full", VIEW, "", ("1",), tip=mark("Show at 100 %")),
    Spec("compare", mark("Side by side"), "toggle_compare", VIEW, "columns", ("C",), checkable=True,
         tip=mark("Compare side by side")),
    Spec("gallery", mark("Gallery"), "show_gallery", VIEW, "", ("F7",), checkable=True, rule=True),
    Spec("side", mark("Verdict panel"), "show_side", VIEW, "square-half", ("F8",), checkable=True),
    Spec("full_screen", mark("Full screen"), "show_full_screen", VIEW, "", ("F11",),
         checkable=True),
    Spec("theme_system", mark("Like the system"), "theme_system", VIEW, "", checkable=True,
         group="theme", submenu=THEME, rule=True),
    Spec("theme_light", mark("Light"), "theme_light", VIEW, "", checkable=True, group="theme",
         submenu=THEME),
    Spec("theme_dark", mark("Dark"), "theme_dark", VIEW, "", checkable=True, group="theme",
         submenu=THEME),
    Spec("language_system", mark("The system's language"), "language_system", VIEW, "",
         checkable=True, group="language", submenu=LANGUAGE),
    *(Spec(f"language_{code}", name, f"language_{code}", VIEW, "", checkable=True,
           group="language", submenu=LANGUAGE) for code, name in LANGUAGES.items()),
    Spec("gradcam", "Grad-CAM", "toggle_gradcam", WHY, "", ("G",), checkable=True,
         tip=mark("Show which parts the detector reacted to")),
    Spec("lime", "LIME", "toggle_lime", WHY, "", ("L",), checkable=True,
         tip=mark("Hide parts of the picture many times over and see what that changes")),
    Spec("shap", "SHAP", "toggle_shap", WHY, "", ("S",), checkable=True,
         tip=mark("Share the score out fairly among the parts of the picture")),
    Spec("occlusion", mark("Occlusion"), "toggle_occlusion", WHY, "", ("O",), checkable=True,
         tip=mark("Hide one part after the other and see what each takes away")),
    Spec("bare", mark("Bare picture (hold)"), "hold_bare", WHY, "eye", ("B",), held=True,
         tip=mark("Hold to see the picture without a map")),
    Spec("tool_hand", mark("Move the picture"), "take_hand", WHY, "hand", ("H",), checkable=True,
         group="tool", rule=True),
    Spec("tool_regions", mark("Hide regions"), "take_regions", WHY, "polygon", ("R",),
         checkable=True,
         group="tool", tip=mark("Read and hide the regions of the map")),
    Spec("tool_brush", mark("Paint over a part"), "take_brush", WHY, "paint-brush", ("P",),
         checkable=True, group="tool",
         tip=mark("Paint over a part to hide it; Shift brings parts back")),
    Spec("tool_rectangle", mark("Score a part alone"), "take_rectangle", WHY, "selection", ("D",),
         checkable=True, group="tool", tip=mark("Draw a rectangle to score that part alone")),
    Spec("undo", mark("Undo"), "undo", WHY, "arrow-u-up-left", ("Ctrl+Z",), rule=True),
    Spec("redo", mark("Redo"), "redo", WHY, "arrow-u-up-right", ("Ctrl+Shift+Z", "Ctrl+Y")),
    Spec("show_all", mark("Show everything again"), "show_all", WHY, "x", ("Ctrl+Backspace",)),
    Spec("brush_smaller", mark("Smaller brush"), "brush_smaller", WHY, "", ("[",)),
    Spec("brush_larger", mark("Larger brush"), "brush_larger", WHY, "", ("]",)),
    Spec("stop", mark("Stop the map"), "stop_or_leave", WHY, "", (ESC,), rule=True,
         tip=mark("Stop the map, put the tool away, leave the comparison, or leave full screen")),
    Spec("menu", mark("Open the menus"), "open_menus", HELP, "", ("F10",)),
    Spec("keys", mark("List of keys"), "show_keys", HELP, "keyboard", ("Ctrl+/",)),
    Spec("about", mark("About fakeview"), "about", HELP, "info"),
)  # fmt: skip

TOOLS = frozenset({
    "tool_hand", "tool_regions", "tool_brush", "tool_rectangle", "undo", "redo", "show_all",
    "brush_smaller", "brush_larger",
})  # fmt: skip
"""Actions of the tools on the canvas."""

MARKS = frozenset({"mark_star", "mark_real", "mark_fake", "mark_unsure", "mark_clear"})
"""Actions that keep what the person says of the selected pictures."""

NEED_PICTURE = TOOLS | MARKS | frozenset({
    "previous", "next", "first", "last", "zoom_in", "zoom_out", "fit", "full_size", "gradcam",
    "lime", "shap", "occlusion", "export", "report", "report_list", "clear", "filter", "gallery",
    "side", "compare",
})  # fmt: skip
"""Actions that can do something only while a picture is in view."""

NOT_COMPARING = TOOLS | frozenset({"side", "gradcam", "lime", "shap", "occlusion", "export"})
"""Actions of the verdict panel and its maps; side by side each side has its own."""

ON_CHOSEN: Mapping[str, tuple[str, str]] = {
    "report": mark_plural("Report…", "Report on {n} pictures…"),
    "move": mark_plural("Move to a folder…", "Move {n} pictures to a folder…"),
    "copy_paths": mark_plural("Copy the path", "Copy {n} paths"),
    "remove": mark_plural("Remove from the list", "Remove {n} pictures from the list"),
}  # fmt: skip
"""What actions on the selection are called where it is one picture, and where it is several."""

OF_FILES = frozenset({
    "move", "copy_paths", "show_in_folder", "label_fake", "label_real", "label_marked",
})  # fmt: skip
"""Actions on the selection that need files; a pasted picture is none."""

OF_CHOSEN = (
    "compare_two", "report", TO_TRAINING, "", "mark_real", "mark_fake", "mark_unsure", "mark_star",
    "", "move", "copy_paths", "show_in_folder", "", "remove",
)  # fmt: skip
"""The menu that a right click on the list opens: actions, a submenu, and rules between them."""

OF_INSPECT = NEED_PICTURE | {"open", "open_folder", "paste", "samples"}
"""Actions of the Inspect page; elsewhere they are off, and their keys belong to the fields."""


def tooltip(spec: Spec) -> str:
    """Return what hovering says: what it does and its first shortcut."""
    text = tr(spec.tip) if spec.tip else tr(spec.text).rstrip("…")
    if not spec.keys:
        return text
    key = QKeySequence(spec.keys[0]).toString(QKeySequence.SequenceFormat.NativeText)
    return tr("{text} (hold {key})", text=text, key=key) if spec.held else f"{text} ({key})"


class _Tips(Mapping[str, str]):
    """Tells each tip when it is asked for: only then is it known in which language."""

    def __init__(self) -> None:
        self._specs = {spec.id: spec for spec in ACTIONS}

    def __getitem__(self, name: str) -> str:
        return tooltip(self._specs[name])

    def __iter__(self) -> Iterator[str]:
        return iter(self._specs)

    def __len__(self) -> int:
        return len(self._specs)


TIPS = _Tips()
"""What hovering says, by the action's id."""


class Actions:
    """The table brought to life for one window."""

    def __init__(self, window: QObject, icons: Icons) -> None:
        self._window = window
        self._actions: dict[str, QAction] = {}
        groups: dict[str, QActionGroup] = {}
        for spec in ACTIONS:
            self._actions[spec.id] = self._build(spec, icons)
            if spec.group:
                group = groups.setdefault(spec.group, QActionGroup(window))
                group.addAction(self._actions[spec.id])

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def all(self) -> Mapping[str, QAction]:
        """Every action by its id."""
        return self._actions

    def allow(self, inspecting: bool, *, picture: bool, comparing: bool) -> None:
        """Switch the Inspect page's actions on where they can do something.

        Args:
            inspecting: whether that page is in view.
            picture: whether a picture is chosen on it.
            comparing: whether two pictures stand side by side.
        """
        for name in OF_INSPECT:
            usable = inspecting and (picture or name not in NEED_PICTURE)
            shut = comparing and name in NOT_COMPARING
            self._actions[name].setEnabled(usable and not shut)

    def allow_chosen(self, total: int, files: int, *, marked: bool) -> None:
        """Switch the actions on the selection on where they apply, and say how many it means.

        Args:
            total: how many pictures are selected; 0 where the list is out of view.
            files: how many of them are files.
            marked: whether one of them is marked real or fake.
        """
        for name, forms in ON_CHOSEN.items():
            count = files if name in OF_FILES else total
            self._actions[name].setText(plural(max(count, 1), *forms))
            self._actions[name].setToolTip(TIPS[name])  # else Qt would take the text
        for name in OF_FILES:
            self._actions[name].setEnabled(files > 0)
        self._actions["label_marked"].setEnabled(files > 0 and marked)
        self._actions["remove"].setEnabled(total > 0)
        self._actions["compare_two"].setEnabled(total == 2)

    def _build(self, spec: Spec, icons: Icons) -> QAction:
        action = QAction(tr(spec.text), self._window)
        action.setObjectName(spec.id)
        action.setToolTip(tooltip(spec))
        action.setCheckable(spec.checkable)
        action.setIconVisibleInMenu(not spec.checkable)  # its place in the menu is the tick's
        if spec.icon:
            icons.give(action.setIcon, spec.icon)
        if not spec.held:
            action.setShortcuts([QKeySequence(key) for key in spec.keys])
        if spec.id == "quit":
            action.setMenuRole(QAction.MenuRole.QuitRole)
        elif spec.id == "about":
            action.setMenuRole(QAction.MenuRole.AboutRole)
        else:
            action.setMenuRole(QAction.MenuRole.NoRole)
        slot = getattr(self._window, spec.slot)
        if spec.checkable:
            action.triggered.connect(slot)
        else:
            action.triggered.connect(lambda _checked=False: slot())
        return action

    def fill(self, bar: QMenuBar) -> dict[str, QMenu]:
        """Build the menus into a bar and return them by their English titles (submenus too)."""
        # No "&": Qt would underline the letters all the time. F10 and Alt+letter work anyway.
        menus = {title: bar.addMenu(tr(title)) for title in MENUS}
        for spec in ACTIONS:
            menu = menus[spec.menu]
            if spec.rule:
                menu.addSeparator()
            if spec.submenu:
                if spec.submenu not in menus:
                    menus[spec.submenu] = menu.addMenu(tr(spec.submenu))
                menu = menus[spec.submenu]
            if not spec.held:
                menu.addAction(self._actions[spec.id])
        return menus


def hold_key() -> Qt.Key:
    """The key that shows the bare picture while it is held."""
    spec = next(spec for spec in ACTIONS if spec.held)
    return Qt.Key[f"Key_{spec.keys[0]}"]

"""The window as the program builds it: styled at the end, in a process where nothing is yet."""

import subprocess
import sys
from pathlib import Path

_BUILD = """
from PySide6.QtWidgets import QApplication
from fakeview.ui.app import build, take_down
from fakeview.ui.theme import Theme
app = QApplication(["fakeview"])
before, dress = [], Theme.dress
Theme.dress = lambda theme: (before.append(app.styleSheet()), dress(theme))
window = build(app)
assert before == [""]
assert app.styleSheet()
window.started = True  # no detector is wanted here
window.resize(1280, 800)
window.page.stack.setCurrentWidget(window.page.split)
window.show()
app.processEvents()
bar = window.page.tools.bar
assert bar.size() == bar.sizeHint(), (bar.size(), bar.sizeHint())
assert bar.buttons["hand"].sizeHint().width() > bar.buttons["hand"].iconSize().width() + 8
for mode in ("dark", "light"):
    window.theme.set_mode(mode)
    app.processEvents()
window.close()
take_down(window)
theme = Theme(app, "dark")  # styles all that Qt still knows: nothing that is gone may be among it
theme.set_mode("light")
print("well")
"""


def test_a_window_is_styled_once_it_is_built(tmp_path: Path) -> None:
    environment = {"QT_QPA_PLATFORM": "offscreen", "FAKEVIEW_HOME": str(tmp_path), "PATH": ""}
    done = subprocess.run(
        [sys.executable, "-c", _BUILD], capture_output=True, text=True, env=environment
    )
    assert (done.stdout, done.stderr, done.returncode) == ("well\n", "", 0)

"""Can a window open here? Asked before Qt is loaded, since Qt itself aborts the process."""

# Told on the command line alone.

from __future__ import annotations

import ctypes
import importlib.util
import os
import sys
from pathlib import Path

from fakeview.errors import FakeviewError

#: Debian's and Ubuntu's package of each library that Qt's xcb platform needs.
PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libGLX.so.0": "libglx0",
    "libOpenGL.so.0": "libopengl0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libxcb.so.1": "libxcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
_WITHOUT = "`fakeview scan PATH` works without a window."


class NoWindow(FakeviewError):
    """No window can be opened here; the sentence says what is missing."""


def require_window() -> None:
    """Raise NoWindow where a system library or a display is missing.

    Only Linux is looked at; on other systems a window can always be opened. Costs a few
    milliseconds and leaves the libraries loaded that Qt needs next anyway.
    """
    if not sys.platform.startswith("linux"):
        return
    platform = os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0]
    needs_x = platform == "xcb" or (platform == "" and not _wayland())
    if (needs_x and not os.environ.get("DISPLAY")) or (platform == "wayland" and not _wayland()):
        raise NoWindow(
            "There is no display to open a window on: start fakeview from a desktop session, "
            f"or log in with `ssh -X`. {_WITHOUT}"
        )
    _require_qt()
    if needs_x:
        _require_xcb()


def require_printing() -> None:
    """Raise FakeviewError where what prints a PDF can't be loaded; no display is needed."""
    try:
        import PySide6.QtGui
        import PySide6.QtSvg  # noqa: F401
    except ImportError as error:
        missing = missing_library(error)
        why = missing.message.removesuffix(f" {_WITHOUT}")
        raise FakeviewError(
            f"A PDF is printed by what draws the window. {why} A report as HTML needs none of it.",
            missing.cause,
        ) from error


def _wayland() -> bool:
    """Whether there is a Wayland compositor where the environment says so."""
    name = os.environ.get("WAYLAND_DISPLAY")
    return bool(name) and Path(os.environ.get("XDG_RUNTIME_DIR", ""), name or "").is_socket()


def missing_library(error: BaseException) -> NoWindow:
    """Turn the loader's complaint about a library into a sentence with the package's name."""
    text = str(error)
    name = text.partition(":")[0].strip()
    if ".so" not in name:
        return NoWindow(f"The window's libraries can't be loaded ({text}). {_WITHOUT}", text)
    package = PACKAGES.get(name)
    how = (
        f"install it with `sudo apt install {package}` or your system's equivalent"
        if package
        else "install the package that holds it"
    )
    return NoWindow(f"The window needs the system library {name}: {how}. {_WITHOUT}", text)


def _require_qt() -> None:
    try:
        import PySide6.QtWidgets  # noqa: F401
    except ImportError as error:
        raise missing_library(error) from error


def _require_xcb() -> None:
    spec = importlib.util.find_spec("PySide6")
    folder = Path(spec.origin).parent if spec and spec.origin else Path()
    plugin = folder / "Qt" / "plugins" / "platforms" / "libqxcb.so"
    if not plugin.exists():  # a distribution's own PySide6 keeps its plugins elsewhere
        return
    try:
        ctypes.CDLL(str(plugin))
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError as error:
        raise missing_library(error) from error
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(None, None)
    broken = bool(xcb.xcb_connection_has_error(connection))
    xcb.xcb_disconnect(connection)
    if broken:
        raise NoWindow(
            f"The display {os.environ.get('DISPLAY')!r} can't be reached: start fakeview from a "
            f"desktop session, or check DISPLAY. {_WITHOUT}"
        )

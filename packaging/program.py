"""What the packaged program starts with, window and command line alike."""

import multiprocessing
import os
import sys


def _give_back_libraries() -> None:
    """Let programs that this one opens find the system's libraries, and not the packaged ones.

    The loader has read its path for this process already; a browser that is started to show a
    report would take our copies in place of its own.
    """
    theirs = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    if theirs is not None:
        os.environ["LD_LIBRARY_PATH"] = theirs
    elif sys.platform.startswith("linux"):
        os.environ.pop("LD_LIBRARY_PATH", None)


if __name__ == "__main__":
    # A worker process is this program once more: it must come out as a worker before anything
    # of ours looks at the arguments.
    multiprocessing.freeze_support()
    _give_back_libraries()
    from fakeview.cli import main

    sys.exit(main())

"""What decides how fast torch runs on a CPU: two settings of the process, and its cores.

Both settings must be made before torch is imported, so this module imports nothing heavy.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import sys

_M_TRIM_THRESHOLD = -1
_M_MMAP_THRESHOLD = -3


def tune_process() -> None:
    """Keep freed memory with the process and stop OpenMP threads from spinning.

    glibc hands every large tensor back to the kernel when it is freed, and the page
    faults of getting it again cost more than the arithmetic: raising both thresholds
    made eager batches of 64 four times faster. OpenMP threads spin at barriers, so a
    second busy process (a training run beside the window) made throughput fall from
    168 to 4 pictures/s; a short spin keeps 95. A person's own setting wins.
    Does nothing where there is no glibc. Calling it again is harmless.
    """
    if "OMP_WAIT_POLICY" not in os.environ:
        os.environ.setdefault("GOMP_SPINCOUNT", "1000")
    if not sys.platform.startswith("linux"):
        return
    # torch asks the kernel for large pages then: a fifth more pictures per second in training.
    os.environ.setdefault("THP_MEM_ALLOC_ENABLE", "1")
    try:
        mallopt = ctypes.CDLL(None).mallopt
    except (OSError, AttributeError):  # musl has no mallopt
        return
    mallopt(_M_MMAP_THRESHOLD, 1 << 30)
    mallopt(_M_TRIM_THRESHOLD, 2**31 - 1)


def cores() -> int:
    """Return how many processor cores this process may use."""
    if hasattr(os, "sched_getaffinity"):  # not on macOS and Windows
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def be_polite() -> None:
    """Let other programs have the processor first, as far as the system lets us ask for it."""
    if sys.platform == "win32":
        below_normal = 0x4000
        kernel = ctypes.windll.kernel32
        kernel.SetPriorityClass(kernel.GetCurrentProcess(), below_normal)
    else:
        with contextlib.suppress(OSError):
            os.nice(10)

"""Why a file gives no picture: one sentence and one next step for each reason."""

from __future__ import annotations

from fakeview.errors import FakeviewError

READABLE = "JPEG, PNG, WebP, AVIF, HEIC, TIFF, BMP or GIF"

EMPTY = "The file is empty; copy or download it again."
CUT = "The picture is cut off before its end; copy or download it again."
DAMAGED = "The picture's data is damaged; try another copy of it."
UNSUPPORTED = (
    "The picture is stored in a way that fakeview can't read; "
    "save it as PNG or JPEG with another program."
)
NO_HEIC = "HEIC pictures need the package pillow-heif; install it, or save the picture as PNG."
NO_MEMORY = "There is not enough memory for this picture; close other programs or scale it down."
GONE = "There is no such file; check its name and where it lies."
BROKEN_LINK = "This is a link to a file that is not there; add the file itself."
LINK_LOOP = "This is a link that only leads back to itself; add the file itself."
NO_PERMISSION = "You have no permission to read this file; change that, or ask its owner."
FOLDER = "This is a folder; add the pictures in it."
CLOSED_FOLDER = "You have no permission to look into this folder; change that, or ask its owner."
NOT_A_FILE = "This is a device or a pipe; choose a picture file."
CHANGED = "The file was written to while it was read; scan it again when that is over."
LOCKED = "Another program has this file to itself; close that program and try again."
BAD_NAME = "The name can't be a file's name; choose the file again."


class DecodeError(FakeviewError):
    """A file gave no picture; ``message`` says why and what to do, ``cause`` is for the log."""


def not_a_picture(kind: str) -> str:
    """Return the sentence for a file of another kind (``"a PDF document"``, or empty)."""
    if kind:
        return f"This is {kind}, not a picture; choose a {READABLE} file."
    return f"The file's content is no picture that fakeview knows; choose a {READABLE} file."


def other_picture(kind: str) -> str:
    """Return the sentence for a picture of a format that is not read (``"a JPEG XL picture"``)."""
    return f"This is {kind}, which fakeview can't read; save it as PNG or JPEG."


def too_many_pixels(pixels: int, limit: int) -> str:
    """Return the sentence for a picture of more than ``limit`` pixels."""
    # Rounded up, so that it never reads "300 megapixels, and the limit is 300".
    megapixels = -(-pixels // 1_000_000)
    return (
        f"The picture has {megapixels} megapixels and the limit is {limit // 1_000_000}; "
        "scale it down first."
    )


def too_many_bytes(size: int, limit: int) -> str:
    """Return the sentence for a file of more than ``limit`` bytes."""
    return (
        f"The file has {-(-size // 2**20)} MiB and the limit is {limit // 2**20} MiB; "
        "save the picture smaller first."
    )


def unreadable(reason: str) -> str:
    """Return the sentence for a read that the system refused (``"input/output error"``)."""
    return f"The file could not be read ({reason}); check the drive it is on and try again."

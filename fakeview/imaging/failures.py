"""Why a file gives no picture: one sentence and one next step for each reason."""

from __future__ import annotations

from fakeview.errors import FakeviewError
from trainer.words import mark, tr

READABLE = mark("JPEG, PNG, WebP, AVIF, HEIC, TIFF, BMP or GIF")

EMPTY = mark("The file is empty; copy or download it again.")
CUT = mark("The picture is cut off before its end; copy or download it again.")
DAMAGED = mark("The picture's data is damaged; try another copy of it.")
UNSUPPORTED = mark(
    "The picture is stored in a way that fakeview can't read; "
    "save it as PNG or JPEG with another program."
)
NO_HEIC = mark(
    "HEIC pictures need the package pillow-heif; install it, or save the picture as PNG."
)
NO_MEMORY = mark(
    "There is not enough memory for this picture; close other programs or scale it down."
)
GONE = mark("There is no such file; check its name and where it lies.")
BROKEN_LINK = mark("This is a link to a file that is not there; add the file itself.")
LINK_LOOP = mark("This is a link that only leads back to itself; add the file itself.")
NO_PERMISSION = mark("You have no permission to read this file; change that, or ask its owner.")
FOLDER = mark("This is a folder; name the pictures in it.")
CLOSED_FOLDER = mark(
    "You have no permission to look into this folder; change that, or ask its owner."
)
NOT_A_FILE = mark("This is a device or a pipe; choose a picture file.")
CHANGED = mark("The file was written to while it was read; scan it again when that is over.")
LOCKED = mark("Another program has this file to itself; close that program and try again.")
BAD_NAME = mark("The name can't be a file's name; choose the file again.")


class DecodeError(FakeviewError):
    """A file gave no picture; ``message`` says why and what to do, ``cause`` is for the log."""

    def __init__(self, message: str, cause: str = "") -> None:
        """Take one of the sentences above, or one that is told already."""
        super().__init__(tr(message), cause)


def not_a_picture(kind: str) -> str:
    """Return the sentence for a file of another kind (``"a PDF document"``, marked, or empty)."""
    if kind:
        return tr(
            "This is {kind}, not a picture; choose a {readable} file.",
            kind=tr(kind),
            readable=tr(READABLE),
        )
    return tr(
        "The file's content is no picture that fakeview knows; choose a {readable} file.",
        readable=tr(READABLE),
    )


def other_picture(kind: str) -> str:
    """Return the sentence for a picture of a format that is not read (``"a QOI picture"``)."""
    return tr("This is {kind}, which fakeview can't read; save it as PNG or JPEG.", kind=tr(kind))


def too_many_pixels(pixels: int, limit: int) -> str:
    """Return the sentence for a picture of more than ``limit`` pixels."""
    # Rounded up, so that it never reads "300 megapixels, and the limit is 300".
    megapixels = -(-pixels // 1_000_000)
    return tr(
        "The picture has {megapixels} megapixels and the limit is {limit}; scale it down first.",
        megapixels=megapixels,
        limit=limit // 1_000_000,
    )


def too_many_bytes(size: int, limit: int) -> str:
    """Return the sentence for a file of more than ``limit`` bytes."""
    return tr(
        "The file has {size} MiB and the limit is {limit} MiB; save the picture smaller first.",
        size=-(-size // 2**20),
        limit=limit // 2**20,
    )


def unreadable(reason: str) -> str:
    """Return the sentence for a read that the system refused (``"input/output error"``)."""
    return tr(
        "The file could not be read ({reason}); check the drive it is on and try again.",
        reason=reason,
    )

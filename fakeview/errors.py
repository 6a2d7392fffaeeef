"""What can go wrong, in words for the person, with the technical cause beside it."""

from __future__ import annotations

from trainer.words import mark, tr


class FakeviewError(Exception):
    """A failure that the person is told about.

    Attributes:
        message: one plain sentence that says what happened and what to do next.
        cause: the technical cause for the log; may be empty.
    """

    def __init__(self, message: str, cause: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.cause = cause


class Cancelled(FakeviewError):
    """The person stopped a job; nothing is wrong."""

    def __init__(self, message: str = mark("Stopped.")) -> None:
        super().__init__(tr(message))


def sentence(error: BaseException) -> str:
    """Return the sentence to show for any exception.

    Errors of this program and of the trainer carry their own; for anything else the
    sentence names the kind of failure, since its text was not written for people.
    """
    message = getattr(error, "message", None)
    if isinstance(message, str) and message:
        return message
    if isinstance(error, MemoryError):
        return tr("There is not enough memory for this. Close other programs and try again.")
    detail = str(error).strip().splitlines()
    text = f"{type(error).__name__}: {detail[0]}" if detail else type(error).__name__
    return tr("Something unexpected went wrong ({text}). The log has the details.", text=text)

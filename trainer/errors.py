"""Failures of the trainer: a sentence for the person, the technical cause beside it."""

from __future__ import annotations

from collections.abc import Sequence

from trainer.words import tr


class TrainerError(Exception):
    """A failure that the person is told about.

    Attributes:
        message: one plain sentence that says what happened and what to do next.
        cause: the technical cause for the log; may be empty.
    """

    def __init__(self, message: str, cause: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.cause = cause


class Stopped(Exception):
    """The work was asked to stop; nothing went wrong."""


class Diverged(TrainerError):
    """What is learnt has become so large that it is no longer a number."""

    def __init__(self) -> None:
        super().__init__(
            tr(
                "Training diverged: the loss is no longer a number. Start again with a "
                "lower learning rate."
            )
        )


class ConfigError(TrainerError):
    """Settings that can't be used; names every problem at once."""

    def __init__(self, problems: Sequence[str]) -> None:
        super().__init__(
            tr("These settings can't be used: {problems}.", problems="; ".join(problems))
        )
        self.problems = tuple(problems)


class DataError(TrainerError):
    """A folder that can't be trained on or measured."""


class ClassesUnknown(DataError):
    """The classes have other names than fake and real; which means which has to be said.

    Attributes:
        names: the names that were found, as they are written.
        known: the labels that have pictures without them.
    """

    def __init__(self, message: str, names: Sequence[str], known: Sequence[str] = ()) -> None:
        super().__init__(message)
        self.names, self.known = tuple(names), tuple(known)


class CheckpointError(TrainerError):
    """A file that is no usable detector."""


class UnsafeCheckpointError(CheckpointError):
    """A pickle that holds more than tensors; it is never executed.

    Attributes:
        offender: the first name that was refused, such as ``posix.system``.
    """

    def __init__(self, message: str, offender: str) -> None:
        super().__init__(message, cause=offender)
        self.offender = offender


class ClassOrderUnknown(CheckpointError):
    """A foreign checkpoint that doesn't say which output means generated.

    Attributes:
        outputs: how many outputs it has, 1 or 2.
    """

    def __init__(self, message: str, outputs: int) -> None:
        super().__init__(message)
        self.outputs = outputs


class ArchitectureUnknown(CheckpointError):
    """A foreign checkpoint whose architecture can't be told from its tensors."""


def in_words(error: BaseException) -> TrainerError | None:
    """Return a failure as a sentence for the person; None for a mistake in the program."""
    if isinstance(error, TrainerError):
        return error
    if isinstance(error, MemoryError | RuntimeError) and is_memory(error):
        return TrainerError(
            tr("There was not enough memory. Start again with a smaller batch size."), str(error)
        )
    if isinstance(error, OSError):
        return TrainerError(
            tr("A file could not be read or written. Check the folder and the free space."),
            str(error),
        )
    return None


def is_memory(error: BaseException) -> bool:
    """Whether an error means that there is not enough memory; torch's own is a RuntimeError."""
    return isinstance(error, MemoryError) or "memory" in str(error).lower()

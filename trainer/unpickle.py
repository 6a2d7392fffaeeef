"""Read the tensors of a file that someone else wrote, without running anything in it.

Two gates, one behind the other: the pickle's instructions are read (never executed) and
every name in them must be on a short list; then PyTorch's own ``weights_only`` loader
opens it, which has a list of its own. There is no way round either.
"""

from __future__ import annotations

import enum
import pickletools
import re
import threading
import warnings
import zipfile
from _compat_pickle import IMPORT_MAPPING, NAME_MAPPING
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

from trainer.errors import CheckpointError, UnsafeCheckpointError
from trainer.words import tr

#: Protocol 2 and the number that opens every pre-zip PyTorch file.
_LEGACY_MAGIC = b"\x80\x02\x8a\x0al\xfc\x9cF\xf9 j\xa8P\x19."
#: Magic number, protocol, machine, the object itself, storage keys.
_LEGACY_PICKLES = 5
_MAX_SAFETENSORS_HEADER = 100_000_000
#: PyTorch stores without compression; what unpacks to far more than this was made to.
_MAX_INFLATION = 20

_PLAIN = frozenset(
    {
        "_codecs.encode",  # how protocol 2 writes bytes
        "builtins.bytearray",
        "builtins.complex",
        "builtins.set",
        "collections.Counter",
        "collections.OrderedDict",
        "torch.Size",
        "torch.device",
        "torch._utils._rebuild_parameter",
        "torch._utils._rebuild_tensor",
        "torch._utils._rebuild_tensor_v2",
        "torch._utils._rebuild_tensor_v3",
        "torch.nn.parameter.Parameter",
        "torch.serialization._get_layout",
        "torch.storage.TypedStorage",
        "torch.storage.UntypedStorage",
    }
)
_TORCH_TYPES = re.compile(
    r"torch\.(cuda\.)?([A-Z][A-Za-z0-9]*)?(Storage|Tensor)"
    r"|torch\.(bool|bfloat16|float\d+\w*|u?int\d+|complex\d+)"
)
#: A best accuracy is often saved as numpy's float. Nothing of numpy is run for it.
_NUMPY = frozenset(
    {
        "numpy.core.multiarray.scalar",
        "numpy._core.multiarray.scalar",
        "numpy.core.multiarray._reconstruct",
        "numpy._core.multiarray._reconstruct",
        "numpy.dtype",
        "numpy.ndarray",
    }
)
_NETWORK_PARTS = ("torch.nn.modules.", "torchvision.models.", "timm.models.")
_lock = threading.Lock()


class Content(enum.Enum):
    """What a file is, by its first bytes; its suffix doesn't count."""

    EMPTY = enum.auto()
    SAFETENSORS = enum.auto()
    ZIP = enum.auto()
    LEGACY = enum.auto()
    OTHER = enum.auto()


class NumpyValue:
    """Stands where a numpy value was: takes everything, keeps and runs nothing."""

    def __init__(self, *_: object) -> None:
        pass

    def __setstate__(self, _: object) -> None:
        pass


def content(path: Path) -> Content:
    """Tell what a file is; raises CheckpointError when it can't be read."""
    try:
        with path.open("rb") as stream:
            head = stream.read(len(_LEGACY_MAGIC))
    except OSError as error:
        raise CheckpointError(
            tr("{path} can't be read. Check that you may open it.", path=path.name),
            cause=str(error),
        ) from error
    if not head:
        return Content.EMPTY
    if head.startswith(b"PK\x03\x04"):
        return Content.ZIP
    if head == _LEGACY_MAGIC:
        return Content.LEGACY
    header = int.from_bytes(head[:8], "little")
    if head[8:9] == b"{" and header <= _MAX_SAFETENSORS_HEADER:
        return Content.SAFETENSORS
    return Content.OTHER


def load_plain(path: Path) -> Any:
    """Return what a PyTorch file holds: tensors and plain values, nothing else.

    Raises:
        UnsafeCheckpointError: it names anything else; nothing of it was run.
        CheckpointError: empty, damaged, or no PyTorch file.
    """
    kind = content(path)
    if kind is Content.EMPTY:
        raise CheckpointError(
            tr("{path} is empty. Get it again from where it came.", path=path.name)
        )
    if kind is Content.ZIP:
        names = _names_in_zip(path)
    elif kind is Content.LEGACY:
        names = _names_in_legacy(path)
    else:
        raise _not_a_checkpoint(path)
    _refuse_unknown(path, names)
    return _load(path)


def _load(path: Path) -> Any:
    import torch

    stand_ins: list[Any] = [(NumpyValue, name) for name in sorted(_NUMPY)]
    # The list of safe names is PyTorch's global state, and so are the warning filters.
    with _lock, warnings.catch_warnings(), torch.serialization.safe_globals(stand_ins):
        warnings.simplefilter("ignore")
        try:
            with path.open("rb") as stream:  # given a path, PyTorch would go by its suffix
                return torch.load(stream, map_location="cpu", weights_only=True)
        except Exception as error:  # damaged bytes raise just about anything
            refused = re.search(r"GLOBAL (\S+)", str(error))  # not shown
            if refused:
                raise _unsafe(path, [refused[1]]) from error
            raise _damaged(path, error) from error


def _names_in_zip(path: Path) -> list[str]:
    try:
        with zipfile.ZipFile(path) as archive:
            entries = archive.infolist()
            _check_entries(path, entries)
            names: list[str] = []
            for entry in entries:
                if entry.filename.endswith(".pkl"):
                    with archive.open(entry) as stream:
                        names += _collect(path, stream)
            return names
    except CheckpointError:
        raise
    except Exception as error:  # zipfile, too, raises many things on damaged bytes
        raise _damaged(path, error) from error


def _check_entries(path: Path, entries: list[zipfile.ZipInfo]) -> None:
    names = [entry.filename for entry in entries]
    if any(name.endswith("/constants.pkl") or "/code/" in name for name in names):
        raise CheckpointError(
            tr(
                "{path} holds a TorchScript program, not only weights. Save "
                "model.state_dict() instead and open that file.",
                path=path.name,
            )
        )
    if not any(name.endswith("/data.pkl") for name in names):
        raise _not_a_checkpoint(path)
    if sum(entry.file_size for entry in entries) > _MAX_INFLATION * path.stat().st_size:
        raise CheckpointError(
            tr(
                "{path} unpacks to far more than a detector's weights, so it was not "
                "opened. Get it again from where it came.",
                path=path.name,
            )
        )


def _names_in_legacy(path: Path) -> list[str]:
    names: list[str] = []
    with path.open("rb") as stream:
        for _ in range(_LEGACY_PICKLES):
            names += _collect(path, stream)
    return names


def _collect(path: Path, stream: IO[bytes]) -> list[str]:
    """Return all names in one pickle; one that breaks off is judged by what it has."""
    names: list[str] = []
    try:
        names.extend(globals_in(stream))
    except Exception as error:
        _refuse_unknown(path, names)
        raise _damaged(path, error) from error
    return names


def globals_in(stream: IO[bytes]) -> Iterator[str]:
    """Yield the names that one pickle would look up, in order, without executing it.

    Raises:
        Exception: the stream is no pickle or breaks off; what came before was yielded.
    """
    stack: list[object] = []
    memo: dict[object, object] = {}
    for opcode, argument, _ in pickletools.genops(stream):
        if opcode.name in ("GLOBAL", "INST"):
            module, _, name = str(argument).partition(" ")
            yield _full_name(module, name)
        elif opcode.name == "STACK_GLOBAL":
            yield _full_name(*([None, None, *stack][-2:]))
        elif opcode.name in ("EXT1", "EXT2", "EXT4"):
            yield f"copyreg extension {argument}"  # not shown
        _step(opcode, argument, stack, memo)


def _full_name(module: object, name: object) -> str:
    if not (isinstance(module, str) and isinstance(name, str)):
        return tr("a name that it hides")
    # Python 2's names, exactly as the unpickler itself maps them.
    if (module, name) in NAME_MAPPING:
        module, name = NAME_MAPPING[(module, name)]
    else:
        module = IMPORT_MAPPING.get(module, module)
    return f"{module}.{name}"


def _step(
    opcode: pickletools.OpcodeInfo,
    argument: object,
    stack: list[object],
    memo: dict[object, object],
) -> None:
    """Move the stack as the unpickler would, keeping strings and nothing else."""
    top = stack[-1] if stack else None
    if opcode.name in ("PUT", "BINPUT", "LONG_BINPUT"):
        memo[argument] = top
    elif opcode.name == "MEMOIZE":
        memo[len(memo)] = top
    elif opcode.name in ("GET", "BINGET", "LONG_BINGET"):
        stack.append(memo.get(argument))
    elif opcode.name == "DUP":
        stack.append(top)
    elif opcode.name == "POP":
        del stack[-1:]
    elif opcode.name == "MARK":
        stack.append(pickletools.markobject)
    else:
        _pop(opcode, stack)
        text = "UNICODE" in opcode.name or "STRING" in opcode.name
        stack.extend([argument if text else None] * len(opcode.stack_after))


def _pop(opcode: pickletools.OpcodeInfo, stack: list[object]) -> None:
    count = len(opcode.stack_before)
    if pickletools.markobject in opcode.stack_before:
        while stack and stack.pop() is not pickletools.markobject:
            pass
        count = opcode.stack_before.index(pickletools.markobject)
    if count:
        del stack[-count:]


def _allowed(name: str) -> bool:
    return name in _PLAIN or name in _NUMPY or _TORCH_TYPES.fullmatch(name) is not None


def _refuse_unknown(path: Path, names: list[str]) -> None:
    if not all(map(_allowed, names)):
        raise _unsafe(path, names)


def _unsafe(path: Path, names: list[str]) -> UnsafeCheckpointError:
    offender = next((name for name in names if not _allowed(name)), names[0])
    network = any(name.startswith(_NETWORK_PARTS) for name in names)
    if network:
        sentence = tr(
            "{path} holds a whole pickled network ({offender}), and opening one can "
            "run any program, so it was not opened. Save model.state_dict() instead "
            "and open that file.",
            path=path.name,
            offender=offender,
        )
    else:
        sentence = tr(
            "{path} holds more than weights: it asks for {offender}, which could run a "
            "program, so it was not opened. Ask for a file with model.state_dict() "
            "alone.",
            path=path.name,
            offender=offender,
        )
    return UnsafeCheckpointError(sentence, offender)


def _damaged(path: Path, error: Exception) -> CheckpointError:
    cause = f"{type(error).__name__}: {error}"
    # A newer pickle protocol, or damage that looks like one.
    if "Unsupported operand" in cause:  # not shown
        return _other_pickle(path, cause)
    return CheckpointError(
        tr("{path} is damaged or not complete. Get it again from where it came.", path=path.name),
        cause=cause,
    )


def _other_pickle(path: Path, cause: str = "") -> CheckpointError:
    return CheckpointError(
        tr(
            "{path} is damaged, or a pickle of a kind that can't be read safely. Save it "
            "again with torch.save(model.state_dict(), …) and nothing else set.",
            path=path.name,
        ),
        cause=cause,
    )


def _not_a_checkpoint(path: Path) -> CheckpointError:
    """Return the refusal of a file of another kind; a bare pickle is refused by its names."""
    names: list[str] = []
    read, cause = 0, ""
    with path.open("rb") as stream:
        pickled = stream.read(1) == b"\x80"
        stream.seek(0)
        try:
            while read < _LEGACY_PICKLES:
                names.extend(globals_in(stream))
                read += 1
        except Exception as error:  # the end of the last pickle, or no pickle at all
            cause = str(error)
    # Without a header any text may look like the start of a pickle; to its end it doesn't.
    if (pickled or read) and not all(map(_allowed, names)):
        return _unsafe(path, names)
    if pickled and read:
        return _other_pickle(path, cause)
    return CheckpointError(
        tr(
            "{path} is no checkpoint of PyTorch and no safetensors file. Choose a file "
            "that was saved with torch.save(model.state_dict(), …) or as safetensors.",
            path=path.name,
        )
    )

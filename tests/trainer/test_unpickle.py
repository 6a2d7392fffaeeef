from __future__ import annotations

import contextlib
import io
import os
import pickle
import zipfile
from argparse import Namespace
from collections import Counter, OrderedDict
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from torch import nn

from trainer.errors import CheckpointError, UnsafeCheckpointError
from trainer.unpickle import Content, NumpyValue, content, globals_in, load_plain

SYSTEM = f"{os.name if os.name == 'nt' else 'posix'}.system"


class Bomb:
    """Writes a file when it is unpickled."""

    def __init__(self, marker: Path) -> None:
        self.marker = marker

    def __reduce__(self) -> tuple[Any, ...]:
        return os.system, (f'echo ran > "{self.marker}"',)


class Net(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.fc = nn.Linear(2, 2)


def save(value: object, path: Path, form: str) -> Path:
    """Write as one of PyTorch's forms, or with a protocol of pickle's that it doesn't use."""
    kind, _, protocol = form.partition(":")
    torch.save(
        value,
        path,
        _use_new_zipfile_serialization=kind == "zip",
        pickle_protocol=int(protocol or 2),
    )
    return path


FORMS = ["zip", "legacy", "zip:4", "legacy:4"]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("where", ["alone", "beside", "inside"])
def test_a_program_in_a_pickle_is_named_and_never_run(
    tmp_path: Path, form: str, where: str
) -> None:
    marker = tmp_path / "ran"
    bomb = Bomb(marker)
    value: object = {
        "alone": bomb,
        "beside": {"state_dict": {"fc.weight": torch.ones(2, 2)}, "epoch": 3, "extra": bomb},
        "inside": OrderedDict([("fc.weight", torch.ones(2, 2)), ("fc.bias", bomb)]),
    }[where]
    path = save(value, tmp_path / "evil.pth", form)
    with pytest.raises(UnsafeCheckpointError) as caught:
        load_plain(path)
    assert caught.value.offender == SYSTEM
    assert SYSTEM in caught.value.message
    assert not marker.exists()


@pytest.mark.skipif(os.name == "nt", reason="the streams below name posix")
@pytest.mark.parametrize(
    ("stream", "offender"),
    [
        (b"cposix\nsystem\n(S'echo ran > %s'\ntR.", "posix.system"),
        (b"(S'echo ran > %s'\niposix\nsystem\n.", "posix.system"),
        (b"(cposix\nsystem\nS'echo ran > %s'\no.", "posix.system"),
        (b'c__builtin__\neval\n(S\'__import__("os").system("echo > %s")\'\ntR.', "builtins.eval"),
        (b"\x80\x04\x8c\x05posix\x8c\x06system\x93S'echo ran > %s'\n\x85R.", "posix.system"),
        # the two halves of the name come out of the memo, behind a decoy
        (
            b"\x80\x04\x8c\x05posix\x94\x8c\x06system\x94\x8c\x05torch\x8c\x04Size00h\x00h\x01\x93"
            b"S'echo ran > %s'\n\x85R.",
            "posix.system",
        ),
        (b"\x80\x02\x82\x01S'%s'\n\x85R.", "copyreg extension 1"),
        (b"\x80\x04NN\x93S'%s'\n\x85R.", "a name that it hides"),
    ],
)
@pytest.mark.parametrize("container", ["zip", "bare"])
def test_handwritten_streams(tmp_path: Path, stream: bytes, offender: str, container: str) -> None:
    marker = tmp_path / "ran"
    stream = stream.replace(b"%s", str(marker).encode())
    path = tmp_path / "evil.pth"
    if container == "zip":
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("archive/data.pkl", stream)
            archive.writestr("archive/version", "3\n")
    else:
        path.write_bytes(stream)
    with pytest.raises(UnsafeCheckpointError) as caught:
        load_plain(path)
    assert caught.value.offender == offender
    assert not marker.exists()


def test_a_stream_that_breaks_off_after_the_name_is_still_named(tmp_path: Path) -> None:
    path = tmp_path / "evil.pth"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("archive/data.pkl", b"\x80\x02cposix\nsystem\nX\xff\xff\x00\x00short")
    with pytest.raises(UnsafeCheckpointError, match=r"posix\.system"):
        load_plain(path)


def test_a_second_pickle_in_the_archive_is_read_too(tmp_path: Path) -> None:
    path = save({"w": torch.ones(1)}, tmp_path / "a.pth", "zip")
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("a/hidden.pkl", pickle.dumps(Bomb(tmp_path / "ran"), protocol=2))
    with pytest.raises(UnsafeCheckpointError) as caught:
        load_plain(path)
    assert caught.value.offender == SYSTEM


@pytest.mark.parametrize("form", FORMS)
def test_a_whole_network_is_refused_with_its_class_and_a_way_out(tmp_path: Path, form: str) -> None:
    path = save(Net(), tmp_path / "net.pt", form)
    with pytest.raises(UnsafeCheckpointError) as caught:
        load_plain(path)
    assert caught.value.offender == f"{Net.__module__}.Net"
    assert caught.value.offender in caught.value.message
    assert "model.state_dict()" in caught.value.message


def test_a_torchvision_network_is_refused_by_its_class(tmp_path: Path) -> None:
    from torchvision.models import mobilenet_v3_small

    path = save(mobilenet_v3_small(num_classes=2), tmp_path / "net.pt", "zip")
    with pytest.raises(UnsafeCheckpointError) as caught:
        load_plain(path)
    assert caught.value.offender == "torchvision.models.mobilenetv3.MobileNetV3"
    assert "whole pickled network" in caught.value.message


def test_arguments_of_a_training_script_are_refused_by_name(tmp_path: Path) -> None:
    path = save({"args": Namespace(lr=1), "w": torch.ones(1)}, tmp_path / "a.pth", "zip")
    with pytest.raises(UnsafeCheckpointError, match=r"argparse\.Namespace"):
        load_plain(path)


@pytest.mark.parametrize("form", ["zip", "legacy"])
def test_tensors_and_plain_values_come_through(tmp_path: Path, form: str) -> None:
    weights = OrderedDict(a=torch.randn(3, 2), b=nn.Parameter(torch.randn(4)))
    optimizer = torch.optim.Adam([nn.Parameter(torch.ones(2))])
    plain: dict[str, Any] = {
        "epoch": 3,
        "big": 1 << 70,
        "loss": 0.25,
        "name": "ünicode",
        "flags": [True, None, (1, 2)],
        "bytes": b"raw",
        "counts": Counter(a=2),
        "size": torch.Size([1, 2]),
        "dtype": torch.bfloat16,
        "set": {1},
    }
    path = save({**plain, "w": weights, "opt": optimizer.state_dict()}, tmp_path / "ok.pth", form)
    read = load_plain(path)
    assert {name: read[name] for name in plain} == plain
    assert torch.equal(read["w"]["a"], weights["a"])
    assert torch.equal(read["w"]["b"], weights["b"])


@pytest.mark.parametrize("dtype", [torch.float16, torch.bfloat16, torch.float64, torch.int64])
@pytest.mark.parametrize("form", ["zip", "legacy"])
def test_every_ordinary_kind_of_number(tmp_path: Path, form: str, dtype: torch.dtype) -> None:
    tensor = torch.arange(6).to(dtype)
    assert torch.equal(load_plain(save({"w": tensor}, tmp_path / "a.pth", form))["w"], tensor)


@pytest.mark.parametrize("form", ["zip", "legacy"])
def test_numpy_values_beside_the_weights_are_passed_over(tmp_path: Path, form: str) -> None:
    safe_globals = torch.serialization.get_safe_globals
    beside = {"best_acc": np.float64(0.9), "n": np.int64(3), "losses": np.arange(3.0)}
    read = load_plain(save({"w": torch.ones(2), **beside}, tmp_path / "a.pth", form))
    assert torch.equal(read["w"], torch.ones(2))
    # PyTorch's list of safe names is as before
    assert NumpyValue not in [item[0] for item in safe_globals() if isinstance(item, tuple)]


def test_numpy_arrays_of_objects_cannot_smuggle_a_program(tmp_path: Path) -> None:
    smuggled = np.array([Bomb(tmp_path / "ran")], dtype=object)
    with pytest.raises(UnsafeCheckpointError) as caught:
        load_plain(save({"x": smuggled}, tmp_path / "a.pth", "zip"))
    assert caught.value.offender == SYSTEM
    assert not (tmp_path / "ran").exists()


@pytest.mark.filterwarnings("ignore")  # torch.jit is on its way out; files of it are not
def test_torchscript_is_refused_with_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "script.pt"
    torch.jit.trace(nn.Linear(2, 2), torch.ones(1, 2)).save(str(path))
    with pytest.raises(CheckpointError, match="TorchScript") as caught:
        load_plain(path)
    assert not isinstance(caught.value, UnsafeCheckpointError)


@pytest.mark.parametrize("form", ["zip", "legacy"])
@pytest.mark.parametrize("kept", [0.05, 0.5, 0.95])
def test_truncated_files_are_damaged(tmp_path: Path, form: str, kept: float) -> None:
    whole = save({"w": torch.randn(1000)}, tmp_path / "a.pth", form).read_bytes()
    path = tmp_path / "cut.pth"
    path.write_bytes(whole[: int(len(whole) * kept)])
    with pytest.raises(CheckpointError, match="damaged"):
        load_plain(path)


@pytest.mark.parametrize("form", ["zip", "legacy"])
def test_scrambled_files_raise_nothing_else(tmp_path: Path, form: str) -> None:
    whole = save({"w": torch.randn(20), "n": 1}, tmp_path / "a.pth", form).read_bytes()
    rng = np.random.default_rng(0)
    path = tmp_path / "scrambled.pth"
    for _ in range(150):
        scrambled = bytearray(whole)
        for position in rng.integers(0, len(whole), 5):
            scrambled[position] = rng.integers(0, 256)
        path.write_bytes(scrambled)
        with contextlib.suppress(CheckpointError):
            load_plain(path)


@pytest.mark.parametrize(
    "data",
    [
        b"Dear reader,\nthis is no checkpoint.\n",
        b"class Net:\n    pass\n",
        b"\x89HDF\r\n\x1a\n" + bytes(100),
        b"\x80\x05",
        bytes(500),
        b"x",
    ],
)
def test_files_of_other_kinds(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "other.pth"
    path.write_bytes(data)
    with pytest.raises(CheckpointError, match="no checkpoint of PyTorch") as caught:
        load_plain(path)
    assert not isinstance(caught.value, UnsafeCheckpointError)


@pytest.mark.parametrize("form", ["zip:4", "legacy:4"])
def test_a_protocol_that_cannot_be_read_safely(tmp_path: Path, form: str) -> None:
    path = save({"w": torch.ones(1)}, tmp_path / "a.pth", form)
    with pytest.raises(CheckpointError, match="Save it again") as caught:
        load_plain(path)
    assert not isinstance(caught.value, UnsafeCheckpointError)


def test_a_pickled_dictionary_without_pytorch(tmp_path: Path) -> None:
    path = tmp_path / "a.pth"
    path.write_bytes(pickle.dumps({"a": 1}))
    with pytest.raises(CheckpointError, match="Save it again"):
        load_plain(path)


def test_an_empty_file_and_a_missing_one(tmp_path: Path) -> None:
    path = tmp_path / "empty.pth"
    path.touch()
    with pytest.raises(CheckpointError, match="is empty"):
        load_plain(path)
    with pytest.raises(CheckpointError, match="can't be read"):
        load_plain(tmp_path / "missing.pth")


def test_another_zip_and_one_that_unpacks_without_end(tmp_path: Path) -> None:
    path = tmp_path / "a.pth"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("letter.txt", "hello")
    with pytest.raises(CheckpointError, match="no checkpoint of PyTorch"):
        load_plain(path)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a/data.pkl", pickle.dumps({}, protocol=2) + bytes(10_000_000))
    with pytest.raises(CheckpointError, match="unpacks to far more"):
        load_plain(path)


def test_content_is_told_by_the_first_bytes(tmp_path: Path) -> None:
    from safetensors.torch import save_file

    value = {"w": torch.ones(1)}
    assert content(save(value, tmp_path / "a.safetensors", "zip")) is Content.ZIP
    assert content(save(value, tmp_path / "b.ckpt", "legacy")) is Content.LEGACY
    save_file(value, tmp_path / "c.pth")
    assert content(tmp_path / "c.pth") is Content.SAFETENSORS


def test_names_come_in_the_order_of_the_stream() -> None:
    stream = io.BytesIO(pickle.dumps([OrderedDict(), Namespace(), Counter()], protocol=4))
    assert list(globals_in(stream)) == [
        "collections.OrderedDict",
        "argparse.Namespace",
        "collections.Counter",
    ]

"""Marks of people pull the network's map: the loss by hand, the effect, and what is refused."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image
from torch import nn
from torch.nn import functional

from tests.trainer.conftest import done, marks_for, small, steps, until, validated
from trainer import events
from trainer.card import card_text
from trainer.checkpoint import load
from trainer.cli import FAILED, main
from trainer.config import AugmentConfig, FitConfig
from trainer.config_file import load_config, read_toml
from trainer.control import Control
from trainer.data.augment import Augment
from trainer.data.dataset import Batch, training_batches
from trainer.data.index import Sample
from trainer.data.marks import read_marks
from trainer.errors import ConfigError, DataError, TrainerError
from trainer.gather import gather
from trainer.loop import Lost, Precision, train_step
from trainer.model import build
from trainer.preprocess import InputSpec
from trainer.saliency import Guide, class_map, on_cells, require_map, unit

ARCH = "test_resnet"


class Tiny(nn.Module):
    """A convolution, a global average and a linear layer, with timm's two halves."""

    def __init__(self) -> None:
        super().__init__()
        self.body = nn.Conv2d(3, 4, 3, stride=4)
        self.head = nn.Linear(4, 2)

    def forward_features(self, x: torch.Tensor) -> torch.Tensor:
        return torch.tanh(self.body(x))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return self.head(self.forward_features(x).mean((2, 3)))


def guided(folder: Path, out: Path, marks: Path | None, **changes: object) -> FitConfig:
    """A short run of a network with a map; without marks the section is absent."""
    section = {} if marks is None else {"saliency": {"marks": str(marks)}}
    return small(folder, out, **{"arch": ARCH, "epochs": 2, "test": False, **section, **changes})


# The loss


def loss_of(net: Tiny, x: torch.Tensor, y: torch.Tensor, heat: torch.Tensor) -> torch.Tensor:
    guide = Guide(net, 0.25)
    with guide:
        logits = net(x)
    entropy = functional.cross_entropy(logits, y, reduction="none")
    return guide.blend(entropy, *guide.apart(y, heat))


def tiny_batch() -> tuple[Tiny, torch.Tensor, torch.Tensor, torch.Tensor]:
    torch.manual_seed(3)
    net, x, y = Tiny(), torch.randn(3, 3, 16, 16), torch.tensor([0, 1, 1])
    heat = torch.zeros(3, 16, 16, dtype=torch.uint8)
    heat[0, :6, :8] = 255
    heat[1, 4:, 3:9] = 128
    return net, x, y, heat


def test_the_loss_is_that_of_the_paper_by_hand() -> None:
    net, x, y, heat = tiny_batch()
    features = net.forward_features(x).detach().numpy()
    weight, bias = (p.detach().numpy() for p in (net.head.weight, net.head.bias))
    losses = []
    for n in range(3):
        scores = weight @ features[n].mean((1, 2)) + bias
        entropy = np.log(np.exp(scores).sum()) - scores[y[n]]
        cam = sum(weight[y[n], c] * features[n, c] for c in range(4))
        cells = heat[n].numpy().reshape(4, 4, 4, 4).mean((1, 3)) / 255
        if cells.max() == cells.min():  # the third picture has no marks
            losses.append(entropy)
            continue
        cam = (cam - cam.min()) / (cam.max() - cam.min())
        cells = (cells - cells.min()) / (cells.max() - cells.min())
        losses.append(0.75 * entropy + 0.25 * ((cam - cells) ** 2).mean())
    assert loss_of(net, x, y, heat).item() == pytest.approx(np.mean(losses), abs=1e-6)


def test_gradients_are_those_of_finite_differences() -> None:
    net, x, y, heat = tiny_batch()
    net, x = net.double(), x.double()

    # The guide works in single precision, as in training: here the same steps in double.
    def loss() -> torch.Tensor:
        features = net.forward_features(x)
        maps, _ = unit(class_map(features, net.head.weight, y))
        people, marked = unit(on_cells(heat, (4, 4)).double())
        entropy = functional.cross_entropy(net(x), y, reduction="none")
        return Guide(net, 0.25).blend(entropy, ((maps - people) ** 2).mean((1, 2)), marked)

    loss().backward()
    rng = np.random.default_rng(0)
    for parameter in net.parameters():
        assert parameter.grad is not None
        flat, gradient = parameter.data.view(-1), parameter.grad.view(-1)
        for place in rng.choice(len(flat), min(6, len(flat)), replace=False):
            there = flat[place].item()
            ends = []
            for step in (1e-6, -1e-6):
                flat[place] = there + step
                ends.append(loss().item())
            flat[place] = there
            assert gradient[place].item() == pytest.approx((ends[0] - ends[1]) / 2e-6, abs=1e-7)
    exact = {name: p.grad.clone() for name, p in net.named_parameters() if p.grad is not None}
    net.zero_grad()
    loss_of(net, x, y, heat).backward()
    for name, parameter in net.named_parameters():
        torch.testing.assert_close(parameter.grad, exact[name], atol=1e-6, rtol=1e-4)


def test_a_flat_map_says_nothing_and_gives_no_gradient() -> None:
    maps = torch.full((1, 3, 3), 0.5, requires_grad=True)
    scaled, told = unit(maps)
    scaled.sum().backward()
    assert not told.any()
    assert not scaled.any()
    assert maps.grad is not None
    assert not maps.grad.any()


@pytest.mark.parametrize("arch", ["test_resnet", "test_efficientnet", "efficientnet_b0"])
def test_networks_with_a_map(arch: str) -> None:
    require_map(build(arch), arch, 64, torch.device("cpu"))


@pytest.mark.parametrize(
    ("arch", "size"), [("mobilenetv3_small_050", 64), ("test_convnext", 64), ("test_vit", 160)]
)
def test_networks_without_a_map_are_refused(arch: str, size: int) -> None:
    with pytest.raises(TrainerError, match=r"can't learn from marks: .*Choose one of these"):
        require_map(build(arch), arch, size, torch.device("cpu"))


# Masks move as their pictures do


def middle(light: np.ndarray) -> np.ndarray:
    light = np.where(light > 40, light, 0).astype(float)
    return np.array([(light * places).sum() / light.sum() for places in np.indices(light.shape)])


@pytest.mark.parametrize(
    "chances",
    [{}, {"flip": 1.0}, {"rotate": 1.0, "degrees": 40.0}, {"rescale": 1.0}, {"blur": 1.0},
     {"jpeg": 1.0}, {"flip": 0.5, "rotate": 0.5, "jpeg": 0.5, "rescale": 0.5, "blur": 0.5}],
)  # fmt: skip
@pytest.mark.parametrize(("size", "resize"), [(64, 64), (64, 90), (96, 64)])
def test_heat_goes_where_the_picture_goes(
    chances: dict[str, float], size: int, resize: int
) -> None:
    rows, columns = np.indices((80, 110))
    blob = np.exp(-((rows - 34) ** 2 + (columns - 62) ** 2) / 60) * 255
    picture = Image.fromarray(np.repeat(blob.astype(np.uint8)[..., None], 3, 2))
    off = dict.fromkeys(("flip", "rotate", "jpeg", "rescale", "blur", "noise"), 0.0)
    augment = Augment(AugmentConfig(**{**off, **chances}), size, resize)
    smaller = np.asarray(Image.fromarray(blob.astype(np.uint8)).resize((55, 40)))
    for seed in range(12):
        rng, again = (np.random.default_rng(seed) for _ in range(2))
        made, heat = augment.with_heat(picture, smaller, rng)
        assert np.array_equal(made, augment(picture, again)), "the picture is the same without"
        assert rng.random() == again.random()
        assert heat.shape == (size, size)
        seen = np.asarray(made).max(2).astype(float)
        assert np.abs(seen - heat).mean() < 4
        if seen.max() > 128:
            assert np.abs(middle(seen) - middle(heat)).max() < 1.5


def test_batches_are_the_same_with_and_without_heat(folder: Path, tmp_path: Path) -> None:
    paths = sorted(folder.glob("fake/g0/*.jpg"))[:6]
    samples = [Sample(path, "fake", "g0", "train") for path in paths]
    marks_for(paths[:3], tmp_path, (10, 10, 50, 60))
    heats = read_marks(tmp_path, samples).heats
    assert set(heats) == set(map(str, paths[:3]))
    augment = Augment(AugmentConfig(), 64, 73)
    found = []
    for given in (None, heats):
        batches = training_batches(samples, InputSpec(64, 73), augment, 3, (1,), heats=given)
        found.append(list(batches))
    for plain, with_heat in zip(*found, strict=True):
        assert torch.equal(plain.inputs, with_heat.inputs)
        assert plain.heat is None
        assert with_heat.heat is not None
        for sample, heat in zip(with_heat.samples, with_heat.heat, strict=True):
            assert bool(heat.any()) == (str(sample.path) in heats)


# Reading masks


def test_people_are_averaged_and_what_does_not_fit_is_told(folder: Path, tmp_path: Path) -> None:
    first, second, third = sorted(folder.glob("fake/g0/*.jpg"))[:3]
    samples = [
        Sample(first, "fake", split="train"),
        Sample(second, "fake", split="valid"),
        Sample(third, "fake", split="train"),
        Sample(third.with_suffix(".png"), "real", split="train"),
    ]
    marks_for([first, second, third], tmp_path / "ann", (0, 0, 48, 96))
    marks_for([first], tmp_path / "ben", (0, 0, 96, 48))
    (tmp_path / "ben" / f"{first.name}.png").write_bytes(b"no picture")
    Image.new("L", (90, 20), 255).save(tmp_path / f"{first.stem}.png")
    marks = read_marks(tmp_path, samples)
    heat = marks.heats[str(first)].values
    assert heat.shape == (96, 96)
    assert [int(heat[y, x]) for y, x in ((10, 10), (10, 80), (80, 10), (80, 80))] == [
        255, 128, 128, 0,
    ]  # fmt: skip
    assert (len(marks.heats), marks.masks, marks.people) == (1, 2, ("ann", "ben"))
    assert marks.unused == 1
    assert marks.strange == (f"ann/{third.stem}_mask.png",), "it could be either picture's"
    assert len(marks.bad) == 2
    told = " ".join(marks.remarks())
    assert "1 mask is of pictures that are not learnt from (validation" in told
    assert "another shape" in told
    assert all(remark.endswith(".") for remark in marks.remarks())


def test_folders_tell_pictures_of_one_name_apart(folder: Path, tmp_path: Path) -> None:
    first, second = sorted(folder.glob("fake/g0/*.jpg"))[:2]
    pictures = [tmp_path / "data" / label / "0.jpg" for label in ("fake", "real")]
    for source, path in zip((first, second), pictures, strict=True):
        path.parent.mkdir(parents=True)
        path.write_bytes(source.read_bytes())
    samples = [Sample(path, path.parent.name, split="train") for path in pictures]
    mask = tmp_path / "marks" / "ann" / "real" / "0.png"
    mask.parent.mkdir(parents=True)
    Image.new("L", (96, 96), 255).save(mask)
    assert list(read_marks(tmp_path / "marks", samples).heats) == [str(pictures[1])]


def test_a_picture_that_lies_on_its_side_is_marked_as_it_is_seen(tmp_path: Path) -> None:
    path = tmp_path / "pictures" / "a.jpg"
    path.parent.mkdir()
    exif = Image.Exif()
    exif[0x0112] = 6
    Image.new("RGB", (80, 40)).save(path, exif=exif)
    mask = Image.new("L", (40, 80))
    mask.paste(255, (0, 0, 40, 20))
    (tmp_path / "marks").mkdir()
    mask.save(tmp_path / "marks" / "A.png")
    [heat] = read_marks(tmp_path / "marks", [Sample(path, "fake", split="train")]).heats.values()
    assert (heat.height, heat.width) == (80, 40)
    assert heat.values[:20].all()
    assert not heat.values[20:].any()


@pytest.mark.parametrize("kind", ["none", "strange", "unused", "black"])
def test_a_folder_without_a_fitting_mask_ends_it_at_once(
    folder: Path, tmp_path: Path, kind: str
) -> None:
    path = min(folder.glob("fake/g0/*.jpg"))
    split = "valid" if kind == "unused" else "train"
    name = "other" if kind == "strange" else path.stem
    if kind != "none":
        Image.new("L", (96, 96), 0 if kind == "black" else 255).save(tmp_path / f"{name}.png")
    with pytest.raises(DataError) as caught:
        read_marks(tmp_path, [Sample(path, "fake", split=split)])
    assert {
        "none": "holds no masks", "strange": "None of the 1 masks", "unused": "are not learnt from",
        "black": "They mark nothing.",
    }[kind] in caught.value.message  # fmt: skip


def test_masks_of_what_a_run_leaves_out_are_of_nothing_else(
    marked: tuple[Path, Path], tmp_path: Path
) -> None:
    """With a share of the pictures, and when the run is taken up again."""
    pictures = tmp_path / "pictures"
    shutil.copytree(marked[0], pictures)
    for fake in sorted((pictures / "fake").iterdir()):
        twin = pictures / "real" / f"r{fake.stem[1:]}.jpg"
        twin.rename(twin.with_name(f"{fake.stem}.jpg" if fake.stem < "f10" else twin.name))
    settings = {"share": 0.5, "run": tmp_path / "run"}
    config = guided(pictures, tmp_path / "d.safetensors", marked[1], **settings)
    (tmp_path / "run").mkdir()
    found = []
    for resume in (False, True):
        reading = gather(config, Control(), resume=resume)
        told = []
        try:
            while True:
                told.append(next(reading))
        except StopIteration as end:
            found.append(end.value.marks)
    first, again = found
    assert first == again
    masks = sum(path.is_file() for path in marked[1].rglob("*"))
    double = sum(path.name < "f10" for path in marked[1].rglob("*.png"))
    assert len(first.strange) == double, "of two pictures, even where one of them is left out"
    assert first.unused > 0
    assert first.masks + first.unused == masks - double


# What it does


def two_cues() -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """Noise; generated ones carry stripes across in the upper half and upright ones below.

    Either cue tells the classes apart. The marks are on the upper one.
    """
    rng = np.random.default_rng(5)
    pictures = rng.normal(0, 0.5, (32, 3, 32, 32)).astype(np.float32)
    wave = np.where(np.arange(12) % 4 < 2, 1, -1)
    heat = np.zeros((32, 32, 32), np.uint8)
    for picture, marks in zip(pictures[:16], heat[:16], strict=True):
        top, bottom = (int(rng.integers(0, 4)) for _ in range(2))
        left, right = (int(rng.integers(0, 20)) for _ in range(2))
        picture[:, top : top + 12, left : left + 12] += wave[:, None]
        picture[:, 16 + bottom : 28 + bottom, right : right + 12] += wave[None]
        marks[top : top + 12, left : left + 12] = 255
    classes = torch.tensor([0] * 16 + [1] * 16)
    return torch.from_numpy(pictures), classes, torch.from_numpy(heat)


class Local(Tiny):
    """Two convolutions whose 8 x 8 cells see little more than their own place."""

    def __init__(self) -> None:
        super().__init__()
        self.body = nn.Sequential(  # type: ignore[assignment]
            nn.Conv2d(3, 16, 4, stride=2, padding=1), nn.ReLU(),
            nn.Conv2d(16, 16, 4, stride=2, padding=1),
        )  # fmt: skip
        self.head = nn.Linear(16, 2)

    def forward_features(self, x: torch.Tensor) -> torch.Tensor:
        return torch.relu(self.body(x))


def taught(weight: float | None) -> tuple[float, float, list[Lost]]:
    """Train; return the share of the map's energy that is marked, and of pictures got right."""
    pictures, classes, heat = two_cues()
    torch.manual_seed(0)
    net, cpu = Local(), torch.device("cpu")
    optimizer = torch.optim.AdamW(net.parameters(), lr=1e-2)
    guide = None if weight is None else Guide(net, weight)
    batch = Batch(pictures, classes, (), heat)
    lost = [train_step(net, optimizer, batch, cpu, Precision(cpu), guide=guide) for _ in range(80)]
    with torch.no_grad():
        right = float((net(pictures).argmax(1) == classes).float().mean())
        generated = net.forward_features(pictures[:16])
        maps, _ = unit(class_map(generated, net.head.weight, classes[:16]))
        marked = on_cells(heat[:16], (8, 8)) > 0
    return float(((maps * marked).sum((1, 2)) / maps.sum((1, 2))).mean()), right, lost


def test_marks_move_the_map_to_the_marked_one_of_two_equal_cues() -> None:
    left_alone, right_alone, alone = taught(None)
    pulled, right, lost = taught(0.5)
    assert right_alone == right == 1.0
    assert pulled > left_alone + 0.1
    assert {(one.apart, one.marked) for one in alone} == {(0.0, 0)}
    assert {one.marked for one in lost} == {16}
    assert lost[-1].apart < lost[0].apart / 2


# Runs


def test_a_run_tells_of_its_marks_and_resumes_bit_for_bit(
    marked: tuple[Path, Path], tmp_path: Path
) -> None:
    pictures, marks = marked
    whole = done(guided(pictures, tmp_path / "a.safetensors", marks))
    assert isinstance(whole[-1], events.Finished), whole[-1]
    config = guided(pictures, tmp_path / "b.safetensors", marks, run=tmp_path / "run")
    first = until(config, events.Batch, epoch=2, n=1)
    assert read_toml(tmp_path / "run" / "config.toml")["saliency"] == {
        "marks": str(marks), "weight": 0.5,
    }  # fmt: skip
    resumed = load_config(tmp_path / "run")
    assert resumed.saliency == config.saliency

    moved = min((marks / "ann").iterdir())
    moved.rename(tmp_path / "elsewhere.png")
    [failed] = [e for e in done(resumed, resume=True) if isinstance(e, events.Failed)]
    assert "have changed since the run began" in failed.message
    (tmp_path / "elsewhere.png").rename(moved)

    second = until(resumed, events.Validated, resume=True, epoch=2)  # the end has tests enough
    assert steps(first) | steps(second) == steps(whole)
    parts = [replace(v, seconds=0) for v in validated([*first, *second])]
    assert parts == [replace(v, seconds=0) for v in validated(whole)]

    [started] = [e for e in whole if isinstance(e, events.Started)]
    assert 5 <= started.marked <= 10
    parts = [e.saliency for e in whole if isinstance(e, events.Batch)]
    assert any(part is not None and 0 < part < 1 for part in parts)
    meta = load(tmp_path / "a.safetensors").meta
    kept = meta.training["marks"]
    assert (kept["pictures"], kept["people"], kept["weight"]) == (started.marked, 2, 0.5)
    assert meta.training["recipe"]["saliency"] == {"marks": "marks", "weight": 0.5}
    assert str(tmp_path.parent) not in json.dumps(meta.training)
    text = card_text(meta, "a")
    assert f"On {started.marked} training pictures 2 people had marked what to look at." in text
    without = {k: v for k, v in meta.training.items() if k != "marks"}
    assert "marked" not in card_text(replace(meta, training=without), "a")


def test_without_marks_nothing_speaks_of_them(marked: tuple[Path, Path], tmp_path: Path) -> None:
    config = guided(marked[0], tmp_path / "d.safetensors", None, epochs=1)
    assert "saliency" not in config.to_dict()
    assert "saliency" not in config.recipe_used()
    net, again = (torch.manual_seed(0) and Local() for _ in range(2))
    pictures, classes, _ = two_cues()
    cpu = torch.device("cpu")
    for one, guide in ((net, None), (again, Guide(again, 0.5))):
        optimizer = torch.optim.AdamW(one.parameters())
        train_step(one, optimizer, Batch(pictures, classes, ()), cpu, Precision(cpu), guide=guide)
    for name, value in net.state_dict().items():
        assert torch.equal(value, again.state_dict()[name])


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"recipe": "finetune", "start": "scratch"}, "marks can't guide a head alone"),
        ({"augment": {"mixup": 0.2}}, "blended pictures"),
        ({"saliency": {"marks": "gone"}}, "the folder of marks gone does not exist"),
        ({"saliency": {"marks": ".", "weight": 1.5}}, "lies between 0 and 1"),
        ({"saliency": {"weight": 0.5}}, "says nothing without their folder"),
        ({"saliency": {"marks": ".", "wait": 1}}, "wrong form"),
        ({"saliency": "marks"}, "saliency is a section"),
    ],
)
def test_what_marks_do_not_go_with(
    marked: tuple[Path, Path], tmp_path: Path, changes: dict[str, object], words: str
) -> None:
    with pytest.raises(ConfigError, match=words):
        guided(marked[0], tmp_path / "d.safetensors", marked[1], **changes)


def test_the_command_line_refuses_marks_that_fit_nothing(
    marked: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    marks_for(sorted((marked[0] / "real").iterdir())[:1], tmp_path / "own", (0, 0, 9, 9))
    [mask] = (tmp_path / "own").iterdir()
    mask.rename(tmp_path / "own" / "nobody.png")
    out = tmp_path / "d.safetensors"
    code = main(["fit", str(marked[0]), "--out", str(out), "--arch", ARCH,
                 "--marks", str(tmp_path / "own"), "--marks-weight", "0.25"])  # fmt: skip
    assert code == FAILED
    assert "None of the 1 masks" in capsys.readouterr().err
    assert not out.exists()

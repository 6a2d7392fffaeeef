from __future__ import annotations

import json
import threading
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image, ImageDraw
from safetensors import safe_open

from tests.conftest import texture
from trainer.checkpoint import load
from trainer.data.index import Sample
from trainer.errors import CheckpointError, ConfigError, DataError, Stopped
from trainer.facecheck import report, sets
from trainer.facecheck.__main__ import main
from trainer.facecheck.asked import domain_of
from trainer.facecheck.file import CheckMeta, FaceCheck, build_check, load_check, save_check
from trainer.facecheck.light import darkest, light_of
from trainer.facecheck.pool import kept_out, others_of, pool_side, read_pool
from trainer.facecheck.recipe import Recipe, read_recipe, recipe_of
from trainer.facecheck.training import learn, margins_of, measured, with_threshold
from trainer.facecheck.views import views

RECIPE = """
arch = "resnet10t"
size = 32
steps = 40
batch_size = 16
keep_out = 4
threshold = "valid"
lost = 0.1

[options]
channels = [8, 16, 16, 16]
stem_width = 8

[faces]
"faces" = 1.0

[others]
"grounds" = 0.5

[made]
drawing = 6
sketch = 4
"""


@pytest.fixture(autouse=True)
def few_made(monkeypatch: pytest.MonkeyPatch) -> None:
    """Measure with a few pictures of each kind: how many find what they are is not asked here."""
    monkeypatch.setattr(sets, "MADE", 4)


def ball(seed: int) -> np.ndarray:
    """Stands for a face: a large bright disc on a dark ground."""
    rng = np.random.default_rng(seed)
    picture = Image.fromarray(texture(seed, 64, 80) // 5)
    x, y = rng.uniform(30, 50), rng.uniform(26, 38)
    ImageDraw.Draw(picture).ellipse((x - 22, y - 22, x + 22, y + 22), fill=(250, 220, 180))
    return np.asarray(picture)


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("checked")
    for folder, count in (("faces/fake", 12), ("faces/real", 12), ("valid", 10)):
        (root / folder).mkdir(parents=True)
        for number in range(count):
            picture = ball(number + 100 * len(folder))
            Image.fromarray(picture).save(root / folder / f"{number}.png")
    (root / "grounds").mkdir()
    for number in range(24):
        Image.fromarray(texture(number, 70, 70)).save(root / "grounds" / f"g{number}.png")
    return root


@pytest.fixture(scope="module")
def recipe_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("recipe") / "check.toml"
    path.write_text(RECIPE)
    return path


@pytest.fixture(scope="module")
def recipe(recipe_file: Path) -> Recipe:
    return read_recipe(recipe_file)


def small_check(threshold: float = 0.0) -> FaceCheck:
    torch.manual_seed(0)
    options = {"channels": [8, 16, 16, 16], "stem_width": 8}
    model = build_check("resnet10t", options).eval()
    return FaceCheck(model, CheckMeta("resnet10t", 32, threshold, options))


def test_the_pool_holds_every_group_with_its_share(data: Path, recipe: Recipe) -> None:
    told: list[tuple[int, int]] = []
    pool = read_pool(recipe, data, progress=lambda done, total: told.append((done, total)))
    learnt = [f for f in (data / "grounds").iterdir() if not kept_out(f, recipe.keep_out)]
    assert 0 < len(learnt) < 24, "some are kept out, and some are not"
    side = pool_side(recipe)
    assert pool.squares.shape == (24 + len(learnt) + 10, side, side, 3)
    assert pool.faces == ((1.0, 0, 24),)
    (first, *rows), (second, *made_rows) = pool.others
    assert first + second == pytest.approx(1)
    assert second == pytest.approx(recipe.made_share)
    assert (rows, made_rows[1]) == ([24, 24 + len(learnt)], len(pool.squares))
    assert told[-1] == (len(pool.squares),) * 2
    assert pool.squares.reshape(len(pool.squares), -1).std(axis=1).min() > 0, "none is empty"


def test_what_shows_a_face_is_not_among_the_others(data: Path, recipe: Recipe) -> None:
    learnt, out = others_of(recipe, data)["grounds"]
    assert len(learnt) + len(out) == 24
    gone = (learnt[0].stem, out[0].stem)
    without = Recipe(**{**vars(recipe), "show_faces": gone})
    assert others_of(without, data)["grounds"] == (learnt[1:], out[1:])
    assert len(read_pool(without, data).squares) == len(read_pool(recipe, data).squares) - 1


def test_pages_are_made_of_the_pictures_that_are_learnt_from(data: Path, recipe: Recipe) -> None:
    made = {"page": 3, "collage": 2}
    pool = read_pool(Recipe(**{**vars(recipe), "made": made}), data)
    start, end = pool.others[-1][1:]
    assert end - start == 5
    assert pool.squares[start:].reshape(5, -1).std(axis=1).min() > 0


def test_dark_pictures_are_drawn_by_a_share_of_their_own(data: Path, recipe: Recipe) -> None:
    plain = read_pool(recipe, data)
    apart = Recipe(**{**vars(recipe), "darkest": 0.25, "dark_share": 0.6})
    pool = read_pool(apart, data)
    assert [share for share, _, _ in pool.faces] == pytest.approx([0.6, 0.4])
    assert [rows for _, *rows in pool.faces] == [[0, 6], [6, 24]]
    lights = np.array([light_of(picture) for picture in pool.squares])
    for (_, first, middle), (_, again, last) in zip(
        pool.faces[::2] + pool.others[::2], pool.faces[1::2] + pool.others[1::2], strict=True
    ):
        assert middle == again
        assert lights[first:middle].max() <= lights[middle:last].min()
    assert sum(share for share, _, _ in pool.others) == pytest.approx(1)
    assert np.array_equal(
        np.sort(pool.squares.sum(axis=(1, 2, 3))), np.sort(plain.squares.sum(axis=(1, 2, 3)))
    )


def test_light_is_that_of_the_middle() -> None:
    picture = np.full((80, 60, 3), 200, np.uint8)
    picture[20:60, 15:45] = (100, 50, 10)
    assert light_of(picture) == pytest.approx(0.299 * 100 + 0.587 * 50 + 0.114 * 10)
    lights = np.array([5.0, 3.0, 9.0, 1.0, 7.0])
    assert darkest(lights, 0.25).tolist() == [False, True, False, True, False]
    assert not darkest(lights, 0.0).any()


def test_views_are_seeded_pictures_of_both_classes(data: Path, recipe: Recipe) -> None:
    pool = read_pool(recipe, data)

    def some(seed: int) -> torch.Tensor:
        rng = np.random.default_rng(seed)
        return views(pool.draw(20, True, rng), pool.draw(12, False, rng), 32, rng)

    seen = some(0)
    assert seen.shape == (32, 3, 32, 32)
    assert 0 <= float(seen.min()) < float(seen.max()) <= 255
    assert torch.equal(seen, some(0))
    assert not torch.equal(seen, some(1))


def test_one_command_makes_a_check_that_tells_them_apart(
    data: Path, recipe_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "check.safetensors"
    assert main([str(data), "--config", str(recipe_file), "--out", str(out)]) == 0
    told = json.loads(capsys.readouterr().out)
    check = load_check(out)
    assert check.meta.threshold == told["threshold"]
    assert dict(check.meta.measured) == told["count as faces"]
    assert check.meta.measured["valid"] == 0.9
    faces = margins_of(check, [ball(1000 + n) for n in range(20)])
    others = margins_of(check, [texture(1000 + n, 64, 64) for n in range(20)])
    assert np.mean(faces[:, None] > others) > 0.9


def test_the_same_seed_gives_the_same_check(data: Path, recipe: Recipe) -> None:
    pool = read_pool(recipe, data)
    short = Recipe(**{**vars(recipe), "steps": 3})
    first, again = (learn(short, pool).model.state_dict() for _ in range(2))
    assert all(torch.equal(first[name], again[name]) for name in first)


def test_the_threshold_misses_what_the_recipe_allows(data: Path, recipe: Recipe) -> None:
    check = with_threshold(small_check(3.0), recipe, data)
    shares = measured(check, recipe, data)
    assert shares["valid"] == 0.9
    assert {"grounds", "noise", "flat", "drawing", "screenshot", "sketch", "cartoon"} < set(shares)
    assert all(0 <= share <= 1 for share in shares.values())


def test_dark_faces_lose_no_larger_share(data: Path, recipe: Recipe, tmp_path: Path) -> None:
    (tmp_path / "valid").mkdir()
    for number in range(20):
        picture = ball(number) // (6 if number % 2 else 1)
        Image.fromarray(picture).save(tmp_path / "valid" / f"{number}.png")
    half = Recipe(**{**vars(recipe), "darkest": 0.5})
    check = small_check()
    lost = []
    for each in (recipe, half):
        chosen = with_threshold(check, each, tmp_path)
        assert chosen.meta.threshold <= with_threshold(check, recipe, tmp_path).meta.threshold
        rows = report.faces_kept(chosen, sorted((tmp_path / "valid").iterdir()), 0.5)
        assert [row[:2] for row in rows[:3]] == [
            ("all", 20),
            ("the darkest quarter", 10),
            ("the others", 10),
        ]
        lost.append([count - kept for _, count, kept in rows])
    assert lost[0][0] == 2
    assert max(lost[1][:2]) <= 2
    assert lost[1][1] <= 1, "one of ten dark ones"


def test_the_report_tells_each_kind_and_each_folder(
    data: Path, recipe_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    check, path = small_check(1e6), tmp_path / "check.safetensors"
    save_check(path, check.model, check.meta)
    known = ["--config", str(recipe_file), "--check", str(path)]
    assert report.main([str(data), *known, "--faces", "faces", "--others", "grounds"]) == 0
    told = capsys.readouterr().out
    assert "| grounds | 24 | 24 | 100.0 % |" in told
    for kind in ("map", "cartoon of faces", "collage"):
        assert f"| {kind} | 4 | 4 | 100.0 % |" in told
    assert "| fake | 12 | 0 | 0.0 % |" in told
    assert "| the darkest quarter | 6 | 0 | 0.0 % |" in told
    assert report.main([str(data), *known, "--faces", "missing"]) == 2


def test_a_check_comes_back_as_it_was(tmp_path: Path) -> None:
    check, path = small_check(0.25), tmp_path / "check.safetensors"
    save_check(path, check.model, check.meta)
    again = load_check(path)
    squares = torch.from_numpy(texture(0, 96, 96)).permute(2, 0, 1)[None].repeat(3, 1, 1, 1)
    with torch.inference_mode():
        assert torch.allclose(again.margin(squares), check.margin(squares), atol=1e-6)
    assert (again.meta.threshold, again.meta.size) == (0.25, 32)


def test_no_detector_passes_for_a_check_nor_a_check_for_a_detector(
    tmp_path: Path, detector_file: Path
) -> None:
    with pytest.raises(CheckpointError, match="no face check"):
        load_check(detector_file)
    check, path = small_check(), tmp_path / "check.safetensors"
    save_check(path, check.model, check.meta)
    with pytest.raises(CheckpointError, match="can't be used"):
        load(path)


def test_unfit_files_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "check.safetensors"
    with pytest.raises(CheckpointError, match="no face check"):
        load_check(path)
    path.write_bytes(b"nonsense")
    with pytest.raises(CheckpointError):
        load_check(path)
    check = small_check()
    wrong = CheckMeta("resnet10t", 32, 0.0, {"channels": [4, 4, 4, 4], "stem_width": 8})
    for meta in (wrong, CheckMeta("resnet10t", 32, 0.0, {"channels": 3})):
        save_check(path, check.model, meta)
        with pytest.raises(CheckpointError):
            load_check(path)
    with safe_open(path, framework="pt") as file:
        assert "face-check" in file.metadata()["fakeview"]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"lenght": 3}, "'lenght' is not a setting"),
        ({"steps": 0}, "steps are 1 or more"),
        ({"lost": 1.0}, "lie in 0..1"),
        ({"darkest": 1.0}, "lie in 0..1"),
        ({"dark_share": 0.0}, "dark pictures' share"),
        ({"show_faces": "all"}, "show_faces must be a list of texts"),
        ({"show_faces": [3]}, "show_faces must be a list of texts"),
        ({"lr": float("nan")}, "lr must be a number"),
        ({"steps": 2.5}, "steps must be a whole number"),
        ({"faces": {}}, "name folders"),
        ({"others": {"grounds": 0}}, "above 0"),
        ({"made": {"poem": 3}}, "kinds that can be made"),
        ({"made": {"noise": 0}}, "1 or more are made"),
        ({"threshold": 3}, "threshold must be a text"),
        ({"faces": 3}, "faces must be a table"),
        ({"faces": {"faces": "all"}}, "wrong form"),
    ],
)
def test_recipes_that_make_no_sense_are_refused(
    change: dict[str, object], said: str, recipe: Recipe
) -> None:
    with pytest.raises(ConfigError, match=said):
        recipe_of({**vars(recipe), **change})


def test_folders_that_are_missing_or_empty_are_named(
    data: Path, recipe: Recipe, recipe_file: Path, tmp_path: Path
) -> None:
    with pytest.raises(DataError, match="faces"):
        read_pool(recipe, tmp_path)
    (tmp_path / "faces").mkdir()
    with pytest.raises(DataError, match="no pictures"):
        read_pool(recipe, tmp_path)
    out = tmp_path / "check.safetensors"
    assert main([str(tmp_path), "--config", str(recipe_file), "--out", str(out)]) == 2
    assert not out.exists()


@pytest.mark.parametrize(("threshold", "domain"), [(-1e6, "faces"), (1e6, "")])
def test_a_folder_is_one_of_faces_where_nearly_all_pictures_show_one(
    data: Path, tmp_path: Path, threshold: float, domain: str
) -> None:
    check = small_check(threshold)
    save_check(tmp_path / "check.safetensors", check.model, check.meta)
    samples = [Sample(path, "real") for path in sorted((data / "faces").rglob("*.png"))]
    broken = tmp_path / "broken.png"
    broken.write_bytes(b"no picture")
    samples.append(Sample(broken, "real"))
    assert domain_of(tmp_path / "check.safetensors", samples) == domain
    assert domain_of(tmp_path / "check.safetensors", samples[-1:]) == ""


def test_it_stops_when_asked(data: Path, recipe: Recipe) -> None:
    cancel = threading.Event()
    pool = read_pool(recipe, data)
    with pytest.raises(Stopped):
        learn(recipe, pool, cancel=cancel, report=lambda _step, _loss: cancel.set())
    with pytest.raises(Stopped):
        read_pool(recipe, data, cancel=cancel)

"""``fakeview explain``: why a picture has its score, as files and in words."""

# Told on the command line alone.

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from fakeview.console import (
    check_targets,
    open_detector,
    progress,
    require_folder,
    say,
    with_detector,
)
from fakeview.errors import FakeviewError
from fakeview.explain.methods import METHODS
from fakeview.map_options import params, with_settings, wrong_settings
from fakeview.paths import same_file

if TYPE_CHECKING:
    from fakeview.detect.engine import Engine
    from fakeview.detect.verdict import Verdict
    from fakeview.explain.base import Explanation
    from fakeview.explain.faithfulness import Faithfulness
    from fakeview.imaging.decode import Picture

_SUFFIXES = {"out": (".png",), "mask": (".png",), "tiff": (".tif", ".tiff"), "npy": (".npy",)}


def run(argv: list[str]) -> int:
    """Run the command; 0 done, 1 the detector's maps failed the sanity check.

    Raises:
        FakeviewError: nothing could be done; that includes a sanity check of nothing but flat maps.
    """
    arguments = _parsed(argv)
    check_targets(arguments.json)
    for target in _targets(arguments):
        require_folder(target)
    for image in arguments.images:
        if not image.exists():
            raise FakeviewError(f"There is no file {image}. Check its name and where it lies.")
    engine = open_detector(arguments)
    if arguments.sanity:
        return _sanity(engine, arguments)
    return _explain(engine, arguments)


def _parsed(argv: list[str]) -> argparse.Namespace:
    grammar = argparse.ArgumentParser(
        prog="fakeview explain", description="Show which parts of a picture speak for its score."
    )
    grammar.add_argument("images", nargs="*", type=Path, metavar="IMAGE")
    grammar.add_argument("--method", choices=METHODS)
    with_detector(grammar)
    with_settings(grammar)
    _with_files(grammar)
    checks = grammar.add_argument_group("is the map right?")
    checks.add_argument(
        "--faithfulness",
        action="store_true",
        help="hide what the map marks, and say whether the score follows",
    )
    checks.add_argument(
        "--sanity",
        action="store_true",
        help="take from the detector what it learnt, and say whether its maps change; on the "
        "pictures named, or on those that ship",
    )
    arguments = grammar.parse_args(argv)
    wrong = _wrong(arguments)
    if wrong:
        grammar.error(wrong)
    return arguments


def _with_files(grammar: argparse.ArgumentParser) -> None:
    group = grammar.add_argument_group("what is written")
    group.add_argument("--out", type=Path, help="picture with the map and a legend (PNG)")
    group.add_argument("--json", type=Path, help="the values behind the map, and all settings")
    group.add_argument("--tiff", type=Path, help="the signed map, 32-bit floats")
    group.add_argument("--npy", type=Path, help="the same as a NumPy array")
    group.add_argument("--mask", type=Path, help="the marked part in black and white (PNG)")
    how = group.add_mutually_exclusive_group()
    how.add_argument("--mask-share", type=float, help="share of the area, above 0 and up to 1")
    how.add_argument(
        "--mask-at", type=float, help="the map's value; below 0 marks what pushes away"
    )
    group.add_argument(
        "--mask-away",
        action="store_true",
        help="with --mask-share: mark what pushes away from generated",
    )


def _wrong(arguments: argparse.Namespace) -> str:
    """Return what doesn't fit together, or an empty text."""
    targets = _targets(arguments)
    if arguments.sanity:
        if targets or arguments.faithfulness:
            return "--sanity is about the detector: it writes no files of one picture"
    elif len(arguments.images) != 1:
        return "name one picture to explain"
    elif not arguments.method:
        return f"choose --method: {', '.join(METHODS)}"
    elif not targets and not arguments.faithfulness:
        return "say what you want: --out, --json, --tiff, --npy, --mask or --faithfulness"
    for name, suffixes in _SUFFIXES.items():
        path = getattr(arguments, name)
        if path is not None and path.suffix.lower() not in suffixes:
            return f"let --{name} end in {suffixes[0]}"
    if len({target.absolute() for target in targets}) < len(targets):
        return "two of the results would be the same file"
    if any(same_file(image, target) for image in arguments.images for target in targets):
        return "the results can't take the place of the picture itself"
    methods = [arguments.method] if arguments.method else []
    return wrong_settings(arguments, methods) or _wrong_mask(arguments)


def _wrong_mask(arguments: argparse.Namespace) -> str:
    share = arguments.mask_share
    if (arguments.mask is None) != (share is None and arguments.mask_at is None):
        return "--mask goes with --mask-share or --mask-at"
    if share is not None and not 0 < share <= 1:
        return "--mask-share lies above 0 and is at most 1"
    if arguments.mask_away and share is None:
        return "--mask-away goes with --mask-share"
    return ""


def _targets(arguments: argparse.Namespace) -> list[Path]:
    named = (arguments.out, arguments.json, arguments.tiff, arguments.npy, arguments.mask)
    return [path for path in named if path is not None]


def _explain(engine: Engine, arguments: argparse.Namespace) -> int:
    from fakeview.detect.fitted import judge_picture
    from fakeview.explain import faithfulness, methods
    from fakeview.imaging.decode import decode

    picture = decode(arguments.images[0], min_side=engine.min_side)
    explanation = methods.run(
        engine,
        picture.rgb,
        arguments.method,
        params(arguments.method, arguments),
        progress=lambda done, total, _: progress(f"{done:,} of {total:,} samples"),
    )
    measured = None
    if arguments.faithfulness:
        measured = faithfulness.measure(
            engine,
            picture.rgb,
            explanation,
            fill=arguments.fill,
            seed=arguments.seed,
            progress=lambda done, total: progress(f"checking, {done} of {total} pictures"),
        )
    progress("")
    verdict = judge_picture(engine, picture)
    _write(engine, picture, explanation, measured, verdict, arguments)
    _tell(explanation, measured, verdict, arguments)
    return 0


def _write(
    engine: Engine,
    picture: Picture,
    explanation: Explanation,
    measured: Faithfulness | None,
    verdict: Verdict,
    arguments: argparse.Namespace,
) -> None:
    from fakeview.explain import files
    from fakeview.explain.masks import marked

    face = verdict.inside
    if arguments.out:
        judged = f"{verdict.words} ({engine.info.name})"
        files.write_png(arguments.out, picture, explanation, face_found=face, judged=judged)
    if arguments.tiff:
        files.write_tiff(arguments.tiff, picture, explanation)
    if arguments.npy:
        files.write_npy(arguments.npy, explanation)
    if arguments.mask:
        mask = marked(
            explanation,
            share=arguments.mask_share,
            at=arguments.mask_at or 0.0,
            towards=not arguments.mask_away,
        )
        files.write_mask(arguments.mask, mask)
        if not mask.any():
            say("The mask is empty: nothing in this map pushes that way so strongly.")
    if arguments.json:
        files.write_json(
            arguments.json,
            picture,
            explanation,
            engine.info,
            face_found=face,
            faithfulness=measured,
        )


def _tell(
    explanation: Explanation,
    measured: Faithfulness | None,
    verdict: Verdict,
    arguments: argparse.Namespace,
) -> None:
    from fakeview.explain import words
    from fakeview.explain.render import is_flat

    score = "-" if verdict.outside else f"{verdict.p_fake:.2f}"
    where = f"; the map is in {arguments.out}" if arguments.out else ""
    print(f"{score}  {verdict.words}{where}")
    if verdict.outside:
        print(verdict.reasons[0])
    if explanation.settled:
        print(f"It had settled after {explanation.samples:,} samples.")
    told = [words.flat(explanation)]
    if not is_flat(explanation):
        told = [words.agreement(explanation), words.unsettled(explanation)]
    for sentence in filter(None, told):
        print(sentence)
    if measured is None:
        return
    print(measured.sentence())
    for name in ("deletion", "insertion"):
        curves = getattr(measured, name)
        print(
            f"{name} AUC: this map {curves.marked.auc:.3f}, random {curves.random.auc:.3f}, "
            f"edges {curves.edges.auc:.3f}"
        )


def _sanity(engine: Engine, arguments: argparse.Namespace) -> int:
    from fakeview.explain.sanity import check
    from fakeview.imaging.decode import decode
    from fakeview.selfcheck import expected_scores

    paths = arguments.images or list(expected_scores())
    method = arguments.method or "gradcam"
    found = check(
        engine,
        [decode(path, min_side=engine.min_side).rgb for path in paths],
        method,
        params(method, arguments),
        seed=arguments.seed,
        progress=lambda done, total: progress(f"{done:,} of {total:,} maps"),
    )
    progress("")
    if not found.pictures:  # nothing was checked, so nothing failed either
        raise FakeviewError(found.sentence())
    print(f"{method} of {engine.info.name} on {found.pictures} pictures: how far the maps stay as")
    print("they are while its weights are randomised from the output on (1 the same, 0 chance)")
    for stage in found.stages:
        print(f"{stage.mean:6.2f}  up to {stage.name}")
    print(found.sentence())
    return 0 if found.passed else 1

"""``python -m trainer.facecheck DATA --config RECIPE --out FILE`` makes a face check."""

# Told on the command line alone.

from __future__ import annotations

import argparse
import json
import sys
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from trainer.signals import stop_on_signal
from trainer.tuning import tune_process

DONE, WRONG, STOPPED = 0, 2, 130
_EVERY = 10.0


def main(argv: Sequence[str] | None = None) -> int:
    """Make a face check; 0 done, 2 it can't be made, 130 stopped."""
    grammar = argparse.ArgumentParser(
        prog="python -m trainer.facecheck",
        description="Teach the check that tells whether there is a face in a picture.",
    )
    grammar.add_argument("data", type=Path, help="folder that the recipe's folders lie in")
    grammar.add_argument("--config", type=Path, required=True, help="the recipe, a TOML file")
    grammar.add_argument("--out", type=Path, required=True, help="file to write (.safetensors)")
    arguments = grammar.parse_args(argv)
    tune_process()  # before anything imports torch
    from trainer.errors import Stopped, TrainerError, is_memory

    with stop_on_signal() as cancel:
        try:
            _make(arguments, cancel)
        except Stopped:
            print("Stopped; nothing was written.", file=sys.stderr)
            return STOPPED
        except TrainerError as error:
            print(error.message, file=sys.stderr)
            return WRONG
        except (MemoryError, RuntimeError) as error:
            if not is_memory(error):
                raise
            print("There was not enough memory. Close other programs.", file=sys.stderr)
            return WRONG
    return DONE


def _make(arguments: argparse.Namespace, cancel: threading.Event) -> None:
    from safetensors import SafetensorError

    from trainer.errors import TrainerError
    from trainer.facecheck.file import save_check
    from trainer.facecheck.pool import read_pool
    from trainer.facecheck.recipe import read_recipe
    from trainer.facecheck.training import learn, measured, with_threshold
    from trainer.files import require_writable

    recipe = read_recipe(arguments.config)
    try:
        require_writable(arguments.out)
        told = _Told()
        pool = read_pool(recipe, arguments.data, cancel=cancel, progress=told.pictures)
        check = learn(recipe, pool, cancel=cancel, report=told.steps(recipe.steps))
        check = with_threshold(check, recipe, arguments.data, cancel)
        shares = measured(check, recipe, arguments.data, cancel)
        check = replace(check, meta=replace(check.meta, measured=shares))
        save_check(arguments.out, check.model, check.meta)
    except (OSError, SafetensorError) as error:
        raise TrainerError(
            f"{arguments.out} could not be written. Check the folder and the free space.",
            cause=str(error),
        ) from error
    print(json.dumps({"threshold": check.meta.threshold, "count as faces": shares}, indent=2))


class _Told:
    """Says how far it is, every few seconds."""

    def __init__(self) -> None:
        self._last = time.monotonic()

    def pictures(self, done: int, total: int) -> None:
        self._say(f"{done:,} of {total:,} pictures", done == total)

    def steps(self, total: int) -> Callable[[int, float], None]:
        return lambda done, loss: self._say(
            f"step {done} of {total}, loss {loss:.3f}", done == total
        )

    def _say(self, text: str, always: bool) -> None:
        now = time.monotonic()
        if always or now - self._last > _EVERY:
            self._last = now
            print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())

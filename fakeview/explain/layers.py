"""Where Grad-CAM can look: the layers whose output lies on a grid over the picture."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from fakeview.detect.engine import enough_memory
from fakeview.errors import FakeviewError
from trainer.words import tr

if TYPE_CHECKING:
    from torch import Tensor, nn
    from torch.utils.hooks import RemovableHandle

    from fakeview.detect.engine import Engine

_NAMED = 4  # layers that the sentence about a wrong one offers


@dataclass(frozen=True)
class Layers:
    """The layers of one network that a map can be made of.

    Attributes:
        names: dotted names of its modules, in the order in which they run.
        default: the one that is taken where none is named: the last whose cells reach the
            score. For transformers with a class token that is what the last block attends to,
            since its other outputs are thrown away.
        direct: whether the default is what the network itself calls its features, which needs
            no hook.
        head: the last linear layer, where there is one.
    """

    names: tuple[str, ...]
    default: str
    direct: bool
    head: nn.Linear | None


_KNOWN: WeakKeyDictionary[nn.Module, Layers] = WeakKeyDictionary()


def names(engine: Engine) -> list[str]:
    """Return the layers that suit Grad-CAM, in the order of the network.

    Raises:
        FakeviewError: there is none.
    """
    return list(of(engine).names)


def default(engine: Engine) -> str:
    """Return the layer that is taken where none is named.

    Raises:
        FakeviewError: there is none.
    """
    return of(engine).default


def of(engine: Engine) -> Layers:
    """Return the layers of a detector's network, found by running it once and then kept.

    Raises:
        FakeviewError: there is none, or the memory doesn't even hold one picture.
    """
    known = _KNOWN.get(engine.model)
    if known is None:
        with enough_memory():
            known = _find(engine)
        _KNOWN[engine.model] = known
    return known


def unfit(engine: Engine, name: str) -> FakeviewError:
    """Return the error for a layer that no map can be made of, with some that work."""
    known = of(engine)
    return FakeviewError(
        tr(
            'No map can be made of a layer "{layer}" of this detector. '
            "Among those that work are {names}.",
            layer=name,
            names=", ".join(known.names[-_NAMED:]),
        ),
        cause=f"{len(known.names)} layers: {', '.join(known.names)}",
    )


def on_grid(model: nn.Module, output: object) -> Tensor | None:
    """Return a layer's output as (N, C, h, w), or None where it has no such form.

    Channels may come last, as in Swin. Tokens (N, T, C) lose what isn't a patch: the class
    token and registers. The detector's input is square, so its grids are too.
    """
    from torch import Tensor

    if not isinstance(output, Tensor):
        return None
    if output.ndim == 4:
        return _square(model, output)
    if output.ndim != 3:
        return None
    extra = int(getattr(model, "num_prefix_tokens", 0))
    for first in dict.fromkeys((extra, 0)):
        side = math.isqrt(max(0, output.shape[1] - first))
        if side and side * side == output.shape[1] - first:
            patches = output[:, first:].transpose(1, 2)
            return patches.reshape(len(output), -1, side, side)
    return None


def _square(model: nn.Module, output: Tensor) -> Tensor | None:
    first, last = output.shape[2] == output.shape[3], output.shape[1] == output.shape[2]
    if first and last:
        last = getattr(model, "output_fmt", "NCHW") == "NHWC"
    if last:
        return output.permute(0, 3, 1, 2)
    return output if first else None


def _find(engine: Engine) -> Layers:
    """Run the network once, see what its parts give, and which of it reaches the score."""
    import torch
    from torch import nn

    from trainer.labels import fake_margin

    model, size = engine.model, engine.spec.size
    grey = torch.full((1, 3, size, size), 127, dtype=torch.uint8)
    with engine.exclusive(), torch.no_grad():
        features = model.forward_features(engine.inputs(grey))  # type: ignore[operator]
    tokens = features.ndim != 4
    seen: dict[str, Tensor] = {}
    stamps: dict[tuple[int, int], str] = {}
    with engine.exclusive(), torch.set_grad_enabled(tokens), _Watching(model, tokens) as watched:
        inputs = engine.inputs(grey).requires_grad_(tokens)
        features = model.forward_features(inputs)  # type: ignore[operator]
        final = _stamp(features)
        logits = model.forward_head(features)  # type: ignore[operator]
        for name, output, stamp in watched:
            cells = on_grid(model, output)
            if cells is None or (cells[0, 0].numel() == 1 and stamp != final):
                continue
            # A layer that only hands on what it got is the layer before it.
            if stamps.setdefault(stamp, name) == name:
                seen[name] = output
        if tokens and seen:
            margin = fake_margin(logits, engine.meta.order).sum()
            seen = _reaching(model, margin, seen)
    if not seen:
        raise FakeviewError(
            tr(
                "Grad-CAM needs a layer that is laid out like the picture, and this detector has "
                "none. LIME works with any detector."
            ),
            cause=f"features of shape {tuple(features.shape)}",  # not shown
        )
    direct = stamps.get(final) in seen and on_grid(model, features) is not None
    linear = [module for module in model.modules() if isinstance(module, nn.Linear)]
    return Layers(
        names=tuple(seen),
        default=stamps[final] if direct else list(seen)[-1],
        direct=direct,
        head=linear[-1] if linear else None,
    )


def _reaching(model: nn.Module, margin: Tensor, seen: dict[str, Tensor]) -> dict[str, Tensor]:
    """Keep the layers whose cells move the score: a class token leaves the others behind."""
    import torch

    gradients = torch.autograd.grad(margin, list(seen.values()), allow_unused=True)
    kept = {}
    for (name, output), gradient in zip(seen.items(), gradients, strict=True):
        cells = on_grid(model, gradient)
        if cells is not None and bool(cells.any()):
            kept[name] = output
    return kept


class _Watching:
    """Notes what the large parts of a network give, while it is open (a context manager)."""

    def __init__(self, model: nn.Module, tokens: bool) -> None:
        self._parts = dict(_parts(model))
        if tokens:  # what the last block attends to
            norms = [part for part in model.named_modules() if part[0].endswith(".norm1")]
            self._parts.update(norms[-1:])
        self._hooks: list[RemovableHandle] = []
        self._seen: list[tuple[str, Tensor, tuple[int, int]]] = []

    def __enter__(self) -> list[tuple[str, Tensor, tuple[int, int]]]:
        from torch import Tensor

        def watch(name: str, module: nn.Module) -> None:
            def note(_module: nn.Module, _inputs: object, output: object) -> None:
                if isinstance(output, Tensor):
                    self._seen.append((name, output, _stamp(output)))

            self._hooks.append(module.register_forward_hook(note))

        for name, module in self._parts.items():
            watch(name, module)
        return self._seen

    def __exit__(self, *_: object) -> None:
        for hook in self._hooks:
            hook.remove()


def _stamp(output: Tensor) -> tuple[int, int]:
    """Tell tensors apart while they live, also before and after a change in place."""
    return id(output), output._version


def _parts(model: nn.Module) -> Iterator[tuple[str, nn.Module]]:
    """Yield name and module of a network's children, and of what is in its sequences."""
    from torch import nn

    prefix, root = "", model
    while len(children := list(root.named_children())) == 1:  # a wrapper
        name, root = children[0]
        prefix += f"{name}."
    for name, child in children:
        if isinstance(child, nn.Sequential | nn.ModuleList):
            for number, part in child.named_children():
                yield f"{prefix}{name}.{number}", part
        else:
            yield prefix + name, child

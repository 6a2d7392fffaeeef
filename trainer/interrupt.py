"""Stopping in the middle of a training step, as if it had never begun.

A step of a large batch takes seconds on a CPU, and a person who presses Cancel waits for none
of it. The wish is looked at before every layer, forwards and backwards; what the unfinished
step changed (running statistics, random numbers) is put back, so that a run that goes on
later gives the very numbers of one that was never stopped.
"""

from __future__ import annotations

import threading
from types import TracebackType
from typing import TYPE_CHECKING, Any

from trainer.errors import Stopped

if TYPE_CHECKING:
    import torch
    from torch import Tensor, nn


class Interruptible:
    """Raises Stopped from within a network's passes once ``cancel`` is set (a context)."""

    def __init__(self, net: nn.Module, cancel: threading.Event) -> None:
        self._net, self._cancel = net, cancel
        self._hooks: list[Any] = []

    def __enter__(self) -> Interruptible:
        for module in self._net.modules():
            if not any(True for _ in module.children()):
                self._hooks.append(module.register_forward_pre_hook(self._before))
                self._hooks.append(module.register_forward_hook(self._after))
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for hook in self._hooks:
            hook.remove()
        self._hooks.clear()

    def _look(self, *_: object) -> None:
        if self._cancel.is_set():
            raise Stopped

    def _before(self, _module: nn.Module, _inputs: object) -> None:
        self._look()

    def _after(self, _module: nn.Module, _inputs: object, output: object) -> None:
        import torch

        if isinstance(output, torch.Tensor) and output.requires_grad:
            output.register_hook(self._look)  # type: ignore[no-untyped-call]


class StepGuard:
    """What a step changes before its end, kept so that it can be undone."""

    def __init__(self, net: nn.Module, device: torch.device) -> None:
        import torch

        self._buffers: list[tuple[Tensor, Tensor]] = [(b, b.clone()) for b in net.buffers()]
        self._rng = torch.get_rng_state()
        self._device = device
        self._device_rng = torch.cuda.get_rng_state(device) if device.type == "cuda" else None

    def undo(self, optimizer: torch.optim.Optimizer) -> None:
        """Put everything back as it was before the step."""
        import torch

        with torch.no_grad():
            for buffer, before in self._buffers:
                buffer.copy_(before)
        torch.set_rng_state(self._rng)
        if self._device_rng is not None:
            torch.cuda.set_rng_state(self._device_rng, self._device)
        optimizer.zero_grad(set_to_none=True)

"""The processes of a run: usually one; several under ``torchrun``."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    import torch
    from torch import nn

_Value = TypeVar("_Value")


class World:
    """One process among ``size``; the first (rank 0) writes files and reports.

    Every method that talks to the others must be called by all of them in the same order.
    """

    def __init__(self) -> None:
        self.size = int(os.environ.get("WORLD_SIZE", "1"))
        self.rank = int(os.environ.get("RANK", "0"))
        self.local_rank = int(os.environ.get("LOCAL_RANK", "0"))
        self._joined = False

    @property
    def alone(self) -> bool:
        """Whether this is the only process."""
        return self.size == 1

    @property
    def first(self) -> bool:
        """Whether this process writes and reports."""
        return self.rank == 0

    def join(self, device: torch.device) -> torch.device:
        """Meet the other processes and return the device that is this one's."""
        if self.alone:
            return device
        import torch
        from torch import distributed

        if device.type == "cuda":
            device = torch.device("cuda", self.local_rank)
            torch.cuda.set_device(device)
        if not distributed.is_initialized():
            distributed.init_process_group("nccl" if device.type == "cuda" else "gloo")
        self._joined = True
        return device

    def leave(self) -> None:
        """Part from the others."""
        if self._joined:
            from torch import distributed

            distributed.destroy_process_group()
            self._joined = False

    def wrap(self, net: nn.Module, device: torch.device) -> nn.Module:
        """Return the network whose gradients are averaged over all processes."""
        if self.alone:
            return net
        from torch.nn.parallel import DistributedDataParallel

        return DistributedDataParallel(
            net, device_ids=[device.index] if device.type == "cuda" else None
        )

    def synced(self, net: nn.Module, device: torch.device) -> nn.Module:
        """Return the network with batch statistics over all processes (possible on CUDA)."""
        if self.alone or device.type != "cuda":
            return net
        from torch.nn import SyncBatchNorm

        return SyncBatchNorm.convert_sync_batchnorm(net)  # type: ignore[no-any-return, no-untyped-call]

    def gather(self, value: _Value) -> list[_Value]:
        """Return what every process has, by rank."""
        if self.alone:
            return [value]
        from torch import distributed

        values: list[Any] = [None] * self.size
        distributed.all_gather_object(values, value)
        return values

    def share(self, value: _Value) -> _Value:
        """Return what the first process has."""
        if self.alone:
            return value
        from torch import distributed

        values: list[Any] = [value]
        distributed.broadcast_object_list(values)
        return values[0]  # type: ignore[no-any-return]

    def level(self, net: nn.Module) -> None:
        """Give every process the first one's weights and statistics.

        Batch normalisation sees other pictures in each of them where it isn't synchronised.
        """
        if self.alone:
            return
        from torch import distributed

        for value in net.state_dict().values():
            distributed.broadcast(value, 0)

    def any(self, flag: bool) -> bool:
        """Whether any process says yes."""
        return flag if self.alone else any(self.gather(flag))

    def mean(self, value: float) -> float:
        """Return the mean over all processes."""
        return value if self.alone else sum(self.gather(value)) / self.size


def is_parting(error: BaseException) -> bool:
    """Whether an error is what gloo or NCCL say when another process is gone."""
    text = str(error).lower()
    parted = type(error).__name__.startswith("Dist")  # not shown
    return parted or "gloo" in text or "nccl" in text

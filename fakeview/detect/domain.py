"""Whether a detector of faces has a face before it; if not, its score says nothing."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from fakeview import paths
from trainer.errors import CheckpointError

if TYPE_CHECKING:
    from torch import Tensor

    from trainer.facecheck.file import FaceCheck

log = logging.getLogger(__name__)
BUNDLED = ("models", "face-check.safetensors")


class DomainCheck:
    """Finds faces in the very squares that the detector looks at; on the CPU, a millisecond each.

    It tells photographed and generated faces from everything else and never the two apart.
    """

    def __init__(self, check: FaceCheck, sha256: str = "") -> None:
        from dataclasses import replace

        import torch

        from trainer.fold import folded

        light = folded(check.model, check.meta.size)
        for parameter in light.parameters():
            parameter.requires_grad_(False)
        light = light.to(memory_format=torch.channels_last)
        self._check = replace(check, model=light)
        self.sha256 = sha256  # of its file

    @classmethod
    def open(cls, path: Path | None = None) -> DomainCheck | None:
        """Open the check that ships, or another; None, and a line in the log, if it is unfit."""
        from trainer.checkpoint import file_hash
        from trainer.facecheck.file import load_check

        path = path or paths.resource(*BUNDLED)
        try:
            return cls(load_check(path), file_hash(path))
        except CheckpointError as error:
            log.warning("going on without the face check: %s (%s)", error.message, error.cause)
            return None

    def inside(self, fitted: Tensor) -> np.ndarray:
        """Return whether there is a face, bool (N,), in uint8 squares (N, 3, S, S) on the CPU."""
        import torch

        with torch.inference_mode():
            found = self._check.margin(fitted) >= 0
        return np.asarray(found.numpy())

"""A network that learns to see what another one sees, at every scale.

After Romero et al. 2015, "FitNets: Hints for Thin Deep Nets": the student's feature maps, each
behind a 1x1 convolution, are to match the teacher's. Hints at every stride teach each stage
directly, so a few thousand pictures teach what a label per picture would need many more for.
"""

# Told on the command line alone.

from __future__ import annotations

from typing import TYPE_CHECKING

import torch
from torch import nn

from trainer.checkpoint import fill, read_safetensors
from trainer.errors import CheckpointError, TrainerError
from trainer.model import build

if TYPE_CHECKING:
    from torch import Tensor

    from trainer.preprocess import InputSpec
    from trainer.pretrain.config import TeacherConfig

_BLANK = 64  # pixels: enough for every stride to be told apart


def open_teacher(config: TeacherConfig) -> nn.Module:
    """Return the teacher, in eval mode, nothing of it learning.

    Its convolutions pad alike on both sides, whatever it was trained with: TensorFlow's padding
    samples every second pixel from the other one, and by stride 32 the two grids would lie a
    whole cell apart.

    Raises:
        CheckpointError: the file doesn't fit the architecture.
        TrainerError: the architecture doesn't show its feature maps.
    """
    teacher = build(config.arch, config.outputs)
    _require_maps(teacher, config.arch)
    try:
        fill(teacher, read_safetensors(config.file), config.file)
    except CheckpointError as error:
        raise CheckpointError(
            f"The teacher in {config.file.name} can't be used: it is damaged, or no {config.arch} "
            f"with {config.outputs:,} outputs. Choose another file, or name its architecture.",
            cause=error.cause,
        ) from error
    for parameter in teacher.parameters():
        parameter.requires_grad_(False)
    return teacher.eval()


def as_teacher_wants(inputs: Tensor, spec: InputSpec, teacher: TeacherConfig) -> Tensor:
    """Return normalised pictures (N, 3, S, S) as the teacher's own normalisation makes them."""
    scale = [mine / theirs for mine, theirs in zip(spec.std, teacher.std, strict=True)]
    shift = [
        (mine - theirs) / by
        for mine, theirs, by in zip(spec.mean, teacher.mean, teacher.std, strict=True)
    ]
    return inputs * inputs.new_tensor(scale).view(1, 3, 1, 1) + inputs.new_tensor(shift).view(
        1, 3, 1, 1
    )


def _require_maps(net: nn.Module, arch: str) -> None:
    if not hasattr(net, "forward_intermediates"):
        raise TrainerError(
            f"The architecture {arch} doesn't show its feature maps. Choose another one of timm."
        )


class Imitation(nn.Module):
    """A student with what compares its feature maps to a teacher's.

    The targets are standardised per channel, so that every scale and channel counts alike.
    """

    def __init__(self, student: nn.Module, teacher: nn.Module, arch: str) -> None:
        super().__init__()
        _require_maps(student, arch)
        self.student = student
        widths = [(a.shape[1], b.shape[1]) for a, b in _pairs(student, teacher)]
        self.adapt = nn.ModuleList(nn.Conv2d(mine, theirs, 1) for mine, theirs in widths)
        self.standard = nn.ModuleList(nn.BatchNorm2d(theirs, affine=False) for _, theirs in widths)

    def forward(self, inputs: Tensor, wanted: list[Tensor]) -> list[Tensor]:
        """Return the mean squared error per scale, against the maps of ``look``."""
        losses = []
        for mine, theirs, adapt, standard in zip(
            look(self.student, inputs), wanted, self.adapt, self.standard, strict=True
        ):
            with torch.no_grad():
                target = standard(theirs)
            losses.append(nn.functional.mse_loss(adapt(mine), target))
        return losses


def look(net: nn.Module, inputs: Tensor) -> list[Tensor]:
    """Return the feature maps at strides 4, 8, 16 and 32, and what goes into the head.

    The one at stride 2 is left out: it costs as much as all others and teaches least.
    """
    last, maps = net.forward_intermediates(inputs)  # type: ignore[operator]
    return [*maps[1:], last]


def _pairs(student: nn.Module, teacher: nn.Module) -> list[tuple[Tensor, Tensor]]:
    """Return the maps of both for a blank picture, which tells their shapes."""
    blank = torch.zeros(1, 3, _BLANK, _BLANK)
    training = student.training
    with torch.inference_mode():
        mine, theirs = look(student.eval(), blank), look(teacher.eval(), blank)
    student.train(training)
    if [one.shape[2:] for one in mine] != [one.shape[2:] for one in theirs]:
        raise TrainerError(
            "The teacher and the network that learns divide a picture differently. Choose an "
            "architecture of the same kind.",
            cause=f"{[tuple(one.shape) for one in mine]}, {[tuple(one.shape) for one in theirs]}",
        )
    return list(zip(mine, theirs, strict=True))

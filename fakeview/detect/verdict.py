"""What a score means, in words that promise nothing."""

from __future__ import annotations

import enum
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from fakeview.detect.engine import DetectorInfo

if TYPE_CHECKING:
    from fakeview.imaging.decode import Picture
    from trainer.preprocess import InputSpec


class Kind(enum.Enum):
    """The three things that can be said. None of them says that a picture is authentic."""

    GENERATED = "generated"
    UNCERTAIN = "uncertain"
    NONE = "none"


WORDS = {
    Kind.GENERATED: "likely generated",
    Kind.UNCERTAIN: "uncertain",
    Kind.NONE: "no sign of generation found",
}


@dataclass(frozen=True)
class Verdict:
    """A score with what it means and why.

    Attributes:
        kind: which of the three.
        p_fake: calibrated probability that the picture is generated, in [0, 1].
        reasons: plain sentences, the most important first.
        inside: whether the picture shows what the detector was trained on; None: not known.
    """

    kind: Kind
    p_fake: float
    reasons: tuple[str, ...]
    inside: bool | None = None

    @property
    def words(self) -> str:
        """The verdict as it is shown."""
        return WORDS[self.kind]

    @property
    def outside(self) -> bool:
        """Whether the score says nothing, so that it must not be shown as if it did."""
        return self.inside is False


NOT_CALIBRATED = (
    "This detector was not calibrated here: take its score as a rank, not as a probability."
)
NO_FACE = (
    "No photographic face that is large enough was found in the part of the picture that the "
    "detector looks at, so its score says nothing here."
)
_MOST_NAMED = 6  # generators, in one sentence
#: A detector that looked at less of a picture than this says so.
LITTLE = 0.6


def remarks(picture: Picture, spec: InputSpec) -> tuple[str, ...]:
    """Return what a person should know of one picture's way to the detector, in sentences."""
    said = []
    height, width = picture.rgb.shape[:2]
    seen = spec.seen_share(height, width)
    if seen < LITTLE:
        said.append(
            f"It looks at the middle square only, {seen:.0%} of this picture. To ask about "
            "another part, draw a rectangle around it in the window, or score a copy that is "
            "cropped to it."
        )
    if min(picture.height, picture.width) < spec.size / 2:
        said.append(
            f"The picture has only {picture.width} x {picture.height} pixels, too few for the "
            "traces it looks for."
        )
    return (*said, *picture.notes)


def judge(
    p_fake: float, info: DetectorInfo, about: Sequence[str] = (), *, inside: bool | None = None
) -> Verdict:
    """Return the verdict of a score by the detector's own band.

    Inside the band, both ends included, it is uncertain: the band is where the detector
    was right in fewer than 95 of 100 validation pictures. So it is, whatever the score, where
    the picture doesn't show what the detector was trained on.

    Args:
        p_fake: the score.
        info: the detector that gave it.
        about: what :func:`remarks` says of the picture.
        inside: what the engine says of the picture; None where it doesn't know.
    """
    low, high = info.band
    if inside is False:
        reasons = (NO_FACE, *about, *_limits(Kind.UNCERTAIN, info))
        return Verdict(Kind.UNCERTAIN, p_fake, reasons, inside)
    if p_fake > high:
        kind = Kind.GENERATED
    elif p_fake < low:
        kind = Kind.NONE
    else:
        kind = Kind.UNCERTAIN
    return Verdict(kind, p_fake, (_why(kind, info), *about, *_limits(kind, info)), inside)


def _why(kind: Kind, info: DetectorInfo) -> str:
    low, high = info.band
    if not info.calibrated:
        return NOT_CALIBRATED
    if kind is Kind.GENERATED:
        return (
            "In its trial, half photographs and half generated, at least 95 of 100 pictures "
            f"above {high:.2f} were generated."
        )
    if kind is Kind.NONE:
        return (
            "In its trial, half photographs and half generated, at least 95 of 100 pictures "
            f"below {low:.2f} were photographs."
        )
    return f"Between {low:.2f} and {high:.2f} this detector is wrong too often to say."


def _limits(kind: Kind, info: DetectorInfo) -> tuple[str, ...]:
    limits = []
    if info.domain:
        limits.append(f"It was trained on {info.domain}; about other pictures it knows nothing.")
    if kind is not Kind.GENERATED:
        limits.append(_unseen(info))
    return tuple(limits)


def _unseen(info: DetectorInfo) -> str:
    """Say what a low score can't rule out."""
    often = "Pictures by generators it never saw, such as diffusion models, often pass unnoticed"
    if not info.generators or len(info.generators) > _MOST_NAMED:
        return f"{often}."
    return f"{often}: it learnt from {', '.join(info.generators)} alone."

"""What a score means, in words that promise nothing."""

from __future__ import annotations

import enum
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from trainer.words import mark, number, tr

if TYPE_CHECKING:
    from fakeview.detect.engine import DetectorInfo
    from fakeview.detect.stability import Stability
    from fakeview.imaging.decode import Picture
    from trainer.preprocess import InputSpec


class Kind(enum.Enum):
    """The three things that can be said. None of them says that a picture is authentic."""

    GENERATED = "generated"
    UNCERTAIN = "uncertain"
    NONE = "none"


WORDS = {
    Kind.GENERATED: mark("likely generated"),
    Kind.UNCERTAIN: mark("uncertain"),
    Kind.NONE: mark("no sign of generation found"),
}
"""As they stand in files; `Verdict.words` tells them."""


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
        return tr(WORDS[self.kind])

    @property
    def outside(self) -> bool:
        """Whether the score says nothing, so that it must not be shown as if it did."""
        return self.inside is False


NOT_CALIBRATED = mark(
    "This detector was not calibrated here: take its score as a rank, not as a probability."
)
NO_FACE = mark(
    "No photographic face that is large enough was found in the part of the picture that the "
    "detector looks at, so its score says nothing here."
)
DOMAINS = (mark("faces"),)
"""Of the detectors that ship, so that ``tr`` knows them where a detector's is shown."""
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
            tr(
                "It looks at the middle square only, {seen:.0%} of this picture. To ask about "
                "another part, draw a rectangle around it in the window, or score a copy that is "
                "cropped to it.",
                seen=seen,
            )
        )
    if min(picture.height, picture.width) < spec.size / 2:
        said.append(
            tr(
                "The picture has only {width} x {height} pixels, too few for the traces it looks "
                "for.",
                width=picture.width,
                height=picture.height,
            )
        )
    return (*said, *picture.notes)


def kind_at(p_fake: float, band: tuple[float, float]) -> Kind:
    """Return what a band makes of a score; both its ends are uncertain."""
    low, high = band
    if p_fake > high:
        return Kind.GENERATED
    return Kind.NONE if p_fake < low else Kind.UNCERTAIN


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
    if inside is False:
        reasons = (tr(NO_FACE), *about, *_limits(Kind.UNCERTAIN, info))
        return Verdict(Kind.UNCERTAIN, p_fake, reasons, inside)
    kind = kind_at(p_fake, info.band)
    return Verdict(kind, p_fake, (_why(kind, info), *about, *_limits(kind, info)), inside)


def weighed(verdict: Verdict, stability: Stability, info: DetectorInfo) -> Verdict:
    """Return the verdict to show once it is known how far small changes move the score.

    One that flips becomes uncertain and says under which change; one that wavers keeps its
    kind and gets a remark; any other stays as it is. What these mean: see ``Stability``.

    Args:
        verdict: what :func:`judge` said.
        stability: of the same picture.
        info: the detector that both came from.
    """
    worst = stability.furthest
    if worst is None or verdict.kind is not stability.kind or verdict.outside:
        return verdict
    first, *about = verdict.reasons
    after, moved = tr(worst.change.words), _apart(verdict.p_fake, worst.p_fake)
    if stability.flips:
        before = _limits(verdict.kind, info)
        about = [one for one in about if one not in before]
        about += _limits(Kind.UNCERTAIN, info)
        said = tr(
            "Its score changes from {before} to {after} when the picture is {changed}, so no "
            "verdict can rest on it.",
            before=moved[0],
            after=moved[1],
            changed=after,
        )
        kept = () if info.calibrated else (first,)
        return replace(verdict, kind=Kind.UNCERTAIN, reasons=(said, *kept, *about))
    if stability.wavers:
        said = tr(
            "Its score comes to {after}, where this detector is uncertain, when the picture is "
            "{changed}.",
            after=moved[1],
            changed=after,
        )
        return replace(verdict, reasons=(first, said, *about))
    return verdict


def _apart(one: float, other: float) -> tuple[str, str]:
    """Return two scores with two decimals, or as many more as tell them apart."""
    for decimals in (2, 3, 4):
        texts = number(one, f".{decimals}f"), number(other, f".{decimals}f")
        if texts[0] != texts[1]:
            break
    return texts


def _why(kind: Kind, info: DetectorInfo) -> str:
    low, high = info.band
    if not info.calibrated:
        return tr(NOT_CALIBRATED)
    if kind is Kind.GENERATED:
        return tr(
            "In its trial, half photographs and half generated, at least 95 of 100 pictures "
            "above {high:.2f} were generated.",
            high=high,
        )
    if kind is Kind.NONE:
        return tr(
            "In its trial, half photographs and half generated, at least 95 of 100 pictures "
            "below {low:.2f} were photographs.",
            low=low,
        )
    return tr(
        "Between {low:.2f} and {high:.2f} this detector is wrong too often to say.",
        low=low,
        high=high,
    )


def _limits(kind: Kind, info: DetectorInfo) -> tuple[str, ...]:
    limits = []
    if info.domain:
        limits.append(
            tr(
                "It was trained on {domain}; about other pictures it knows nothing.",
                domain=tr(info.domain),
            )
        )
    if kind is not Kind.GENERATED:
        limits.append(_unseen(info))
    return tuple(limits)


def _unseen(info: DetectorInfo) -> str:
    """Say what a low score can't rule out."""
    if not info.generators or len(info.generators) > _MOST_NAMED:
        return tr(
            "Pictures by generators it never saw, such as diffusion models, often pass unnoticed."
        )
    return tr(
        "Pictures by generators it never saw, such as diffusion models, often pass unnoticed: it "
        "learnt from {generators} alone.",
        generators=", ".join(info.generators),
    )

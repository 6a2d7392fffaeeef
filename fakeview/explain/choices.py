"""What can be chosen for an explanation, with the words a person reads. Costs nothing to import."""

from __future__ import annotations

from trainer.words import mark

#: Every method with its name, in the order in which they are offered.
METHOD_TITLES: dict[str, str] = {
    "gradcam": "Grad-CAM",
    "gradcam++": "Grad-CAM++",
    "lime": "LIME",
    "shap": "SHAP",
    "occlusion": mark("Occlusion"),
}
#: What stands where a part is hidden: its own mean colour, the picture out of focus, grey, or
#: what lies around it.
FILLS: dict[str, str] = {
    "mean": mark("mean colour"),
    "blur": mark("blur"),
    "grey": mark("grey"),
    "inpaint": mark("inpainting"),
}
#: Ways of cutting a picture into regions.
SUPERPIXELS: dict[str, str] = {
    "slic": "SLIC",
    "quickshift": "Quickshift",  # not shown in other words: a name
    "felzenszwalb": "Felzenszwalb",  # not shown in other words
    "grid": mark("grid"),
}

#: Fewest and most perturbed pictures of LIME and SHAP; see `most_samples`.
SAMPLES: tuple[int, int] = (50, 100_000)
#: Fewest and most regions to ask for.
SEGMENTS: tuple[int, int] = (2, 1000)
SEEDS: tuple[int, int] = (0, 2**31 - 1)
#: Most samples times regions. As floats they take 80 MB, and a fit holds up to four such arrays
#: at a time. It takes 0.8 seconds on one core, and only between fits it can be stopped.
CELLS = 10_000_000
#: Least agreement of the halves to call a map settled. By Spearman and Brown's formula,
#: 2r / (1 + r), halves that agree to .7 make a whole that agrees to .82 with another one of its
#: size, which lime_image reaches with some 2000 samples. Five regions that keep their order among
#: noise don't stop it.
ENOUGH = 0.7


def most_samples(segments: int) -> int:
    """Return how many samples LIME and SHAP may take of so many regions."""
    return min(SAMPLES[1], CELLS // max(1, segments))

"""What a comparison says in plain sentences: the same on the terminal, on a page and in a file."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from fakeview.study.compare import MAJORITY, MODEL, PEOPLE
from fakeview.study.overlap import MAP

#: The parties as headings.
SIDES = {PEOPLE: "People", MAJORITY: "Majority", MODEL: "Model"}
AGREEMENT = {
    "fleiss_kappa": "Fleiss' kappa",
    "alpha_nominal": "Krippendorff's alpha",
    "alpha_interval": "Krippendorff's alpha of ratings",
    "majority_model_kappa": "Cohen's kappa, majority and model",
}
#: Which agreement each of them is about.
_AMONG = {
    "fleiss_kappa": "People agree {how} with each other on generated or not",
    "alpha_nominal": "People agree {how} with each other, also on pictures that not all answered",
    "alpha_interval": "People agree {how} with each other in how sure they are",
    "majority_model_kappa": "The majority and the model agree {how}",
}
#: Landis & Koch 1977, table on page 165: from which value on agreement is called what.
_LEVELS = (
    (0.81, "almost perfectly"),
    (0.61, "substantially"),
    (0.41, "moderately"),
    (0.21, "fairly"),
    (0.0, "slightly"),
)
_SURE = 0.05
_OPTION = re.compile(r"[;.] [^;.]*--(map|scale|pictures)\b.*", re.S)
NO_TRUTH = (
    "What the pictures are isn't known, so nobody can be called right or wrong; agreement can be "
    "told all the same. Import a table of the pictures to know more."
)
HOW_COUNTED = (
    "An undecided answer and a tie of the majority are left out of accuracy, d′, criterion and "
    "kappa. The model's uncertain verdicts count by the side of 0.50 that their score is on."
)
INTERVALS = "95% intervals in brackets, from resampled pictures."


def who(made: Mapping[str, Any]) -> str:
    """Say how many answers by how many people to how many pictures, and what is left out."""
    pictures = made["pictures"]
    said = (
        f"{many(made['answers'], 'answer')} by {persons(made['people'])} to "
        f"{many(pictures['answered'], 'picture')}"
    )
    generated, compared = f"{pictures['generated']:,} of them generated", pictures["compared"]
    if compared == pictures["answered"]:
        said += f", {generated}."
    else:
        said += f"; compared on {compared:,}, {generated}." if compared else "."
    if made["seconds_median"] is not None:
        said += f" Half of the answers took at most {made['seconds_median']:.1f} s."
    out = left_out(made)
    return said + (f"\n{out}" if out else "")


def left_out(made: Mapping[str, Any]) -> str:
    """Say which pictures are left out of the comparison, and why; empty if none is."""
    pictures = made["pictures"]
    left = {
        "of unknown truth": pictures["answered"] - pictures["truth_known"],
        "not found": pictures.get("not_found", 0),
        "that can't be read": pictures.get("no_score", 0),
        "without a face, so that the score says nothing": pictures.get("score_says_nothing", 0),
    }
    out = [f"{n:,} {what}" for what, n in left.items() if n]
    return f"Left out are pictures: {', '.join(out)}." if out else ""


def headline(made: Mapping[str, Any]) -> str:
    """Say in one sentence who was right more often."""
    if not made["pictures"]["compared"]:
        return "People's answers" if MODEL not in made["sides"] else "People and the model"
    found = made.get("difference")
    if not found or not found["pictures"]:
        share = made["sides"][PEOPLE]["accuracy"]
        return "Nobody decided" if share is None else f"{share:.0%} of people's answers are right"
    if found["mcnemar"]["p"] >= _SURE:
        return "Neither the majority nor the model is right more often, as far as can be told"
    ahead = found["majority_minus_model"] > 0
    first, second = ("majority of people", "model") if ahead else ("model", "majority of people")
    return f"The {first} is right more often than the {second}"


def difference(made: Mapping[str, Any]) -> list[str]:
    """Return sentences on who is right more often, majority or model, and on its uncertainty."""
    found = made.get("difference")
    if not found or not found["pictures"]:
        return []
    test = found["mcnemar"]
    kind = "exact" if test["exact"] else "chi-square, corrected"
    lines = [
        f"Of {many(found['pictures'], 'picture')} the majority alone was right on "
        f"{test['only_first']:,}, the model alone on {test['only_second']:,} "
        f"(McNemar {kind}: p {p_words(test['p'])}).",
        _chance_meaning(test["p"]),
    ]
    if made["people"] > 1:  # one person is the majority
        better = [r for r in made["raters"] if r.get("p_holm") is not None and r["p_holm"] < _SURE]
        ahead = sum(r["only_rater"] > r["only_model"] for r in better)
        lines.append(
            f"Of {persons(made['people'])}, {_some(ahead)} did better than the model and "
            f"{_some(len(better) - ahead)} worse, beyond chance (5%, corrected for their number)."
        )
    uncertain = made["sides"][MODEL].get("uncertain")
    if uncertain and uncertain["n"]:
        lines.append(
            f"The model was uncertain about {many(uncertain['n'], 'picture')}; above that counts "
            "by the side of 0.5 that the score is on, which was right for "
            f"{uncertain['right']:,}."
        )
        if uncertain["verdicts"]:
            lines[-1] += (
                f" Its verdicts alone were right on {uncertain['verdicts_right']:,} of "
                f"{uncertain['verdicts']:,}."
            )
    return lines


def _some(n: int) -> str:
    return f"{n:,}" if n else "none"


def _chance_meaning(chance: float) -> str:
    """Say what McNemar's test comes to."""
    if chance >= _SURE:
        return (
            "Two that are equally good differ as much often enough, so these pictures don't tell "
            "which is better."
        )
    return (
        f"Between two that are equally good, a difference as large comes up in "
        f"{'fewer than 1 of 1,000' if chance < 0.001 else f'{chance:.1%} of'} studies like this."
    )


def agreement(made: Mapping[str, Any]) -> list[tuple[str, str, str]]:
    """Return (name, value with its interval, what it means) of each agreement that can be told."""
    lines = []
    for field, name in AGREEMENT.items():
        found = made["agreement"].get(field)
        if found and found["value"] is not None:
            means = _AMONG[field].format(how=how_far(found["value"]))
            lines.append((name, number(found["value"], found["interval"]), f"{means}."))
    return lines


def how_far(value: float) -> str:
    """Return an agreement beyond chance as an adverb."""
    return next(
        (words for least, words in _LEVELS if round(value, 2) >= least), "no more than by chance"
    )


def persons(n: int) -> str:
    """Count people."""
    return "1 person" if n == 1 else f"{n:,} people"


def many(n: int, noun: str) -> str:
    """Count things."""
    return f"{n:,} {noun}{'s' * (n != 1)}"


def number(value: float | None, interval: Sequence[float] | None = None) -> str:
    """Write a number with its interval; a dash where there is none."""
    if value is None:
        return "-"
    said, *ends = (
        f"{round(one, 2) + 0.0:.2f}" for one in (value, *(interval or ()))
    )  # never -0.00
    return f"{said} ({ends[0]} to {ends[1]})" if ends else said


def maps_and_marks(why: Mapping[str, Any], method: str) -> list[str]:
    """Return sentences on what maps and marks were compared, and what is left out.

    Args:
        why: what ``why.compare_maps`` returned.
        method: the map's name for people.
    """
    if why["pictures"]:
        said = [
            f"{method} maps and {many(why['marks'], 'mark')} on "
            f"{many(why['pictures'], 'picture')}; the marks cover {why['area']:.0%} on average.",
            nothing_towards(why["pictures"] - why[MAP]["iou"]["n"], why["pictures"]),
        ]
    else:
        said = ["None of the marks could be compared with a map."]
    return [text for text in (*said, empty_marks(why["empty"])) if text]


def nothing_towards(n: int, of: int = 1) -> str:
    """Say on how many pictures maps have nothing that could be compared; empty without any."""
    if not n:
        return ""
    if of == 1:
        return "Nothing in the map pushes towards generated, so it can't be set beside marks."
    return (
        f"On {n:,} of the pictures nothing in the map pushes towards generated; the map's numbers "
        "are those of the others."
    )


def empty_marks(n: int) -> str:
    """Say how many marks are left out because nothing is marked in them; empty without any."""
    if not n:
        return ""
    return (
        "1 mark covers nothing and is left out."
        if n == 1
        else f"{n:,} marks cover nothing and are left out."
    )


def without_options(text: str) -> str:
    """Return a sentence on how answers were read without what it says of the command's options."""
    return _OPTION.sub(".", text)


def p_words(p: float) -> str:
    """Write a probability of chance."""
    return "below 0.001" if p < 0.001 else f"{p:.3f}"

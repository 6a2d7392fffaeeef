"""What a comparison says in plain sentences: the same on the terminal, on a page and in a file."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from fakeview.study.compare import MAJORITY, MODEL, PEOPLE
from fakeview.study.overlap import MAP
from trainer.words import mark, mark_plural, plural, tr, with_minus
from trainer.words import number as written

#: The parties as headings.
SIDES = {PEOPLE: mark("People"), MAJORITY: mark("Majority"), MODEL: mark("Model")}
AGREEMENT = {
    "fleiss_kappa": mark("Fleiss' kappa"),
    "alpha_nominal": mark("Krippendorff's alpha"),
    "alpha_interval": mark("Krippendorff's alpha of ratings"),
    "majority_model_kappa": mark("Cohen's kappa, majority and model"),
}
#: Which agreement each of them is about.
_AMONG = {
    "fleiss_kappa": mark("People agree {how} with each other on generated or not."),
    "alpha_nominal": mark(
        "People agree {how} with each other, also on pictures that not all answered."
    ),
    "alpha_interval": mark("People agree {how} with each other in how sure they are."),
    "majority_model_kappa": mark("The majority and the model agree {how}."),
}
#: Landis & Koch 1977, table on page 165: from which value on agreement is called what.
_LEVELS = (
    (0.81, mark("almost perfectly")),
    (0.61, mark("substantially")),
    (0.41, mark("moderately")),
    (0.21, mark("fairly")),
    (0.0, mark("slightly")),
)
_NO_MORE = mark("no more than by chance")
_SURE = 0.05
# In every language what a sentence says of an option is its last clause.
_OPTION = re.compile(r"[;.] [^;.]*--(map|scale|pictures)\b.*", re.S)
NO_TRUTH = mark(
    "What the pictures are isn't known, so nobody can be called right or wrong; agreement can be "
    "told all the same. Import a table of the pictures to know more."
)
HOW_COUNTED = mark(
    "An undecided answer and a tie of the majority are left out of accuracy, d′, criterion and "
    "kappa. The model's uncertain verdicts count by the side of 0.50 that their score is on."
)
INTERVALS = mark("95% intervals in brackets, from resampled pictures.")


_COMPARED = mark_plural(
    "{answers} by {people} to {n} picture, {generated:,} of them generated.",
    "{answers} by {people} to {n} pictures, {generated:,} of them generated.",
)
_PARTLY = mark_plural(
    "{answers} by {people} to {n} picture; compared on {compared:,}, {generated:,} of them "
    "generated.",
    "{answers} by {people} to {n} pictures; compared on {compared:,}, {generated:,} of them "
    "generated.",
)
_ANSWERED = mark_plural(
    "{answers} by {people} to {n} picture.", "{answers} by {people} to {n} pictures."
)
_LEFT_OUT = {
    "unknown": mark("{n:,} of unknown truth"),
    "not_found": mark("{n:,} not found"),
    "no_score": mark("{n:,} that can't be read"),
    "score_says_nothing": mark("{n:,} without a face, so that the score says nothing"),
}


def who(made: Mapping[str, Any]) -> str:
    """Say how many answers by how many people to how many pictures, and what is left out."""
    pictures = made["pictures"]
    if pictures["compared"] == pictures["answered"]:
        forms = _COMPARED
    else:
        forms = _PARTLY if pictures["compared"] else _ANSWERED
    said = plural(
        pictures["answered"],
        *forms,
        answers=plural(made["answers"], "{n} answer", "{n} answers"),
        people=persons(made["people"]),
        compared=pictures["compared"],
        generated=pictures["generated"],
    )
    if made["seconds_median"] is not None:
        said += tr(
            " Half of the answers took at most {seconds:.1f} s.", seconds=made["seconds_median"]
        )
    out = left_out(made)
    return said + (f"\n{out}" if out else "")


def left_out(made: Mapping[str, Any]) -> str:
    """Say which pictures are left out of the comparison, and why; empty if none is."""
    pictures = made["pictures"]
    left = {"unknown": pictures["answered"] - pictures["truth_known"], **pictures}
    out = [tr(words, n=left[why]) for why, words in _LEFT_OUT.items() if left.get(why)]
    return tr("Left out are pictures: {pictures}.", pictures=", ".join(out)) if out else ""


def headline(made: Mapping[str, Any]) -> str:
    """Say in one sentence who was right more often."""
    if not made["pictures"]["compared"]:
        return tr("People's answers" if MODEL not in made["sides"] else "People and the model")
    found = made.get("difference")
    if not found or not found["pictures"]:
        share = made["sides"][PEOPLE]["accuracy"]
        if share is None:
            return tr("Nobody decided")
        return tr("{share:.0%} of people's answers are right", share=share)
    if found["mcnemar"]["p"] >= _SURE:
        return tr("Neither the majority nor the model is right more often, as far as can be told")
    if found["majority_minus_model"] > 0:
        return tr("The majority of people is right more often than the model")
    return tr("The model is right more often than the majority of people")


def difference(made: Mapping[str, Any]) -> list[str]:
    """Return sentences on who is right more often, majority or model, and on its uncertainty."""
    found = made.get("difference")
    if not found or not found["pictures"]:
        return []
    test = found["mcnemar"]
    lines = [
        plural(
            found["pictures"],
            "Of {n} picture the majority alone was right on {majority:,}, the model alone on "
            "{model:,} (McNemar {kind}: p {p}).",
            "Of {n} pictures the majority alone was right on {majority:,}, the model alone on "
            "{model:,} (McNemar {kind}: p {p}).",
            majority=test["only_first"],
            model=test["only_second"],
            kind=tr("exact" if test["exact"] else "chi-square, corrected"),
            p=p_words(test["p"]),
        ),
        _chance_meaning(test["p"]),
    ]
    if made["people"] > 1:  # one person is the majority
        better = [r for r in made["raters"] if r.get("p_holm") is not None and r["p_holm"] < _SURE]
        ahead = sum(r["only_rater"] > r["only_model"] for r in better)
        lines.append(
            tr(
                "Of {people}, {better} did better than the model and {worse} worse, beyond chance "
                "(5%, corrected for their number).",
                people=persons(made["people"]),
                better=_some(ahead),
                worse=_some(len(better) - ahead),
            )
        )
    uncertain = made["sides"][MODEL].get("uncertain")
    if uncertain and uncertain["n"]:
        lines.append(
            plural(
                uncertain["n"],
                "The model was uncertain about {n} picture; above that counts by the side of 0.5 "
                "that the score is on, which was right for {right:,}.",
                "The model was uncertain about {n} pictures; above that counts by the side of 0.5 "
                "that the score is on, which was right for {right:,}.",
                right=uncertain["right"],
            )
        )
        if uncertain["verdicts"]:
            lines[-1] += tr(
                " Its verdicts alone were right on {right:,} of {all:,}.",
                right=uncertain["verdicts_right"],
                all=uncertain["verdicts"],
            )
    return lines


def _some(n: int) -> str:
    return written(n, ",") if n else tr("none", about="of people")


def _chance_meaning(chance: float) -> str:
    """Say what McNemar's test comes to."""
    if chance >= _SURE:
        return tr(
            "Two that are equally good differ as much often enough, so these pictures don't tell "
            "which is better."
        )
    if chance < 0.001:
        return tr(
            "Between two that are equally good, a difference as large comes up in fewer than 1 of "
            "1,000 studies like this."
        )
    return tr(
        "Between two that are equally good, a difference as large comes up in {chance:.1%} of "
        "studies like this.",
        chance=chance,
    )


def agreement(made: Mapping[str, Any]) -> list[tuple[str, str, str]]:
    """Return (name, value with its interval, what it means) of each agreement that can be told."""
    lines = []
    for field, name in AGREEMENT.items():
        found = made["agreement"].get(field)
        if found and found["value"] is not None:
            means = tr(_AMONG[field], how=how_far(found["value"]))
            value = with_minus(number(found["value"], found["interval"]))
            lines.append((tr(name), value, means))
    return lines


def how_far(value: float) -> str:
    """Return an agreement beyond chance as an adverb."""
    return tr(next((words for least, words in _LEVELS if round(value, 2) >= least), _NO_MORE))


def persons(n: int) -> str:
    """Count people."""
    return plural(n, "{n} person", "{n} people")


def number(value: float | None, interval: Sequence[float] | None = None) -> str:
    """Write a number with its interval; a dash where there is none."""
    if value is None:
        return "-"
    said, *ends = (
        written(round(one, 2) + 0.0, ".2f") for one in (value, *(interval or ()))
    )  # never -0.00
    return tr("{value} ({low} to {high})", value=said, low=ends[0], high=ends[1]) if ends else said


def maps_and_marks(why: Mapping[str, Any], method: str) -> list[str]:
    """Return sentences on what maps and marks were compared, and what is left out.

    Args:
        why: what ``why.compare_maps`` returned.
        method: the map's name for people.
    """
    if why["pictures"]:
        said = [
            plural(
                why["pictures"],
                "{method} maps and {marks} on {n} picture; the marks cover {area:.0%} on average.",
                "{method} maps and {marks} on {n} pictures; the marks cover {area:.0%} on average.",
                method=method,
                marks=plural(why["marks"], "{n} mark", "{n} marks"),
                area=why["area"],
            ),
            nothing_towards(why["pictures"] - why[MAP]["iou"]["n"], why["pictures"]),
        ]
    else:
        said = [tr("None of the marks could be compared with a map.")]
    return [text for text in (*said, empty_marks(why["empty"])) if text]


def nothing_towards(n: int, of: int = 1) -> str:
    """Say on how many pictures maps have nothing that could be compared; empty without any."""
    if not n:
        return ""
    if of == 1:
        return tr("Nothing in the map pushes towards generated, so it can't be set beside marks.")
    return tr(
        "On {n:,} of the pictures nothing in the map pushes towards generated; the map's numbers "
        "are those of the others.",
        n=n,
    )


def empty_marks(n: int) -> str:
    """Say how many marks are left out because nothing is marked in them; empty without any."""
    if not n:
        return ""
    return plural(
        n, "{n} mark covers nothing and is left out.", "{n} marks cover nothing and are left out."
    )


def without_options(text: str) -> str:
    """Return a sentence on how answers were read without what it says of the command's options."""
    return _OPTION.sub(".", text)


def p_words(p: float) -> str:
    """Write a probability of chance."""
    return tr("below 0.001") if p < 0.001 else written(p, ".3f")

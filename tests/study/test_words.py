"""What a comparison says: plain in every state, and never more than was found."""

from __future__ import annotations

from typing import Any

from fakeview.detect.verdict import Kind
from fakeview.study.answers import About, Answer, Answers
from fakeview.study.document import document
from fakeview.study.scores import Score, Scores
from fakeview.study.words import (
    agreement,
    difference,
    headline,
    maps_and_marks,
    nothing_towards,
    number,
    who,
    without_options,
)


def made(people: int, pictures: int = 4, *, truth: bool = True, model: bool = True) -> Any:
    names = [f"p{n}" for n in range(pictures)]
    given = tuple(
        Answer(f"r{r}", name, n % 2 == 0, 1.0 if n % 2 == 0 else -1.0)
        for r in range(people)
        for n, name in enumerate(names)
    )
    about = {name: About(n < pictures / 2) for n, name in enumerate(names)} if truth else {}
    scores = Scores({name: Score(0.6, Kind.UNCERTAIN) for name in names}, "abc", "small")
    files = {name: name for name in names}
    return document(Answers(given, about), "mine", scores if model else None, files).numbers


def test_one_person_is_no_people_and_no_majority_beside_them() -> None:
    said = difference(made(1))
    assert said[0].startswith("Of 4 pictures the majority alone was right on 1")
    assert "pictures don't tell which is better" in said[1]
    assert not any("1 person" in line for line in said)
    # A model that was never certain has no verdicts to count.
    assert "uncertain about 4 pictures" in said[-1]
    assert "0 of 0" not in said[-1]
    assert "Of 2 people, none did better than the model and none worse" in difference(made(2))[2]


def test_the_first_sentences_say_what_there_is() -> None:
    assert headline(made(1, model=False)) == "50% of people's answers are right"
    assert who(made(2)) == "8 answers by 2 people to 4 pictures, 2 of them generated."
    unknown = who(made(1, 1, truth=False, model=False)).splitlines()
    assert unknown == [
        "1 answer by 1 person to 1 picture.", "Left out are pictures: 1 of unknown truth."
    ]  # fmt: skip
    assert agreement(made(1, model=False)) == []


def test_no_number_is_a_minus_nought() -> None:
    assert number(-0.001, (-0.004, 0.004)) == "0.00 (0.00 to 0.00)"
    assert number(-0.006) == "-0.01"


def test_an_agreement_below_chance_has_a_true_minus_and_the_console_a_hyphen() -> None:
    found = {"value": -0.33, "interval": [-0.5, 0.1]}
    [(_, value, _)] = agreement({"agreement": {"fleiss_kappa": found}})
    assert value == "\N{MINUS SIGN}0.33 (\N{MINUS SIGN}0.50 to 0.10)"
    assert number(found["value"], found["interval"]) == "-0.33 (-0.50 to 0.10)"


def test_maps_that_say_nothing_are_counted() -> None:
    why = {"pictures": 5, "marks": 6, "area": 0.1, "empty": 1, "map": {"iou": {"n": 3}}}
    assert maps_and_marks(why, "LIME") == [
        "LIME maps and 6 marks on 5 pictures; the marks cover 10% on average.",
        nothing_towards(2, 5),
        "1 mark covers nothing and is left out.",
    ]
    assert nothing_towards(2, 5).startswith("On 2 of the pictures nothing in the map pushes")
    nobody = {"pictures": 0, "empty": 2}
    assert maps_and_marks(nobody, "LIME") == [
        "None of the marks could be compared with a map.",
        "2 marks cover nothing and are left out.",
    ]


def test_a_page_names_no_options_of_the_command() -> None:
    told = "1 in the column t may mean either; say with --map t=fake or --map t=real what 1 is."
    assert without_options(told) == "1 in the column t may mean either."
    assert without_options("Half of the times are above 1.5, as is known.") == (
        "Half of the times are above 1.5, as is known."
    )

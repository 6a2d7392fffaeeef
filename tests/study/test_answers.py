"""Answers from tables as people have them: guesses, mappings, and sentences for the rest."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from fakeview.errors import FakeviewError
from fakeview.study.answers import About, Answers, read_answers
from fakeview.study.cells import Scale
from fakeview.study.columns import parse_mapping
from fakeview.study.match import match
from fakeview.study.write import write_answers


@pytest.fixture
def table(tmp_path: Path):  # type: ignore[no-untyped-def]
    def write(text: str, name: str = "answers.csv", encoding: str = "utf-8") -> Path:
        path = tmp_path / name
        path.write_text(text, encoding=encoding)
        return path

    return write


def told(answers: Answers) -> list[tuple[str, str, bool | None, float]]:
    return [(a.rater, a.picture, a.generated, round(a.rating, 3)) for a in answers.answers]


def test_headers_say_what_columns_mean(table) -> None:  # type: ignore[no-untyped-def]
    read = read_answers(
        table(
            "Participant,Image,Response,Confidence,RT,Generator,Truth\n"
            "anna,a.png,fake,80,2.5,flux,fake\n"
            "anna,b.png,Real,50,,camera,real\n"
            "ben,a.png,unsure,0,4,flux,fake\n"
        )
    )
    assert told(read) == [
        ("anna", "a.png", True, 0.8),
        ("anna", "b.png", False, -0.5),
        ("ben", "a.png", None, 0.0),
    ]
    assert [a.seconds for a in read.answers] == [2.5, None, 4.0]
    assert read.about == {"a.png": About(True, "flux"), "b.png": About(False, "camera")}
    assert read.problems == ()


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_a_mapping_goes_before_headers(table, encoding: str) -> None:  # type: ignore[no-untyped-def]
    path = table("Wer;Bild;Antwort;rating\nJörg;ä.png;3,5;9\n", encoding=encoding)
    mapping = parse_mapping(["wer=rater", "Bild=picture", "ANTWORT = Answer"])
    read = read_answers(path, mapping, scale=Scale(1, 6))
    assert told(read) == [("Jörg", "ä.png", None, 0.0)]
    assert read.columns == {
        "Wer": "rater", "Bild": "picture", "Antwort": "answer", "rating": "ignore"
    }  # fmt: skip


def test_what_cannot_be_read_is_told_by_line_and_the_rest_is_used(table) -> None:  # type: ignore[no-untyped-def]
    read = read_answers(
        table(
            "rater,picture,answer,confidence,seconds,truth\n"
            "a,1.png,fake,150,1,fake\n"
            "a,2.png,perhaps,50,1,real\n"
            "\n"
            "a,1.png,real,50,1,fake\n"
            ",3.png,real,50,soon,real\n"
            'a,"4\n.png",real,,soon,\n'
            "b,1.png,real,,-1,real\n"
            "b,5.png,,,,1\n"
            "b,6.png,N/A,,,nonsense\n"
        )
    )
    said = [problem.sentence() for problem in read.problems]
    assert [text.partition(": ")[0].rpartition(" ")[2] for text in said] == [
        "2", "3", "5", "6", "8", "9", "9", "10", "11",
    ]  # fmt: skip
    assert said[0].startswith("answers.csv, line 2: '150' is no confidence")
    assert "'perhaps' is no answer" in said[1]
    assert "in line 2 already" in said[2]
    assert "isn't said who answered" in said[3]
    assert "'soon' is no time" in said[4]
    assert "'-1' is no time" in said[5]
    assert "something else than in answers.csv, line 2" in said[6]
    assert "--map truth=fake" in said[7]
    assert "'nonsense' doesn't say what the picture is" in said[8]
    assert told(read) == [
        ("a", "1.png", True, 1.0), ("a", "4\n.png", False, -1.0), ("b", "1.png", False, -1.0)
    ]  # fmt: skip
    assert read.unanswered == 2
    assert read.about["1.png"].generated is True


@pytest.mark.parametrize(
    ("values", "ratings"),
    [
        ("1 7 4 -1", [-1, 1, 0]),  # -1 stands for no answer
        ("-1 1 0", [-1, 1, 0]),  # here it doesn't
        ("0 1 0.25", [-1, 1, -0.5]),
        ("0 100 75", [-1, 1, 0.5]),
        ("0 10 5", [-1, 1, 0]),
        ("1 2 2", [-1, 1, 1]),
    ],
)
def test_scales_are_guessed_and_said(table, values: str, ratings: list[float]) -> None:  # type: ignore[no-untyped-def]
    lines = [f"r,{n}.png,{value}\n" for n, value in enumerate(values.split())]
    read = read_answers(table("rater,picture,answer\n" + "".join(lines)))
    assert [a.rating for a in read.answers] == ratings
    assert "surely generated" in read.notes[0]
    assert read.unanswered == values.count("-1") * ("7" in values)


def test_a_scale_can_be_said_and_turned_round(table) -> None:  # type: ignore[no-untyped-def]
    path = table("rater,picture,answer\nr,1,5\nr,2,1\nr,3,9\n")
    read = read_answers(path, scale=Scale(5, 1))
    assert told(read) == [("r", "1", False, -1.0), ("r", "2", True, 1.0)]
    assert read.problems[0].sentence().endswith("line 4: 9 isn't on the scale from 1 to 5.")


def test_two_steps_take_the_confidence_and_more_carry_their_own(table) -> None:  # type: ignore[no-untyped-def]
    two = read_answers(table("rater,picture,answer,confidence\nr,1,0,0.5\nr,2,1,0.25\n"))
    assert [a.rating for a in two.answers] == [-0.5, 0.25]
    assert any("taken as shares" in note for note in two.notes)
    more = read_answers(table("rater,picture,answer,confidence\nr,1,1,50\nr,2,3,50\nr,3,2,50\n"))
    assert [a.rating for a in more.answers] == [-1, 1, 0]
    assert any("carry their own" in note for note in more.notes)


def test_times_that_are_thousandths_are_told(table) -> None:  # type: ignore[no-untyped-def]
    read = read_answers(table("picture,answer,rt\n1,fake,1500\n2,real,4000\n"))
    assert [a.seconds for a in read.answers] == [1.5, 4.0]
    assert any("thousandths" in note for note in read.notes)
    assert any("one person's" in note for note in read.notes)
    read = read_answers(table("picture,answer,ms\n1,fake,15\n"))
    assert read.answers[0].seconds == 0.015


def test_columns_of_ones_and_zeros(table) -> None:  # type: ignore[no-untyped-def]
    read = read_answers(table("rater,picture,answer,is_real\na,1,fake,1\na,2,fake,no\n"))
    assert [read.about[name].generated for name in "12"] == [False, True]


@pytest.mark.parametrize(
    ("text", "given", "said"),
    [
        ("", [], "is empty"),
        ("rater,picture,answer\n", [], "nothing below its first line"),
        ("who,picture,answer\na,b,fake\n", ["whom=rater"], "There is no column 'whom'"),
        ("rater,picture\na,b\n", [], "--map COLUMN=answer"),
        ("rater,answer\na,fake\n", [], "--map COLUMN=picture"),
        ("rater,picture,answer\na,b,\n", [], "holds no answers"),
        ("rater,picture,answer\na,b,perhaps\n", [], "line 2: 'perhaps'"),
        ("rater,picture,answer\na,b,500\n", [], "Say with --scale"),
        ("rater,picture,answer\na,b,fake\n", ["rater"], "Write COLUMN=MEANING"),
        ("rater,picture,answer\na,b,fake\n", ["rater=person"], "can't mean 'person'"),
        ("a,b,answer\na,b,fake\n", ["a=picture", "b=picture"], "can't both mean picture"),
    ],
)
def test_what_nothing_can_be_done_with_is_a_sentence(  # type: ignore[no-untyped-def]
    table, text: str, given: list[str], said: str
) -> None:
    path = table(text)
    with pytest.raises(FakeviewError) as raised:
        read_answers(path, parse_mapping(given))
    assert said in raised.value.message


def test_a_file_that_is_not_there_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(FakeviewError, match="can't be read"):
        read_answers(tmp_path / "no.csv")


def test_a_second_table_tells_of_the_pictures(table) -> None:  # type: ignore[no-untyped-def]
    answers = table("subj_id;img_id;likert\ns;i1;7\ns;i2;1\n")
    pictures = table("img_id;ds;path;synthetic\ni1;GAN;a/0.jpg;1\ni2;FFHQ;b/0.jpg;0\n", "img.csv")
    read = read_answers(answers, pictures=pictures)
    assert read.about["i1"] == About(True, "GAN", "a/0.jpg")
    files = ["/x/b/0.jpg", "/x/a/0.JPG", "/x/c/1.jpg"]
    assert match(read.about, files).files == {"i1": "/x/a/0.JPG", "i2": "/x/b/0.jpg"}


def test_files_are_found_by_path_by_name_and_without_their_ending() -> None:
    wanted = {name: About() for name in ("real\\0.jpg", "fake/0.jpg", "v1.0", "one", "Twice.png")}
    found = match(
        wanted, ["p/real/0.jpg", "p/v1.0.png", "p/ONE.webp", "p/twice.png", "q/twice.png"]
    )
    assert found.files == {
        "real\\0.jpg": "p/real/0.jpg", "v1.0": "p/v1.0.png", "one": "p/ONE.webp"
    }  # fmt: skip
    assert found.missing == ("fake/0.jpg", "Twice.png")
    assert found.unclear == ("Twice.png",)


def test_answers_are_written_so_that_they_are_read_back(table) -> None:  # type: ignore[no-untyped-def]
    read = read_answers(
        table(
            "rater,picture,answer,confidence,seconds,group,truth,file\n"
            "-ann,=a,fake,0.5,1.25,gan,fake,x/a.png\n"
            "-ann,b,real,100,,,,\n"
            '"b, en",=a,?,,3,,,\n'
        )
    )
    out = io.StringIO()
    write_answers(read, out)
    assert "\n'-ann,'=a,fake,0.5," in out.getvalue()
    again = read_answers(table(out.getvalue(), "again.csv"))
    assert again.answers == read.answers
    assert again.about == read.about
    assert again.problems == ()


@pytest.mark.shared
def test_a_published_study_is_read_as_it_is(shared: Path) -> None:
    human = shared / "human"
    read = read_answers(human / "ans.csv", pictures=human / "img.csv")
    assert len(read.answers) == 20177  # 21,420 lines, 1,243 of them -1
    assert read.unanswered == 1243
    assert read.problems == ()
    assert len({a.rater for a in read.answers}) == 630
    assert sum(about.generated is True for about in read.about.values()) == 152
    assert {about.group for about in read.about.values()} == {
        "Control", "FFHQ", "PGGAN", "StyleGAN", "StyleGAN2"
    }  # fmt: skip
    assert max(a.seconds or 0 for a in read.answers) < 1100


@pytest.mark.parametrize(
    "text",
    ['{"wer": "rater", " Bild ": "Picture"}', "# whose columns\nwer=rater\n\n Bild = Picture\n"],
)
def test_a_file_says_what_columns_mean(text: str, tmp_path: Path) -> None:
    path = tmp_path / "map"
    path.write_text(text, "utf-8")
    wanted = {"wer": "rater", "Bild": "picture", "x": "answer"}
    assert parse_mapping([str(path), "x=answer"]) == wanted


@pytest.mark.parametrize(
    ("data", "words"),
    [(b'{"wer": "rater"', "no whole JSON"), (b"\xff\xfe\x00", "can't be read"),
     (b"wer", "says not what"), (b'{"wer": ["rater"]}', "can't mean")],
)  # fmt: skip
def test_a_damaged_file_of_meanings_is_a_sentence(data: bytes, words: str, tmp_path: Path) -> None:
    path = tmp_path / "map.json"
    path.write_bytes(data)
    with pytest.raises(FakeviewError, match=words):
        parse_mapping([str(path)])

"""Blind ratings in the built program's window: begun, left, gone on with to the end."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from fakeview.study.blind.study import Study
from tests.frozen.running import Program
from tests.study.blind import pictures


def _rate(program: Program, folder: Path, answers: int) -> dict[str, Any]:
    told = program.run("window-probe", "--rate", "Anna", answers, folder)
    return json.loads(told)  # type: ignore[no-any-return]


def test_a_rating_goes_on_after_the_window_was_closed(program: Program, tmp_path: Path) -> None:
    folder = pictures(tmp_path / "faces", 2, 2)
    told = _rate(program, folder, 2)
    assert told == {"counts": ["1 of 4", "2 of 4", "3 of 4"], "state": "rating"}
    study = Study.open(Path(program.environment["FAKEVIEW_HOME"]) / "data" / "studies" / "faces")
    (one,) = study.standings()
    assert (one.rater, one.answered, one.finished) == ("Anna", 2, False)
    told = _rate(program, folder, 9)
    assert told == {"counts": ["3 of 4", "4 of 4"], "state": "done"}
    (one,) = study.standings()
    assert (one.answered, one.finished) == (4, True)
    answers = study.material().answers.answers
    assert {(one.generated, one.rating) for one in answers} == {(True, 0.8)}

"""Keeps the list of studies as it is on the disk."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from fakeview.ui.jobs import Job
from fakeview.ui.services import Lanes
from fakeview.ui.study.study_list import StudyList

if TYPE_CHECKING:
    from fakeview.study.blind.shelf import Shelved


class ShelfDesk:
    """Puts studies on the shelf, takes them off, and shows what stands there."""

    def __init__(self, lanes: Lanes, studies: StudyList) -> None:
        self._lanes, self._studies = lanes, studies

    def refresh(self) -> None:
        """Look at the studies anew."""

        def work(_job: Job) -> list[Shelved]:
            from fakeview.study.blind.shelf import all_studies

            return all_studies()

        def show(found: list[Shelved]) -> None:
            self._studies.show_studies(found)

        self._lanes.files.submit(Job("studies", work, done=show))

    def remove(self, folder: Path) -> None:
        """Take a study off; its files stay."""
        from fakeview.study.blind.shelf import take_off

        take_off(folder)
        self.refresh()

    def put(self, folder: Path) -> str:
        """Put a study on; return why it can't be, or an empty text."""
        from fakeview.study.blind import shelf

        found = shelf.look(folder)
        if found.study is None:
            return found.problem
        shelf.put(found.folder)
        return ""

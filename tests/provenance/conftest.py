"""One signer for all tests here: making keys takes its time."""

from __future__ import annotations

from pathlib import Path

import pytest

from fakeview import paths
from tests.provenance.making import Identity, identity


@pytest.fixture(scope="session")
def signer() -> Identity:
    return identity()


@pytest.fixture
def trusted(signer: Identity) -> Path:
    """Add the signer's authority to the data folder, as a person would."""
    folder = paths.data_dir() / "trust"
    folder.mkdir(parents=True)
    target = folder / "mine.pem"
    target.write_text(f"Some words before it\n{signer.root}", encoding="utf-8")
    return target

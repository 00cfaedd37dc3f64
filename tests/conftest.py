"""What tests in every room share."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

from tests.fixtures import plan_from

__all__ = ["plan_from", "repository", "shared"]

settings.register_profile("unhurried", deadline=None)  # machines are busy
settings.load_profile("unhurried")

REPOSITORY = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def repository() -> Path:
    """Name the top folder of this repository."""
    return REPOSITORY


@pytest.fixture(scope="session")
def shared() -> Path:
    """Name the folder of outside data, or skip the test where there is none."""
    folder = Path(os.environ.get("JOSPAR_SHARED") or REPOSITORY.parent / "shared")
    if not folder.is_dir():
        pytest.skip("no outside data: set JOSPAR_SHARED to its folder")
    return folder

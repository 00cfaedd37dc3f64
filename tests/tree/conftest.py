"""What the tests of the tree share: a folder with a plan, and a repository with one committed."""

from pathlib import Path

import pytest

from tests.tree.repository import Repository, initialise


@pytest.fixture
def plain(tmp_path: Path) -> Repository:
    """Make a folder with the smallest plan and without git."""
    folder = Repository(tmp_path / "plain")
    folder.write("plan/jospar.yaml")
    return folder


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """Make a repository in which the smallest plan is committed."""
    made = initialise(tmp_path / "repository")
    made.write("plan/jospar.yaml")
    made.commit()
    return made

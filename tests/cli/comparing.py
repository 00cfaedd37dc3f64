"""Repositories to compare: the example plan on main, and a branch that moves a deadline."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run, spoil
from tests.tree.repository import Repository, initialise

LATER = ("due: 2028", "due: 2029")


@pytest.fixture
def git(plan: Path) -> Repository:
    """Commit the example plan on main."""
    initialise(plan)
    made = Repository(plan)
    made.commit()
    made.git("branch", "--move", "main")
    return made


@pytest.fixture
def topic(git: Repository) -> Repository:
    """Move a deadline on a branch, and add a source on main after it has begun."""
    git.git("checkout", "--quiet", "-b", "topic")
    spoil(git.path, *LATER)
    git.commit()
    git.git("checkout", "--quiet", "main")
    sources = git.path / "plan/sources.yaml"
    sources.write_text(sources.read_text("utf-8") + "- {id: act_13, title: Order 13, grade: act}\n", "utf-8")
    git.commit()
    git.git("checkout", "--quiet", "topic")
    return git


def codes(here: Run, *words: str) -> list[str]:
    """List the codes of the changes that JSON has."""
    ended = here("diff", *words, "--fail-on", "never", "--json", "--date", "2026-11-21")
    assert (ended.code, ended.err) == (0, "")
    return [one["code"] for one in json.loads(ended.out)["changes"]]

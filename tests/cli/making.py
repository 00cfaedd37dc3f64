"""A plan for tests of new records: four measures declared and three entered, and a branch beside it."""

import re
from pathlib import Path

from tests.cli.conftest import Ended, Shell
from tests.tree.repository import Repository, initialise

DAY = ("--date", "2026-07-10")
PROGRAMME = "plan/example/programme.yaml"
MEASURE = ("new", "measure", "--title", "Open 12 rooms", "--area", "safety", "--lead", "MinA")
UNDECLARED = re.compile(r"declared:\n  measures: .*\n")
SINCE = ("--due", "2028", "--source", "act_12")


def declare(plan: Path, count: int) -> None:
    """Declare a number of measures where three were declared."""
    path = plan / PROGRAMME
    path.write_text(path.read_text("utf-8").replace("{value: 3,", f"{{value: {count},"), "utf-8")


def done(ended: Ended) -> str:
    """Give what a command wrote that ended well."""
    assert (ended.code, ended.err) == (0, "")
    return ended.out


def text_of(shell: Shell, name: str) -> str:
    """Read a file of the plan."""
    return (shell.folder / "plan" / name).read_text("utf-8")


def other_branch(plan: Path, name: str, text: str) -> Repository:
    """Commit the plan, and on a branch beside it one file more."""
    made = initialise(plan)
    made.commit()
    made.git("switch", "--quiet", "--create", "moh-draft")
    made.write(name, text.encode())
    made.commit()
    made.git("switch", "--quiet", "main")
    return made

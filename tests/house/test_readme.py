"""The front door: two commands that CI runs as written, four numbers, three doors."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.markdown import fenced, headings, links
from tests.house.sources import REPOSITORY

README = (REPOSITORY / "README.md").read_text("utf-8")
COMMAND = re.compile(r"<!-- command: (\w+) -->\n```sh\n([^\n]+)\n```\n")
COMPARISON = re.compile(r"<!-- comparison -->\n```text\n(.*?)```\n", re.DOTALL)
NUMBERS = re.compile(r"<!-- numbers -->(.*?)<!-- /numbers -->", re.DOTALL)


def run_jospar(*words: str, folder: Path) -> str:
    """Run a command as a newcomer does; return what it says."""
    command = [sys.executable, "-m", "jospar", *words]
    said = subprocess.run(command, cwd=folder, capture_output=True, check=True, text=True).stdout
    return said.replace("\N{NO-BREAK SPACE}", " ")


def test_two_commands_are_marked_and_each_is_one_line() -> None:
    assert [name for name, _ in COMMAND.findall(README)] == ["report", "test"]
    assert len(fenced(README, "sh")) == 2


@pytest.mark.parametrize(("name", "last"), [("report", "jospar report weekly"), ("test", "pytest")])
def test_a_command_sets_up_and_then_does_it(name: str, last: str) -> None:
    command = dict(COMMAND.findall(README))[name]
    assert command.startswith("python3 -m venv .venv && .venv/bin/pip install ")
    assert command.endswith(f" && .venv/bin/{last}")


def test_windows_has_the_same_commands() -> None:
    doors = [command.replace("/", "\\").replace("'", '"') for _, command in COMMAND.findall(README)]
    as_on_windows = [door.replace("python3", "py", 1).replace("\\bin\\", "\\Scripts\\") for door in doors]
    assert [block.strip() for block in fenced(README, "bat")] == as_on_windows


def test_four_numbers_stand_together() -> None:
    (numbers,) = NUMBERS.findall(README)
    assert len(re.findall(r"\*\*\d+\*\*", numbers)) == 4


def test_it_says_that_it_is_unofficial() -> None:
    assert "Unofficial. Compiled from public sources" in README
    assert "Not a statement by any ministry or UNICEF." in README


def test_three_doors_lead_into_the_manual() -> None:
    doors = re.findall(r"^\*\*I (report|review|read)\.\*\* (.+)$", README, re.MULTILINE)
    assert [name for name, _ in doors] == ["report", "review", "read"]
    assert all(links(text) for _, text in doors)


def test_it_is_a_front_door_and_no_book() -> None:
    assert len(README.splitlines()) <= 75
    assert len(headings(README)) <= 6


def test_the_comparison_is_what_the_program_says_of_a_demo(tmp_path: Path) -> None:
    folder = tmp_path / "demo"
    run_jospar("demo", str(folder), "--measures", "40", "--weeks", "26", "--seed", "1", folder=tmp_path)
    first = subprocess.run(
        ["git", "rev-list", "--max-parents=0", "HEAD"], cwd=folder, capture_output=True, check=True, text=True
    ).stdout.strip()
    said = run_jospar("diff", f"{first}..HEAD", "--lang", "en", folder=folder)
    (block,) = COMPARISON.findall(README)
    for line in block.splitlines():
        name, _, sentence = line.partition(": ")
        _, record, rest = said.partition(f"  {name} ")
        assert record, line
        assert sentence in rest.partition("\n  XA-")[0], line

"""The table of commands: every row imports, and its name and help are the real ones."""

import subprocess
import sys

import pytest

from jospar.cli.application import COMMANDS, application
from jospar.cli.commandtable import Row, leaves, load_command
from tests.cli.conftest import Run
from tests.house.sources import MANUAL


@pytest.mark.parametrize("row", COMMANDS, ids=lambda row: row.name)
def test_a_row_imports_and_is_what_it_says(row: Row) -> None:
    command = load_command(row)
    assert command.name == row.name
    assert command.help == row.help


def test_help_imports_no_command() -> None:
    code = (
        "import sys; from jospar.cli.main import run; run(['--help']);"
        "print(sorted(set(sys.modules) & {'jospar.cli.validate', 'jospar.cli.report', 'rich', 'yaml'}))"
    )
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert ended.stdout.splitlines()[-1] == "[]"


def test_every_command_and_option_is_documented() -> None:
    page = (MANUAL / "commands.md").read_text("utf-8")
    for command in (application(), *(load_command(row) for _, row in leaves(COMMANDS))):
        for parameter in command.params:
            for name in parameter.opts if parameter.param_type_name == "option" else ():
                assert f"`{name}" in page, name
            assert getattr(parameter, "help", ""), parameter.name
    assert all(f"## jospar {row.name}\n" in page for row in COMMANDS)
    assert all(f"## jospar {name}\n" in page for name, _ in leaves(COMMANDS))


def test_a_group_alone_shows_its_commands(here: Run) -> None:
    ended = here("week", "--help")
    assert ended.code == 0
    assert "status  " in ended.out
    assert here("week", "nothing").code == 2

"""Commands that a page tells people to type exist, with all their options."""

import re
import shlex

import pytest

from jospar.cli.application import COMMANDS
from jospar.cli.commandtable import leaves, load_command
from tests.house.markdown import fenced
from tests.manual.blocks import PAGES, text_of

INDENTED = re.compile(r"^ +", re.MULTILINE)
SUBSHELL = re.compile(r"\"\$\([^)]*\)\"")


def commands() -> list[str]:
    """List the lines of shell examples that begin with jospar."""
    texts = [INDENTED.sub("", text_of(page)) for page in PAGES]
    lines = [line for text in texts for block in fenced(text, "sh") for line in block.splitlines()]
    return sorted({line for line in lines if line.startswith("jospar ")})


@pytest.mark.parametrize("line", commands())
def test_a_command_is_known(line: str) -> None:
    words = shlex.split(SUBSHELL.sub("REV", line))[1:]
    names = {name: row for name, row in leaves(COMMANDS) if words[: len(name.split())] == name.split()}
    command = load_command(*names.values())
    known = {option for one in command.params for option in one.opts}
    assert [word for word in words if word.startswith("-") and word not in known] == []


def test_pages_name_each_other() -> None:
    for page in PAGES:
        text = text_of(page)
        assert [other for other in PAGES if other != page and f"({other}" not in text] == []

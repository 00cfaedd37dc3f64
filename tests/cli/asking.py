"""A shell that completes: the environment in which bash, zsh, fish and PowerShell start the program."""

from collections.abc import Mapping

from tests.cli.conftest import Ended, Shell

SHELLS = ("bash", "zsh", "fish", "powershell")


def environment_of(shell: str, line: str) -> dict[str, str]:
    """Give the environment in which a shell asks for what may follow a line, its last word begun or empty."""
    words = line.split(" ")
    return {
        "_JOSPAR_COMPLETE": f"complete_{shell}",
        "COMP_WORDS": "\n".join(words),
        "COMP_CWORD": str(len(words) - 1),
        "_TYPER_COMPLETE_ARGS": line,
        "_TYPER_COMPLETE_WORD_TO_COMPLETE": words[-1],
        "_TYPER_COMPLETE_FISH_ACTION": "get-args",
    }


def ask(shell: Shell, line: str, *, of: str = "bash", more: Mapping[str, str] | None = None) -> Ended:
    """Complete a line in a folder as a shell does."""
    return shell.start(environment={**environment_of(of, line), **(more or {})})


def values(ended: Ended) -> list[str]:
    """List the values that bash was given."""
    assert (ended.code, ended.err) == (0, "")
    return [line for line in ended.out.split("\n") if line]

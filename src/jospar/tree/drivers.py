"""Drivers: what a repository's own configuration and attributes say of how git shows files."""

from pathlib import Path

from jospar.tree.git import ask_git, run_git

COMMAND = "diff.jospar.command"
"""The setting that names the program which shows differences of plan files."""
ATTRIBUTES = ".gitattributes"
LINE = "plan/**/*.yaml diff=jospar"


def driver_command(repository: Path) -> str | None:
    """Return the command that the repository's own configuration names; None where it names none."""
    return ask_git(["config", "--local", "--get", COMMAND], folder=repository)


def set_driver(repository: Path, command: str) -> None:
    """Write a command into the repository's own configuration. Raises CannotRun as `run_git`."""
    run_git(["config", "--local", COMMAND, command], folder=repository)


def with_driver(attributes: str) -> str:
    """Return the text of an attributes file with the line that names the driver, at its end if it is new."""
    if LINE in attributes.splitlines():
        return attributes
    ended = attributes if not attributes or attributes.endswith("\n") else f"{attributes}\n"
    return f"{ended}{LINE}\n"

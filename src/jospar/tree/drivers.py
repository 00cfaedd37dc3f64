"""Drivers: what a repository's own configuration and attributes say of how git treats plan files."""

import re
from collections.abc import Mapping
from pathlib import Path

from jospar.tree.git import ask_git, run_git

ATTRIBUTES = ".gitattributes"
PATTERN = "plan/**/*.yaml"
LINE = f"{PATTERN} diff=jospar merge=jospar"
SECTIONS = ("diff.jospar", "merge.jospar")
"""The sections of the configuration that hold our settings and nobody else's."""
ALIAS, MEANT = "alias.plog", "log -p --ext-diff"
"""A short way to what git does only when it is asked each time."""


def missing_settings(repository: Path, settings: Mapping[str, str]) -> dict[str, str]:
    """Return those of some settings that the repository's own configuration does not have so."""
    return {name: value for name, value in settings.items() if _setting(repository, name) != value}


def alias_wanted(repository: Path) -> dict[str, str]:
    """Return the setting of our alias; nothing where the name has another meaning already."""
    return (
        {} if ask_git(["config", "--get", ALIAS], folder=repository) not in (None, MEANT) else {ALIAS: MEANT}
    )


def set_drivers(repository: Path, settings: Mapping[str, str]) -> None:
    """Write settings into the repository's own configuration. Raises CannotRun as `run_git`."""
    for name, value in settings.items():
        run_git(["config", "--local", "--replace-all", name, value], folder=repository)


def unset_drivers(repository: Path) -> tuple[str, ...]:
    """Take our settings out of the repository's own configuration; return those that were there."""
    there = tuple(one for one in SECTIONS if _section(repository, one))
    for one in there:
        run_git(["config", "--local", "--remove-section", one], folder=repository)
    if _setting(repository, ALIAS) != MEANT:
        return there
    run_git(["config", "--local", "--unset", ALIAS], folder=repository)
    return (*there, ALIAS)


def _section(repository: Path, name: str) -> bool:
    pattern = rf"^{re.escape(name)}\."
    return ask_git(["config", "--local", "--get-regexp", pattern], folder=repository) is not None


def _setting(repository: Path, name: str) -> str | None:
    return ask_git(["config", "--local", "--get", name], folder=repository)


def with_drivers(attributes: str) -> str:
    """Return the text of an attributes file with the line that names our drivers.

    It takes the place of one that names less, and stands at the end where there is none.
    """
    lines = attributes.splitlines()
    if LINE in lines:
        return attributes
    mine = [number for number, line in enumerate(lines) if _ours(line)]
    if mine:
        lines[mine[-1]] = LINE
        return "\n".join(lines) + "\n"
    ended = attributes if not attributes or attributes.endswith("\n") else f"{attributes}\n"
    return f"{ended}{LINE}\n"


def _ours(line: str) -> bool:
    words = line.split()
    return words[:1] == [PATTERN] and set(words[1:]) <= {"diff=jospar", "merge=jospar"}

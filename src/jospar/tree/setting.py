"""A setting that whoever works in a clone has made there, as `git config jospar.agency ministry_a`."""

from pathlib import Path

from jospar.errors import CannotRun
from jospar.tree.git import ask_git


def read_setting(folder: Path, name: str) -> str | None:
    """Return a setting of the clone itself; None where there is none, no repository or no git."""
    try:
        return ask_git(["config", "--get", name], folder=folder) or None
    except CannotRun:
        return None

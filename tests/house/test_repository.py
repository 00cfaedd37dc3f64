"""The top of the repository is short, and the repository speaks of itself alone."""

import re
from pathlib import Path

import pytest

from tests.house.sources import REPOSITORY, repository_files

AT_THE_TOP = {"CHANGELOG.md", "LICENSE", "README.md", "plan", "pyproject.toml", "reports", "src", "tests"}
# One letter of each stands in brackets, so that this file does not find itself.
FOREIGN = {
    "a path of somebody's machine": r"(?<![\w.])/[w]ork/|(?<![\w.])/[h]ome/\w",
    "the host of a package registry": r"[p]ypi\.org|[p]ythonhosted\.org|[n]pmjs\.(?:org|com)|[d]eb\.debian",
    "a number in somebody's tracker": r"(?i)\b[i]ssues? #?\d+\b|\b[G]H-\d+\b",
}
READABLE = (".cfg", ".css", ".jinja", ".json", ".md", ".po", ".pot", ".py", ".toml", ".yaml", ".yml", "")


def readable_files() -> list[Path]:
    return [path for path in repository_files() if path.suffix in READABLE]


def test_the_top_folder_is_short() -> None:
    tops = {path.relative_to(REPOSITORY).parts[0] for path in repository_files()}
    assert {name for name in tops if not name.startswith(".")} <= AT_THE_TOP


@pytest.mark.parametrize("what", FOREIGN)
def test_the_repository_speaks_of_itself_alone(what: str) -> None:
    pattern = re.compile(FOREIGN[what])
    told = {
        path.relative_to(REPOSITORY).as_posix(): pattern.findall(path.read_text("utf-8"))
        for path in readable_files()
    }
    assert {name: found for name, found in told.items() if found} == {}


def test_no_secret_place_for_tools() -> None:
    assert (REPOSITORY / ".github" / "CONTRIBUTING.md").is_file()
    assert (REPOSITORY / ".ci" / "run").stat().st_mode & 0o100

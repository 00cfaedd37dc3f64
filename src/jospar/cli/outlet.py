"""Where findings go besides the terminal: the file of ``--out``, and the forge that will show them."""

import os
import stat
from collections.abc import Mapping
from os.path import lexists
from pathlib import Path
from urllib.parse import quote

from jospar.cli.circumstances import Circumstances, working_folder
from jospar.cli.writing import lies_in, write_all
from jospar.errors import Misused
from jospar.report.findings.forge import Forge


def output_file(here: Circumstances, given: str, *, endings: tuple[str, ...] = ()) -> Path:
    """Find the file that ``--out`` names, behind all links.

    Raises:
        Misused: X320, it lies in the plan's folder, is something else than a plain file, or is called as
            another kind of file than the one that is written, where ``endings`` says how that is called.
    """
    if not given.strip():
        raise Misused("X320", problem="empty", file=given)
    path = Path(os.path.realpath(working_folder() / given))
    if lies_in(path.parent, here.folder / "plan"):
        raise Misused("X320", problem="plan", file=given)
    if path.is_dir() or given.endswith(("/", os.sep)):
        raise Misused("X320", problem="folder", file=given)
    if endings and Path(given).suffix.lower() not in ("", *endings):
        raise Misused("X320", problem="ending", file=given, ending=endings[0])
    if lexists(path) and not stat.S_ISREG(path.lstat().st_mode):
        raise Misused("X320", problem="special", file=given)
    return path


def write_file(path: Path, text: str | bytes) -> None:
    """Write a file in one step; raise CannotRun (X302) where it cannot be written."""
    write_all(path.parent, {path.name: text})


def forge_here(here: Circumstances, environment: Mapping[str, str]) -> Forge:
    """Tell where the forge finds the plan; web addresses are known in a pipeline alone.

    A revision that was asked for is not the one that the pipeline is about: its lines have no address.
    """
    address = "" if here.asked.at is not None else _address(environment)
    return Forge(_prefix(here.folder), address)


def _prefix(folder: Path) -> str:
    """Write the way from the top of the repository, the nearest folder with a ``.git``, to a folder."""
    real = Path(os.path.realpath(folder))
    top = next((one for one in (real, *real.parents) if lexists(one / ".git")), real)
    way = real.relative_to(top).as_posix()
    return "" if way == "." else f"{way}/"


def _address(environment: Mapping[str, str]) -> str:
    """Give the web address of the revision that a pipeline of GitHub, GitLab or Forgejo works on."""
    told = {name: value.rstrip("/") for name, value in environment.items() if name in _NAMES and value}
    if {"CI_PROJECT_URL", "CI_COMMIT_SHA"} <= told.keys():
        return _web(told["CI_PROJECT_URL"], "-/blob", told["CI_COMMIT_SHA"])
    if {"GITHUB_SERVER_URL", "GITHUB_REPOSITORY", "GITHUB_SHA"} <= told.keys():
        project = f"{told['GITHUB_SERVER_URL']}/{told['GITHUB_REPOSITORY']}"
        view = (
            "src/commit" if environment.get("FORGEJO_ACTIONS") or environment.get("GITEA_ACTIONS") else "blob"
        )
        return _web(project, view, told["GITHUB_SHA"])
    return ""


_NAMES = frozenset(
    {"CI_PROJECT_URL", "CI_COMMIT_SHA", "GITHUB_SERVER_URL", "GITHUB_REPOSITORY", "GITHUB_SHA"}
)


def _web(project: str, view: str, revision: str) -> str:
    if not project.startswith(("https://", "http://")):
        return ""
    return f"{quote(project, safe='/:@')}/{view}/{quote(revision, safe='')}/"

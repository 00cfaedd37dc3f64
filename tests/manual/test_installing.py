"""The page on installing: its commands run as written, from this repository; Windows has the same ones."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.house.markdown import fenced
from tests.house.sources import REPOSITORY
from tests.manual.blocks import text_of

PAGE = text_of("installing.md")
ONLINE, GATHERING, WINDOWS, OFFLINE = fenced(PAGE, "sh")
ADDRESS = "git+https://forge.example/jospar.git@v0.1.0"
UNREACHABLE = (
    "No matching distribution found",
    "Could not find a version",
    "ConnectionError",
    "Could not fetch",
)


def typed(block: str, folder: Path, **more: str) -> str:
    """Type the lines of a block into a shell, the release being this repository, and return what it says."""
    assert ADDRESS in block or "JOSPAR" not in block
    programs = Path(sys.executable).parent
    path = f"{programs}{os.pathsep}{os.environ['PATH']}"
    ended = subprocess.run(
        ["sh", "-e", "-c", block.replace(ADDRESS, str(REPOSITORY))],
        cwd=folder,
        env={**os.environ, "PATH": path, "PIP_DISABLE_PIP_VERSION_CHECK": "1", **more},
        capture_output=True,
        check=False,
        encoding="utf-8",
        timeout=300,
    )
    if ended.returncode and any(words in ended.stderr for words in UNREACHABLE):
        pytest.skip("no registry of packages can be reached, and none is on this machine")
    assert ended.returncode == 0, ended.stderr
    return ended.stdout


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the folder in which somebody gathers what is to be carried over."""
    folder = tmp_path_factory.mktemp("installing")
    typed(GATHERING, folder)
    return folder


def test_what_was_gathered_is_enough(place: Path) -> None:
    offline = {"PIP_CONFIG_FILE": os.devnull, "PIP_FIND_LINKS": "", "PIP_NO_INDEX": "1"}
    assert typed(OFFLINE, place, **offline).startswith("jospar ")
    jospar = place / ".venv" / "bin" / "jospar"
    new = place / "new"
    assert subprocess.run([jospar, "init", new], capture_output=True, check=True).stdout
    for words in (["validate"], ["report", "weekly"], ["manual", "installing"]):
        assert subprocess.run([jospar, *words], cwd=new, capture_output=True, check=True).stdout


def test_the_same_is_gathered_for_windows(place: Path) -> None:
    typed(WINDOWS, place)
    here, there = ({path.name.split("-")[0] for path in (place / name).glob("*.whl")} for name in FOLDERS)
    assert here - there == set()
    assert any("win_amd64" in path.name for path in (place / "wheelhouse-windows").iterdir())


FOLDERS = ("wheelhouse", "wheelhouse-windows")


def test_installing_with_a_network_is_the_same_without_gathering() -> None:
    lines, offline = ONLINE.splitlines(), OFFLINE.splitlines()
    assert lines[0] == GATHERING.splitlines()[0]
    assert lines[1] == offline[1]
    assert lines[3] == offline[3]
    assert lines[2].replace('"$JOSPAR"', "--no-index --find-links wheelhouse jospar") == offline[2]


def test_windows_has_the_same_commands() -> None:
    (windows,) = fenced(PAGE, "bat")
    doors = [line.replace("/", "\\") for line in OFFLINE.splitlines() if not line.startswith("sha256sum")]
    as_there = [door.replace("python3", "py").replace("\\bin\\", "\\Scripts\\") for door in doors]
    assert windows.splitlines() == as_there


def test_the_hooks_are_those_of_the_repository() -> None:
    (block,) = fenced(PAGE, "yaml")
    (used,) = yaml.safe_load(block)["repos"]
    offered = yaml.safe_load((REPOSITORY / ".pre-commit-hooks.yaml").read_text("utf-8"))
    assert [hook["id"] for hook in used["hooks"]] == [hook["id"] for hook in offered]
    assert all(hook["language"] == "python" and hook["pass_filenames"] is False for hook in offered)


@pytest.mark.parametrize(
    "hook",
    yaml.safe_load((REPOSITORY / ".pre-commit-hooks.yaml").read_text("utf-8")),
    ids=lambda one: one["id"],
)
def test_the_entry_of_a_hook_runs(hook: dict[str, str], tmp_path: Path) -> None:
    _, *words = hook["entry"].split()
    for command in (["init", "."], ["report", "weekly"], words):
        subprocess.run(
            [sys.executable, "-m", "jospar", *command], cwd=tmp_path, capture_output=True, check=True
        )

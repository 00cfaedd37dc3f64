"""Benchmarks run when they are asked for, and end with a table of what they measured."""

import sys
from pathlib import Path

import pytest

from tests.benchmarks.neighbour import install_doorstop, install_strictdoc

TABLE = pytest.StashKey[list[str]]()


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if "benchmark" in str(config.getoption("markexpr")):
        return
    measuring = [item for item in items if item.get_closest_marker("benchmark")]
    if measuring:
        config.hook.pytest_deselected(items=measuring)
        items[:] = [item for item in items if item not in measuring]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    for line in config.stash.get(TABLE, []):
        terminalreporter.write_line(line)


@pytest.fixture(scope="session")
def table(pytestconfig: pytest.Config) -> list[str]:
    """Collect one line a measurement, in the form of a Markdown table."""
    return pytestconfig.stash.setdefault(
        TABLE, ["", "| What | jospar | Beside it | Bound |", "|---|---|---|---|"]
    )


@pytest.fixture(scope="session")
def jospar() -> str:
    """Name the program as it is installed beside this Python."""
    program = Path(sys.executable).parent / ("jospar.exe" if sys.platform == "win32" else "jospar")
    if not program.exists():
        pytest.skip("jospar is not installed beside this Python")
    return str(program)


@pytest.fixture(scope="session")
def doorstop(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Name a doorstop of its own environment, or skip where its package cannot be had."""
    program = install_doorstop(tmp_path_factory.mktemp("doorstop") / "venv")
    if program is None:
        pytest.skip("the package doorstop cannot be installed here")
    return str(program)


@pytest.fixture(scope="session")
def strictdoc(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Name a StrictDoc of its own environment, or skip where its package cannot be had."""
    program = install_strictdoc(tmp_path_factory.mktemp("strictdoc") / "venv")
    if program is None:
        pytest.skip("the package strictdoc cannot be installed here")
    return str(program)

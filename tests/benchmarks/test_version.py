"""Saying one's version costs little more than starting Python."""

import sys
from pathlib import Path

import pytest

from tests.benchmarks.stopwatch import Command, alternate

MILLISECONDS_ABOVE_BARE = 15
ROUNDS = 31


@pytest.mark.benchmark
def test_version_beside_a_bare_interpreter(jospar: str, tmp_path: Path, table: list[str]) -> None:
    commands = {
        "bare": Command([sys.executable, "-I", "-c", "pass"], tmp_path),
        "jospar": Command([jospar, "--version"], tmp_path),
    }
    seconds = alternate(commands, rounds=ROUNDS)
    version, bare = 1000 * seconds["jospar"], 1000 * seconds["bare"]
    table.append(
        f"| `--version` | {version:.1f} ms | `python -I -c pass` {bare:.1f} ms "
        f"| {version - bare:.1f} ms above, at most {MILLISECONDS_ABOVE_BARE} |"
    )
    assert version - bare <= MILLISECONDS_ABOVE_BARE

"""Validating a plan takes a fraction of what doorstop takes for as many items of the same text."""

import subprocess
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import pytest

from tests.benchmarks.measures import write_plan
from tests.benchmarks.neighbour import write_project
from tests.benchmarks.stopwatch import Command, beside, peak_memory

MEBIBYTES = 200


@dataclass(frozen=True, slots=True)
class Task:
    """How many measures, at most which share of doorstop's time, and how often to try."""

    count: int
    share: Fraction
    rounds: int


TASKS = (Task(158, Fraction(1, 3), 21), Task(5000, Fraction(1, 4), 5))


@pytest.mark.benchmark
@pytest.mark.parametrize("task", TASKS, ids=lambda task: f"{task.count} measures")
def test_validate_beside_doorstop(
    task: Task, jospar: str, doorstop: str, tmp_path: Path, table: list[str]
) -> None:
    # Its quickest validation that checks items: no rewriting, no question of reviews.
    theirs = Command([doorstop, "-F", "-W", "-q"], write_project(tmp_path / "theirs", items=task.count))
    ours = Command([jospar, "validate"], write_plan(tmp_path / "ours", measures=task.count))
    seen = beside(ours, theirs, rounds=task.rounds)
    table.append(
        f"| `validate`, {task.count} measures | {seen.ours:.3f} s | doorstop {seen.theirs:.3f} s "
        f"| {seen.share:.3f} of it, at most {task.share} |"
    )
    assert seen.share <= task.share


@pytest.mark.benchmark
def test_validate_stays_small(jospar: str, tmp_path: Path, table: list[str]) -> None:
    peak = peak_memory(Command([jospar, "validate"], write_plan(tmp_path, measures=5000)))
    table.append(f"| `validate`, 5000 measures, peak memory | {peak:.0f} MiB | | at most {MEBIBYTES} MiB |")
    assert peak <= MEBIBYTES


def test_the_synthetic_plan_is_of_the_size_that_is_said(tmp_path: Path) -> None:
    folder = write_plan(tmp_path, measures=2)
    text = (folder / "plan" / "example" / "measures" / "XA-0002.yaml").read_text("utf-8")
    assert 50 <= len(text.splitlines()) <= 70
    assert 2400 <= len(text.encode()) <= 2900


@pytest.mark.benchmark
def test_the_synthetic_plan_is_without_errors(jospar: str, tmp_path: Path) -> None:
    folder = write_plan(tmp_path, measures=20)
    run = subprocess.run([jospar, "validate"], cwd=folder, capture_output=True, check=False, text=True)
    assert run.returncode == 0, run.stdout + run.stderr

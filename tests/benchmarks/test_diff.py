"""Comparing two revisions costs what changed, not the plan."""

from pathlib import Path

import pytest

from tests.benchmarks.measures import measure_id, write_plan
from tests.benchmarks.stopwatch import Command, alternate
from tests.tree.repository import Repository, initialise

CHANGED = 20
ROUNDS = 3
SECONDS = {158: 1.0, 5000: 1.0}
"""The most that one run may take, by measures; the process's own start is in it."""


def two_steps(folder: Path, measures: int) -> Repository:
    """Commit a plan, then later deadlines of some of its measures; packed, as every clone is."""
    root = write_plan(folder, measures=measures)
    made = initialise(root)
    made.commit()
    for number in range(1, CHANGED + 1):
        file = root / "plan/example/measures" / f"{measure_id(number)}.yaml"
        file.write_text(file.read_text("utf-8").replace("due: 2028-12", "due: 2029-12"), "utf-8")
    made.git("commit", "--quiet", "--all", "--message", "later")
    made.git("gc", "--quiet")
    return made


@pytest.mark.benchmark
@pytest.mark.parametrize("measures", SECONDS)
def test_diff_of_two_revisions(tmp_path: Path, jospar: str, table: list[str], measures: int) -> None:
    made = two_steps(tmp_path, measures)
    words = (jospar, "diff", "--date", "2026-11-21", "--plan", str(made.path))
    commands = {
        "revisions": Command((*words, "HEAD~1..HEAD"), made.path),
        "files": Command((*words, "HEAD~1", "HEAD+"), made.path),
    }
    times = alternate(commands, rounds=ROUNDS)
    table.append(
        f"| `diff` of two revisions, {measures} measures, {CHANGED} changed | {times['revisions']:.3f} s "
        f"| with the files {times['files']:.3f} s | {SECONDS[measures]} s |"
    )
    assert max(times.values()) <= SECONDS[measures]

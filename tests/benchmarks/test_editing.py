"""Recording a report and setting a field take at most half as long again as validating the same plan."""

import os
from fractions import Fraction
from pathlib import Path

import pytest

from tests.benchmarks.measures import write_plan
from tests.benchmarks.stopwatch import Command, alternate

AT_MOST = Fraction(3, 2)
DAY = "2026-07-10"
ROUNDS = {158: 11, 5000: 3}


@pytest.mark.benchmark
@pytest.mark.parametrize("count", ROUNDS)
def test_edits_beside_validate(count: int, jospar: str, tmp_path: Path, table: list[str]) -> None:
    folder = write_plan(tmp_path, measures=count)
    os.environ.pop("JOSPAR_AGENCY", None)
    name = sorted(path.stem for path in (folder / "plan/example/measures").iterdir())[count // 2]
    report = ["record", name, "--status", "on_track", "--as", "ministry_a", "--date", DAY, "-q", "--dry-run"]
    setting = ["set", name, "critical=true", "--date", DAY, "-q", "--dry-run"]
    commands = {
        "validate": Command([jospar, "validate", "--date", DAY, "-q"], folder),
        "record": Command([jospar, *report], folder),
        "set": Command([jospar, *setting], folder),
    }
    seconds = alternate(commands, rounds=ROUNDS[count])
    for what in ("record", "set"):
        share = seconds[what] / seconds["validate"]
        table.append(
            f"| `{what}`, {count} measures | {seconds[what]:.3f} s | validate {seconds['validate']:.3f} s "
            f"| {share:.2f} of it, at most {float(AT_MOST)} |"
        )
        assert share <= AT_MOST

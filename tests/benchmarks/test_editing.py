"""Recording a report and setting a field, written and all, take at most half as long again as validating."""

import os
from fractions import Fraction
from pathlib import Path

import pytest

from tests.benchmarks.measures import write_plan
from tests.benchmarks.stopwatch import Command, alternate
from tests.tree.repository import initialise

AT_MOST = Fraction(3, 2)
DAY = "2026-07-10"
ROUNDS = {158: 11, 5000: 3}


@pytest.mark.benchmark
@pytest.mark.parametrize("count", ROUNDS)
def test_edits_beside_validate(count: int, jospar: str, tmp_path: Path, table: list[str]) -> None:
    folder = write_plan(tmp_path, measures=count)
    os.environ.pop("JOSPAR_AGENCY", None)
    name = sorted(path.stem for path in (folder / "plan/example/measures").iterdir())[count // 2]
    repository = initialise(folder)
    repository.commit()
    said = ["--status", "on_track", "--note", "Round {turn}", "--as", "ministry_a", "--date", DAY]
    commands = {
        "validate": Command([jospar, "validate", "--date", DAY, "-q"], folder),
        "record": Command([jospar, "record", name, *said], folder),
        "set": Command([jospar, "set", name, "weight={turn}", "--date", DAY], folder),
    }
    seconds = alternate(commands, rounds=ROUNDS[count])
    assert f"en: Round {ROUNDS[count] + 1}\n" in next(folder.rglob(f"progress/*/*/{name}.yaml")).read_text()
    for what in ("record", "set"):
        share = seconds[what] / seconds["validate"]
        table.append(
            f"| `{what}`, {count} measures | {seconds[what]:.3f} s | validate {seconds['validate']:.3f} s "
            f"| {share:.2f} of it, at most {float(AT_MOST)} |"
        )
        assert share <= AT_MOST

"""``jospar history`` of a record that could not be read for a while."""

import json
from pathlib import Path

from tests.cli.conftest import Run
from tests.cli.past import MEASURE, measure, planted


def test_a_gap_is_named_and_what_changed_across_it_is_told(here: Run, plan: Path) -> None:
    repository = planted(plan)
    repository.write(MEASURE, b"id: [\n")
    repository.commit()
    repository.write(MEASURE, measure("2029", "ministry_b"))
    repository.commit()
    ended = here("history", "XA-003")
    broken, mended = (repository.git("rev-parse", name)[:9] for name in ("HEAD^", "HEAD"))
    lines = [line.strip() for line in ended.out.splitlines()]
    assert any(f"{broken}  from here on it could not be read" in line for line in lines)
    assert any(f"{mended}  it can be read again" in line for line in lines)
    (moved,) = (line for line in lines if mended in line and "deadline moved from 30 September 2027" in line)
    assert moved.endswith("[no act or correction names it]")
    assert "now 2029, put off 2 times, 1 of them by an act" in lines
    document = json.loads(here("history", "XA-003", "--format", "json").out)
    assert [one["change"]["code"] for one in document["events"]][:3] == ["C910", "C210", "C910"]
    assert "cannot be compared" in here("log", "XA-003", "-n", "1").out
    assert "no act or correction" not in here("log", "XA-003", "-n", "1").out

"""``jospar history`` of a record that could not be read for a while."""

import json
from pathlib import Path

import pytest

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


FOLDER = MEASURE.rpartition("/")[0]


@pytest.mark.parametrize("elsewhere", [f"{FOLDER}/zzz.yaml", f"{FOLDER}/sub/XA-003.yaml"])
def test_a_record_that_was_moved_away_and_back_hides_no_change(here: Run, plan: Path, elsewhere: str) -> None:
    repository = planted(plan)
    (plan / elsewhere).parent.mkdir(exist_ok=True)
    repository.git("mv", MEASURE, elsewhere)
    repository.commit()
    repository.git("mv", elsewhere, MEASURE)
    repository.write(MEASURE, measure("2029", "ministry_b"))
    repository.commit()
    for ended in (here("history", "XA-003"), here("log"), here("log", "XA-003")):
        assert "measure added" not in ended.out.partition("XA-A-009")[0]
        assert "measure removed" not in ended.out
    told = json.loads(here("history", "XA-003", "--format", "json").out)
    assert [one["change"]["code"] for one in told["events"]][:3] == ["C910", "C210", "C910"]
    assert "now 2029, put off 2 times, 1 of them by an act" in here("history", "XA-003").out
    assert "measure removed" not in here("show", "XA-003").out


def test_a_copy_that_stays_behind_hides_no_change(here: Run, plan: Path) -> None:
    repository = planted(plan)
    repository.git("mv", MEASURE, f"{FOLDER}/zzz.yaml")
    repository.commit()
    repository.write(MEASURE, measure("2029", "ministry_b"))
    repository.commit()
    assert "deadline moved from 30 September 2027" in here("history", "XA-003").out


@pytest.mark.parametrize("elsewhere", [MEASURE, f"{FOLDER}/zzz.yaml", f"{FOLDER}/XA-003.yml"])
def test_a_record_that_cannot_be_read_now_has_not_left_the_plan(
    here: Run, plan: Path, elsewhere: str
) -> None:
    repository = planted(plan)
    if elsewhere == MEASURE:
        repository.write(MEASURE, b"id: [\n")
    else:
        repository.git("mv", MEASURE, elsewhere)
    repository.commit()
    for command in ("history", "blame", "show"):
        ended = here(command, "XA-003")
        assert ended.code == 2
        assert f"XA-003 lies in {elsewhere} and cannot be read from there" in ended.err
        assert "left the plan" not in ended.err
    assert "deadline moved" in here("history", "XA-003", "--at", "HEAD^").out

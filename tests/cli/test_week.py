"""``jospar week``: what is expected and what is there, for all and for one agency."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from tests.cli.conftest import Ended, Run
from tests.house.sources import MANUAL

DAY = ("--date", "2026-07-10")
SCHEMA = json.loads((MANUAL / "schemas" / "week.schema.json").read_text("utf-8"))
FOLDER = "plan/example/progress/ministry_a/2026-W28"


def status(here: Run, *words: str) -> Ended:
    return here("week", "status", *DAY, *words)


def parsed(here: Run, *words: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(status(here, "--json", *words).out)
    jsonschema.validate(found, SCHEMA)
    return found


def put(plan: Path, name: str, text: str) -> None:
    path = plan / FOLDER / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def row(here: Run, agency: str = "ministry_a") -> dict[str, Any]:
    return next(one for one in parsed(here)["agencies"] if one["agency"] == agency)


def test_the_figures_are_those_of_the_status_and_a_draft_is_none(here: Run, plan: Path) -> None:
    before = row(here)
    assert (before["expected"], before["received"], before["missing"]) == (2, 0, ["XA-001", "XA-003"])
    put(plan, "XA-001.yaml", "date: 2026-07-10\nstate: draft\nstatus: on_track\nstarted: 2026-02\n")
    after = row(here)
    assert after == {**before, "drafts": ["XA-001"]}
    state = json.loads(here("status", "--json", *DAY).out)
    (counted,) = [one for one in state["agencies"] if one["agency"] == "ministry_a"]
    assert (counted["expected_reports"], counted["received"]) == (2, 0)
    assert "0/2       1" in status(here).out


def test_a_report_counts_and_so_does_a_list_of_unchanged_measures(here: Run, plan: Path) -> None:
    put(plan, "XA-001.yaml", "date: 2026-07-10\nstatus: on_track\n")
    put(plan, "unchanged.yaml", "measures: [XA-003]\n")
    found = parsed(here, "--as", "ministry_a")
    assert (found["verdict"], found["received"], found["expected"]) == ("accepted", 2, 2)
    assert [one["state"] for one in found["measures"]] == ["received", "unchanged"]
    assert "all received, 2 of 2" in status(here, "--as", "ministry_a").out


def test_a_report_by_the_act_itself_is_none_of_the_week(here: Run, plan: Path) -> None:
    path = plan / "plan/example/progress/ministry_a/2026-H2/XA-001.yaml"
    path.parent.mkdir(parents=True)
    path.write_text("date: 2026-07-10\nstatus: on_track\n", "utf-8")
    assert row(here)["received"] == 0


def test_an_error_sends_the_row_back_with_its_line(here: Run, plan: Path) -> None:
    put(plan, "XA-003.yaml", "date: 2026-07-10\nstatus: onn_track\n")
    found = parsed(here, "--as", "ministry_a")
    assert found["verdict"] == "returned"
    assert [(one["row"], one["id"]) for one in found["errors"]] == [(2, "XA-003")]
    answer = status(here, "--as", "ministry_a", "--format", "md").out
    assert answer.startswith("<!-- jospar week ministry_a -->\n### ")
    assert "returned: row 2" in answer
    assert "XA-003.yaml:2" in answer


@pytest.mark.parametrize(
    ("language", "days"),
    [("en", "2026-W28 (6–12 July 2026)"), ("ru", "2026-W28 (6–12 июля 2026"), ("kk", "2026-W28 (")],
)
def test_days_stand_beside_the_number_of_the_week(here: Run, language: str, days: str) -> None:
    for more in ((), ("--as", "ministry_a"), ("--as", "ministry_a", "--format", "md")):
        assert days in status(here, "--lang", language, *more).out


def test_an_agency_that_is_not_there_is_refused(here: Run) -> None:
    ended = status(here, "--as", "nobody_at_all")
    assert ended.code == 3
    assert "X719" in ended.err
    assert "ministry_a" in ended.err


def test_a_title_calls_nobody_in_a_comment(here: Run, plan: Path) -> None:
    path = plan / "plan/example/measures/XA-003.yaml"
    text = path.read_text("utf-8")
    assert "Adopt the standard of nurse visits" in text
    spoilt = text.replace("Adopt the standard of nurse visits", '"@everyone | [x](http://y) <img>"')
    path.write_text(spoilt, "utf-8")
    answer = status(here, "--as", "ministry_a", "--format", "md").out
    assert "@<!-- -->everyone \\| \\[x\\]" in answer
    assert "<img>" not in answer


def test_scripts_get_the_ids_of_those_whose_week_is_wanting(here: Run, plan: Path) -> None:
    assert "ministry_a\n" in status(here, "--format", "names").out
    put(plan, "XA-001.yaml", "date: 2026-07-10\nstate: draft\n")
    put(plan, "unchanged.yaml", "measures: [XA-003]\n")
    assert "ministry_a" not in status(here, "--format", "names").out.splitlines()


def test_a_week_may_be_named_instead_of_a_day(here: Run) -> None:
    assert parsed(here, "--week", "2026-W20")["sunday"] == "2026-05-17"
    refused = here("week", "status", "--week", "2026-W60")
    assert refused.code == 2
    assert "X765" in refused.err


def test_the_deadline_is_the_measure_s_own_and_the_act_s_report_has_its_day(here: Run, plan: Path) -> None:
    path = plan / "plan/example/programme.yaml"
    act = "cadence: week, statutory: [{who: executors, every: half_year, by: {day: 15, of: next_month}}]"
    path.write_text(path.read_text("utf-8").replace("cadence: week", act), "utf-8")
    before = parsed(here, "--as", "ministry_a")["measures"]
    assert {one["id"]: one["due"] for one in before}["XA-003"] == "2026-12-31"
    assert "report is due by 15 July 2026" in status(here, "--as", "ministry_a").out

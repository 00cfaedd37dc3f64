"""The Markdown of an invented programme that reports, as it was last looked at and found good."""

import os
from datetime import date
from pathlib import Path

import pytest

from jospar.report.weekly.earlier import Earlier
from jospar.report.weekly.files import weekly_files
from tests.fixtures import PlanFrom
from tests.report.weekly.test_record import OTHER
from tests.report.weekly.test_work import DECISIONS, PROVED
from tests.report.weekly.written import REPORTED

GOLDEN = Path(__file__).parent / "golden"
ON = date(2026, 12, 5)
MORE = """
# plan/example/measures/XA-004.yaml
{id: XA-004, number: 2.2, title: Repair the wards, lead: ministry_b, start: 2026, due: 2026-11-30}
# plan/example/measures/XA-005.yaml
{id: XA-005, title: Report to the Government, lead: ministry_a, due: {every: year, on: [12-25]}}
# plan/example/measures/XA-006.yaml
{id: XA-006, title: Build a camp, lead: akimat_01, state: suspended, because: A court forbade it}
# plan/example/measures/XA-007.yaml
{id: XA-007, title: Buy a bus, lead: akimat_02, state: cancelled, because: Merged into XA-001}
# plan/example/observations/XA-I-01/2022.yaml
{period: 2022, source: statistics_2025, value: 7.9}
# plan/example/observations/XA-I-01/2023.yaml
{period: 2023, source: statistics_2025, value: 7.2}
# plan/example/observations/XA-I-01/2025.yaml
{period: 2025, source: act_12, value: 6.7, note: Preliminary}
# plan/example/observations/XA-I-01/unknown_minister.yaml
{period: unknown, source: act_12, value: 6.2, stated_on: 2026-11-10}
"""


@pytest.mark.parametrize("language", ["en", "ru", "kk"])
def test_markdown_is_as_it_was(plan_from: PlanFrom, request: pytest.FixtureRequest, language: str) -> None:
    plan = plan_from(REPORTED + DECISIONS + PROVED + MORE + OTHER).plan
    ((_, text),) = weekly_files(
        plan, ON, "0" * 40, earlier=Earlier(), languages=[language], formats=["md"]
    ).items()
    file = GOLDEN / f"weekly.{language}.md"
    if request.config.getoption("--update-golden", default=False):
        assert not os.environ.get("CI"), "golden files are updated by hand, never in CI"
        file.write_text(text, "utf-8", newline="\n")
    assert text == file.read_text("utf-8")

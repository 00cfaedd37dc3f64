"""Reports owed for a month, a quarter, a half or a year, and those that came."""

from dataclasses import replace
from datetime import date

import pytest

from jospar.plan.programme import Programme
from jospar.plan.shelf import Shelf
from jospar.standing.received import current_period, received
from jospar.standing.standing import Standing
from tests.standing.conftest import Hold


def cadence(word: str, folder: str = "2026-W47", date: str = "2026-11-20") -> str:
    """Write the example with another cadence and one report."""
    return f"""
# plan/example/programme.yaml
id: example
prefix: XA
title: T
instrument: concept
period: 2026-2030
money: {{currency: XAD}}
areas: [{{id: safety, title: S}}, {{id: health, title: H}}]
reporting: {{channel: here, cadence: {word}}}
# plan/example/progress/ministry_a/{folder}/XA-001.yaml
date: {date}
status: on_track
"""


def programme(held: Standing) -> Programme:
    """Give the example programme."""
    return held.plan.programmes["example"]


@pytest.mark.parametrize(
    ("word", "on", "period"),
    [
        ("week", "2026-11-21", "2026-11-16/2026-11-22"),
        ("month", "2026-11-21", "2026-11"),
        ("quarter", "2026-11-21", "2026-Q4"),
        ("quarter", "2026-03-31", "2026-Q1"),
        ("half_year", "2026-06-30", "2026-H1"),
        ("half_year", "2026-07-01", "2026-H2"),
        ("year", "2026-11-21", "2026"),
        ("year", "9999-12-31", "9999"),
        ("week", "9999-12-31", "9999-12-27/9999-12-31"),
    ],
)
def test_the_period_that_reports_are_due_for(hold: Hold, word: str, on: str, period: str) -> None:
    assert str(current_period(programme(hold(cadence(word))), date.fromisoformat(on))) == period


@pytest.mark.parametrize(
    ("word", "folder", "day", "came"),
    [
        ("week", "2026-W47", "2026-11-20", True),
        ("week", "2026-W46", "2026-11-13", False),
        ("month", "2026-W46", "2026-11-13", True),
        ("month", "2026-W44", "2026-10-30", True),
        ("month", "2026-W43", "2026-10-23", False),
        ("quarter", "2026-W43", "2026-10-23", True),
        ("half_year", "2026-H2", "2026-07-10", True),
        ("half_year", "2026-H1", "2026-07-10", False),
        ("year", "2026-H1", "2026-07-10", True),
        ("week", "2026-H2", "2026-11-20", False),
    ],
)
def test_a_report_comes_for_the_periods_that_its_folder_touches(
    hold: Hold, word: str, folder: str, day: str, *, came: bool
) -> None:
    held = hold(cadence(word, folder, day))
    owed = held.reports_of(programme(held))["ministry_a"]
    assert owed.expected == ("XA-001", "XA-003")
    assert owed.received == (("XA-001",) if came else ())


def test_a_folder_that_names_no_time_brings_nothing(hold: Hold) -> None:
    held = hold(cadence("year"))
    (report,) = held.plan.shelf.progress()
    shelf = Shelf(held.plan.shelf.keys, lambda _: replace(report, week="soon"))
    plan = replace(held.plan, shelf=shelf)
    owed = received(plan, programme(held), held.of(programme(held)), held.date)
    assert owed["ministry_a"].received == ()

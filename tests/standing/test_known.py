"""What was known on a day: programmes by their acts, commitments and declared totals by their sources."""

from datetime import date

import pytest

from jospar.plan.plan import Plan
from jospar.standing.asof import as_of
from jospar.standing.known import compiled_to
from jospar.standing.tally import figures
from tests.fixtures import PlanFrom
from tests.standing.conftest import Hold

SOURCES = """
# plan/sources.yaml
- {id: act_12, title: A, grade: act, date: 2026-01-15}
- {id: statistics_2025, title: S, grade: official_statistics, date: 2025-09-01}
- {id: march, title: M, grade: press, date: 2026-03}
- {id: later, title: L, grade: press, date: 2026-06-10}
- {id: undated, title: U, grade: press}
"""


def programme(act: str = "", declared: str = "{}") -> str:
    """Write the example programme with another act and other totals."""
    return f"""
# plan/example/programme.yaml
id: example
prefix: XA
title: T
instrument: concept
{act}
period: 2026-2030
money: {{currency: XAD}}
areas: [{{id: safety, title: S}}, {{id: health, title: H}}]
declared: {declared}
"""


def on(plan: Plan, day: str) -> Plan:
    """See a plan as of a day."""
    return as_of(plan, date.fromisoformat(day))


@pytest.mark.parametrize(
    ("act", "day", "seen"),
    [
        ("act: {date: 2026-01-15, source: act_12}", "2026-01-14", False),
        ("act: {date: 2026-01-15, source: act_12}", "2026-01-15", True),
        ("act: {date: 2026-02, source: act_12}", "2026-01-31", False),
        ("act: {date: 2026-02, source: act_12}", "2026-02-01", True),
        ("act: {number: 12, source: later}", "2020-01-01", True),
        ("", "2020-01-01", True),
    ],
)
def test_a_programme_is_seen_from_the_day_of_its_act(
    plan_from: PlanFrom, act: str, day: str, *, seen: bool
) -> None:
    plan = plan_from(SOURCES + programme(act)).plan
    known = on(plan, day)
    assert set(known.programmes) == ({"example"} if seen else set())
    assert set(known.measures) == ({"XA-001", "XA-002", "XA-003"} if seen else set())
    assert set(known.indicators) == ({"XA-I-01"} if seen else set())


def test_national_indicators_and_other_programmes_stay(plan_from: PlanFrom) -> None:
    plan = plan_from("""
        # plan/indicators/XC-I-01.yaml
        {id: XC-I-01, title: Births, unit: children, level: context}
        # plan/second/programme.yaml
        {id: second, prefix: XB, title: T, instrument: other, period: 2026, money: {currency: XAD}, areas: []}
        # plan/second/measures/XB-001.yaml
        {id: XB-001, title: T}
        """).plan
    known = on(plan, "2026-01-14")
    assert (set(known.programmes), set(known.measures)) == ({"second"}, {"XB-001"})
    assert set(known.indicators) == {"XC-I-01"}


def test_what_is_not_seen_has_no_standing_and_no_figures(hold: Hold) -> None:
    held = hold(on="2026-01-14")
    assert (held.measures, held.indicators) == ({}, {})
    assert held.plan.observations != ()
    assert figures(held.plan) == 0


@pytest.mark.parametrize(
    ("fields", "first"),
    [
        ("record: quoted, sources: later", "2026-06-10"),
        ("record: quoted, sources: [later, march]", "2026-03-31"),
        ("record: quoted, sources: [later, undated]", None),
        ("record: quoted, sources: [later, nowhere]", "2026-06-10"),
        ("record: quoted, sources: nowhere", None),
        ("record: quoted", None),
        ("record: official, sources: later", None),
    ],
)
def test_a_commitment_is_seen_when_its_first_source_has_stated_it(
    plan_from: PlanFrom, fields: str, first: str | None
) -> None:
    measure = f"# plan/example/measures/XA-004.yaml\n{{id: XA-004, title: T, {fields}}}\n"
    plan = plan_from(SOURCES + programme() + measure).plan
    days = ("2020-01-01", "2026-03-30", "2026-03-31", "2026-06-09", "2026-06-10")
    assert [day for day in days if "XA-004" in on(plan, day).measures] == [
        day for day in days if first is None or day >= first
    ]


@pytest.mark.parametrize(
    ("stated", "first"),
    [
        ("source: later", "2026-06-10"),
        ("source: [later, march]", "2026-03-31"),
        ("source: later, stated_on: 2026-03-31", "2026-03-31"),
        ("source: march, stated_on: 2026-06-10", "2026-06-10"),
        ("source: undated", None),
        ("", None),
    ],
)
@pytest.mark.parametrize("total", ["measures", "indicators", "budget"])
def test_a_declared_total_is_seen_when_it_was_stated(
    plan_from: PlanFrom, total: str, stated: str, first: str | None
) -> None:
    plan = plan_from(SOURCES + programme("", f"{{{total}: [{{value: 158, {stated}}}]}}")).plan
    days = ("2020-01-01", "2026-03-30", "2026-03-31", "2026-06-09", "2026-06-10")
    seen = [day for day in days if getattr(on(plan, day).programmes["example"].declared, total)]
    assert seen == [day for day in days if first is None or day >= first]


@pytest.mark.parametrize(
    ("on", "source", "stated", "day"),
    [
        ("2026-11-21", "date: 2026-01-15", "", "2026-01-15"),
        ("2026-11-21", "date: 2026-01-15, retrieved: 2026-08-03", "", "2026-08-03"),
        ("2026-08-02", "date: 2026-01-15, retrieved: 2026-08-03", "", "2026-01-15"),
        ("2026-01-14", "date: 2026-01-15, retrieved: 2026-08-03", "", "2026-01-14"),
        ("2026-11-21", "date: 2026-02", "", "2026-02-01"),
        ("2026-11-21", "date: 2026-01-15", ", stated_on: 2026-05-01", "2026-05-01"),
        ("2026-11-21", "publisher: P", "", "2026-11-21"),
    ],
)
def test_the_newest_day_that_is_spoken_of(
    plan_from: PlanFrom, on: str, source: str, stated: str, day: str
) -> None:
    plan = plan_from(f"""
        # plan/sources.yaml
        - {{id: act_12, title: A, grade: act, {source}}}
        # plan/example/observations/XA-I-01/2024.yaml
        {{period: 2024, source: act_12, value: 6{stated}}}
        """).plan
    assert str(compiled_to(plan, date.fromisoformat(on))) == day

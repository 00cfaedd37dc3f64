"""What must hold of any plan on any two days."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import cache
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from jospar.plan.plan import Plan
from jospar.reading.load import load
from jospar.standing.asof import as_of
from jospar.standing.measure import MeasureStanding
from jospar.standing.standing import stand
from tests.fixtures import Memory, example_files, parse_files
from tests.standing.amending import MEASURE, amendment
from tests.standing.test_asof_seen import DECISION, OBSERVED, REPORTS

CHANGES = (
    "record: XA-001, field: due, before: 2026-10, after: 2029",
    "record: XA-001, field: lead, before: ministry_a, after: ministry_b",
    "record: XA-001, field: budget/2026/republican/amount, before: 120, after: 90",
    "record: XA-001, action: renumber, before: 1.1, after: 1.5",
    "record: XA-001, action: exclude",
    "record: XA-002, action: add",
    "record: XA-I-01, field: baseline/value, before: 7, after: 6.8",
    "record: XA-001, field: due, before: never, after: 2029",
)
READING = settings(deadline=None, max_examples=60)
"""Each example reads a plan: how long that takes says nothing."""
DAYS = st.integers(0, 400).map(lambda days: date(2025, 12, 1) + timedelta(days=days))
ADOPTED = date(2026, 1, 15)
"""The day of the example's act: before it there is no programme, and nothing of it."""
GROUPS: tuple[Callable[[MeasureStanding], object], ...] = (
    lambda one: one.measure.lead,
    lambda one: one.measure.area,
    lambda one: one.rule,
)
ACTS = st.lists(st.tuples(DAYS, st.lists(st.sampled_from(CHANGES), min_size=1, max_size=3)), max_size=4)


@cache
def base() -> dict[str, bytes]:
    """Read the example with reports, verdicts, observations and a decision laid over it."""
    return {**example_files(), **dict(parse_files(MEASURE + REPORTS + OBSERVED + DECISION))}


def amended(acts: list[tuple[date, list[str]]]) -> Plan:
    """Write a plan with some amendments."""
    texts = [amendment(at, str(on), *changes) for at, (on, changes) in enumerate(acts)]
    return load(Memory({**base(), **dict(parse_files("".join(texts) or "# plan/notes.yaml\n"))})).plan


def parts(plan: Plan) -> dict[str, Any]:
    """Take a plan to pieces that can be compared: a shelf is what stands on it."""
    shelf = (plan.shelf.progress(), plan.shelf.unchanged(), plan.shelf.acceptances())
    names = ("measures", "indicators", "programmes", "observations", "amendments", "decisions", "risks")
    return {**{name: getattr(plan, name) for name in names}, "shelf": shelf}


@READING
@given(ACTS, DAYS)
def test_twice_is_once(acts: list[tuple[date, list[str]]], on: date) -> None:
    once = as_of(amended(acts), on)
    assert parts(as_of(once, on)) == parts(once)


@READING
@given(ACTS, DAYS, DAYS)
def test_a_later_day_sees_at_least_what_an_earlier_one_saw(
    acts: list[tuple[date, list[str]]], one: date, other: date
) -> None:
    plan = amended(acts)
    earlier, later = (parts(as_of(plan, on)) for on in sorted((one, other)))
    for name in ("measures", "indicators", "programmes", "amendments", "decisions"):
        assert set(earlier[name]) <= set(later[name])
    assert set(map(repr, earlier["observations"])) <= set(map(repr, later["observations"]))
    for before, after in zip(earlier["shelf"], later["shelf"], strict=True):
        assert set(map(repr, before)) <= set(map(repr, after))


@READING
@given(ACTS, DAYS, DAYS)
def test_through_a_later_day_to_an_earlier_one(
    acts: list[tuple[date, list[str]]], one: date, other: date
) -> None:
    plan = amended(acts)
    first, last = sorted((one, other))
    through = parts(as_of(as_of(plan, last), first))
    straight = parts(as_of(plan, first))
    decided = {through.pop("decisions") is not None, straight.pop("decisions") is not None}
    assert (through, decided) == (straight, {True})


@READING
@given(ACTS, DAYS)
def test_counts_add_up_however_measures_are_grouped(acts: list[tuple[date, list[str]]], on: date) -> None:
    held = stand(amended(acts), on)
    programme = held.plan.programmes.get("example")
    assert (programme is None) == (on < ADOPTED)
    if programme is None:
        assert (held.measures, held.indicators) == ({}, {})
        return
    counts = held.counts(programme)
    assert sum(counts.values()) == len(held.of(programme)) == len(held.plan.measures)
    for group in GROUPS:
        groups: dict[object, list[str]] = {}
        for one in held.of(programme):
            groups.setdefault(group(one), []).append(one.status)
        added = {status: sum(some.count(status) for some in groups.values()) for status in counts}
        assert added == counts

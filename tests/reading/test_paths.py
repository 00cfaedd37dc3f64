"""A field's path leads to its value, and the record can be made with another value there."""

import pytest

from jospar.plan.conflict import Written
from jospar.plan.measure import Measure
from jospar.reading.desk import Desk
from jospar.reading.failure import FAILED
from jospar.reading.paths import ABSENT, assign, resolve
from tests.reading.decoding import record_of

TEXT = """
id: XA-1
title: {en: Open, ru: Открыть}
lead: a
due: {every: year, on: 12-25}
units: {target: 40, unit: room}
milestones:
  - {id: site, title: Site, due: 2027}
budget:
  - {year: 2027, fund: republican, amount: 120, plan: {Q1: 20}}
  - {year: 2027, fund: republican, amount: 7, region: XA-01}
co_executors: [b, c]
tags: {sdg: [3]}
"""


@pytest.fixture
def measure() -> Measure:
    """Read the measure that the paths lead through."""
    record, said = record_of(Measure, TEXT)
    assert said == []
    assert isinstance(record, Measure)
    return record


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("id", "XA-1"),
        ("lead", "a"),
        ("title/ru", "Открыть"),
        ("title/kk", "ABSENT"),
        ("due/on", "('12-25',)"),
        ("units/target", "40"),
        ("milestones/site/due", "2027"),
        ("milestones/other/due", "ABSENT"),
        ("milestones/other", "ABSENT"),
        ("budget/2027/republican/amount/amount", "120"),
        ("budget/2027/republican/XA-01/amount/amount", "7"),
        ("budget/2027/republican/plan/Q1", "20"),
        ("budget/2027/republican/plan/Q2", "ABSENT"),
        ("budget/2028/local/plan/Q2", "ABSENT"),
        ("area", "ABSENT"),
        ("completion/form", "ABSENT"),
        ("co_executors", "('b', 'c')"),
    ],
)
def test_a_path_leads_to_a_value(measure: Measure, path: str, shown: str) -> None:
    found = resolve(measure, path)
    assert found is not None
    assert ("ABSENT" if found.value is ABSENT else str(found.value)) == shown


@pytest.mark.parametrize(
    "path",
    ["nothing", "lead/x", "title/de", "budget/2027", "co_executors/0", "units/x", "", "due/x"],
)
def test_a_path_may_lead_nowhere(measure: Measure, path: str) -> None:
    assert resolve(measure, path) is None
    assert assign(measure, path, "x", Desk("plan/a.yaml")) is measure


CHANGES: list[tuple[str, Written, str, str]] = [
    ("lead", "b", "lead", "b"),
    ("lead", None, "lead", "ABSENT"),
    ("weight", None, "weight", "1"),
    ("due", "2028", "due", "2028"),
    ("title/ru", "Ашу", "title/ru", "Ашу"),
    ("title/kk", "Ашу", "title/kk", "Ашу"),
    ("title/ru", None, "title/ru", "ABSENT"),
    ("budget/2027/republican/amount", "80", "budget/2027/republican/amount/amount", "80"),
    ("budget/2027/republican/plan/Q2", "5", "budget/2027/republican/plan/Q2", "5"),
    ("budget/2027/republican/plan/Q1", None, "budget/2027/republican/plan/Q1", "ABSENT"),
    ("budget/2027/republican", None, "budget/2027/republican", "ABSENT"),
    ("milestones/site/due", "2029", "milestones/site/due", "2029"),
    ("milestones/new", {"id": "new", "title": "New"}, "milestones/new/id", "new"),
    ("co_executors", ("d",), "co_executors", "('d',)"),
    ("tags/sdg", ("4",), "tags/sdg", "('4',)"),
    ("area", "safety", "area", "safety"),
]


@pytest.mark.parametrize(("path", "value", "look", "shown"), CHANGES)
def test_a_value_is_put_where_the_path_leads(
    measure: Measure, path: str, value: Written, look: str, shown: str
) -> None:
    desk = Desk("plan/a.yaml")
    changed = assign(measure, path, value, desk)
    found = resolve(changed, look)
    assert desk.findings == []
    assert found is not None
    assert ("ABSENT" if found.value is ABSENT else str(found.value)) == shown
    assert record_of(Measure, TEXT)[0] == measure


def test_what_is_required_stays_and_what_is_not_there_is_not_made(measure: Measure) -> None:
    desk = Desk("plan/a.yaml")
    assert assign(measure, "title", None, desk) == measure
    assert assign(measure, "completion/form", "order", desk) == measure
    assert assign(measure, "milestones/other/due", "2028", desk) == measure
    assert desk.findings == []


@pytest.mark.parametrize(
    ("path", "value", "code"),
    [
        ("due", "2026-02-30", "J109"),
        ("lead", ("a", "b"), "J103"),
        ("weight", "1,5", "J106"),
        ("units", {"target": "1"}, "J102"),
    ],
)
def test_a_value_that_does_not_fit_is_explained(
    measure: Measure, path: str, value: Written, code: str
) -> None:
    desk = Desk("plan/a.yaml")
    assert assign(measure, path, value, desk) is FAILED
    assert [one.code for one in desk.findings] == [code]

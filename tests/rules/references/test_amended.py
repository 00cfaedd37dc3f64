"""The last ``after`` of a field is its present value."""

import pytest

from tests.rules.examples import judged

HEAD = "kind: amendment\nact: {number: 1, date: %s, source: act_12}\nchanges:\n"
FIRST = "plan/example/amendments/XA-A-001.yaml"
SECOND = "plan/example/amendments/XA-A-002.yaml"


def amendment(name: str, day: str, *changes: str) -> str:
    return f"id: {name}\n" + HEAD % day + "".join(f"  - {change}\n" for change in changes)


def codes(changes: dict[str, bytes | str]) -> list[str]:
    return [one.code for one in judged(changes).findings if one.code in {"J211", "J212", "J225"}]


@pytest.mark.parametrize(
    ("field", "after", "found"),
    [
        ("due", "2028", []),
        ("due", "2028-12", ["J225"]),
        ("due", "2028-13", []),
        ("lead", "MinA", []),
        ("lead", "ministry_b", ["J225"]),
        ("budget/2026/republican/amount", "120", []),
        ("budget/2026/republican/amount", "120.0", []),
        ("budget/2026/republican/amount", "121", ["J225"]),
        ("budget/2029/republican/amount", "5", ["J225"]),
        ("budget/2026/republican/plan/Q1", "20", []),
        ("title/ru", "Открыть 40 кабинетов помощи детям, пострадавшим от насилия", []),
        ("title", "Open 40 support rooms for children who suffered violence", []),
        ("title", "Open 50 support rooms", ["J225"]),
        ("co_executors", "[ministry_b, akimat_01]", []),
        ("co_executors", "[akimat_01, ministry_b]", []),
        ("co_executors", "[ministry_b]", ["J225"]),
        ("units/target", "40", []),
        ("due/year", "2028", ["J212"]),
        ("milestones/site/due", "2027", ["J225"]),
        ("nothing", "1", ["J212"]),
    ],
)
def test_a_field_is_what_its_last_amendment_made_it(field: str, after: str, found: list[str]) -> None:
    change = f"{{record: XA-001, field: {field}, before: 1, after: {after}}}"
    assert codes({FIRST: amendment("XA-A-001", "2026-06-13", change)}) == found


def test_an_earlier_amendment_need_not_hold_any_more() -> None:
    earlier = amendment("XA-A-001", "2026-03-01", "{record: XA-001, field: due, before: 2026, after: 2027}")
    later = amendment("XA-A-002", "2026-06-01", "{record: XA-001, field: due, before: 2027, after: 2028}")
    assert codes({FIRST: earlier, SECOND: later}) == []


def test_amendments_of_one_day_cannot_be_ordered() -> None:
    one = amendment("XA-A-001", "2026-06-01", "{record: XA-001, field: due, before: 2026, after: 2027}")
    other = amendment("XA-A-002", "2026-06-01", "{record: XA-001, field: due, before: 2026, after: 2029}")
    assert codes({FIRST: one, SECOND: other}) == []


def test_a_change_of_what_holds_the_field_comes_after_it() -> None:
    field = "{record: XA-001, field: budget/2027/republican/amount, before: 1, after: 2}"
    line = "{record: XA-001, field: budget/2027/republican, before: {amount: 2}}"
    one, other = amendment("XA-A-001", "2026-03-01", field), amendment("XA-A-002", "2026-06-01", line)
    assert codes({FIRST: one, SECOND: other}) == []


def test_a_value_taken_away_is_left_alone() -> None:
    change = "{record: XA-001, field: number, before: 1.1}"
    assert codes({FIRST: amendment("XA-A-001", "2026-06-01", change)}) == []


def test_a_record_may_be_named_as_it_was() -> None:
    renamed = "id: XA-003\ntitle: Adopt it\narea: health\nlead: ministry_a\ndue: 2026-12\nformerly: XA-030\n"
    change = "{record: XA-030, field: due, before: 2026-11, after: 2026-12}"
    changes: dict[str, bytes | str] = {"plan/example/measures/XA-003.yaml": renamed}
    assert codes({**changes, FIRST: amendment("XA-A-001", "2026-06-01", change)}) == []


def test_nothing_is_said_of_a_record_that_cannot_be_read() -> None:
    change = "{record: XA-003, field: nothing, before: 1, after: 2}"
    changes: dict[str, bytes | str] = {"plan/example/measures/XA-003.yaml": "id: XA-003\n"}
    assert codes({**changes, FIRST: amendment("XA-A-001", "2026-06-01", change)}) == []

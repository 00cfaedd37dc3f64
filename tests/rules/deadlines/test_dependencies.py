"""A measure is due no earlier than what it depends on."""

import pytest

from jospar.rules.case import Case
from jospar.rules.deadlines.due_before_dependency import check
from jospar.rules.page import STATUS_DATE
from tests.rules.examples import judged


def measure(name: str, more: str) -> dict[str, bytes | str]:
    text = f"id: {name}\ntitle: A measure\narea: safety\nlead: ministry_a\n{more}"
    return {f"plan/example/measures/{name}.yaml": text}


def found(first: str, second: str) -> list[str]:
    free = measure("XA-003", "due: 2026-12\n")
    plan = judged({**measure("XA-001", first), **measure("XA-002", second), **free}).plan
    return [str(one.facts["value"]) for one in check(Case(plan, STATUS_DATE))]


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("due: 2027", "due: 2027\ndepends_on: XA-001", []),
        ("due: 2028", "due: 2027\ndepends_on: XA-001", ["XA-001"]),
        ("due: 2028", "due: 2027\ndepends_on: [XA-003, XA-001]", ["XA-001"]),
        ("due: 2072", "due: 2027\ndepends_on: XA-001", []),
        ("due: ongoing", "due: 2027\ndepends_on: XA-001", []),
        ("due: 2028", "due: ongoing\ndepends_on: XA-001", []),
        ("due: 2028\nstate: excluded\nbecause: x", "due: 2027\ndepends_on: XA-001", []),
        ("due: 2028", "due: 2027\ndepends_on: XA-001\nstate: cancelled\nbecause: x", []),
        ("due: 2028\ndepends_on: XA-002", "due: 2027\ndepends_on: XA-001", []),
        ("due: 2028", "due: 2027\ndepends_on: XA-009", []),
    ],
)
def test_a_dependency_is_due_first(first: str, second: str, expected: list[str]) -> None:
    assert found(f"{first}\n", f"{second}\n") == expected

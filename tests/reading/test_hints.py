"""Mistakes that coordinators make, each explained by the cause that it has."""

import pytest

from tests.rules.examples import judged

MEASURE = "plan/example/measures/XA-003.yaml"


def said(text: str) -> list[tuple[str, object]]:
    """List codes with the fact that chooses the message, or with what is to be written."""
    body = f"id: XA-003\ntitle: x\narea: health\n{text}\n"
    found = judged({MEASURE: body}).findings
    names = ("problem", "hint", "why", "write", "character")
    return [(str(one.code), next((one.facts[key] for key in names if key in one.facts), "")) for one in found]


@pytest.mark.parametrize(
    ("text", "code", "told"),
    [
        ("due: Q3 2027", "J110", "2027-Q3"),
        ("due: 2027 h1", "J110", "2027-H1"),
        ("due: 31.12.27", "J110", "2027-12-31"),
        ("due: 0001-01-01", "J114", "early"),
        ("due: 1800", "J111", "early"),
        ("due: unknown", "J111", "unknown"),
        ("due: TBD", "J111", "unknown"),
        ("due: {every: year, on: [02-29]}", "J126", "every_year"),
        (f"weight: {'1' * 41}", "J105", "long"),
        ("lead: [ministry_a, ministry_b]", "J103", "one_lead"),
        ("state:active", "J007", "space"),
        ("state:active\nnote: x", "J007", "space"),
        ("units: {target:40, unit: room}", "J117", "space"),
        ("note: one\u2028two", "J017", "U+2028"),
        ("budget: [{year: 2027, fund: local, amount: -1, plan: {Q1: 2}}]", "J508", ""),
        ("note: Rooms #12 and more", "J134", ""),
        ("units: {target: -4, unit: room}\nprogress_by: units", "J716", ""),
    ],
)
def test_one_mistake_has_one_explanation(text: str, code: str, told: str) -> None:
    assert said(text) == [(code, told)]


def test_a_key_that_was_meant_is_not_missing_too() -> None:
    text = "idd: XA-003\ntitle: x\narea: health\n"
    assert [one.code for one in judged({MEASURE: text}).findings] == ["J101"]


def test_ordinary_comments_are_let_alone() -> None:
    assert said("note: Rooms # 12\ndue: 2027 #ok\nnumber: 5 #12\n#12") == []

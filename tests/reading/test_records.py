"""Keys of a record: unknown ones, missing ones, doubled ones; and commas inside braces."""

import pytest

from jospar.finding import Fact
from jospar.plan.indicator import Observation
from jospar.plan.measure import BudgetLine, Measure
from jospar.plan.money import MoneyUnit
from jospar.plan.programme import Programme
from jospar.reading.desk import Desk
from jospar.reading.filing import keys_of
from jospar.reading.node import Mapping
from jospar.reading.shape import fields_of
from tests.reading.decoding import codes, node_of, record_of
from tests.reading.test_shape import TYPES


@pytest.mark.parametrize("cls", TYPES.values(), ids=TYPES)
def test_every_required_key_is_missed_by_name(cls: type) -> None:
    node = node_of("{}")
    assert isinstance(node, Mapping)
    desk = Desk("plan/x.yaml")
    values = keys_of(cls).decode(node, desk)
    missed = [one.name for one in fields_of(cls) if one.required]
    assert [(one.code, dict(one.facts)) for one in desk.findings] == [
        ("J102", {"key": name}) for name in missed
    ]
    assert (values is None) == bool(missed)


@pytest.mark.parametrize("cls", TYPES.values(), ids=TYPES)
def test_an_unknown_key_is_told_with_its_nearest(cls: type) -> None:
    for one in fields_of(cls):
        _, said = record_of(cls, f"{one.name}s_: 1\n")
        facts = dict(said)["J101"]
        assert (facts["value"], one.name in facts["known"]) == (f"{one.name}s_", True)  # type: ignore[operator]
    known = tuple(one.name for one in fields_of(cls))
    assert ("J101", {"value": "zzzzzzzz", "near": "", "known": known}) in record_of(cls, "zzzzzzzz: 1\n")[1]


@pytest.mark.parametrize(
    ("cls", "text", "said"),
    [
        (Measure, "id: A\ntitel: x\ntitle: z\n", [("J101", "titel", "title")]),
        (Measure, "id: A\ntitle: z\nBudget: []\n", [("J101", "Budget", "budget")]),
        (Measure, "id: A\ntitle: z\nunits: {target: 1, unit: x, units: 2}\n", [("J101", "units", "unit")]),
    ],
)
def test_did_you_mean(cls: type, text: str, said: list[tuple[str, str, str]]) -> None:
    assert [(code, facts["value"], facts["near"]) for code, facts in record_of(cls, text)[1]] == said


@pytest.mark.parametrize(
    ("text", "code", "facts"),
    [
        ("{year: 2026, fund: local, amount: 1,5}", "J106", {"value": "1,5", "write": "1.5"}),
        ("{year: 2026, fund: local, amount: -1,5}", "J106", {"value": "-1,5", "write": "-1.5"}),
        ("{year: 2026, fund: local, amount: 1, 5}", "J106", {"value": "1,5", "write": "1.5"}),
        ("{year: 2026, fund: local, amount: 1, reserve}", "J117", {"value": "reserve"}),
        ("{year: 2026, fund: local, amount: 1, and more}", "J117", {"value": "and more"}),
        ("{5, year: 2026, fund: local, amount: 1}", "J117", {"value": "5"}),
    ],
)
def test_a_comma_in_braces_makes_a_key_without_a_value(text: str, code: str, facts: dict[str, Fact]) -> None:
    found = record_of(BudgetLine, text)[1]
    expected = [(code, facts)] if "reserve" not in text else [("J116", {})]
    assert found == expected


def test_a_comma_in_a_text_in_braces_is_one_finding() -> None:
    text = "id: A\ntitle: {en: Open rooms, so that children are heard}\n"
    assert record_of(Measure, text)[1] == [("J117", {"value": "so that children are heard"})]


def test_a_key_that_stands_twice_is_told_where_it_stands_again() -> None:
    text = "id: A\ntitle: x\nid: B\nlead: y\nlead: z\n"
    node = node_of(text)
    assert isinstance(node, Mapping)
    desk = Desk("plan/x.yaml")
    keys_of(Measure).decode(node, desk)
    assert [(one.code, dict(one.facts)) for one in desk.findings] == [
        ("J012", {"key": "id", "line": 1}),
        ("J012", {"key": "lead", "line": 4}),
    ]
    assert [text[one.at.start :][:2] for one in desk.findings] == ["id", "le"]  # type: ignore[union-attr]


def test_a_key_that_is_no_word_is_no_key() -> None:
    assert record_of(MoneyUnit, "currency: KZT\n? [a]\n: b\n")[1] == [("J103", {"wanted": "value"})]


def test_all_problems_of_a_record_are_said_at_once() -> None:
    text = """
    prefix: xa
    title: {de: x}
    instrument: plan
    period: 2030-2026
    money: {curency: KZT}
    areas:
      - {id: a b, title: x}
      - title: z
    lead: Ёж 1
    tags: {sdg: [3, 3]}
    reporting: {channel: yes}
    """
    assert codes(record_of(Programme, text)[1]) == [
        *("J126", "J120", "J104", "J110", "J101", "J129", "J102", "J129", "J118", "J104", "J102"),
    ]


def test_a_null_is_an_empty_value_wherever_it_stands() -> None:
    text = "period: 2024\nsource:\nvalue:\nregions:\ngroups:\nnote:\n"
    assert codes(record_of(Observation, text)[1]) == ["J116"] * 5

"""Whatever node stands where, the decoder gives a value or says why not, and never raises."""

import dataclasses
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jospar.plan.due import By, Recurring
from jospar.plan.governance import PlannedChange
from jospar.plan.indicator import Cell, Observation, Target
from jospar.plan.measure import BudgetLine, Completion, Measure, Units
from jospar.plan.money import Money
from jospar.plan.period import ONGOING, Period
from jospar.plan.programme import Declared, DeclaredCount, DeclaredSum
from jospar.plan.progress import Done, Progress
from jospar.plan.references import Currency, SourceId
from jospar.reading.decoder import decoder, item_key, written
from jospar.reading.desk import Desk
from jospar.reading.failure import FAILED
from jospar.reading.node import At, Mapping, Node, Sequence
from jospar.reading.shape import (
    Anything,
    Choice,
    Closed,
    Field,
    Kind,
    Many,
    Prose,
    Record,
    Single,
    Table,
    fields_of,
)
from tests.reading.decoding import codes, decoded, node_of, record_of, run, scalar
from tests.reading.test_shape import TYPES

FIELDS = [(cls, one) for cls in TYPES.values() for one in fields_of(cls)]
TEXTS = st.one_of(
    st.sampled_from(
        ["", "x", "1", "1,5", "2026-02-30", "2026", "all", "true", "XA-001", "KZ-15", "ru", "value", "id"]
    ),
    st.text(max_size=8),
)
SCALARS = st.builds(scalar, TEXTS, st.sampled_from(["", "'", '"', "|"]))


def _mapping(pairs: list[tuple[Node, Node]], *, flow: bool) -> Mapping:
    return Mapping("", pairs, At(), At(9), flow_style=flow)


def _sequence(items: list[Node], *, flow: bool) -> Sequence:
    return Sequence("", items, At(), At(9), flow_style=flow)


def nodes(keys: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    """Make nodes of any shape whose keys are often real ones."""
    return st.recursive(
        SCALARS,
        lambda inner: st.one_of(
            st.builds(_sequence, st.lists(inner, max_size=3), flow=st.booleans()),
            st.builds(
                _mapping, st.lists(st.tuples(st.one_of(keys, inner), inner), max_size=4), flow=st.booleans()
            ),
        ),
        max_leaves=10,
    )


def names_of(cls: type) -> st.SearchStrategy[Node]:
    names = [one.name for one in fields_of(cls)]
    return st.sampled_from(names).map(scalar)


NODES = {cls: nodes(names_of(cls)) for cls in TYPES.values()}


@pytest.mark.parametrize("cls", TYPES.values(), ids=TYPES)
@settings(max_examples=40)
@given(data=st.data())
def test_no_node_is_too_strange_for_a_record(cls: type, data: st.DataObject) -> None:
    run(Record(cls), data.draw(NODES[cls]))


WRONG = ["[]", "[[]]", "{}", "{x: 1}", "[{x: [1]}]", "''", "", "x: [y]", "~", "[~]", "'\u00a0'", "- \n- \n"]


@pytest.mark.parametrize(("cls", "one"), FIELDS, ids=[f"{cls.__name__}.{one.name}" for cls, one in FIELDS])
def test_a_field_of_the_wrong_kind_is_explained(cls: type, one: Field) -> None:
    for text in WRONG:
        try:
            node = node_of(text)
        except AssertionError:
            node = scalar("")
        desk = Desk("plan/x.yaml")
        value = decoder(one.kind)(node, desk)
        assert (value is FAILED) == bool([said for said in desk.findings if said.code != "J021"]), text
        assert not wrong_shape(one.kind, value)


def wrong_shape(kind: Kind, value: object) -> bool:
    """Tell whether a value that was taken is not of its kind's shape."""
    if value is FAILED:
        return False
    match kind:
        case Many():
            return not isinstance(value, tuple)
        case Table():
            return not isinstance(value, dict)
        case Record(cls):
            return not isinstance(value, cls)
        case Closed(words):
            return value not in words
        case Choice(options):
            return all(wrong_shape(option, value) for option in options)
    return False


@pytest.mark.parametrize(
    ("kind", "text", "code", "facts"),
    [
        (Single(str), "[a]", "J103", {"wanted": "value"}),
        (Single(str), "", "J116", {}),
        (Many(Single(str)), "a", "J103", {"wanted": "list"}),
        (Many(Single(str)), "", "J116", {}),
        (Many(Single(str), single=True), "", "J116", {}),
        (Many(Single(str)), "[a, b, a]", "J118", {"value": "a"}),
        (Table(Single(str), Single(Decimal)), "[a]", "J103", {"wanted": "mapping"}),
        (Table(Single(str), Single(Decimal)), "a: 1\na: 2\n", "J012", {"key": "a", "line": 1}),
        (Table(Single(str), Single(Decimal)), "a: x\n", "J105", {"value": "x"}),
        (
            Closed(("open", "closed")),
            "opne",
            "J104",
            {"value": "opne", "known": ("open", "closed"), "near": "open"},
        ),
        (
            Closed(("open", "closed")),
            "Open",
            "J104",
            {"value": "Open", "known": ("open", "closed"), "near": "open"},
        ),
        (Closed(("open",)), "открыт", "J104", {"value": "открыт", "known": ("open",), "near": ""}),
        (Record(Units), "[a]", "J103", {"wanted": "mapping"}),
        (Record(Units), "40", "J103", {"wanted": "mapping"}),
        (Record(Units), "", "J116", {}),
        (Record(Money), "", "J116", {}),
        (Record(Money), "[1]", "J103", {"wanted": "value"}),
    ],
)
def test_what_is_wrong_has_one_name(kind: Kind, text: str, code: str, facts: dict[str, object]) -> None:
    node = node_of(text) if text else scalar("")
    assert run(kind, node) == (FAILED, [(code, facts)])


def test_items_with_the_same_key_are_told_by_it() -> None:
    line = "{year: 2027, fund: local, amount: 1, region: XA-01}"
    _, said = decoded(Many(Record(BudgetLine)), f"- {line}\n- {line}\n")
    assert said == [("J118", {"value": "2027/local/XA-01"})]
    both = f"- {line}\n- {line[:-1]}, version: revised}}\n"
    lines, said = decoded(Many(Record(BudgetLine)), both)
    assert (said, [item_key(one) for one in lines]) == (
        [],
        [("2027", "local", "XA-01"), ("2027", "local", "XA-01", "revised")],
    )
    _, said = decoded(Many(Record(Target)), "- {period: 2030, value: 1}\n- {period: 2030, value: 2}\n")
    assert said == [("J118", {"value": "2030"})]


def test_one_or_many_and_shorthands() -> None:
    declared, said = record_of(
        Declared, "measures: 158\nbudget: {value: {amount: 2.6, currency: USD}, source: s}\n"
    )
    assert said == []
    assert declared.measures == (DeclaredCount(value=Decimal(158)),)
    assert declared.budget == (
        DeclaredSum(value=Money(amount=Decimal("2.6"), currency=Currency("USD")), source=(SourceId("s"),)),
    )
    assert decoded(Record(Completion), "order") == (Completion(form="order"), [])
    assert decoded(Record(Cell), "64.6") == (Cell(value=Decimal("64.6")), [])
    assert codes(decoded(Record(Cell), "64,6")[1]) == ["J106"]


def test_a_choice_goes_by_the_way_it_is_written() -> None:
    due = next(one.kind for one in fields_of(Measure) if one.name == "due")
    assert decoded(due, "ongoing") == (ONGOING, [])
    assert decoded(due, "{every: year, on: 12-25}") == (Recurring(every="year", on=("12-25",)), [])  # type: ignore[arg-type]
    recurring, said = decoded(due, "{every: half_year, by: {day: 15, of: next_month}}")
    assert (recurring, said) == (Recurring(every="half_year", by=By(day=15, of="next_month")), [])
    assert codes(decoded(due, "[2026]")[1]) == ["J103"]
    regions = next(one.kind for one in fields_of(Measure) if one.name == "regions")
    assert decoded(regions, "all") == ("all", [])
    assert decoded(regions, "[XA-01]") == (("XA-01",), [])
    assert codes(decoded(regions, "XA-01")[1]) == ["J104"]
    assert codes(decoded(regions, "{a: b}")[1]) == ["J103"]


def test_written_values_are_kept_as_they_stand() -> None:
    change, said = record_of(
        PlannedChange, "record: XA-004\nfield: due\nbefore:\nafter: {a: [1, '', {b: 01}]}\n"
    )
    assert (change.before, change.after, said) == (None, {"a": ("1", "", {"b": "01"})}, [])
    assert written(node_of("? [a]\n: b\nc: d\n")) == {"c": "d"}
    assert decoded(Anything(), "2026-02-30") == ("2026-02-30", [])


def test_regions_of_an_observation_may_be_short_or_whole() -> None:
    text = "period: unknown\nsource: s\nvalue: 1\nregions: {XA-01: 64.6, XA-02: {change: 6.9, since: 2023}}\n"
    seen, said = record_of(Observation, text)
    assert said == []
    assert seen.regions["XA-01"].value == Decimal("64.6")
    assert str(seen.regions["XA-02"].since) == "2023"
    assert seen.period == Period("unknown")


def test_progress_by_region_and_milestone() -> None:
    report, said = record_of(
        Progress, "date: 2026-07-10\ndone: {milestones: {site: met}}\nregions: {XA-01: {units: 5}}\n"
    )
    assert said == []
    assert report.done == Done(milestones={"site": "met"})
    assert report.regions == {"XA-01": Done(units=Decimal(5))}
    assert codes(record_of(Progress, "date: 2026-07-10\ndone: {milestones: {site: yes}}\n")[1]) == ["J104"]
    assert dataclasses.replace(report, status="done").status == "done"


def test_prose_is_a_kind_too() -> None:
    assert codes(decoded(Prose(), "[a]")[1]) == ["J103"]

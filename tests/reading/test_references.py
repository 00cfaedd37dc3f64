"""References are followed by the types of the fields that make them."""

from jospar.plan.agency import Agency
from jospar.plan.governance import Amendment, Decision
from jospar.plan.indicator import Observation
from jospar.plan.measure import Measure
from jospar.reading.references import references
from tests.reading.decoding import record_of


def found(cls: type, text: str) -> list[tuple[str, str, str]]:
    """Write each reference as (path, kind, name)."""
    record, said = record_of(cls, text)
    assert said == []
    return [("/".join(map(str, one.path)), one.kind, one.name) for one in references(record)]


def test_a_measure_refers_to_all_it_names() -> None:
    text = """
    id: XA-1
    title: Open
    area: safety
    lead: a
    co_executors: [b, c]
    completion: order
    regions: [XA-01, XA-02]
    due: {every: year, on: 12-25}
    budget:
      - {year: 2026, fund: local, amount: 1, region: XA-01, source: s}
    depends_on: XA-2
    indicators: [I]
    sources: [s, t]
    """
    assert found(Measure, text) == [
        ("area", "AreaId", "safety"),
        ("lead", "AgencyId", "a"),
        ("co_executors/0", "AgencyId", "b"),
        ("co_executors/1", "AgencyId", "c"),
        ("regions/0", "RegionCode", "XA-01"),
        ("regions/1", "RegionCode", "XA-02"),
        ("budget/0/region", "RegionCode", "XA-01"),
        ("budget/0/source/0", "SourceId", "s"),
        ("depends_on/0", "MeasureId", "XA-2"),
        ("indicators/0", "IndicatorId", "I"),
        ("sources/0", "SourceId", "s"),
        ("sources/1", "SourceId", "t"),
    ]


def test_a_word_in_the_place_of_a_list_refers_to_nothing() -> None:
    assert found(Measure, "{id: XA-1, title: Open, regions: all, due: ongoing}") == []


def test_the_keys_of_a_table_refer_too() -> None:
    text = "{period: 2024, source: s, value: 1, regions: {XA-01: 1, XA-02: {change: 1, since: 2023}}}"
    assert found(Observation, text) == [
        ("source/0", "SourceId", "s"),
        ("regions/XA-01", "RegionCode", "XA-01"),
        ("regions/XA-02", "RegionCode", "XA-02"),
    ]


def test_nested_records_are_followed() -> None:
    text = "{id: D, title: x, measures: M, asked: {by: a, on: 2026-01-01}, of: b, due: 2026}"
    assert found(Decision, text) == [
        ("measures/0", "MeasureId", "M"),
        ("asked/by", "AgencyId", "a"),
        ("of", "AgencyId", "b"),
    ]
    text = "{id: A, kind: amendment, act: {source: s}, changes: [{record: XA-1, field: due, after: 2}]}"
    assert found(Amendment, text) == [
        ("changes/0/record", "RecordId", "XA-1"),
        ("act/source/0", "SourceId", "s"),
    ]
    assert found(Agency, "{id: a, name: A1, parent: b, successor: [c]}") == [
        ("parent", "AgencyId", "b"),
        ("successor/0", "AgencyId", "c"),
    ]

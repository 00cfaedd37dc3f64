"""Reading only what differs finds what reading everything finds."""

import pytest
from hypothesis import HealthCheck, given, settings

from jospar.change.change import Change
from jospar.change.compare import compare
from jospar.change.difference import UNREAD
from jospar.change.judge import judge
from jospar.change.pairing import Pairing, pair_up
from jospar.plan.plan import Plan
from jospar.reading.load import load
from tests.change.edits import Edit, demo_files, edited, edits
from tests.fixtures import Memory
from tests.rules.examples import example_plan

MEASURE = "plan/example/measures/XA-003.yaml"


def changes(before: Plan, after: Plan) -> list[Change]:
    """List the changes, but for what can't be read on either side: alike, it was not changed."""
    found = judge(compare(before, after), before, after)
    return [
        one
        for one in found
        if not all(side is UNREAD for each in one.differences for side in (each.before, each.after))
    ]


def of(pairing: Pairing) -> list[Change]:
    return changes(pairing.before, pairing.after)


def whole(before: Memory, after: Memory) -> list[Change]:
    return changes(*(load(tree, every_report=False).plan for tree in (before, after)))


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(edits(), edits())
def test_a_part_differs_as_the_whole_does(first: list[Edit], then: list[Edit]) -> None:
    before, after = Memory(edited(first)), Memory(edited([*first, *then]))
    assert of(pair_up(before, after)) == whole(before, after)
    assert of(pair_up(after, before)) == whole(after, before)


def test_only_what_differs_is_read() -> None:
    files = dict(demo_files())
    name = next(one for one in files if "/measures/" in one)
    before, after = Memory(files), Memory({**files, name: files[name] + b"note: more\n"})
    pairing = pair_up(before, after)
    assert pairing.differing == (name,)
    assert pairing.partial
    measures = [one for one in after.reads if "/measures/" in one]
    assert measures == [name]
    assert not any("/progress/" in one for one in after.reads)


def test_two_plans_that_are_the_same_are_hardly_read() -> None:
    tree = Memory(demo_files())
    pairing = pair_up(tree, Memory(demo_files()))
    assert (pairing.differing, of(pairing)) == ((), [])
    assert not any("/measures/" in one for one in tree.reads)


def test_what_a_changed_act_speaks_of_is_read_by_any_name_it_has_had() -> None:
    act, measure = "plan/childhood/amendments/XA-A-003.yaml", "plan/childhood/measures/XA-010.yaml"
    files = dict(demo_files())
    later = {**files, act: files[act].replace(b"2026", b"2027")}
    assert set(pair_up(Memory(files), Memory(later)).after.measures) == {"XA-010"}
    renamed = files[measure].replace(b"id: XA-010", b"id: XA-990\nformerly: XA-010")
    for each in (files, later):
        del each[measure]
        each[measure.replace("XA-010", "XA-990")] = renamed
    assert set(pair_up(Memory(files), Memory(later)).after.measures) == {"XA-990"}


@pytest.mark.parametrize("way", [1, -1])
def test_an_abbreviation_that_means_another_agency_changes_who_leads(way: int) -> None:
    old = dict(example_plan())
    old[MEASURE] = old[MEASURE].replace(b"lead: ministry_a", b"lead: MinA")
    new = dict(old)
    agencies = old["plan/agencies.yaml"].replace(
        b"  abbr:\n    en: MinA\n    ru: \xd0\x9c\xd0\xb8\xd0\xbd\xd0\x90\n", b"", 1
    )
    assert agencies != old["plan/agencies.yaml"]
    new["plan/agencies.yaml"] = agencies.replace(
        b"- id: ministry_b\n", b"- id: ministry_b\n  abbr: {en: MinA}\n"
    )
    sides = [Memory(old), Memory(new)][::way]
    found = of(pair_up(*sides))
    assert found == whole(*sides)
    assert "C501" in [one.code for one in found if one.subject.id == "XA-003"]


def test_a_former_name_that_an_amendment_speaks_of_is_known() -> None:
    old = dict(example_plan())
    old[MEASURE] += b"formerly: XA-009\n"
    old["plan/example/amendments/XA-A-01.yaml"] = (
        b"id: XA-A-01\nkind: correction\nchanges:\n"
        b"  - {record: XA-009, field: due, before: 2026-12, after: 2027-03}\n"
    )
    new = {**old, MEASURE: old[MEASURE].replace(b"due: 2026-12", b"due: 2027-03")}
    (change,) = of(pair_up(Memory(old), Memory(new)))
    assert (change.code, change.act) == ("C210", "XA-A-01")

"""What follows from changes: the same of a part of a plan as of the whole."""

from dataclasses import replace
from decimal import Decimal

from hypothesis import HealthCheck, given, settings

from jospar.reading.load import load
from jospar.report.diff.comparison import Comparison, compare_trees, narrow
from jospar.report.diff.headline import headline
from jospar.report.diff.outcomes import outcome
from jospar.report.diff.page import DiffPage
from jospar.report.diff.sums import by_year, of_programmes, unread_programmes
from jospar.standing.standing import stand
from jospar.words.voice import Voice
from tests.change.edits import Edit, demo_files, edited, edits
from tests.fixtures import Memory
from tests.report.diff.samples import ON, comparison, page
from tests.rules.examples import example_plan

MEASURE = "plan/example/measures/XA-003.yaml"


def of(before: Memory, after: Memory) -> Comparison:
    return compare_trees(before, after, base="a", head="b", on=ON)


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(edits())
def test_statuses_and_sums_are_those_of_the_whole_plans(steps: list[Edit]) -> None:
    before, after = Memory(demo_files()), Memory(edited(steps))
    found = of(before, after)
    plans = [load(tree, every_report=False).plan for tree in (before, after)]
    assert by_year(found.before, found.after) == by_year(*plans)
    old, new = (stand(plan, ON).measures for plan in plans)
    whole = {name: (str(old[name].status), str(new[name].status)) for name in old.keys() & new.keys()}
    # Of a programme that a side cannot read nothing is told: nobody knows what became of its measures.
    lost = of_programmes(plans[0], plans[1], unread_programmes(*plans))
    read = (found.before.measures.keys() & found.after.measures.keys()) - lost
    differing = {name: sides for name, sides in whole.items() if sides[0] != sides[1] and name in read}
    part = outcome(found)
    told = {str(one.measure.id): (one.before, one.after) for one in part.turns if None not in one[1:]}
    assert {name: sides for name, sides in told.items() if name in whole} == differing


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(edits(), edits())
def test_what_follows_of_a_part_follows_of_the_whole(first: list[Edit], then: list[Edit]) -> None:
    before, after = Memory(edited(first)), Memory(edited([*first, *then]))
    for old, new in ((before, after), (after, before)):
        found = of(old, new)
        plans = [load(tree, every_report=False).plan for tree in (old, new)]
        whole = outcome(replace(found, before=plans[0], after=plans[1]))
        part = outcome(found)
        assert part.waits == whole.waits
        assert part.aims == whole.aims
        assert part.turns == whole.turns
        assert (part.programmes, part.areas) == (whole.programmes, whole.areas)


def test_money_counts_by_year_without_what_is_excluded() -> None:
    assert by_year(comparison().before, comparison().after) == {(2026, "XAD"): Decimal(-30_000_000)}


def test_the_headline_counts_records_once() -> None:
    assert headline(comparison(), Voice("en")) == (
        "1 removed (1 forbidden), 3 changed (2 need approval), 2 new (1 needs approval); "
        "budget −30\xa0million\xa0XAD; 1 report"
    )


def test_what_is_narrowed_tells_no_effects() -> None:
    found = narrow(comparison(), only=["C2"])
    shown = page(found=found)
    assert isinstance(shown, DiffPage)
    assert (shown.totals, shown.effects) == ((), ())
    assert [row.code for _, row in shown.rows] == ["C210", "C910", "C210"]
    assert any("not asked for" in note for note in shown.notes)


def test_the_unexplained_stand_before_all() -> None:
    first = page().groups[0]
    assert first.heading.startswith("Touches what an act promises")
    assert [row.explained for part in first.records for row in part.rows] == [False] * 4
    rest = [row for group in page().groups[1:] for part in group.records for row in part.rows]
    assert all(row.explained for row in rest)


def test_what_is_broken_alike_on_both_sides_is_no_change() -> None:
    name = "plan/example/programme.yaml"
    broken = {**example_plan(), name: b"id: [\n"}
    old, new = Memory(broken), Memory({**broken, MEASURE: broken[MEASURE] + b"note: more\n"})
    found = of(old, new)
    assert (len(found.changes), found.unread) == (1, ())
    otherwise = Memory({**broken, name: b"id: {\n"})
    assert [one.code for one in of(old, otherwise).changes] == ["C910"]

"""Changes in two steps and in one: what differs in one step alone differs in both together, and just so."""

from hypothesis import HealthCheck, given, settings

from jospar.change.compare import compare
from jospar.change.difference import Difference
from jospar.plan.plan import Plan
from jospar.reading.load import load
from tests.change.edits import Edit, drop, edited, edits, other_word, other_year, remove, swap_lines, wait_for
from tests.fixtures import Memory

PLAIN = (drop, other_word, other_year, remove, swap_lines, wait_for)
"""Edits after which all can be read and nothing is called otherwise."""
Changed = dict[str, list[Difference]]


def plain(steps: list[Edit]) -> list[Edit]:
    return [one for one in steps if one[0] in PLAIN]


def by_record(before: Plan, after: Plan) -> Changed:
    """Gather differences by record."""
    found: Changed = {}
    for one in compare(before, after):
        found.setdefault(f"{one.subject.kind} {one.subject.id}", []).append(one)
    return found


def bare(found: list[Difference]) -> list[tuple[str, str, str]]:
    return [(one.field, repr(one.before), repr(one.after)) for one in found]


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much]
)
@given(edits().map(plain), edits().map(plain))
def test_composed_changes_equal_changes_composed(first: list[Edit], then: list[Edit]) -> None:
    files = edited([]), edited(first), edited([*first, *then])
    a, b, c = (load(Memory(one), every_report=False).plan for one in files)
    early, late, whole = by_record(a, b), by_record(b, c), by_record(a, c)
    assert whole.keys() <= early.keys() | late.keys()
    for step, other in ((early, late), (late, early)):
        for record in step.keys() - other.keys():
            assert bare(whole[record]) == bare(step[record])

"""Every kind has its counterpart; two plans the other way round have the counterparts of their changes."""

from collections import Counter

import pytest
from hypothesis import HealthCheck, given, settings

from jospar.change.change import Weight
from jospar.change.compare import compare
from jospar.change.judge import TOGETHER, judge
from jospar.change.registry import WEIGHTS, Kind, kind_of, kinds
from jospar.change.rows import ROWS
from jospar.plan.plan import Plan
from jospar.words.changes import say_change
from jospar.words.placeholders import placeholders
from jospar.words.voice import Voice
from tests.change.neighbours import pairs

SLOW = [
    HealthCheck.too_slow,
    HealthCheck.filter_too_much,
    HealthCheck.data_too_large,
    HealthCheck.large_base_example,
]


def by_code(kind: Kind) -> str:
    return kind.code


def test_codes_and_names_are_used_once() -> None:
    assert len({kind.code for kind in kinds()}) == len({kind.name for kind in kinds()}) == len(ROWS)
    assert len({kind.function for kind in kinds()}) == len(ROWS)


def test_the_weights_of_the_registry_are_those_of_changes() -> None:
    assert set(WEIGHTS) == set(Weight)
    assert [weight.rank for weight in Weight] == [2, 1, 0]


@pytest.mark.parametrize("kind", kinds(), ids=by_code)
def test_every_kind_has_its_counterpart(kind: Kind) -> None:
    other = kind_of(kind.mirror)
    assert other.mirror == kind.code
    assert (other.claims, other.reach) == (kind.claims, kind.reach)


@pytest.mark.parametrize("kind", kinds(), ids=by_code)
def test_every_kind_is_written_where_its_row_says(kind: Kind) -> None:
    assert callable(kind.record_look() if kind.reach in TOGETHER else kind.field_look())


@settings(max_examples=40, deadline=None, suppress_health_check=SLOW)
@given(both=pairs())
def test_swapping_sides_swaps_differences_and_kinds(both: tuple[Plan, Plan]) -> None:
    before, after = both
    there, back = compare(before, after), compare(after, before)
    turned = Counter((one.subject.kind, one.field, repr(one.after), repr(one.before)) for one in back)
    assert (
        Counter((one.subject.kind, one.field, repr(one.before), repr(one.after)) for one in there) == turned
    )
    codes = Counter(change.code for change in judge(there, before, after))
    mirrored = Counter(kind_of(change.code).mirror for change in judge(back, after, before))
    assert codes == mirrored


@settings(max_examples=40, deadline=None, suppress_health_check=SLOW)
@given(both=pairs())
def test_every_difference_is_claimed_and_can_be_said(both: tuple[Plan, Plan]) -> None:
    before, after = both
    differences = compare(before, after)
    changes = judge(differences, before, after)
    claimed = {(one.subject, one.field) for change in changes for one in change.differences}
    assert claimed == {(one.subject, one.field) for one in differences}
    voice = Voice("en")
    for change in changes:
        assert placeholders(say_change(voice, change)) == frozenset(), change.code
        assert len(change.fingerprint) == 12
    assert changes == judge(differences, before, after)


@settings(max_examples=40, deadline=None, suppress_health_check=SLOW)
@given(both=pairs())
def test_what_cannot_be_read_is_neither_added_nor_removed(both: tuple[Plan, Plan]) -> None:
    before, after = both
    for one in judge(compare(before, after), before, after):
        unread = before.unread[one.subject.kind] | after.unread[one.subject.kind]
        if one.subject.id in unread and one.subject.kind not in ("progress", "unchanged", "acceptance"):
            assert one.code == "C910"

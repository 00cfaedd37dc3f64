"""What holds of every merge, whatever two people have changed."""

from collections import Counter
from typing import Any, TypeAlias

from hypothesis import given
from hypothesis import strategies as st

from jospar.editing.merging.likeness import same
from tests.editing.merging.writing import (
    FIELDS,
    KIND,
    TONGUE,
    leaves,
    measures,
    merge,
    says,
    swapped,
    wrote,
)

Data: TypeAlias = Any


@st.composite
def apart(draw: st.DrawFn) -> tuple[Data, Data, Data, Data]:
    """Draw a measure, what each of two people makes of it in fields of their own, and both together."""
    base = draw(measures)
    mine = draw(st.sets(st.sampled_from(sorted(FIELDS))))
    ours, theirs, both = dict(base), dict(base), dict(base)
    for name, values in FIELDS.items():
        if draw(st.booleans()):
            value = draw(values | st.none())
            for side in (ours if name in mine else theirs, both):
                side.pop(name, None) if value is None else side.update({name: value})
    return base, ours, theirs, both


@given(apart())
def test_edits_of_different_fields_are_merged_as_if_both_were_made(
    drawn: tuple[Data, Data, Data, Data],
) -> None:
    *three, both = (wrote(one) for one in drawn)
    versions = three[0], three[1], three[2]
    for one in (versions, swapped(versions)):
        made = merge(*one)
        assert not made.clashes
        assert same(KIND, says(made.data), says(both), TONGUE), made.data.decode()


@st.composite
def items_apart(draw: st.DrawFn) -> tuple[Data, Data, Data, Data]:
    """Draw two people who change different items of the same lists."""
    base, other = draw(measures), draw(measures)
    ours, theirs, both = dict(base), dict(base), dict(base)
    for name, key in (("milestones", "id"), ("budget", "year"), ("co_executors", "")):
        was, now = base.get(name, ()), other.get(name, ())
        split = draw(st.sets(st.sampled_from(["M1", "M3", "2026", "ministry_a", "fund"])))
        old, new = ([one for one in side if _word(one, key) in split] for side in (was, now))
        rest, more = ([one for one in side if _word(one, key) not in split] for side in (was, now))
        ours[name], theirs[name], both[name] = (*new, *rest), (*old, *more), (*new, *more)
    return base, ours, theirs, both


def _word(item: Data, key: str) -> str:
    return str(item[key] if key else item)


@given(items_apart())
def test_edits_of_different_items_are_merged_as_if_both_were_made(
    drawn: tuple[Data, Data, Data, Data],
) -> None:
    *three, both = (wrote(one) for one in drawn)
    versions = three[0], three[1], three[2]
    for one in (versions, swapped(versions)):
        made = merge(*one)
        assert not made.clashes
        assert same(KIND, says(made.data), says(both), TONGUE), made.data.decode()


@given(measures, measures, measures)
def test_no_value_of_either_side_is_lost(base: Data, ours: Data, theirs: Data) -> None:
    versions = wrote(base), wrote(ours), wrote(theirs)
    made = merge(*versions)
    said = says(made.data)
    kept = set(leaves({key: one for key, one in said.items() if key != "conflicts"}))
    before, mine, others = (Counter(leaves(says(data))) for data in versions)
    for side, now, other in (("ours", mine, others), ("theirs", others, mine)):
        open_ = list(said.get("conflicts", ()))
        for path, value in now.keys() - before.keys() - kept:
            assert any(value in _texts(one.get(side)) for one in open_ if _about(one, path)), (path, value)
        # What the other side put in once more is not what this one took out.
        for path, value in (before.keys() - now.keys() - (other - before).keys()) & kept:
            assert any(_about(one, path) for one in open_), (path, value)


def _about(conflict: Data, path: str) -> bool:
    here, there = f"{conflict['field']}/", f"{path}/"
    return here.startswith(there) or there.startswith(here)


def _texts(value: Data) -> set[str]:
    if isinstance(value, dict | tuple):
        return set().union(*map(_texts, value.values() if isinstance(value, dict) else value))
    return set() if value is None else {value.rstrip("\n")}


@given(measures, measures, measures)
def test_swapped_sides_are_in_conflict_over_the_same_fields(base: Data, ours: Data, theirs: Data) -> None:
    versions = wrote(base), wrote(ours), wrote(theirs)
    one, other = merge(*versions), merge(*swapped(versions))
    assert {clash.field for clash in one.clashes} == {clash.field for clash in other.clashes}
    if not one.clashes:
        assert same(KIND, says(one.data), says(other.data), TONGUE)


@given(measures, measures)
def test_a_side_that_changed_nothing_gives_way_to_the_byte(base: Data, other: Data) -> None:
    old, new = wrote(base), wrote(other)
    assert merge(old, new, old).data == new
    assert merge(old, old, new).data == new
    assert merge(old, new, new).data == new

"""Two plans at random: strangers, or neighbours that share their records but for some fields."""

import dataclasses
from collections.abc import Callable, Mapping
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from jospar.plan.plan import Plan
from jospar.reading.layout import KINDS
from jospar.reading.shape import fields_of
from tests.rules.strategies import plans, records, shelf_of

ROOMS = (
    *("agencies", "sources", "programmes", "measures", "indicators"),
    *("amendments", "risks", "decisions", "overrides", "approvals"),
)
KNOWN: Mapping[str, frozenset[str]] = {kind: frozenset() for kind in KINDS.values()}


@st.composite
def edited(draw: Callable[[SearchStrategy[Any]], Any], record: Any) -> Any:  # noqa: ANN401 -- any record
    """Draw a record that differs from another in one field or two."""
    cls: Any = type(record)
    other = draw(records(cls))
    names = [field.name for field in fields_of(cls) if field.name != "id"]
    chosen = draw(st.lists(st.sampled_from(names), min_size=1, max_size=2))
    return dataclasses.replace(record, **{name: getattr(other, name) for name in chosen})


@st.composite
def neighbours(draw: Callable[[SearchStrategy[Any]], Any]) -> tuple[Plan, Plan]:
    """Draw a plan, and the same plan with some records edited; everything in both could be read."""
    before = dataclasses.replace(draw(plans()), unread=KNOWN)
    changed: dict[str, Any] = {}
    for room in ROOMS:
        held: Mapping[str, Any] = getattr(before, room)
        changed[room] = {
            name: draw(edited(one)) if draw(st.booleans()) else one for name, one in held.items()
        }
    changed["observations"] = tuple(
        draw(edited(one)) if draw(st.booleans()) else one for one in before.observations
    )
    reports = [before.shelf.fetch(key) for key in before.shelf.keys]
    changed["shelf"] = shelf_of([draw(edited(one)) if draw(st.booleans()) else one for one in reports])
    if draw(st.booleans()):
        changed["repository"] = draw(edited(before.repository))
    return before, dataclasses.replace(before, **changed)


def pairs() -> SearchStrategy[tuple[Plan, Plan]]:
    """Draw two plans."""
    return st.one_of(neighbours(), neighbours(), st.tuples(plans(), plans()))

"""Values of fields as facts of a change: what a sentence about them can hold."""

from datetime import date
from decimal import Decimal
from typing import Any

from jospar.change.change import Told
from jospar.change.difference import Difference
from jospar.change.sums import whole
from jospar.plan.due import Recurring
from jospar.plan.money import Money
from jospar.plan.period import Period
from jospar.plan.programme import Programme
from jospar.plan.text import Text
from jospar.reading.paths import ABSENT

NAMED_BY = (
    "id",
    "amount",
    "value",
    "form",
    "target",
    "code",
    "every",
    "category",
    "title",
    "text",
    "outcome",
)
"""What a record inside a record is told by: the first of these fields that it has and that says something."""
SOMETHING = "…"
"""Stands for what a few words can't tell."""


def told(value: Any) -> Told | None:  # noqa: ANN401 -- any value of a field
    """Make a fact of a value; None where nothing stands, or nothing that a few words could tell."""
    match value:
        case bool():
            return str(value).lower()
        case str() | int() | Decimal() | date() | Period() | Recurring() | Money() | Text():
            return value
        case tuple():
            words = [told(one) for one in value]
            return tuple(one for one in words if one is not None)
    for name in NAMED_BY:
        inner = getattr(value, name, None)
        if inner is not None:
            return told(inner)
    return None


def _nothing(value: Any) -> bool:  # noqa: ANN401 -- any value of a field
    return value is None or value is ABSENT


def plain_facts(difference: Difference) -> dict[str, Told]:
    """Tell of a difference what holds for every kind: the record, the field, before and after."""
    facts: dict[str, Told] = {"record": difference.subject.id, "field": difference.field}
    for name, value in (("before", difference.before), ("after", difference.after)):
        fact = told(value)
        if fact is not None or not _nothing(value):
            facts[name] = SOMETHING if fact is None else fact
    return facts


def in_full(facts: dict[str, Told], programmes: tuple[Programme | None, Programme | None]) -> dict[str, Told]:
    """Give the sums that stood before and after in single units of their currency, as all other sums are.

    ``programmes`` are those of both sides; where their unit is not known the sums stay as written.
    """
    pairs = zip(("before", "after"), programmes, strict=True)
    sums = {name: (facts.get(name), programme) for name, programme in pairs}
    return facts | {name: whole(one, of) for name, (one, of) in sums.items() if isinstance(one, Money)}

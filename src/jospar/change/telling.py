"""Values of fields as facts of a change: what a sentence about them can hold."""

from datetime import date
from decimal import Decimal
from typing import Any

from jospar.change.change import Told
from jospar.change.difference import Difference
from jospar.plan.money import Money
from jospar.plan.period import Period
from jospar.plan.text import Text

NAMED_BY = ("id", "amount", "value", "form", "target", "code", "every", "category", "title", "text")
"""What a record inside a record is told by: the first of these fields that it has and that says something."""


def told(value: Any) -> Told | None:  # noqa: ANN401 -- any value of a field
    """Make a fact of a value; None where nothing stands, or nothing that a few words could tell."""
    match value:
        case bool():
            return str(value).lower()
        case str() | int() | Decimal() | date() | Period() | Money() | Text():
            return value
        case tuple():
            words = [told(one) for one in value]
            return tuple(str(one) for one in words if one is not None)
    for name in NAMED_BY:
        inner = getattr(value, name, None)
        if inner is not None:
            return told(inner)
    return None


def plain_facts(difference: Difference) -> dict[str, Told]:
    """Tell of a difference what holds for every kind: the record, the field, before and after."""
    facts: dict[str, Told] = {"record": difference.subject.id, "field": difference.field}
    for name, value in (("before", difference.before), ("after", difference.after)):
        fact = told(value)
        if fact is not None:
            facts[name] = fact
    return facts

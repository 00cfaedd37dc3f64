"""What the shell completes in a filter: fields, and after a colon what a field may be."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from typer import Context

from jospar.cli.completion import Pairs, complete_agencies, complete_areas, complete_records
from jospar.filter.subjects import SUBJECTS

if TYPE_CHECKING:
    from jospar.filter.fields import Field

ROOMS = {"agency": complete_agencies, "area": complete_areas}
RECORDS = ("id", "depends_on", "indicators", "measure")


def offers(context: Context, incomplete: str) -> Pairs:
    """Offer fields with a colon, or values after one and after each comma."""
    name, colon, begun = incomplete.partition(":")
    fields = SUBJECTS.get(context.params.get("what") or "measures", SUBJECTS["measures"])
    if not colon:
        return [(f"{field}:", "") for field in fields if field.startswith(name)]
    if name not in fields:
        return []
    before, comma, last = begun.rpartition(",")
    found = _values(name, fields[name], context, last)
    return [(f"{name}:{before}{comma}{value}", said) for value, said in found]


def fields_of(context: Context) -> Iterable[str]:
    """Name the fields of what is listed."""
    return SUBJECTS.get(context.params.get("what") or "measures", SUBJECTS["measures"])


def _values(name: str, field: "Field", context: Context, begun: str) -> Pairs:
    if field.room in ROOMS:
        return ROOMS[field.room](context, begun)
    if name in RECORDS:
        return complete_records(context, begun)
    known = ("yes", "no") if field.kind in ("flag", "days") else field.known
    return [(word, "") for word in known if word.startswith(begun)]

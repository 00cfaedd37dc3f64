"""The changes of fields that amendments make, each with the record it speaks of, and their values."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from jospar.change.sameness import Sameness
from jospar.change.walk import alike
from jospar.frozen import frozen
from jospar.plan.conflict import Written
from jospar.plan.governance import Amendment, PlannedChange
from jospar.plan.plan import Plan
from jospar.plan.text import Text
from jospar.reading.decoder import decoder
from jospar.reading.desk import Desk
from jospar.reading.paths import Found, node_of
from jospar.reading.shape import Kind
from jospar.rules.references.past import former_names, shared_records
from jospar.standing.asof import effective


@frozen
class ChangedField:
    """One change of one field; ``index`` is its place among the amendment's changes."""

    amendment: Amendment
    index: int
    change: PlannedChange
    record: Any
    field: str


def amended_records(plan: Plan) -> dict[str, Any]:
    """Give every record that an amendment may name, by its ids of now and before."""
    known = {**former_names(plan), **plan.sources, **plan.agencies}
    return known | {record.id: record for record in shared_records(plan)}


def changed_fields(plan: Plan) -> Iterator[ChangedField]:
    """List the changes of fields of records that could be read, in the order of the files."""
    if not plan.amendments:
        return
    known = amended_records(plan)
    for amendment in plan.amendments.values():
        for index, change in enumerate(amendment.changes):
            record = known.get(change.record)
            if record is not None and change.field is not None:
                yield ChangedField(amendment, index, change, record, change.field)


def by_record(plan: Plan) -> dict[str, list[ChangedField]]:
    """Gather the changes of fields by the record that they are made to."""
    gathered: dict[str, list[ChangedField]] = {}
    for one in changed_fields(plan):
        gathered.setdefault(one.record.id, []).append(one)
    return gathered


def overlap(one: str, other: str) -> bool:
    """Tell whether two paths lead to the same field, or one of them into the other."""
    return one == other or one.startswith(f"{other}/") or other.startswith(f"{one}/")


def order_of(amendment: Amendment) -> date:
    """Order amendments by the day they hold from; one without a day may be the latest."""
    return effective(amendment) or date.max


def aliases_of(plan: Plan) -> dict[str, str]:
    """Tell which agency each abbreviation stands for."""
    return {
        abbreviation: agency.id
        for agency in plan.agencies.values()
        if agency.abbr is not None
        for _, abbreviation in agency.abbr.by_language
    }


def made_of(
    found: Found, value: Written, amendment: Amendment, plan: Plan, aliases: Mapping[str, str]
) -> Any:  # noqa: ANN401 -- a field's value, or FAILED
    """Decode a value that an amendment gives a field; FAILED where the field cannot have it."""
    language = amendment.language or plan.repository.languages[0]
    return decoder(found.kind)(node_of(value), Desk(amendment.file, language, aliases))


def same(made: Any, present: Any, kind: Kind, field: str) -> bool:  # noqa: ANN401 -- a field's values
    """Tell whether two values of a field mean the same, as where two plans are compared.

    Of a text they do in the languages that the first one has; lists do in any order that says nothing.
    """
    if isinstance(made, Text) and isinstance(present, Text):
        return set(made.by_language) <= set(present.by_language)
    return alike(kind, made, present, Sameness(), field.rpartition("/")[2])


def shown(value: Written) -> str:
    """Give a written value as a finding shows it: a list or a mapping is only hinted at."""
    return value if isinstance(value, str) else "" if value is None else "…"

"""What to write as the value of a key, and what it is where nothing is written."""

import dataclasses
from datetime import date
from decimal import Decimal

from jospar.cli.formatpage.closed import INLINE, list_title
from jospar.cli.formatpage.headings import link_to, title_of
from jospar.plan import references
from jospar.plan.due import Occasion
from jospar.plan.period import Period
from jospar.reading.names import FORMS
from jospar.reading.shape import Anything, Choice, Closed, Field, Kind, Many, Prose, Record, Single, Table

TIME, NUMBER, TEXT, ID = "Time", "Numbers", "Text", "Ids"
SCALARS: dict[object, str] = {
    Decimal: link_to(NUMBER, "number"),
    int: link_to(NUMBER, "whole number"),
    date: link_to(TIME, "day"),
    bool: "`true` or `false`",
    str: "short text",
    Period: link_to(TIME, "time"),
    references.NewId: f"{link_to(ID, 'id')} of its own",
    references.AgencyId: f"{link_to('Agency', 'agency')}: its id or abbreviation",
    references.SourceId: f"id of a {link_to('Source', 'source')}",
    references.AreaId: f"id of an {link_to('Area', 'area')}",
    references.MeasureId: f"id of a {link_to('Measure', 'measure')}",
    references.IndicatorId: f"id of an {link_to('Indicator', 'indicator')}",
    references.RecordId: f"{link_to(ID, 'id')} of a record",
    references.RegionCode: "code of a region",
}
"""How each type of written value is asked for."""
FORMED: dict[object, str] = {
    references.Prefix: "capital letters",
    references.CodeName: "code of a finding",
    references.Link: "web address",
    references.Digest: "digest",
    references.ReportPath: "agency and week of a report",
    references.Currency: "currency, three letters",
    references.FieldPath: link_to("Field paths", "field path"),
    Occasion: "month and day",
}
"""How each name of a fixed form is asked for; the reader's own example stands behind it."""

ANYTHING = "the value as the field's file writes it; leave the key out for none"
AS_WRITTEN = (
    *("PlannedChange.before", "PlannedChange.after"),
    *("Conflict.base", "Conflict.ours", "Conflict.theirs"),
)
"""Fields that hold a value of any other field."""


def value_of(owner: type, field: Field) -> str:
    """Say what to write as the value of a record's key."""
    if f"{owner.__name__}.{field.name}" in AS_WRITTEN:
        return ANYTHING
    return _written(field.kind, owner, field)


def default_of(owner: type, field: Field) -> str:
    """Say ``required``, or what holds where the key is left out; nothing where nothing does."""
    if field.required:
        return "**required**"
    default = next(one.default for one in dataclasses.fields(owner) if one.name == field.name)
    if default is None or default == () or dataclasses.is_dataclass(default):
        return ""
    return f"`{str(default).lower() if isinstance(default, bool) else default}`"


def _written(kind: Kind, owner: type, field: Field) -> str:
    match kind:
        case Single(scalar, note):
            return _single(scalar, note)
        case Closed(words):
            return _closed(words, list_title(owner, field))
        case Prose():
            return link_to(TEXT, "text")
        case Anything():
            return ANYTHING
        case Many(item, single):
            return f"{'one or several' if single else 'list'}: {_written(item, owner, field)}"
        case Table(key, value):
            name = "name" if key == Single(str) else _written(key, owner, field)
            return f"for each {name}: {_written(value, owner, field)}"
        case Record(cls):
            alone = getattr(cls, "SHORTHAND", None)
            return link_to(title_of(cls)) + (f", or its `{alone}` alone" if alone else "")
        case Choice(options):
            return ", or ".join(_written(option, owner, field) for option in options)


def _single(scalar: object, note: str) -> str:
    if scalar in FORMED:
        example = FORMS[str(getattr(scalar, "__name__", ""))][1]
        return f"{FORMED[scalar]}, such as `{example}`"
    if ".." in note:
        low, high = note.split("..")
        return f"{SCALARS[scalar]} from {low} to {high}"
    return SCALARS[scalar] + (f" or `{note}`" if note else "")


def _closed(words: tuple[str, ...], title: str) -> str:
    if len(words) > INLINE:
        return f"one word of {link_to(title)}"
    listed = ", ".join(f"`{word}`" for word in words)
    return f"{listed} ({link_to(title, 'in words')})"

"""Fields given by their paths become what a new file says: nested, in the order of the record's keys."""

from collections.abc import Sequence
from contextlib import suppress
from decimal import Decimal
from typing import Any

from jospar.editing.setting import Setting, typed, unfit
from jospar.editing.telling import tongue
from jospar.editing.texts import is_prose
from jospar.editing.told import figure
from jospar.editing.value import Leaf, Value, value_of
from jospar.errors import CannotRun, Misused
from jospar.frozen import frozen
from jospar.plan.conflict import Written
from jospar.plan.plan import Plan
from jospar.plan.references import AgencyId
from jospar.plan.text import LANGUAGES
from jospar.reading.decoder import decoder
from jospar.reading.desk import Desk
from jospar.reading.failure import FAILED
from jospar.reading.paths import node_of
from jospar.reading.shape import Choice, Kind, Many, Prose, Record, Single, Table, fields_of, key_fields
from jospar.reading.suggest import nearest


@frozen
class Soil:
    """What fields are understood by: the plan's names of agencies, its first language, the speaker's."""

    plan: Plan
    language: str

    def desk(self) -> Desk:
        """Make a desk at which values are decoded."""
        agencies = self.plan.agencies.values()
        aliases = {
            short: one.id for one in agencies if one.abbr is not None for _, short in one.abbr.by_language
        }
        return Desk("", self.plan.repository.languages[0], aliases)


def plant(record: type, settings: Sequence[Setting], soil: Soil) -> dict[str, Value]:
    """Make what a file says of the fields that are given.

    Raises:
        CannotRun: X725 there is no such field, X726 the value does not fit.
    """
    grown: dict[str, Any] = {}
    for one in settings:
        if one.given is not None:
            _put(Record(record), grown, one.path.split("/"), (one, soil))
    return {key: _value(grown[key]) for key in (field.name for field in fields_of(record)) if key in grown}


def check(record: type, setting: Setting, soil: Soil) -> Value:
    """Tell how one field would be written; raise as `plant`."""
    made = plant(record, [setting], soil)
    return made[setting.path.partition("/")[0]]


Given = tuple[Setting, Soil]


def _put(kind: Kind, grown: dict[str, Any], steps: list[str], given: Given) -> None:
    """Put a value into what has grown so far below a record, a table, or a list with keys."""
    match kind:
        case Record(cls):
            field = next((one for one in fields_of(cls) if one.name == steps[0]), None)
            if field is None:
                raise _no_field(given[0].path, steps[0], tuple(one.name for one in fields_of(cls)))
            _inside(field.kind, grown, steps, given)
        case Table(_, inner):
            _inside(inner, grown, steps, given)


def _inside(kind: Kind, grown: dict[str, Any], steps: list[str], given: Given) -> None:
    """Put a value at a key: there itself, or deeper."""
    key, rest = steps[0], steps[1:]
    if not rest:
        grown[key] = _leaf(kind, given)
        return
    deeper = _deeper(kind)
    if isinstance(deeper, Prose) and rest[0] in LANGUAGES and len(rest) == 1:
        grown.setdefault(key, {})[rest[0]] = Leaf(given[0].given or "", prose=True)
    elif isinstance(deeper, Record | Table):
        _put(deeper, grown.setdefault(key, {}), rest, given)
    elif isinstance(deeper, Many) and isinstance(deeper.item, Record):
        _item(deeper.item, grown.setdefault(key, {}), rest, given)
    else:
        raise _no_field(given[0].path, rest[0], ())


def _item(kind: Record, items: dict[Any, Any], steps: list[str], given: Given) -> None:
    """Put a value into the item of a list that the path names by its key: budget/2027/republican/amount."""
    names = key_fields(kind.cls)[0]
    if len(steps) <= len(names) or not names:
        raise _no_field(given[0].path, steps[-1], tuple(one.name for one in fields_of(kind.cls)))
    key = tuple(steps[: len(names)])
    item = items.setdefault(key, {name: Leaf(word) for name, word in zip(names, key, strict=True)})
    _put(kind, item, steps[len(names) :], given)


def _deeper(kind: Kind) -> Kind:
    """Choose of several kinds the one that has parts."""
    options = kind.options if isinstance(kind, Choice) else (kind,)
    return next((one for one in options if not isinstance(one, Single)), kind)


def _leaf(kind: Kind, given: Given) -> Value:
    setting, soil = given
    said = typed(setting, kind)
    if isinstance(kind, Single) and kind.type is Decimal and isinstance(said, str):
        with suppress(Misused):
            said = figure(said, setting.path)
    desk = soil.desk()
    if decoder(kind)(node_of(said), desk) is FAILED:
        raise unfit(setting, desk.findings)
    if isinstance(kind, Prose) and isinstance(said, str):
        return {tongue(said, soil.language): Leaf(said, prose=True)}
    if isinstance(said, str) and isinstance(kind, Many) and setting.path != "source":
        said = (said,)
    return value_of(_by_id(kind, said, desk), prose=is_prose(kind))


def _by_id(kind: Kind, said: Written, desk: Desk) -> Written:
    """Write agencies by their ids, whatever abbreviation was typed."""
    if isinstance(said, str) and isinstance(kind, Single) and kind.type is AgencyId:
        return desk.aliases.get(said, said)
    if isinstance(said, tuple) and isinstance(kind, Many):
        return tuple(_by_id(kind.item, one, desk) for one in said)
    return said


def _no_field(path: str, word: str, known: tuple[str, ...]) -> CannotRun:
    return CannotRun("X725", field=path, known=known, near=nearest(word, known))


def _value(grown: Any) -> Value:  # noqa: ANN401 -- what has grown: values, and items by their keys
    if isinstance(grown, dict):
        if grown and all(isinstance(key, tuple) for key in grown):
            return tuple(_value(one) for one in grown.values())
        return {key: _value(one) for key, one in grown.items()}
    return grown  # type: ignore[no-any-return]

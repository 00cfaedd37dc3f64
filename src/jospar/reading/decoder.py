"""From nodes to records, driven by the records' type hints; all problems of a file are reported."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from functools import cache, partial
from operator import attrgetter
from typing import Any

from jospar.plan.period import Period
from jospar.plan.references import AgencyId
from jospar.reading.desk import Desk
from jospar.reading.failure import FAILED
from jospar.reading.names import FORMS, decode_agency, decode_form, decode_id
from jospar.reading.node import Mapping, Node, Scalar, Sequence, empty, line
from jospar.reading.numbers import decode_decimal, decode_int
from jospar.reading.records import record_decoder
from jospar.reading.shape import Anything, Choice, Closed, Kind, Many, Prose, Record, Single, Table
from jospar.reading.suggest import nearest
from jospar.reading.texts import decode_bool, decode_string, decode_text
from jospar.reading.times import decode_day, decode_period

Decode = Callable[[Node, Desk], Any]
"""Gives the value of a node, or FAILED after saying why on the desk."""

MOST_REMEMBERED = 1024
"""Texts of one kind whose meaning is kept."""


@cache
def decoder(kind: Kind) -> Decode:
    """Compile the decoder of a kind of value."""
    match kind:
        case Single(scalar, note):
            return _alone(_single(scalar, note), certain=scalar not in (str, AgencyId))
        case Closed(words):
            return _alone(partial(_closed, words=words, known=frozenset(words)), certain=True)
        case Prose():
            return decode_text
        case Anything():
            return lambda node, _: written(node)
        case Many(item, single):
            cls = item.cls if isinstance(item, Record) else None
            return partial(_many, item=decoder(item), single=single, cls=cls)
        case Table(key, value):
            return partial(_table, key=decoder(key), value=decoder(value))
        case Record(cls):
            return record_decoder(cls, decoder)
        case Choice(options):
            return _choice(options)


def written(node: Node) -> Any:  # noqa: ANN401 -- jospar.plan.governance.Written, recursive
    """Keep a value as it was written, without its places; an empty value is None."""
    if type(node) is Scalar:
        return None if empty(node) else node.value
    if type(node) is Sequence:
        return tuple(written(item) for item in node.value)
    if type(node) is Mapping:
        return {key.value: written(value) for key, value in node.value if type(key) is Scalar}
    return None


def _single(scalar: object, note: str) -> Callable[[Scalar, Desk], Any]:
    if scalar is Period:
        return partial(decode_period, note=note)
    if scalar is int:
        return partial(_within, note=note) if note else decode_int
    plain: dict[object, Callable[[Scalar, Desk], Any]] = {
        Decimal: decode_decimal,
        date: decode_day,
        bool: decode_bool,
        str: decode_string,
        AgencyId: decode_agency,
    }
    if scalar in plain:
        return plain[scalar]
    name = getattr(scalar, "__name__", "")
    return partial(decode_form, form=name) if name in FORMS else decode_id


def _alone(decode: Callable[[Scalar, Desk], Any], *, certain: bool) -> Decode:
    """Insist on a single written value before its text is looked at.

    Where the meaning is ``certain``, in the text alone, that of the first texts is remembered: years,
    words, amounts and days come again in file after file.
    """
    meanings: dict[str, Any] = {}

    def alone(node: Node, desk: Desk) -> Any:  # noqa: ANN401 -- whatever the scalar decoder gives
        if type(node) is not Scalar:
            desk.say("J103", node, wanted="value")
            return FAILED
        text = node.value
        if text in meanings:
            return meanings[text]
        if not text and not node.style:
            desk.say("J116", node)
            return FAILED
        value = decode(node, desk)
        if certain and value is not FAILED and len(meanings) < MOST_REMEMBERED:
            meanings[text] = value
        return value

    return alone


def _within(node: Scalar, desk: Desk, note: str) -> Any:  # noqa: ANN401 -- int or FAILED
    low, high = (int(bound) for bound in note.split(".."))
    value = decode_int(node, desk)
    if isinstance(value, int) and not low <= value <= high:
        desk.say("J127", node, value=value, low=low, high=high)
        return FAILED
    return value


def _closed(node: Scalar, desk: Desk, words: tuple[str, ...], known: frozenset[str]) -> Any:  # noqa: ANN401 -- str or FAILED
    if node.value in known:
        return node.value
    desk.say("J104", node, value=node.value, known=words, near=nearest(node.value, words))
    return FAILED


def _many(node: Node, desk: Desk, item: Decode, *, single: bool, cls: type | None) -> Any:  # noqa: ANN401 -- tuple or FAILED
    if type(node) is not Sequence:
        if single and not empty(node):
            value = item(node, desk)
            return FAILED if value is FAILED else (value,)
        desk.say("J116" if type(node) is Scalar and not node.value else "J103", node, **_list_wanted(node))
        return FAILED
    values = []
    failed = False
    for one in node.value:
        value = item(one, desk)
        if value is FAILED:
            failed = True
        values.append(value)
    if failed or (len(values) > 1 and _twice(node, values, cls, desk)):
        return FAILED
    return tuple(values)


def _list_wanted(node: Node) -> dict[str, str]:
    return {} if type(node) is Scalar and not node.value else {"wanted": "list"}


def _twice(node: Sequence, values: list[Any], cls: type | None, desk: Desk) -> bool:
    key_names: tuple[str, ...] | None = getattr(cls, "KEY", None)
    heads = (
        list(map(attrgetter(*key_names), values))
        if key_names
        else [value for value in values if isinstance(value, (str, tuple))]
    )
    if len(set(heads)) == len(heads):
        return False  # told in a fraction of the time, and so it is in all plans but for a mistake
    keys = [item_key(value) for value in values] if key_names else values
    seen: set[object] = set()
    twice = False
    for key, one in zip(keys, node.value, strict=True):
        if isinstance(key, (str, tuple)) and key in seen:
            twice = True
            desk.say("J118", one, value=key if isinstance(key, str) else "/".join(map(str, key)))
        elif isinstance(key, (str, tuple)):
            seen.add(key)
    return twice


def item_key(item: Any) -> tuple[str, ...]:  # noqa: ANN401 -- any record that declares KEY
    """Name an item of a list by the fields that tell it from its neighbours: ("2027", "republican")."""
    always = tuple([str(getattr(item, name)) for name in item.KEY])
    optional = getattr(item, "KEY_IF_GIVEN", None)
    if optional is None:
        return always
    given = [(name, getattr(item, name)) for name in optional]
    return always + tuple([str(value) for _, value in given if value is not None and value != "original"])


def _table(node: Node, desk: Desk, key: Decode, value: Decode) -> Any:  # noqa: ANN401 -- dict or FAILED
    if type(node) is not Mapping:
        desk.say("J116", node) if empty(node) else desk.say("J103", node, wanted="mapping")
        return FAILED
    found: dict[Any, Any] = {}
    lines: dict[Any, int] = {}
    failed = False
    for name_node, value_node in node.value:
        name, one = key(name_node, desk), value(value_node, desk)
        if name is not FAILED and name in found:
            desk.say("J012", name_node, key=str(name), line=lines[name])
            failed = True
        failed = failed or name is FAILED or one is FAILED
        if name is not FAILED:
            found[name] = one
            lines.setdefault(name, line(name_node))
    return FAILED if failed else found


def _choice(options: tuple[Kind, ...]) -> Decode:
    """Tell options apart by the way the value is written: list, mapping or single value."""
    by_node: dict[type, Decode] = {}
    for option in options:
        mapping = isinstance(option, (Record, Table))
        written_as = Sequence if isinstance(option, Many) else Mapping if mapping else Scalar
        by_node.setdefault(written_as, decoder(option))
    fallback = decoder(options[0])

    def choose(node: Node, desk: Desk) -> Any:  # noqa: ANN401 -- whatever the option gives
        return by_node.get(type(node), fallback)(node, desk)

    return choose

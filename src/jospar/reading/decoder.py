"""From nodes to records, driven by the records' type hints; all problems of a file are reported."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from functools import cache, partial
from typing import Any

from jospar.plan.period import Period
from jospar.plan.references import AgencyId
from jospar.reading.desk import Desk
from jospar.reading.failure import FAILED
from jospar.reading.names import FORMS, decode_agency, decode_form, decode_id
from jospar.reading.node import Mapping, Node, Scalar, Sequence
from jospar.reading.numbers import decode_decimal, decode_int
from jospar.reading.records import record_decoder
from jospar.reading.shape import Anything, Choice, Closed, Kind, Many, Prose, Record, Single, Table
from jospar.reading.suggest import nearest
from jospar.reading.texts import decode_bool, decode_string, decode_text
from jospar.reading.times import decode_day, decode_period

Decode = Callable[[Node, Desk], Any]
"""Gives the value of a node, or FAILED after saying why on the desk."""


@cache
def decoder(kind: Kind) -> Decode:
    """Compile the decoder of a kind of value."""
    match kind:
        case Single(scalar, note):
            return _alone(_single(scalar, note))
        case Closed(words):
            return _alone(partial(_closed, words=words, known=frozenset(words)))
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
        return None if not node.text and not node.style else node.text
    if type(node) is Sequence:
        return tuple(written(item) for item in node.items)
    return {key.text: written(value) for key, value in node.pairs if type(key) is Scalar}  # type: ignore[union-attr]


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


def _alone(decode: Callable[[Scalar, Desk], Any]) -> Decode:
    """Insist on a single written value before its text is looked at."""

    def alone(node: Node, desk: Desk) -> Any:  # noqa: ANN401 -- whatever the scalar decoder gives
        if type(node) is not Scalar:
            desk.say("J103", node, wanted="value")
            return FAILED
        if not node.text and not node.style:
            desk.say("J116", node)
            return FAILED
        return decode(node, desk)

    return alone


def _within(node: Scalar, desk: Desk, note: str) -> Any:  # noqa: ANN401 -- int or FAILED
    low, high = (int(bound) for bound in note.split(".."))
    value = decode_int(node, desk)
    if isinstance(value, int) and not low <= value <= high:
        desk.say("J127", node, value=value, low=low, high=high)
        return FAILED
    return value


def _closed(node: Scalar, desk: Desk, words: tuple[str, ...], known: frozenset[str]) -> Any:  # noqa: ANN401 -- str or FAILED
    if node.text in known:
        return node.text
    desk.say("J104", node, value=node.text, known=words, near=nearest(node.text, words))
    return FAILED


def _many(node: Node, desk: Desk, item: Decode, *, single: bool, cls: type | None) -> Any:  # noqa: ANN401 -- tuple or FAILED
    if type(node) is not Sequence:
        if single and not (type(node) is Scalar and not node.text and not node.style):
            value = item(node, desk)
            return FAILED if value is FAILED else (value,)
        desk.say("J116" if type(node) is Scalar and not node.text else "J103", node, **_list_wanted(node))
        return FAILED
    values = []
    failed = False
    for one in node.items:
        value = item(one, desk)
        failed = failed or value is FAILED
        values.append(value)
    if failed or (len(values) > 1 and _twice(node, values, cls, desk)):
        return FAILED
    return tuple(values)


def _list_wanted(node: Node) -> dict[str, str]:
    return {} if type(node) is Scalar and not node.text else {"wanted": "list"}


def _twice(node: Sequence, values: list[Any], cls: type | None, desk: Desk) -> bool:
    keys = [item_key(value) for value in values] if cls is not None and hasattr(cls, "KEY") else values
    seen: set[object] = set()
    twice = False
    for key, one in zip(keys, node.items, strict=True):
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
        empty = type(node) is Scalar and not node.text and not node.style
        desk.say("J116" if empty else "J103", node, **({} if empty else {"wanted": "mapping"}))
        return FAILED
    found: dict[Any, Any] = {}
    failed = False
    for name_node, value_node in node.pairs:
        name, one = key(name_node, desk), value(value_node, desk)
        if name is not FAILED and name in found:
            desk.say("J012", name_node, key=str(name))
            failed = True
        failed = failed or name is FAILED or one is FAILED
        if name is not FAILED:
            found[name] = one
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

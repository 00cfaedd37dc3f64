"""A value of a comparison as a test of what a record says, by the kind of its field."""

import re
from collections.abc import Callable
from decimal import Decimal
from operator import eq, ge, gt, le, lt
from typing import TYPE_CHECKING, Any

from jospar.filter.fields import Field
from jospar.filter.fold import folded
from jospar.filter.mistake import Mistaken
from jospar.filter.query import Compare, Value
from jospar.filter.scene import Scene
from jospar.plan.period import Period, day
from jospar.reading.suggest import look_alike, nearest
from jospar.reading.times import Unreadable, parse_period, parse_week

if TYPE_CHECKING:
    from jospar.finding import Fact

Test = Callable[[Any], bool] | None
"""Tells of one value whether it fits; None stands for a record that has no value at all."""
ORDERS: dict[str, Callable[[Any, Any], bool]] = {":": eq, "=": eq, "<": lt, "<=": le, ">": gt, ">=": ge}
ORDERED = ("first", "last", "number", "days")
NUMBER = r"-?[0-9]{1,18}(?:\.[0-9]{1,9})?%?"
"""A pattern, which `re` compiles when the first number is asked for."""
YES = ("yes", "true", "да", "иә")
NO = ("no", "false", "нет", "жоқ")
NONE, TODAY = "none", "today"
MOST_KNOWN = 20
"""Names that are listed to who asked for another; of more, the nearest must do."""


def test_of(field: Field, compare: Compare, value: Value, scene: Scene) -> Test:
    """Make the test of a value; raises Mistaken where it has no meaning for the field."""
    sign = compare.sign
    if sign not in (":", "=") and field.kind not in ORDERED:
        sign_at = compare.start + len(compare.name)
        raise Mistaken("no_order", sign_at, sign_at + len(sign), field=compare.name, sign=sign)
    if value.text.lower() == NONE and NONE not in field.known:
        if sign not in (":", "="):
            raise _unread(field, compare, value)
        return None
    match field.kind:
        case "name":
            return _name(field, compare, value, scene)
        case "word":
            return _word(field, compare, value)
        case "first" | "last":
            return _period(field, compare, value, scene)
        case "number" | "days":
            return _number(field, compare, value)
        case "flag":
            wanted = _yes_or_no(field, compare, value)
            return lambda given: given is wanted
        case "text":
            sought = folded(value.text)
            return (
                (lambda given: folded(given) == sought)
                if sign == "="
                else lambda given: sought in folded(given)
            )


def _name(field: Field, compare: Compare, value: Value, scene: Scene) -> Test:
    """Compare names without case; a star at the end stands for any ending."""
    wanted = folded(value.text)
    if wanted.endswith("*"):
        beginning = wanted[:-1]
        return lambda given: folded(given).startswith(beginning)
    if not field.room:
        return lambda given: folded(given) == wanted
    names = scene.names(field.room)
    wanted = wanted if wanted in names else look_alike(wanted, names)
    if wanted not in names:
        ids = tuple(dict.fromkeys(names.values()))
        near = names[found] if (found := nearest(value.text, names)) else ""
        known = ids if len(ids) <= MOST_KNOWN else ()
        facts: dict[str, Fact] = {"field": compare.name, "value": value.text, "near": near, "known": known}
        raise Mistaken("unknown_name" if known else "unknown_name_of_many", value.start, value.end, **facts)
    id_ = names[wanted]
    return lambda given: given == id_


def _word(field: Field, compare: Compare, value: Value) -> Test:
    wanted = value.text.lower().replace("-", "_")
    if wanted not in field.known:
        near = nearest(wanted, field.known)
        facts: dict[str, Fact] = {
            "field": compare.name,
            "value": value.text,
            "near": near,
            "known": field.known,
        }
        raise Mistaken("unknown_word", value.start, value.end, **facts)
    return lambda given: given == wanted


def _period(field: Field, compare: Compare, value: Value, scene: Scene) -> Test:
    """Compare by the field's day, first or last; a colon asks whether that day lies within the period."""
    wanted = _read_period(field, compare, value, scene)
    first, last, end = wanted.first, wanted.last, field.kind
    if first is None or last is None:
        if compare.sign not in (":", "="):
            raise _unread(field, compare, value)
        return lambda given: given.kind == wanted.kind
    if compare.sign == ":":
        return lambda given: given.known and first <= getattr(given, end) <= last
    anchor, order = (first if end == "first" else last), ORDERS[compare.sign]
    return lambda given: given.known and order(getattr(given, end), anchor)


def _read_period(field: Field, compare: Compare, value: Value, scene: Scene) -> Period:
    if value.text.lower() == TODAY:
        return day(scene.on)
    text = value.text.upper() if "-" in value.text else value.text.lower()
    try:
        if "-W" in text:
            week = parse_week(text)
            return Period("span", week.monday, week.sunday)
        return parse_period(text, unknown=True, ongoing=True)
    except Unreadable as problem:
        raise _unread(field, compare, value, near=str(problem.facts.get("write", ""))) from None


def _number(field: Field, compare: Compare, value: Value) -> Test:
    if field.kind == "days" and value.text.lower() in (*YES, *NO) and compare.sign in (":", "="):
        if value.text.lower() in NO:
            return None
        return lambda given: given > 0
    if not re.fullmatch(NUMBER, value.text):
        raise _unread(field, compare, value)
    wanted, order = Decimal(value.text.rstrip("%")), ORDERS[compare.sign]
    return lambda given: order(given, wanted)


def _yes_or_no(field: Field, compare: Compare, value: Value) -> bool:
    if value.text.lower() not in (*YES, *NO):
        raise _unread(field, compare, value)
    return value.text.lower() in YES


def _unread(field: Field, compare: Compare, value: Value, near: str = "") -> Mistaken:
    kind = "period" if field.kind in ("first", "last") else field.kind
    facts = {"field": compare.name, "value": value.text, "near": near}
    return Mistaken(f"no_{kind}", value.start, value.end, **facts)

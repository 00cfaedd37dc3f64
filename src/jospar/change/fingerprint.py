"""Fingerprints: the same change has the same one, wherever it stands and however it is written."""

import json
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from jospar.change.difference import Difference, Subject
from jospar.code import Code
from jospar.plan.period import Period
from jospar.plan.text import Text
from jospar.reading.shape import fields_of

LENGTH = 12
"""Hexadecimal digits of a fingerprint: among a million changes two are alike once in 500 such plans."""


def fingerprint(code: Code, subject: Subject, differences: Iterable[Difference]) -> str:
    """Make the fingerprint of a change, in hexadecimal digits: of its code, record, fields and values.

    The programme is not part of it: where a record stands is no change of it.
    """
    import hashlib  # noqa: PLC0415 -- it loads OpenSSL, and few who compare ask for fingerprints

    told = sorted([one.field, _plain(one.before), _plain(one.after)] for one in differences)
    text = json.dumps([code, subject.kind, subject.id, told], ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:LENGTH]


def _plain(value: Any) -> str:  # noqa: ANN401 -- any value of a field
    """Write a value alike however it was written; values of different types differ."""
    match value:
        case bool() | int() | str():
            return f"{type(value).__name__}:{value}"
        case Decimal():
            return f"decimal:{_figure(value)}"
        case date():
            return f"date:{value.isoformat()}"
        case Period():
            return f"period:{value.kind}:{value.first}:{value.last}"
        case Text():
            return f"text:{json.dumps(sorted(value.by_language), ensure_ascii=False)}"
        case tuple():
            items = [_plain(one) for one in value]
            numbers = any(isinstance(one, Decimal) for one in value)
            return f"list:{json.dumps(items if numbers else sorted(items), ensure_ascii=False)}"
        case dict():
            return _mapping("table", {str(key): one for key, one in value.items()})
    if hasattr(value, "__dataclass_fields__"):
        cls: Any = type(value)
        names = [field.name for field in fields_of(cls)]
        return _mapping(cls.__name__, {name: getattr(value, name) for name in names})
    return f"{type(value).__name__}"


def _figure(value: Decimal) -> str:
    return str(value.normalize()) if value else "0"


def _mapping(name: str, held: dict[str, Any]) -> str:
    told = {key: _plain(one) for key, one in held.items() if one is not None and one not in ((), {})}
    return f"{name}:{json.dumps(told, ensure_ascii=False, sort_keys=True)}"

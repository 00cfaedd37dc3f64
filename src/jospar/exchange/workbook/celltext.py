"""What stands in a cell: texts that no program takes for formulas, and values as they are read."""

import hashlib
import json
import re
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal, InvalidOperation

LONGEST = 32_767
"""UTF-16 units that a cell can hold."""
PRECISION = ".15g"
"""The digits that spreadsheets keep of a number: 31.499999999999996 is 31.5 to them and to people."""
TEXT = "@"
_RISKY = re.compile(r"\A'*[=+\-@\t\r\n＝＋－＠]")
_GUARDED = re.compile(r"\A'+[=+\-@\t\r\n＝＋－＠]")
_UNWRITABLE = re.compile(r"[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_QUOTED = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')


def harmless(text: str) -> str:
    """Put an apostrophe before a text that a spreadsheet could take for a formula, now or after a CSV."""
    return f"'{text}" if _RISKY.match(text) else text


def restored(text: str) -> str:
    """Take away the apostrophe that `harmless` has put there."""
    return text[1:] if _GUARDED.match(text) else text


def to_cell(text: str) -> str:
    """Write a text for a cell: harmless, and what XML cannot hold as ``_xHHHH_``, as spreadsheets do."""
    return _UNWRITABLE.sub(lambda found: f"_x{ord(found[0]):04X}_", harmless(text))


def from_cell(text: str) -> str:
    """Read a text as `to_cell` wrote it, or a spreadsheet."""
    return restored(_ESCAPED.sub(lambda found: chr(int(found[1], 16)), text))


def fits(text: str) -> bool:
    """Tell whether a cell can hold a text."""
    return len(to_cell(text).encode("utf-16-le", "surrogatepass")) // 2 <= LONGEST


def read_value(value: object, form: str) -> str:
    """Read a cell's value as it would be typed; ``form`` is its number format.

    A number has the digits that spreadsheets keep, a share shown in per cent is one (0.6 is 60%), a day is
    written 2026-07-10; what is false is nothing.
    """
    match value:
        case None | False:
            return ""
        case True:
            return "true"
        case int() | float():
            return _number(value, percent="%" in _QUOTED.sub("", form or ""))
        case datetime():
            return value.date().isoformat()
        case date():
            return value.isoformat()
        case _:
            return from_cell(str(value)).strip()


def _number(value: float, *, percent: bool) -> str:
    number = Decimal(value) if isinstance(value, int) else Decimal(format(value, PRECISION))
    return f"{_plain(number * 100)}%" if percent else _plain(number)


def _plain(number: Decimal) -> str:
    """Write a number without an exponent and without noughts that say nothing."""
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def digest(cells: Mapping[str, str]) -> str:
    """Name what stands in cells, so that an untouched row is known again; numbers by their value."""
    said = {key: _value(text) for key, text in cells.items() if text}
    data = json.dumps(said, sort_keys=True, ensure_ascii=False).encode("utf-8", "surrogatepass")
    return hashlib.sha256(data).hexdigest()[:12]


def _value(text: str) -> str:
    body, sign = (text[:-1], "%") if text.endswith("%") else (text, "")
    try:
        return _plain(Decimal(body.strip().replace(",", "."))) + sign
    except InvalidOperation:
        return text

"""Single values as an editor sees them: what the YAML 1.2 core schema makes of them, or their plain text.

An editor reads ``2026`` as a number and ``true`` as a truth value, our reader takes the text that was
written: each form lets both pass. Patterns hold for texts alone.
"""

import re
from datetime import date
from decimal import Decimal
from typing import Any

from jospar.plan.period import Period
from jospar.reading.names import FORMS, ID
from jospar.reading.numbers import LONGEST, PLAIN
from jospar.reading.times import FIRST_YEAR

Schema = dict[str, Any]
"""A JSON Schema, or a part of one."""

MONTH_PATTERN = r"(?:0[1-9]|1[0-2])"
IN_MONTHS = (
    r"(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])|02-29|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31"
)
DAY_PATTERN = rf"[0-9]{{4}}-(?:{IN_MONTHS})"
ONE_PERIOD = rf"(?:[0-9]{{4}}(?:-(?:{MONTH_PATTERN}|Q[1-4]|H[12]))?|{DAY_PATTERN}|[0-9]{{4}}-[0-9]{{4}})"
PERIOD_PATTERN = rf"{ONE_PERIOD}(?:/{ONE_PERIOD})?"
LAST_YEAR = 9999
NAMED: dict[object, str] = {
    Period: "period",
    date: "day",
    Decimal: "number",
    int: "whole",
    bool: "truth",
    str: "",
}
"""What the forms of types are called; all others are of the reader's FORMS, or ids."""
WHOLE = r"-?(?:0|[1-9][0-9]*)"


def single(scalar: object, note: str) -> Schema:
    """Give the schema of a single value of a type; ``note`` refines it as in ``reading.shape.Single``."""
    if scalar is Period:
        return _period(note)
    if scalar is int:
        return _whole(note)
    plain: dict[object, Schema] = {
        Decimal: {"type": ["number", "string"], "pattern": _whole_text(PLAIN.pattern), "maxLength": LONGEST},
        date: {"type": "string", "pattern": f"^{DAY_PATTERN}$"},
        bool: {"type": ["boolean", "string"], "pattern": "^(?:true|false)$"},
        str: text(),
    }
    if scalar in plain:
        return plain[scalar]
    name = str(getattr(scalar, "__name__", ""))
    if name in FORMS:
        return {"type": "string", "pattern": _whole_text(FORMS[name][0])}
    return identifier()


def form_of(scalar: object, note: str) -> tuple[str, str]:
    """Name the form of a single value, and give an example or what else it may be; "" where it has none."""
    if scalar in NAMED:
        return NAMED[scalar], note
    name = str(getattr(scalar, "__name__", ""))
    return ("form", FORMS[name][1]) if name in FORMS else ("id", "")


def text() -> Schema:
    """Give the schema of a short text: ``1.10``, ``024`` and ``true`` are texts too."""
    return {"type": ["string", "number", "boolean"]}


def identifier() -> Schema:
    """Give the schema of an id; one of digits alone is a number to an editor."""
    return {"type": ["string", "integer"], "pattern": _whole_text(ID.pattern)}


def prose(languages: tuple[str, ...]) -> Schema:
    """Give the schema of a text: plain, or by language, below each other."""
    spoken = {"type": ["string", "number", "boolean"], "pattern": r"\S"}
    by_language = {
        "type": "object",
        "properties": dict.fromkeys(languages, spoken),
        "additionalProperties": False,
        "minProperties": 1,
    }
    return {"anyOf": [by_language, spoken]}


def _period(note: str) -> Schema:
    words = f"|{note}" if note else ""
    return {
        "type": ["string", "integer"],
        "pattern": f"^(?:{PERIOD_PATTERN}{words})$",
        "minimum": FIRST_YEAR,
        "maximum": LAST_YEAR,
    }


def _whole(note: str) -> Schema:
    if not note:
        return {"type": ["integer", "string"], "pattern": f"^{WHOLE}$", "maxLength": LONGEST}
    low, high = (int(bound) for bound in note.split(".."))
    texts = "|".join(str(number) for number in range(low, high + 1))
    return {"type": ["integer", "string"], "minimum": low, "maximum": high, "pattern": f"^(?:{texts})$"}


def _whole_text(pattern: str) -> str:
    r"""Write a pattern of the reader, which ends with ``\Z``, as schemas want it."""
    return f"^(?:{re.sub(re.escape(chr(92) + 'Z'), '', pattern)})$"

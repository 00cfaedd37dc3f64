"""Numbers from their written text, each mistake by its own name."""

import re
from decimal import Decimal

from jospar.finding import Fact
from jospar.reading.desk import Desk
from jospar.reading.failure import FAILED, Failure
from jospar.reading.node import Scalar

PLAIN = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?\Z")
COMMA = r"[-\u2010-\u2015\u2212]?[0-9]+,[0-9]+\Z"
"""A pattern; `re` compiles it when such a number is met."""
SPACES = "\u00a0\u202f\u2009\u2007\u2002\u2003 _'"
DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe63\uff0d"
LONGEST = 40
"""Characters of a number; more is no figure of a plan and would make arithmetic slow."""


def decode_decimal(node: Scalar, desk: Desk) -> Decimal | Failure:
    """Read a decimal number written with digits and a point: 12, 0.5, -3.25."""
    text = node.value
    if len(text) <= LONGEST and PLAIN.match(text):
        return Decimal(text)
    return _explain(node, desk)


def decode_int(node: Scalar, desk: Desk) -> int | Failure:
    """Read a whole number."""
    text = node.value
    if len(text) <= LONGEST and PLAIN.match(text):
        if "." not in text:
            return int(text)
        desk.say("J119", node, value=text)
        return FAILED
    return _explain(node, desk)


def _explain(node: Scalar, desk: Desk) -> Failure:
    code, facts = _diagnose(node.value)
    desk.say(code, node, **facts)
    return FAILED


def _diagnose(text: str) -> tuple[str, dict[str, Fact]]:
    stripped = "".join(letter for letter in text if letter not in SPACES)
    ascii_minus = "".join("-" if letter in DASHES else letter for letter in stripped)
    point = ascii_minus.replace(",", ".") if re.match(COMMA, ascii_minus) else ascii_minus
    if len(text) > LONGEST and PLAIN.match(text):
        return "J105", {"value": text[:LONGEST], "problem": "long", "most": LONGEST}
    if len(text) > LONGEST or not PLAIN.match(point):
        return "J105", {"value": text[:LONGEST]}
    if stripped != text:
        spaces = sorted({f"U+{ord(letter):04X}" for letter in text if letter in SPACES})
        return "J107", {"value": text, "write": point, "spaces": tuple(spaces)}
    if ascii_minus != stripped:
        return "J108", {"value": text, "write": point}
    return "J106", {"value": text, "write": point}

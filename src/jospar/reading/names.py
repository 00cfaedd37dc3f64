"""Ids, codes, links and other names from their written text."""

import re
import unicodedata

from jospar.finding import Fact
from jospar.plan.references import AgencyId
from jospar.reading.desk import Desk
from jospar.reading.failure import FAILED, Failure
from jospar.reading.node import Scalar

ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,39}\Z")
OCCASION = (
    r"(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])\Z|(?:0[13-9]|1[0-2])-(?:29|30)\Z|(?:0[13578]|1[02])-31\Z"
)
"""A day that every year has; 29 February is none."""
SOME_DAY = r"(?:0[1-9]|1[0-2])-(?:29|3[01])\Z"
FORMS = {
    "Prefix": (r"[A-Z][A-Z0-9]{0,7}\Z", "XA"),
    "CodeName": (r"[JC][0-9]{3}\Z", "J402"),
    "Link": (r'https?://[^\s<>"\\^`{}|]+\Z', "https://example.org/page"),
    "Digest": (r"[0-9a-f]{64}\Z", "64 × 0-9 a-f"),
    "ReportPath": (
        r"[A-Za-z0-9][A-Za-z0-9_-]{0,39}/[0-9]{4}(?:-(?:W[0-9]{2}|Q[1-4]|H[12]|[0-9]{2}))?\Z",
        "ministry_a/2026-W28",
    ),
    "Currency": (r"[A-Z]{3}\Z", "KZT"),
    "FieldPath": (r"[a-z_]+(?:/[^/\s]+)*\Z", "budget/2027/republican/amount"),
    "Occasion": (OCCASION, "12-25"),
}
"""A pattern, which `re` compiles when such a name is first met, and an example, for each form.

Schemas show them to editors: but for the end, written so that ECMA-262 with the flag u takes them, too.
"""


def decode_id(node: Scalar, desk: Desk) -> str | Failure:
    """Read an id: Latin letters, digits, - and _, at most 40 characters."""
    text = node.value
    if ID.match(text):
        return text
    strange = tuple(f"U+{ord(letter):04X}" for letter in text if _unseen(letter))
    visible = "".join(letter for letter in text if not _unseen(letter))
    if strange and ID.match(visible):
        desk.say("J115", node, value=text, write=visible, characters=strange)
    else:
        desk.say("J129", node, value=text)
    return FAILED


def _unseen(letter: str) -> bool:
    """Tell whether a character looks like nothing or like a plain space: a soft hyphen, a no-break space."""
    return letter != " " and unicodedata.category(letter) in {"Cf", "Cc", "Zs"}


def decode_agency(node: Scalar, desk: Desk) -> AgencyId | Failure:
    """Read an agency's id, or its abbreviation in any language, which gives the id.

    A full name is let through as it is: it names nothing, and it can be told what was meant.
    """
    known = desk.aliases.get(node.value)
    if known is not None:
        return AgencyId(known)
    if node.value in desk.names:
        return AgencyId(node.value)  # to be reported as unknown, with its id
    name = decode_id(node, desk) if node.value.isascii() or not _word(node.value) else node.value
    return name if isinstance(name, Failure) else AgencyId(name)


def _word(text: str) -> bool:
    """Tell whether a text may be an abbreviation, to be reported as unknown rather than as malformed."""
    return text.replace("-", "").replace(" ", "").isalpha()


def decode_form(node: Scalar, desk: Desk, form: str) -> str | Failure:
    """Read a name that has a fixed form, such as a web address or a currency."""
    pattern, example = FORMS[form]
    if re.match(pattern, node.value):
        return node.value
    desk.say("J126", node, value=node.value, form=form, example=example, **_no_such_day(form, node.value))
    return FAILED


def _no_such_day(form: str, text: str) -> dict[str, Fact]:
    """Say of a day such as 29 February why it does not come again every year."""
    return {"hint": "every_year"} if form == "Occasion" and re.match(SOME_DAY, text) else {}

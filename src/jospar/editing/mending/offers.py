"""From a finding that offers something to the splices that carry it out."""

import re
import unicodedata
from collections.abc import Callable, Iterator

from jospar.editing.mending.commas import mend_comma
from jospar.editing.splice import Splice
from jospar.finding import Finding
from jospar.place import Place

Offer = Callable[[Finding, Place, str], Iterator[Splice]]
QUOTES = "'\""
WORD = re.compile(r"\S+")
MARK = "\ufeff"


def splices(finding: Finding, text: str) -> tuple[Splice, ...]:
    """Give what mends a finding in the text of its file; nothing where nothing is offered.

    The text is without a byte-order mark, as findings count its characters.
    """
    offer = OFFERS.get(finding.code)
    if offer is None or not isinstance(finding.at, Place):
        return ()
    return tuple(offer(finding, finding.at, text))


def _write(finding: Finding, at: Place, text: str) -> Iterator[Splice]:
    """Write what the finding says is meant, without the quotes that may stand around it."""
    write, value = finding.facts.get("write"), finding.facts.get("value")
    there = text[at.start : at.end]
    bare = there[1:-1] if there[:1] in QUOTES and there[:1] == there[-1:] else there
    if isinstance(write, str) and value == bare:
        yield Splice(at.start, at.end, write)


def _decimal(finding: Finding, at: Place, text: str) -> Iterator[Splice]:
    """Write a decimal point; in braces the comma has cut the number in two, and the second half was found."""
    whole, _, part = str(finding.facts.get("value", "")).partition(",")
    cut = re.search(rf"(?<=[ :]){re.escape(whole)}\s*,\s*{re.escape(part)}\Z", text[: at.end])
    if text[at.start : at.end] == part and cut is not None:
        yield Splice(cut.start(), at.end, str(finding.facts.get("write", "")))
    else:
        yield from _write(finding, at, text)


def _quote(finding: Finding, at: Place, text: str) -> Iterator[Splice]:
    """Put quotes around what another reader would take for something else."""
    there = text[at.start : at.end]
    if there == finding.facts.get("value") and "'" not in there:
        yield Splice(at.start, at.end, f"'{there}'")


def _compose(_: Finding, __: Place, text: str) -> Iterator[Splice]:
    """Write every letter as one character, word by word."""
    for match in WORD.finditer(text):
        composed = unicodedata.normalize("NFC", match[0])
        if composed != match[0]:
            yield Splice(match.start(), match.end(), composed)


def _comma(finding: Finding, at: Place, text: str) -> Iterator[Splice]:
    if finding.facts.get("problem") == "space":
        yield from _write(finding, at, text)
    else:
        yield from mend_comma(at, text)


OFFERS: dict[str, Offer] = {
    "J019": _compose,
    "J021": _quote,
    "J106": _decimal,
    "J107": _write,
    "J108": _write,
    "J110": _write,
    "J115": _write,
    "J117": _comma,
}
"""By code. A byte-order mark (J002) is no part of the text, and a last line's end has no finding."""

"""Somebody's personal number is shown nowhere: not in a line, not in a message, not in JSON."""

from datetime import date

import pytest

from jospar.code import Code
from jospar.finding import Finding
from jospar.place import Place
from jospar.report.findings.json import findings_json
from jospar.report.findings.look import Look
from jospar.report.findings.protection import protection
from jospar.report.findings.sighting import sightings
from jospar.report.findings.text import finding_lines
from jospar.rules.selection import Selection
from jospar.rules.validate import Verdict, validate
from jospar.words.voice import Voice
from tests.report.findings.plans import tree_with

# Made up: the date of birth it begins with is none.
NUMBER = "009999000008"
DATE = date(2026, 11, 21)
VOICE = Voice("en")
FILE = "plan/example/measures/XA-009.yaml"


def finding(code: str, start: int, end: int, **facts: str) -> Finding:
    return Finding(Code(code), Place(FILE, start, end), facts)


def test_the_digits_of_a_stretch_are_masked() -> None:
    text = f"note: born {NUMBER}, room 24\n"
    start = text.index(NUMBER)
    protected = protection(FILE, text, [finding("J031", start, start + 12)])
    assert protected.shown(text, 0, len(text)) == "note: born ••••••••••••, room 24\n"
    assert protected.shown(text, start + 6, len(text)) == "••••••, room 24\n"


def test_facts_of_other_findings_do_not_repeat_it() -> None:
    text = f"lead: {NUMBER}\n"
    protected = protection(FILE, text, [finding("J031", 6, 18)])
    told = protected.told({"value": f"x{NUMBER}", "known": (NUMBER, "a"), "line": 3})
    assert told == {"value": "x" + "•" * 12, "known": ("•" * 12, "a"), "line": 3}


def test_a_text_without_one_is_left_as_it_is() -> None:
    text = "lead: 2026\n"
    assert protection(FILE, text, []).shown(text, 0, 10) == "lead: 2026"


def written(verdict: Verdict, text: bytes) -> str:
    """Write findings in both forms."""
    tree = tree_with({FILE: text})
    seen = tuple(sightings(verdict.findings, tree, VOICE, width=100))
    return "\n".join(finding_lines(seen, VOICE, Look())) + findings_json(seen, verdict, tree_id="0" * 40)


@pytest.mark.parametrize("select", [(), ("J1",), ("J2",)], ids=str)
def test_no_form_of_a_finding_shows_a_number(personal_number: str, select: tuple[str, ...]) -> None:
    spoilt = f"nope: {personal_number}" if "J1" in select else f"lead: a_{personal_number}_b"
    text = f"id: XA-009\ntitle: Rooms\narea: safety\n{spoilt}\n".encode()
    verdict = validate(tree_with({FILE: text}), DATE, Selection(select))
    assert verdict.findings
    assert personal_number not in written(verdict, text)


@pytest.mark.parametrize(
    "written",
    ["0099 9900 0008", "0099\u200b99000008", "0099-9900-0008", "００９９９９０００００８"],
    ids=["spaces", "zero width", "hyphens", "full width"],
)
def test_a_number_is_hidden_however_it_is_written(written: str) -> None:
    text = f"lead: {written}\n"
    protected = protection(FILE, text, [finding("J031", 6, 6 + len(written))])
    told = protected.told({"value": written, "write": NUMBER})
    assert not any(letter.isdecimal() for fact in told.values() for letter in str(fact))


def test_a_number_behind_escapes_is_hidden_too() -> None:
    escaped = "".join(f"\\x{ord(digit):02x}" for digit in NUMBER)
    text = f'lead: "{escaped}"\n'
    protected = protection(FILE, text, [finding("J031", 6, 8 + len(escaped))])
    assert protected.told({"value": NUMBER}) == {"value": "•" * 12}

"""Exceptions that hold, have expired, or cover nothing."""

import pytest

from jospar.rules.page import STATUS_DATE
from jospar.rules.selection import Selection
from jospar.rules.validate import validate
from tests.rules.examples import judged, lay

MEASURE = "plan/example/measures/XA-003.yaml"
BROKEN = "plan/example/measures/XA-004.yaml"
EARLY, SOUND = "start: 2027\ndue: 2026-12\n", "start: 2026\ndue: 2026-12\n"


def excepting(dates: str, *exceptions: str) -> dict[str, bytes | str]:
    """Write a measure with exceptions, each a code and perhaps more keys."""
    rows = "".join(f"  - {{because: so, code: {one}}}\n" for one in exceptions)
    head = "id: XA-003\ntitle: Adopt the standard\narea: health\nlead: ministry_a\n"
    return {MEASURE: f"{head}{dates}exceptions:\n{rows}"}


def codes(files: dict[str, bytes | str]) -> list[str]:
    return [str(one.code) for one in judged(files).findings]


@pytest.mark.parametrize(
    ("dates", "exceptions", "found"),
    [
        (EARLY, ("J402",), []),
        (EARLY, ("'J402', until: 2026-11-21",), []),
        (EARLY, ("'J402', until: 2026-11-20",), ["J402", "J415"]),
        (SOUND, ("'J402', until: 2026-11-20",), ["J415"]),
        (SOUND, ("J402",), ["J416"]),
        (SOUND, ("J402", "J408"), ["J416", "J416"]),
        (EARLY, ("J402", "J402"), []),
        (EARLY, ("J402", "J408"), ["J416"]),
        (SOUND, ("J020",), ["J416"]),
        (SOUND, ("J031",), ["J416"]),
        (SOUND, ("J207",), ["J416"]),
        (SOUND, ("J402", "J416"), []),
        (SOUND, ("J416",), []),
        (SOUND, ("J299",), ["J224"]),
        (SOUND, ("C299",), []),
    ],
)
def test_what_an_exception_covers(dates: str, exceptions: tuple[str, ...], found: list[str]) -> None:
    assert codes(excepting(dates, *exceptions)) == found


@pytest.mark.parametrize(
    ("selection", "found"),
    [
        (Selection(select=("J4",)), ["J416"]),
        (Selection(select=("J416",)), []),
        (Selection(ignore=("J402",)), []),
        (Selection(ignore=("J416",)), []),
    ],
)
def test_nothing_is_said_of_rules_that_were_not_asked(selection: Selection, found: list[str]) -> None:
    verdict = validate(lay(excepting(SOUND, "J402")), STATUS_DATE, selection)
    assert [one.code for one in verdict.findings] == found


def test_nothing_is_said_of_a_rule_that_is_off() -> None:
    head = "format: 1\nlanguages: [en, ru, kk]\npolicy: {levels: [{code: J402, level: off, because: so}]}\n"
    assert codes({"plan/jospar.yaml": head, **excepting(SOUND, "J402")}) == []


def test_nothing_is_said_while_a_file_cannot_be_read() -> None:
    assert codes({BROKEN: "id: XA-004\n", **excepting(SOUND, "J402")}) == ["J102"]
    assert codes({BROKEN: "id: XA-004\n", **excepting(SOUND, "J031")}) == ["J416", "J102"]

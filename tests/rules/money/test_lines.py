"""Budget lines beside each other: revised and original, given and got, planned and left over."""

import pytest

from tests.rules.examples import judged

MEASURE = "id: XA-001\ntitle: Open rooms\narea: safety\nlead: ministry_a\n"
ASKED = {f"J{number}" for number in range(517, 523)}


def codes(*lines: str, more: str = "due: 2028\n") -> list[str]:
    """Validate the example's first measure with these budget lines."""
    budget = "".join(f"  - {{{line}}}\n" for line in lines)
    text = f"{MEASURE}{more}budget:\n{budget}"
    found = judged({"plan/example/measures/XA-001.yaml": text}).findings
    return [one.code for one in found if one.code in ASKED]


GIVEN = "year: 2026, fund: republican, amount: 120"
GOT = "year: 2026, fund: local, amount: 120"
REVISED = "amount: 90, version: revised"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ((GIVEN, f"year: 2026, fund: republican, {REVISED}"), []),
        ((GIVEN, f"year: 2026, fund: republican, region: XA-01, {REVISED}"), ["J517"]),
        ((f"{GIVEN}, region: XA-01", f"year: 2026, fund: republican, {REVISED}"), ["J517"]),
        ((f"{GIVEN}, region: XA-01", f"year: 2026, fund: republican, region: XA-02, {REVISED}"), []),
        ((GIVEN, f"year: 2027, fund: republican, {REVISED}"), []),
        ((GIVEN, f"year: 2026, fund: local, {REVISED}"), []),
        ((f"year: 2026, fund: local, {REVISED}",), []),
    ],
)
def test_revised_lines(lines: tuple[str, ...], expected: list[str]) -> None:
    assert codes(*lines) == expected


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ((GIVEN, f"{GOT}, transfer: true"), []),
        ((f"{GIVEN}, transfer: true", GOT), []),
        ((f"{GIVEN}, transfer: true", f"{GOT}, transfer: true"), ["J520", "J520"]),
        ((f"{GOT}, transfer: true",), ["J520"]),
        (("year: 2027, fund: republican, amount: 120", f"{GOT}, transfer: true"), ["J520"]),
        (("year: 2026, fund: national_fund, amount: 200", f"{GOT}, transfer: true"), []),
        (
            ("year: 2026, fund: grant, amount: {amount: 1, currency: USD}", f"{GOT}, transfer: true"),
            [],
        ),
        ((GIVEN, GOT), ["J521"]),
        ((GIVEN, "year: 2026, fund: local, amount: 119"), []),
        ((GIVEN, "year: 2027, fund: local, amount: 120"), []),
        (("year: 2026, fund: republican, amount: 0", "year: 2026, fund: local, amount: 0"), []),
        (
            (GIVEN, f"{GOT}, region: XA-01", "year: 2026, fund: local, region: XA-02, amount: 5"),
            ["J521"],
        ),
        ((GIVEN, GOT, f"year: 2026, fund: local, {REVISED}"), []),
    ],
)
def test_transfers(lines: tuple[str, ...], expected: list[str]) -> None:
    assert codes(*lines) == expected


@pytest.mark.parametrize("state", ["cancelled", "excluded"])
def test_nothing_is_counted_of_what_is_gone(state: str) -> None:
    assert codes(f"{GOT}, transfer: true", more=f"state: {state}\nbecause: Merged\n") == []


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("plan: {Q1: 20, Q4: 120}", []),
        ("plan: {Q1: 20, Q4: 119}", ["J519"]),
        ("plan: {Q1: 20, Q3: 90}", []),
        ("plan: {Q4: 100}, conditional: 20", []),
        ("plan: {Q4: 100}, conditional: 10, reserve: 5", ["J519"]),
        ("plan: {Q1: 110, Q4: 100}", []),
        ("plan: {Q4: -1}", []),
    ],
)
def test_the_plan_ends_at_the_amount(line: str, expected: list[str]) -> None:
    assert codes(f"{GIVEN}, {line}") == expected


@pytest.mark.parametrize(
    ("more", "year", "expected"),
    [
        ("due: 2027\n", 2028, ["J522"]),
        ("due: 2027\n", 2031, []),
        ("due: ongoing\n", 2028, []),
        ("due: {every: year}\nstart: 2027\n", 2026, ["J522"]),
        ("start: 2027\n", 2026, ["J522"]),
        ("start: 2027\ndue: 2026\n", 2026, []),
        ("start: 2027\ndue: 2028\n", 2027, []),
    ],
)
def test_years(more: str, year: int, expected: list[str]) -> None:
    assert codes(f"year: {year}, fund: republican, amount: 120", more=more) == expected


def test_every_line_outside_the_regions_is_named() -> None:
    line = "year: {}, fund: local, region: XA-02, amount: 5"
    assert codes(line.format(2026), line.format(2027), more="due: 2028\nregions: [XA-01]\n") == ["J518"] * 2
    assert codes(line.format(2026), more="due: 2028\nregions: all\n") == []
    assert codes(line.format(2026)) == []

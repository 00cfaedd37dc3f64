"""A file's name is held against its content also where the rest of it cannot be read."""

import pytest

from jospar.finding import Finding
from tests.rules.examples import judged

FOLDER = "plan/example"


def found(file: str, text: str) -> list[Finding]:
    return [one for one in judged({f"{FOLDER}/{file}.yaml": text}).findings if one.file.startswith(FOLDER)]


@pytest.mark.parametrize(
    ("file", "text", "codes"),
    [
        ("measures/XA-004", "id: XA-005\ntitle: x\nweight: x\n", ["J123", "J105"]),
        ("measures/XA-004", "id: XA-004\ntitle: x\nweight: x\n", ["J105"]),
        ("measures/XA-004", "id: X 5\ntitle: x\n", ["J129"]),
        ("measures/XA-004", "id: [XA-005]\ntitle: x\n", ["J103"]),
        ("measures/XA-004", "- XA-005\n", ["J103"]),
        ("observations/XA-I-01/2025", "period: 2023\nvalue: 1\n", ["J102", "J123"]),
        ("observations/XA-I-01/2025_b", "period: 2025\nvalue: 1\n", ["J102"]),
        ("observations/XA-I-01/2025", "period: 2025-Q5\nsource: act_12\nvalue: 1\n", ["J112"]),
        ("observations/XA-I-01/2025", "period: unknown\nvalue: 1\n", ["J102", "J123"]),
        ("progress/ministry_a/2025-W53/XA-001", "status: on_track\n", ["J113", "J102"]),
    ],
)
def test_all_problems_of_a_file_are_said_at_once(file: str, text: str, codes: list[str]) -> None:
    assert [one.code for one in found(file, text)] == codes


@pytest.mark.parametrize(
    ("week", "before", "after"),
    [
        ("2025-W53", "2025-W52", "2026-W01"),
        ("2026-W00", "2025-W52", "2026-W01"),
        ("2026-W54", "2026-W53", "2027-W01"),
    ],
)
def test_a_week_that_is_not_is_said_with_its_neighbours(week: str, before: str, after: str) -> None:
    (one,) = found(f"progress/ministry_a/{week}/XA-001", "date: 2025-12-30\nstatus: on_track\n")
    assert (one.code, one.facts["before"], one.facts["after"]) == ("J113", before, after)

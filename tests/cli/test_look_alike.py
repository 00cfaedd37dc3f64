"""Ids and agencies typed on another keyboard: what looks the same is the same, in every command."""

from pathlib import Path

import pytest

from jospar.reading.suggest import look_alike, nearest
from tests.cli.conftest import Run

DAY = ("--date", "2026-07-10")
MEASURE = "ХА-001"
"""In Cyrillic letters."""
AGENCY = "ministry_а"
"""Its last letter is Cyrillic."""


@pytest.mark.parametrize(
    "words",
    [
        ("show", MEASURE),
        ("show", AGENCY),
        ("validate", MEASURE),
        ("validate", AGENCY),
        ("fix", MEASURE, "--dry-run"),
        ("set", MEASURE, "critical=true", "--dry-run"),
        ("list", f"lead={AGENCY}"),
        ("record", MEASURE, "--status", "on_track", "--as", AGENCY, *DAY),
        ("record", MEASURE, "--status", "on_track", "--as", "министерство А", *DAY),
        ("week", "start", "--as", AGENCY, *DAY),
        ("--as", AGENCY),
    ],
    ids=" ".join,
)
def test_what_looks_the_same_is_meant(plan: Path, here: Run, words: tuple[str, ...]) -> None:
    ended = here(*words)
    assert (ended.code, ended.err) == (0, ""), ended.out


def test_drafts_are_handed_in_by_such_names(plan: Path, here: Run) -> None:
    assert here("week", "start", "--as", "ministry_a", *DAY).code == 0
    assert "X761" not in here("week", "submit", MEASURE, "--as", AGENCY, *DAY).err


@pytest.mark.parametrize("report", [MEASURE, f"{AGENCY}/2026-W28/{MEASURE}"])
def test_a_report_is_accepted_by_such_names(plan: Path, here: Run, report: str) -> None:
    assert here("record", "XA-001", "--status", "on_track", "--as", "ministry_a", *DAY).code == 0
    ended = here("accept", report, "--as", "ministry_b", *DAY)
    assert (ended.code, ended.err) == (0, "")


def test_an_agency_that_only_looks_alike_is_preferred_to_another_that_is_near() -> None:
    agencies = ["ministry_a", "ministry_c", "ministry_h"]
    assert nearest("ministry_С", agencies) == "ministry_c"
    assert look_alike("ministry_h", agencies) == "ministry_h"
    assert look_alike("ministry_x", agencies) == ""
    assert look_alike("XA-1", ["xa-1", "Xa-1"]) == ""

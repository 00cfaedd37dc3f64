"""The akimats' own figures beside the lead's."""

import pytest

from tests.rules.examples import judged

Files = dict[str, bytes | str]
MEASURE = """
id: XA-001
title: Open 40 support rooms
area: safety
lead: ministry_a
due: 2028
regions: {regions}
progress_by: units
units: {{target: 40, unit: room}}
consolidates: {consolidates}
"""


def files(lead: str, own: dict[str, str], *, regions: str = "all", how: str = "executors") -> Files:
    """Write the lead's report of the week, and those of akimats of the week before."""
    report = f"date: 2026-11-13\nstatus: on_track\n{lead}\n"
    written: Files = {
        "plan/example/measures/XA-001.yaml": MEASURE.format(regions=regions, consolidates=how),
        "plan/example/progress/ministry_a/2026-W46/XA-001.yaml": report,
    }
    for akimat, text in own.items():
        path = f"plan/example/progress/{akimat}/2026-W45/XA-001.yaml"
        written[path] = f"date: 2026-11-06\n{text}\n"
    return written


def problems(written: Files) -> list[str]:
    found = [one for one in judged(written).findings if one.code == "J723"]
    return [str(one.facts.get("problem", "more")) for one in found]


ONE, TWO = "regions: {XA-01: {units: 9}}", "regions: {XA-02: {units: 4}}"


@pytest.mark.parametrize(
    ("lead", "own", "how", "expected"),
    [
        ("done: {units: 13}", {"akimat_01": ONE, "akimat_02": TWO}, "executors", []),
        ("done: {units: 12}", {"akimat_01": ONE, "akimat_02": TWO}, "executors", ["more"]),
        ("done: {units: 14}", {"akimat_01": ONE, "akimat_02": TWO}, "executors", ["less"]),
        ("done: {units: 14}", {"akimat_01": ONE}, "executors", []),
        ("done: {units: 14}", {"akimat_01": ONE, "akimat_02": TWO}, "lead_states", []),
        ("done: {units: 12}", {"akimat_01": ONE, "akimat_02": TWO}, "lead_states", ["more"]),
        ("note: x", {"akimat_01": ONE}, "executors", []),
        ("done: {units: 8}", {"akimat_01": f"state: draft\n{ONE}"}, "executors", []),
        ("done: {units: 12}\nregions: {XA-01: {units: 8}}", {"akimat_01": ONE}, "executors", ["region"]),
        ("done: {units: 12}\nregions: {XA-01: {units: 9}}", {"akimat_01": ONE}, "executors", []),
        ("done: {units: 12}\nregions: {XA-01: {units: 8}}", {"akimat_01": ONE}, "lead_states", []),
    ],
)
def test_whole_and_parts(lead: str, own: dict[str, str], how: str, expected: list[str]) -> None:
    assert problems(files(lead, own, how=how)) == expected


def test_what_is_reported_after_the_lead_was_not_known_to_it() -> None:
    written = files("done: {units: 8}", {})
    later = "plan/example/progress/akimat_01/2026-W47/XA-001.yaml"
    assert problems({**written, later: f"date: 2026-11-17\n{ONE}\n"}) == []


def test_the_last_figure_of_a_region_counts() -> None:
    written = files("done: {units: 9}", {"akimat_01": "regions: {XA-01: {units: 7}}"}, regions="[XA-01]")
    assert problems(written) == ["less"]
    last = "plan/example/progress/akimat_01/2026-W46/XA-001.yaml"
    assert problems({**written, last: f"date: 2026-11-12\n{ONE}\n"}) == []


def test_what_was_sent_back_does_not_count() -> None:
    written = files("done: {units: 8}", {"akimat_01": ONE})
    back = "report: akimat_01/2026-W45\nverdict: returned\nbecause: Counted twice\non: 2026-11-09\n"
    assert problems({**written, "plan/example/acceptances/ministry_a/2026-W46/XA-001.yaml": back}) == []


@pytest.mark.parametrize(
    ("regions", "table", "how", "expected"),
    [
        ("[XA-01, XA-02]", "{XA-01: {units: 1}}", "executors", []),
        ("[XA-01, XA-02]", "{XA-01: {units: 1}, XA-02: {units: 0}}", "executors", []),
        ("[XA-01, XA-02, XA-03]", "{XA-01: {units: 1}, XA-02: {units: 0}}", "executors", ["XA-03"]),
        ("[XA-01, XA-02, XA-03]", "{XA-01: {units: 1}, XA-02: {units: 0}}", "lead_states", []),
        ("all", "{XA-01: {units: 1}, XA-02: {units: 0}}", "executors", ["XA-03"]),
    ],
)
def test_holes_in_a_table_of_regions(regions: str, table: str, how: str, expected: list[str]) -> None:
    written = files(f"done: {{units: 1}}\nregions: {table}", {}, regions=regions, how=how)
    written["plan/agencies.yaml"] = THREE
    found = [one for one in judged(written).findings if one.code == "J730"]
    assert [name for one in found for name in one.facts["missing"]] == expected  # type: ignore[union-attr]


THREE = """
- {id: ministry_a, name: Ministry A, kind: ministry}
- {id: ministry_b, name: Ministry B, kind: ministry}
- {id: akimat_01, name: Akimat of Region 1, kind: akimat, region: XA-01}
- {id: akimat_02, name: Akimat of Region 2, kind: akimat, region: XA-02, since: 2022-06}
- {id: akimat_03, name: Akimat of Region 3, kind: akimat, region: XA-03}
"""

"""Reports beside their measures, week after week."""

import pytest

from tests.rules.examples import judged


def report(
    measure: str, text: str, *, week: str = "2026-W46", agency: str = "ministry_a"
) -> dict[str, bytes | str]:
    """Write a report by its path."""
    return {f"plan/example/progress/{agency}/{week}/{measure}.yaml": text}


def codes(files: dict[str, bytes | str]) -> list[str]:
    return [one.code for one in judged(files).findings if one.code.startswith("J7")]


def test_a_reason_is_asked_of_the_last_report_alone() -> None:
    early = report("XA-001", "date: 2026-10-01\nstatus: at_risk\n", week="2026-W40")
    assert codes(early) == ["J708"]
    assert codes({**early, **report("XA-001", "date: 2026-11-13\nstatus: on_track\n")}) == []


def test_a_report_that_is_not_seen_yet_is_one_finding() -> None:
    late = "date: 2026-12-01\nstatus: at_risk\ndone: {units: 99}\n"
    assert codes(report("XA-001", late, week="2026-W49")) == ["J704"]


def test_earlier_reports_have_met_milestones() -> None:
    first = "date: 2026-10-01\nstatus: on_track\ndone: {milestones: {programme: met}}\n"
    last = "date: 2026-11-13\nstatus: done\ndone: {milestones: {groups: met}}\n"
    done = report("XA-002", last, agency="ministry_b")
    assert codes(done) == ["J705"]
    assert codes({**report("XA-002", first, agency="ministry_b", week="2026-W40"), **done}) == []


def test_units_never_reported_are_open() -> None:
    assert codes(report("XA-001", "date: 2026-11-13\nstatus: done\n")) == ["J705"]


def test_an_unknown_measure_is_another_rules_business() -> None:
    assert codes(report("XA-009", "date: 2026-11-13\nstatus: at_risk\ndone: {units: 3}\n")) == []


def test_regions_may_not_be_below_zero_either() -> None:
    text = "date: 2026-11-13\nstatus: on_track\ndone: {units: 3}\nregions: {XA-01: {units: -2}}\n"
    assert codes(report("XA-001", text)) == ["J702"]


RECURRING = "id: XA-003\ntitle: Report\narea: health\nlead: ministry_a\ndue: {due}\n"


@pytest.mark.parametrize(
    ("due", "occurrence", "expected"),
    [
        ("{every: year, on: [12-25]}", "2026", []),
        ("{every: year, on: [12-25]}", "2026-12", []),
        ("{every: year, on: [12-25]}", "2026-12-25", []),
        ("{every: year, on: [12-25]}", "2026-12-24", ["J707"]),
        ("{every: year, on: [12-25]}", "2026-H1", ["J707"]),
        ("{every: quarter}", "2026-Q3", []),
        ("{every: quarter}", "2025-Q3", ["J707"]),
        ("{every: quarter}", "2031-Q1", ["J707"]),
        ("{every: week}", "2026-11-02", []),
        ("2026-12", "2026-11", ["J707"]),
        ("ongoing", "2026-11", ["J707"]),
    ],
)
def test_occurrences(due: str, occurrence: str, expected: list[str]) -> None:
    files = report("XA-003", f"date: 2026-11-13\nstatus: on_track\noccurrence: {occurrence}\n")
    files["plan/example/measures/XA-003.yaml"] = RECURRING.format(due=due)
    assert codes(files) == expected


GONE = RECURRING.format(due="2026-12") + "state: {state}\nbecause: Merged\n"
AMENDMENT = """
id: XA-A-001
kind: amendment
act: {{number: 20, date: {date}, source: act_12}}
changes: [{{record: XA-003, field: state, before: active, after: cancelled}}]
"""


@pytest.mark.parametrize(("date", "expected"), [("2026-06-13", ["J710"]), ("2026-11-14", [])])
def test_reports_after_the_end(date: str, expected: list[str]) -> None:
    files = report("XA-003", "date: 2026-11-13\nstatus: on_track\n")
    files["plan/example/measures/XA-003.yaml"] = GONE.format(state="cancelled")
    files["plan/example/amendments/XA-A-001.yaml"] = AMENDMENT.format(date=date)
    assert codes(files) == expected


def test_nothing_is_said_of_an_end_without_a_date() -> None:
    files = report("XA-003", "date: 2026-11-13\nstatus: on_track\n")
    files["plan/example/measures/XA-003.yaml"] = GONE.format(state="excluded")
    assert codes(files) == []


def test_a_restricted_measure_says_nothing_of_its_units() -> None:
    files = report("XA-003", "date: 2026-11-13\nstatus: on_track\ndone: {units: 3}\n")
    files["plan/example/measures/XA-003.yaml"] = (
        "id: XA-003\ntitle: Restricted\narea: health\nlead: ministry_a\ndue: 2026-12\naccess: restricted\n"
    )
    assert codes(files) == []


def test_a_forecast_means_nothing_once_done() -> None:
    text = "date: 2026-11-13\nstatus: done\ndone: {units: 40}\nforecast: 2026-10\n"
    assert codes(report("XA-001", text)) == []


def weekly(*weeks: tuple[str, str], agency: str = "ministry_a") -> dict[str, bytes | str]:
    """Write reports on one measure: the day of each, in its week, and what it says besides."""
    days = {"2026-10-16": "2026-W42", "2026-10-23": "2026-W43", "2026-10-30": "2026-W44"}
    files: dict[str, bytes | str] = {}
    for day, text in weeks:
        body = f"date: {day}\nstatus: on_track\n{text}\n"
        files |= report("XA-001", body, week=days[day], agency=agency)
    return files


FIRST, SECOND, THIRD = "2026-10-16", "2026-10-23", "2026-10-30"
BECAUSE = "\ncorrection: {because: Counted twice}"


@pytest.mark.parametrize(
    ("reports", "expected"),
    [
        (((FIRST, "done: {units: 12}"), (SECOND, "done: {units: 12}")), []),
        (((FIRST, "done: {units: 12}"), (SECOND, "done: {units: 11}")), ["J706"]),
        (((FIRST, "done: {units: 12}"), (SECOND, "done: {units: 11}" + BECAUSE)), []),
        (((FIRST, "done: {units: 12}"), (SECOND, "note: x"), (THIRD, "done: {units: 11}")), ["J706"]),
        (
            (
                (FIRST, "done: {units: 9}"),
                (SECOND, "done: {units: 7}" + BECAUSE),
                (THIRD, "done: {units: 8}"),
            ),
            [],
        ),
        (((FIRST, "done: {units: 9}\nstate: draft"), (SECOND, "done: {units: 8}")), ["J731"]),
        (((FIRST, "done: {units: 9}"), (SECOND, "done: {units: 8}\nstate: draft")), ["J706", "J731"]),
        (
            (
                (FIRST, "done: {units: 9}\nregions: {XA-01: {units: 9}}"),
                (SECOND, "done: {units: 8}\nregions: {XA-01: {units: 8}}"),
            ),
            ["J706"],
        ),
        (
            (
                (FIRST, "done: {units: 9}\nregions: {XA-01: {units: 3}}"),
                (SECOND, "done: {units: 9}\nregions: {XA-01: {units: 2}, XA-02: {units: 1}}"),
            ),
            ["J706"],
        ),
        (((FIRST, "done: {units: 9}"), (SECOND, "done: {units: -1}")), ["J702"]),
    ],
)
def test_what_is_done_so_far_only_grows(reports: tuple[tuple[str, str], ...], expected: list[str]) -> None:
    assert codes(weekly(*reports)) == expected


def test_what_is_paid_is_counted_by_year_and_fund() -> None:
    first = "spent: [{year: 2026, fund: republican, paid: 30}, {year: 2026, fund: local, paid: 3}]"
    other = "spent: [{year: 2026, fund: republican, paid: 31}, {year: 2026, fund: local, paid: 2}]"
    assert codes(weekly((FIRST, first), (SECOND, first))) == []
    assert codes(weekly((FIRST, first), (SECOND, other))) == ["J706"]


def test_another_agencys_figures_are_its_own() -> None:
    both = weekly((FIRST, "regions: {XA-01: {units: 9}}"))
    both |= weekly((SECOND, "regions: {XA-01: {units: 8}}"), agency="akimat_01")
    assert "J706" not in codes(both)


def test_the_report_of_a_half_year_speaks_of_its_end() -> None:
    half = report("XA-001", "date: 2026-10-20\nstatus: on_track\ndone: {units: 8}\n", week="2026-H1")
    assert codes({**weekly((FIRST, "done: {units: 12}")), **half}) == []


def test_reports_to_come_are_one_finding_for_each_agency() -> None:
    files = report("XA-001", "date: 2026-12-03\nstatus: on_track\n", week="2026-W49")
    files |= report("XA-001", "date: 2062-12-07\nstatus: on_track\n", week="2062-W49")
    files |= report("XA-002", "date: 2026-12-03\nstatus: on_track\n", week="2026-W49", agency="ministry_b")
    found = [one for one in judged(files).findings if one.code == "J704"]
    assert [(one.facts["n"], str(one.facts["value"])) for one in found] == [
        (2, "2062-12-07"),
        (1, "2026-12-03"),
    ]


def test_verdicts_to_come_are_noted_too() -> None:
    files = report("XA-001", "date: 2026-11-13\nstatus: on_track\n")
    files["plan/example/acceptances/ministry_a/2026-W46/XA-001.yaml"] = (
        "report: ministry_a/2026-W46\nverdict: accepted\non: 2027-11-16\n"
    )
    assert codes(files) == ["J704"]

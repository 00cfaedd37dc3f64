"""What a report says of itself: begun, finished, done, and before what."""

import pytest

from tests.rules.examples import judged

Files = dict[str, bytes | str]
NOTHING: Files = {}


def report(measure: str, text: str, *, week: str = "2026-W46", agency: str = "ministry_a") -> Files:
    """Write a report of one of two weeks."""
    day = {"2026-W45": "2026-11-06", "2026-W46": "2026-11-13"}[week]
    return {f"plan/example/progress/{agency}/{week}/{measure}.yaml": f"date: {day}\n{text}\n"}


def codes(files: Files, *of: str) -> list[str]:
    return [one.code for one in judged(files).findings if one.code in of]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("status: not_started\nspent: [{year: 2026, fund: republican, paid: 0}]", []),
        ("status: not_started\ndone: {units: 0}", []),
        ("status: not_started\nstarted: 2026-03", ["J718"]),
        ("status: not_started\nfinished: 2026-03", ["J718"]),
        ("status: not_started\nstarted: 2026-03\nstate: draft", []),
        ("status: at_risk\nreason: staffing\nfinished: 2026-03", ["J717"]),
        ("status: done\nfinished: 2026-03", []),
    ],
)
def test_begun_and_finished(text: str, expected: list[str]) -> None:
    assert codes(report("XA-001", text), "J717", "J718") == expected


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("met", "met", []),
        ("partly_met", "met", []),
        ("met", "not_met", ["J719"]),
        ("partly_met", "not_met", ["J719"]),
        ("met", "cancelled", []),
        ("cancelled", "not_met", []),
    ],
)
def test_milestones_stay_met(first: str, second: str, expected: list[str]) -> None:
    files = NOTHING
    for week, state in (("2026-W45", first), ("2026-W46", second)):
        text = f"status: on_track\ndone: {{milestones: {{programme: {state}}}}}"
        files = files | report("XA-002", text, week=week, agency="ministry_b")
    assert codes(files, "J719") == expected


DEPENDING = "id: XA-003\ntitle: Adopt\narea: health\nlead: ministry_a\ndue: {due}\ndepends_on: XA-001\n"


@pytest.mark.parametrize(
    ("due", "other", "expected"),
    [
        ("2028", "status: on_track", ["J724"]),
        ("2028", "note: on the way", []),
        ("2028", "status: done\ndone: {units: 40}", []),
        ("{every: year}", "status: on_track", []),
    ],
)
def test_what_comes_first(due: str, other: str, expected: list[str]) -> None:
    files = report("XA-003", "status: done") | report("XA-001", other)
    files["plan/example/measures/XA-003.yaml"] = DEPENDING.format(due=due)
    assert codes(files, "J724") == expected


def test_a_predecessor_of_which_nothing_is_reported_is_not_asked_about() -> None:
    files = report("XA-003", "status: done")
    files["plan/example/measures/XA-003.yaml"] = DEPENDING.format(due="2028")
    assert codes(files, "J724") == []


@pytest.mark.parametrize(("n", "expected"), [(4, []), (5, ["J722"])])
def test_documents_are_the_same_by_their_address_too(n: int, expected: list[str]) -> None:
    assert codes(_closed(n, "url: https://example.org/act"), "J722") == expected


def test_a_document_with_number_and_address_is_one_finding() -> None:
    assert codes(_closed(6, "url: https://example.org/act, number: 7"), "J722") == ["J722"]


def test_the_same_number_of_another_day_is_another_document() -> None:
    files = _closed(5, "number: 7, dated: 2026-11-02")
    path = "plan/example/progress/ministry_a/2026-W46/XA-104.yaml"
    other = str(files[path]).replace("2026-11-02", "2026-11-03")
    assert codes({**files, path: other}, "J722") == []


def _closed(n: int, document: str) -> Files:
    files = NOTHING
    for number in range(100, 100 + n):
        name = f"XA-{number}"
        measure = f"id: {name}\ntitle: Measure {number}\narea: health\nlead: ministry_a\ndue: 2026-12\n"
        files = files | {f"plan/example/measures/{name}.yaml": measure}
        files |= report(name, f"status: done\nevidence: [{{id: act, kind: act, {document}}}]")
    return files


RECURRING = "id: XA-003\ntitle: Report\narea: health\nlead: ministry_a\ndue: {due}\n{more}"
EARLY = "plan/example/progress/ministry_a/2026-W01/XA-001.yaml"


@pytest.mark.parametrize(
    ("due", "more", "expected"),
    [
        ("{every: quarter}", "", [3]),
        ("{every: quarter}", "start: 2026-05\n", [1]),
        ("{every: half_year, by: {day: 15, of: next_month}}", "", [1]),
        ("{every: year, on: [03-01, 10-01]}", "", [2]),
        ("{every: year}", "", []),
        ("{every: week}", "", []),
        ("{every: quarter}", "state: cancelled\nbecause: Merged\n", []),
        ("2026-03", "", []),
    ],
)
def test_occurrences_without_reports(due: str, more: str, expected: list[int]) -> None:
    files: Files = {
        EARLY: "date: 2026-01-02\nstatus: on_track\n",
        "plan/example/measures/XA-003.yaml": RECURRING.format(due=due, more=more),
    }
    assert [one.facts["n"] for one in judged(files).findings if one.code == "J727"] == expected


def test_nothing_is_asked_of_the_time_before_the_first_report() -> None:
    measure = RECURRING.format(due="{every: quarter}", more="")
    files = {"plan/example/measures/XA-003.yaml": measure, **report("XA-001", "status: on_track")}
    assert codes(files, "J727") == []


def test_reports_name_their_occurrence() -> None:
    files = {EARLY: "date: 2026-01-02\nstatus: on_track\n"}
    files["plan/example/measures/XA-003.yaml"] = RECURRING.format(due="{every: quarter}", more="")
    files |= report("XA-003", "status: on_track\noccurrence: 2026-Q3")  # type: ignore[arg-type]
    (found,) = (one for one in judged(files).findings if one.code == "J727")
    assert (found.facts["n"], str(found.facts["value"])) == (2, "2026-06-30")


@pytest.mark.parametrize(
    ("occurrence", "expected"), [("2026-Q4", []), ("2027-Q1", ["J726"]), ("2031-Q1", [])]
)
def test_occurrences_ahead(occurrence: str, expected: list[str]) -> None:
    files = report("XA-003", f"status: done\noccurrence: {occurrence}")
    files["plan/example/measures/XA-003.yaml"] = RECURRING.format(due="{every: quarter}", more="")
    assert codes(files, "J726") == expected


def test_reports_before_the_programme_are_one_finding_an_agency() -> None:
    files: Files = {}
    for day, week in (("2025-11-06", "2025-W45"), ("2025-11-13", "2025-W46")):
        path = f"plan/example/progress/ministry_a/{week}/XA-001.yaml"
        files[path] = f"date: {day}\nstatus: on_track\n"
    found = [one for one in judged(files).findings if one.code == "J728"]
    assert [(one.facts["n"], str(one.facts["value"])) for one in found] == [(2, "2025-11-06")]

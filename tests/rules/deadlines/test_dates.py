"""One wrong date is one finding, and where nothing is known nothing is said."""

import pytest

from tests.rules.examples import judged

MEASURE = "plan/example/measures/XA-003.yaml"


SECOND = "plan/example/measures/XA-002.yaml"
ALONE = "id: XA-002\ntitle: Train psychologists\narea: safety\nlead: ministry_b\n"


def codes(changes: dict[str, bytes | str]) -> list[str]:
    found = judged({SECOND: ALONE, **changes}).findings
    return [one.code for one in found if one.code.startswith("J4")]


def measure(more: str) -> str:
    return f"id: XA-003\ntitle: Adopt the standard\narea: health\nlead: ministry_a\n{more}"


@pytest.mark.parametrize(
    ("more", "found"),
    [
        ("due: 2030\n", []),
        ("due: 2030-12-31\n", []),
        ("due: 2025\n", ["J401"]),
        ("due: 2031\n", ["J401"]),
        ("due: ongoing\nstart: 2026\n", []),
        ("due: {every: year, on: 12-25}\nstart: 2026\n", []),
        ("start: 2026-06\ndue: 2026-06-01\n", []),
        ("start: 2026-06\ndue: 2026-05\n", ["J402"]),
        ("start: 2027\ndue: 2017\n", ["J401"]),
        ("start: 2062\ndue: 2027\n", ["J402"]),
        ("start: 2062\n", ["J408"]),
        ("start: 2026\ndue: 2017\nmilestones: [{id: a, title: a, due: 2027-06}]\n", ["J401"]),
        ("start: 2027\ndue: 2026\nmilestones: [{id: a, title: a, due: 2026-06}]\n", ["J402"]),
        ("start: 2026\ndue: 2027\nmilestones: [{id: a, title: a, due: 2072-06}]\n", ["J403"]),
        ("start: 2026\ndue: 2027\nmilestones: [{id: a, title: a, due: 2016-06}]\n", ["J401"]),
        ("start: 2026-03\ndue: 2027\nmilestones: [{id: a, title: a, due: 2026-01}]\n", ["J414"]),
        ("start: 2026\nmilestones: [{id: a, title: a, due: 2031}]\n", ["J401"]),
        ("milestones: [{id: a, title: a}, {id: b, title: b, due: 2026}]\n", []),
        ("weight: -1\n", ["J404"]),
        ("milestones: [{id: a, title: a, weight: -1}, {id: b, title: b, weight: 1}]\n", ["J404"]),
        ("milestones: [{id: a, title: a, weight: 0}]\n", ["J404"]),
    ],
)
def test_one_wrong_date_is_one_finding(more: str, found: list[str]) -> None:
    assert codes({MEASURE: measure(more)}) == found


@pytest.mark.parametrize("channel", ["none", "here"])
def test_a_quoted_measure_without_dates_is_left_alone(channel: str) -> None:
    programme = (
        "id: example\nprefix: XA\ntitle: a\ninstrument: concept\nperiod: 2026-2030\n"
        "money: {currency: XAD, unit: million}\nareas: [{id: safety, title: a}, {id: health, title: b}]\n"
        f"reporting: {{channel: {channel}}}\n"
    )
    quoted = measure("record: quoted\ncritical: true\nmilestones: [{id: a, title: a, critical: true}]\n")
    assert codes({"plan/example/programme.yaml": programme, MEASURE: quoted}) == []


def test_a_programme_whose_period_is_unknown_holds_any_date() -> None:
    programme = (
        "id: example\nprefix: XA\ntitle: a\ninstrument: concept\nperiod: unknown\n"
        "money: {currency: XAD, unit: million}\nareas: [{id: safety, title: a}, {id: health, title: b}]\n"
        "act: {date: 2026-01-15, effective: 2031}\n"
    )
    dated = measure("start: 1999\ndue: 2050\nmilestones: [{id: a, title: a, due: 2040}]\n")
    assert codes({"plan/example/programme.yaml": programme, MEASURE: dated}) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("started: 2026-11-15", []),
        ("started: 2026-11-16", ["J406"]),
        ("started: 2026", []),
        ("started: 2026-03\nfinished: 2026-02", ["J405"]),
        ("started: 2026-03\nfinished: 2026", []),
        ("started: 2027-03\nfinished: 2027-02", ["J406"]),
        ("finished: 2027", ["J406"]),
    ],
)
def test_actual_dates_have_happened(text: str, found: list[str]) -> None:
    report = {"plan/example/progress/ministry_a/2026-W46/XA-001.yaml": f"date: 2026-11-12\n{text}\n"}
    assert codes({**report}) == found


EVIDENCE = "date: 2026-11-12\nevidence: [{id: a, kind: act, number: 7, dated: %s}]\n"


@pytest.mark.parametrize(("dated", "found"), [("2026-11-15", []), ("2026-11-16", ["J406"])])
def test_a_document_is_there_by_the_end_of_the_week(dated: str, found: list[str]) -> None:
    assert codes({"plan/example/progress/ministry_a/2026-W46/XA-001.yaml": EVIDENCE % dated}) == found


@pytest.mark.parametrize(
    ("act", "found"),
    [
        ("date: 2031", ["J412"]),
        ("date: 2030-12-31", []),
        ("effective: 2031-01", ["J412"]),
        ("date: 2031, effective: 2032", ["J412"]),
        ("date: 2028", []),
    ],
)
def test_an_act_is_of_the_programmes_time(act: str, found: list[str]) -> None:
    programme = (
        "id: example\nprefix: XA\ntitle: a\ninstrument: concept\nperiod: 2026-2030\n"
        "money: {currency: XAD, unit: million}\nareas: [{id: safety, title: a}, {id: health, title: b}]\n"
        f"act: {{number: 12, {act}}}\n"
    )
    assert codes({"plan/example/programme.yaml": programme}) == found


def test_a_statutory_report_goes_by_its_own_date() -> None:
    name = "plan/example/progress/ministry_a/2026-H1/XA-001.yaml"
    assert codes({name: "date: 2026-07-10\nstarted: 2026-07-05\n"}) == []
    assert codes({name: "date: 2026-07-10\nstarted: 2026-08\n"}) == ["J406"]


def test_a_report_after_the_status_date_is_not_seen() -> None:
    name = "plan/example/progress/ministry_a/2026-W49/XA-001.yaml"
    assert codes({name: "date: 2026-12-03\nfinished: 2027\n"}) == []


@pytest.mark.parametrize(
    ("due", "found"),
    [
        ("{every: year, on: [06-30, 12-25]}", []),
        ("{every: quarter}", []),
        ("{every: week, on: 12-25}", ["J409"]),
        ("{every: month, by: {day: 28, of: next_month}}", []),
        ("{every: month, by: {day: 29, of: next_month}}", ["J409"]),
        ("{every: half_year, by: {day: 31, of: next_month}}", []),
        ("{every: half_year, by: {day: 31, of: same}}", ["J409"]),
        ("{every: year, by: {day: 31, of: same}}", []),
        ("{every: year, by: {month: 2, day: 29, of: next_year}}", ["J409"]),
        ("{every: year, by: {month: 0, day: 1, of: next_year}}", ["J409"]),
        ("{every: year, by: {day: 0, of: next_year}}", ["J409"]),
        ("{every: quarter, by: {day: 30, of: next_quarter}}", []),
    ],
)
def test_an_occasion_comes_every_time(due: str, found: list[str]) -> None:
    assert codes({MEASURE: measure(f"due: {due}\n")}) == found


def test_the_acts_own_reports_come_every_time_too() -> None:
    programme = (
        "id: example\nprefix: XA\ntitle: a\ninstrument: concept\nperiod: 2026-2030\n"
        "money: {currency: XAD, unit: million}\nareas: [{id: safety, title: a}, {id: health, title: b}]\n"
        "reporting: {channel: here, statutory: [{who: lead, every: month, by: {day: 30, of: same}}]}\n"
    )
    assert codes({"plan/example/programme.yaml": programme}) == ["J409"]

"""A programme that reports here: counts, exceptions, what is due, reports, money, gaps, trust."""

import pytest

from jospar.plan.period import months
from jospar.report.weekly.page import WorkPart
from jospar.words.voice import Voice
from tests.report.weekly.conftest import PageFrom
from tests.report.weekly.written import HEARD, REPORTED, texts_of

VOICE = Voice("en")


def part(page_from: PageFrom, text: str = "", on: str = "2026-11-21", language: str = "en") -> WorkPart:
    """Build the part of the example programme."""
    (work,) = page_from(text, on, language).works
    return work


def measures(dues: dict[str, str], more: str = "") -> str:
    """Write measures of the first ministry that fall due on days."""
    return "".join(
        f"# plan/example/measures/{name}.yaml\n"
        f"{{id: {name}, title: T, lead: ministry_a, start: 2026, due: {due}{more}}}\n"
        for name, due in dues.items()
    )


def test_a_headline_in_one_sentence(page_from: PageFrom) -> None:
    assert part(page_from).headline == "3 measures: 0 overdue, 0 reported at risk, 0 due soon, 0 done"
    late = part(page_from, on="2027-01-10")
    assert late.headline == "3 measures: 1 overdue, 0 reported at risk, 0 due soon, 0 done"
    cancelled = measures({"XA-003": "2026-12"}, ", state: cancelled, because: Merged")
    fewer = part(page_from, cancelled).headline
    assert fewer == "2 measures: 0 overdue, 0 reported at risk, 0 due soon, 0 done"


def test_the_first_report_has_nothing_to_compare_with(page_from: PageFrom) -> None:
    first = part(page_from, REPORTED, "2026-11-12")
    assert first.first == "first report: there is nothing earlier to compare with"
    assert {row.moved for row in first.counts} == {""}


def test_counts_move_since_seven_days_ago(page_from: PageFrom) -> None:
    work = part(page_from, REPORTED, "2026-11-14")
    assert work.first == ""
    assert [(row.status, row.count, row.moved, row.share) for row in work.counts] == [
        ("on_track", "2", "+1", 67),
        ("not_due", "1", "−1", 33),
    ]


def test_a_status_that_nobody_has_any_more_is_still_told(page_from: PageFrom) -> None:
    done = REPORTED.replace("status: at_risk", "status: done").replace("XA-002.yaml", "XA-777.yaml")
    work = part(page_from, done)
    assert [(row.label, row.count, row.moved) for row in work.counts] == [
        ("on track", "0", "−1"),
        ("not due yet", "2", ""),
        ("done", "1", "+1"),
    ]


def test_exceptions_say_who_how_long_and_why(page_from: PageFrom) -> None:
    work = part(page_from, REPORTED, "2027-01-10")
    overdue, worse = work.exceptions
    assert (overdue.id, overdue.owner, overdue.days, overdue.date) == (
        "XA-003",
        "MinA",
        "10 days",
        "31 December 2026",
    )
    assert (overdue.status_name, overdue.reason, overdue.note) == ("overdue", "", None)
    assert (worse.id, worse.days, worse.status, worse.reason) == (
        "XA-001",
        "in 721 days",
        "at_risk",
        "procurement",
    )
    assert worse.note is not None
    assert worse.note.text == "Three tenders failed"


def test_the_longest_overdue_comes_first(page_from: PageFrom) -> None:
    dues = {"XA-001": "2026-11-20", "XA-002": "2026-10-01", "XA-003": "2026-11-01"}
    work = part(page_from, measures(dues))
    assert [(row.id, row.days) for row in work.exceptions] == [
        ("XA-002", "51 days"),
        ("XA-003", "20 days"),
        ("XA-001", "1 day"),
    ]


def test_what_is_done_or_cancelled_is_no_exception(page_from: PageFrom) -> None:
    assert part(page_from, REPORTED.replace("status: at_risk", "status: done")).exceptions == ()
    gone = measures({"XA-001": "2026-10-01"}, ", state: cancelled, because: Merged")
    assert part(page_from, gone + REPORTED).exceptions == ()


def test_a_suspended_measure_is_an_exception(page_from: PageFrom) -> None:
    held = measures({"XA-001": "2027"}, ", state: suspended, because: A court")
    (row,) = part(page_from, held + REPORTED).exceptions
    assert (row.status, row.status_name, row.reason) == ("suspended", "suspended", "procurement")


def test_reports_expected_and_received(page_from: PageFrom) -> None:
    work = part(page_from, REPORTED)
    assert [(row.agency, row.expected, row.received, row.missing) for row in work.reports] == [
        ("MinA", "2", "2", ()),
        ("Ministry B", "1", "0", ("XA-002",)),
    ]
    assert work.reports_note == "reports expected and received for 2026-W47 (16–22 November 2026)"


@pytest.mark.parametrize(
    ("cadence", "period"), [("month", "November 2026"), ("year", "2026"), ("half_year", None)]
)
def test_reports_of_another_cadence_than_a_week(
    page_from: PageFrom, cadence: str, period: str | None
) -> None:
    text = f"""
# plan/example/programme.yaml
id: example
prefix: XA
title: T
instrument: concept
period: 2026-2030
money: {{currency: XAD}}
areas: [{{id: safety, title: S}}, {{id: health, title: H}}]
reporting: {{channel: here, cadence: {cadence}}}
"""
    written = period or VOICE.period(months("half", 2026, 7, 6))
    assert part(page_from, text).reports_note == VOICE.say("report.reports_note", period=written)


ASKED = (
    ("01", "Which building", "ministry_b", "2026-12-01", "2026-10-01"),
    ("02", "How many", "akimat_01", "2026-11-11", "2026-10-01"),
    ("03", "Who", "ministry_b", "2026-11, decided: {on: 2026-11-22, outcome: Nobody}", "2026-10-01"),
    ("04", "When", "ministry_b", "2026-12", "2026-11-22"),
)
DECISIONS = "".join(
    f"# plan/example/decisions/XA-D-{at}.yaml\n{{id: XA-D-{at}, title: {title}, measures: XA-001, "
    f"asked: {{by: ministry_a, on: {on}}}, of: {of}, due: {due}}}\n"
    for at, title, of, due, on in ASKED
)


def test_open_decisions_the_most_urgent_first(page_from: PageFrom) -> None:
    work = part(page_from, DECISIONS)
    assert [(row.id, row.owner, row.days, row.date) for row in work.decisions] == [
        ("XA-D-02", "Akimat of Region 1", "10 days ago", "11 November 2026"),
        ("XA-D-03", "Ministry B", "in 9 days", "November 2026"),
        ("XA-D-01", "Ministry B", "in 10 days", "1 December 2026"),
    ]
    assert [row.id for row in part(page_from, DECISIONS, "2026-11-22").decisions] == [
        "XA-D-02",
        "XA-D-01",
        "XA-D-04",
    ]


def test_decisions_are_not_for_the_public(page_from: PageFrom) -> None:
    public = "# plan/jospar.yaml\nformat: 1\nlanguages: [en, ru, kk]\naudience: public\n"
    page = page_from(public + DECISIONS)
    assert page.works[0].decisions == ()
    assert not any("XA-D" in text or "Which building" in text for text in texts_of(page))


def test_money_by_year_and_fund_with_a_total(page_from: PageFrom) -> None:
    text = (
        REPORTED
        + """
# plan/example/measures/XA-002.yaml
id: XA-002
title: T
lead: ministry_b
budget: [{year: 2026, fund: local, amount: 30, source: act_12}]
"""
    )
    work = part(page_from, text)
    rows = [
        (row.year, row.fund, row.planned, row.paid, row.savings, row.unabsorbed, row.execution)
        for row in work.money
    ]
    assert rows == [
        ("2026", "local budget", "30", "", "", "", ""),
        ("2026", "republican budget", "120", "60", "4", "56", "50.0%"),
        ("2026", "total", "150", "60", "4", "56", "40.0%"),
        ("2027", "republican budget", "80", "", "", "", ""),
    ]
    assert [row.total for row in work.money] == [False, False, True, False]
    assert work.money_unit == "million XAD"


def gaps(work: WorkPart) -> dict[str, str]:
    """Give the sentence of each gap."""
    return {one.id: one.sentence for one in work.gaps}


def test_what_is_missing_or_unproved(page_from: PageFrom) -> None:
    work = part(page_from, REPORTED.replace("status: at_risk", "status: done"), "2027-01-10")
    assert gaps(work) == {
        "XA-001": "reported as done; no accepted evidence yet",
        "XA-002": "last report received 13 November 2026",
        "XA-003": "last report received 16 November 2026",
    }
    assert gaps(part(page_from, HEARD, "2027-01-10"))["XA-001"] == "no report received yet"
    assert gaps(part(page_from, REPORTED)) == {}


def test_what_has_just_begun_is_not_missed(page_from: PageFrom) -> None:
    text = "".join(
        f"# plan/example/measures/XA-00{at}.yaml\n"
        f"{{id: XA-00{at}, title: T, lead: ministry_a, start: {start}}}\n"
        for at, start in enumerate(("2026-10-22", "2026-10-21", "2027"), 1)
    )
    text += HEARD.replace("XA-002", "XA-009") + "# plan/example/measures/XA-009.yaml\n"
    text += "{id: XA-009, title: T, lead: ministry_b, start: 2026-11}\n"
    assert list(gaps(part(page_from, text))) == ["XA-002"]


def test_indicators_without_a_figure_or_a_baseline(page_from: PageFrom) -> None:
    text = """
# plan/example/indicators/XA-I-01.yaml
{id: XA-I-01, title: T, unit: rooms, level: output, direction: increase, targets: [{period: 2030, value: 5}]}
# plan/example/indicators/XA-I-02.yaml
{id: XA-I-02, title: T, unit: rooms, level: output}
"""
    known = gaps(part(page_from, text))
    assert (known["XA-I-01"], known["XA-I-02"]) == ("has a target and no baseline", "no measured figure")


PROVED = """
# plan/example/progress/ministry_a/2026-W46/XA-003.yaml
date: 2026-11-13
status: done
evidence: [{id: order, kind: order, number: 5}]
# plan/example/acceptances/ministry_b/2026-W46/XA-003.yaml
report: ministry_a/2026-W46
verdict: accepted
on: 2026-11-14
"""


def test_how_far_it_may_be_trusted(page_from: PageFrom) -> None:
    assert part(page_from, REPORTED + PROVED).trust == (
        "33% of statuses rest on accepted evidence; no report for 30 days: 0 measures"
    )
    assert "XA-003" not in gaps(part(page_from, PROVED))
    cancelled = measures(
        dict.fromkeys(("XA-001", "XA-002", "XA-003"), "2027"), ", state: cancelled, because: B"
    )
    assert part(page_from, cancelled).trust == ""


@pytest.mark.parametrize("language", ["en", "ru", "kk"])
def test_everything_is_worded_in_every_language(page_from: PageFrom, language: str) -> None:
    work = part(page_from, REPORTED + DECISIONS + PROVED, "2027-01-10", language)
    for said in texts_of(work):
        assert "{" not in said
        assert not said.startswith(("report.", "status.", "count.", "reason."))

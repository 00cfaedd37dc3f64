"""Of a measure with a report or a verdict that can't be read, nothing is said to be missing."""

from tests.rules.examples import judged

REPORT = "plan/example/progress/ministry_a/2026-W28/XA-003.yaml"
VERDICT = "plan/example/acceptances/ministry_b/2026-W29/XA-003.yaml"
LATER = "plan/example/progress/ministry_a/2026-W30/XA-003.yaml"
DONE = "date: 2026-07-10\nstatus: done\n"
RETURNED = "report: ministry_a/2026-W28\nverdict: returned\non: 2026-07-15\nbecause: Another order\n"


def codes(**files: str) -> list[str]:
    paths = {"report": REPORT, "verdict": VERDICT, "later": LATER}
    laid: dict[str, bytes | str] = {paths[name]: text for name, text in files.items()}
    return [one.code for one in judged(laid).findings if one.code.startswith("J7")]


def test_a_verdict_that_cannot_be_read_may_have_accepted_it() -> None:
    assert codes(report=DONE) == ["J720"]
    assert codes(report=DONE, verdict=RETURNED.replace("returned", "acepted")) == []


def test_a_report_that_cannot_be_read_may_be_the_answer() -> None:
    assert codes(report=DONE, verdict=RETURNED) == ["J721"]
    assert codes(report=DONE, verdict=RETURNED, later="date: tomorrow\n") == []


def test_an_occurrence_may_be_in_a_report_that_cannot_be_read() -> None:
    duty = (
        "id: XA-003\ntitle: Report on nurse visits\narea: health\nlead: ministry_a\n"
        "due: {every: half_year, by: {day: 15, of: next_month}}\n"
    )
    other = {REPORT.replace("XA-003", "XA-001"): "date: 2026-07-10\nstatus: on_track\n"}
    laid: dict[str, bytes | str] = {"plan/example/measures/XA-003.yaml": duty, **other}
    assert [one.code for one in judged(laid).findings] == ["J727"]
    laid[REPORT] = "date: 2026-07-10\nstatus: dne\n"
    assert [one.code for one in judged(laid).findings] == ["J104"]

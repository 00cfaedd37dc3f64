"""No time counts against anybody in which nobody looked, or nobody had been asked."""

from tests.report.weekly.conftest import PageFrom
from tests.report.weekly.test_record import commitments
from tests.report.weekly.test_work import gaps, part
from tests.report.weekly.written import HEARD, PUBLIC


def test_time_in_which_nobody_looked_counts_against_nobody(page_from: PageFrom) -> None:
    looked = (
        PUBLIC
        + """
# plan/sources.yaml
- {id: act_12, title: A, grade: act, date: 2026-01-15}
- {id: statistics_2025, title: S, grade: press, date: 2026-01-15, retrieved: 2026-08-03}
"""
    )
    said = {
        commitments(page_from, looked, on)["XA-001"].state
        for on in ("2026-08-03", "2026-11-21", "2033-01-01")
    }
    assert said == {"date passed; no outcome on public record as of 3 August 2026"}


def test_where_nothing_was_ever_reported_nobody_is_silent(page_from: PageFrom) -> None:
    fresh = part(page_from)
    assert gaps(fresh) == {}
    assert fresh.trust == "No report has been received here yet, so no days without one are counted"


def test_silence_is_counted_from_the_first_report_on_the_programme(page_from: PageFrom) -> None:
    days = ("2026-10-18", "2026-10-19")
    found = [[name for name in gaps(part(page_from, HEARD, day)) if name != "XA-002"] for day in days]
    assert found == [[], ["XA-001", "XA-003"]]
    assert "30 days: 3 measures" in part(page_from, HEARD, days[1]).trust
    listed = HEARD + "# plan/example/progress/ministry_a/2026-W30/unchanged.yaml\nmeasures: [XA-003]\n"
    assert "XA-001" in gaps(part(page_from, listed, days[0]))

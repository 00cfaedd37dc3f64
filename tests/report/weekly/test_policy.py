"""The weekly page goes by the thresholds of the plan's own policy."""

from jospar.report.weekly.page import WorkPart
from tests.report.weekly.conftest import PageFrom
from tests.report.weekly.written import HEARD

SETTINGS = "# plan/jospar.yaml\nformat: 1\nlanguages: [en, ru, kk]\npolicy: {%s}\n"


def part(page_from: PageFrom, policy: str, more: str = "") -> WorkPart:
    return page_from(SETTINGS % policy + more, on="2026-11-21", language="en").works[0]


def test_the_lists_of_what_falls_due(page_from: PageFrom) -> None:
    def horizons(policy: str) -> list[str]:
        return [one.label for one in part(page_from, policy).due]

    assert len(horizons("due_soon_days: 30")) == 3
    (only,) = horizons("due_within: [45]")
    assert "45 days" in only
    assert "7 days" in horizons("due_within: [14, 7]")[0]


def test_silence(page_from: PageFrom) -> None:
    assert "30 days: 3 measures" in part(page_from, "due_soon_days: 30", HEARD).trust
    assert "8 days: 3 measures" in part(page_from, "silent_days: 8", HEARD).trust
    assert "0 measures" in part(page_from, "silent_days: 3650", HEARD).trust


def test_the_cut_offs_of_the_on_track_ratio(page_from: PageFrom) -> None:
    observed = (
        "# plan/example/observations/XA-I-01/2026.yaml\n"
        "period: 2026\nsource: statistics_2025\nvalue: 6.6\nstated_on: 2026-11-01\n"
    )

    def verdict(policy: str) -> str:
        text = SETTINGS % policy + observed
        return page_from(text, on="2027-02-01", language="en").works[0].indicators[0].verdict

    usual = verdict("due_soon_days: 30")
    assert verdict("on_path: 0.6, behind: 0.5") != usual
    assert verdict("behind: 0.9") != usual


def test_the_page_says_by_which_rule_it_judges(page_from: PageFrom) -> None:
    observed = (
        "# plan/example/observations/XA-I-01/2026.yaml\n"
        "{period: 2026, source: statistics_2025, value: 6.6, stated_on: 2026-11-01}\n"
    )
    rule = part(page_from, "on_path: 0.9, behind: 0.5", observed).path_note
    assert "90% and more is on the agreed path" in rule
    assert "below 50% is far from it" in rule
    assert part(page_from, "on_path: 0.9", "# plan/example/observations/XA-I-01/2024.yaml\n").path_note == ""

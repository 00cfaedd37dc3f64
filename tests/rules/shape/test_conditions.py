"""Keys that need each other: the cases that pages leave out."""

import pytest

from tests.rules.examples import judged

OBSERVATION = "plan/example/observations/XA-I-01/2024.yaml"
REPORT = "plan/example/progress/ministry_a/2026-W46/XA-003.yaml"
J1 = ("J124", "J125", "J130")


def told(file: str, text: str) -> list[tuple[str, object]]:
    """List the codes of conditions that a file breaks, each with its keys."""
    found = judged({file: text}).findings
    return [(str(one.code), one.facts.get("keys", one.facts.get("key"))) for one in found if one.code in J1]


@pytest.mark.parametrize(
    ("figure", "said"),
    [
        ("value: 6.8", []),
        ("numerator: 68\ndenominator: 10000", []),
        ("change: -0.4\nsince: 2023", []),
        ("value: 6.8\nchange: -0.4\nsince: 2023", []),
        ("denominator: 10000", [("J125", "numerator")]),
        ("since: 2023", [("J125", "change")]),
        ("numerator: 68", [("J125", "denominator")]),
        ("note: nothing", [("J124", ("value", "numerator + denominator", "change + since"))]),
        (
            "value: 6.8\nregions: {XA-01: {}}",
            [("J124", ("value", "numerator + denominator", "change + since"))],
        ),
        ("value: 6.8\ngroups: [{sex: male, numerator: 30}]", [("J125", "denominator")]),
    ],
)
def test_a_figure_is_whole(figure: str, said: list[tuple[str, object]]) -> None:
    assert told(OBSERVATION, f"period: 2024\nsource: statistics_2025\n{figure}\n") == said


@pytest.mark.parametrize(
    ("report", "said"),
    [
        ("status: on_track", []),
        ("state: draft", []),
        ("note: so", [("J125", "status")]),
        (
            "status: on_track\nspent: [{year: 2026, fund: republican}]",
            [("J124", ("paid", "savings", "returned"))],
        ),
        ("status: on_track\ndone: {}", [("J124", ("units", "milestones", "percent"))]),
        ("status: on_track\nevidence: [{id: a, kind: act, url: 'https://example.org'}]", []),
    ],
)
def test_a_report_is_whole(report: str, said: list[tuple[str, object]]) -> None:
    assert told(REPORT, f"date: 2026-11-12\n{report}\n") == said


def test_a_co_executor_owes_no_status() -> None:
    file = "plan/example/progress/ministry_b/2026-W46/XA-001.yaml"
    assert told(file, "date: 2026-11-12\nnote: Rooms are chosen\n") == []


def test_a_returned_report_needs_a_reason() -> None:
    accepted = "report: ministry_a/2026-W46\nverdict: returned\non: 2026-11-13\n"
    found = judged(
        {
            REPORT: "date: 2026-11-12\nstatus: on_track\n",
            "plan/example/acceptances/ministry_a/2026-W46/XA-003.yaml": accepted,
        }
    ).findings
    assert ("J125", "because") in [(one.code, one.facts.get("key")) for one in found]

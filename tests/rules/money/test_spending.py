"""What was spent against the budget lines of its year and fund."""

from tests.rules.examples import judged

REPORT = "date: {date}\nstatus: on_track\nspent: [{{year: 2026, fund: {fund}, paid: {paid}}}]\n"
PATH = "plan/example/progress/ministry_a/{week}/XA-001.yaml"


def report(week: str, date: str, paid: str, fund: str = "republican") -> dict[str, bytes | str]:
    """Write a report of the example's first measure."""
    return {PATH.format(week=week): REPORT.format(date=date, fund=fund, paid=paid)}


def codes(files: dict[str, bytes | str]) -> list[str]:
    return [one.code for one in judged(files).findings if one.code.startswith("J5")]


def test_only_the_last_word_counts() -> None:
    early = report("2026-W40", "2026-10-01", "150")
    assert codes(early) == ["J503"]
    assert codes({**early, **report("2026-W46", "2026-11-13", "90")}) == []


def test_what_is_dated_later_is_not_seen() -> None:
    assert "J503" not in codes(report("2026-W49", "2026-12-04", "150"))


def test_nothing_is_said_of_an_unpublished_budget() -> None:
    measure = "id: XA-001\ntitle: Open rooms\narea: safety\nlead: ministry_a\ndue: 2028\n"
    files = {**report("2026-W46", "2026-11-13", "5"), "plan/example/measures/XA-001.yaml": measure}
    assert codes(files) == ["J507"]
    files["plan/example/measures/XA-001.yaml"] = f"{measure}unpublished: budget\n"
    assert codes(files) == []


def test_a_line_in_another_currency_is_no_limit() -> None:
    measure = (
        "id: XA-001\ntitle: Open rooms\narea: safety\nlead: ministry_a\ndue: 2028\n"
        "budget: [{year: 2026, fund: republican, amount: {amount: 1, currency: USD}}]\n"
    )
    files = {**report("2026-W46", "2026-11-13", "500"), "plan/example/measures/XA-001.yaml": measure}
    assert codes(files) == ["J506"]


def test_an_unknown_measure_has_no_budget_to_be_held_against() -> None:
    path = "plan/example/progress/ministry_a/2026-W46/XA-009.yaml"
    text = REPORT.format(date="2026-11-13", fund="grant", paid="5")
    assert codes({path: text}) == []

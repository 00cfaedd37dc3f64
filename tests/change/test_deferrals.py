"""Which time a deadline is put off, and by what share a target is moved."""

from decimal import Decimal

import pytest

from jospar.words.changes import say_change
from jospar.words.voice import Voice
from tests.change.pairs import HEAD, MEASURE, Pair, plan

ACT = "plan/example/amendments/XA-A-0{}.yaml"
INDICATOR = "plan/example/indicators/XA-I-01.yaml"


def act(
    number: int, before: str, after: str, *, kind: str = "amendment", field: str = "due"
) -> dict[str, str]:
    """Write an amendment that moves a date of the measure."""
    change = f"{{record: XA-003, field: {field}, before: {before}, after: {after}}}"
    head = f"id: XA-A-0{number}\nkind: {kind}\nact: {{title: Order, date: 2026-0{number}-01}}\n"
    return {ACT.format(number): f"{head}changes: [{change}]\n"}


def moved(acts: dict[str, str], new: dict[str, str] | None = None) -> Pair:
    """Move the deadline of a measure from 2027 to 2028; acts that were there, and acts that come with it."""
    before, after = (f"{HEAD}due: {year}\n" for year in (2027, 2028))
    return Pair(plan({MEASURE: before, **acts}), plan({MEASURE: after, **acts, **(new or {})}))


def test_a_first_move_is_not_numbered() -> None:
    assert "time" not in moved({}, act(2, "2027", "2028")).changes[0].facts


@pytest.mark.parametrize("new", [{}, act(3, "2027", "2028")])
def test_moves_that_amendments_made_before_are_counted(new: dict[str, str]) -> None:
    acts = act(1, "2025", "2026-06") | act(2, "2026-06", "2027")
    assert moved(acts, new).changes[0].facts["time"] == 3


def test_a_move_without_an_act_leaves_a_gap_that_counts() -> None:
    assert moved(act(1, "2025", "2026")).changes[0].facts["time"] == 3
    between = act(1, "2024", "2025") | act(2, "2025-06", "2026") | act(3, "2026-06", "2027")
    assert moved(between).changes[0].facts["time"] == 5


def test_a_correction_leaves_no_gap() -> None:
    acts = act(1, "2025", "2026") | act(2, "2026", "2027", kind="correction")
    assert moved(acts).changes[0].facts["time"] == 2


@pytest.mark.parametrize(
    "other",
    [
        act(2, "2028", "2027"),
        act(2, "2026", "2027", kind="correction"),
        act(2, "2026", "2027", field="start"),
        act(2, "2027", "2028"),
        act(2, "soon", "later"),
    ],
)
def test_what_puts_nothing_off_is_not_counted(other: dict[str, str]) -> None:
    assert "time" not in moved(other).changes[0].facts


@pytest.mark.parametrize(
    ("language", "said"), [("en", "(move no. 2)"), ("ru", "(перенос № 2)"), ("kk", "(2-ауыстыру)")]
)
def test_which_time_it_is_is_said(language: str, said: str) -> None:
    change = moved(act(1, "2026", "2027")).changes[0]
    assert say_change(Voice(language), change).endswith(said)


def target(value: str) -> dict[str, str]:
    """Write an indicator with one target."""
    words = (
        "id: XA-I-01\ntitle: Infant mortality\nunit: per 1,000\nlevel: impact\ndirection: decrease\n"
        f"targets: [{{period: 2030, value: {value}, source: act_12}}]\n"
    )
    return {INDICATOR: words}


@pytest.mark.parametrize(
    ("before", "after", "code", "percent"),
    [
        ("5.0", "5.5", "C401", Decimal("10.0")),
        ("5.5", "5.0", "C402", Decimal("9.1")),
        ("0", "1", "C401", None),
        ("1", "1000000000", "C401", None),
        ("1000000", "1000000.001", "C401", None),
    ],
)
def test_a_target_moves_by_a_share_of_what_it_was(
    before: str, after: str, code: str, percent: Decimal | None
) -> None:
    change = Pair(plan(target(before)), plan(target(after))).only
    assert (change.code, change.facts.get("percent")) == (code, percent)

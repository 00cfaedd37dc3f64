"""A change has one fingerprint wherever it stands; another value has another."""

import pytest

from tests.change.pairs import HEAD, MEASURE, Pair, measures, plan


def prints(pair: Pair) -> list[str]:
    return [change.fingerprint for change in pair.changes]


def test_it_is_the_same_wherever_it_is_written() -> None:
    here = measures("due: 2027", "due: 2028")
    flow = Pair(
        plan({MEASURE: "{due: 2027, id: XA-003, title: Adopt the standard, area: health}"}),
        plan({MEASURE: "{area: health, due: '2028', title: Adopt the standard, id: XA-003}"}),
    )
    moved = MEASURE.replace("example", "other")
    there = Pair(
        plan({moved: f"{HEAD}due: 2027\n"}, {MEASURE: "missing"}),
        plan({moved: f"{HEAD}due: 2028\n"}, {MEASURE: "missing"}),
    )
    assert prints(here) == prints(flow) == prints(there)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("due: 2028", "due: 2027"),
        ("due: 2027", "due: 2029"),
        ("due: 2026", "due: 2028"),
        ("due: 2027", "due: 2028-12"),
        ("start: 2027", "start: 2028"),
    ],
)
def test_another_change_has_another(before: str, after: str) -> None:
    assert prints(measures(before, after)) != prints(measures("due: 2027", "due: 2028"))


def test_an_amount_is_the_same_however_it_is_written() -> None:
    line = "budget: [{{year: 2027, fund: local, amount: {}}}]"
    one = measures(line.format("1.50"), line.format("{amount: 2}"))
    other = measures(line.format("1.5"), line.format("2.0"))
    assert prints(one) == prints(other)
    assert prints(one) != prints(measures(line.format("1.5"), line.format("20")))


def test_sets_have_no_order() -> None:
    one = measures("", "co_executors: [ministry_b, akimat_01]")
    other = measures("co_executors: []", "co_executors: [akimat_01, ministry_b]")
    assert prints(one) == prints(other)


def test_it_is_of_a_known_length_and_stays_as_it_is() -> None:
    assert prints(measures("due: 2027", "due: 2028")) == ["905411ab3bb5"]

"""Whether figures of several sources agree."""

from decimal import Decimal
from itertools import permutations
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jospar.plan.indicator import Observation
from jospar.plan.period import UNKNOWN, Period, months
from jospar.plan.references import SourceId
from jospar.standing.agreement import Agreement, Stated, agreement, converted, stated, within_rounding

if TYPE_CHECKING:
    from jospar.plan.programme import Precision

YEAR, NEXT = months("year", 2025, 1, 12), months("year", 2026, 1, 12)


def figure(written: str, period: Period | None = None) -> Stated:
    """Make a figure of what a page writes: about 7000000, over 300, 158."""
    word, _, number = written.rpartition(" ")
    precision: dict[str, Precision] = {"": "exact", "about": "about", "over": "over", "under": "under"}
    return Stated(Decimal(number), precision[word], period)


@pytest.mark.parametrize(
    ("one", "other", "grade"),
    [
        ("158", "150", "differ"),
        ("158", "158.0", "same"),
        ("6902492", "about 7000000", "same"),
        ("about 6900000", "about 7000000", "same"),
        ("6902492", "about 6900000", "same"),
        ("6902492", "about 6200000", "differ"),
        ("about 6200000", "about 7000000", "differ"),
        ("6.9", "6.94", "same"),
        ("6.9", "7.0", "differ"),
        ("0", "about 0", "same"),
        ("0", "0.04", "differ"),
        ("0.0", "0.04", "same"),
        ("over 300", "303", "same"),
        ("over 300", "299", "differ"),
        ("over 300", "over 250", "same"),
        ("over 300", "over 399", "same"),
        ("over 300", "over 400", "differ"),
        ("over 300", "over 800", "differ"),
        ("under 1300", "under 1350", "same"),
        ("under 300", "under 800", "differ"),
        ("under 300", "299", "same"),
        ("under 300", "301", "differ"),
        ("under 300", "under 250", "same"),
        ("over 100", "under 200", "same"),
        ("over 200", "under 100", "differ"),
    ],
)
def test_pairs_of_one_thing(one: str, other: str, grade: Agreement) -> None:
    assert agreement([figure(one), figure(other)]) == grade
    assert agreement([figure(one, YEAR), figure(other, YEAR)]) == grade


def test_figures_of_different_periods_never_contradict() -> None:
    assert agreement([figure("575.4", YEAR), figure("670", NEXT)]) == "same"


def test_figures_that_state_no_period_are_not_comparable() -> None:
    assert agreement([figure("575.4", UNKNOWN), figure("670", UNKNOWN)]) == "undated"
    assert agreement([figure("575.4", YEAR), figure("670", UNKNOWN)]) == "undated"
    assert agreement([figure("670", YEAR), figure("670", UNKNOWN)]) == "same"


def test_a_contradiction_outweighs_what_is_not_comparable() -> None:
    some = [figure("1", UNKNOWN), figure("2", YEAR), figure("3", YEAR)]
    assert {agreement(order) for order in permutations(some)} == {"differ"}


def test_one_figure_agrees_with_itself() -> None:
    assert agreement([]) == agreement([figure("1")]) == "same"


FIGURES = st.builds(
    Stated,
    st.decimals(0, 10**7, places=1),
    st.sampled_from(["exact", "about", "over", "under"]),
    st.sampled_from([YEAR, NEXT, UNKNOWN]),
)


@given(st.lists(FIGURES, max_size=4), st.randoms(use_true_random=False))
def test_the_order_of_sources_does_not_matter(figures: list[Stated], random: object) -> None:
    shuffled = list(figures)
    getattr(random, "shuffle")(shuffled)  # noqa: B009 -- Hypothesis gives no type for it
    assert agreement(figures) == agreement(shuffled)


@given(FIGURES, FIGURES)
def test_rounding_is_symmetric_and_everything_is_like_itself(one: Stated, other: Stated) -> None:
    assert within_rounding(one, other) == within_rounding(other, one)
    assert within_rounding(one, one)


def test_a_converted_sum_is_as_coarse_as_its_own_digits() -> None:
    """2.6 bn dollars may be 2.55 to 2.65: 1,275 to 1,325 at 500."""
    own = converted(figure("2.6"), Decimal(500))
    assert own == Stated(Decimal(1300), "about", slack=Decimal(25))
    assert [agreement([own, figure(one)]) for one in ("1300", "1325", "1326")] == ["same", "same", "differ"]
    assert agreement([converted(figure("2"), Decimal(500)), figure("1300")]) == "differ"
    assert agreement([converted(figure("over 2"), Decimal(500)), figure("1300")]) == "same"


def test_an_observation_is_a_figure_unless_it_states_a_change() -> None:
    source = (SourceId("s"),)
    value = Observation(period=YEAR, source=source, value=Decimal("6.8"), precision="about")
    ratio = Observation(period=YEAR, source=source, numerator=Decimal(1), denominator=Decimal(4))
    change = Observation(period=YEAR, source=source, change=Decimal(3))
    assert stated(value) == Stated(Decimal("6.8"), "about", YEAR)
    assert stated(ratio) == Stated(Decimal("0.25"), "exact", YEAR)
    assert stated(change) is None

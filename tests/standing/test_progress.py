"""Earned progress: five ways of counting, always from 0 to 1."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jospar.plan.measure import Milestone, ProgressBy, Units
from jospar.plan.progress import Done
from jospar.plan.references import NewId
from jospar.standing.progress import earned
from tests.standing.measures import measure, on_day, report, text

STEPS = tuple(
    Milestone(id=NewId(name), title=text(name), weight=Decimal(weight))
    for name, weight in [("site", 1), ("walls", 3), ("roof", 4)]
)


def counted(way: ProgressBy, said: Any, **fields: Any) -> Decimal | None:  # noqa: ANN401 -- reports, fields
    return earned(measure(progress_by=way, **fields), said, Decimal("0.9"))


@pytest.mark.parametrize("way", ["completion", "half", "milestones", "units", "manual"])
def test_nothing_reported_is_not_nought(way: ProgressBy) -> None:
    assert counted(way, None) is None
    assert counted(way, report("done")) == 1


def test_completion_is_all_or_nothing() -> None:
    assert counted("completion", report("on_track")) == 0


def test_a_half_once_begun() -> None:
    assert counted("half", report("not_started")) == 0
    assert counted("half", report()) == 0
    assert counted("half", report("on_track")) == Decimal("0.5")
    assert counted("half", report(started=on_day("2026-02-01"))) == Decimal("0.5")


@pytest.mark.parametrize(
    ("states", "share"),
    [
        ({}, "0"),
        ({"site": "met"}, "0.125"),
        ({"site": "met", "walls": "partly_met", "roof": "not_met"}, "0.3125"),
        ({"site": "met", "walls": "met", "roof": "cancelled"}, "1"),
        ({"site": "met", "walls": "not_met", "roof": "cancelled"}, "0.25"),
        ({"site": "met", "walls": "met", "roof": "met"}, "1"),
        ({"gate": "met"}, "0"),
    ],
)
def test_milestones_by_their_weights(states: dict[str, Any], share: str) -> None:
    said = report("on_track", done=Done(milestones=states))
    assert counted("milestones", said, milestones=STEPS) == Decimal(share)


def test_all_milestones_cancelled_is_not_known() -> None:
    every: dict[str, Any] = {str(one.id): "cancelled" for one in STEPS}
    said = report("on_track", done=Done(milestones=every))
    assert counted("milestones", said, milestones=STEPS) is None
    assert counted("milestones", report("on_track")) is None


@pytest.mark.parametrize(
    ("done", "share"), [("0", "0"), ("12", "0.3"), ("40", "1"), ("55", "1"), ("-3", "0")]
)
def test_units_at_most_all(done: str, share: str) -> None:
    said = report("on_track", done=Done(units=Decimal(done)))
    assert counted("units", said, units=Units(target=Decimal(40), unit=text("room"))) == Decimal(share)


def test_units_that_cannot_be_counted() -> None:
    said = report("on_track", done=Done(units=Decimal(3)))
    none_wanted = Units(target=Decimal(0), unit=text("room"))
    assert counted("units", said) is None
    assert counted("units", said, units=none_wanted) is None
    assert counted("units", report("on_track"), units=none_wanted) is None


@pytest.mark.parametrize(("percent", "share"), [("35", "0.35"), ("90", "0.9"), ("100", "0.9"), ("-5", "0")])
def test_a_stated_share_never_reaches_the_whole(percent: str, share: str) -> None:
    said = report("on_track", done=Done(percent=Decimal(percent)))
    assert counted("manual", said) == Decimal(share)
    assert counted("manual", report("on_track")) is None


@given(
    st.sampled_from(["completion", "half", "milestones", "units", "manual"]),
    st.builds(
        Done,
        units=st.none() | st.decimals(-100, 100, places=1),
        milestones=st.none()
        | st.dictionaries(st.sampled_from(["site", "roof"]), st.sampled_from(["met", "cancelled"])),
        percent=st.none() | st.decimals(-100, 200, places=1),
    ),
)
def test_always_from_nought_to_one(way: ProgressBy, done: Done) -> None:
    units = Units(target=Decimal(40), unit=text("room"))
    share = counted(way, report("on_track", done=done), units=units, milestones=STEPS)
    assert share is None or 0 <= share <= 1

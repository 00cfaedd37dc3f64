"""What follows from changes on the status date: for what is touched, and for what depends on it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple

from jospar.plan.indicator import Indicator
from jospar.plan.measure import Measure
from jospar.plan.plan import Plan
from jospar.report.diff.comparison import Comparison
from jospar.report.diff.sums import flows, of_programmes, unread_programmes, unsure
from jospar.standing.indicator import IndicatorStanding, Reading
from jospar.standing.standing import Standing, stand
from jospar.standing.waiting import Waiting, waiting

Place = tuple[str, str]
"""A programme and an area of it, or "" for all of them."""


class Turn(NamedTuple):
    """A measure whose status is not the same on both sides; None where it is not there."""

    measure: Measure
    before: str | None
    after: str | None


class Wait(NamedTuple):
    """A measure that what it waits for holds up otherwise than before; None where it waits for nothing."""

    measure: Measure
    before: Waiting | None
    after: Waiting | None


class Aim(NamedTuple):
    """An indicator that is elsewhere on its way: the share of the way that is covered, and how it reads."""

    indicator: Indicator
    before: tuple[Decimal | None, Reading | None]
    after: tuple[Decimal | None, Reading | None]


@dataclass(frozen=True, slots=True)
class Portion:
    """By how much a programme, or an area of it (else ""), has more or less: measures, money, statuses."""

    programme: str
    area: str = ""
    measures: int = 0
    money: Mapping[str, Decimal] = field(default_factory=dict)
    statuses: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Outcome:
    """All that follows, of what was read; only what is not the same on both sides."""

    turns: tuple[Turn, ...]
    waits: tuple[Wait, ...]
    aims: tuple[Aim, ...]
    programmes: tuple[Portion, ...]
    areas: tuple[Portion, ...]


def outcome(comparison: Comparison) -> Outcome:
    """Hold both plans against the date, and tell what is not the same."""
    sides = tuple(stand(plan, comparison.on) for plan in (comparison.before, comparison.after))
    return Outcome(
        turns=tuple(_turns(comparison, *sides)),
        waits=tuple(_waits(comparison)),
        aims=tuple(_aims(comparison, *sides)),
        programmes=tuple(_portions(comparison, *sides, by_area=False)),
        areas=tuple(_portions(comparison, *sides, by_area=True)),
    )


def _former(comparison: Comparison, kind: str) -> dict[str, str]:
    """Map the names that records of a kind had to those they have."""
    return {
        one.before: one.subject.id
        for change in comparison.changes
        for one in change.differences
        if one.field == "id" and one.subject.kind == kind
    }


def _unjudged(comparison: Comparison) -> frozenset[str]:
    """Name the measures whose status is not known on a side, as their programme could not be read there."""
    plans = comparison.before, comparison.after
    return of_programmes(*plans, unread_programmes(*plans))


def _turns(comparison: Comparison, old: Standing, new: Standing) -> Iterator[Turn]:
    left = _unjudged(comparison)
    former = _former(comparison, "measure")
    was = {former.get(name, name): one for name, one in old.measures.items()}
    for name in sorted({*was, *new.measures}):
        sides = was.get(name), new.measures.get(name)
        statuses = [None if one is None else str(one.status) for one in sides]
        known = [one.measure for one in sides[::-1] if one is not None]
        if statuses[0] != statuses[1] and left.isdisjoint(one.id for one in known):
            yield Turn(known[0], statuses[0], statuses[1])


def _waits(comparison: Comparison) -> Iterator[Wait]:
    """List the measures that are held up on one side at least, and not in the same way on both."""
    former = _former(comparison, "measure")
    old, new = (_held(plan, names) for plan, names in ((comparison.before, former), (comparison.after, {})))
    for name in sorted(old.keys() | new.keys()):
        sides = old.get(name), new.get(name)
        told = [None if one is None or one.hold == "in_time" else one for one in sides]
        if told[0] != told[1] and name in comparison.after.measures:
            yield Wait(comparison.after.measures[name], *sides)


def _held(plan: Plan, former: Mapping[str, str]) -> dict[str, Waiting]:
    """Tell what holds measures up, by the names that records have now."""
    found = waiting(plan.measures, plan.unread.get("measure", ()))
    return {
        former.get(name, name): Waiting(one.hold, former.get(one.awaited, one.awaited), one.end, one.days)
        for name, one in found.items()
    }


def _aims(comparison: Comparison, old: Standing, new: Standing) -> Iterator[Aim]:
    former = _former(comparison, "indicator")
    was = {former.get(name, name): one for name, one in old.indicators.items()}
    left = unread_programmes(comparison.before, comparison.after)
    for name in sorted(was.keys() & new.indicators.keys()):
        if not left.isdisjoint((was[name].indicator.programme, new.indicators[name].indicator.programme)):
            continue
        held = (was[name], old), (new.indicators[name], new)
        sides = [(one.achievement, _reading(one, standing)) for one, standing in held]
        if sides[0] != sides[1]:
            yield Aim(new.indicators[name].indicator, sides[0], sides[1])


def _reading(one: IndicatorStanding, standing: Standing) -> Reading | None:
    """Read the path of an indicator whose programme reports here; of others nobody promised one."""
    programme = standing.plan.programmes.get(one.indicator.programme)
    if programme is None or programme.reporting.channel != "here":
        return None
    return one.reading(standing.plan.repository.policy)


def _portions(comparison: Comparison, old: Standing, new: Standing, *, by_area: bool) -> Iterator[Portion]:
    """Add up by how much each programme, or each area, has more or less; what is zero is left out."""
    measures: dict[Place, Decimal] = {}
    statuses: dict[Place, dict[str, Decimal]] = {}
    money: dict[Place, dict[str, Decimal]] = {}
    former = _former(comparison, "programme")
    left, unjudged = unsure(comparison.before) | unsure(comparison.after), _unjudged(comparison)
    for standing, sign in ((old, Decimal(-1)), (new, Decimal(1))):
        for held in (one for name, one in standing.measures.items() if name not in left):
            place = _place(held.measure, former, by_area=by_area)
            measures[place] = measures.get(place, Decimal(0)) + sign
            if held.measure.id not in unjudged:
                _add(statuses.setdefault(place, {}), str(held.status), sign)
    for flow in flows(comparison.before, comparison.after):
        _add(money.setdefault(_place(flow.measure, former, by_area=by_area), {}), flow.currency, flow.amount)
    for place in sorted(measures.keys() | money.keys()):
        moved, turned = (_kept(room.get(place, {})) for room in (money, statuses))
        count = int(measures.get(place, 0))
        if (count or moved or turned) and (place[1] or not by_area):
            yield Portion(*place, count, moved, {name: int(n) for name, n in turned.items()})


def _place(measure: Measure, former: Mapping[str, str], *, by_area: bool) -> Place:
    """Name the programme of a measure, as it is called now, and its area."""
    return former.get(measure.programme, measure.programme), (measure.area or "") if by_area else ""


def _add(sums: dict[str, Decimal], name: str, amount: Decimal) -> None:
    sums[name] = sums.get(name, Decimal(0)) + amount


def _kept(sums: Mapping[str, Decimal]) -> dict[str, Decimal]:
    return {name: total for name, total in sorted(sums.items()) if total}

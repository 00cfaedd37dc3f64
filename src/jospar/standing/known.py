"""What was known on a date: programmes by their acts, commitments and declared totals by their sources."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, TypeVar

from jospar.plan.measure import Measure
from jospar.plan.plan import Plan
from jospar.plan.programme import Declared, DeclaredCount, DeclaredSum, Programme
from jospar.plan.source import Source

Count = TypeVar("Count", DeclaredCount, DeclaredSum)


def earliest(cited: Sequence[str], sources: Mapping[str, Source]) -> date | None:
    """Find the last day of the earliest dated source; None where none is dated."""
    dates = [sources[one].date for one in cited if one in sources]
    days = [period.last for period in dates if period is not None and period.last is not None]
    return min(days) if days else None


def known_by(
    sources: Mapping[str, Source], rooms: Mapping[str, Mapping[str, Any]], on: date
) -> dict[str, Mapping[str, Any]]:
    """Give the programmes, measures and indicators that were known at the end of a day."""
    programmes = {
        key: replace(one, declared=_declared(one.declared, sources, on))
        for key, one in rooms["programmes"].items()
        if _adopted(one, on)
    }
    gone = rooms["programmes"].keys() - programmes.keys()
    return {
        "programmes": programmes,
        "measures": {
            key: one
            for key, one in rooms["measures"].items()
            if one.programme not in gone and _quoted_by_then(one, sources, on)
        },
        "indicators": {key: one for key, one in rooms["indicators"].items() if one.programme not in gone},
    }


def _adopted(programme: Programme, on: date) -> bool:
    """Tell whether a programme's act was of that day or earlier; one without a dated act is always seen."""
    dated = programme.act.date if programme.act is not None else None
    return dated is None or dated.first is None or dated.first <= on


def _quoted_by_then(measure: Measure, sources: Mapping[str, Source], on: date) -> bool:
    """Tell whether a quoted commitment had been stated; a row of an act is as old as its programme."""
    if measure.record == "official" or _undated(measure.sources, sources):
        return True
    day = earliest(measure.sources, sources)
    return day is None or day <= on


def _undated(cited: Sequence[str], sources: Mapping[str, Source]) -> bool:
    return any(one in sources and sources[one].date is None for one in cited)


def _declared(declared: Declared, sources: Mapping[str, Source], on: date) -> Declared:
    return replace(
        declared,
        measures=_by_then(declared.measures, sources, on),
        indicators=_by_then(declared.indicators, sources, on),
        budget=_by_then(declared.budget, sources, on),
    )


def _by_then(stated: tuple[Count, ...], sources: Mapping[str, Source], on: date) -> tuple[Count, ...]:
    days = [(one, one.stated_on or earliest(one.source, sources)) for one in stated]
    return tuple(one for one, day in days if day is None or day <= on)


def compiled_to(plan: Plan, on: date) -> date:
    """Find the newest day that a plan's sources and statements speak of until a date, else the date."""
    dated = [period for one in plan.sources.values() for period in (one.date, one.retrieved)]
    days = [period.first for period in dated if period is not None and period.first is not None]
    days += [one.stated_on for one in plan.observations if one.stated_on is not None]
    return max((day for day in days if day <= on), default=on)

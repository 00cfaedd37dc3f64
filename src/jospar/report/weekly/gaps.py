"""What is missing or unproved, in neutral words, and how far the page may be trusted."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from jospar.report.weekly.desk import Desk
from jospar.report.weekly.page import Gap
from jospar.standing.indicator import IndicatorStanding
from jospar.standing.measure import MeasureStanding

OVER = ("done", "cancelled", "suspended", "not_assessed")


def gaps(
    desk: Desk, held: Sequence[MeasureStanding], indicators: Sequence[IndicatorStanding]
) -> tuple[Gap, ...]:
    """List measures done without accepted evidence or long silent, and indicators without a figure."""
    return (*_measures(desk, held), *_indicators(desk, indicators))


def _measures(desk: Desk, held: Sequence[MeasureStanding]) -> Iterator[Gap]:
    days = silent_days(desk)
    for one in held:
        if one.status == "done" and not one.facts.proved:
            yield Gap(one.measure.id, desk.voice.say("report.gap.unproved"))
        elif _silent(one, days) and one.facts.heard is not None:
            yield Gap(one.measure.id, desk.voice.say("report.gap.silent", date=one.facts.heard))
        elif _silent(one, days):
            yield Gap(one.measure.id, desk.voice.say("report.gap.never"))


def silent_days(desk: Desk) -> int:
    """Give the days without a word after which a measure under way is silent, by the plan's policy."""
    return desk.standing.plan.repository.policy.silent_days


def _silent(one: MeasureStanding, days: int) -> bool:
    """Tell whether a measure under way has had no report, nor "unchanged", for more than so many days."""
    facts = one.facts
    if one.status in OVER or facts.asked is None or (facts.on - facts.asked).days <= days:
        return False
    return facts.heard is None or (facts.on - facts.heard).days > days


def _indicators(desk: Desk, indicators: Sequence[IndicatorStanding]) -> Iterator[Gap]:
    for one in indicators:
        if not one.series and not one.undated:
            yield Gap(one.indicator.id, desk.voice.say("report.gap.no_figure"))
        elif one.indicator.targets and one.indicator.baseline is None:
            yield Gap(one.indicator.id, desk.voice.say("report.gap.no_baseline"))


def trust(desk: Desk, held: Sequence[MeasureStanding]) -> str:
    """Say how many statuses rest on accepted evidence, and how many measures have been silent."""
    counted = [one for one in held if one.status != "cancelled"]
    if not counted:
        return ""
    if all(one.facts.heard is None for one in held):
        return desk.voice.heading("report.trust_before")
    share = Decimal(sum(one.facts.proved for one in counted)) / len(counted)
    days = silent_days(desk)
    silent = sum(_silent(one, days) for one in counted)
    facts = {"share": desk.voice.percent(share), "days": desk.voice.days(days)}
    return desk.voice.heading("report.trust", **facts, silent=desk.voice.count("count.measures", silent))

"""The plan held against a date: every measure's status, every indicator's last figure, the money."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from jospar.plan.plan import Plan
from jospar.plan.programme import Programme
from jospar.plan.progress import Acceptance, Progress
from jospar.standing.asof import as_of, first_day, last_day
from jospar.standing.indicator import IndicatorStanding, weigh
from jospar.standing.known import compiled_to
from jospar.standing.measure import STATUSES, MeasureStanding, Status, gather, judge
from jospar.standing.money import ForeignSum, MoneyLine, foreign_sums, money_lines
from jospar.standing.received import Received, received

if TYPE_CHECKING:
    from jospar.plan.indicator import Observation


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What the plan says on a date; ``plan`` is the plan as it was true on that day.

    ``searched`` is the newest day that its sources speak of: what came later, nobody looked for.
    """

    plan: Plan
    searched: date
    date: date
    measures: Mapping[str, MeasureStanding]
    indicators: Mapping[str, IndicatorStanding]

    def of(self, programme: Programme) -> tuple[MeasureStanding, ...]:
        """List the measures of a programme, in the order of their ids."""
        return tuple(one for one in self.measures.values() if one.measure.programme == programme.id)

    def reports_of(self, programme: Programme) -> dict[str, Received]:
        """Compare the reports that leads owe for the current period with those that are there, by agency."""
        return received(self.plan, programme, self.of(programme), self.date)

    def counts(self, programme: Programme) -> dict[Status, int]:
        """Count a programme's measures by status, every status named, the urgent ones first."""
        held = [one.status for one in self.of(programme)]
        return {status: held.count(status) for status in STATUSES}

    def money(self, programme: Programme) -> tuple[MoneyLine, ...]:
        """Add up a programme's money by year and fund; cancelled measures are left out."""
        counted = self._paid_for(programme)
        reports: dict[str, Progress] = {
            one.measure.id: one.facts.report for one in counted if one.facts.report is not None
        }
        return money_lines((one.measure for one in counted), reports, programme.money.currency)

    def foreign(self, programme: Programme) -> tuple[ForeignSum, ...]:
        """Add up what a programme plans in other currencies than its own, which ``money`` leaves out."""
        return foreign_sums((one.measure for one in self._paid_for(programme)), programme.money.currency)

    def _paid_for(self, programme: Programme) -> list[MeasureStanding]:
        return [one for one in self.of(programme) if one.measure.state not in ("cancelled", "excluded")]


def stand(plan: Plan, on: date) -> Standing:
    """Hold a plan against a date."""
    seen = as_of(plan, on)
    verdicts = _verdicts(seen)
    reports, same = _reports(seen, verdicts), _unchanged(seen)
    begun, policy = _begun(seen), plan.repository.policy
    measures: dict[str, MeasureStanding] = {}
    for measure in seen.measures.values():
        programme = seen.programmes.get(measure.programme)
        told = reports.get(measure.id, ())
        facts = gather(measure, programme, on, reports=told, policy=policy)
        words = [day for day in (same.get(measure.id), facts.report and facts.report.date) if day]
        heard = max(words, default=None)
        since = begun.get(measure.programme)
        asked = max(facts.start, since) if facts.start is not None and since is not None else None
        facts = replace(facts, proved=_proved(told, verdicts), heard=heard, asked=asked)
        measures[measure.id] = judge(facts)
    observed: dict[str, list[Observation]] = {}
    for one in seen.observations:
        observed.setdefault(one.indicator, []).append(one)
    indicators: dict[str, IndicatorStanding] = {
        one.id: weigh(one, observed.get(one.id, ())) for one in seen.indicators.values()
    }
    return Standing(
        plan=seen, date=on, searched=compiled_to(seen, on), measures=measures, indicators=indicators
    )


def _begun(plan: Plan) -> dict[str, date]:
    """Find the first day on which anybody reported on a programme here: before it silence means nothing."""
    found: dict[str, date] = {}
    words = [(one.measure, one.date) for one in plan.shelf.progress()]
    lists = ((one.measures, first_day(one.week)) for one in plan.shelf.unchanged())
    words += [(name, day) for names, day in lists if day is not None for name in names]
    for name, day in words:
        measure = plan.measures.get(name)
        if measure is not None:
            found[measure.programme] = min(day, found.get(measure.programme, day))
    return found


def _verdicts(plan: Plan) -> dict[tuple[str, str], Acceptance]:
    """Keep the last verdict of others on each report, by measure and report."""
    given = (one for one in plan.shelf.acceptances() if one.report.partition("/")[0] != one.agency)
    ordered = sorted(given, key=lambda one: (one.on, one.file))
    return {(one.measure, one.report): one for one in ordered}


def _reports(plan: Plan, verdicts: Mapping[tuple[str, str], Acceptance]) -> dict[str, tuple[Progress, ...]]:
    """Keep the leads' own reports, but those sent back, oldest first, by measure."""
    found: dict[str, list[Progress]] = {}
    for report in plan.shelf.progress():
        measure = plan.measures.get(report.measure)
        verdict = verdicts.get((report.measure, f"{report.agency}/{report.week}"))
        returned = verdict is not None and verdict.verdict == "returned"
        if measure is not None and report.agency == measure.lead and not returned:
            found.setdefault(measure.id, []).append(report)
    return {key: tuple(sorted(some, key=_spoken_of)) for key, some in found.items()}


def _spoken_of(report: Progress) -> tuple[date, bool, str]:
    """Give the day that a report speaks of: its own, or the earlier end of its statutory period."""
    weekly = "-W" in report.week
    end = report.date if weekly else (last_day(report.week) or report.date)
    return min(report.date, end), weekly, report.week


def _unchanged(plan: Plan) -> dict[str, date]:
    """Find the first day of the last week in which a measure's lead listed it as unchanged, by measure."""
    found: dict[str, date] = {}
    for one in plan.shelf.unchanged():
        for name in one.measures:
            measure = plan.measures.get(name)
            if measure is not None and measure.lead == one.agency and (day := first_day(one.week)):
                found[name] = max(day, found.get(name, day))
    return found


def _proved(told: Sequence[Progress], verdicts: Mapping[tuple[str, str], Acceptance]) -> bool:
    """Tell whether another party accepted the last report, or an earlier one on what is done, with evidence.

    What was accepted stays so while the lead goes on saying that it is done.
    """
    for report in reversed(told):
        if report is not told[-1] and not (
            told[-1].status == report.status == "done" and told[-1].occurrence == report.occurrence
        ):
            return False
        verdict = verdicts.get((report.measure, f"{report.agency}/{report.week}"))
        if report.evidence and verdict is not None and verdict.verdict == "accepted":
            return True
    return False

"""Where sources differ: declared totals and measured figures, in three grades."""

from collections.abc import Iterator, Sequence

from jospar.plan.indicator import Observation
from jospar.plan.programme import DeclaredSum, Programme
from jospar.report.weekly.desk import Desk
from jospar.report.weekly.page import Contest, Figure
from jospar.report.weekly.passport import TOTALS, Total, declared_figures
from jospar.standing.agreement import Agreement, Stated, agreement, converted, stated
from jospar.standing.indicator import unrevised

ORDER: tuple[Agreement, ...] = ("differ", "undated", "same")


def contests(desk: Desk, programmes: Sequence[Programme]) -> tuple[Contest, ...]:
    """List what several sources state, real contradictions first."""
    found = [*_declared(desk, programmes), *_observed(desk)]
    return tuple(sorted(found, key=lambda one: ORDER.index(one.grade)))


def _declared(desk: Desk, programmes: Sequence[Programme]) -> Iterator[Contest]:
    for programme in programmes:
        for name in TOTALS:
            figures = _stated(programme, name)
            if len(figures) > 1:
                label = desk.voice.heading(f"report.passport.{name}")
                what = desk.voice.say("report.contest.of", what=label, whose=desk.voice.text(programme.title))
                yield _graded(desk, what, declared_figures(desk, programme, name), agreement(figures))


def _stated(programme: Programme, name: Total) -> list[Stated]:
    declared = programme.declared
    if name == "budget":
        sums = [_in_own_currency(programme, one) for one in declared.budget]
        return [one for one in sums if one is not None]
    counts = declared.measures if name == "measures" else declared.indicators
    return [Stated(one.value, one.precision) for one in counts]


def _in_own_currency(programme: Programme, declared: DeclaredSum) -> Stated | None:
    currency = declared.value.currency
    figure = Stated(declared.value.amount, declared.precision)
    if currency is None or currency == programme.money.currency:
        return figure
    rate = next((one.rate for one in programme.rates if one.currency == currency), None)
    return None if rate is None else converted(figure, rate)


def _observed(desk: Desk) -> Iterator[Contest]:
    for held in desk.standing.indicators.values():
        told = unrevised(desk.standing.plan.observations_of(held.indicator.id))
        observations = [one for one in told if stated(one) is not None]
        shown = _disputed(observations)
        grade = agreement([figure for one in shown if (figure := stated(one)) is not None])
        several = len({one.source for one in shown}) > 1
        if several and (grade != "same" or _same_period(shown)):
            figures = tuple(desk.figure(one) for one in shown)
            yield _graded(desk, desk.voice.text(held.indicator.title), figures, grade)


def _disputed(observations: Sequence[Observation]) -> list[Observation]:
    """Keep the figures that share a period with another one, and those whose period is not stated."""
    undated = [one for one in observations if not one.period.known]
    shared = [
        one
        for one in observations
        if one.period.known and sum(other.period == one.period for other in observations) > 1
    ]
    return [*shared, *undated] if len(undated) > 1 or shared else []


def _same_period(observations: Sequence[Observation]) -> bool:
    return any(one.period.known for one in observations)


def _graded(desk: Desk, what: str, figures: tuple[Figure, ...], grade: Agreement) -> Contest:
    return Contest(what, figures, grade, desk.voice.say(f"report.contest.{grade}"))

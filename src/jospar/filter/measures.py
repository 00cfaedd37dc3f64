"""What may be asked of a measure held against a date."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import get_args

from jospar.filter.fields import Field, days_of, per_cent, some, tags, texts
from jospar.filter.scene import Scene
from jospar.plan.budget import lines_that_count
from jospar.plan.due import Recurring
from jospar.plan.measure import CompletionForm, MeasureKind, ProgressBy, State
from jospar.plan.money import Fund
from jospar.plan.period import Period, day
from jospar.plan.progress import Reason, ReportedStatus
from jospar.plan.source import Unpublished
from jospar.standing.measure import STATUSES, MeasureStanding

Held = MeasureStanding


def _due(one: Held, _: Scene) -> tuple[Period, ...]:
    due = one.measure.due
    if isinstance(due, Recurring):
        return () if one.facts.due is None else (day(one.facts.due),)
    return days_of(due)


def _days(one: Held, _: Scene) -> tuple[Decimal, ...]:
    """Count the days to the due date; what is past is below zero."""
    due = one.facts.due
    return () if due is None else (Decimal((due - one.facts.on).days),)


def _overdue(one: Held, _: Scene) -> tuple[Decimal, ...]:
    return (Decimal(one.facts.days_overdue),) if one.status == "overdue" else ()


def _silent(one: Held, scene: Scene) -> tuple[Decimal, ...]:
    """Count the days without a word of a measure that is silent by the plan's policy."""
    days = quiet_days(one)
    return () if days is None or days <= scene.plan.repository.policy.silent_days else (Decimal(days),)


def quiet_days(one: Held) -> int | None:
    """Count the days since the last word on a measure under way, or since one could come; else None."""
    facts = one.facts
    since = facts.heard or facts.asked
    if (
        one.status in ("done", "cancelled", "suspended", "not_assessed")
        or facts.start is None
        or since is None
    ):
        return None
    return max((facts.on - since).days, 0)


def _agency(one: Held, _: Scene) -> Iterator[str]:
    yield from (*some(one.measure.lead), *one.measure.co_executors)


def _region(one: Held, scene: Scene) -> Iterator[str]:
    regions = one.measure.regions
    yield from scene.names("region").values() if regions == "all" else regions or ()


def _budget(one: Held, scene: Scene) -> tuple[Decimal, ...]:
    lines = lines_that_count(one.measure, scene.plan.currency_of(one.measure.programme))
    return (sum((line.amount.amount for line in lines), Decimal(0)),) if lines else ()


def _paid(one: Held, _: Scene) -> tuple[Decimal, ...]:
    report = one.facts.report
    sums = [line.paid for line in report.spent if line.paid is not None] if report is not None else []
    return (sum(sums, Decimal(0)),) if sums else ()


def _text(one: Held, _: Scene) -> Iterator[str]:
    measure, report = one.measure, one.facts.report
    completion = measure.completion.text if measure.completion is not None else None
    yield from texts(measure.id, measure.number, measure.title, measure.phrase, measure.note, completion)
    yield from (said for step in measure.milestones for said in texts(step.title))
    if report is not None:
        yield from texts(report.note, report.next)


def _form(one: Held, _: Scene) -> tuple[str, ...]:
    completion = one.measure.completion
    return () if completion is None else (completion.form,)


def _forecast(one: Held, _: Scene) -> tuple[Period, ...]:
    return () if one.facts.report is None else days_of(one.facts.report.forecast)


def _reason(one: Held, _: Scene) -> tuple[str, ...]:
    return () if one.facts.report is None else some(one.facts.report.reason)


NAMES: Mapping[str, Field] = {
    "id": Field("name", lambda one, _: (one.measure.id, *one.measure.formerly)),
    "number": Field("name", lambda one, _: some(one.measure.number)),
    "programme": Field("name", lambda one, _: (one.measure.programme,), room="programme"),
    "area": Field("name", lambda one, _: some(one.measure.area), room="area"),
    "agency": Field("name", _agency, room="agency"),
    "lead": Field("name", lambda one, _: some(one.measure.lead), room="agency"),
    "co_executors": Field("name", lambda one, _: one.measure.co_executors, room="agency"),
    "by_agreement": Field("name", lambda one, _: one.measure.by_agreement, room="agency"),
    "region": Field("name", _region, room="region"),
    "source": Field("name", lambda one, _: one.measure.sources, room="source"),
    "depends_on": Field("name", lambda one, _: one.measure.depends_on),
    "indicators": Field("name", lambda one, _: one.measure.indicators),
    "tag": Field("name", lambda one, _: tags(one.measure.tags)),
}
WORDS: Mapping[str, Field] = {
    "status": Field("word", lambda one, _: (one.status,), STATUSES),
    "reported": Field("word", lambda one, _: some(one.facts.word), get_args(ReportedStatus)),
    "reason": Field("word", _reason, get_args(Reason)),
    "state": Field("word", lambda one, _: (one.measure.state,), get_args(State)),
    "kind": Field("word", lambda one, _: some(one.measure.kind), get_args(MeasureKind)),
    "form": Field("word", _form, get_args(CompletionForm)),
    "record": Field("word", lambda one, _: (one.measure.record,), ("official", "quoted")),
    "progress_by": Field("word", lambda one, _: (one.measure.progress_by,), get_args(ProgressBy)),
    "fund": Field("word", lambda one, _: (line.fund for line in one.measure.budget), get_args(Fund)),
    "unpublished": Field("word", lambda one, _: one.measure.unpublished, get_args(Unpublished)),
    "access": Field("word", lambda one, _: (one.measure.access,), ("open", "restricted")),
}
FIGURES: Mapping[str, Field] = {
    "due": Field("last", _due),
    "start": Field("first", lambda one, _: days_of(one.measure.start)),
    "forecast": Field("last", _forecast),
    "heard": Field("last", lambda one, _: () if one.facts.heard is None else (day(one.facts.heard),)),
    "days": Field("number", _days),
    "overdue": Field("days", _overdue),
    "silent": Field("days", _silent),
    "progress": Field("number", lambda one, _: per_cent(one.facts.progress)),
    "budget": Field("number", _budget),
    "paid": Field("number", _paid),
    "weight": Field("number", lambda one, _: (one.measure.weight,)),
    "critical": Field("flag", lambda one, _: (one.measure.critical,)),
    "proved": Field("flag", lambda one, _: (one.facts.proved,)),
}
TEXTS: Mapping[str, Field] = {
    "title": Field("text", lambda one, _: texts(one.measure.title)),
    "text": Field("text", _text),
}
FIELDS: Mapping[str, Field] = {**NAMES, **WORDS, **FIGURES, **TEXTS}
"""The fields of a measure, by name."""

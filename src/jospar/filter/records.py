"""What may be asked of indicators held against a date, of agencies, programmes, decisions and risks."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import get_args

from jospar.filter.fields import Field, days_of, per_cent, some, tags, texts
from jospar.filter.scene import Scene
from jospar.plan.agency import Agency, AgencyKind
from jospar.plan.governance import Decision, Risk
from jospar.plan.programme import Instrument
from jospar.standing.indicator import IndicatorStanding

Held = IndicatorStanding


def _value(one: Held, _: Scene) -> tuple[Decimal, ...]:
    return () if one.last is None else some(one.last.figure)


def _baseline(one: Held, _: Scene) -> tuple[Decimal, ...]:
    baseline = one.indicator.baseline
    return () if baseline is None else (baseline.value,)


def _aim(one: Held, _: Scene) -> tuple[Decimal, ...]:
    return () if one.target is None else some(one.target.aim)


def _indicator_text(one: Held, _: Scene) -> Iterator[str]:
    indicator = one.indicator
    yield from texts(indicator.id, indicator.title, indicator.definition, indicator.unit, indicator.note)


INDICATORS: Mapping[str, Field] = {
    "id": Field("name", lambda one, _: (one.indicator.id, *one.indicator.formerly)),
    "programme": Field("name", lambda one, _: some(one.indicator.programme or None), room="programme"),
    "agency": Field("name", lambda one, _: some(one.indicator.responsible), room="agency"),
    "responsible": Field("name", lambda one, _: some(one.indicator.responsible), room="agency"),
    "source": Field("name", lambda one, _: one.indicator.sources, room="source"),
    "tag": Field("name", lambda one, _: tags(one.indicator.tags)),
    "level": Field("word", lambda one, _: (one.indicator.level,), ("output", "outcome", "impact", "context")),
    "direction": Field(
        "word",
        lambda one, _: some(one.indicator.direction),
        ("increase", "decrease", "maintain", "range"),
    ),
    "frequency": Field(
        "word",
        lambda one, _: some(one.indicator.frequency),
        ("week", "month", "quarter", "half_year", "year", "irregular"),
    ),
    "value": Field("number", _value),
    "baseline": Field("number", _baseline),
    "target": Field("number", _aim),
    "achievement": Field("number", lambda one, _: per_cent(one.achievement)),
    "period": Field("last", lambda one, _: () if one.last is None else (one.last.period,)),
    "due": Field("last", lambda one, _: () if one.target is None else (one.target.period,)),
    "title": Field("text", lambda one, _: texts(one.indicator.title)),
    "text": Field("text", _indicator_text),
}


def _agency_text(one: Agency, _: Scene) -> Iterator[str]:
    yield from texts(one.id, one.name, one.abbr, one.region, one.region_name)


AGENCIES: Mapping[str, Field] = {
    "id": Field("name", lambda one, _: (one.id,), room="agency"),
    "agency": Field("name", lambda one, _: (one.id,), room="agency"),
    "kind": Field("word", lambda one, _: (one.kind,), get_args(AgencyKind)),
    "region": Field("name", lambda one, _: some(one.region), room="region"),
    "parent": Field("name", lambda one, _: some(one.parent), room="agency"),
    "successor": Field("name", lambda one, _: one.successor, room="agency"),
    "independent": Field("flag", lambda one, _: (one.independent,)),
    "since": Field("first", lambda one, _: days_of(one.since)),
    "until": Field("last", lambda one, _: days_of(one.until)),
    "name": Field("text", lambda one, _: texts(one.name)),
    "title": Field("text", lambda one, _: texts(one.name)),
    "text": Field("text", _agency_text),
}
PROGRAMMES: Mapping[str, Field] = {
    "id": Field("name", lambda one, _: (one.id, *one.formerly)),
    "programme": Field("name", lambda one, _: (one.id,), room="programme"),
    "lead": Field("name", lambda one, _: some(one.lead), room="agency"),
    "agency": Field("name", lambda one, _: (*some(one.lead), *one.partners), room="agency"),
    "instrument": Field("word", lambda one, _: (one.instrument,), get_args(Instrument)),
    "channel": Field("word", lambda one, _: (one.reporting.channel,), ("none", "here")),
    "start": Field("first", lambda one, _: days_of(one.period)),
    "due": Field("last", lambda one, _: days_of(one.period)),
    "tag": Field("name", lambda one, _: tags(one.tags)),
    "title": Field("text", lambda one, _: texts(one.title)),
    "text": Field("text", lambda one, _: texts(one.id, one.title, one.note)),
}


def _waiting(one: Decision, _: Scene) -> tuple[bool, ...]:
    return (one.decided is None,)


DECISIONS: Mapping[str, Field] = {
    "id": Field("name", lambda one, _: (one.id,)),
    "programme": Field("name", lambda one, _: (one.programme,), room="programme"),
    "measure": Field("name", lambda one, _: one.measures),
    "of": Field("name", lambda one, _: (one.of,), room="agency"),
    "by": Field("name", lambda one, _: (one.asked.by,), room="agency"),
    "agency": Field("name", lambda one, _: (one.of, one.asked.by), room="agency"),
    "due": Field("last", lambda one, _: days_of(one.due)),
    "open": Field("flag", _waiting),
    "title": Field("text", lambda one, _: texts(one.title)),
    "text": Field("text", lambda one, _: texts(one.id, one.title, *one.options)),
}


def _score(one: Risk, _: Scene) -> tuple[Decimal, ...]:
    return (Decimal(one.probability * one.impact),)


RISKS: Mapping[str, Field] = {
    "id": Field("name", lambda one, _: (one.id,)),
    "programme": Field("name", lambda one, _: (one.programme,), room="programme"),
    "measure": Field("name", lambda one, _: one.measures),
    "owner": Field("name", lambda one, _: (one.owner,), room="agency"),
    "agency": Field("name", lambda one, _: (one.owner,), room="agency"),
    "state": Field("word", lambda one, _: (one.state,), ("open", "closed")),
    "probability": Field("number", lambda one, _: (Decimal(one.probability),)),
    "impact": Field("number", lambda one, _: (Decimal(one.impact),)),
    "score": Field("number", _score),
    "due": Field("last", lambda one, _: days_of(one.due)),
    "title": Field("text", lambda one, _: texts(one.title)),
    "text": Field("text", lambda one, _: texts(one.id, one.title, one.response)),
}

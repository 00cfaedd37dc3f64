"""Marks on programmes and measures: SDG targets, articles of the Convention on the Rights of the Child."""

from jospar.plan.period import Period
from jospar.plan.record import one_or_many, record
from jospar.plan.references import CodeName, SourceId
from jospar.plan.text import Text


@record
class Tags:
    """Codes of two vocabularies."""

    sdg: tuple[str, ...] = one_or_many()
    crc: tuple[str, ...] = one_or_many()


@record
class Exemption:
    """A finding that somebody has accepted, why, and until when."""

    code: CodeName
    because: Text
    until: Period | None = None


@record
class Act:
    """A legal act: what it is called, its number, its date, and from when it holds."""

    title: Text | None = None
    number: str | None = None
    date: Period | None = None
    effective: Period | None = None
    source: tuple[SourceId, ...] = one_or_many()

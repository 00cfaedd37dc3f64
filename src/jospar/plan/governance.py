"""Amendments, risks, decisions and overrides: what happens to a plan besides work."""

from datetime import date
from typing import Annotated, Literal

from jospar.plan.conflict import Conflict, Written
from jospar.plan.period import Period
from jospar.plan.progress import ReportedStatus
from jospar.plan.record import by_address, from_path, one_or_many, record
from jospar.plan.references import AgencyId, FieldPath, MeasureId, NewId, RecordId
from jospar.plan.tags import Act, Exemption
from jospar.plan.text import Text

Score = Annotated[int, "1..5"]


@record
class PlannedChange:
    """One field's value before and after, or one record added, excluded or renumbered."""

    record: RecordId
    field: FieldPath | None = None
    before: Written = None
    after: Written = None
    action: Literal["add", "exclude", "renumber"] | None = None


@record
class Amendment:
    """An act's changes to the plan, a correction of our record, or a publication of what was not."""

    id: NewId
    kind: Literal["amendment", "correction", "publication"]
    changes: tuple[PlannedChange, ...]
    act: Act | None = None
    language: Literal["kk", "ru", "en"] | None = None
    reason: Literal["funding", "law", "scope", "responsibility", "merger", "error", "other"] | None = None
    text: Text | None = None
    exceptions: tuple[Exemption, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    programme: str = by_address()
    file: str = from_path()


@record
class Risk:
    """Something that may happen to measures: how probable (1 to 5), how heavy (1 to 5), whose it is."""

    id: NewId
    title: Text
    measures: tuple[MeasureId, ...] = one_or_many(required=True)
    probability: Score
    impact: Score
    owner: AgencyId
    state: Literal["open", "closed"]
    response: Text | None = None
    due: Period | None = None
    exceptions: tuple[Exemption, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    programme: str = by_address()
    file: str = from_path()


@record
class Asked:
    """Who asked, and when."""

    by: AgencyId
    on: date


@record
class Decided:
    """What was decided, and when."""

    on: date
    outcome: Text


@record
class Decision:
    """A decision that measures wait for: asked by whom, of whom, until when; and its outcome."""

    id: NewId
    title: Text
    measures: tuple[MeasureId, ...] = one_or_many(required=True)
    asked: Asked
    of: AgencyId
    due: Period
    options: tuple[Text, ...] = ()
    decided: Decided | None = None
    exceptions: tuple[Exemption, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    programme: str = by_address()
    file: str = from_path()


@record
class Override:
    """A better status than the computed one: with a reason, an approver and an expiry."""

    id: NewId
    measure: MeasureId
    status: ReportedStatus
    because: Text
    approved_by: AgencyId
    until: date
    exceptions: tuple[Exemption, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    programme: str = by_address()
    file: str = from_path()

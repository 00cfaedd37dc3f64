"""A comparison as one JSON object, for programs; its schema is ``manual/schemas/diff.schema.json``."""

from datetime import date
from decimal import Decimal

from jospar.change.change import Change, Told
from jospar.change.difference import UNREAD, Difference
from jospar.finding import Finding
from jospar.plan.due import Recurring
from jospar.plan.money import Money
from jospar.plan.period import Period
from jospar.plan.text import Text
from jospar.reading.paths import ABSENT
from jospar.report.diff.build import row_of
from jospar.report.diff.comparison import Comparison
from jospar.report.diff.control import control_part, fault_of
from jospar.report.diff.desk import Desk, masked
from jospar.report.diff.headline import headline
from jospar.report.diff.outcomes import Outcome, Portion, outcome
from jospar.report.diff.page import Where
from jospar.report.diff.places import Places, places_of
from jospar.report.diff.renames import probable_renames
from jospar.report.diff.sums import by_year, moved_money
from jospar.report.findings.written import written_json
from jospar.report.looking.page import Raw
from jospar.report.looking.raw import raw
from jospar.rules.gate.gate import Gate
from jospar.standing.waiting import Waiting
from jospar.words.voice import Voice

FORMAT = "jospar diff 1"
Written = str | int | list["Written"] | dict[str, str] | None


def diff_json(comparison: Comparison, voice: Voice) -> str:
    """Write all changes, the work itself too; the same two plans and date give the same bytes."""
    desk, places = Desk(comparison, voice), places_of(comparison, comparison.changes)
    document = {
        "format": FORMAT,
        "date": comparison.on.isoformat(),
        "base": {
            "name": masked(comparison.base),
            "tree": comparison.old.id() if comparison.old is not None else None,
        },
        "head": {"name": masked(comparison.head), "tree": comparison.new.id()},
        "headline": headline(comparison, voice),
        "muted": comparison.muted,
        "hidden": comparison.hidden,
        "money": [
            {"amount": _digits(one.amount), "currency": one.currency}
            for one in moved_money(comparison.before, comparison.after)
        ],
        "money_by_year": [
            {"year": year, "currency": currency or None, "amount": _digits(delta)}
            for (year, currency), delta in sorted(by_year(comparison.before, comparison.after).items())
        ],
        **_outcome(outcome(comparison)),
        "probable_renames": [
            {"before": str(pair.gone.id), "after": str(pair.new.id)}
            for pair in probable_renames(comparison.changes)
        ],
        "control": _control(desk, places),
        "changes": [_entry(one, desk, places) for one in comparison.changes],
    }
    return written_json(document)


def _outcome(found: Outcome) -> dict[str, object]:
    return {
        "statuses": [
            {"measure": str(one.measure.id), "before": one.before, "after": one.after} for one in found.turns
        ],
        "waits": [
            {"measure": str(one.measure.id), "before": _waiting(one.before), "after": _waiting(one.after)}
            for one in found.waits
        ],
        "aims": [
            {"indicator": str(one.indicator.id), "before": _aim(*one.before), "after": _aim(*one.after)}
            for one in found.aims
        ],
        "programmes": [_portion(one) for one in found.programmes],
        "areas": [_portion(one) for one in found.areas],
    }


def _waiting(one: Waiting | None) -> dict[str, object] | None:
    if one is None:
        return None
    end = one.end.isoformat() if one.end is not None else None
    return {"hold": one.hold, "for": one.awaited, "end": end, "days": one.days}


def _aim(share: Decimal | None, reading: str | None) -> dict[str, object]:
    return {"covered": None if share is None else _digits(round(share, 4)), "reading": reading}


def _portion(one: Portion) -> dict[str, object]:
    money = [{"amount": _digits(total), "currency": name or None} for name, total in one.money.items()]
    return {
        "programme": one.programme,
        "area": one.area or None,
        "measures": one.measures,
        "money": money,
        "statuses": dict(one.statuses),
    }


def _control(desk: Desk, places: tuple[Places, Places]) -> dict[str, object]:
    """Write what the gate found, all of it, and the approvals that are missing."""
    gate, part = desk.comparison.gate, control_part(desk, places)
    return {
        "missing": len(gate.missing),
        "forbidden": sum(one.then == "forbid" for one in gate.rulings.values()),
        "approved": sum(bool(one.approvals) for one in gate.rulings.values()),
        "findings": [_finding(one, desk, places) for one in gate.findings],
        "stubs": [{"file": one.file, "text": one.text} for one in part.stubs] if part is not None else [],
    }


def _finding(one: Finding, desk: Desk, places: tuple[Places, Places]) -> dict[str, object]:
    fault = fault_of(one, desk, places)
    return {
        "code": fault.code,
        "title": fault.kind,
        "level": str(fault.level),
        "message": fault.sentence,
        "place": _where(fault.where),
        "fingerprint": one.facts.get("fingerprint"),
        "help": f"jospar explain {fault.code}",
    }


def _ruled(change: Change, gate: Gate) -> dict[str, object] | None:
    """Write what policy wants of a change, and the approvals that it has; null where it is allowed."""
    ruling = gate.rulings.get(change.fingerprint)
    if ruling is None:
        return None
    approvals = [{"id": str(one.id), "by": str(one.by), "on": one.on.isoformat()} for one in ruling.approvals]
    return {"then": ruling.then, "approvals": approvals}


def _entry(change: Change, desk: Desk, places: tuple[Places, Places]) -> dict[str, object]:
    row = row_of(change, desk, places)
    return {
        "code": row.code,
        "title": row.kind,
        "weight": str(row.weight),
        "record": {
            "kind": change.subject.kind,
            "id": change.subject.id,
            "programme": change.subject.programme or None,
        },
        "fields": [one.field for one in change.differences],
        "values": [_values(one) for one in change.differences if one.field],
        "message": row.sentence,
        "facts": {name: _told(change.facts[name]) for name in sorted(change.facts)},
        "explained_by": {"kind": change.explained, "id": change.act} if change.act is not None else None,
        "readable": {
            "before": all(one.before is not UNREAD for one in change.differences),
            "after": all(one.after is not UNREAD for one in change.differences),
        },
        "present": {
            "before": any(one.before is not ABSENT for one in change.differences),
            "after": any(one.after is not ABSENT for one in change.differences),
        },
        "places": {"before": _where(row.old), "after": _where(row.new)},
        "fingerprint": row.fingerprint,
        "control": _ruled(change, desk.comparison.gate),
        "help": f"jospar explain {row.code}",
    }


def _values(one: Difference) -> dict[str, object]:
    """Write both values of a field as the plan holds them; null where nothing stands, or nothing is known."""
    known = (None if side is ABSENT or side is UNREAD else raw(side) for side in (one.before, one.after))
    before, after = map(_hidden, known)
    return {"field": one.field, "before": before, "after": after}


def _hidden(value: Raw) -> Raw:
    """Mask the texts in a value."""
    match value:
        case str():
            return masked(value)
        case dict():
            return {name: _hidden(one) for name, one in value.items()}
        case list():
            return [_hidden(one) for one in value]
    return value


def _where(where: Where | None) -> dict[str, object] | None:
    return None if where is None else {"file": where.file, "line": where.line or 1}


def _told(fact: Told) -> Written:
    """Write a fact exactly: a decimal number as its digits, days and duties as the plan writes them."""
    match fact:
        case Decimal():
            return _digits(fact)
        case date():
            return fact.isoformat()
        case Period() | Recurring():
            return str(fact)
        case Money():
            return {"amount": _digits(fact.amount), "currency": str(fact.currency or "")}
        case Text():
            return {language: masked(text) for language, text in fact.by_language}
        case tuple():
            return [_told(one) for one in fact]
        case str():
            return masked(fact)
        case _:
            return fact


def _digits(number: Decimal) -> str:
    return f"{number:f}"

"""Commits and changes of a history as plain values, for JSON."""

from jospar.change.change import Change
from jospar.change.difference import UNREAD
from jospar.change.telling import told
from jospar.history.chronicle import Chapter
from jospar.plan.text import Text
from jospar.report.history.scribe import Scribe

Entry = dict[str, object]


def commit_entry(chapter: Chapter, scribe: Scribe) -> Entry:
    """Give a commit's id, day, author as policy shows it, and subject."""
    author = scribe.author(chapter)
    return {
        "commit": chapter.step.id,
        "date": scribe.day(chapter).isoformat(),
        "agency": author.agency,
        "author": scribe.name(author),
        "subject": chapter.step.subject,
    }


def change_entry(change: Change, scribe: Scribe) -> Entry:
    """Give a change with its fields before and after, and what explains it."""
    return {
        "code": change.code,
        "weight": str(change.weight),
        "kind": change.subject.kind,
        "record": change.subject.id,
        "programme": change.subject.programme,
        "message": scribe.say(change),
        "act": change.act,
        "explained": change.explained,
        "fingerprint": change.fingerprint,
        "fields": [
            {"field": one.field, "before": value(one.before), "after": value(one.after)}
            for one in change.differences
        ],
    }


def value(given: object) -> str | list[str] | None:
    """Give a value of a field as it is written in a plan; None where nothing stands or nothing is known."""
    if given is UNREAD:
        return None
    found = told(given)
    match found:
        case None:
            return None
        case Text():
            return found.by_language[0][1] if found.by_language else None
        case tuple():
            return [_written(one) for one in found]
        case _:
            return _written(found)


def _written(one: object) -> str:
    return str(getattr(one, "amount", one))

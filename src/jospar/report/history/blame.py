"""The page on who last changed each field of a record, as text and as JSON."""

from collections.abc import Iterator, Sequence

from jospar.change.telling import told
from jospar.frozen import frozen
from jospar.history.blame import Blamed
from jospar.plan.text import Text
from jospar.report.findings.written import written_json
from jospar.report.history.scribe import SHORT, Scribe
from jospar.report.history.values import commit_entry, value
from jospar.words.visible import visible
from jospar.words.voice import Voice

FORMAT = "jospar blame 1"
WIDEST = 40
"""Letters of a value that are shown; the field can be looked up."""


@frozen
class Row:
    """A field as it is shown: its path, its value, and who put it there."""

    field: str
    value: str
    origin: str


def blame_lines(rows: Sequence[Blamed], scribe: Scribe) -> Iterator[str]:
    """Write one line a field, in columns."""
    shown = [Row(visible(one.field), _value(one, scribe.voice), _origin(one, scribe)) for one in rows]
    fields, values = (max((len(text) for text in column), default=0) for column in _columns(shown))
    for row in shown:
        yield f"{row.field:<{fields}}  {row.value:<{values}}  {row.origin}".rstrip()


def blame_json(name: str, rows: Sequence[Blamed], scribe: Scribe, *, commit: str) -> str:
    """Write the same as one object; its schema is ``manual/schemas/blame.schema.json``."""
    fields = [
        {
            "field": one.field,
            "value": value(one.value),
            "changed": None if one.chapter is None else commit_entry(one.chapter, scribe),
            "code": one.change and one.change.code,
            "act": one.change and one.change.act,
            "explained": one.change and one.change.explained,
        }
        for one in rows
    ]
    return written_json({"format": FORMAT, "commit": commit, "record": name, "fields": fields})


def _columns(rows: Sequence[Row]) -> tuple[list[str], list[str]]:
    return [row.field for row in rows], [row.value for row in rows]


def _value(one: Blamed, voice: Voice) -> str:
    found = told(one.value)
    written = "" if found is None else voice.text(found) if isinstance(found, Text) else voice.write(found)
    plain = " ".join(written.split())
    return plain if len(plain) <= WIDEST else f"{plain[: WIDEST - 1]}…"


def _origin(one: Blamed, scribe: Scribe) -> str:
    """Write the day, the commit, who made it and by which act; or that it is older than what is known."""
    voice = scribe.voice
    if one.chapter is None or one.change is None:
        return voice.say("history.blame.older")
    name = scribe.name(scribe.author(one.chapter))
    day, commit = scribe.day(one.chapter), one.chapter.step.id[:SHORT]
    said = voice.say("history.blame.origin", date=day, commit=commit)
    said = voice.say("history.blame.by", origin=said, author=name) if name else said
    if one.change.act is None:
        return said
    act = voice.say(f"report.changes.{one.change.explained}", id=one.change.act)
    return voice.say("history.explained", sentence=said, act=act)

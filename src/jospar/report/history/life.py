"""The page on the life of a record, as text and as JSON."""

from collections.abc import Iterator

from jospar.change.difference import UNREAD
from jospar.change.registry import UNCOMPARED
from jospar.frozen import frozen
from jospar.history.life import SUBJECTS, Deferrals, Event, Slippage, Stretch, subject_of
from jospar.plan.due import Recurring
from jospar.plan.period import Period
from jospar.plan.text import Text
from jospar.report.findings.written import written_json
from jospar.report.history.scribe import SHORT, Scribe
from jospar.report.history.values import change_entry, commit_entry
from jospar.words.voice import Voice

FORMAT = "jospar history 1"
INDENT = "    "


@frozen
class Life:
    """What is told of a record: its events newest first, what was reported, and how far it has slipped.

    ``cut`` says that a shallow clone does not remember the beginning; ``baseline`` names what the slippage is
    measured from.
    """

    id: str
    title: Text | None
    events: tuple[Event, ...]
    reported: tuple[Stretch, ...]
    deferrals: Deferrals
    cut: bool
    due: Period | Recurring | None = None
    baseline: str = ""
    slippage: Slippage | None = None


def life_lines(life: Life, scribe: Scribe) -> Iterator[str]:
    """Write the page: each subject with its changes, the oldest first."""
    voice = scribe.voice
    yield voice.say("history.record", record=life.id, title=life.title) if life.title else life.id
    if life.cut:
        yield voice.heading("history.cut.life")
    for subject in SUBJECTS:
        found = [one for one in reversed(life.events) if subject_of(one.change) == subject]
        now = _now(life, voice) if subject == "time" else ""
        if found or now:
            yield from ("", voice.heading(f"history.subject.{subject}"))
            yield from (INDENT + _event(one, scribe) for one in found)
        if now:
            yield INDENT + now
    if life.reported:
        yield from ("", voice.heading("history.subject.reported"))
        yield from (INDENT + _stretch(one, scribe) for one in life.reported)
    if life.slippage is not None:
        yield from ("", voice.heading("history.baseline", baseline=life.baseline))
        yield from (INDENT + line for line in _slipped(life.slippage, scribe))


def life_json(life: Life, scribe: Scribe, *, commit: str) -> str:
    """Write the same as one object; its schema is ``manual/schemas/history.schema.json``."""
    slipped = life.slippage
    return written_json(
        {
            "format": FORMAT,
            "commit": commit,
            "record": life.id,
            "cut": life.cut,
            "due": str(life.due) if isinstance(life.due, Period) else None,
            "deferrals": life.deferrals.count,
            "events": [
                {
                    **commit_entry(one.chapter, scribe),
                    "topic": subject_of(one.change),
                    "effective": one.effective and one.effective.isoformat(),
                    "change": change_entry(one.change, scribe),
                }
                for one in life.events
            ],
            "reported": [
                {
                    "first": one.first,
                    "last": one.last,
                    "status": one.status,
                    "agency": one.agency,
                    "reports": one.reports,
                }
                for one in life.reported
            ],
            "slippage": None
            if slipped is None
            else {
                "baseline": life.baseline,
                "before": slipped.before and str(slipped.before),
                "after": slipped.after and str(slipped.after),
                "days": slipped.days,
                "working_days": slipped.working,
                "changes": [change_entry(one, scribe) for one in slipped.changes],
            },
        }
    )


def _now(life: Life, voice: Voice) -> str:
    """Say the deadline as it is, and how often it was put off; "" where the record has none."""
    deferrals = put_off(life.deferrals, voice)
    if not isinstance(life.due, Period):
        return deferrals
    said = voice.say("history.now", after=life.due)
    return voice.say("history.now.deferred", now=said, deferrals=deferrals) if deferrals else said


def put_off(deferrals: Deferrals, voice: Voice) -> str:
    """Say how often a deadline was put off, and how many of the moves are by an act where not all are."""
    if not deferrals.count:
        return ""
    said = voice.count("history.deferrals", deferrals.count)
    if deferrals.acts == deferrals.count:
        return said
    if not deferrals.acts:
        return voice.say("history.deferrals.bare", deferrals=said)
    return voice.say("history.deferrals.acts", deferrals=said, acts=deferrals.acts)


def _event(one: Event, scribe: Scribe) -> str:
    """Write one change: committed on which day, holding from which, what, by which act, in which commit."""
    scribe = scribe.of(one.chapter)
    voice, act = scribe.voice, scribe.act(one.change)
    sentence = _gap(one, voice) or " ".join(scribe.say(one.change).split())
    said = voice.say("history.explained", sentence=sentence, act=act) if act else sentence
    if one.effective is not None:
        said = voice.say("history.effective", sentence=said, date=one.effective)
    day, commit = scribe.day(one.chapter), one.chapter.step.id[:SHORT]
    return voice.say("history.commit.unsigned", date=day, commit=commit, subject=said)


def _gap(one: Event, voice: Voice) -> str:
    """Say that a record could not be read from here on, or can be again; "" of what could be compared."""
    if one.change.code != UNCOMPARED:
        return ""
    return voice.say("history.gap" if one.change.differences[0].after is UNREAD else "history.gap.mended")


def _stretch(one: Stretch, scribe: Scribe) -> str:
    voice = scribe.voice
    first, last = voice.folder(one.first), voice.folder(one.last)
    weeks = first if one.first == one.last else voice.say("history.weeks", first=first, last=last)
    status = voice.say(f"status.{one.status}")
    count = voice.count("history.reports", one.reports)
    return voice.say("history.stretch", weeks=weeks, status=status, agency=one.agency, reports=count)


def _slipped(slipped: Slippage, scribe: Scribe) -> Iterator[str]:
    voice = scribe.voice
    if slipped.days is None:
        yield voice.say("history.slippage.none")
    elif slipped.days == 0:
        yield voice.say("history.slippage.kept", after=slipped.after)
    else:
        key = "history.slippage.later" if slipped.days > 0 else "history.slippage.earlier"
        facts = {"before": slipped.before, "after": slipped.after}
        said = voice.count(key, abs(slipped.days), **facts)
        yield said
        if slipped.working is None:
            yield voice.say("history.slippage.unfilled")
        else:
            yield voice.count("history.slippage.working", abs(slipped.working))
    yield from (scribe.sentence(one) for one in slipped.changes)
    if not slipped.changes:
        yield voice.say("history.slippage.same")

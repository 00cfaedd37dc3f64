"""What changed in the plan in a week: what took effect, and what its files say that they did not before."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from datetime import date, timedelta
from typing import Any

from jospar.change.change import Change, Weight
from jospar.change.compare import compare
from jospar.change.difference import Subject
from jospar.change.judge import judge
from jospar.plan.plan import Plan
from jospar.plan.text import Text
from jospar.report.weekly.changed import ChangeRow, ChangesPart
from jospar.report.weekly.desk import Desk
from jospar.report.weekly.earlier import NONE, Earlier
from jospar.report.weekly.said import Said
from jospar.standing.asof import as_of
from jospar.words.called import Called
from jospar.words.changes import say_change, title_of_change

WEEK = timedelta(days=7)
MOST = 30
"""Changes that are named one by one; whoever wants more of them compares the plans themselves."""
MANY = 5
"""Changes of one kind that are named one by one; more are counted."""
PUBLISHED = "C615"
"""What says that a field is no longer called unpublished."""
RESTRICTED = "C611"
"""What says that a measure's record is restricted from now on."""
MATTERS = ("risk", "decision", "override")
REPORTS = ("progress", "unchanged", "acceptance")
ROOMS = ("measures", "indicators", "programmes", "agencies", "sources", "amendments", "risks", "decisions")


def weeks_changes(plan: Plan, on: date, now: Plan, earlier: Earlier) -> tuple[Change, ...]:
    """List the changes between a plan as it is true now and as it was seven days before.

    The earlier side is what the files said then, as it was true then: so what took effect shows, and what
    was written without any act. Where that is not known, it is the same files at the earlier day, which
    shows what took effect alone.
    """
    if earlier.tree == NONE:
        return ()
    before = as_of(earlier.plan or plan, max(on, date.min + WEEK) - WEEK)
    after = now if earlier.last is None else as_of(earlier.last, on)
    return judge(compare(before, after), before, after)


def changes_part(desk: Desk, found: Sequence[Change], earlier: Earlier) -> ChangesPart:
    """Write the changes of the week, those that nothing explains first; routine ones are counted."""
    if earlier.tree == NONE:
        return ChangesPart((), desk.voice.heading("report.changes.first"))
    found = [one for one in found if not _withheld(desk.standing.plan, one)]
    states = {one.subject for one in found if any(each.field == "state" for each in one.differences)}
    given = {(one.subject, each.field) for one in found for each in one.differences}
    shown = [one for one in found if not _work(one) and not _told_with_another(one, states, given)]
    rows = tuple(_rows(desk, sorted(shown, key=_order)))
    more = len(rows) - MOST
    return ChangesPart(
        rows=rows[:MOST],
        none="" if rows else desk.voice.heading("report.changes.none"),
        more=desk.voice.count("report.changes.more", more) if more > 0 else "",
        counted=_counted(desk, (one for one in found if _work(one))),
        note="" if earlier.plan is not None else desk.voice.heading("report.changes.unknown"),
    )


def _work(one: Change) -> bool:
    """Tell whether a change is the work itself: reports and verdicts, unless the past was rewritten."""
    return one.weight is Weight.ROUTINE or (one.subject.kind in REPORTS and one.weight is not Weight.MAJOR)


def _withheld(plan: Plan, one: Change) -> bool:
    """Tell whether a change is not for this page's readers.

    Risks, decisions and overrides are internal; of a measure that is restricted, only that it is.
    """
    if plan.repository.audience == "public" and one.subject.kind in MATTERS:
        return True
    measure = plan.measures.get(one.subject.id) if one.subject.kind == "measure" else None
    return measure is not None and measure.access != "open" and one.code != RESTRICTED


def _told_with_another(
    one: Change, states: AbstractSet[Subject], given: AbstractSet[tuple[Subject, str]]
) -> bool:
    """Tell whether a change only says why a state has changed, or that what was just given was not public."""
    fields = {each.field.partition("/")[0] for each in one.differences}
    if fields == {"because"}:
        return one.subject in states
    names = one.facts.get("names", ())
    if fields != {"unpublished"} or one.code != PUBLISHED or not isinstance(names, tuple) or not names:
        return False
    return all((one.subject, name) in given for name in names)


def _order(one: Change) -> tuple[int, bool, str, str]:
    """Put major changes before minor ones, and among either those that no act explains."""
    return -one.weight.rank, one.explained is not None, one.code, one.subject.id


def _rows(desk: Desk, changes: Sequence[Change]) -> Iterator[ChangeRow]:
    often = Counter((one.code, one.act) for one in changes)
    done: set[tuple[str, str | None]] = set()
    for one in changes:
        kind = one.code, one.act
        if often[kind] <= MANY:
            yield _row(desk, one)
        elif kind not in done:
            done.add(kind)
            sentence = desk.voice.say(
                "report.changes.many", title=title_of_change(desk.voice, one.code), count=often[kind]
            )
            yield ChangeRow("", Said("", ""), sentence, _act(desk, one))


def _row(desk: Desk, one: Change) -> ChangeRow:
    title, sentence = (
        _title(desk.standing.plan, one),
        say_change(desk.voice, one, Called((desk.standing.plan,))),
    )
    said = Said("", "") if title is None else desk.said(title)
    return ChangeRow(
        id=one.subject.id,
        title=Said("", "") if said.text in sentence else said,
        sentence=sentence,
        act=_act(desk, one),
    )


def _title(plan: Plan, one: Change) -> Text | None:
    """Find the title of the record that changed; of one that is gone, none."""
    parts = one.subject.id.split("/")
    name = parts[-1] if one.subject.kind in REPORTS else parts[0]
    records: Iterable[Any] = (getattr(plan, room).get(name) for room in ROOMS)
    record = next((found for found in records if found is not None), None)
    if record is None and name in plan.overrides:
        record = plan.measures.get(plan.overrides[name].measure)
    title = getattr(record, "title", None) or getattr(record, "name", None)
    return title if isinstance(title, Text) else None


def _act(desk: Desk, one: Change) -> str:
    """Name what explains a change; of one that the act should name, that it does not."""
    if one.act is not None:
        return desk.voice.say(f"report.changes.{one.explained}", id=one.act)
    return desk.voice.say("report.changes.unexplained") if one.weight is Weight.MAJOR else ""


def _counted(desk: Desk, changes: Iterable[Change]) -> str:
    """Say how many routine changes of each kind there are."""
    kinds = Counter(one.code for one in changes)
    parts = [
        desk.voice.say("report.changes.many", title=title_of_change(desk.voice, code), count=n)
        for code, n in sorted(kinds.items())
    ]
    return desk.voice.heading("report.changes.counted", parts=tuple(parts)) if parts else ""

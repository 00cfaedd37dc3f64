"""Who changed what of a record, and when: its newest changes by meaning, as git remembers them."""

from collections.abc import Iterable

from jospar.change.change import Change
from jospar.history.chronicle import Chapter
from jospar.report.diff.desk import masked
from jospar.report.history.scribe import SHORT, Scribe
from jospar.report.looking.page import Cell, Table
from jospar.report.looking.pen import column, heading
from jospar.report.weekly.desk import Desk
from jospar.words.changes import say_change


def changes_part(
    desk: Desk, told: Iterable[tuple[Chapter, Change]], scribe: Scribe, command: str, *, deferrals: str = ""
) -> Table:
    """List changes, the newest first; below them stands the command that shows all there are.

    ``deferrals`` says how often the deadline was put off, in the words of `jospar history`.
    """
    rows = tuple(_row(chapter, change, scribe) for chapter, change in told)
    columns = (
        column(desk, "changed_on"),
        column(desk, "changed_by"),
        column(desk, "changed", wide=True),
        column(desk, "act"),
        column(desk, "commit"),
        column(desk, "code", shown=False),
    )
    note = desk.voice.say("look.all_changes", command=command) if rows else ""
    if note and deferrals:
        note = desk.voice.say("look.all_changes.deferred", deferrals=deferrals, note=note)
    return Table("changes", heading(desk, "who_changed"), columns, rows, note)


def _row(chapter: Chapter, change: Change, scribe: Scribe) -> tuple[Cell, ...]:
    day, author = scribe.day(chapter), scribe.author(chapter)
    name = scribe.name(author)
    said = masked(" ".join(say_change(scribe.voice, change).split()))
    return (
        Cell(scribe.voice.date(day), str(day)),
        Cell(name, author.agency or name or None),
        Cell(said, said),
        Cell(scribe.of(chapter).act(change), change.act),
        Cell(chapter.step.id[:SHORT], chapter.step.id, "quiet"),
        Cell(change.code, change.code),
    )

"""What `jospar show` asks of git: the newest changes of one record, where there is a history at all."""

from collections.abc import Iterator
from contextlib import closing
from itertools import islice

from jospar.change.change import Change
from jospar.cli.circumstances import Circumstances
from jospar.errors import CannotRun
from jospar.history.chronicle import Chapter, recent
from jospar.history.life import Deferrals, Event, deferrals, in_turn
from jospar.history.past import names_of, tree_branch
from jospar.report.history.life import put_off
from jospar.report.history.scribe import Scribe
from jospar.report.looking.page import Table
from jospar.report.looking.show.changed import changes_part
from jospar.report.looking.show.find import Found
from jospar.report.weekly.desk import Desk
from jospar.tree.commits import Branch

MOST = 5
"""Changes that are shown."""
MANY = 200
"""Commits of a measure's file that are read."""
OF_ALL = ("plan/sources.yaml",)


def remembered(here: Circumstances, desk: Desk, found: Found) -> tuple[Table, ...]:
    """List the newest changes of a record; nothing where there is no git, or nothing is remembered.

    Of a measure all are read, up to many, to number the moves of its deadline and to count them.
    """
    most = MANY if found.kind == "measure" else MOST
    try:
        branch = tree_branch(here.tree)
        told = () if branch is None else tuple(islice(_changes(branch, found, most), most))
    except CannotRun:
        return ()
    if not told:
        return ()
    moves = in_turn(tuple(Event(chapter, change, None) for chapter, change in told))
    counted = Deferrals()
    if found.kind == "measure":
        names = frozenset(names_of(found.record, str(found.record.id)))
        counted = deferrals(desk.standing.plan, names, moves)
    shown = [(one.chapter, one.change) for one in moves[:MOST]]
    command, scribe = f"jospar log {found.record.id}", Scribe(here.voice, here.repository)
    return (changes_part(desk, shown, scribe, command, deferrals=put_off(counted, here.voice)),)


def _changes(branch: Branch, found: Found, most: int) -> Iterator[tuple[Chapter, Change]]:
    """Give the record's own changes from the newest commits that touched its file, under any of its names."""
    record = found.record
    names = names_of(record, str(record.id))
    folder, _, own = record.file.rpartition("/")
    files = [f"{folder}/{name}.yaml" for name in names] if own == f"{record.id}.yaml" else [record.file]
    programme = getattr(record, "programme", "") or (record.id if found.kind == "programme" else "")
    beside = (*OF_ALL, f"plan/{programme}/programme.yaml", f"plan/{programme}/amendments")
    with closing(recent(branch, files, beside if programme else OF_ALL, most)) as chapters:
        for chapter in chapters:
            for change in chapter.changes:
                if change.subject.kind == found.kind and change.subject.id in names:
                    yield chapter, change

"""What `jospar show` asks of git: the newest changes of one record, where there is a history at all."""

from collections.abc import Iterator
from contextlib import closing
from itertools import islice

from jospar.change.change import Change
from jospar.cli.circumstances import Circumstances
from jospar.errors import CannotRun
from jospar.history.chronicle import Chapter, recent
from jospar.history.past import names_of, tree_branch
from jospar.report.history.scribe import Scribe
from jospar.report.looking.page import Table
from jospar.report.looking.show.changed import changes_part
from jospar.report.looking.show.find import Found
from jospar.report.weekly.desk import Desk
from jospar.tree.commits import Branch

MOST = 5
"""Changes that are shown."""
OF_ALL = ("plan/sources.yaml",)


def remembered(here: Circumstances, desk: Desk, found: Found) -> tuple[Table, ...]:
    """List the newest changes of a record; nothing where there is no git, or nothing is remembered."""
    try:
        branch = tree_branch(here.tree)
        told = () if branch is None else tuple(islice(_changes(branch, found), MOST))
    except CannotRun:
        return ()
    command = f"jospar log {found.record.id}"
    return (changes_part(desk, told, Scribe(here.voice, here.repository), command),) if told else ()


def _changes(branch: Branch, found: Found) -> Iterator[tuple[Chapter, Change]]:
    """Give the record's own changes from the newest commits that touched its file, under any of its names."""
    record = found.record
    names = names_of(record, str(record.id))
    folder, _, own = record.file.rpartition("/")
    files = [f"{folder}/{name}.yaml" for name in names] if own == f"{record.id}.yaml" else [record.file]
    programme = getattr(record, "programme", "") or (record.id if found.kind == "programme" else "")
    beside = (*OF_ALL, f"plan/{programme}/programme.yaml", f"plan/{programme}/amendments")
    with closing(recent(branch, files, beside if programme else OF_ALL, MOST)) as chapters:
        for chapter in chapters:
            for change in chapter.changes:
                if change.subject.kind == found.kind and change.subject.id in names:
                    yield chapter, change

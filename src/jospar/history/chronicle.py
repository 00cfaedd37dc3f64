"""The chronicle: what each commit changed in a plan, by meaning, newest first; only what changed is read."""

from collections.abc import Callable, Collection, Generator, Iterable
from dataclasses import replace

from jospar.change.change import Change
from jospar.change.compare import compare
from jospar.change.judge import judge
from jospar.frozen import frozen
from jospar.history.archive import Archive
from jospar.history.files import Files, address_of
from jospar.history.past import SHARED
from jospar.plan.plan import Plan
from jospar.plan.progress import Progress
from jospar.reading.layout import Address
from jospar.reading.shelving import REPORT_TYPES
from jospar.tree.commits import Branch
from jospar.tree.contents import Contents
from jospar.tree.steps import Step, Touched, list_blobs, steps, top_branch, touching

Wanted = Callable[[Touched], bool]
"""Tells whether what became of a file is of interest."""


@frozen
class Chapter:
    """One commit and what it changed in the plan; the plans hold no more than it was judged by.

    ``step.cut`` says that a shallow clone ends here: what the commit changed is not known. ``first`` says
    that there was no plan before: nothing that is new in it could have been changed by an act.
    """

    step: Step
    changes: tuple[Change, ...]
    before: Plan
    after: Plan
    first: bool = False


@frozen
class Scope:
    """Which commits to look at: ``since`` and ``until`` in seconds of Unix time, both included.

    ``wanted`` chooses files; commits that touch none of them are passed over. ``heard`` is called for each
    commit, looked at or not.
    """

    since: int | None = None
    until: int | None = None
    wanted: Wanted | None = None
    heard: Callable[[], None] | None = None


ALL = Scope()


def chronicle(branch: Branch, scope: Scope = ALL) -> Generator[Chapter, None, None]:
    """Yield what each commit changed, newest first, from a branch's commit along first parents.

    Close the iterator to stop before the end. Raises CannotRun as ``run_git``.
    """
    top = top_branch(branch)
    with Contents(top.repository) as contents:
        archive = Archive(contents)
        files = Files(list_blobs(top, top.commit))
        for step in steps(top, scope.since):
            if scope.heard is not None:
                scope.heard()
            names = _names(step, scope)
            if step.cut:
                plan = archive.plan(files.blob, (), ())
                yield Chapter(step, (), plan, plan)
            elif names:
                yield _chapter(step, names, files, archive)
            else:
                files.turn_back(step.files)


Chapters = Generator[Chapter, None, None]


def recent(branch: Branch, names: Collection[str], beside: Iterable[str], most: int) -> Chapters:
    """Yield what the newest commits that touch some files changed in them, at most so many commits.

    ``beside`` are files and folders that the changes are understood and explained by; nothing else is read.
    The first commit of a shallow clone is left out: what it changed is not known. Raises as ``chronicle``.
    """
    top = top_branch(branch)
    places = tuple(dict.fromkeys((*names, *SHARED, *beside)))
    with Contents(top.repository) as contents:
        archive = Archive(contents)
        for step in touching(top, names, most):
            if not step.cut:
                own = frozenset(one.name for one in step.files) & set(names)
                own |= _elsewhere(step, own)
                files = Files(list_blobs(top, step.id, dict.fromkeys((*places, *own))))
                yield _chapter(step, own, files, archive)


def _names(step: Step, scope: Scope) -> frozenset[str]:
    """Name the files of a step that are wanted; none of a step that is too new."""
    if scope.until is not None and step.seconds > scope.until:
        return frozenset()
    if scope.wanted is None:
        return frozenset(one.name for one in step.files)
    names = frozenset(one.name for one in step.files if scope.wanted(one))
    return names | _elsewhere(step, names)


def _elsewhere(step: Step, names: Collection[str]) -> frozenset[str]:
    """Name the files of a step that its records may have gone to, or come from, where their own files did."""
    files = [one for one in step.files if not _is_of_a_report(one.name)]
    went = any(one.after is None for one in files if one.name in names)
    came = any(one.before is None for one in files if one.name in names)
    return frozenset(
        one.name for one in files if (went and one.after is not None) or (came and one.before is not None)
    )


def _chapter(step: Step, names: frozenset[str], files: Files, archive: Archive) -> Chapter:
    """Read both sides of a step and compare them; the files are then those before it."""
    if not names.isdisjoint(SHARED):
        names |= _reread(step, files, archive)
    measures = {where.name for where in _reports(names) if where.record is Progress}
    reports = {where.file for where in _reports(names)}
    newer, stated = files.around(names), _stated(files, measures, archive)
    files.turn_back(step.files)
    older = files.around(names)
    reports |= stated | _stated(files, measures, archive)
    later = {one.name: one.after for one in step.files}
    before = archive.plan(files.blob, older, reports)
    after = archive.plan(lambda name: later[name] if name in later else files.blob(name), newer, reports)
    first = files.blob(SHARED[0]) is None and later.get(SHARED[0]) is not None
    if first:
        before = replace(before, repository=after.repository)  # what the plan is called did not change
    return Chapter(step, judge(compare(before, after), before, after), before, after, first)


def _reread(step: Step, files: Files, archive: Archive) -> frozenset[str]:
    """Name the files that mean something else though they are the same: abbreviations, the first language."""
    older = Files(files.blobs)
    older.turn_back(step.files)
    now, then = archive.setting(files.blob), archive.setting(older.blob)
    if (now.language, now.aliases) == (then.language, then.aliases):
        return frozenset()
    return files.all_names() | older.all_names()


def _reports(names: Iterable[str]) -> tuple[Address, ...]:
    return tuple(where for name in names if (where := address_of(name)) and where.record in REPORT_TYPES)


def _is_of_a_report(name: str) -> bool:
    where = address_of(name)
    return where is not None and where.record in REPORT_TYPES


def _stated(files: Files, measures: Iterable[str], archive: Archive) -> set[str]:
    """Name for each measure the last report that states a status: a new one is held against it."""
    found = (
        next((key.file for key in files.reports(measure) if archive.states(files.blob, key)), None)
        for measure in measures
    )
    return {name for name in found if name is not None}

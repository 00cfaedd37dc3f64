"""The bench: a plan read for editing, and the proof that new bytes change what is meant and nothing else."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from datetime import date

from jospar.change.compare import compare
from jospar.change.difference import ANY, UNREAD, Difference
from jospar.change.sameness import Sameness
from jospar.code import Level
from jospar.errors import CannotRun
from jospar.finding import Finding
from jospar.frozen import frozen
from jospar.plan.plan import Plan
from jospar.plan.shelf import Shelf
from jospar.reading.layout import KINDS, LISTS, address
from jospar.reading.load import FIRST, Kept
from jospar.rules.selection import Selection
from jospar.rules.validate import Verdict, read_plan, validate
from jospar.tree.overlay import Overlay
from jospar.tree.tree import Tree


@frozen
class Bench:
    """A tree, the plan in it, the date it is held against, and what each file said when it was read."""

    tree: Tree
    on: date
    plan: Plan
    kept: Mapping[str, Kept]


@frozen
class Aim:
    """What may differ: a record by its kind and id, and beginnings of its fields; without any, all of it."""

    kind: str
    id: str
    fields: tuple[str, ...] = ()

    def covers(self, one: Difference) -> bool:
        """Tell whether a difference is meant: in a field, below it, or above one that was not there."""
        if (one.subject.kind, one.subject.id) != (self.kind, self.id):
            return False
        here = f"{one.field}/"
        return not self.fields or any(_begins(here, f"{field}/") for field in self.fields)


@frozen
class Proof:
    """What was proved: the tree as it would be, what differs, what is found, and which errors are new."""

    tree: Overlay
    verdict: Verdict
    differences: tuple[Difference, ...]
    new_errors: tuple[Finding, ...]

    @property
    def files(self) -> Mapping[str, bytes]:
        """Give the new bytes by the names of files."""
        return self.tree.files


def _begins(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one)


def open_bench(tree: Tree, on: date) -> Bench:
    """Read a plan for editing; raise as `load`."""
    kept: dict[str, Kept] = {}
    loaded = read_plan(tree, Selection().chosen(), kept=kept)
    return Bench(tree, on, loaded.plan, kept)


def prove(
    bench: Bench,
    files: Mapping[str, bytes],
    aims: Iterable[Aim],
    *,
    gone: Iterable[str] = (),
    same: Sameness | None = None,
) -> Proof:
    """Read the plan as it would be with other bytes in some files, and hold it against the rules.

    ``gone`` are files taken away; ``same`` says what is called otherwise then, as in `compare`. A record that
    could not be read before and whose file stays is no difference. What can't be read any more is told by
    the errors that are new.

    Raises:
        CannotRun: X702, the file by which all others are understood can't be read; X705, something else
            would change too, or nobody can tell.
    """
    changed = {name: data for name, data in files.items() if read_now(bench.tree, name) != data}
    overlay = Overlay(bench.tree, changed, frozenset(gone))
    other = {*changed, *overlay.gone}
    if bench.plan.unread.get("repository") and FIRST[0] not in other:
        raise CannotRun("X702", file=FIRST[0])
    verdict = validate(overlay, bench.on, kept=_still_kept(bench, other))
    before, after = (_narrow(plan, other) for plan in (bench.plan, verdict.plan))
    differences = compare(before, after, same=same)
    wanted = tuple(aims)
    stray = [one for one in differences if not any(aim.covers(one) for aim in wanted)]
    stray = [one for one in stray if not (_unknown(one) and not _holding(one, other))]
    errors = _new_errors(bench, verdict)
    for one in stray:
        if one.after is not UNREAD or not errors:
            raise _not_meant(one, other)
    return Proof(overlay, verdict, differences, errors)


def _unknown(one: Difference) -> bool:
    return one.before is UNREAD and one.after is UNREAD


def _holding(one: Difference, changed: Iterable[str]) -> tuple[str, ...]:
    """Name those of the changed files that a record may stand in by their names."""
    return tuple(sorted(file for file in changed if _may_hold(file, one)))


def _may_hold(file: str, one: Difference) -> bool:
    where = address(file)
    if where is None or KINDS[where.record] != one.subject.kind:
        return False
    return where.record in LISTS or one.subject.id == ANY or one.subject.id.rpartition("/")[2] == where.name


def _not_meant(one: Difference, changed: Iterable[str]) -> CannotRun:
    if _unknown(one):
        return CannotRun("X705", file=", ".join(_holding(one, changed)), problem="unread")
    if not one.field:
        return CannotRun("X705", record=one.subject.id, problem="record")
    return CannotRun("X705", record=one.subject.id, field=one.field)


def read_now(tree: Tree, name: str) -> bytes | None:
    """Read a file of a tree; None where there is none."""
    return tree.read(name) if name in tree.names() else None


def _still_kept(bench: Bench, changed: Collection[str]) -> dict[str, Kept]:
    """Keep what unchanged files said; nothing where a file changes by which all others are understood."""
    if any(name in changed for name in FIRST):
        return {}
    return {name: one for name, one in bench.kept.items() if name not in changed}


def _narrow(plan: Plan, changed: Collection[str]) -> Plan:
    """Leave out the reports whose bytes stay: nothing about them can differ."""
    shelf = plan.shelf
    keys = tuple(key for key in shelf.keys if key.file in changed)
    return replace(plan, shelf=Shelf(keys, shelf.fetch, hides=shelf.hides))


def _new_errors(bench: Bench, verdict: Verdict) -> tuple[Finding, ...]:
    """Name the errors that were not there before; of a plan without any, nobody has to look back."""
    errors = [one for one in verdict.findings if one.level is Level.ERROR]
    if not errors:
        return ()
    from jospar.rules.merging import fresh_errors  # noqa: PLC0415 -- most changes bring no error

    before = validate(bench.tree, bench.on, kept=dict(bench.kept))
    return tuple(fresh_errors(errors, before.findings))


def errors_of(proof: Proof, on: date, sides: Iterable[Tree]) -> tuple[Finding, ...]:
    """Name those of the new errors that one of some other trees has already, held against the same date."""
    from jospar.rules.merging import fresh_errors  # noqa: PLC0415 -- as above

    fresh = fresh_errors(proof.new_errors, *(validate(tree, on).findings for tree in sides))
    new = {id(one) for one in fresh}
    return tuple(one for one in proof.new_errors if id(one) not in new)

"""The records that amendments speak of, as git had them just before each amendment was added."""

from collections.abc import Iterator, Mapping
from typing import Any

from jospar.errors import CannotRun
from jospar.frozen import frozen
from jospar.history.excerpt import Excerpt
from jospar.plan.governance import Amendment
from jospar.plan.plan import Plan
from jospar.reading.load import load
from jospar.tree.commits import Branch, first_added, read_files
from jospar.tree.tree import Tree

SHARED = ("plan/jospar.yaml", "plan/agencies.yaml")
"""Files without which no other is understood: the first language, and abbreviations of agencies."""
Wanted = dict[str, set[str]]
"""The names of files to read, by revision."""


@frozen
class Past:
    """Plans of a few records each, by the revision that they are of, and the revision before amendments.

    An amendment that is not in ``before`` has a history that is not known here.
    """

    before: Mapping[str, str]
    plans: Mapping[str, Plan]

    def record(self, amendment: Amendment, names: tuple[str, ...]) -> Any:  # noqa: ANN401 -- any record
        """Give a record, by any of its names, as it was before an amendment; None where git has none."""
        plan = self.plans.get(self.before.get(amendment.file, ""))
        if plan is None:
            return None
        rooms: tuple[Mapping[str, Any], ...] = (
            *(plan.programmes, plan.measures, plan.indicators, plan.amendments, plan.risks),
            *(plan.decisions, plan.overrides, plan.agencies, plan.sources),
        )
        return next((room[name] for room in rooms for name in names if name in room), None)

    def together(self, one: Amendment, other: Amendment) -> bool:
        """Tell whether two amendments were added in one step."""
        return self.before.get(one.file) == self.before.get(other.file)


def look_back(tree: Tree, plan: Plan, records: Mapping[str, Any]) -> Past | None:
    """Read what git had before each amendment of a plan; ``records`` are those that amendments may name.

    None where there is no git, no history, or not all of it: from what is not known nothing follows.
    """
    try:
        branch = tree_branch(tree)
        return None if branch is None else _past(branch, plan, records)
    except CannotRun:
        return None


def tree_branch(tree: Tree) -> Branch | None:
    """Ask a tree where in git it lies; trees that are neither a folder nor a commit's lie nowhere."""
    ask = getattr(tree, "branch", None)
    branch = ask() if ask is not None else None
    return branch if isinstance(branch, Branch) else None


def _past(branch: Branch, plan: Plan, records: Mapping[str, Any]) -> Past:
    files = {one.file: one for one in plan.amendments.values()}
    added = first_added(branch, sorted({name.rpartition("/")[0] for name in files}))
    committed = read_files(branch, ((branch.commit, name) for name in files if name not in added))
    before = {name: f"{added[name]}^" for name in files if name in added}
    # what no commit seems to have added, and is there, came by a merge: nothing is known of it
    before |= {
        name: branch.commit for name in files if name not in added and (branch.commit, name) not in committed
    }
    wanted: Wanted = {}
    for name, revision in before.items():
        wanted.setdefault(revision, set(SHARED)).update(_places(files[name], records))
    read = read_files(branch, ((revision, name) for revision, names in wanted.items() for name in names))
    plans = {revision: _plan(revision, read) for revision in wanted if (revision, SHARED[0]) in read}
    return Past(before, plans)


def _places(amendment: Amendment, records: Mapping[str, Any]) -> Iterator[str]:
    """Name the files that an amendment's records may have had, by the names of now and before."""
    for change in amendment.changes:
        record = records.get(change.record)
        if record is not None and record.file not in SHARED:
            folder, _, own = record.file.rpartition("/")
            yield record.file
            if own == f"{record.id}.yaml":
                yield from (f"{folder}/{name}.yaml" for name in names_of(record, change.record))


def names_of(record: Any, named: str) -> tuple[str, ...]:  # noqa: ANN401 -- any record
    """List the names that a record has, had, and is named by."""
    return tuple(dict.fromkeys((str(record.id), named, *getattr(record, "formerly", ()))))


def _plan(revision: str, read: Mapping[tuple[str, str], bytes]) -> Plan:
    files = {name: data for (own, name), data in read.items() if own == revision}
    return load(Excerpt(revision, files), every_report=False).plan

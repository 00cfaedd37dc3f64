"""The present of a history: a few records of its newest commit, and all names that there are."""

from collections.abc import Iterable
from typing import Any

from jospar.history.excerpt import Excerpt
from jospar.history.files import address_of
from jospar.history.past import SHARED
from jospar.plan.governance import Amendment
from jospar.plan.plan import Plan
from jospar.plan.programme import Programme
from jospar.reading.load import load
from jospar.reading.shelving import REPORT_TYPES
from jospar.tree.tree import Tree

SINGLE = ("plan/jospar.yaml", "plan/agencies.yaml", "plan/sources.yaml")
ROOMS = (
    *("measures", "indicators", "programmes", "amendments", "risks"),
    *("decisions", "overrides", "approvals", "agencies", "sources"),
)


def excerpt(tree: Tree, names: Iterable[str], *, reports: bool = False) -> Plan:
    """Read of a tree the records of some names, and what they are understood and explained by.

    ``reports`` reads the reports on measures of these names too.
    """
    wanted = {name for name in tree.names() if _wanted(name, frozenset(names), reports=reports)}
    return load(Excerpt(tree.label, {name: tree.read(name) for name in wanted})).plan


def record_of(plan: Plan, names: Iterable[str]) -> Any:  # noqa: ANN401 -- any record, or None
    """Find a record by one of its names: measures and indicators first, rows of lists last."""
    listed = tuple(names)
    rooms = (getattr(plan, room) for room in ROOMS)
    return next((room[name] for room in rooms for name in listed if name in room), None)


def known_names(tree: Tree, plan: Plan) -> frozenset[str]:
    """List what records are called: the names of their files, and agencies and sources."""
    places = (address_of(name) for name in tree.names())
    files = {where.name for where in places if where and where.record not in REPORT_TYPES}
    return frozenset(
        {*files, *plan.programmes, *plan.agencies, *plan.sources} - {"agencies", "sources", "jospar"}
    )


def _wanted(name: str, names: frozenset[str], *, reports: bool) -> bool:
    where = address_of(name)
    if where is None:
        return False
    if where.record in REPORT_TYPES:
        return reports and where.name in names
    return (
        name in SHARED
        or name in SINGLE
        or where.record in (Amendment, Programme)
        or where.name in names
        or where.indicator in names
    )

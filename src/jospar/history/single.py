"""One file of a plan before and after, by meaning: what git shows where it would show lines."""

from collections.abc import Collection, Mapping

from jospar.change.change import Change
from jospar.change.compare import compare
from jospar.change.difference import ANY
from jospar.change.judge import judge
from jospar.change.registry import UNCOMPARED
from jospar.frozen import frozen
from jospar.history.excerpt import Excerpt
from jospar.plan.plan import Plan
from jospar.reading.layout import KINDS, address
from jospar.reading.load import load


@frozen
class Version:
    """A file as it is on one side: its name as the plan has it, and its bytes; None where it is not there."""

    name: str
    data: bytes | None


def file_changes(before: Version, after: Version, beside: Mapping[str, bytes]) -> tuple[Change, ...] | None:
    """Tell what changed in a file; ``beside`` are files that it is understood and explained by.

    None where a side cannot be read: then only its lines can be shown.
    """
    old, new = _plan(before, beside), _plan(after, beside)
    names = {before.name, after.name}
    own = tuple(one for one in judge(compare(old, new), old, new) if _is_in(one, names))
    return None if any(one.code == UNCOMPARED for one in own) else own


def _is_in(change: Change, names: Collection[str]) -> bool:
    """Tell whether a change is in one of some files, and not in what is missing beside them."""
    spots = (spot for one in change.differences for spot in (one.at_before, one.at_after))
    if any(spot is not None and spot.file in names for spot in spots):
        return True
    places = (address(name) for name in names)
    lost = {KINDS[where.record] for where in places if where is not None}
    return change.subject.id == ANY and change.subject.kind in lost


def _plan(version: Version, beside: Mapping[str, bytes]) -> Plan:
    files = {name: data for name, data in beside.items() if name != version.name}
    if version.data is not None:
        files[version.name] = version.data
    return load(Excerpt("", files)).plan

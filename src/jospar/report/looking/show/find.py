"""Which record is meant by a name: an id, an abbreviation, a report's or a figure's path, a file."""

from collections.abc import Iterator
from typing import Any

from jospar.filter.fold import folded
from jospar.filter.scene import Scene
from jospar.frozen import frozen
from jospar.plan.plan import Plan
from jospar.reading.layout import KINDS

ROOMS = (
    "measures",
    "indicators",
    "agencies",
    "programmes",
    "amendments",
    "risks",
    "decisions",
    "overrides",
    "approvals",
    "sources",
)


@frozen
class Found:
    """A record that was asked for by name, and the word for its type."""

    kind: str
    record: Any


def find(name: str, scene: Scene) -> Found | None:
    """Find the record that a name means; ids without case, agencies by abbreviation or name too."""
    plan, plain = scene.plan, folded(name.strip())
    for room in ROOMS:
        known = getattr(plan, room)
        if name in known:
            return _found(known[name])
    for room in ROOMS:
        for id_, record in getattr(plan, room).items():
            if folded(id_) == plain:
                return _found(record)
    agency = scene.names("agency").get(plain)
    if agency is not None:
        return _found(plan.agencies[agency])
    return next((_found(one) for one in _by_path(name, plan)), None)


def _by_path(name: str, plan: Plan) -> Iterator[Any]:
    """Find figures, reports and verdicts by their file, or by its last parts: ``XA-I-01/2024``."""
    wanted = name.removesuffix(".yaml").rstrip("/")
    for room in ("measures", "indicators", "programmes", "amendments", "risks", "decisions", "overrides"):
        yield from (one for one in getattr(plan, room).values() if one.file.removesuffix(".yaml") == wanted)
    if "/" not in wanted:
        return
    for one in plan.observations:
        if f"/{one.file}".removesuffix(".yaml").endswith(f"/{wanted}"):
            yield one
    # A report and the verdicts on it are called alike: the report is meant.
    for key in sorted(plan.shelf.keys, key=lambda key: key.kind == "acceptance"):
        if f"/{key.file}".removesuffix(".yaml").endswith(f"/{wanted}"):
            report = plan.shelf.fetch(key)
            if report is not None:
                yield report


def known_names(plan: Plan) -> Iterator[str]:
    """List what can be named, for the guess at what was meant."""
    for room in ROOMS:
        yield from getattr(plan, room)


def _found(record: Any) -> Found:  # noqa: ANN401 -- any record
    return Found(KINDS[type(record)], record)

"""A verdict narrowed to what people ask about: files, records, an agency, an area, a programme."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from jospar.errors import Misused
from jospar.frozen import frozen
from jospar.plan.plan import Plan
from jospar.reading.layout import Address, address
from jospar.reading.suggest import look_alike, nearest
from jospar.rules.validate import Verdict


@frozen
class Narrowed:
    """A verdict with some findings alone, what it was narrowed to, and how many findings it lost."""

    verdict: Verdict
    names: tuple[str, ...]
    hidden: int


def narrow(verdict: Verdict, names: Sequence[str], files: Iterable[str]) -> Narrowed:
    """Keep the findings in files that the names mean; ``files`` are all that the plan has.

    The plan was read as a whole, so names of other records have been resolved.

    Raises:
        Misused: X322, a name means nothing here.
    """
    meant = frozenset(files_meant(verdict, names, {*files, *(one.file for one in verdict.findings)}))
    kept = tuple(one for one in verdict.findings if one.file in meant)
    hidden = len(verdict.findings) - len(kept)
    return Narrowed(replace(verdict, findings=kept), tuple(names), hidden)


def files_meant(verdict: Verdict, names: Sequence[str], files: Iterable[str]) -> tuple[str, ...]:
    """List those of some files that names mean, sorted; raise Misused (X322) where one means nothing here."""
    everything = sorted(files)
    meant = {file for name in names for file in _meant(name, verdict.plan, everything)}
    return tuple(sorted(meant))


def _meant(name: str, plan: Plan, files: Sequence[str]) -> frozenset[str]:
    """Find the files that a name means: by their place, else by the records and whose they are."""
    folder = name.rstrip("/")
    if "/" not in folder:
        folder = look_alike(folder, _names(plan)) or folder
    found = {file for file in files if file == folder or file.startswith(f"{folder}/")}
    if folder and not found and "/" not in folder:
        named = {folder.lower(), *(id_.lower() for id_ in _held_by(folder, plan))}
        addresses = [one for one in map(address, files) if one is not None]
        found = {one.file for one in addresses if _concerns(one, folder.lower(), named)}
    if not found and folder not in _names(plan):
        raise Misused("X322", given=name, near=nearest(folder, _names(plan)))
    return frozenset(found)


def _concerns(one: Address, name: str, named: Collection[str]) -> bool:
    """Tell whether a file holds a named record or what is said of it, or is an agency's or a programme's."""
    mine = name in (one.agency.lower(), one.programme.lower())
    return mine or one.name.lower() in named or one.indicator.lower() in named


def _held_by(name: str, plan: Plan) -> Iterator[str]:
    """Name the records that an agency answers for, or that an area holds."""
    for measure in plan.measures.values():
        if name in (measure.lead, measure.area):
            yield measure.id
    for indicator in plan.indicators.values():
        if name == indicator.responsible:
            yield indicator.id


def _names(plan: Plan) -> Iterator[str]:
    """List what can be named, for the guess at what was meant."""
    yield from (*plan.measures, *plan.indicators, *plan.agencies, *plan.programmes)
    for programme in plan.programmes.values():
        yield from (area.id for area in programme.areas)

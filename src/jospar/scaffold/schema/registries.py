"""What a plan has names for: the values that references may have, as an editor offers them."""

from collections.abc import Iterable, Mapping

from jospar.frozen import frozen
from jospar.plan.plan import Plan
from jospar.plan.references import AgencyId, AreaId, IndicatorId, MeasureId, ProgrammeId, RegionCode, SourceId
from jospar.plan.text import Text

ANY = "*"
"""Stands among the unread for a name that nobody knows."""


@frozen
class Registries:
    """For each type of reference the names there are, each with what it is called; "" where it has no title.

    A type that is missing here may have any value of its form.
    """

    names: Mapping[object, Mapping[str, str]]


NONE = Registries({})


def registries(plan: Plan, language: str) -> Registries:
    """Gather the names of a plan, with their titles in a language where they have them."""

    def said(text: Text | None) -> str:
        return "" if text is None else " ".join(text.spoken(language)[0].split())

    agencies: dict[str, str] = {}
    for agency in plan.agencies.values():
        agencies[agency.id] = said(agency.name)
        for _, abbreviation in agency.abbr.by_language if agency.abbr else ():
            agencies.setdefault(abbreviation, said(agency.name))
    regions = {one.region: said(one.region_name or one.name) for one in plan.agencies.values() if one.region}
    areas: dict[str, str] = {
        area.id: said(area.title) for one in plan.programmes.values() for area in one.areas
    }
    gathered: dict[object, tuple[str, Mapping[str, str]]] = {
        AgencyId: ("agency", agencies),
        RegionCode: ("agency", regions),
        SourceId: ("source", {one.id: said(one.title) for one in plan.sources.values()}),
        ProgrammeId: ("programme", {one.id: said(one.title) for one in plan.programmes.values()}),
        AreaId: ("programme", areas),
        MeasureId: ("measure", {one.id: said(one.title) for one in plan.measures.values()}),
        IndicatorId: ("indicator", {one.id: said(one.title) for one in plan.indicators.values()}),
    }
    unread = plan.unread
    return Registries(
        {
            reference: _with_unread(names, () if reference in PARTS else unread.get(kind, ()))
            for reference, (kind, names) in gathered.items()
            if names and not _hidden(reference, unread.get(kind, ()))
        }
    )


PARTS = (RegionCode, AreaId)
"""References to what stands inside a record: of one that could not be read nothing is known."""


def _hidden(reference: object, unread: Iterable[str]) -> bool:
    return ANY in unread or (reference in PARTS and bool(list(unread)))


def _with_unread(names: Mapping[str, str], unread: Iterable[str]) -> dict[str, str]:
    return {**names, **{name: "" for name in sorted(unread) if name not in names}}

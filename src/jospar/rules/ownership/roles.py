"""Who leads a measure and who takes part in it, now or before."""

from collections.abc import Iterable, Mapping

from jospar.frozen import frozen
from jospar.plan.measure import Measure
from jospar.plan.plan import Plan


@frozen
class Roles:
    """The agencies of a plan by their part in its measures.

    ``past`` holds what amendments took away, by (measure, field); ``before`` the agencies that each
    agency has followed; ``akimats`` the akimats of each region. Reports stay where they were written,
    so whoever had a part once may have reports.
    """

    past: Mapping[tuple[str, str], frozenset[str]]
    before: Mapping[str, frozenset[str]]
    akimats: Mapping[str, frozenset[str]]

    def leads(self, measure: Measure) -> frozenset[str]:
        """Name the agency that leads a measure and those that led it before."""
        return self._with_past(measure, "lead", (measure.lead,) if measure.lead else ())

    def partners(self, measure: Measure) -> frozenset[str]:
        """Name those that take part: co-executors, bodies by agreement, the akimats of its regions."""
        named = self._with_past(measure, "co_executors", measure.co_executors)
        agreed = self._with_past(measure, "by_agreement", measure.by_agreement)
        regions = self.akimats if measure.regions == "all" else measure.regions or ()
        return named.union(agreed, *(self.akimats.get(region, ()) for region in regions))

    def _with_past(self, measure: Measure, field: str, now: Iterable[str]) -> frozenset[str]:
        known = frozenset(now) | self.past.get((measure.id, field), frozenset())
        return known.union(*(self.before.get(agency, ()) for agency in known))


def roles(plan: Plan) -> Roles:
    """Gather the roles of a plan's agencies."""
    akimats: dict[str, set[str]] = {}
    for agency in plan.agencies.values():
        if agency.kind == "akimat" and agency.region is not None:
            akimats.setdefault(agency.region, set()).add(agency.id)
    return Roles(_past(plan), _before(plan), {region: frozenset(ids) for region, ids in akimats.items()})


def _past(plan: Plan) -> dict[tuple[str, str], frozenset[str]]:
    names = {
        abbreviation: agency.id
        for agency in plan.agencies.values()
        if agency.abbr is not None
        for _, abbreviation in agency.abbr.by_language
    }
    past: dict[tuple[str, str], frozenset[str]] = {}
    for amendment in plan.amendments.values():
        for change in amendment.changes:
            written = change.before if isinstance(change.before, tuple) else (change.before,)
            agencies = {names.get(one, one) for one in written if isinstance(one, str)}
            place = (str(change.record), str(change.field))
            past[place] = past.get(place, frozenset()) | agencies
    return past


def _before(plan: Plan) -> dict[str, frozenset[str]]:
    """Tell which agencies each one has followed, directly or by way of others."""
    direct: dict[str, set[str]] = {}
    for agency in plan.agencies.values():
        for successor in agency.successor:
            direct.setdefault(successor, set()).add(agency.id)
    before: dict[str, frozenset[str]] = {}
    for name in direct:
        seen: set[str] = set()
        ahead = [name]
        while ahead:
            new = direct.get(ahead.pop(), set()) - seen
            seen |= new
            ahead.extend(new)
        before[name] = frozenset(seen)
    return before

"""The regions of a country through time, as its akimats give them."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from jospar.plan.agency import Agency
from jospar.plan.period import Period
from jospar.plan.plan import Plan


@dataclass(slots=True)
class Territory:
    """Who has which region, since when and until when; what it was in a period is worked out once."""

    akimats: tuple[Agency, ...]
    known: dict[Period, tuple[frozenset[str], ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, plan: Plan) -> "Territory":
        """Find the akimats of a plan; none where some agency could not be read."""
        if plan.unread.get("agency"):
            return cls(())
        return cls(tuple(one for one in plan.agencies.values() if one.kind == "akimat" and one.region))

    def whole(self, given: Iterable[str], period: Period) -> bool:
        """Tell whether the given regions are all that there were, each once, at either end of a period."""
        return any(set(given) == regions for regions in self.at_ends(period))

    def apart(self, given: Iterable[str], period: Period) -> bool:
        """Tell whether no two of the given regions overlap: all existed on one day."""
        return any(regions.issuperset(given) for regions in self.at_ends(period))

    def at_ends(self, period: Period) -> tuple[frozenset[str], ...]:
        """Give the regions on the last and the first day of a period, without days that are not certain."""
        if period not in self.known:
            days = [day for day in (period.last, period.first) if day is not None]
            found = (self._on(day) for day in days)
            self.known[period] = tuple(regions for regions in found if regions)
        return self.known[period]

    def _on(self, day: date) -> frozenset[str]:
        if any(_within(one.since, day) or _within(one.until, day) for one in self.akimats):
            return frozenset()
        return frozenset(one.region for one in self.akimats if one.region and _exists(one, day))


def _within(moment: Period | None, day: date) -> bool:
    """Tell whether something that happened at some time of a period may or may not have by a day."""
    return (
        moment is not None
        and moment.first is not None
        and moment.last is not None
        and moment.first <= day < moment.last
    )


def _exists(akimat: Agency, day: date) -> bool:
    begun = akimat.since is None or akimat.since.last is None or akimat.since.last <= day
    over = akimat.until is not None and akimat.until.last is not None and akimat.until.last <= day
    return begun and not over

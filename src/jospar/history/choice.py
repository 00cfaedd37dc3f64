"""What of a history is asked for: records by their names, kinds of change, how much they weigh."""

from collections.abc import Collection, Iterable

from jospar.change.change import Change, Weight
from jospar.change.registry import kinds
from jospar.frozen import frozen
from jospar.history.files import address_of
from jospar.plan.plan import Plan
from jospar.reading.layout import KINDS, LISTS
from jospar.reading.shelving import REPORT_TYPES
from jospar.tree.steps import Touched

UNNAMED = ("C900", "C910")
"""Kinds that stand for what no other claims: any record may have them."""


@frozen
class Choice:
    """Records by the names they have and had, codes of changes, and the least weight; nothing means all.

    ``chosen`` names measures and indicators: what concerns none of them is not asked for, if it is not None.
    """

    names: frozenset[str] = frozenset()
    codes: frozenset[str] = frozenset()
    weight: Weight = Weight.ROUTINE
    chosen: frozenset[str] | None = None

    def wants(self, touched: Touched) -> bool:
        """Tell whether a file may hold what is asked for."""
        where = address_of(touched.name)
        if where is None:
            return False
        if self.codes and not _claims(self.codes, KINDS[where.record]):
            return False
        about = {where.name, where.programme, where.agency, where.indicator}
        if self.chosen is not None and self.chosen.isdisjoint(about):
            return False
        if not self.names or where.record in LISTS:
            return True
        return not self.names.isdisjoint(about) or KINDS[where.record] in self.names

    def wants_own(self, touched: Touched) -> bool:
        """Tell as ``wants``, but for reports: what they say is no change of the record."""
        where = address_of(touched.name)
        return where is not None and where.record not in REPORT_TYPES and self.wants(touched)

    def holds(self, change: Change) -> bool:
        """Tell whether a change is asked for."""
        if change.weight.rank < self.weight.rank or (self.codes and change.code not in self.codes):
            return False
        if self.chosen is not None and not about(change, self.chosen):
            return False
        return not self.names or about(change, self.names)


def about(change: Change, names: Collection[str]) -> bool:
    """Tell whether a change is about one of some records, or reports and figures of it."""
    subject = change.subject
    return any(part in names for part in (*subject.id.split("/"), subject.programme))


def codes_meant(words: Iterable[str]) -> tuple[frozenset[str], str]:
    """Find the codes that words mean: C210, C2, due-later; and the first word that means none, or ""."""
    found: set[str] = set()
    for word in words:
        plain = word.strip().lower().replace("-", "_")
        meant = {
            str(kind.code)
            for kind in kinds()
            if kind.code.lower().startswith(plain) or plain in (kind.name, kind.function)
        }
        if not meant:
            return frozenset(), word
        found |= meant
    return frozenset(found), ""


def names_of(plan: Plan, name: str) -> frozenset[str]:
    """List the names that a record has had, by the one that it has, or had."""
    rooms = (plan.measures, plan.indicators, plan.programmes)
    found = {name}
    for room in rooms:
        for record in room.values():
            if name == record.id or name in record.formerly:
                found |= {str(record.id), *record.formerly}
    return frozenset(found)


def _claims(codes: frozenset[str], kind: str) -> bool:
    if not codes.isdisjoint(UNNAMED):
        return True
    claims = (claim.partition(":")[0] for one in kinds() if one.code in codes for claim in one.claims)
    return any(claim in ("*", kind) for claim in claims)

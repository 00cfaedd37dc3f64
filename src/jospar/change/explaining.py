"""Which amendment, correction or publication of the later plan explains a difference."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from jospar.change.change import Explanation
from jospar.change.difference import UNREAD, Difference
from jospar.change.ground import Ground
from jospar.change.sameness import Sameness
from jospar.change.walk import alike
from jospar.plan.governance import Amendment, PlannedChange
from jospar.plan.plan import Plan
from jospar.plan.text import Text
from jospar.reading.decoder import decoder
from jospar.reading.desk import Desk
from jospar.reading.failure import FAILED
from jospar.reading.paths import ABSENT, node_of, resolve
from jospar.reading.shape import Kind

Named = tuple[Amendment, PlannedChange]
Explained = tuple[str, Explanation]
NOTHING = (None, "0")
"""How amendments write that there is nothing: a budget line that was not there had no money."""
NOT_RENAMED = Sameness()


class Explaining:
    """The amendments of the later plan, by the record they speak of."""

    def __init__(self, before: Plan, after: Plan) -> None:
        self.before, self.after = before, after
        self._by_record: dict[str, list[Named]] = {}
        for amendment in after.amendments.values():
            for change in amendment.changes:
                self._by_record.setdefault(change.record, []).append((amendment, change))

    def of(self, differences: Sequence[Difference], ground: Ground) -> Explained | None:
        """Name the amendment that explains all of the differences, and its kind; None where any has none.

        Where several do, it is the last by id.
        """
        found = [self._one(one, ground) for one in differences]
        known = [one for one in found if one is not None]
        return max(known) if known and len(known) == len(found) else None

    def _one(self, one: Difference, ground: Ground) -> Explained | None:
        if not self.after.amendments or UNREAD in (one.before, one.after):
            return None
        named = list(self._naming(one, ground))
        acts = [pair[0] for pair in named if _acted(pair[1], one) and not self._done(pair[0], one)]
        acts += self._by_field(one, [pair for pair in named if pair[1].field is not None], ground)
        acts += _published(one, named)
        told = [(act.id, act.kind) for act in acts if act.kind != "publication" or self._filled(one, ground)]
        return max(told, default=None)

    def _naming(self, one: Difference, ground: Ground) -> Iterator[Named]:
        """Give the changes of the later plan's amendments that name the record, by any name it has had."""
        record = ground.new(one.subject) or ground.old(one.subject)
        names = {one.subject.id, ground.former(one.subject), *getattr(record, "formerly", ())}
        for name in sorted(names):
            yield from self._by_record.get(name, ())

    def _by_field(self, one: Difference, named: Iterable[Named], ground: Ground) -> Iterator[Amendment]:
        """Give the amendments that lead from the value as it was to the value as it is.

        One does by itself; of several that came with the change the last does, if the first begins there.
        """
        old, new = ground.old(one.subject), ground.new(one.subject)
        if old is None or new is None:
            return
        fits = [pair for pair in named if _related(str(pair[1].field), one.field)]
        begins = [pair for pair in fits if self._holds(old, pair, pair[1].before, self.before)]
        for pair in fits:
            if self._holds(new, pair, pair[1].after, self.after):
                path = pair[1].field
                chained = any(
                    other[1].field == path and self._came(other[0]) and self._came(pair[0])
                    for other in begins
                )
                if pair in begins or chained:
                    yield pair[0]

    def _done(self, amendment: Amendment, one: Difference) -> bool:
        """Tell whether an exclusion was carried out before: then it does not explain that the file goes."""
        gone = one.field == "" and one.after is ABSENT
        return gone and getattr(one.before, "state", "") == "excluded" and not self._came(amendment)

    def _came(self, amendment: Amendment) -> bool:
        """Tell whether an amendment is new, or not what it was."""
        return self.before.amendments.get(amendment.id) != amendment

    def _holds(self, record: Any, pair: Named, written: Any, plan: Plan) -> bool:  # noqa: ANN401 -- any record, any Written
        found = resolve(record, str(pair[1].field))
        if found is None:
            return False
        if written is None or found.value is ABSENT:
            return found.value is ABSENT and written in NOTHING
        language = pair[0].language or plan.repository.languages[0]
        made = decoder(found.kind)(node_of(written), Desk(pair[0].file, language, _abbreviations(plan)))
        return made is not FAILED and _means(found.kind, made, found.value)

    def _filled(self, one: Difference, ground: Ground) -> bool:
        """Tell whether a difference fills what was not there: nothing else can be published."""
        if one.before is ABSENT or one.field == "unpublished":
            return True
        record = ground.old(one.subject)
        programme = ground.programmes(one.subject)[0]
        lists = (getattr(holder, "unpublished", ()) for holder in (record, programme))
        return one.field.partition("/")[0] in {word for words in lists for word in words}


def _acted(change: PlannedChange, one: Difference) -> bool:
    """Tell whether an action on a whole record explains a difference."""
    match change.action:
        case "add":
            return one.field == "" and one.before is ABSENT
        case "exclude":
            gone = one.field == "" and one.after is ABSENT
            return (
                gone or (one.field == "state" and one.after == "excluded") or one.field.startswith("because/")
            )
        case "renumber":
            return one.field in {"number", "id", "formerly"}
    return False


def _published(one: Difference, named: Iterable[Named]) -> list[Amendment]:
    """Give the publications that fill all the fields that are no longer called unpublished."""
    if one.field != "unpublished":
        return []
    before, after = (set(side) if isinstance(side, tuple) else set() for side in (one.before, one.after))
    filled: dict[str, set[str]] = {}
    acts: dict[str, Amendment] = {}
    for amendment, change in named:
        if amendment.kind == "publication" and change.after is not None:
            filled.setdefault(amendment.id, set()).add(str(change.field).partition("/")[0])
            acts[amendment.id] = amendment
    gone = before - after
    return [acts[name] for name, fields in filled.items() if gone and not after - before and gone <= fields]


def _related(path: str, field: str) -> bool:
    return path == field or path.startswith(f"{field}/") or field.startswith(f"{path}/")


def _means(kind: Kind, made: Any, present: Any) -> bool:  # noqa: ANN401 -- a field's value
    if isinstance(made, Text) and isinstance(present, Text):
        return set(made.by_language) <= set(present.by_language)
    return alike(kind, made, present, NOT_RENAMED)


def _abbreviations(plan: Plan) -> Mapping[str, str]:
    agencies = [one for one in plan.agencies.values() if one.abbr is not None]
    return {short: one.id for one in agencies for _, short in (one.abbr.by_language if one.abbr else ())}

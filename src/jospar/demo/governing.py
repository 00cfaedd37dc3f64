"""Governing: amendments, corrections and publications, risks, decisions and overrides, week by week."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from jospar.demo.account import AMENDED_AT
from jospar.demo.almanac import LAST_YEAR, TUESDAY, day_of
from jospar.demo.country import COMMISSIONER, LEAD, MINISTRIES, Deed
from jospar.demo.desk import amendment_week
from jospar.demo.inscription import Braces, inscribe, tenths
from jospar.demo.lexicon import lexicon
from jospar.demo.order import Order
from jospar.demo.paper import measure_text
from jospar.demo.sketch import ROOM, Sketch
from jospar.frozen import frozen

WRONG_NUMBER = "9.9"
SUSPENDED_AT, EXCLUDED_AT, CORRECTED_AT, PUBLISHED_AT, OVERRIDDEN_AT = 500, 400, 300, 250, 850
LESS = 800
"""Thousandths that are left of a sum that a budget law makes smaller."""


@frozen
class Event:
    """What happens to the plan in a week: the measures as they are now, files, and the act behind it."""

    week: int
    message: str
    sketches: tuple[Sketch, ...] = ()
    texts: tuple[tuple[str, str], ...] = ()
    deed: Deed | None = None

    def files(self) -> dict[str, str]:
        """Give the files that the event writes."""
        return {one.file: measure_text(one) for one in self.sketches} | dict(self.texts)


def at_first(sketches: Sequence[Sketch]) -> tuple[Sketch, ...]:
    """Give the measures as they are first entered: one number is wrong, one deadline not published."""
    steady = [one for one in sketches if one.fate == "steady"]
    first = {one.id: one for one in sketches}
    if steady:
        first[steady[0].id] = replace(steady[0], number=WRONG_NUMBER)
    for one in steady[1:2]:
        first[one.id] = replace(one, due="", unpublished=("due",))
    return tuple(first.values())


def events(order: Order, sketches: Sequence[Sketch]) -> tuple[Event, ...]:
    """List all events of a demo by week."""
    made = [*_amendments(order, sketches), *_risks(order, sketches), *_decisions(order, sketches)]
    made += _overrides(order, sketches)
    return tuple(sorted(made, key=lambda one: one.week))


def _amendments(order: Order, sketches: Sequence[Sketch]) -> Iterator[Event]:
    steady = [one for one in sketches if one.fate == "steady"]
    for number, (permille, kind, found) in enumerate(
        (
            (PUBLISHED_AT, "publication", steady[1:2]),
            (CORRECTED_AT, "correction", steady[:1]),
            (EXCLUDED_AT, "excluded", [one for one in sketches if one.fate == "excluded"][:3]),
            (SUSPENDED_AT, "suspended", [one for one in sketches if one.fate == "suspended"][:3]),
            (AMENDED_AT, "later", [one for one in sketches if one.fate == "amended"]),
            (AMENDED_AT, "money", [one for one in steady[2:] if _may_cut(one)][:1]),
        ),
        start=1,
    ):
        if found:
            yield _amendment(amendment_week(order.weeks, permille), number, kind, found)


def _amendment(week: int, number: int, kind: str, found: Sequence[Sketch]) -> Event:
    """Make an amendment of one kind to some measures."""
    said = lexicon("governance")
    changed, changes = [], []
    for one in found:
        after, rows = _CHANGES[kind](one)
        changed.append(after)
        changes += [Braces({"record": one.id, **row}) for row in rows]
    name = f"XA-A-{number:03}"
    record: dict[str, Any] = {"id": name, "kind": "amendment"}
    deed = None
    if kind in ("publication", "correction"):
        record["kind"] = kind
    else:
        on = day_of(week, TUESDAY)
        deed = Deed(number, on)
        record["act"] = Braces({"number": number, "date": on, "effective": on, "source": deed.source})
    record |= {"changes": changes, "reason": _REASONS[kind], "text": said[_TEXTS.get(kind, kind)]}
    text = inscribe(record)
    return Event(
        week, said["messages"][kind], tuple(changed), ((f"{ROOM}/amendments/{name}.yaml", text),), deed
    )


Rows = list[dict[str, Any]]


def _publish(one: Sketch) -> tuple[Sketch, Rows]:
    return one, [{"field": "due", "after": one.due}]


def _correct(one: Sketch) -> tuple[Sketch, Rows]:
    return one, [{"field": "number", "before": WRONG_NUMBER, "after": one.number}]


def _exclude(one: Sketch) -> tuple[Sketch, Rows]:
    because = lexicon("governance")["excluded"]
    return replace(one, state="excluded", because=because), [{"action": "exclude"}]


def _suspend(one: Sketch) -> tuple[Sketch, Rows]:
    because = lexicon("governance")["suspended"]
    after = replace(one, state="suspended", because=because)
    return after, [{"field": "state", "before": "active", "after": "suspended"}]


def _put_off(one: Sketch) -> tuple[Sketch, Rows]:
    due = min(one.finish, date(LAST_YEAR, 12, 31))
    return replace(one, due=str(due)), [{"field": "due", "before": one.due, "after": due}]


def _may_cut(one: Sketch) -> bool:
    """Tell whether the last of several sums is in the programme's own money."""
    return len(one.budget) > 1 and one.budget[-1].currency is None


def _cut(one: Sketch) -> tuple[Sketch, Rows]:
    last = one.budget[-1]
    less = replace(last, amount=last.amount * LESS // 1000)
    path = f"budget/{last.year}/{last.fund}/" + (f"{last.region}/" if last.region else "") + "amount"
    row = {"field": path, "before": tenths(last.amount), "after": tenths(less.amount)}
    return replace(one, budget=(*one.budget[:-1], less)), [row]


_CHANGES = {
    "publication": _publish,
    "correction": _correct,
    "excluded": _exclude,
    "suspended": _suspend,
    "later": _put_off,
    "money": _cut,
}
_REASONS = {
    "publication": "other",
    "correction": "error",
    "excluded": "merger",
    "suspended": "law",
    "later": "other",
    "money": "funding",
}
_TEXTS = {"publication": "published", "correction": "number"}


def _risks(order: Order, sketches: Sequence[Sketch]) -> Iterator[Event]:
    """Write four risks: one is closed in time, one is heavy."""
    said = lexicon("governance")
    for number, (row, probability) in enumerate(zip(said["risks"], (5, 3, 2, 3), strict=True), start=1):
        measures = tuple(one.id for one in sketches[number - 1 :: 9][:3]) or (sketches[0].id,)
        record = {
            "id": f"XA-R-{number:02}",
            "title": row["title"],
            "measures": Braces(measures),
            "probability": probability,
            "impact": 4 if number == 1 else 3,
            "owner": MINISTRIES[2 * (number - 1)],
            "state": "open",
            "response": row["response"],
        }
        file = f"{ROOM}/risks/XA-R-{number:02}.yaml"
        week = amendment_week(order.weeks, 150 * number)
        yield Event(week, said["messages"]["risk"], texts=((file, inscribe(record)),))
        if number == 2:  # noqa: PLR2004 -- the second of them passes
            closed = inscribe(record | {"state": "closed"})
            end = amendment_week(order.weeks, 800)
            yield Event(end, said["messages"]["closed"], texts=((file, closed),))


def _decisions(order: Order, sketches: Sequence[Sketch]) -> Iterator[Event]:
    """Write three decisions: one is taken, one is past its date, one is still ahead."""
    said = lexicon("governance")
    end = day_of(order.weeks - 1)
    times: tuple[tuple[int, date | int], ...] = ((200, 450), (500, 800), (700, end + timedelta(days=19)))
    for number, (row, (asked, due)) in enumerate(zip(said["decisions"], times, strict=True), start=1):
        week = amendment_week(order.weeks, asked)
        by = due if isinstance(due, date) else day_of(amendment_week(order.weeks, due))
        record: dict[str, Any] = {
            "id": f"XA-D-{number:02}",
            "title": row["title"],
            "measures": Braces(tuple(one.id for one in sketches[number::11][:2]) or (sketches[0].id,)),
            "asked": Braces({"by": MINISTRIES[number], "on": day_of(week, TUESDAY)}),
            "of": LEAD,
            "due": by,
            "options": row["options"],
        }
        file = f"{ROOM}/decisions/XA-D-{number:02}.yaml"
        yield Event(week, said["messages"]["asked"], texts=((file, _decision(record)),))
        if number == 1:
            taken = amendment_week(order.weeks, 450)
            record["decided"] = {"on": day_of(taken, TUESDAY), "outcome": said["outcome"]}
            yield Event(taken, said["messages"]["decided"], texts=((file, _decision(record)),))


def _decision(record: Mapping[str, Any]) -> str:
    return inscribe(record)


def _overrides(order: Order, sketches: Sequence[Sketch]) -> Iterator[Event]:
    """Let the commissioner vouch for one measure that is a little late."""
    for one in [one for one in sketches if one.fate == "delayed"][:1]:
        until = min(day_of(order.weeks - 1) + timedelta(days=60), date(LAST_YEAR, 12, 31))
        said = lexicon("governance")
        record = {
            "id": "XA-O-01",
            "measure": one.id,
            "status": "on_track",
            "because": said["override"],
            "approved_by": COMMISSIONER,
            "until": until,
        }
        week = amendment_week(order.weeks, OVERRIDDEN_AT)
        texts = ((f"{ROOM}/overrides/XA-O-01.yaml", inscribe(record)),)
        yield Event(week, said["messages"]["override"], texts=texts)

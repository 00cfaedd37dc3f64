"""Reports written into the plan: what an agency tells becomes this week's file, or changes it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field
from datetime import date
from typing import Any

from jospar.change.sameness import Sameness
from jospar.editing.bench import Aim, Bench, read_now
from jospar.editing.manuscript import edit_file, write_file
from jospar.editing.outcome import Append, Edit, Path, Put, Remove
from jospar.editing.texts import put_texts
from jospar.editing.told import MONEY, WAYS, Told
from jospar.editing.value import Leaf, Value, value_of
from jospar.errors import CannotRun, Misused
from jospar.frozen import frozen
from jospar.plan.due import Recurring
from jospar.plan.measure import Measure
from jospar.plan.period import Week
from jospar.plan.plan import Plan
from jospar.plan.progress import Progress
from jospar.reading.decoder import written
from jospar.reading.document import read_document
from jospar.reading.shape import fields_of
from jospar.reading.suggest import look_alike, nearest

ORDER = tuple(one.name for one in fields_of(Progress))
DRAFT = "draft"
"""The state of a report that is not handed in."""
SO_FAR = ("started", "done", "regions", "spent")
"""Keys whose figures are so far: a report without them would say that nothing is known any more."""


@frozen
class Desk:
    """New bytes by the names of files, what they were before (None: no file), and what is meant to differ.

    ``gone`` are files to be taken away; ``renames`` says what is called otherwise after the change;
    ``struck`` are measures taken off lists of those with nothing new.
    """

    files: dict[str, bytes]
    before: dict[str, bytes | None]
    aims: list[Aim]
    gone: set[str] = field(default_factory=set)
    renames: list[Sameness] = field(default_factory=list)
    struck: list[str] = field(default_factory=list)


def empty_desk() -> Desk:
    """Make a desk with nothing on it."""
    return Desk({}, {}, [])


def take(desk: Desk, bench: Bench, name: str) -> bytes | None:
    """Give a file's bytes as they are by now, and remember what they were on the disk."""
    if name not in desk.before:
        desk.before[name] = read_now(bench.tree, name)
    return desk.files.get(name, desk.before[name])


def measure_of(plan: Plan, name: str) -> Measure:
    """Find a measure, whatever keyboard its id was typed on and in whatever case.

    Raises:
        CannotRun: X707, there is none, or it can't be read.
    """
    found = plan.measures.get(name) or plan.measures.get(look_alike(name, plan.measures))
    if found is None:
        unread = name in plan.unread.get("measure", ())
        near = nearest(name, plan.measures)
        raise CannotRun("X707", value=name, near=near, **({"problem": "unread"} if unread else {}))
    return found


def report_file(measure: Measure, agency: str, on: date) -> str:
    """Name the file of an agency's report on a measure in the ISO week of a day."""
    return f"plan/{measure.programme}/progress/{agency}/{Week.of(on)}/{measure.id}.yaml"


def unchanged_file(measure: Measure, agency: str, on: date) -> str:
    """Name the file in which an agency lists what has nothing new in the ISO week of a day."""
    return f"plan/{measure.programme}/progress/{agency}/{Week.of(on)}/unchanged.yaml"


def last_report(plan: Plan, measure: Measure, agency: str, on: date) -> Progress | None:
    """Find what an agency reported last on a measure, up to a day; a draft only of the day's own week.

    A report on a statutory period speaks of the period's end: it is taken only where there is no other.
    """
    week = str(Week.of(on))
    mine = [
        one
        for one in plan.shelf.progress(programme=measure.programme)
        if one.measure == measure.id and one.agency == agency and one.date <= on
        if one.state == "submitted" or one.week == week
    ]
    return max(mine, key=lambda one: ("-W" in one.week, one.date, one.week), default=None)


def report(desk: Desk, bench: Bench, told: Told) -> tuple[str, ...]:
    """Put a report on the desk; tell which keys were carried over from the last one and stay, as so far.

    Over a draft it is written into the draft's file, which is a report from then on.
    """
    measure = measure_of(bench.plan, told.measure)
    name = report_file(measure, told.agency, told.on)
    data, kept = take(desk, bench, name), dict[str, Value]()
    if data is None:
        last = (
            None
            if isinstance(measure.due, Recurring)
            else last_report(bench.plan, measure, told.agency, told.on)
        )
        kept = {} if last is None else carried(bench, last, told.on.year)
        data = write_file(name, {"date": Leaf(told.on.isoformat()), **kept})
    edits = tuple(_edits(data, told, bench.plan.repository.languages[0]))
    desk.files[name] = edit_file(name, data, edits)
    desk.aims.append(Aim("progress", f"{told.agency}/{Week.of(told.on)}/{measure.id}"))
    anew = {one.path for one in edits if isinstance(one, Put)}
    return tuple(key for key, value in kept.items() if not anew.issuperset(_leaves((key,), value)))


def _leaves(path: Path, value: Value) -> Iterator[Path]:
    """Name the way to each figure and word in a value; whose money it is, and of which year, is neither."""
    if isinstance(value, Leaf):
        if path[-1] not in ("year", "fund"):
            yield path
        return
    for step, part in value.items() if isinstance(value, dict) else enumerate(value):
        yield from _leaves((*path, step), part)


def unchanged(desk: Desk, bench: Bench, measures: Iterable[Measure], agency: str, on: date) -> None:
    """Put measures into the agency's list of those with nothing new in the ISO week of a day."""
    for measure in measures:
        name = unchanged_file(measure, agency, on)
        data = take(desk, bench, name)
        if data is None or name in desk.gone:
            desk.gone.discard(name)
            desk.files[name] = write_file(name, {"measures": (Leaf(measure.id),)})
        elif measure.id not in _listed(data):
            desk.files[name] = edit_file(name, data, [Append(("measures",), Leaf(measure.id))])
        desk.aims.append(Aim("unchanged", f"{agency}/{Week.of(on)}"))


def insist_on_spoken(bench: Bench, measure: Measure, agency: str, on: date) -> None:
    """Refuse to leave unchanged what an agency has never reported, or has already in that week.

    Raises:
        Misused: X722.
    """
    last = last_report(bench.plan, measure, agency, on)
    if last is None:
        raise Misused("X722", value=measure.id, agency=agency, problem="silent")
    if last.file == report_file(measure, agency, on) and last.state == "submitted":
        week = str(Week.of(on))
        raise Misused("X722", value=measure.id, file=last.file, problem="reported", agency=agency, week=week)


def take_off_list(desk: Desk, bench: Bench, told: Told) -> None:
    """Take a measure off the list of those with nothing new that week: now there is something."""
    name = unchanged_file(measure_of(bench.plan, told.measure), told.agency, told.on)
    strike(desk, bench, name, told.measure)


def listed_in(desk: Desk, bench: Bench, name: str) -> tuple[Any, ...]:
    """Name the measures on a list of those with nothing new, as it is by now; none where there is no list."""
    data = take(desk, bench, name)
    return () if data is None or name in desk.gone else _listed(data)


def strike(desk: Desk, bench: Bench, name: str, measure: str) -> None:
    """Take a measure off a list of those with nothing new, and the list away with the last of them."""
    listed, data = listed_in(desk, bench, name), take(desk, bench, name)
    if data is None or measure not in listed:
        return
    if len(listed) > 1:
        desk.files[name] = edit_file(name, data, [Remove(("measures", listed.index(measure)))])
    else:
        desk.files.pop(name, None)
        desk.gone.add(name)
    desk.struck.append(measure)
    agency, week, _ = name.split("/")[-3:]
    desk.aims.append(Aim("unchanged", f"{agency}/{week}"))


def _listed(data: bytes) -> tuple[Any, ...]:
    said = said_in(data).get("measures")
    return said if isinstance(said, tuple) else (said,)


def said_in(data: bytes) -> dict[str, Any]:
    """Read what a file says, as it was written; nothing where it can't be read."""
    node = read_document("", data).node
    said = None if node is None else written(node)
    return said if isinstance(said, dict) else {}


def carried(bench: Bench, last: Progress, year: int) -> dict[str, Value]:
    """Take over from the last report what is so far; of money, that of the same year."""
    said = said_in(bench.tree.read(last.file))
    kept: dict[str, Value] = {}
    for key in SO_FAR:
        value = said.get(key)
        if key == "spent" and isinstance(value, tuple):
            value = tuple(one for one in value if isinstance(one, dict) and one.get("year") == str(year))
        if value:
            kept[key] = value_of(value)
    return kept


def _edits(data: bytes, told: Told, first_language: str) -> Iterator[Edit]:
    said = said_in(data)
    if said.get("state") == DRAFT:
        yield Remove(("state",))
    if said.get("date") != told.on.isoformat():
        yield Put(("date",), Leaf(told.on.isoformat()), ORDER)
    for key, word in told.plain.items():
        if word:
            yield Put((key,), Leaf(word), ORDER)
        elif key in said:
            yield Remove((key,))
    for key, figure in told.done.items():
        yield Put(("done", key), Leaf(figure), ORDER)
    for name, state in told.milestones.items():
        yield Put(("done", "milestones", name), Leaf(state), ORDER)
    for region, figure in told.regions.items():
        yield Put(("regions", region, "units"), Leaf(figure), ORDER)
    yield from _money(said, told)
    for key, texts in told.texts.items():
        path = WAYS.get(key, (key,))
        there = said.get(path[0])
        there = there.get(path[1]) if isinstance(there, dict) and len(path) > 1 else there
        yield from put_texts(path, there, texts, (first_language, ORDER))
    yield from _evidence(said.get("evidence"), told.evidence)


def _money(said: Mapping[str, Any], told: Told) -> Iterator[Edit]:
    lines = said.get("spent") if isinstance(said.get("spent"), tuple) else ()
    keys = [(one.get("year"), one.get("fund")) if isinstance(one, dict) else None for one in lines or ()]
    for key, sums in told.spent.items():
        if key in keys:
            for name in MONEY:
                if name in sums:
                    yield Put(("spent", keys.index(key), name), Leaf(sums[name]), ("year", "fund", *MONEY))
            continue
        line: dict[str, Value] = {"year": Leaf(key[0]), "fund": Leaf(key[1])}
        line |= {name: Leaf(sums[name]) for name in MONEY if name in sums}
        yield Append(("spent",), line, ORDER)


def _evidence(said: Any, documents: Iterable[Mapping[str, str]]) -> Iterator[Edit]:  # noqa: ANN401 -- as written
    there = [one for one in said if isinstance(one, dict)] if isinstance(said, tuple) else []
    taken = {str(one.get("id")) for one in there}
    for document in documents:
        if any(one.get(key) == document[key] for one in there for key in PROVING if key in document):
            continue
        name = next(f"e{number}" for number in range(1, len(taken) + 2) if f"e{number}" not in taken)
        taken.add(document.get("id", name))
        item: dict[str, Value] = {"id": Leaf(document.get("id", name))}
        item |= {key: Leaf(document[key], prose=key == "title") for key in DOCUMENT if key in document}
        yield Append(("evidence",), item, ORDER)


PROVING = ("number", "url", "sha256")
"""Keys by which a document is the same as another."""
DOCUMENT = ("title", "kind", "number", "dated", "url", "sha256")

"""Fields set by their paths: what may be set freely, what only an act or a correction changes, and how."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from jospar.editing.bench import Aim, Bench
from jospar.editing.growing import Planned, new_fields, new_items
from jospar.editing.manuscript import edit_file, write_file
from jospar.editing.outcome import Append, Edit, Path, Put, Remove
from jospar.editing.reporting import Desk, take
from jospar.editing.texts import is_prose
from jospar.editing.value import Leaf, Value, value_of
from jospar.editing.way import as_written, field_names, open_way, way
from jospar.errors import CannotRun, Misused
from jospar.finding import Finding
from jospar.frozen import frozen
from jospar.plan.conflict import Written
from jospar.plan.governance import Amendment
from jospar.plan.indicator import Indicator
from jospar.plan.measure import Measure
from jospar.plan.plan import Plan
from jospar.plan.programme import SAMPLE, Programme
from jospar.plan.text import LANGUAGES
from jospar.reading.decoder import decoder, written
from jospar.reading.desk import Desk as Paper
from jospar.reading.document import read_document
from jospar.reading.failure import FAILED
from jospar.reading.layout import KINDS
from jospar.reading.paths import assign, node_of
from jospar.reading.shape import Choice, Kind, Many, Record
from jospar.reading.suggest import look_alike, nearest

OF_THE_ACT: Mapping[type, tuple[str, ...]] = {
    Measure: (
        *("due", "start", "budget", "units", "lead", "co_executors", "by_agreement", "title", "area"),
        *("completion", "regions", "milestones", "number", "kind", "phrase"),
    ),
    Indicator: ("targets", "baseline", "title", "unit", "direction", "definition", "level"),
    Programme: ("period", "lead", "money", "title", "areas", "act", "declared"),
}
"""The fields that an act gives: dates, money, targets, leads, scope, its own words and declared totals."""
ENDED = ("cancelled", "excluded")
"""States of a measure that only an act brings, and ends; suspending one is the coordinator's."""
SECTIONS = ("plan.measures", "plan.indicators")


@frozen
class Setting:
    """One field and what it is to be; None takes it away."""

    path: str
    given: str | None


def record_of(bench: Bench, name: str) -> Any:  # noqa: ANN401 -- any record
    """Find a record by its id; raise CannotRun (X723) where none has it."""
    plan = bench.plan
    rooms = (
        *(plan.measures, plan.indicators, plan.programmes, plan.risks, plan.decisions, plan.overrides),
        *(plan.amendments, plan.approvals, plan.agencies, plan.sources),
    )
    known = [str(one) for room in rooms for one in room]
    meant = look_alike(name, known)
    found = next((room[meant] for room in rooms if meant in room), None)
    if found is None:
        raise CannotRun("X723", value=name, near=nearest(name, known))
    return found


def parse_setting(given: str) -> Setting:
    """Read ``due=2028``; nothing behind the sign takes the field away. Raises Misused X724."""
    path, sign, value = given.partition("=")
    if not sign or not path.strip():
        raise Misused("X724", given=given)
    return Setting(path.strip().replace(".", "/") if "/" not in path else path.strip(), value or None)


def of_the_act(plan: Plan, record: Any, setting: Setting) -> bool:  # noqa: ANN401 -- as above
    """Tell whether a field is one that the act gives; the state is where a measure ends or comes back.

    No act gives what is known from statements alone, what a programme without an act has, nor what the
    sample says that a plan begins with.
    """
    programme = (
        record if isinstance(record, Programme) else plan.programmes.get(getattr(record, "programme", ""))
    )
    if isinstance(record, Measure) and record.record == "quoted":
        return False
    if programme is not None and (
        programme.id == SAMPLE or (programme.act is None and programme is not record)
    ):
        return False
    if isinstance(record, Measure) and setting.path == "state":
        return setting.given in ENDED or record.state in ENDED
    return setting.path.partition("/")[0] in OF_THE_ACT.get(type(record), ())


def before_of(record: Any, setting: Setting, data: bytes) -> Written:  # noqa: ANN401 -- as above
    """Give what a field says now, as it is written; None where nothing is."""
    found = _standing(record, setting, data)
    return found[0] if found else None


def _standing(record: Any, setting: Setting, data: bytes) -> tuple[Written, ...]:  # noqa: ANN401 -- as above
    """Give what stands at a field, as it is written; nothing where the file has no such key or item."""
    said: Any = written(_node(record, data))
    found = open_way(record, setting.path)
    if found.fresh:
        return ()
    for step in as_written(said, found.steps):
        there = isinstance(said, dict) and step in said
        there = there or (isinstance(said, tuple) and isinstance(step, int) and step < len(said))
        if not there:
            return ()
        said = said[step]
    return (said,)


def put_settings(desk: Desk, bench: Bench, record: Any, settings: Sequence[Setting]) -> None:  # noqa: ANN401 -- as above
    """Lay out a record with some fields set.

    Raises:
        CannotRun: X725 there is no such field, X726 the value does not fit, X701 no safe place.
    """
    if any(one.path == "id" for one in settings):
        raise CannotRun("X726", field="id", value=record.id, problem="id")
    data = take(desk, bench, record.file)
    assert data is not None  # noqa: S101 -- the record was read from it
    meant = record
    row = getattr(record, "row", None)
    order = field_names(record)
    new = new_fields(record, [one.path for one in settings if one.given is not None])
    planned = [_planned(bench, record, one) for one in settings if one.path in new]
    data = edit_file(record.file, data, new_items(record, planned))
    for setting in settings:
        if setting.path in new or (setting.given is None and not _standing(meant, setting, data)):
            continue
        steps, kind = way(meant, setting.path)
        steps = as_written(written(_node(record, data)), steps)
        meant = _meant(bench, meant, setting, kind)
        head: Path = () if row is None else (row,)
        edit: Edit = Remove((*head, *steps))
        if setting.given is not None:
            value = value_of(typed(setting, kind), prose=is_prose(kind))
            edit = Put((*head, *steps), value, order if not head else ())
        data = edit_file(record.file, data, [edit])
    desk.files[record.file] = data
    fields = tuple(one.path for one in settings)
    desk.aims.append(Aim(KINDS[type(record)], record.id, fields))


def _planned(bench: Bench, record: Any, setting: Setting) -> Planned:  # noqa: ANN401 -- as above
    """Make the value of a field in a new list item; raise CannotRun (X726) where it does not fit."""
    kind = open_way(record, setting.path).kind
    said, paper = typed(setting, kind), Paper("", bench.plan.repository.languages[0])
    if decoder(kind)(node_of(said), paper) is FAILED:
        raise unfit(setting, paper.findings)
    return Planned(setting.path, value_of(said, prose=is_prose(kind)))


def _meant(bench: Bench, record: Any, setting: Setting, kind: Kind) -> Any:  # noqa: ANN401 -- as above
    """Make the record as it should be read; raise CannotRun (X726) where the value does not fit the field."""
    paper = Paper("", bench.plan.repository.languages[0])
    value = None if setting.given is None else typed(setting, kind)
    made = assign(record, setting.path, value, paper)
    if made is FAILED:
        raise unfit(setting, paper.findings)
    return made


def unfit(setting: Setting, findings: Sequence[Finding]) -> CannotRun:
    """Refuse a value (X726) with what was found when it was read."""
    more = dict(findings[0].facts) if findings else {}
    code = str(findings[0].code) if findings else "J103"
    facts = {name: fact if isinstance(fact, int | tuple) else str(fact) for name, fact in more.items()}
    return CannotRun("X726", **{**facts, "field": setting.path, "finding": code})


def typed(setting: Setting, kind: Kind) -> Written:
    """Understand what was typed: a list with commas, brackets as in the file, else a single text.

    Raises CannotRun X726 where the brackets can't be read.
    """
    given = setting.given or ""
    if _may_be_list(kind) and not given.startswith("[") and ("," in given or not _may_be_single(kind)):
        return tuple(word.strip() for word in given.split(",") if word.strip())
    if given[:1] in ("[", "{") and not is_prose(kind):
        document = read_document("", given.encode("utf-8", "replace"))
        if document.node is None:
            raise unfit(setting, document.findings)
        return written(document.node)  # type: ignore[no-any-return]
    return given


def _may_be_list(kind: Kind) -> bool:
    if isinstance(kind, Choice):
        return any(_may_be_list(one) for one in kind.options)
    return isinstance(kind, Many) and not isinstance(kind.item, Record)


def _may_be_single(kind: Kind) -> bool:
    if isinstance(kind, Choice):
        return any(not isinstance(one, Many) for one in kind.options)
    return not isinstance(kind, Many) or kind.single


def _node(record: Any, data: bytes) -> Any:  # noqa: ANN401 -- a record, and a node
    node: Any = read_document(record.file, data).node
    row = getattr(record, "row", None)
    return node if row is None else node.value[row]


def amend(
    desk: Desk, bench: Bench, amendment: Amendment, records: Iterable[Any], settings: Sequence[Setting]
) -> None:
    """Write into an amendment what some fields of records were before it, and what they are."""
    rows = [row for record in records for row in _changes(desk, bench, record, settings)]
    if rows:
        add_changes(desk, bench, amendment, rows)


def add_changes(desk: Desk, bench: Bench, amendment: Amendment, changes: Sequence[Value]) -> None:
    """Put changes at the end of those that an amendment has."""
    data = take(desk, bench, amendment.file)
    assert data is not None  # noqa: S101 -- it was read
    desk.files[amendment.file] = edit_file(
        amendment.file, data, [Append(("changes",), one) for one in changes]
    )
    desk.aims.append(Aim("amendment", amendment.id, ("changes",)))


def correct(
    desk: Desk,
    bench: Bench,
    records: Iterable[Any],
    settings: Sequence[Setting],
    because: Mapping[str, str],
) -> None:
    """Write a new amendment of the kind correction, one for each programme that the records are of."""
    by_programme: dict[str, list[Value]] = {}
    for record in records:
        rows = _changes(desk, bench, record, settings)
        by_programme.setdefault(str(record.programme or record.id), []).extend(rows)
    for programme, changes in by_programme.items():
        if changes:
            write_correction(desk, bench, bench.plan.programmes[programme], changes, because)


def write_correction(
    desk: Desk,
    bench: Bench,
    programme: Programme,
    changes: Sequence[Value],
    because: Mapping[str, str],
) -> str:
    """Write a new amendment of the kind correction with some changes; give its id."""
    taken = {*bench.plan.amendments, *bench.plan.unread.get("amendment", ())}
    number = next(n for n in range(1, len(taken) + 2) if f"{programme.prefix}-A-{n:03}" not in taken)
    name = f"{programme.prefix}-A-{number:03}"
    file = f"plan/{programme.id}/amendments/{name}.yaml"
    texts = {language: Leaf(text, prose=True) for language, text in because.items() if language in LANGUAGES}
    value: Value = {
        "id": Leaf(name),
        "kind": Leaf("correction"),
        "changes": tuple(changes),
        "reason": Leaf("error"),
        "text": dict(texts),
    }
    take(desk, bench, file)
    desk.files[file] = write_file(file, value)
    desk.aims.append(Aim("amendment", name))
    return name


def _changes(desk: Desk, bench: Bench, record: Any, settings: Sequence[Setting]) -> list[Value]:  # noqa: ANN401 -- as above
    data = desk.before.get(record.file) or take(desk, bench, record.file) or b""
    rows: list[Value] = []
    for one in settings:
        kind = open_way(record, one.path).kind
        row: dict[str, Value] = {"record": Leaf(record.id), "field": Leaf(one.path)}
        before = before_of(record, one, data)
        if before == (None if one.given is None else typed(one, kind)):
            continue  # it says so already: an act that changes nothing is none
        if before is not None:
            row["before"] = value_of(before, prose=is_prose(kind))
        if one.given is not None:
            row["after"] = value_of(typed(one, kind), prose=is_prose(kind))
        rows.append(row)
    return rows

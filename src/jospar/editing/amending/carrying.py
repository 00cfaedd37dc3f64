"""Carrying an amendment out: every change is held against the plan, then written into its record."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from jospar.editing.amending.actions import act
from jospar.editing.amending.given import Given
from jospar.editing.amending.sheet import Sheet, says, sheet_of
from jospar.editing.bench import Aim, Bench, Proof
from jospar.editing.manuscript import edit_file
from jospar.editing.outcome import Append, Edit, Path, Put, Remove
from jospar.editing.reporting import Desk
from jospar.editing.texts import drop_texts, is_prose, put_texts
from jospar.editing.value import Leaf, Value, value_of
from jospar.editing.way import Way, as_written, field_names, open_way
from jospar.errors import CannotRun
from jospar.finding import Finding
from jospar.frozen import frozen
from jospar.plan.conflict import Written
from jospar.plan.governance import PlannedChange
from jospar.plan.text import LANGUAGES
from jospar.reading.decoder import written
from jospar.reading.document import read_document
from jospar.reading.failure import FAILED
from jospar.reading.layout import KINDS
from jospar.reading.paths import plain, resolve
from jospar.reading.shape import Prose
from jospar.reading.suggest import nearest
from jospar.rules.references.amended import amended_records, changed_fields, made_of

Fresh = dict[tuple[str, Path, tuple[tuple[str, str], ...]], dict[tuple[str, ...], Written]]
"""List items that are not there yet: by record, list and key, what stands at which place in them."""


@frozen
class Carried:
    """What came of an amendment: what does not fit, the changes that were made, and how many were before."""

    findings: tuple[Finding, ...]
    made: tuple[PlannedChange, ...]
    before: int


def carry(desk: Desk, bench: Bench, given: Given, because: Mapping[str, str]) -> Carried:
    """Lay out every change of an amendment on the desk; ``because`` says by which act, by language.

    Where anything does not fit, the desk is not to be saved. Raises CannotRun X701: no safe place.
    """
    sheet, fresh = sheet_of(desk, bench, given), Fresh()
    made: list[PlannedChange] = []
    finished = {key for key, last in _last(sheet).items() if _holds(sheet, last)}
    for index, change in enumerate(given.amendment.changes):
        record = sheet.known.get(change.record)
        if change.action is not None:
            made += () if act(sheet, index, because) else (change,)
        elif record is None:
            sheet.misfit(index, "record", "record", near=nearest(change.record, sheet.known))
        elif (record.id, change.field) not in finished and _fits(sheet, index, record):
            _write(sheet, index, record, fresh)
            made.append(change)
    if not sheet.findings:
        _add_items(sheet, fresh)
    return Carried(tuple(sheet.findings), tuple(made), len(given.amendment.changes) - len(made))


def insist(proof: Proof, given: Given, made: Iterable[PlannedChange]) -> None:
    """Hold the plan as it would be against what was made; raise CannotRun (X705) for what is not so."""
    plan = proof.verdict.plan
    known = amended_records(plan)
    for change in {(one.record, one.field): one for one in made if one.action is None}.values():
        record = known.get(change.record)
        if record is None or not says(record, change, change.after, given.amendment, plan):
            raise CannotRun("X705", record=change.record, field=change.field or "")


def _last(sheet: Sheet) -> dict[tuple[str, Any], PlannedChange]:
    """Give for each field of each record the last change."""
    named = ((sheet.known.get(one.record), one) for one in sheet.given.amendment.changes)
    return {(str(record.id), one.field): one for record, one in named if record is not None and one.field}


def _holds(sheet: Sheet, change: PlannedChange) -> bool:
    """Tell whether a change has been made, by what the record says or a later act begins with."""
    record, amendment = sheet.known[change.record], sheet.given.amendment
    if says(record, change, change.after, amendment, sheet.plan):
        return True
    if change.after is None or says(record, change, change.before, amendment, sheet.plan):
        return False
    return any(
        one.amendment.id != amendment.id
        and (one.record.id, one.field) == (record.id, change.field)
        and one.change.before == change.after
        for one in changed_fields(sheet.plan)
    )


def _fits(sheet: Sheet, index: int, record: Any) -> bool:  # noqa: ANN401 -- any record
    """Hold one change against its record as it is by now, and note what does not fit."""
    change, amendment = sheet.given.amendment.changes[index], sheet.given.amendment
    found = resolve(record, change.field or "")
    if found is None:
        known = field_names(record)
        first = (change.field or "").partition("/")[0]
        sheet.misfit(index, "field", "field", known=known, near=nearest(first, known))
        return False
    if not says(record, change, change.before, amendment, sheet.plan):
        present = plain(_said(sheet, record, open_way(record, change.field or "")))
        problem = "before" if present and change.before is not None else "unsaid" if present else "absent"
        key = "field" if problem == "unsaid" else "before"
        sheet.misfit(index, key, problem, value=plain(change.before), present=present)
        return False
    value = change.after
    if value is not None and made_of(found, value, amendment, sheet.plan, sheet.aliases) is FAILED:
        sheet.misfit(index, "after", "value", value=plain(value))
        return False
    return True


def _write(sheet: Sheet, index: int, record: Any, fresh: Fresh) -> None:  # noqa: ANN401 -- as above
    """Write one change into its record, or set it aside for a list item that is not there yet."""
    change = sheet.given.amendment.changes[index]
    where = open_way(record, change.field or "")
    sheet.desk.aims.append(Aim(KINDS[type(record)], record.id, (change.field or "",)))
    if where.fresh:
        fresh.setdefault((record.id, where.steps, where.fresh), {})[where.rest] = change.after
        return
    edits = _edits(sheet, change, where, record)
    if not sheet.put_back(record, edit_file(record.file, sheet.bytes_of(record), edits)):
        sheet.misfit(index, "after", "value", value=plain(change.after))


def _edits(sheet: Sheet, change: PlannedChange, where: Way, record: Any) -> Iterator[Edit]:  # noqa: ANN401 -- as above
    row = getattr(record, "row", None)
    head: Path = () if row is None else (row,)
    keys = field_names(record) if row is None else ()
    if isinstance(where.kind, Prose):
        yield from _texts(sheet, change, (*head, *where.steps), (record, where))
    elif (whole := _whole_text(record, change)) is not None:
        yield from _texts(sheet, change, (*head, *whole.steps), (record, whole))
    elif change.after is None:
        yield Remove(_path(sheet, record, where))
    else:
        yield Put(_path(sheet, record, where), value_of(change.after, prose=is_prose(where.kind)), keys)


def _whole_text(record: Any, change: PlannedChange) -> Way | None:  # noqa: ANN401 -- as above
    """Find the text of which a field is one language: ``title`` for ``title/kk``."""
    above, _, last = (change.field or "").rpartition("/")
    if not above or last not in LANGUAGES:
        return None
    found = open_way(record, above)
    return found if isinstance(found.kind, Prose) else None


def _texts(sheet: Sheet, change: PlannedChange, path: Path, at: tuple[Any, Way]) -> Iterator[Edit]:
    """Change a text in the languages that the amendment gives, and in no other."""
    record, where = at
    first = sheet.plan.repository.languages[0]
    last = (change.field or "").rpartition("/")[2]
    language = last if last in LANGUAGES else sheet.given.amendment.language or first
    said = _said(sheet, record, where)
    texts = _spoken(change.after, language)
    keys = field_names(record) if len(path) == len(where.steps) else ()
    if texts:
        yield from put_texts(path, said, texts, (first, keys))
    dropped = frozenset(_spoken(change.before, language)) - set(texts)
    if dropped and (isinstance(said, dict) or not texts):
        yield from drop_texts(path, said, dropped)


def _spoken(value: Written, language: str) -> dict[str, str]:
    """Give a written text by language; a plain one is in the amendment's own."""
    texts = value if isinstance(value, dict) else {language: value}
    return {name: text for name, text in texts.items() if isinstance(text, str)}


def _path(sheet: Sheet, record: Any, where: Way) -> Path:  # noqa: ANN401 -- as above
    """Give the way through the file as it is written, from its beginning."""
    row = getattr(record, "row", None)
    node = read_document(record.file, sheet.bytes_of(record)).node
    return as_written(
        None if node is None else written(node), where.steps if row is None else (row, *where.steps)
    )


def _said(sheet: Sheet, record: Any, where: Way) -> Written:  # noqa: ANN401 -- as above
    """Give what the file says at the end of a way; None where nothing is."""
    node = read_document(record.file, sheet.bytes_of(record)).node
    said: Any = None if node is None or where.fresh else written(node)
    for step in _path(sheet, record, where):
        inside = isinstance(said, dict) and step in said
        inside = inside or (isinstance(said, tuple) and isinstance(step, int) and step < len(said))
        said = said[step] if inside else None
    return said  # type: ignore[no-any-return]


def _add_items(sheet: Sheet, fresh: Fresh) -> None:
    """Append the list items that were set aside, each with all that the amendment says of it."""
    for (name, steps, key), pieces in fresh.items():
        record = sheet.known[name]
        item: dict[str, Value] = {word: Leaf(value) for word, value in key}
        for rest, value in pieces.items():
            _fill(item, rest, value)
        row = getattr(record, "row", None)
        path: Path = steps if row is None else (row, *steps)
        order = field_names(record) if row is None else ()
        sheet.put_back(record, edit_file(record.file, sheet.bytes_of(record), [Append(path, item, order)]))


def _fill(item: dict[str, Value], rest: tuple[str, ...], value: Written) -> None:
    """Put a value into a new item; a mapping without a way of its own is the item itself."""
    if value is None:
        return
    if not rest:
        item |= {word: value_of(one) for word, one in value.items()} if isinstance(value, dict) else {}
        return
    for word in rest[:-1]:
        inner = item.setdefault(word, {})
        item = inner if isinstance(inner, dict) else {}
    item[rest[-1]] = value_of(value)

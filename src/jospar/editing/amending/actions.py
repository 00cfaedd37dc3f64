"""What an act does to whole records: it adds, excludes or renumbers them."""

from collections.abc import Mapping
from typing import Any

from jospar.editing.amending.sheet import Sheet
from jospar.editing.bench import Aim
from jospar.editing.manuscript import edit_file
from jospar.editing.outcome import Edit, Put
from jospar.editing.value import Leaf
from jospar.editing.way import field_names
from jospar.plan.measure import Measure
from jospar.reading.layout import KINDS
from jospar.reading.paths import plain
from jospar.reading.suggest import nearest


def act(sheet: Sheet, index: int, because: Mapping[str, str]) -> bool:
    """Carry out an action on a record, or note why it does not fit; tell whether it was done before."""
    change = sheet.given.amendment.changes[index]
    record = sheet.known.get(change.record)
    if change.action == "add":
        if record is None and not _is_laid_out(sheet, change.record):
            sheet.misfit(index, "record", "add", near=nearest(change.record, sheet.known))
        return record is not None
    if not isinstance(record, Measure):
        problem = "record" if record is None else "measure"
        sheet.misfit(index, "record", problem, near=nearest(change.record, sheet.plan.measures))
        return False
    if change.action == "exclude":
        return _exclude(sheet, record, because)
    return _renumber(sheet, index, record)


def _exclude(sheet: Sheet, record: Measure, because: Mapping[str, str]) -> bool:
    """Let a measure be excluded, and say by what; it keeps its file and its number."""
    if record.state == "excluded":
        return True
    texts = {language: Leaf(text, prose=True) for language, text in because.items()}
    keys = field_names(record)
    _put(sheet, record, [Put(("state",), Leaf("excluded"), keys), Put(("because",), dict(texts), keys)])
    sheet.desk.aims.append(Aim(KINDS[Measure], record.id, ("state", "because")))
    return False


def _renumber(sheet: Sheet, index: int, record: Measure) -> bool:
    """Give a measure the number that the act gives it; its id, which is ours, stays."""
    change = sheet.given.amendment.changes[index]
    before, after = plain(change.before), plain(change.after)
    if after and after == (record.number or ""):
        return True
    if not after:
        sheet.misfit(index, "action", "number")
    elif before == record.id:
        sheet.misfit(index, "before", "id", present=record.number or "")
    elif before != (record.number or ""):
        problem = "before" if record.number and before else "unsaid" if record.number else "absent"
        key = "before" if before else "action"
        sheet.misfit(index, key, problem, field="number", value=before, present=record.number or "")
    else:
        _put(sheet, record, [Put(("number",), Leaf(after), field_names(record))])
        sheet.desk.aims.append(Aim(KINDS[Measure], record.id, ("number",)))
    return False


def _put(sheet: Sheet, record: Any, edits: list[Edit]) -> None:  # noqa: ANN401 -- any record
    sheet.put_back(record, edit_file(record.file, sheet.bytes_of(record), edits))


def _is_laid_out(sheet: Sheet, name: str) -> bool:
    """Tell whether the file of a new record lies on the desk already."""
    return any(file.endswith(f"/{name}.yaml") for file in sheet.desk.files)

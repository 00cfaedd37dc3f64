"""A comparison as text for a terminal."""

from collections.abc import Iterator

from jospar.change.change import Weight
from jospar.code import Level
from jospar.report.diff.page import ControlPart, DiffPage, Fault, Group, RecordPart, Row
from jospar.report.diff.wording import wording
from jospar.report.escapes import one_line
from jospar.report.findings.look import Look

INK = {Weight.MAJOR: Level.ERROR, Weight.MINOR: Level.WARNING, Weight.ROUTINE: Level.NOTE}
"""Weights in the colours of levels."""
INDENT = "  "
ARROW = "→"
SIGNS = ("−", "+")
"""Before words that are gone, and before those that are new."""


def diff_lines(page: DiffPage, look: Look) -> Iterator[str]:
    """Write the page line by line; in colour where the look has it."""
    yield look.bold(one_line(f"{page.base} {ARROW} {page.head}: {page.headline}"))
    yield from (one_line(note) for note in page.notes)
    for group in page.groups:
        yield from ("", *_group(group, look))
    if page.control is not None:
        yield from ("", look.bold(page.names["control"]), *_control(page.control, look))
    if page.questions:
        yield from ("", look.bold(page.names["questions"]))
        yield from (f"{INDENT}{one_line(one)}" for one in page.questions)
    if page.totals:
        yield from ("", look.bold(page.names["totals"]))
        for total in page.totals:
            yield f"{INDENT}{one_line(f'{total.name}: {total.said}')}"
    if page.effects:
        yield from ("", look.bold(f"{page.names['effects']} ({page.on})"))
        for one in page.effects:
            yield f"{INDENT}{one_line(f'{one.id} {one.title.text}: {one.before} {ARROW} {one.after}')}"
    if page.counted:
        yield from ("", one_line(page.counted))


def quiet_lines(page: DiffPage, prints: frozenset[str], codes: frozenset[str]) -> Iterator[str]:
    """Write one line each for the changes of some fingerprints, and for the findings of some codes."""
    for part, row in page.rows:
        if row.fingerprint in prints:
            yield one_line(f"{_place(row)}: {row.level} {row.code}: {part.id}: {row.sentence}")
    for fault in page.control.faults if page.control is not None else ():
        if fault.code in codes:
            yield _fault(fault, Look())


def _group(group: Group, look: Look) -> Iterator[str]:
    yield look.bold(one_line(group.heading))
    for part in group.records:
        yield from _record(part, look)


def _record(part: RecordPart, look: Look) -> Iterator[str]:
    yield f"{INDENT}{one_line(f'{part.id} {part.title.text}').strip()}"
    for row in part.rows:
        said = row.ground if row.explained else row.beside  # the heading says that nothing explains it
        ground = f" ({said})" if said else ""
        level = look.ink(row.level, INK[row.weight])
        yield f"{INDENT * 2}{level} {row.code}: {one_line(f'{row.sentence}{ground}')}"
        for sign, words in zip(SIGNS, wording(row), strict=True):
            if words:
                yield f"{INDENT * 3}{sign} {one_line(words)}"
        yield f"{INDENT * 3}{one_line(_place(row))}"


def _control(part: ControlPart, look: Look) -> Iterator[str]:
    """Write what is missing, what is wrong, and the approval to fill in as it is to be saved."""
    if part.missing:
        yield f"{INDENT}{part.missing}"
    for fault in part.faults:
        yield f"{INDENT}{_fault(fault, look)}"
    for number, stub in enumerate(part.stubs):
        yield from ("",) if number else ()
        yield from (f"{INDENT}{one_line(stub.save)}", "", *stub.text.splitlines())


def _fault(fault: Fault, look: Look) -> str:
    place = one_line(f"{fault.where}: ") if fault.where is not None else ""
    return f"{place}{look.ink(fault.said, fault.level)} {fault.code}: {one_line(fault.sentence)}"


def _place(row: Row) -> str:
    """Write both places, the file once where it is the same."""
    if row.old is None or row.new is None:
        return str(row.new or row.old or "")
    if row.old.file == row.new.file:
        lines = (
            f"{row.old.line} {ARROW} {row.new.line}" if row.old.line != row.new.line else f"{row.new.line}"
        )
        return f"{row.new.file}:{lines}" if row.new.line and row.old.line else str(row.new)
    return f"{row.old} {ARROW} {row.new}"

"""Many reports at once: a file is taken as a whole or sent back as a whole, with a sentence for each row."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from jospar.cli.circumstances import Circumstances, parse_day, working_folder
from jospar.cli.recording import Speaker, digest, insist
from jospar.cli.saving import carry_out
from jospar.editing.bench import Bench, Proof
from jospar.editing.blank import revision
from jospar.editing.intake import READERS, Entry, entry_of, read_rows
from jospar.editing.reporting import (
    Desk,
    empty_desk,
    measure_of,
    report,
    report_file,
    said_in,
    take,
    take_off_list,
    unchanged,
    unchanged_file,
)
from jospar.editing.sheetrows import WORKBOOKS, SheetRows, is_workbook
from jospar.editing.telling import tell
from jospar.editing.weekfile import Row
from jospar.errors import CannotRun, Misused
from jospar.frozen import frozen
from jospar.plan.period import Week
from jospar.words.sentence import say_finding, say_refusal

STANDARD_INPUT = "-"
NOT_INSTALLED = "X776"
"""A library is missing here, which is no fault of the file."""
KNOWN = (*READERS, WORKBOOKS[0])
"""Ends of names that are taken."""
FOUND = 1


@frozen
class Complaint:
    """What is wrong with a row: its line, the column if one is to blame, and the words."""

    line: int
    column: str
    said: str


class SentBackError(Exception):
    """Ends the work on a file that is sent back."""

    def __init__(self, complaints: Sequence[Complaint]) -> None:
        super().__init__(len(complaints))
        self.complaints = tuple(complaints)


def record_many(here: Circumstances, given: str, speaker: Speaker) -> int:
    """Record all reports of a file, a folder of files, or standard input; give 1 if a file was sent back."""
    code = 0
    for name, data in _files(given):
        read: SheetRows | None = None
        try:
            read = _read(here, name if given != STANDARD_INPUT else "", data)
            rows = read.rows
            _one_file(here, rows, speaker)
        except SentBackError as sent_back:
            code = FOUND
            _say_back(here, name, [_as_shown(one, read) for one in sent_back.complaints])
        else:
            if not speaker.quiet:
                sys.stdout.write(here.voice.count("record.accepted", len(rows), file=name) + "\n")
    return code


def _read(here: Circumstances, name: str, data: bytes) -> SheetRows:
    """Read the rows of a file; one that can't be understood is sent back, and stops no other."""
    try:
        read = _workbook(name, data) if is_workbook(name, data) else SheetRows(read_rows(name, data), {})
    except CannotRun as refusal:
        if refusal.code == NOT_INSTALLED:
            raise
        raise SentBackError([Complaint(0, "", say_refusal(here.voice, refusal))]) from refusal
    if read.faults:
        said = [Complaint(one.line, one.column, say_refusal(here.voice, one.refusal)) for one in read.faults]
        raise SentBackError(said)
    return read


def _workbook(name: str, data: bytes) -> SheetRows:
    from jospar.exchange.workbook.reading import read_workbook  # noqa: PLC0415 -- only workbooks need it

    return read_workbook(name, data)


def _as_shown(one: Complaint, read: SheetRows | None) -> Complaint:
    """Call a column as it is called in the file."""
    shown = {} if read is None else read.shown
    return Complaint(one.line, shown.get(one.column, one.column), one.said)


def _files(given: str) -> Iterator[tuple[str, bytes]]:
    if given == STANDARD_INPUT:
        yield given, sys.stdin.buffer.read()
        return
    path = working_folder() / given
    if not path.exists():
        raise Misused("X716", file=given, problem="missing", known=KNOWN)
    found = [path] if path.is_file() else sorted(one for one in path.iterdir() if _is_intake(one))
    if not found:
        raise Misused("X716", file=given, problem="none", known=KNOWN)
    for one in found:
        try:
            yield one.name, one.read_bytes()
        except OSError as refused:
            raise CannotRun("X114", file=str(one)) from refused


def _is_intake(path: Path) -> bool:
    """Tell whether a file of a folder holds reports; what a spreadsheet keeps beside an open one does not."""
    known = path.suffix.lstrip(".").lower() in (*READERS, *WORKBOOKS)
    return path.is_file() and known and not path.name.startswith((".", "~$"))


def _one_file(here: Circumstances, rows: Sequence[Row], speaker: Speaker) -> None:
    if not rows:
        raise SentBackError([Complaint(1, "", here.voice.say("record.no_rows"))])
    lines: dict[str, int] = {}

    def refuse(proof: Proof) -> None:
        said = ((one, f"{one.code}: {say_finding(here.voice, one)}") for one in proof.new_errors)
        raise SentBackError([Complaint(lines.get(one.file, 0), "", words) for one, words in said])

    def work(bench: Bench) -> Desk:
        return _laid_out(here, bench, rows, speaker, lines)

    carry_out(here, work, speaker.manner(str(Week.of(here.date))), refuse=refuse)


def _laid_out(
    here: Circumstances, bench: Bench, rows: Sequence[Row], speaker: Speaker, lines: dict[str, int]
) -> Desk:
    """Put every row on the desk, and note which file is of which line; a row that fails sends all back."""
    desk, complaints = empty_desk(), []
    for row in rows:
        try:
            before = set(desk.files)
            _put(here, bench, desk, entry_of(row, here.voice.language), speaker)
            lines.update(dict.fromkeys(set(desk.files) - before, row.line))
        except CannotRun as refusal:
            column = str(refusal.facts.get("field", ""))
            complaints.append(Complaint(row.line, column, say_refusal(here.voice, refusal)))
    if complaints:
        raise SentBackError(complaints)
    return desk


def _put(here: Circumstances, bench: Bench, desk: Desk, entry: Entry, speaker: Speaker) -> None:
    if not entry.measure:
        raise Misused("X722", value="", field="measure")
    measure = measure_of(bench.plan, entry.measure)
    speaks = Speaker(entry.agency or speaker.given)
    agency = speaks.insisted(here, bench, measure.id)
    on = parse_day(entry.date) if entry.date else here.date
    newest = revision(bench, measure, agency, on=max(on, here.date)) if entry.revision else ""
    name = report_file(measure, agency, on)
    if entry.unchanged and entry.revision and entry.revision == newest and _is_reported(desk, bench, name):
        return  # this week's report says it already
    if entry.unchanged:
        name = unchanged_file(measure, agency, on)
    before = take(desk, bench, name)
    if entry.unchanged:
        unchanged(desk, bench, [measure], agency, on)
    else:
        told = tell(entry.words, measure, agency, on, digest)
        insist(desk, bench, measure, told)
        take_off_list(desk, bench, told)
        report(desk, bench, told)
    if entry.revision != newest and desk.files.get(name, before) != before:
        raise Misused("X771", value=measure.id, agency=agency)


def _is_reported(desk: Desk, bench: Bench, name: str) -> bool:
    """Tell whether there is a report in a file; a draft is none."""
    data = take(desk, bench, name)
    return data is not None and said_in(data).get("state") != "draft"


def _say_back(here: Circumstances, name: str, complaints: Sequence[Complaint]) -> None:
    voice = here.voice
    sys.stdout.write(voice.count("record.returned", len(complaints), file=name) + "\n")
    for one in complaints:
        key = "record.row" if one.line else "record.no_row"
        key = "record.cell" if one.column and one.line else key
        sys.stdout.write(voice.say(key, line=one.line, column=one.column, said=one.said) + "\n")

"""Many reports at once: a file is taken as a whole or sent back as a whole, with a sentence for each row."""

import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from jospar.cli.circumstances import Circumstances, working_folder
from jospar.cli.nextsteps import tell_next
from jospar.cli.recording import Speaker
from jospar.cli.recordrows import COLUMNS, Intake, refusals
from jospar.cli.saving import WEEK, carry_out
from jospar.cli.sendingback import Complaint, SentBackError, of_fault, say_back
from jospar.editing.bench import Bench, Proof, prove
from jospar.editing.columns import column_at
from jospar.editing.intake import KNOWN, READERS, UnreadableError, read_rows, without
from jospar.editing.reporting import Desk, empty_desk
from jospar.editing.sayings import Sayings
from jospar.editing.sheetrows import WORKBOOKS, SheetRows, is_workbook
from jospar.editing.vocabulary import ALIASES
from jospar.editing.weekfile import Row
from jospar.errors import CannotRun, Misused
from jospar.finding import Finding
from jospar.frozen import frozen
from jospar.place import Place
from jospar.plan.period import Week
from jospar.reading.suggest import look_alike
from jospar.words.filled import FILLED, SHEET
from jospar.words.sentence import say_finding, say_refusal

STANDARD_INPUT = "-"
NOT_INSTALLED = "X776"
"""A library is missing here, which is no fault of the file."""
UNKNOWN_COLUMN = "X717"
"""What is wrong with a heading is said once, however many rows have something below it."""
FOUND = 1
FORMS = ("jsonl", "ndjson")
"""Ends of the names of files that forms save."""
READING = ("J0", "J1")
"""How the codes begin that keep a file from being read, and the other rules from being asked about it."""


@frozen
class Laid:
    """A row on the desk, its measure, and whether only half of it could be read."""

    row: Row
    measure: str
    half: bool


def record_many(here: Circumstances, given: str, speaker: Speaker) -> int:
    """Record all reports of a file, a folder of files, or standard input; give 1 if a file was sent back."""
    code, sayings = 0, Sayings()
    written: dict[str, None] = {}
    for name, data in _files(given):
        shown = name if given != STANDARD_INPUT else here.voice.say("record.stream")
        read: SheetRows | None = None
        try:
            read = _read(here, name if given != STANDARD_INPUT else "", data, shown)
            faulty = frozenset(one.measure for one in read.faults)
            intake = Intake(here, speaker, shown, sayings.copy(), faulty, _way_of(shown, read))
            _one_file(intake, read, written)
        except SentBackError as sent_back:
            code = FOUND
            say_back(here, shown, sent_back.complaints, read)
        else:
            sayings = intake.sayings
            if not speaker.quiet:
                sys.stdout.write(here.voice.count("record.accepted", len(read.rows), file=shown) + "\n")
    if written:
        tell_next(here, tuple(written), _weeks_of(here, written))
    return code


def _way_of(name: str, read: SheetRows) -> str:
    """Tell in whose words a file is answered: of a sheet, of a form or of headings; "" of the plan's own."""
    if read.cells:
        return SHEET
    shown = read.rows[0].shown if read.rows else {}
    if name.rpartition(".")[2].lower() in FORMS or any(key != heading for key, heading in shown.items()):
        return FILLED
    return ""


def _weeks_of(here: Circumstances, files: Iterable[str]) -> str:
    """Name the weeks that files of reports are of, as the message of the commit."""
    found = {part for name in files for part in name.split("/") if re.fullmatch(WEEK, part)}
    return " ".join(sorted(found)) or str(Week.of(here.date))


def _read(here: Circumstances, name: str, data: bytes, shown: str) -> SheetRows:
    """Read the rows of a file; one that can't be understood is sent back, and stops no other."""
    try:
        read = _workbook(name, data) if is_workbook(name, data) else SheetRows(read_rows(name, data), {})
    except UnreadableError as broken:
        words = ((line, f"{one.code}: {say_finding(here.voice, one)}") for line, one in broken.found)
        raise SentBackError([Complaint(line, "", one) for line, one in words]) from broken
    except CannotRun as refusal:
        if refusal.code == NOT_INSTALLED:
            raise
        named = CannotRun(refusal.code, **{**refusal.facts, "file": shown})
        raise SentBackError([Complaint(0, "", say_refusal(here.voice, named))]) from refusal
    return read


def _workbook(name: str, data: bytes) -> SheetRows:
    from jospar.exchange.workbook.reading import read_workbook  # noqa: PLC0415 -- only workbooks need it

    return read_workbook(name, data)


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


def _one_file(intake: Intake, read: SheetRows, written: dict[str, None]) -> None:
    """Record one file, and note what was written: the folder's files are sent together."""
    here = intake.here
    if not read.rows and not read.faults:
        raise SentBackError([Complaint(1, "", here.voice.say("record.no_rows"))])
    complaints = [of_fault(here.voice, one) for one in read.faults]
    laid: dict[str, list[Laid]] = {}

    benches: list[Bench] = []

    def work(bench: Bench) -> Desk:
        benches.append(bench)
        desk = _laid_out(intake, bench, read.rows, laid, complaints)
        if complaints and not desk.files:
            raise SentBackError(complaints)
        return desk

    def refuse(proof: Proof) -> None:
        found = [*complaints, *_found(intake, proof, laid)]
        raise SentBackError([*found, *_found_behind(intake, benches[0], read.rows, found)])

    def check(_: Proof) -> None:
        if complaints:
            raise SentBackError(complaints)

    manner = intake.speaker.manner(str(Week.of(here.date)))
    later = replace(manner, later=lambda files: written.update(dict.fromkeys(files)), worded=intake.worded)
    carry_out(here, work, later, refuse=refuse, check=check)


def _laid_out(
    intake: Intake,
    bench: Bench,
    rows: Sequence[Row],
    laid: dict[str, list[Laid]],
    complaints: list[Complaint],
) -> Desk:
    """Put every row on the desk, and note which file is made of which rows, and what is wrong with them."""
    desk, headings = empty_desk(), set[str]()
    for row in rows:
        before = dict(desk.files)
        name = look_alike(str(row.cells.get("measure", "")), bench.plan.measures)
        wrong = list(refusals(intake, bench, desk, row))
        blamed = [str(one.facts.get("field", "")) or COLUMNS.get(one.code, "") for one in wrong]
        for column, refusal in zip(blamed, wrong, strict=True):
            if refusal.code == UNKNOWN_COLUMN and row.shown and column in headings:
                continue
            headings.add(column)
            complaints.append(Complaint(row.line, column, say_refusal(intake.here.voice, refusal), name))
        half = bool(wrong) or str(row.cells.get("measure", "")) in intake.faulty
        rest = without(row, blamed)
        for file, data in desk.files.items():
            if before.get(file) != data:
                laid.setdefault(file, []).append(Laid(rest, name, half))
    return desk


def _found(intake: Intake, proof: Proof, laid: Mapping[str, Sequence[Laid]]) -> Iterator[Complaint]:
    """Complain of what the plan's rules have found in the rows; of half a row, only in what it says."""
    for one in proof.new_errors:
        said = f"{one.code}: {say_finding(intake.here.voice, intake.worded(one))}"
        mine = _row_of(one, proof, laid.get(one.file, ()))
        if mine is None:
            yield Complaint(0, "", said)
            continue
        place = one.at if isinstance(one.at, Place) else Place(one.file, 0, 0)
        columns = {ALIASES.get(key, key) for key, cell in mine.row.cells.items() if cell}
        column = column_at(place, proof.tree.read(one.file), columns)
        if column or not mine.half:
            yield Complaint(mine.row.line, column, said, mine.measure)


def _found_behind(
    intake: Intake, bench: Bench, rows: Sequence[Row], found: Sequence[Complaint]
) -> Iterator[Complaint]:
    """Ask the plan's rules about rows again without the cells that keep their reports from being read."""
    unread = {(one.line, one.column) for one in found if one.column and one.said.startswith(READING)}
    if not unread:
        return
    halves = {line for line, _ in unread}
    rest = [without(row, (column for line, column in unread if line == row.line)) for row in rows]
    names = {str(row.cells.get("measure", "")) for row in rows if row.line in halves}
    again = replace(intake, sayings=Sayings(), faulty=intake.faulty | names)
    laid: dict[str, list[Laid]] = {}
    desk = _laid_out(again, bench, rest, laid, [])
    yield from _found(intake, prove(bench, desk.files, desk.aims, gone=desk.gone), laid)


def _row_of(one: Finding, proof: Proof, several: Sequence[Laid]) -> Laid | None:
    """Find the row that a finding speaks of; several rows are in one list by the measures' names."""
    if not several or not isinstance(one.at, Place):
        return several[0] if several else None
    text = proof.tree.read(one.file).decode("utf-8", "replace")[one.at.start : one.at.end].strip()
    return next((each for each in several if each.measure == text), several[0])

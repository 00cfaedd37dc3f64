"""Many reports at once: a file is taken as a whole or sent back as a whole, with a sentence for each row."""

import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from jospar.cli.circumstances import Circumstances, working_folder
from jospar.cli.nextsteps import tell_next
from jospar.cli.recording import Speaker
from jospar.cli.recordrows import COLUMNS, Intake, refusals
from jospar.cli.saving import WEEK, carry_out
from jospar.editing.bench import Bench, Proof
from jospar.editing.intake import (
    KNOWN,
    READERS,
    UnreadableError,
    read_rows,
)
from jospar.editing.reporting import (
    Desk,
    empty_desk,
)
from jospar.editing.sayings import Sayings
from jospar.editing.sheetrows import WORKBOOKS, SheetRows, is_workbook
from jospar.editing.weekfile import Row
from jospar.errors import CannotRun, Misused
from jospar.frozen import frozen
from jospar.plan.period import Week
from jospar.words.sentence import say_finding, say_refusal

STANDARD_INPUT = "-"
NOT_INSTALLED = "X776"
"""A library is missing here, which is no fault of the file."""
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
    code, sayings = 0, Sayings()
    written: dict[str, None] = {}
    for name, data in _files(given):
        shown = name if given != STANDARD_INPUT else here.voice.say("record.stream")
        read: SheetRows | None = None
        try:
            read = _read(here, name if given != STANDARD_INPUT else "", data, shown)
            intake = Intake(here, speaker, shown, sayings.copy())
            _one_file(intake, read.rows, written)
        except SentBackError as sent_back:
            code = FOUND
            _say_back(here, shown, [_as_shown(one, read) for one in sent_back.complaints])
        else:
            sayings = intake.sayings
            if not speaker.quiet:
                sys.stdout.write(here.voice.count("record.accepted", len(read.rows), file=shown) + "\n")
    if written:
        tell_next(here, tuple(written), _weeks_of(here, written))
    return code


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
    if read.faults:
        said = [Complaint(one.line, one.column, say_refusal(here.voice, one.refusal)) for one in read.faults]
        raise SentBackError(said)
    return read


def _workbook(name: str, data: bytes) -> SheetRows:
    from jospar.exchange.workbook.reading import read_workbook  # noqa: PLC0415 -- only workbooks need it

    return read_workbook(name, data)


def _as_shown(one: Complaint, read: SheetRows | None) -> Complaint:
    """Call a column as it is called in the file."""
    shown = {} if read is None else read.shown or (read.rows[0].shown if read.rows else {})
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


def _one_file(intake: Intake, rows: Sequence[Row], written: dict[str, None]) -> None:
    """Record one file, and note what was written: the folder's files are sent together."""
    here = intake.here
    if not rows:
        raise SentBackError([Complaint(1, "", here.voice.say("record.no_rows"))])
    lines: dict[str, int] = {}

    def refuse(proof: Proof) -> None:
        said = ((one, f"{one.code}: {say_finding(here.voice, one)}") for one in proof.new_errors)
        raise SentBackError([Complaint(lines.get(one.file, 0), "", words) for one, words in said])

    def work(bench: Bench) -> Desk:
        return _laid_out(intake, bench, rows, lines)

    manner = intake.speaker.manner(str(Week.of(here.date)))
    later = replace(manner, later=lambda files: written.update(dict.fromkeys(files)))
    carry_out(here, work, later, refuse=refuse)


def _laid_out(intake: Intake, bench: Bench, rows: Sequence[Row], lines: dict[str, int]) -> Desk:
    """Put every row on the desk, and note which file is of which line; a row that fails sends all back."""
    desk, complaints = empty_desk(), []
    for row in rows:
        before = set(desk.files)
        for refusal in refusals(intake, bench, desk, row):
            column = str(refusal.facts.get("field", "")) or COLUMNS.get(refusal.code, "")
            complaints.append(Complaint(row.line, column, say_refusal(intake.here.voice, refusal)))
        lines.update(dict.fromkeys(set(desk.files) - before, row.line))
    if complaints:
        raise SentBackError(complaints)
    return desk


def _say_back(here: Circumstances, name: str, complaints: Sequence[Complaint]) -> None:
    voice = here.voice
    sys.stdout.write(voice.count("record.returned", len(complaints), file=name) + "\n")
    for one in complaints:
        key = "record.row" if one.line else "record.no_row"
        key = "record.cell" if one.column and one.line else key
        sys.stdout.write(voice.say(key, line=one.line, column=one.column, said=one.said) + "\n")

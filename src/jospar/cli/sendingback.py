"""A file that is sent back: what is wrong with its rows, each by the row, the column and the measure."""

import sys
from collections.abc import Iterable, Sequence

from jospar.cli.circumstances import Circumstances
from jospar.editing.sheetrows import Fault, SheetRows
from jospar.frozen import frozen
from jospar.words.sentence import say_refusal
from jospar.words.voice import Voice


@frozen
class Complaint:
    """What is wrong with a row: its line, the column if one is to blame, the words, and whose row it is."""

    line: int
    column: str
    said: str
    measure: str = ""


class SentBackError(Exception):
    """Ends the work on a file that is sent back."""

    def __init__(self, complaints: Sequence[Complaint]) -> None:
        super().__init__(len(complaints))
        self.complaints = tuple(complaints)


def of_fault(voice: Voice, fault: Fault) -> Complaint:
    """Complain of a cell that cannot be taken."""
    return Complaint(fault.line, fault.key or fault.column, say_refusal(voice, fault.refusal), fault.measure)


def say_back(here: Circumstances, name: str, complaints: Iterable[Complaint], read: SheetRows | None) -> None:
    """Say that a file is sent back, and all that is wrong with it, in the order of its rows."""
    voice = here.voice
    ordered = sorted(complaints, key=lambda one: one.line)
    said = tuple(dict.fromkeys(_line(voice, one, read) for one in ordered))
    sys.stdout.write(voice.count("record.returned", len(said), file=name) + "\n")
    sys.stdout.writelines(f"  {one}\n" for one in said)


def _line(voice: Voice, one: Complaint, read: SheetRows | None) -> str:
    where = _place(voice, one, read)
    if not where:
        return one.said
    if one.measure and one.measure not in one.said and not _of_all(one, read):
        where = voice.say("record.at.measure", place=where, measure=one.measure)
    return voice.say("record.at.said", place=where, said=one.said)


def _of_all(one: Complaint, read: SheetRows | None) -> bool:
    """Tell whether a complaint is of a cell above the rows, which speaks of all of them."""
    return read is not None and (one.line, one.column) not in read.cells and (0, one.column) in read.cells


def _place(voice: Voice, one: Complaint, read: SheetRows | None) -> str:
    """Name the place of a mistake as the file calls it; "" of the file as a whole."""
    shown = {} if read is None else read.shown or (read.rows[0].shown if read.rows else {})
    column = shown.get(one.column, one.column)
    cell = "" if read is None else read.cell(one.line, one.column)
    if cell and shown.get(one.column):
        return voice.say("record.at.cell", cell=cell, column=column)
    if cell:
        return voice.say("record.at.bare_cell", cell=cell)
    if one.line and column:
        return voice.say("record.at.column", line=one.line, column=column)
    return voice.say("record.at.row", line=one.line) if one.line else ""

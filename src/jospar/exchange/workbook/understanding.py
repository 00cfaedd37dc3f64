"""What the rows of a sheet say: the plan's own words, milestones with their measure, nothing untouched."""

from collections.abc import Iterable, Iterator, Mapping

from jospar.editing.sheetrows import Fault, SheetRows
from jospar.editing.vocabulary import LISTS, code_of, documents_of, is_left_out, is_no, meaning_of, offered
from jospar.editing.weekfile import Row
from jospar.errors import CannotRun
from jospar.exchange.workbook.celltext import digest
from jospar.exchange.workbook.table import GIVEN, HIDDEN, REVISION, STEP
from jospar.frozen import frozen
from jospar.words.languages import LANGUAGES

Written = tuple[int, Mapping[int, str], Mapping[int, str]]
"""A row as it was seen: its number, its texts by column, and what is wrong in a column."""


@frozen
class Setting:
    """What a line above the headings says of all rows, what it is called there, and the cell it stands in."""

    text: str
    label: str
    cell: str


@frozen
class Header:
    """The headings: the row they end in, columns by number, what people see them called, what is said of all.

    ``ours`` tells that it is a sheet made here: columns without a name for the program are only shown.
    """

    line: int
    columns: Mapping[int, str]
    names: Mapping[str, str]
    above: Mapping[str, Setting]
    ours: bool

    @property
    def language(self) -> str:
        """Give the language that the sheet is in; English where it does not say."""
        said = self.above["language"].text if "language" in self.above else ""
        return said if said in LANGUAGES else "en"

    @property
    def shown(self) -> Mapping[str, str]:
        """Give what people see called how: columns, and what stands above them."""
        return {key: one.label for key, one in self.above.items() if one.label} | dict(self.names)


@frozen
class _Read:
    """A row with its words understood."""

    line: int
    cells: Mapping[str, str]
    faults: tuple[Fault, ...]

    @property
    def touched(self) -> bool:
        """Tell whether somebody has filled in or changed something."""
        said = {key: text for key, text in self.cells.items() if key not in (*HIDDEN, "measure")}
        return bool(self.faults) or self.cells.get(GIVEN, "") != digest(said)


def understood(header: Header, rows: Iterable[Written]) -> SheetRows:
    """Understand the rows below the headings, in their order."""
    read = [_read(header, row) for row in rows]
    faults = [fault for row in read for fault in row.faults]
    cells = dict(_cells(header, read))
    if not header.ours:
        taken = tuple(_row(row.line, row.cells) for row in read)
        return SheetRows(taken, header.shown, tuple(faults), cells)
    steps: dict[str, dict[str, str]] = {}
    for row in read:
        if STEP in row.cells and row.touched:
            named = f"milestone/{row.cells[STEP]}"
            steps.setdefault(row.cells.get("measure", ""), {})[named] = row.cells.get("status", "")
    taken = tuple(_joined(header, read, steps, faults))
    return SheetRows(taken, header.shown, tuple(sorted(faults, key=lambda one: one.line)), cells)


def _cells(header: Header, read: Iterable[_Read]) -> Iterator[tuple[tuple[int, str], str]]:
    """Name the cells of each row by its columns; the word for a milestone stands in a row of its own."""
    yield from (((0, key), one.cell) for key, one in header.above.items())
    lines: dict[str, int] = {}
    for row in read:
        step, measure = row.cells.get(STEP, ""), row.cells.get("measure", "")
        for number, key in header.columns.items():
            place = f"{letters_of(number)}{row.line}"
            yield (row.line, key), place
            if step and key == "status" and measure in lines:
                yield (lines[measure], f"milestone/{step}"), place
        lines.setdefault(measure, row.line)


def _joined(
    header: Header, read: Iterable[_Read], steps: Mapping[str, Mapping[str, str]], faults: list[Fault]
) -> Iterator[Row]:
    """Join to each measure what was said of its milestones; leave out what nobody has touched."""
    for row in read:
        measure = row.cells.get("measure", "")
        said = {**row.cells, **steps.get(measure, {})}
        if STEP in row.cells or not (row.touched or measure in steps):
            continue
        if said.get("unchanged"):
            less = {key: text for key, text in said.items() if key not in ("unchanged", *HIDDEN, "measure")}
            if measure in steps or digest(less) != row.cells.get(GIVEN, ""):
                refusal = CannotRun("X777", problem="unchanged", value=measure)
                name = header.names.get("unchanged", "")
                faults.append(Fault(row.line, name, refusal, "unchanged", measure))
            said = {key: text for key, text in said.items() if key in ("unchanged", REVISION, "measure")}
        said.pop(GIVEN, None)
        yield _row(row.line, said)


def _row(line: int, cells: Mapping[str, str]) -> Row:
    """Make a row; the only cell that may say several things is that of the documents."""
    more = {"evidence": documents_of(cells["evidence"])} if "evidence" in cells else {}
    return Row(line, {**cells, **more})


def _read(header: Header, row: Written) -> _Read:
    line, texts, problems = row
    cells: dict[str, str] = {}
    faults: list[Fault] = []
    measure = next((texts.get(number, "") for number, key in header.columns.items() if key == "measure"), "")
    step = any(header.columns.get(number) == STEP and text for number, text in texts.items())
    for number in sorted({*texts, *problems}):
        key = header.columns.get(number, "")
        text = texts.get(number, "")
        problem = problems.get(number) or ("heading" if text and not key else "")
        if problem and (key or not header.ours):
            name = header.names.get(key) or letters_of(number)
            faults.append(Fault(line, name, CannotRun("X777", problem=problem), key, measure))
            continue
        offers = "milestone" if step and key == "status" else key
        if text and key and not (is_left_out(offers, text) or (key == "unchanged" and is_no(text))):
            listed = offers in LISTS and offers != _free(header, offers)
            code = code_of(offers, text) if listed else meaning_of(key, text)
            if code is None:
                known = tuple(word for _, word in offered(offers, header.language))
                refusal = CannotRun("X777", problem="word", given=text, known=known)
                faults.append(Fault(line, header.names[key], refusal, key, measure))
            else:
                cells[key] = code
    return _Read(line, cells, tuple(faults))


def _free(header: Header, key: str) -> str:
    """Name the column whose cells are pairs where others have words: milestones of a table made elsewhere."""
    return "milestone" if key == "milestone" and not header.ours else ""


def letters_of(number: int) -> str:
    """Write a column's number as spreadsheets do: 28 is AB."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters

"""One row of many: all that is wrong with it, or its report on the desk."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import TypeVar

from jospar.cli.author import known_agency
from jospar.cli.circumstances import Circumstances, parse_day
from jospar.cli.recording import Speaker, digest, insist, insist_on_past
from jospar.editing.bench import Bench
from jospar.editing.blank import revision
from jospar.editing.intake import Entry, entry_of, unknown_columns, without
from jospar.editing.reporting import (
    Desk,
    insist_on_spoken,
    measure_of,
    report,
    report_file,
    said_in,
    take,
    take_off_list,
    unchanged,
    unchanged_file,
)
from jospar.editing.sayings import Saying, Sayings, words_of
from jospar.editing.telling import faults, sound, tell
from jospar.editing.told import Told
from jospar.editing.weekfile import Row
from jospar.errors import CannotRun, Misused
from jospar.finding import Finding
from jospar.frozen import frozen
from jospar.plan.measure import Measure
from jospar.plan.period import Week
from jospar.words.filled import in_filled_words

COLUMNS = {
    "X707": "measure",
    "X713": "done",
    "X714": "fund",
    "X715": "evidence",
    "X719": "agency",
    "X721": "agency",
    "X303": "date",
}
"""The column that is to blame for a refusal that names none."""


@frozen
class Intake:
    """One file that is taken in: for whom, what it is called, and what rows have said so far.

    ``faulty`` are the measures of rows with a cell that cannot be taken: of those only the rest is looked at.
    ``way`` says in whose words it is answered, "" of files that are written as the plan is.
    """

    here: Circumstances
    speaker: Speaker
    name: str
    sayings: Sayings
    faulty: frozenset[str] = frozenset()
    way: str = ""

    def worded(self, found: Finding) -> Finding:
        """Put a finding in the words of whoever filled in the file."""
        return in_filled_words(self.here.voice, found, self.way) if self.way else found


def refusals(intake: Intake, bench: Bench, desk: Desk, row: Row) -> Iterator[CannotRun]:
    """Put a row on the desk; give all that is wrong with it.

    Of a row with a mistake the rest is put there too, so that the plan's rules can be asked about it; one
    without a day that can be read, as if it were of the day of the work.
    """
    unknown = unknown_columns(row)
    yield from unknown
    named = str(row.cells.get("measure", ""))
    entry = entry_of(without(row, (str(one.facts["given"]) for one in unknown)), intake.here.voice.language)
    wrong: list[CannotRun] = []
    measure = _attempt(lambda: _measure(bench, entry), wrong)
    on = _attempt(lambda: _day(intake, entry), wrong)
    agency = _attempt(lambda: _agency(intake, bench, entry), wrong) if measure is not None else None
    yield from wrong
    if measure is None:
        return
    day = on or intake.here.date
    half = bool(unknown) or named in intake.faulty or on is None
    told = None
    try:
        told = None if entry.unchanged else tell(entry.words, measure, agency or "", day, digest)
    except CannotRun as refusal:
        yield from faults(entry.words, measure, "", intake.here.date, digest) or (refusal,)
        half = True
        rest = sound(entry.words, measure, "", day, digest)
        told = _attempt(lambda: tell(rest, measure, agency or "", day, digest), [])
    if agency is None or (half and (told is None or told.empty)):
        return
    try:
        _put(intake, bench, desk, entry, Meant(measure, agency, day, told, half=half))
    except CannotRun as refusal:
        yield refusal


Result = TypeVar("Result")


def _attempt(work: Callable[[], Result], wrong: list[CannotRun]) -> Result | None:
    try:
        return work()
    except CannotRun as refusal:
        wrong.append(refusal)
        return None


def _measure(bench: Bench, entry: Entry) -> Measure:
    if not entry.measure:
        raise Misused("X722", field="measure", problem="row")
    return measure_of(bench.plan, entry.measure)


def _day(intake: Intake, entry: Entry) -> date:
    """Tell the day of a row; raise Misused (X720) where --date says another week."""
    here = intake.here
    on = parse_day(entry.date) if entry.date else here.date
    if here.asked.date is not None and Week.of(on) != Week.of(here.date):
        raise Misused("X720", value=str(on), given=here.asked.date, field="date", problem="day")
    insist_on_past(here, on)
    return on


def _agency(intake: Intake, bench: Bench, entry: Entry) -> str:
    """Tell whose report a row is; raise Misused (X720) where --as says another agency."""
    given = intake.speaker.given
    agency = Speaker(entry.agency or given).insisted(intake.here, bench, entry.measure)
    if given is not None and known_agency(bench.plan, given) != agency:
        raise Misused("X720", value=agency, given=given, field="agency", problem="author")
    return agency


@frozen
class Meant:
    """What a row means: the measure, whose report it is, of which day, and what is told; None: unchanged.

    ``half`` says that more was meant, which cannot be read.
    """

    measure: Measure
    agency: str
    on: date
    told: Told | None
    half: bool = False


def _put(intake: Intake, bench: Bench, desk: Desk, entry: Entry, meant: Meant) -> None:
    measure, agency, on = meant.measure, meant.agency, meant.on
    latest = max(on, intake.here.date)
    newest = revision(bench, measure, agency, on=latest) if entry.revision else ""
    name = report_file(measure, agency, on)
    said = Saying(intake.name, entry.line, "")
    intake.sayings.note(name, measure.id, said, words_of(meant.told))
    if entry.unchanged and entry.revision and entry.revision == newest and _is_reported(desk, bench, name):
        return  # this week's report says it already
    if meant.told is None:
        name = unchanged_file(measure, agency, on)
    before = take(desk, bench, name)
    if meant.told is None:
        if not entry.revision:  # a form or a sheet knows what it was filled with
            insist_on_spoken(bench, measure, agency, on)
        unchanged(desk, bench, [measure], agency, on)
    else:
        if not meant.half:
            insist(desk, bench, measure, meant.told)
        take_off_list(desk, bench, meant.told)
        report(desk, bench, meant.told)
    if entry.revision != newest and desk.files.get(name, before) != before:
        made = "week sheet" if intake.name.lower().endswith(".xlsx") else "week form"
        raise Misused("X771", value=measure.id, command=f"jospar {made} --as {agency}")


def _is_reported(desk: Desk, bench: Bench, name: str) -> bool:
    """Tell whether there is a report in a file; a draft is none."""
    data = take(desk, bench, name)
    return data is not None and said_in(data).get("state") != "draft"

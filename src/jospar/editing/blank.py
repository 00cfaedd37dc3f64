"""A blank form of an agency's week: a row for each measure it is asked about, filled with its last report."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal

from jospar.editing.bench import Bench, read_now
from jospar.editing.reporting import last_report, report_file
from jospar.frozen import frozen
from jospar.plan.due import Recurring
from jospar.plan.measure import Measure
from jospar.plan.period import Week
from jospar.plan.progress import Done, Progress
from jospar.standing.occurrences import named_occurrences
from jospar.standing.owed import ENDED, Owed, owed
from jospar.standing.standing import Standing

NEVER = "none"
"""The revision of a measure that the agency has not reported on."""
LENGTH = 12


@frozen
class BlankRow:
    """One measure of the form.

    ``last`` is the agency's last report up to the day, None without any; ``this_week`` tells whether that
    is the report of the form's own week, draft or not; ``funds`` are those that have money in the day's
    year; ``cells`` is what stands in the form to begin with, as it would be typed, by the columns that
    `record --from` takes; ``revision`` names the report that the form was filled from. ``floors`` are the
    figures of earlier weeks by such columns: what is so far does not fall below them.
    """

    owed: Owed
    last: Progress | None
    this_week: bool
    funds: tuple[str, ...]
    cells: Mapping[str, str]
    revision: str
    floors: Mapping[str, Decimal]

    @property
    def measure(self) -> Measure:
        """Give the measure itself."""
        return self.owed.measure


def asked_of(standing: Standing, agency: str, *, everything: bool = False) -> tuple[Owed, ...]:
    """List what an agency is asked about; ``everything`` adds the other measures that it leads, by id."""
    owes = owed(standing, agency)
    if not everything:
        return owes
    there = {one.measure.id for one in owes}
    others = [
        Owed(one, (), None)
        for programme in standing.plan.programmes.values()
        if programme.reporting.channel == "here"
        for one in standing.of(programme)
        if one.measure.lead == agency and one.measure.id not in there and one.status not in ENDED
    ]
    return (*owes, *sorted(others, key=lambda one: one.measure.id))


def blank_rows(bench: Bench, agency: str, asked: Iterable[Owed]) -> tuple[BlankRow, ...]:
    """Fill a form's rows for what an agency is asked about, in the order given."""
    told: dict[str, list[Progress]] = {}
    week = str(Week.of(bench.on))
    for one in bench.plan.shelf.progress():
        if one.agency == agency and one.date <= bench.on and (one.state == "submitted" or one.week == week):
            told.setdefault(one.measure, []).append(one)
    for reports in told.values():
        # A report on a statutory period speaks of its end: it is the last only where there is no other.
        reports.sort(key=lambda one: ("-W" in one.week, one.date, one.week))
    return tuple(_row(bench, agency, one, told.get(one.measure.id, ())) for one in asked)


def revision(bench: Bench, measure: Measure, agency: str, *, on: date | None = None) -> str:
    """Name the agency's last report on a measure by what it says: the beginning of its file's SHA-256.

    It is the last up to a day, that of the bench if none is given.
    """
    return _name(bench, last_report(bench.plan, measure, agency, on or bench.on))


def _name(bench: Bench, last: Progress | None) -> str:
    data = None if last is None else read_now(bench.tree, last.file)
    return NEVER if data is None else hashlib.sha256(data).hexdigest()[:LENGTH]


def _row(bench: Bench, agency: str, one: Owed, told: Sequence[Progress]) -> BlankRow:
    measure = one.measure
    last = told[-1] if told else None
    mine = last is not None and last.file == report_file(measure, agency, bench.on)
    year = bench.on.year
    funds = tuple(dict.fromkeys(str(money.fund) for money in measure.budget if money.year == year))
    cells = {} if last is None else dict(_cells(last, year, this_week=mine))
    if isinstance(measure.due, Recurring):
        cells = _of_occurrence(measure.due, cells, bench.on, this_week=mine)
    floors: dict[str, Decimal] = {}
    for report in told:
        if report.state == "submitted" and report.date < Week.of(bench.on).monday:
            floors |= _figures(report, year, whole=not isinstance(measure.due, Recurring))
    return BlankRow(one, last, mine, funds, cells, _name(bench, last), floors)


def _of_occurrence(due: Recurring, cells: Mapping[str, str], on: date, *, this_week: bool) -> dict[str, str]:
    """Begin a duty's next occurrence anew: what was said of the last one is no news of it."""
    if this_week and "occurrence" in cells:
        return dict(cells)
    kept = dict(cells) if this_week else {key: word for key, word in cells.items() if key.startswith("paid/")}
    named = named_occurrences(due, on)
    return {"occurrence": str(named[-1]), **kept} if named else kept


def _figures(report: Progress, year: int, *, whole: bool) -> Iterator[tuple[str, Decimal]]:
    """Give the figures of a report that may only grow; those of the work only where it is done once."""
    if whole and report.done is not None:
        figure = report.done.units if report.done.units is not None else report.done.percent
        if figure is not None:
            yield "done", figure
    for code, done in (report.regions or {}).items() if whole else ():
        if done.units is not None:
            yield f"region/{code}", done.units
    for money in report.spent:
        if money.year == year and money.paid is not None:
            yield f"paid/{money.fund}", money.paid


def _cells(last: Progress, year: int, *, this_week: bool) -> Iterator[tuple[str, str]]:
    """Give what was said last and still stands: figures so far, never last week's words."""
    plain = {"status": last.status, "forecast": last.forecast, "reason": last.reason}
    if this_week:
        plain |= {"occurrence": last.occurrence}
    yield from ((key, str(word)) for key, word in plain.items() if word is not None)
    yield from _done(last.done) if last.done is not None else ()
    counted = {code: done.units for code, done in (last.regions or {}).items() if done.units is not None}
    if counted:
        yield "region", "; ".join(f"{code}={units}" for code, units in counted.items())
    for money in last.spent:
        if money.year == year and money.paid is not None:
            yield f"paid/{money.fund}", f"{money.paid}"
    if this_week:
        for key, text in (("note", last.note), ("next", last.next)):
            if text is not None:
                yield from ((f"{key}/{language}", words) for language, words in text.by_language)


def _done(done: Done) -> Iterator[tuple[str, str]]:
    if done.units is not None:
        yield "done", f"{done.units}"
    elif done.percent is not None:
        yield "done", f"{done.percent}%"
    if done.milestones:
        yield "milestone", "; ".join(f"{name}={state}" for name, state in done.milestones.items())

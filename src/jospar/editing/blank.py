"""A blank form of an agency's week: a row for each measure it is asked about, filled with its last report."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping

from jospar.editing.bench import Bench, read_now
from jospar.editing.reporting import last_report, report_file
from jospar.frozen import frozen
from jospar.plan.measure import Measure
from jospar.plan.progress import Progress
from jospar.standing.owed import Owed

NEVER = "none"
"""The revision of a measure that the agency has not reported on."""
LENGTH = 12


@frozen
class BlankRow:
    """One measure of the form.

    ``last`` is the agency's last report up to the day, None without any; ``this_week`` tells whether that
    is the report of the form's own week, draft or not; ``funds`` are those that have money in the day's
    year; ``cells`` is what stands in the form to begin with, as it would be typed, by the columns that
    `record --from` takes; ``revision`` names the report that the form was filled from.
    """

    owed: Owed
    last: Progress | None
    this_week: bool
    funds: tuple[str, ...]
    cells: Mapping[str, str]
    revision: str

    @property
    def measure(self) -> Measure:
        """Give the measure itself."""
        return self.owed.measure


def blank_rows(bench: Bench, agency: str, asked: Iterable[Owed]) -> tuple[BlankRow, ...]:
    """Fill a form's rows for what an agency is asked about, in the order given."""
    return tuple(_row(bench, agency, one) for one in asked)


def revision(bench: Bench, measure: Measure, agency: str) -> str:
    """Name the agency's last report on a measure by what it says: the beginning of its file's SHA-256."""
    last = last_report(bench.plan, measure, agency, bench.on)
    data = None if last is None else read_now(bench.tree, last.file)
    return NEVER if data is None else hashlib.sha256(data).hexdigest()[:LENGTH]


def _row(bench: Bench, agency: str, one: Owed) -> BlankRow:
    measure = one.measure
    last = last_report(bench.plan, measure, agency, bench.on)
    mine = last is not None and last.file == report_file(measure, agency, bench.on)
    year = bench.on.year
    funds = tuple(dict.fromkeys(str(money.fund) for money in measure.budget if money.year == year))
    cells = {} if last is None else dict(_cells(last, year, this_week=mine))
    return BlankRow(one, last, mine, funds, cells, revision(bench, measure, agency))


def _cells(last: Progress, year: int, *, this_week: bool) -> Iterator[tuple[str, str]]:
    """Give what was said last and still stands: figures so far, never last week's words."""
    plain = {"status": last.status, "forecast": last.forecast, "reason": last.reason}
    yield from ((key, str(word)) for key, word in plain.items() if word is not None)
    if last.done is not None:
        if last.done.units is not None:
            yield "done", f"{last.done.units}"
        elif last.done.percent is not None:
            yield "done", f"{last.done.percent}%"
        if last.done.milestones:
            yield "milestone", "; ".join(f"{name}={state}" for name, state in last.done.milestones.items())
    for money in last.spent:
        if money.year == year and money.paid is not None:
            yield f"paid/{money.fund}", f"{money.paid}"
    if this_week:
        for key, text in (("note", last.note), ("next", last.next)):
            if text is not None:
                yield from ((f"{key}/{language}", words) for language, words in text.by_language)

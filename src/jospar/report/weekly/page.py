"""The view of a weekly report: everything as people read it, nothing computed or worded after this."""

from dataclasses import dataclass

from jospar.report.weekly.changed import ChangesPart
from jospar.report.weekly.chart import Chart
from jospar.report.weekly.said import Said


@dataclass(frozen=True, slots=True)
class Cite:
    """A reference to the page's list of sources: its number there, and its grade's key and name."""

    number: int
    grade: str
    grade_name: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure with its sources. ``when`` says what time it speaks of or when it was stated."""

    text: str
    when: str = ""
    cites: tuple[Cite, ...] = ()
    note: str = ""
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class Tile:
    """One of the large numbers at the top."""

    value: str
    label: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class PassportRow:
    """One line of what a programme declares of itself; several figures where sources differ.

    Without figures, ``missing`` says that nothing is published.
    """

    label: str
    figures: tuple[Figure, ...]
    missing: str = ""


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """One area: how many commitments are on record, and how many of them have each particular.

    ``cells`` are written counts in the order of the ledger's columns; ``empty`` marks the zeros.
    """

    area: str
    cells: tuple[str, ...]
    empty: tuple[bool, ...]
    total: bool = False


@dataclass(frozen=True, slots=True)
class Ledger:
    """What is declared against what is on public record."""

    columns: tuple[str, ...]
    rows: tuple[LedgerRow, ...]
    note: str


@dataclass(frozen=True, slots=True)
class Commitment:
    """One commitment on public record. ``state`` is a neutral sentence on its date, "" where it has none."""

    id: str
    title: Said
    area: str
    quote: Said | None
    who: str
    when: str
    state: str
    cites: tuple[Cite, ...]
    note: Said | None = None


@dataclass(frozen=True, slots=True)
class RecordPart:
    """A programme whose agencies have not agreed to report here: what is on public record of it."""

    id: str
    title: str
    instrument: str
    headline: str
    passport: tuple[PassportRow, ...]
    ledger: Ledger
    commitments: tuple[Commitment, ...]
    asks: tuple[str, ...]
    indicators: tuple["IndicatorRow", ...]
    note: Said | None = None


@dataclass(frozen=True, slots=True)
class CountRow:
    """How many measures have a status; ``moved`` says how that changed in seven days ("" for not at all).

    ``share`` is its part of all measures in per cent, a whole number for drawing.
    """

    status: str
    label: str
    count: str
    moved: str
    share: int


@dataclass(frozen=True, slots=True)
class WorkRow:
    """One measure in a working list: whose it is, how many days, why, what is asked."""

    id: str
    title: Said
    owner: str
    days: str
    date: str
    status: str
    status_name: str
    reason: str
    note: Said | None


@dataclass(frozen=True, slots=True)
class DueList:
    """The measures due within some days, without those of a nearer list."""

    label: str
    rows: tuple[WorkRow, ...]


@dataclass(frozen=True, slots=True)
class ReportRow:
    """One agency's reports of the week: expected, received, and the measures still without one."""

    agency: str
    expected: str
    received: str
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MoneyRow:
    """Money of one year and fund; "" where nothing was reported."""

    year: str
    fund: str
    planned: str
    paid: str
    savings: str
    unabsorbed: str
    execution: str
    total: bool = False


@dataclass(frozen=True, slots=True)
class Gap:
    """Something missing or unproved, in one neutral sentence."""

    id: str
    sentence: str


@dataclass(frozen=True, slots=True)
class WorkPart:
    """A programme that reports here."""

    id: str
    title: str
    instrument: str
    headline: str
    counts: tuple[CountRow, ...]
    first: str
    exceptions: tuple[WorkRow, ...]
    decisions: tuple[WorkRow, ...]
    due: tuple[DueList, ...]
    undated: str
    reports: tuple[ReportRow, ...]
    reports_note: str
    money: tuple[MoneyRow, ...]
    money_unit: str
    money_aside: tuple[str, ...]
    indicators: tuple["IndicatorRow", ...]
    path_note: str
    gaps: tuple[Gap, ...]
    trust: str


@dataclass(frozen=True, slots=True)
class RegionRow:
    """One region's or part's figure of an indicator."""

    region: str
    figure: str


@dataclass(frozen=True, slots=True)
class IndicatorRow:
    """An indicator: value → expected → target, with the date of the data; a trend where there is a series.

    ``change`` tells first → last in words. ``regions`` are those of the newest observation that has any,
    ``regions_when`` its period; ``spread`` names the lowest and the highest. ``others`` are figures whose
    period is not stated, older ones that no chart shows, or further sources. ``parts`` are the components of
    the newest observation that has any, ``parts_when`` its period.
    """

    id: str
    title: Said
    unit: str
    level: str
    value: Figure | None
    expected: str
    target: Figure | None
    verdict: str
    change: str
    chart: Chart | None
    others: tuple[Figure, ...]
    parts: tuple[RegionRow, ...]
    parts_when: str
    regions: tuple[RegionRow, ...]
    regions_when: str
    spread: str
    note: str


@dataclass(frozen=True, slots=True)
class Contest:
    """Where sources differ: of what, what each says, and in which grade they differ."""

    what: str
    figures: tuple[Figure, ...]
    grade: str
    verdict: str


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A source that the page cites. ``link`` is "" where it has no address."""

    number: int
    title: Said
    publisher: str
    date: str
    grade: str
    grade_name: str
    link: str
    note: Said | None = None


@dataclass(frozen=True, slots=True)
class Stamp:
    """What the page was made of, so that it can be made again: status date, week, tree ids of ``plan/``.

    ``before`` is the tree of a week earlier, or the word for why there is none; ``until`` that of the end
    of the day, where more was committed after it.
    """

    date: str
    week: str
    tree: str
    before: str
    until: str
    language: str


@dataclass(frozen=True, slots=True)
class Page:
    """A weekly report in one language."""

    language: str
    title: str
    subtitle: str
    banner: str
    headline: str
    tiles: tuple[Tile, ...]
    changes: ChangesPart
    records: tuple[RecordPart, ...]
    works: tuple[WorkPart, ...]
    trends: tuple[IndicatorRow, ...]
    context: tuple[IndicatorRow, ...]
    contests: tuple[Contest, ...]
    sources: tuple[SourceRow, ...]
    stamp: Stamp
    names: dict[str, str]
    """Headings and labels of the page by short name: ``names["ledger"]``."""

"""Indicators as rows: value, expected, target, the date of the data, the trend, the regions."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from jospar.plan.indicator import Observation, Target
from jospar.plan.references import NewId
from jospar.report.weekly.cells import RegionCell, region_cells
from jospar.report.weekly.chart import Captions, Chart, Point, draw
from jospar.report.weekly.desk import Desk
from jospar.report.weekly.page import Figure, IndicatorRow, RegionRow
from jospar.standing.indicator import IndicatorStanding, unrevised
from jospar.standing.territory import Territory

CHARTED = 3
"""Dated figures from which on a series is drawn."""
DAYS = 366
NAMED = 3
"""Regions at an end of the range that are named."""


def indicator_row(desk: Desk, held: IndicatorStanding, *, judged: bool) -> IndicatorRow:
    """Make an indicator's row; ``judged`` compares it with its path, as only a programme that reports is."""
    indicator = held.indicator
    shown = held.last or _newest(held.undated)
    told = unrevised(desk.standing.plan.observations_of(indicator.id))
    changes = [one for one in told if _only_a_change(one)]
    chart = _chart(desk, held)
    older = [one for one in held.series if chart is None and one is not shown]
    rest = [*older, *_beside(held, told), *changes, *(one for one in held.undated if one is not shown)]
    parts, parts_when = _parts(desk, held)
    regions, when, spread = _regions(desk, held)
    return IndicatorRow(
        id=indicator.id,
        title=desk.said(indicator.title),
        unit=desk.unit(indicator),
        level=desk.voice.say(f"level.{indicator.level}"),
        value=desk.figure(shown) if shown is not None else None,
        expected=desk.quotient(indicator.id, held.expected) if judged and held.expected is not None else "",
        target=_target(desk, held.target),
        verdict=_verdict(desk, held, judged=judged),
        change=_change(desk, held),
        chart=chart,
        others=tuple(desk.figure(one) for one in rest),
        parts=parts,
        parts_when=parts_when,
        regions=regions,
        regions_when=when,
        spread=spread,
        note=desk.voice.text(indicator.note) if indicator.note else "",
    )


def path_note(desk: Desk, indicators: Sequence[IndicatorStanding]) -> str:
    """Give the rule by which indicators are held against their paths; "" where none is."""
    policy = desk.standing.plan.repository.policy
    if all(one.reading(policy) is None for one in indicators):
        return ""
    facts = {"on_path": desk.voice.percent(policy.on_path), "behind": desk.voice.percent(policy.behind)}
    return desk.voice.say("report.path_note", **facts)


def _parts(desk: Desk, held: IndicatorStanding) -> tuple[tuple[RegionRow, ...], str]:
    """List the components of the newest figure that has any, and its time."""
    with_parts = [one for one in (*held.undated, *held.series) if one.parts]
    if not with_parts:
        return (), ""
    newest = with_parts[-1]
    titles = {part.id: desk.voice.text(part.title) for part in held.indicator.parts}
    figures = (newest.parts or {}).items()
    rows = (RegionRow(titles.get(NewId(name), name), desk.number(figure)) for name, figure in figures)
    return tuple(rows), desk.time_of(newest)


def _beside(held: IndicatorStanding, told: Sequence[Observation]) -> list[Observation]:
    """List the dated figures of further sources, of which the series has another for the same period."""
    dated = [one for one in told if one.period.last is not None and one.figure is not None]
    return [one for one in dated if one not in held.series]


def _only_a_change(observation: Observation) -> bool:
    """Tell whether an observation with days states a change and no value: it takes no part in the series."""
    stated = observation.figure is None and observation.change is not None
    return stated and observation.period.known


def _newest(observations: tuple[Observation, ...]) -> Observation | None:
    """Choose the figure that was stated last among those whose period is not stated; a chosen one first."""
    ordered = sorted(observations, key=lambda one: (one.chosen, str(one.stated_on or ""), one.file))
    return ordered[-1] if ordered else None


def _target(desk: Desk, target: Target | None) -> Figure | None:
    if target is None:
        return None
    when = desk.voice.period(target.period) if target.period.known else desk.voice.say("report.no_date_set")
    return Figure(target_words(desk, target), when, desk.cites.cite(target.source))


def target_words(desk: Desk, target: Target) -> str:
    """Write what a target is, as it was set: a figure, one for so many, or a range."""
    if len(target.per) == 2 and target.per[0]:  # noqa: PLR2004 -- a pair
        return desk.voice.say("report.one_per", each=target.per[1] / target.per[0])
    if target.value is not None:
        return desk.number(target.value)
    bounds = {"low": target.low or Decimal(0), "high": target.high or Decimal(0)}
    return desk.voice.say("report.between", **bounds)


def _verdict(desk: Desk, held: IndicatorStanding, *, judged: bool) -> str:
    """Word the on-track ratio; for a programme that does not report here only the share of the target."""
    reading = held.reading(desk.standing.plan.repository.policy)
    if judged and reading is not None and held.ratio is not None:
        said = desk.voice.say(f"report.indicator.{reading}")
        return desk.voice.say("report.indicator.share", said=said, share=desk.voice.percent(held.ratio))
    aim = held.target.aim if held.target is not None else None
    shown = held.last or _newest(held.undated)
    if not aim or shown is None or shown.figure is None or held.indicator.direction != "increase":
        return ""
    if shown.precision != "exact":
        return ""
    return desk.voice.say("report.share_of_target", share=desk.voice.percent(shown.figure / aim))


def _change(desk: Desk, held: IndicatorStanding) -> str:
    exact = [one for one in held.series if one.figure is not None and one.precision == "exact"]
    if len(exact) < 2:  # noqa: PLR2004 -- from one to another
        return ""
    first, last = exact[0], exact[-1]
    facts = {"first": desk.measured(first), "first_when": desk.time_of(first)}
    key = "report.change" if first.figure != last.figure else "report.change_none"
    return desk.voice.say(key, **facts, last=desk.measured(last), last_when=desk.time_of(last))


def _chart(desk: Desk, held: IndicatorStanding) -> Chart | None:
    points = [point for one in held.series if (point := _point(desk, one)) is not None]
    if len(points) < CHARTED:
        return None
    stated = [point for one in held.undated if (point := _stated(desk, one)) is not None]
    voice, later = desk.voice, [one for one in stated if one.year > points[-1].year]
    summary = voice.say(
        "report.chart",
        title=voice.text(held.indicator.title),
        unit=desk.unit(held.indicator),
        change=_change(desk, held),
    )
    on = desk.standing.date
    return draw(
        points,
        later,
        until=_moment(on),
        captions=Captions(_gap(desk, int(points[-1].year) + 1, on.year), desk.number, summary),
    )


def _gap(desk: Desk, first: int, last: int) -> str:
    """Name the years without a dated figure, from the last one to the report's own."""
    years = str(first) if first >= last else f"{first}–{last}"
    return desk.voice.say("report.gap_years", years=years)


def _point(desk: Desk, observation: Observation) -> Point | None:
    value, first, last = observation.figure, observation.period.first, observation.period.last
    if value is None or first is None or last is None or observation.precision in ("over", "under"):
        return None
    within = observation.period.kind not in ("year", "span")
    return _labelled(desk, observation, value, _moment(first) if within else float(last.year))


def _stated(desk: Desk, observation: Observation) -> Point | None:
    value, day = observation.figure, observation.stated_on
    if value is None or day is None or observation.precision in ("over", "under"):
        return None
    return _labelled(desk, observation, value, _moment(day))


def _labelled(desk: Desk, observation: Observation, value: Decimal, year: float) -> Point:
    when, figure = desk.time_of(observation), desk.measured(observation)
    return Point(year, value, desk.voice.say("report.point", when=when, value=figure), when, figure)


def _moment(on: date) -> float:
    """Place a day in its year: 2026.5 is the middle of 2026."""
    return round(on.year + (on.timetuple().tm_yday - 1) / DAYS, 2)


def _regions(desk: Desk, held: IndicatorStanding) -> tuple[tuple[RegionRow, ...], str, str]:
    """List the regions of the newest observation that has any, and name the ends of the range."""
    with_regions = [one for one in (*held.undated, *held.series) if one.regions]
    if not with_regions:
        return (), "", ""
    newest = with_regions[-1]
    rows = region_cells(desk, held.indicator, newest)
    listed = tuple(RegionRow(row.region, row.text) for row in rows)
    return listed, desk.time_of(newest), _spread(desk, newest, rows)


def _spread(desk: Desk, observation: Observation, rows: Sequence[RegionCell]) -> str:
    """Name the lowest and the highest region, if all there were are given; else say how many are."""
    valued = [row for row in rows if row.value is not None]
    territory = Territory.of(desk.standing.plan)
    whole = territory.whole(observation.regions or (), observation.period)
    if whole and valued and len(valued) == len(rows):
        low, high = valued[0], valued[-1]
        if low.value == high.value:
            return ""
        lows = tuple(row.region for row in valued if row.value == low.value)
        highs = tuple(row.region for row in valued if row.value == high.value)
        facts = {"low_value": low.text, "high_value": high.text}
        return desk.voice.say("report.spread", low=_named(desk, lows), high=_named(desk, highs), **facts)
    return _partly(desk, observation, territory.at_ends(observation.period))


def _partly(desk: Desk, observation: Observation, ends: Sequence[frozenset[str]]) -> str:
    """Say for how many of the regions there were a value is stated; "" if for all, shown or hidden."""
    cells, figure_of = observation.regions or {}, observation.figure_of
    known = {str(code) for code, cell in cells.items() if figure_of(cell) is not None}
    there = max(ends, key=lambda regions: len(regions & known), default=frozenset())
    if there <= known:
        return ""
    return desk.voice.count("report.spread_partly", len(there), given=len(there & known))


def _named(desk: Desk, regions: tuple[str, ...]) -> str:
    """Name a few regions; of more only their number is given."""
    return ", ".join(regions) if len(regions) <= NAMED else desk.voice.count("count.regions", len(regions))

"""The weekly page of a plan: its parts put together in one language."""

from collections.abc import Sequence
from datetime import date

from jospar.plan.period import Week
from jospar.plan.plan import Plan
from jospar.plan.programme import Programme
from jospar.report.weekly.changed import ChangesPart
from jospar.report.weekly.changes import WEEK, changes_part, weeks_changes
from jospar.report.weekly.cites import Citations
from jospar.report.weekly.contests import contests
from jospar.report.weekly.desk import Desk
from jospar.report.weekly.earlier import Earlier
from jospar.report.weekly.indicators import indicator_row
from jospar.report.weekly.names import NAMES
from jospar.report.weekly.page import Page, RecordPart, Stamp, Tile, WorkPart
from jospar.report.weekly.record import declared_measures, record_part
from jospar.report.weekly.work import work_part
from jospar.standing.standing import Standing, stand
from jospar.standing.tally import figures
from jospar.words.voice import Voice


def build_pages(
    plan: Plan, on: date, tree: str, languages: Sequence[str], earlier: Earlier | None = None
) -> dict[str, Page]:
    """Build the page of a date in each language; ``tree`` is the git tree id of the plan's folder.

    The plan is held against the date and against the day seven days earlier once for all languages.
    ``earlier`` is what its files said then; without it, what changed is told from the plan alone.
    """
    compared = earlier or Earlier()
    now, before = stand(plan, on), stand(plan, max(on, date.min + WEEK) - WEEK)
    changes = weeks_changes(plan, on, now.plan, compared)
    reported = before if _anything_before(before) else None
    pages: dict[str, Page] = {}
    for language in languages:
        voice = Voice(language, tuple(plan.repository.languages))
        desk = Desk(now, reported, voice, Citations(now.plan, voice, now.date))
        stamp = Stamp(str(on), str(Week.of(on)), tree, compared.tree, compared.until, language)
        pages[language] = _page(desk, stamp, changes_part(desk, changes, compared))
    return pages


def _anything_before(before: Standing) -> bool:
    """Tell whether anything had been reported a week earlier; if not, this is the first report."""
    return any(one.facts.report is not None for one in before.measures.values())


def _page(desk: Desk, stamp: Stamp, changes: ChangesPart) -> Page:
    now, voice = desk.standing, desk.voice
    programmes = sorted(now.plan.programmes.values(), key=_order)
    records = tuple(record_part(desk, one) for one in programmes if one.reporting.channel == "none")
    works = tuple(work_part(desk, one) for one in programmes if one.reporting.channel == "here")
    national = [
        indicator_row(desk, now.indicators[one.id], judged=False) for one in now.plan.indicators_of("")
    ]
    disputed = contests(desk, programmes)
    return Page(
        language=voice.language,
        title=_title(desk, programmes),
        subtitle=voice.week(*_week(now.date)),
        banner=voice.say("report.banner", date=now.searched) if records else "",
        headline=_headline(records, works),
        tiles=_tiles(desk, programmes),
        changes=changes,
        records=records,
        works=works,
        trends=tuple(one for one in national if one.chart is not None),
        context=tuple(one for one in national if one.chart is None),
        contests=disputed,
        sources=desk.cites.rows(),
        stamp=stamp,
        names={name: voice.heading(f"report.name.{name}") for name in NAMES},
    )


def _order(programme: Programme) -> tuple[int, bool, str]:
    """Put the programmes with the most declared measures first, then those with an act."""
    return -(declared_measures(programme) or 0), programme.act is None, programme.id


def _week(on: date) -> tuple[int, int]:
    week = Week.of(on)
    return week.year, week.number


def _title(desk: Desk, programmes: Sequence[Programme]) -> str:
    title = desk.standing.plan.repository.title
    if title is not None:
        return desk.voice.text(title)
    return (
        desk.voice.text(programmes[0].title) if len(programmes) == 1 else desk.voice.heading("report.title")
    )


def _headline(records: Sequence[RecordPart], works: Sequence[WorkPart]) -> str:
    parts = [*(one.headline for one in works), *(one.headline for one in records[:1])]
    return " ".join(part if part.endswith(".") else f"{part}." for part in parts)


def _tiles(desk: Desk, programmes: Sequence[Programme]) -> tuple[Tile, ...]:
    """Make the large numbers: declared, published, quoted, sourced; they are counted, never typed."""
    voice, plan = desk.voice, desk.standing.plan
    measures = list(plan.measures.values())
    declared = sum(count for one in programmes if (count := declared_measures(one)) is not None)
    rows = {
        "declared": declared,
        "official": sum(one.record == "official" for one in measures),
        "quoted": sum(one.record == "quoted" for one in measures),
        "figures": figures(plan),
    }
    wider = len(programmes) > 1
    notes = {"quoted": voice.count("report.tile.quoted_note", len(programmes)) if wider else ""}
    return tuple(
        Tile(voice.number(count), voice.say(f"report.tile.{name}"), notes.get(name, ""))
        for name, count in rows.items()
    )

"""History: a whole demo as the commits of its agencies, from the first plan to the last report."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta

from jospar.demo.almanac import EVE, FRIDAY, TUESDAY, WEDNESDAY, day_of, week_name
from jospar.demo.casting import cast
from jospar.demo.country import (
    LEAD,
    STATISTICS,
    Deed,
    agencies_text,
    author_name,
    repository_text,
    sources_text,
)
from jospar.demo.desk import THURSDAY, Desk, Sheet
from jospar.demo.governing import Event, at_first, events
from jospar.demo.lexicon import lexicon
from jospar.demo.measuring import Reading, declared_count, readings
from jospar.demo.mistakes.mistake import Mistake, Planted, plant
from jospar.demo.order import Order
from jospar.demo.paper import measure_text, programme_text
from jospar.demo.sketch import ROOM, Sketch
from jospar.tree.growing import Commit

MORNING = time(9, tzinfo=UTC)
SOURCES = "plan/sources.yaml"
BYTES_AS_THEY_ARE = {".gitattributes": "* -text\n"}
"""No program changes line ends: the files are the same everywhere."""


def history(order: Order) -> Iterator[Commit]:
    """Yield the commits of a demo in their order."""
    cast_ = cast(order)
    current = {one.id: one for one in at_first(cast_)}
    acts = [Deed(1, EVE)]
    happening, measured = events(order, cast_), tuple(readings(order))
    yield _commit(LEAD, EVE, 0, _message("plan"), _first_files(order, cast_, current, measured))
    desk = Desk(order)
    for week in range(order.weeks):
        yield from _governing([one for one in happening if one.week == week], current, acts)
        yield from _figures(measured, week)
        week_of = week_name(week)
        verdicts = _by_agency(desk.verdicts(current, week))
        for minute, (agency, files) in enumerate(verdicts.items()):
            message = _message("verdicts", week=week_name(week - 1))
            yield _commit(agency, day_of(week, THURSDAY), minute, message, files)
        reports = _by_agency(desk.reports(current, week))
        for minute, (agency, files) in enumerate(reports.items()):
            yield _commit(agency, day_of(week, FRIDAY), minute, _message("reports", week=week_of), files)


def planting(commits: Sequence[Commit], kinds: Sequence[Mistake]) -> Iterator[tuple[Planted, Commit]]:
    """Plant mistakes after the last commit of a demo, each in a commit of its own and in files of its own.

    Raises:
        Misused: X404, the demo has no place for one of them.
    """
    texts = files_after(commits)
    taken: set[str] = set()
    last = commits[-1].when
    for number, kind in enumerate(kinds, start=1):
        planted = plant(texts, kind, taken)
        taken |= planted.texts.keys()
        message = _message("planted", kind=kind.name)
        when = last + timedelta(hours=number)
        yield planted, Commit(commits[0].name, commits[0].email, when, message, planted.texts)


def files_after(commits: Iterable[Commit]) -> dict[str, str]:
    """Give the texts of all files of the plan that there are after some commits."""
    texts: dict[str, str] = {}
    for commit in commits:
        texts.update({name: text for name, text in commit.texts.items() if text is not None})
    return {name: text for name, text in texts.items() if name.startswith("plan/")}


def _first_files(
    order: Order, sketches: Sequence[Sketch], first: Mapping[str, Sketch], measured: Sequence[Reading]
) -> dict[str, str]:
    """Give the files that the plan begins with."""
    files = {
        **BYTES_AS_THEY_ARE,
        "plan/jospar.yaml": repository_text(),
        "plan/agencies.yaml": agencies_text(),
        SOURCES: sources_text([Deed(1, EVE)]),
        f"{ROOM}/programme.yaml": programme_text(order, sketches, indicators=declared_count()),
    }
    files |= {one.file: measure_text(one) for one in first.values()}
    return files | {one.file: one.text for one in measured if one.known == EVE}


def _governing(happening: Sequence[Event], current: dict[str, Sketch], acts: list[Deed]) -> Iterator[Commit]:
    for minute, event in enumerate(happening):
        current.update({one.id: one for one in event.sketches})
        files = event.files()
        if event.deed is not None:
            acts.append(event.deed)
            files[SOURCES] = sources_text(acts)
        yield _commit(LEAD, day_of(event.week, TUESDAY), minute, event.message, files)


def _figures(measured: Sequence[Reading], week: int) -> Iterator[Commit]:
    on = day_of(week, WEDNESDAY)
    files = {one.file: one.text for one in measured if one.known == on}
    if files:
        yield _commit(STATISTICS, on, 0, _message("figures"), files)


def _by_agency(sheets: Iterator[Sheet]) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for sheet in sheets:
        found.setdefault(sheet.agency, {})[sheet.file] = sheet.text
    return dict(sorted(found.items()))


def _message(key: str, **facts: str) -> str:
    text: str = lexicon("names")["messages"][key]
    return text.format(**facts) + "\n"


def _commit(agency: str, on: date, minute: int, message: str, files: Mapping[str, str | None]) -> Commit:
    when = datetime.combine(on, MORNING) + timedelta(minutes=minute)
    return Commit(author_name(agency), f"{agency}@example.invalid", when, message, files)

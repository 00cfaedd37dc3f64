"""The page of one record, whatever its kind, with what the rules have found about it."""

from collections.abc import Iterable, Iterator, Sequence

from jospar.plan.agency import Agency
from jospar.plan.indicator import Indicator
from jospar.plan.measure import Measure
from jospar.plan.programme import Programme
from jospar.report.findings.sighting import Sighting
from jospar.report.looking.page import Cell, Page, Part, Table
from jospar.report.looking.pen import TONES, column, heading
from jospar.report.looking.show.agency import agency_parts
from jospar.report.looking.show.find import Found
from jospar.report.looking.show.indicator import indicator_parts
from jospar.report.looking.show.measure import measure_parts
from jospar.report.looking.show.plain import plain_parts
from jospar.report.looking.show.programme import programme_parts
from jospar.report.weekly.desk import Desk

FORM = "jospar show 1"


def show_page(
    desk: Desk, found: Found, findings: Sequence[Sighting] = (), changes: Iterable[Part] = ()
) -> Page:
    """Make the page of a record; ``changes`` is what git remembers of it."""
    one = found.record
    name = str(getattr(one, "id", "") or one.file)
    said = getattr(one, "title", None) or getattr(one, "name", None)
    title = f"{name}  {desk.voice.text(said)}" if said is not None else name
    parts = (*_parts(desk, found), *changes, findings_part(desk, findings))
    programme = getattr(one, "programme", "")
    return Page(
        FORM,
        title,
        parts,
        subtitle=f"{desk.voice.say(f'type.{found.kind}')} · {one.file}",
        notice=notice_of(desk, programme),
        head={"kind": found.kind, "id": name, "date": str(desk.standing.date), "file": one.file},
    )


def notice_of(desk: Desk, programme: str) -> str:
    """Give the notice that stands before what is compiled from public sources; nothing for other pages."""
    known = desk.standing.plan.programmes.get(programme)
    if known is None or known.reporting.channel == "here":
        return ""
    return desk.voice.say("report.banner", date=desk.standing.searched)


def _parts(desk: Desk, found: Found) -> Iterator[Part]:
    standing, one = desk.standing, found.record
    match one:
        case Measure() if one.id in standing.measures and one.access == "open":
            return measure_parts(desk, standing.measures[one.id])
        case Indicator() if one.id in standing.indicators:
            return indicator_parts(desk, standing.indicators[one.id])
        case Agency():
            return agency_parts(desk, one)
        case Programme():
            return programme_parts(desk, one)
        case _:
            return plain_parts(desk, one)


def findings_part(desk: Desk, findings: Sequence[Sighting]) -> Table:
    """List what the rules say of a record."""
    rows = tuple(
        (
            Cell(desk.voice.say(f"finding.{one.level}"), str(one.level), TONES[str(one.level)]),
            Cell(one.code, one.code),
            Cell(f"{one.file}:{one.span.line}", f"{one.file}:{one.span.line}"),
            Cell(one.message, one.message),
        )
        for one in findings
    )
    columns = (
        column(desk, "level"),
        column(desk, "code"),
        column(desk, "place"),
        column(desk, "message", wide=True),
    )
    return Table("findings", heading(desk, "findings"), columns, rows)

"""Changes as findings are shown: beside the line that they have led to."""

from collections.abc import Collection, Iterator

from jospar.change.change import Change, Weight
from jospar.code import Level
from jospar.finding import Finding, Spot
from jospar.report.diff.build import row_of
from jospar.report.diff.comparison import Comparison, is_counted
from jospar.report.diff.control import BESIDE_CHANGES, fault_of
from jospar.report.diff.desk import Desk, masked
from jospar.report.diff.places import Places, places_of
from jospar.report.findings.sighting import Sighting, Span
from jospar.words.voice import Voice

LEVELS = {Weight.MAJOR: Level.WARNING, Weight.MINOR: Level.NOTE, Weight.ROUTINE: Level.NOTE}
SEVERITIES = {Weight.MAJOR: "major", Weight.MINOR: "minor", Weight.ROUTINE: "info"}
FORBIDDEN = "critical"
"""The severity of what policy forbids, whatever it weighs."""


def change_sightings(
    comparison: Comparison, voice: Voice, *, failing: Collection[Change]
) -> Iterator[Sighting]:
    """Give the changes but for the work itself as sightings on the new side.

    Those that fail are errors, and so is what policy forbids; a severity is by weight, whatever fails.
    What is gone has no line there: it stands at the file that held it.
    """
    shown = [one for one in comparison.changes if not is_counted(one, comparison.gate) or one in failing]
    desk, places = Desk(comparison, voice), places_of(comparison, shown)
    for one in shown:
        yield _sighting(one, desk, places, fails=one in failing)
    for found in comparison.gate.findings:
        if found.code not in BESIDE_CHANGES:
            yield _fault(found, desk, places)


def _fault(found: Finding, desk: Desk, places: tuple[Places, Places]) -> Sighting:
    fault = fault_of(found, desk, places)
    spot = found.at if isinstance(found.at, Spot) else Spot(found.file)
    return Sighting(
        code=found.code,
        level=found.level,
        file=found.file,
        span=places[1].span(spot),
        message=fault.sentence,
        title=fault.kind,
        facts=found.facts,
    )


def _sighting(change: Change, desk: Desk, places: tuple[Places, Places], *, fails: bool) -> Sighting:
    row = row_of(change, desk, places)
    first = change.differences[0]
    spot = first.at_after or first.at_before
    span = Span() if first.at_after is None else places[1].span(first.at_after)
    ground = f" ({row.ground})" if row.ground else ""
    forbidden = row.control.then == "forbid"
    return Sighting(
        code=change.code,
        level=Level.ERROR if fails or forbidden else LEVELS[change.weight],
        file=spot.file if spot is not None else "plan",
        span=span,
        message=f"{change.subject.id}: {row.sentence}{ground}",
        title=row.kind,
        facts={"fingerprint": row.fingerprint, "record": masked(change.subject.id)},
        severity=FORBIDDEN if forbidden else SEVERITIES[change.weight],
    )

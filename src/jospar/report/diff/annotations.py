"""Changes as findings are shown: beside the line that they have led to."""

from collections.abc import Collection, Iterator

from jospar.change.change import Change, Weight
from jospar.code import Level
from jospar.report.diff.build import row_of
from jospar.report.diff.comparison import Comparison, is_work
from jospar.report.diff.desk import masked
from jospar.report.diff.places import Places, both_places
from jospar.report.findings.sighting import Sighting, Span
from jospar.words.voice import Voice

LEVELS = {Weight.MAJOR: Level.WARNING, Weight.MINOR: Level.NOTE, Weight.ROUTINE: Level.NOTE}


def change_sightings(
    comparison: Comparison, voice: Voice, *, failing: Collection[Change]
) -> Iterator[Sighting]:
    """Give the changes but for the work itself as sightings on the new side; those that fail are errors.

    What is gone has no line there: it stands at the file that held it.
    """
    shown = [one for one in comparison.changes if not is_work(one) or one in failing]
    places = both_places(shown, comparison.old, comparison.new)
    for one in shown:
        yield _sighting(one, voice, places, fails=one in failing)


def _sighting(change: Change, voice: Voice, places: tuple[Places, Places], *, fails: bool) -> Sighting:
    row = row_of(change, voice, places)
    first = change.differences[0]
    spot = first.at_after or first.at_before
    span = Span() if first.at_after is None else places[1].span(first.at_after)
    ground = f" ({row.act})" if row.act else ""
    return Sighting(
        code=change.code,
        level=Level.ERROR if fails else LEVELS[change.weight],
        file=spot.file if spot is not None else "plan",
        span=span,
        message=f"{change.subject.id}: {row.sentence}{ground}",
        title=row.kind,
        facts={"fingerprint": row.fingerprint, "record": masked(change.subject.id)},
    )

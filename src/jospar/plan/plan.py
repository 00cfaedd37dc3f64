"""The plan: every record that could be read, looked up by id."""

from collections.abc import Mapping
from dataclasses import field

from jospar.plan.agency import Agency
from jospar.plan.control import Approval
from jospar.plan.governance import Amendment, Decision, Override, Risk
from jospar.plan.indicator import Indicator, Observation
from jospar.plan.measure import Measure
from jospar.plan.programme import Programme
from jospar.plan.record import record
from jospar.plan.repository import Repository
from jospar.plan.shelf import Shelf
from jospar.plan.source import Source


@record
class Plan:
    """What the programmes say. ``unread`` names the records whose files could not be decoded, by kind.

    Mappings keep the order of the files. An id in ``unread`` exists, but nothing more is known of it:
    references to it hold, and it takes part in no figure. ``doubled`` names, with their kinds, the records
    whose id is there more than once: the first of them is the one that the plan has. ``astray`` names the
    files of records, by kind and id, that lie where none of that id is read: under another name, too deep.
    ``lost`` names the files of what is in ``unread`` in the same way, and by "" and their names those
    that are read nowhere.
    """

    repository: Repository
    agencies: Mapping[str, Agency]
    sources: Mapping[str, Source]
    programmes: Mapping[str, Programme]
    measures: Mapping[str, Measure]
    indicators: Mapping[str, Indicator]
    observations: tuple[Observation, ...]
    amendments: Mapping[str, Amendment]
    risks: Mapping[str, Risk]
    decisions: Mapping[str, Decision]
    overrides: Mapping[str, Override]
    approvals: Mapping[str, Approval]
    shelf: Shelf
    unread: Mapping[str, frozenset[str]]
    doubled: frozenset[tuple[str, str]] = frozenset()
    astray: Mapping[tuple[str, str], str] = field(default_factory=dict)
    lost: Mapping[tuple[str, str], str] = field(default_factory=dict)

    def whereabouts(self, name: str) -> str | None:
        """Name the file of a record that is there and could not be read from it; None where none is known."""
        files = (*self.astray.items(), *self.lost.items())
        return next((file for (_, own), file in files if own == name), None)

    def measures_of(self, programme: str) -> tuple[Measure, ...]:
        """List the measures of one programme, in the order of their ids."""
        return tuple(measure for measure in self.measures.values() if measure.programme == programme)

    def currency_of(self, programme: str) -> str | None:
        """Name the currency of a programme's money; None where the programme is not known."""
        known = self.programmes.get(programme)
        return None if known is None else known.money.currency

    def indicators_of(self, programme: str) -> tuple[Indicator, ...]:
        """List the indicators of one programme ("" for the national ones), in the order of their ids."""
        return tuple(one for one in self.indicators.values() if one.programme == programme)

    def observations_of(self, indicator: str) -> tuple[Observation, ...]:
        """List what was measured for one indicator, in the order of the files."""
        return tuple(one for one in self.observations if one.indicator == indicator)

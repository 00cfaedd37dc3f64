"""Records gathered into a plan, each id once."""

from collections.abc import Hashable, Mapping
from dataclasses import field, replace
from decimal import Decimal
from typing import Any

from jospar.code import Code
from jospar.finding import Finding, Spot
from jospar.frozen import frozen
from jospar.plan.agency import Agency
from jospar.plan.control import Approval
from jospar.plan.governance import Amendment, Decision, Override, Risk
from jospar.plan.indicator import Indicator, Observation
from jospar.plan.measure import Measure
from jospar.plan.percent import is_share
from jospar.plan.plan import Plan
from jospar.plan.programme import Programme
from jospar.plan.repository import Repository
from jospar.plan.shelf import Shelf
from jospar.plan.source import Source
from jospar.reading.filing import Filed
from jospar.reading.layout import KINDS, Address, address_above, copied, stem
from jospar.reading.shelving import REPORT_TYPES

SHARED = frozenset({Programme, Measure, Indicator, Amendment, Risk, Decision, Override, Approval})
"""Record types whose ids are unique among them all."""


@frozen
class Assembly:
    """Gathers records file by file. Two records of one id: the first is kept, the second reported."""

    records: dict[type, dict[str, Any]] = field(default_factory=lambda: {cls: {} for cls in KINDS})
    unread: dict[str, set[str]] = field(default_factory=lambda: {kind: set() for kind in KINDS.values()})
    owners: dict[Hashable, Any] = field(default_factory=dict)
    aliases: dict[str, str] = field(default_factory=dict)
    names: set[str] = field(default_factory=set)
    reports: dict[str, Any] = field(default_factory=dict)
    doubled: set[tuple[str, str]] = field(default_factory=set)
    astray: dict[tuple[str, str], str] = field(default_factory=dict)
    lost: dict[tuple[str, str], str] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    def add(self, where: Address, filed: Filed) -> None:
        """Take the records of one file in."""
        self.unread[KINDS[where.record]].update(filed.unread)
        self.lost.update(((KINDS[where.record], name), where.file) for name in filed.unread)
        if filed.own:
            self.astray[KINDS[where.record], filed.own] = where.file
        for record in filed.records:
            if where.record in REPORT_TYPES:
                self.reports[where.file] = record
            elif where.record is Observation:
                self.records[Observation][where.file] = record
            elif where.record is not Repository:
                self._by_id(record)

    def stray(self, name: str) -> None:
        """Note a file that is read nowhere: as the record that it would be elsewhere, else by its name."""
        where = address_above(name)
        if where is not None:
            self.astray[KINDS[where.record], where.name] = name
        elif not copied(name):
            self.lost["", stem(name)] = name

    def _by_id(self, record: Any) -> None:  # noqa: ANN401 -- any record with an id
        cls = type(record)
        space = None if cls in SHARED else cls
        first = self.owners.setdefault((space, record.id), record)
        if first is record:
            self.records[cls][record.id] = record
            if cls is Agency:
                self._abbreviations(record)
            return
        self.doubled.update((KINDS[type(one)], record.id) for one in (first, record))
        path = (record.row, "id") if cls in (Agency, Source) else ("id",)
        facts = {"value": record.id, "other": first.file}
        self.findings.append(Finding(Code("J207"), Spot(record.file, path), facts))

    def _abbreviations(self, agency: Agency) -> None:
        self.names.update(name for _, name in agency.name.by_language)
        for _, abbreviation in agency.abbr.by_language if agency.abbr else ():
            other = self.aliases.setdefault(abbreviation, agency.id)
            if other != agency.id:
                facts = {"value": abbreviation, "other": other}
                self.findings.append(Finding(Code("J208"), Spot(agency.file, (agency.row, "abbr")), facts))

    def plan(self, repository: Repository, shelf: Shelf) -> Plan:
        """Make the plan of all that was taken in."""
        of = self.records
        return Plan(
            repository=repository,
            agencies=of[Agency],
            sources=of[Source],
            programmes=of[Programme],
            measures=of[Measure],
            indicators=of[Indicator],
            observations=tuple(_in_unit(one, of[Indicator]) for one in of[Observation].values()),
            amendments=of[Amendment],
            risks=of[Risk],
            decisions=of[Decision],
            overrides=of[Override],
            approvals=of[Approval],
            shelf=shelf,
            unread={kind: frozenset(names) for kind, names in self.unread.items()},
            doubled=frozenset(self.doubled),
            astray=self.astray,
            lost=self.lost,
        )


def _in_unit(one: Observation, indicators: Mapping[str, Indicator]) -> Observation:
    """Tell an observation that is counted, and not stated, whether its indicator is in per cent."""
    cells: tuple[Any, ...] = (one, *(one.regions or {}).values(), *one.groups)
    known = indicators.get(one.indicator)
    if known is None or all(cell.numerator is None for cell in cells):
        return one
    return replace(one, whole=Decimal(100)) if is_share(known.unit, known.title) else one

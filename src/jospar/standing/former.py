"""Reports and figures that lie under a name that their record had before: they are of the record."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from jospar.plan.indicator import Indicator, Observation
from jospar.plan.measure import Measure
from jospar.plan.progress import Acceptance, Progress, Unchanged
from jospar.plan.references import MeasureId
from jospar.plan.shelf import ReportKey, Shelf


def of_renamed(
    observations: Iterable[Observation], indicators: Mapping[str, Indicator]
) -> Iterable[Observation]:
    """Give the figures of indicators under the names that these have now."""
    present = present_names(indicators)
    if not present:
        return observations
    return (
        replace(one, indicator=present[one.indicator]) if one.indicator in present else one
        for one in observations
    )


def under_present_names(shelf: Shelf, measures: Mapping[str, Measure]) -> Shelf:
    """Give the reports on measures under the names that these have now; past files stay as they are."""
    present = present_names(measures)
    if not present:
        return shelf
    there = {replace(key, measure=present.get(key.measure, key.measure)): key for key in shelf.keys}

    def fetch(key: ReportKey) -> Progress | Unchanged | Acceptance | None:
        report = shelf.fetch(there.get(key, key))
        if isinstance(report, Unchanged):
            return replace(
                report, measures=tuple(MeasureId(present.get(name, name)) for name in report.measures)
            )
        if report is None or report.measure not in present:
            return report
        return replace(report, measure=key.measure)

    def blob(key: ReportKey) -> str:
        return shelf.blob(there.get(key, key))

    def hides(key: ReportKey) -> bool:
        return shelf.hides(there.get(key, key))

    return Shelf(tuple(there), fetch, blob=blob, hides=hides, sees=shelf.sees)


def present_names(records: Mapping[str, Measure] | Mapping[str, Indicator]) -> dict[str, str]:
    """Tell by former name what a record is called; a name that a record has now is nobody's former one."""
    return {
        name: str(record.id) for record in records.values() for name in record.formerly if name not in records
    }

"""The agencies' own word: the last status reported of a measure."""

from collections.abc import Mapping
from datetime import date

from jospar.plan.progress import Progress
from jospar.plan.shelf import ReportKey, Shelf
from jospar.reading.times import Unreadable, parse_period, parse_week

RANKS: Mapping[str, int] = {
    "done": 0,
    "on_track": 1,
    "not_started": 2,
    "minor_delay": 3,
    "at_risk": 4,
    "suspended": 5,
    "off_track": 6,
}
"""Statuses from the best to the worst; what has not begun is no better than what is under way."""


class Reported:
    """The reports of a shelf by measure, each read when it is asked for.

    ``renamed`` maps what measures were called to what they are called now; either name finds all of one.
    """

    def __init__(self, shelf: Shelf, renamed: Mapping[str, str]) -> None:
        self._shelf, self._renamed = shelf, renamed
        self._keys: dict[str, list[ReportKey]] = {}
        self._latest: dict[str, Progress | None] = {}
        for key in shelf.keys:
            if key.kind == "progress":
                self._keys.setdefault(renamed.get(key.measure, key.measure), []).append(key)

    def latest(self, measure: str) -> Progress | None:
        """Give the last report that states a status of a measure; drafts state none."""
        name = self._renamed.get(measure, measure)
        if name not in self._latest:
            self._latest[name] = self._find(name)
        return self._latest[name]

    def is_draft(self, agency: str, week: str, measure: str) -> bool:
        """Tell whether an agency's report of a week on a measure is a draft."""
        name = self._renamed.get(measure, measure)
        found = (key for key in self._keys.get(name, ()) if (key.agency, key.week) == (agency, week))
        reports = (self._shelf.fetch(key) for key in found)
        return any(isinstance(one, Progress) and one.state == "draft" for one in reports)

    def _find(self, measure: str) -> Progress | None:
        for key in sorted(self._keys.get(measure, ()), key=newest, reverse=True):
            report = self._shelf.fetch(key)
            if isinstance(report, Progress) and report.status is not None and report.state != "draft":
                return report
        return None


def newest(key: ReportKey) -> tuple[date, str, str]:
    """Give what reports are sorted by: the last day of their week, the week and the file."""
    try:
        last = parse_week(key.week).sunday if "-W" in key.week else parse_period(key.week).last
    except Unreadable:
        last = None
    return last or date.min, key.week, key.file

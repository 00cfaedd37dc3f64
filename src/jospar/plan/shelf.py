"""The shelf of reports: all are listed, each is read when somebody asks for it."""

from collections.abc import Callable
from dataclasses import field
from typing import Any, Literal, overload

from jospar.frozen import frozen
from jospar.plan.progress import Acceptance, Progress, Unchanged

ReportKind = Literal["progress", "unchanged", "acceptance"]


@frozen
class ReportKey:
    """A report by its path: programme, agency, week (or statutory period), measure ("" for unchanged)."""

    kind: ReportKind
    programme: str
    agency: str
    week: str
    measure: str
    file: str


def nothing(_: ReportKey) -> None:
    """Read no report: the shelf of a plan that has none."""
    return


def unknown(_: ReportKey) -> str:
    """Tell nothing of a report's bytes."""
    return ""


def anything(_: Progress | Unchanged | Acceptance) -> bool:
    """See every report."""
    return True


def nowhere(_: ReportKey) -> bool:
    """Hide no report."""
    return False


@frozen
class Shelf:
    """The reports of a plan. ``fetch`` gives a report, or None where its file could not be decoded.

    ``blob`` names the bytes of a report's file without reading it for what it says: files of the same name
    hold the same. It is empty where nothing is known. ``hides`` tells of a report whether it can be read and
    is not to be seen, on a day before its own: ``fetch`` gives None of it too. ``sees`` tells of one that was
    read elsewhere whether it is to be seen here.
    """

    keys: tuple[ReportKey, ...] = ()
    fetch: Callable[[ReportKey], Progress | Unchanged | Acceptance | None] = nothing
    blob: Callable[[ReportKey], str] = unknown
    hides: Callable[[ReportKey], bool] = nowhere
    sees: Callable[[Progress | Unchanged | Acceptance], bool] = anything
    taken: dict[type, tuple[Any, ...]] = field(default_factory=dict, compare=False)
    """The reports of each type, once all of them have been asked for: rule after rule does."""

    def progress(self, *, programme: str | None = None) -> tuple[Progress, ...]:
        """Read all the reports on measures, of one programme if asked, in the order of their files."""
        return self._of(Progress, programme)

    def unchanged(self, *, programme: str | None = None) -> tuple[Unchanged, ...]:
        """Read all the lists of measures with nothing new."""
        return self._of(Unchanged, programme)

    def acceptances(self, *, programme: str | None = None) -> tuple[Acceptance, ...]:
        """Read all the verdicts on reports."""
        return self._of(Acceptance, programme)

    @overload
    def _of(self, wanted: type[Progress], programme: str | None) -> tuple[Progress, ...]: ...
    @overload
    def _of(self, wanted: type[Unchanged], programme: str | None) -> tuple[Unchanged, ...]: ...
    @overload
    def _of(self, wanted: type[Acceptance], programme: str | None) -> tuple[Acceptance, ...]: ...
    def _of(
        self, wanted: type[Progress] | type[Unchanged] | type[Acceptance], programme: str | None
    ) -> tuple[Progress | Unchanged | Acceptance, ...]:
        if wanted in self.taken:
            every = self.taken[wanted]
            return every if programme is None else tuple(one for one in every if one.programme == programme)
        kinds = {Progress: "progress", Unchanged: "unchanged", Acceptance: "acceptance"}
        asked = (
            self.fetch(key)
            for key in self.keys
            if key.kind == kinds[wanted] and programme in (None, key.programme)
        )
        found = tuple(report for report in asked if isinstance(report, wanted))
        if programme is None:
            self.taken[wanted] = found
        return found

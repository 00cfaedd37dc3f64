"""A page made by hand of an invented programme that reports: every list has something in it."""

from dataclasses import replace

from jospar.report.weekly.changed import ChangeRow, ChangesPart
from jospar.report.weekly.page import (
    CountRow,
    DueList,
    Figure,
    Gap,
    MoneyRow,
    Page,
    ReportRow,
    Stamp,
    WorkPart,
    WorkRow,
)
from jospar.report.weekly.said import Said
from tests.report.weekly.samples import KAZAKH, TREE, cite, names_of, record_page, trend

COUNTS = (
    CountRow("done", "done", "41", "+3", 26),
    CountRow("on_track", "on track", "62", "−5", 39),
    CountRow("due_soon", "due soon", "14", "", 9),
    CountRow("overdue", "overdue", "9", "+2", 6),
    CountRow("at_risk", "at risk", "3", "", 2),
    CountRow("not_due", "not due yet", "27", "", 17),
    CountRow("cancelled", "cancelled", "2", "", 1),
)
MONEY = (
    MoneyRow("2026", "republican budget", "12,400", "9,100.5", "210", "3,089.5", "73.4%"),
    MoneyRow("2026", "grant", "800", "", "", "", ""),
    MoneyRow("2026", "total", "13,200", "9,100.5", "210", "3,089.5", "68.9%", total=True),
)
LONG = (
    "The tender was cancelled twice: the first time nobody bid, the second time the only bid did not meet "
    "the technical specification; a third one opens on 1 December."
)


def measure(at: int, status: str, name: str, days: str) -> WorkRow:
    """Make a row of a working list, some with a reason and a long note."""
    return WorkRow(
        id=f"XA-{at:03}",
        title=Said("Equip every district hospital with a neonatal intensive-care unit", "en"),
        owner="Ministry of Health of XA" if at % 2 else "MinEd",
        days=days,
        date="30 September 2026",
        status=status,
        status_name=name,
        reason="procurement" if at % 2 else "",
        note=Said(LONG, "en") if at % 2 else (Said(KAZAKH, "kk") if at % 3 else None),
    )


def work_part() -> WorkPart:
    """Make a programme that reports, with movement, exceptions, decisions, money and gaps."""
    indicator = replace(
        trend(1, None),
        title=Said("Infant mortality", "en"),
        value=Figure("6.6", "2025", cite(2)),
        expected="6.4",
        target=Figure("5.8", "2030", cite(1)),
        verdict="behind the agreed path",
    )
    return WorkPart(
        id="safe_childhood",
        title="Safe childhood (an invented programme of XA)",
        instrument="concept",
        headline="9 of 158 measures are overdue, two more than a week ago; 14 fall due within 30 days",
        counts=COUNTS,
        first="",
        exceptions=(
            *(measure(at, "overdue", "overdue", f"{90 - at} days") for at in range(9)),
            measure(12, "at_risk", "at risk", "in 12 days"),
        ),
        decisions=(measure(20, "", "", "in 5 days"),),
        due=(
            DueList("within 30 days (2)", (measure(31, "due_soon", "due soon", "in 9 days"),) * 2),
            DueList("within 60 days (0)", ()),
        ),
        undated="6 measures under way have no date",
        reports=(
            ReportRow("MinEd", "24", "22", ("XA-014", "XA-077")),
            ReportRow("MinHealth", "18", "18", ()),
        ),
        reports_note="reports expected and received for 2026-W47",
        money=MONEY,
        money_unit="million XAD",
        money_aside=("not in these sums, 2026, grant: 6.9 million XBD (276 million XAD at 40)",),
        indicators=(indicator, replace(indicator, id="XA-I-02", value=None, target=None)),
        path_note="On the agreed path: 95% of the change expected by then, or more; far from it: below 60%",
        gaps=(Gap("XA-003", "no report received yet"), Gap("XA-041", "done, evidence not accepted yet")),
        trust="71% of statuses rest on accepted evidence; silent for 30 days: 12 measures",
    )


def changes_part() -> ChangesPart:
    """Make a week of changes: with and without a ground, several of a kind, and the work itself."""
    title = Said("Open rooms of help", "en")
    return ChangesPart(
        rows=(
            ChangeRow("XA-004", title, "deadline moved, 184 days later", "amendment XA-A-001"),
            ChangeRow("XA-011", title, "target softened: 40 → 20", "no act or correction names it"),
            ChangeRow("", Said("", ""), "measure added: 12", ""),
        ),
        more="14 more changes",
        counted="The work itself: report received: 41",
    )


def work_page() -> Page:
    """Make the page of one programme that reports, in English."""
    return replace(
        record_page(),
        language="en",
        title="Safe childhood (an invented programme of XA)",
        subtitle="2026-W47 (16–22 November 2026)",
        banner="",
        headline="9 of 158 measures are overdue; 14 fall due within 30 days.",
        changes=changes_part(),
        records=(),
        works=(work_part(),),
        contests=(),
        context=(),
        stamp=Stamp("2026-11-21", "2026-W47", TREE, "none", "same", "en"),
        names=names_of("en"),
    )

"""A blank form: what was said last stands in it, and what it may not fall below."""

import datetime as dt
import shutil
from decimal import Decimal
from pathlib import Path

import pytest

from jospar.editing.bench import open_bench
from jospar.editing.blank import NEVER, BlankRow, asked_of, blank_rows, revision
from jospar.standing.standing import stand
from jospar.tree.folder import open_folder
from tests.fixtures import EXAMPLE

ON = dt.date(2026, 7, 10)
MEASURE = "plan/example/measures/XA-003.yaml"


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    return Path(shutil.copytree(EXAMPLE, tmp_path / "repository"))


def write(plan: Path, name: str, text: str) -> None:
    path = plan / "plan/example/progress" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def row_of(plan: Path, agency: str, measure: str) -> BlankRow:
    bench = open_bench(open_folder(plan), ON)
    rows = blank_rows(bench, agency, asked_of(stand(bench.plan, ON), agency, everything=True))
    (found,) = [one for one in rows if one.measure.id == measure]
    assert found.revision == revision(bench, found.measure, agency)
    return found


def test_last_weeks_figures_stand_in_it_and_not_its_words(plan: Path) -> None:
    spent = "spent: [{year: 2026, fund: republican, paid: 31.5}, {year: 2025, fund: local, paid: 1}]"
    write(
        plan,
        "ministry_a/2026-W27/XA-001.yaml",
        f"date: 2026-07-03\nstatus: on_track\ndone: {{units: 12}}\n{spent}\nnote: Opened\n",
    )
    row = row_of(plan, "ministry_a", "XA-001")
    assert row.cells == {"status": "on_track", "done": "12", "paid/republican": "31.5"}
    assert row.floors == {"done": Decimal(12), "paid/republican": Decimal("31.5")}
    assert row.funds == ("republican",)
    assert not row.this_week


def test_this_weeks_report_stands_in_it_whole_and_is_no_floor(plan: Path) -> None:
    write(plan, "ministry_a/2026-W27/XA-001.yaml", "date: 2026-07-03\nstatus: on_track\ndone: {units: 10}\n")
    write(
        plan,
        "ministry_a/2026-W28/XA-001.yaml",
        "date: 2026-07-08\nstatus: at_risk\ndone: {units: 12}\nnote: {ru: Открыты}\n",
    )
    row = row_of(plan, "ministry_a", "XA-001")
    assert row.cells == {"status": "at_risk", "done": "12", "note/ru": "Открыты"}
    assert row.floors == {"done": Decimal(10)}
    assert row.this_week


def test_without_a_report_it_is_empty(plan: Path) -> None:
    row = row_of(plan, "ministry_a", "XA-001")
    assert (row.last, row.cells, row.revision, row.floors) == (None, {}, NEVER, {})


@pytest.mark.parametrize(
    ("due", "occurrence"),
    [
        ("{every: quarter}", "2026-Q3"),
        ("{every: half_year, by: {day: 25, of: next_month}}", "2026-H1"),
        ("{every: year, on: 07-20}", "2026-07-20"),
        ("{every: month}", "2026-07"),
    ],
)
def test_a_duty_begins_its_next_occurrence_anew(plan: Path, due: str, occurrence: str) -> None:
    path = plan / MEASURE
    lines = [line for line in path.read_text("utf-8").splitlines() if not line.startswith("due:")]
    path.write_text("\n".join([*lines, f"due: {due}", ""]), "utf-8")
    lead = next(line for line in lines if line.startswith("lead:")).partition(": ")[2]
    before = "date: 2026-01-08\nstatus: done\noccurrence: 2025-12\ndone: {percent: 100}\n"
    write(plan, f"{lead}/2026-W02/XA-003.yaml", before)
    row = row_of(plan, lead, "XA-003")
    assert row.cells == {"occurrence": occurrence}
    assert row.floors == {}

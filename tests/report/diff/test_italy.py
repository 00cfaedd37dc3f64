"""Two published versions of a national plan that nobody here has written: Italy's recovery plan."""

import csv
import json
from datetime import date
from pathlib import Path

import pytest

from jospar.plan.measure import Measure
from jospar.plan.period import Period
from jospar.report.diff.comparison import Comparison, compare_trees
from tests.fixtures import Memory
from tests.report.diff.samples import ON

HEAD = {
    "plan/jospar.yaml": "format: 1\nlanguages: [en]\n",
    "plan/agencies.yaml": "- {id: italy, name: Italy, kind: state_body}\n",
    "plan/sources.yaml": "- {id: data, title: Open data, grade: official_statistics}\n",
    "plan/pnrr/programme.yaml": (
        "id: pnrr\nprefix: M\ntitle: Recovery plan\ninstrument: concept\nperiod: 2021-2026\n"
        "money: {currency: EUR, unit: million}\nreporting: {channel: here, cadence: quarter}\n"
    ),
}


def plan_of(file: Path) -> Memory:
    """Write a plan of the milestones and targets of a version, one measure each, due in its quarter."""
    with file.open(encoding="utf-8-sig", newline="") as rows:
        known = {row["mt_id"]: row for row in csv.DictReader(rows)}
    files = dict(HEAD)
    for name, row in known.items():
        due = f"{row['Anno di conseguimento']}-{row['Trimestre di conseguimento']}"
        title = json.dumps(" ".join(row["Nome Milestone-Target"].split()), ensure_ascii=False)
        files[f"plan/pnrr/measures/{name}.yaml"] = f"id: {name}\ntitle: {title}\ndue: {due}\n"
    return Memory({name: text.encode() for name, text in files.items()})


@pytest.fixture(scope="module")
def italy(shared: Path) -> Comparison:
    """Compare the second version with the third."""
    folder = shared / "data" / "italy-recovery-plan"
    if not folder.is_dir():
        pytest.skip("no data of Italy's recovery plan")
    sides = (plan_of(folder / f"it_pnrr_milestones_v0{version}.csv") for version in (2, 3))
    return compare_trees(*sides, base="v02", head="v03", on=ON)


def test_milestones_that_came_and_went_are_counted(italy: Comparison) -> None:
    codes = [str(one.code) for one in italy.changes]
    assert (codes.count("C101"), codes.count("C102")) == (10, 24)
    assert italy.unread == ()
    assert not any(plan.unread.get("measure") for plan in (italy.before, italy.after))


def test_moved_quarters_and_years_are_counted(italy: Comparison) -> None:
    moved = {one.subject.id for one in italy.changes if one.code in {"C210", "C211", "C215"}}
    pairs = [(_due(italy.before.measures[one]), _due(italy.after.measures[one])) for one in moved]
    assert sum(old.month != new.month for old, new in pairs) == 38
    assert sum(old.year != new.year for old, new in pairs) == 17
    assert len(moved) == 40


def _due(measure: Measure) -> date:
    assert isinstance(measure.due, Period)
    assert measure.due.last is not None
    return measure.due.last

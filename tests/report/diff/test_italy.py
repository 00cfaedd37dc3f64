"""Two published versions of a national plan that nobody here has written: Italy's recovery plan."""

import csv
import json
import re
import unicodedata
from collections import Counter
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from jospar.plan.measure import Measure
from jospar.plan.period import Period
from jospar.report.diff.comparison import Comparison, compare_trees
from tests.fixtures import Memory
from tests.report.diff.samples import ON

HEAD = {
    "plan/jospar.yaml": "format: 1\nlanguages: [en]\n",
    "plan/sources.yaml": "- {id: data, title: Open data, grade: official_statistics}\n",
    "plan/pnrr/programme.yaml": (
        "id: pnrr\nprefix: M\ntitle: Recovery plan\ninstrument: concept\nperiod: 2021-2026\n"
        "money: {currency: EUR, unit: million}\nreporting: {channel: here, cadence: quarter}\n"
    ),
}
Rows = dict[str, dict[str, str]]
LEAD, AIM = "Amministrazione Titolare", "Valore-obiettivo Target"


def rows_of(file: Path) -> Rows:
    """Read the milestones and targets of a version by their ids."""
    with file.open(encoding="utf-8-sig", newline="") as rows:
        return {row["mt_id"]: row for row in csv.DictReader(rows)}


def same_agency(old: Rows, new: Rows) -> dict[str, str]:
    """Find what each agency is called later: most of its milestones are led by that name.

    An agency has one later name, and a name is that of one agency: whoever leads the rest is another one.
    """
    pairs = Counter((old[name][LEAD], new[name][LEAD]) for name in old.keys() & new.keys())
    later: dict[str, str] = {}
    for (before, after), _ in pairs.most_common():
        if before not in later and after not in later.values():
            later[before] = after
    return later


def slug(name: str) -> str:
    """Make an agency's id of its name."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub("[^a-z0-9]+", "_", plain).strip("_")[:40]


def number(written: str) -> str:
    """Write a number as the plan does, with all the digits that it was published with."""
    return written.replace(".", "").replace(",", ".") if "," in written else written


def plan_of(rows: Rows, ids: Mapping[str, str]) -> Memory:
    """Write a plan of a version, a measure each, due in its quarter; ``ids`` by names of agencies."""
    files, agencies = dict(HEAD), {}
    for name, row in rows.items():
        due = f"{row['Anno di conseguimento']}-{row['Trimestre di conseguimento']}"
        title = json.dumps(" ".join(row["Nome Milestone-Target"].split()), ensure_ascii=False)
        lead = ids.get(row[LEAD], slug(row[LEAD]))
        agencies[lead] = row[LEAD]
        text = f"id: {name}\ntitle: {title}\ndue: {due}\nlead: {lead}\n"
        if row["Milestone-Target"] == "Target":
            text += f"units: {{target: {number(row[AIM])}, unit: unit}}\n"
        files[f"plan/pnrr/measures/{name}.yaml"] = text
    files["plan/agencies.yaml"] = "".join(
        f"- {{id: {one}, name: {json.dumps(called, ensure_ascii=False)}, kind: state_body}}\n"
        for one, called in agencies.items()
    )
    return Memory({name: text.encode() for name, text in files.items()})


@pytest.fixture(scope="module")
def versions(shared: Path) -> tuple[Rows, Rows]:
    """Read the second and the third version."""
    folder = shared / "data" / "italy-recovery-plan"
    if not folder.is_dir():
        pytest.skip("no data of Italy's recovery plan")
    old, new = (rows_of(folder / f"it_pnrr_milestones_v0{version}.csv") for version in (2, 3))
    return old, new


@pytest.fixture(scope="module")
def italy(versions: tuple[Rows, Rows]) -> Comparison:
    """Compare the second version with the third."""
    old, new = versions
    later = same_agency(old, new)
    ids = {name: slug(name) for name in later}
    sides = plan_of(old, ids), plan_of(new, {after: ids[before] for before, after in later.items()})
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


def test_agencies_that_are_called_otherwise_are_told_apart_from_other_agencies(
    italy: Comparison, versions: tuple[Rows, Rows]
) -> None:
    old, new = versions
    both = old.keys() & new.keys()
    assert sum(old[name][LEAD] != new[name][LEAD] for name in both) == len(both)
    later = same_agency(old, new)
    moved = {name for name in both if later[old[name][LEAD]] != new[name][LEAD]}
    leads = [one for one in italy.changes if one.code == "C501"]
    assert {one.subject.id for one in leads} == moved
    assert Counter((one.facts["before"], one.facts["after"]) for one in leads) == {
        ("mitd_min_innov_tec", "mise_min_svil_eco"): 17,
        ("mite_min_trans_eco", "pcm_min_pub_amm"): 1,
    }
    renamed = {
        one.subject.id for one in italy.changes if one.subject.kind == "agency" and one.differences[0].field
    }
    assert renamed == {slug(before) for before, after in later.items() if before != after}
    assert len(renamed) == 25


def test_number_formats_invent_nothing(italy: Comparison, versions: tuple[Rows, Rows]) -> None:
    old, new = versions
    both = old.keys() & new.keys()
    assert sum(old[name][AIM] != new[name][AIM] for name in both) == 268
    changed = [
        one for one in italy.changes if one.subject.id in both and one.differences[0].field == "units/target"
    ]
    assert len(changed) == 29
    assert {one.code for one in changed} <= {"C409", "C410"}
    for one in changed:
        before, after = (Decimal(number(rows[one.subject.id][AIM])) for rows in versions)
        assert (one.facts["before"], one.facts["after"]) == (before, after)
        assert before != after


def test_nothing_else_is_told_of_the_milestones_that_stayed(
    italy: Comparison, versions: tuple[Rows, Rows]
) -> None:
    old, new = versions
    fields = Counter(
        each.field.partition("/")[0]
        for one in italy.changes
        for each in one.differences
        if one.subject.kind == "measure" and each.field
    )
    named = "Nome Milestone-Target"
    both = old.keys() & new.keys()
    titles = sum(old[name][named].split() != new[name][named].split() for name in both)
    assert fields.keys() == {"title", "due", "lead", "units"}
    assert (fields["due"], fields["lead"], fields["units"], fields["title"]) == (40, 18, 29, titles)

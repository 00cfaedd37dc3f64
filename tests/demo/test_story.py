"""What a demo tells is plausible: no finding at its end, and something of everything to look at."""

from datetime import timedelta
from itertools import chain
from pathlib import Path

import pytest

from jospar.code import Level
from jospar.demo.desk import last_day
from jospar.demo.making import make
from jospar.demo.order import Order
from jospar.plan.plan import Plan
from jospar.report.weekly.build import build_pages
from jospar.report.weekly.page import WorkPart
from jospar.rules.validate import validate
from jospar.standing.measure import STATUSES
from jospar.tree.folder import open_folder
from tests.demo.conftest import ORDER, Example

SIZES = (
    Order(1, 1, 1),
    Order(5, 3, 2),
    Order(12, 60, 3),
    Order(60, 10, 4),
    Order(4, 110, 5),
    Order(40, 26, 9),
    Order(40, 26, 11),
    Order(40, 26, 14),
    Order(30, 20, 7, 3),
)
TOLD = {"J720", "J812"}
"""Notes that are a part of the story: something is done and not checked, a decision is overdue."""
KINDS = 9
"""How many kinds of measures the format knows."""


def plan_of(example: Example) -> Plan:
    return validate(open_folder(example.folder), last_day(ORDER)).plan


def part_of(example: Example) -> WorkPart:
    (work,) = build_pages(plan_of(example), last_day(ORDER), "0" * 40, ["en"])["en"].works
    return work


@pytest.mark.parametrize("order", SIZES, ids=str)
def test_nothing_but_the_story_is_found_in_a_demo_at_its_end(tmp_path: Path, order: Order) -> None:
    make(tmp_path / "xa", order)
    findings = validate(open_folder(tmp_path / "xa"), last_day(order)).findings
    assert [(one.code, one.file) for one in findings if one.code not in TOLD] == []
    assert {one.level for one in findings} <= {Level.NOTE}


def test_nor_on_the_fridays_before(example: Example) -> None:
    days = [last_day(ORDER) - timedelta(days=7 * week) for week in (1, 6, 13)]
    found = chain.from_iterable(validate(open_folder(example.folder), day).findings for day in days)
    assert {one.code for one in found} <= TOLD | {"J606", "J618", "J704"}, "only that more is known since"


def test_every_record_type_kind_and_way_of_counting_is_there(example: Example) -> None:
    plan = plan_of(example)
    measures = plan.measures.values()
    assert len({one.kind for one in measures}) == KINDS
    assert len({one.progress_by for one in measures}) == 5
    assert {one.state for one in measures} == {"active", "suspended", "excluded"}
    assert {one.kind for one in plan.amendments.values()} == {"amendment", "correction", "publication"}
    assert plan.risks
    assert plan.decisions
    assert plan.overrides
    assert any(line.transfer for one in measures for line in one.budget)
    assert any(line.plan for one in measures for line in one.budget)
    assert any(one.regions for one in plan.observations)
    assert any(one.groups for one in plan.observations)
    assert any(one.parts for one in plan.observations)
    assert {one.verdict for one in plan.shelf.acceptances()} == {"accepted", "returned"}
    assert plan.shelf.unchanged()
    reports = plan.shelf.progress()
    assert any(one.correction for one in reports)
    assert any(one.regions for one in reports)
    assert any(one.occurrence and one.status == "done" for one in reports)


def test_every_title_is_in_three_languages(example: Example) -> None:
    plan = plan_of(example)
    titles = [one.title for one in plan.measures.values()]
    titles += [one.title for one in plan.indicators.values()]
    titles += [one.title for one in plan.programmes.values()]
    assert all(title.has(language) for title in titles for language in ("en", "ru", "kk"))
    assert len({one.title for one in plan.measures.values()}) == len(plan.measures)


def test_the_week_shows_every_kind_of_exception(example: Example) -> None:
    part = part_of(example)
    shown = {row.status for row in part.counts}
    assert shown == set(STATUSES) - {"not_assessed"}
    assert {row.status for row in part.exceptions} == {"overdue", "off_track", "at_risk", "suspended"}
    assert len(part.decisions) == 2
    assert any(row.missing for row in part.reports)
    assert any(row.unabsorbed for row in part.money)
    assert len({gap.sentence.split(" ")[0] for gap in part.gaps}) >= 3


@pytest.mark.parametrize("language", ["en", "ru", "kk"])
def test_the_page_says_that_it_is_invented(example: Example, language: str) -> None:
    page = build_pages(plan_of(example), last_day(ORDER), "0" * 40, [language])[language]
    word = {"en": "synthetic", "ru": "вымышлен", "kk": "ойдан шығарылған"}[language]
    assert word in page.title
    assert all(word in part.title for part in page.works)


def test_most_measures_are_on_track(example: Example) -> None:
    counts = {row.status: int(row.count) for row in part_of(example).counts}
    assert counts["on_track"] > sum(counts.values()) / 3
    assert counts["overdue"] + counts["off_track"] + counts["at_risk"] < sum(counts.values()) / 3


def test_the_plan_of_any_week_can_be_validated(example: Example) -> None:
    plan = plan_of(example)
    for amendment in plan.amendments.values():
        effective = amendment.act.effective.first if amendment.act and amendment.act.effective else None
        before = (effective or last_day(ORDER)) - timedelta(days=1)
        verdict = validate(open_folder(example.folder), before)
        assert not [one for one in verdict.findings if one.level == "error" and one.code != "J606"]

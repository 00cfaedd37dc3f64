"""Every worked example of the page on figures is computed again."""

from datetime import date
from decimal import Decimal

import pytest

from jospar.plan.period import UNKNOWN, Period
from jospar.plan.plan import Plan
from jospar.plan.repository import Policy
from jospar.reading.load import load
from jospar.report.weekly.cells import region_cells
from jospar.report.weekly.cites import Citations
from jospar.report.weekly.desk import Desk
from jospar.rules.page import STATUS_DATE
from jospar.standing.agreement import Stated, agreement
from jospar.standing.measure import LADDER
from jospar.standing.standing import Standing, stand
from jospar.words.voice import Voice
from tests.manual.blocks import Block, blocks, rows, section
from tests.rules.examples import lay

PAGE = "figures.md"
PROGRESS, MONEY, INDICATOR = blocks(PAGE)
VOICE = Voice("en")


def plan_of(block: Block | None = None) -> Plan:
    return load(lay(block.files if block else {})).plan


def standing_of(block: Block) -> Standing:
    return stand(plan_of(block), block.date)


@pytest.mark.parametrize("measure", ["XA-001", "XA-002"])
def test_progress(measure: str) -> None:
    progress = standing_of(PROGRESS).measures[measure].facts.progress
    line = next(
        line for line in section(PAGE, "1. Progress").splitlines() if line.startswith(f"* `{measure}`")
    )
    assert line.endswith(f"= **{progress}**")


def test_what_is_only_stated_stops_where_the_page_says() -> None:
    assert f"at most {Policy().stated_at_most} until done" in section(PAGE, "1. Progress")


def test_days_overdue() -> None:
    facts = stand(plan_of(), date(2027, 1, 10)).measures["XA-003"].facts
    assert f"**{facts.days_overdue}** days overdue" in section(PAGE, "3. Overdue")


def test_money() -> None:
    standing = standing_of(MONEY)
    line = next(one for one in standing.money(standing.plan.programmes["example"]) if one.year == 2026)
    text = section(PAGE, "8. Money")
    assert f"= **{line.execution}**" in text
    assert f"= **{line.unabsorbed}**" in text


def test_indicators() -> None:
    held = standing_of(INDICATOR).indicators["XA-I-01"]
    assert held.achievement is not None
    assert held.expected is not None
    assert held.ratio is not None
    text = section(PAGE, "9. Indicators")
    assert f"= **{held.achievement}**" in text
    assert f"= **{held.expected:.4f}**" in text
    assert f"= **{held.ratio:.4f}**: {VOICE.say('report.indicator.behind')}" in text


def test_cut_offs_of_the_on_track_ratio() -> None:
    said = {row[0]: row[1] for row in rows(section(PAGE, "9. Indicators"))}
    keys = ("on_path", "behind", "far", "away")
    assert list(said) == [
        f"{Policy().on_path} and more",
        f"{Policy().behind} and more",
        "0 and more",
        "below 0",
    ]
    assert list(said.values()) == [VOICE.say(f"report.indicator.{key}") for key in keys]


def test_the_ladder_has_the_rungs_that_the_page_lists() -> None:
    listed = [(row[0], row[2]) for row in rows(section(PAGE, "10. Status").partition("**Example.**")[0])]
    assert listed == [(rung.rule, VOICE.say(f"status.{rung.status}")) for rung in LADDER]


def test_due_soon_is_as_many_days_as_the_page_says() -> None:
    assert f"within {Policy().due_soon_days} days" in section(PAGE, "10. Status")


def test_status_on_three_days() -> None:
    examples = rows(section(PAGE, "10. Status").partition("**Example.**")[2])
    assert len(examples) == 3
    for on, rule, status in examples:
        held = stand(plan_of(), date.fromisoformat(on)).measures["XA-003"]
        assert (held.rule, VOICE.say(f"status.{held.status}")) == (rule, status)


def stated(cell: str) -> Stated:
    figure, _, when = cell.partition(", ")
    words = figure.split()
    precision = words[0] if len(words) > 1 else "exact"
    assert precision in ("exact", "about", "over")
    year = Period("year", date(2026, 1, 1), date(2026, 12, 31))
    period = {"2026": year, "period unknown": UNKNOWN, "declared": None}[when]
    return Stated(Decimal(words[-1]), precision, period)  # type: ignore[arg-type]  # one of the three above


@pytest.mark.parametrize(("one", "other", "verdict"), rows(section(PAGE, "Agreement of sources")))
def test_agreement(one: str, other: str, verdict: str) -> None:
    assert agreement([stated(one), stated(other)]) == verdict


def test_small_counts() -> None:
    table = rows(section(PAGE, "Small counts"))
    regions = ", ".join(f"{code}: {counted}" for code, counted, _ in table)
    counted = {
        "plan/indicators/XA-I-09.yaml": "{id: XA-I-09, title: Heard, unit: children, level: context}",
        "plan/observations/XA-I-09/2024.yaml": f"{{period: 2024, source: act_12, regions: {{{regions}}}}}",
    }
    plan = load(lay(counted)).plan
    desk = Desk(stand(plan, STATUS_DATE), None, VOICE, Citations(plan, VOICE, STATUS_DATE))
    (observation,) = plan.observations_of("XA-I-09")
    cells = region_cells(desk, plan.indicators["XA-I-09"], observation)
    shown = [cell.text.replace(VOICE.say("report.hidden"), "hidden") for cell in cells]
    assert sorted(shown) == sorted(row[2] for row in table)
    assert str(plan.repository.min_cell) in section(PAGE, "Small counts")


def test_silence_begins_after_as_many_days_as_the_page_says() -> None:
    assert f"for more than\n  {Policy().silent_days} days" in section(PAGE, "Trust")

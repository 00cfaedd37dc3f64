"""Sums of money that are not what they were: each in its own currency, and none made up."""

import json
from decimal import Decimal

import pytest

from jospar.report.diff.comparison import Comparison, compare_trees
from jospar.report.diff.headline import headline
from jospar.report.diff.html import render_diff
from jospar.report.diff.json import diff_json
from jospar.report.diff.markdown import diff_markdown
from jospar.report.diff.outcomes import outcome
from jospar.report.diff.sums import by_year
from jospar.report.diff.text import diff_lines
from jospar.report.findings.forge import Forge
from jospar.report.findings.look import Look
from jospar.words.voice import Voice
from tests.fixtures import Memory
from tests.report.diff.samples import ON, page
from tests.rules.examples import example_plan

MEASURE = "plan/example/measures/XA-003.yaml"


def of(before: dict[str, bytes], after: dict[str, bytes]) -> Comparison:
    return compare_trees(Memory(before), Memory(after), base="a", head="b", on=ON)


def budget(amount: str, **files: bytes) -> dict[str, bytes]:
    """Give a measure of the example plan one budget line of an amount, as it is written."""
    plan = example_plan()
    line = f"budget: [{{year: 2027, fund: grant, amount: {amount}, source: act_12}}]\n"
    return {**plan, MEASURE: plan[MEASURE] + line.encode(), **files}


def said(found: Comparison) -> str:
    return headline(found, Voice("en")).replace("\xa0", " ")


@pytest.mark.parametrize(
    ("before", "after", "sums", "words"),
    [
        ("124", "{amount: 624, currency: XAD}", {"XAD": 500}, "; budget +500 million XAD"),
        ("{amount: 624, currency: XAD}", "124", {"XAD": -500}, "; budget −500 million XAD"),
        ("124", "{amount: 124, currency: XAD}", {}, ""),
        (
            "{amount: 0.2, currency: USD}",
            "{amount: 20.2, currency: USD}",
            {"USD": 20},
            "; budget +20 million USD",
        ),
        (
            "239.2",
            "{amount: 5, currency: USD}",
            {"USD": 5, "XAD": Decimal("-239.2")},
            "; budget +5 million USD; budget −239.2 million XAD",
        ),
    ],
)
def test_money_is_summed_in_its_own_currency(
    before: str, after: str, sums: dict[str, Decimal], words: str
) -> None:
    found = of(budget(before), budget(after))
    whole = {name: total * 10**6 for name, total in sums.items()}
    assert by_year(found.before, found.after) == {(2027, name): total for name, total in whole.items()}
    assert [dict(one.money) for one in outcome(found).areas] == ([whole] if whole else [])
    assert said(found).endswith(words)
    assert said(found).count("budget") == words.count("budget")


PROGRAMME = "plan/example/programme.yaml"
BROKEN = {PROGRAMME: example_plan()[PROGRAMME].replace(b"period: 2026-2030", b"period: soon")}


def text(found: Comparison) -> str:
    return "\n".join(diff_lines(page(found=found), Look())).replace("\xa0", " ")


@pytest.mark.parametrize("broken", [0, 1])
def test_nothing_is_made_up_of_a_programme_that_one_side_cannot_read(broken: int) -> None:
    sides = [budget("355"), budget("400")]
    sides[broken] |= BROKEN
    found = of(sides[0], sides[1])
    assert {one.code for one in found.changes} == {"C301", "C910"}
    said_so, told = text(found), outcome(found)
    assert "budget up (2027, grant): 355 → 400" in said_so
    assert "The programme.yaml of example cannot be read on a side" in said_so
    assert "; budget" not in said(found)
    assert (told.turns, told.aims, told.areas, told.programmes) == ((), (), (), ())


def test_money_that_moved_is_as_written_where_the_unit_of_a_side_is_not_known() -> None:
    before = budget("10")
    after = {**before, **BROKEN, MEASURE: before[MEASURE].replace(b"year: 2027", b"year: 2028")}
    (moved,) = (one for one in of(before, after).changes if one.code == "C303")
    assert (moved.facts["amount"].amount, moved.facts["amount"].currency) == (10, None)  # type: ignore[union-attr]


def test_another_unit_of_money_changes_the_sums_of_measures_that_nobody_touched() -> None:
    before, name = budget("10"), "plan/example/programme.yaml"
    after = {**before, name: before[name].replace(b"unit: million", b"unit: thousand")}
    found = of(before, after)
    assert [one.code for one in found.changes] == ["C311"]
    assert {year: total for (year, _), total in by_year(found.before, found.after).items()} == {
        2026: Decimal(-119880000),
        2027: Decimal(-89910000),
    }
    assert "; budget −209.79 million XAD" in said(found)


def test_a_list_that_cannot_be_read_is_named_by_its_file() -> None:
    before, name = budget("1"), "plan/agencies.yaml"
    found = of(before, {**before, name: before[name] + b"- [\n"})
    assert said(found) == "nothing changed in what can be read"
    assert "\n  plan/agencies.yaml\n" in text(found)
    assert "\n      plan/agencies.yaml\n" in text(found)
    assert "warning J908: plan/agencies.yaml cannot be read any more" in text(found)


def test_programs_get_every_sum_of_a_measure_in_single_units() -> None:
    moved = budget("10")[MEASURE].replace(b"year: 2027", b"year: 2028")
    for after, code, name in ((moved, "C303", "before"), (budget("12")[MEASURE], "C301", "after")):
        found = of(budget("10"), {**budget("10"), MEASURE: after})
        (change,) = json.loads(diff_json(found, Voice("en")))["changes"]
        assert change["code"] == code
        assert change["facts"]["before"] == {"amount": "10000000", "currency": "XAD"}
        assert change["facts"][name]["currency"] == "XAD"


def test_totals_have_no_columns_that_nothing_is_known_for() -> None:
    found = of(budget("10"), {**budget("12"), MEASURE.replace("003", "009"): b"id: XA-009\ntitle: New\n"})
    shown, voice = page(found=found), Voice("en")
    written = diff_markdown(shown, voice, forge=Forge()).replace("\xa0", " ")
    assert "| Total | By how much |\n| --- | --- |\n| Measures | 3 → 4, +1 |" in written
    assert "| Budget of the measures | \\+2 million XAD |" in written
    assert '<td data-label="By how much">3 → 4, +1</td>' in render_diff(shown)

"""Plans are compared by record and field; what cannot be known is said to be so."""

from typing import Any

import pytest

from jospar.change.compare import compare
from jospar.change.difference import UNREAD
from jospar.finding import Spot
from jospar.reading.paths import ABSENT
from tests.change.pairs import HEAD, MEASURE, Pair, measures, pair, plan

RISK = (
    "id: XA-R-1\ntitle: Late\nmeasures: [{measures}]\nprobability: 3\nimpact: 3\n"
    "owner: ministry_a\nstate: open\n"
)
AGENCIES = "- {id: ministry_a, name: A, abbr: MinA, kind: ministry}\n- {id: ministry_b, name: B}\n"


def test_a_plan_is_the_same_as_itself() -> None:
    one = plan({})
    assert compare(one, one) == compare(one, plan({})) == ()


@pytest.mark.parametrize(
    ("before", "after", "fields"),
    [
        ("due: 2027", "due: 2028", ["due"]),
        ("weight: 1.0", "weight: 1", []),
        ("co_executors: ministry_b", "co_executors: [ministry_b]", []),
        ("co_executors: [ministry_b, akimat_01]", "co_executors: [akimat_01, ministry_b]", []),
        ("co_executors: [ministry_b]", "co_executors: [akimat_01]", ["co_executors"]),
        ("regions: all", "regions: [XA-01]", ["regions"]),
        ("lead: MinA", "lead: ministry_a", []),
        ("completion: order", "completion: {form: order}", []),
        ("completion: order", "completion: {form: order, text: by the ministry}", ["completion/text/en"]),
        ("", "completion: order", ["completion"]),
        ("due: {every: year, on: 12-25}", "due: {every: year, on: [12-25]}", []),
        ("due: {every: year, by: {day: 1}}", "due: {every: year, by: {day: 2}}", ["due/by/day"]),
        ("due: {every: year, on: 12-25}", "due: 2027", ["due"]),
        ("phrase: {en: a, ru: б}", "phrase: {ru: б, en: a}", []),
        ("phrase: a", "phrase: {en: a}", []),
        ("phrase: a", "phrase: {en: b, ru: б}", ["phrase/en", "phrase/ru"]),
        ("tags: {sdg: [1, 2]}", "tags: {sdg: [2, 1]}", []),
        ("tags: {sdg: [1, 2]}", "tags: {sdg: [2]}", ["tags/sdg"]),
        ("units: {target: 40, unit: room}", "units: {target: 40.0, unit: rooms}", ["units/unit/en"]),
        ("exceptions: []", "", []),
    ],
)
def test_fields_by_their_path(before: str, after: str, fields: list[str]) -> None:
    assert [one.field for one in measures(before, after).differences] == fields


BUDGET = """budget:
  - {{year: 2027, fund: republican, amount: {first}, plan: {{Q1: 1, Q4: {last}}}}}
  - {{year: 2027, fund: local, region: XA-01, amount: 5}}
"""
TURNED = """budget:
  - {{year: 2027, fund: local, amount: 5.00, region: XA-01}}
  - {{plan: {{Q4: {last}, Q1: 1}}, amount: {{amount: {first}}}, fund: republican, year: 2027}}
"""


def test_items_of_a_list_by_their_keys() -> None:
    assert measures(BUDGET.format(first=1, last=9), TURNED.format(first="1.0", last=9)).differences == ()
    changed = measures(BUDGET.format(first=1, last=9), TURNED.format(first=2, last=8)).differences
    assert [one.field for one in changed] == [
        "budget/2027/republican/amount",
        "budget/2027/republican/plan/Q4",
    ]
    assert changed[0].at_before == Spot(MEASURE, ("budget", 0, "amount"))
    assert changed[0].at_after == Spot(MEASURE, ("budget", 1, "amount"))


def test_an_item_that_has_come_or_gone_is_one_difference() -> None:
    (one,) = measures("", "milestones: [{id: site, title: Site, due: 2027}]").differences
    assert (one.field, one.before, one.at_before) == (
        "milestones/site",
        ABSENT,
        Spot(MEASURE, ("milestones",)),
    )
    assert (one.after.id, one.at_after) == ("site", Spot(MEASURE, ("milestones", 0)))


def test_records_come_and_go_as_wholes() -> None:
    file = "plan/example/measures/XA-009.yaml"
    both = Pair(plan({}), plan({file: "id: XA-009\ntitle: x\narea: health\n"}))
    (one,) = both.differences
    assert (one.subject.kind, one.subject.id, one.subject.programme) == ("measure", "XA-009", "example")
    assert (one.field, one.before, one.after.id, one.at_before, one.at_after) == (
        *("", ABSENT, "XA-009", None),
        Spot(file),
    )
    (back,) = both.swapped().differences
    assert (back.after, back.at_after) == (ABSENT, None)


def test_agencies_point_at_their_row() -> None:
    both = Pair(plan({}), plan({"plan/agencies.yaml": AGENCIES}))
    named = [one for one in both.differences if one.subject.id == "ministry_b" and one.field == "name/en"]
    assert [one.at_after for one in named] == [Spot("plan/agencies.yaml", (1, "name", "en"))]


def test_a_move_to_another_programme_is_nothing() -> None:
    other = "id: other\nprefix: XB\ntitle: x\ninstrument: other\nperiod: 2026\n"
    other += "money: {currency: XAD}\nareas: []\n"
    files = {"plan/other/programme.yaml": other}
    here, there = MEASURE, MEASURE.replace("example", "other")
    before = plan({**files, here: HEAD})
    after = plan({**files, there: HEAD}, {here: "missing"})
    assert before.measures["XA-003"].programme != after.measures["XA-003"].programme
    assert compare(before, after) == ()


def test_a_rename_is_one_difference_and_what_follows_it_none() -> None:
    risk = "plan/example/risks/XA-R-1.yaml"
    report = "plan/example/progress/ministry_a/2026-W46/{}.yaml"
    before = plan(
        {risk: RISK.format(measures="XA-003"), MEASURE: HEAD, report.format("XA-003"): "date: 2026-11-13\n"}
    )
    after = plan(
        {
            risk: RISK.format(measures="XA-005"),
            MEASURE.replace("003", "005"): HEAD.replace("003", "005") + "formerly: XA-003\n",
            report.format("XA-005"): "date: 2026-11-13\n",
        },
        {MEASURE: "missing"},
    )
    both = Pair(before, after)
    assert both.fields() == [("XA-005", "id")]
    assert both.swapped().fields() == [("XA-003", "id")]
    assert [change.code for change in both.changes] == ["C113"]


def test_an_indicator_keeps_its_observations_when_it_is_renamed() -> None:
    old, new = "plan/example/indicators/XA-I-01.yaml", "plan/example/indicators/XA-I-09.yaml"
    seen = "plan/example/observations/{}/2025.yaml"
    text = "id: {}\ntitle: x\nunit: x\nlevel: impact\n"
    value = "period: 2025\nsource: act_12\nvalue: 1\n"
    gone = {"plan/example/observations/XA-I-01/2024.yaml": "missing"}
    before = plan({old: text.format("XA-I-01"), seen.format("XA-I-01"): value, MEASURE: HEAD}, gone)
    files = {
        new: text.format("XA-I-09") + "formerly: XA-I-01\n",
        seen.format("XA-I-09"): value,
        MEASURE: HEAD,
    }
    after = plan(files, {**gone, old: "missing"})
    assert Pair(before, after).fields() == [("XA-I-09", "id")]


def test_a_new_name_takes_no_observation_away_that_lies_under_the_old_one() -> None:
    old, new = "plan/example/indicators/XA-I-01.yaml", "plan/example/indicators/XA-I-09.yaml"
    seen = "plan/example/observations/XA-I-01/2025.yaml"
    text, value = "id: {}\ntitle: x\nunit: x\nlevel: impact\n", "period: 2025\nsource: act_12\nvalue: {}\n"
    before = plan({old: text.format("XA-I-01"), seen: value.format(1)})
    head = {new: text.format("XA-I-09") + "formerly: XA-I-01\n", seen: value.format(2)}
    after = plan(head, {old: "missing"})
    assert Pair(before, after).fields() == [("XA-I-09", "id"), ("XA-I-09/2025", "value")]


def test_of_two_that_fit_none_is_assumed_to_be_the_renamed_one() -> None:
    head = "title: x\narea: health\nformerly: XA-003\n"
    files = {MEASURE.replace("003", name): f"id: XA-{name}\n{head}" for name in ("005", "006")}
    both = Pair(plan({MEASURE: HEAD}), plan(files, {MEASURE: "missing"}))
    assert both.fields() == [("XA-003", ""), ("XA-005", ""), ("XA-006", "")]


@pytest.mark.parametrize("text", ["due: the end of the year\n", "{", "lead: [a, b]\n"])
def test_a_file_that_cannot_be_read_is_neither_added_nor_removed(text: str) -> None:
    both = Pair(plan({MEASURE: HEAD}), plan({MEASURE: HEAD + text}))
    (one,) = both.differences
    assert (one.field, one.before.id, one.after, one.at_after) == ("", "XA-003", UNREAD, Spot(MEASURE))
    assert both.only.code == both.swapped().only.code == "C910"


def test_what_is_there_on_one_side_only_and_unreadable_is_said_too() -> None:
    both = Pair(plan({}), plan({MEASURE.replace("003", "009"): "id: XA-009\n"}))
    (one,) = both.differences
    assert (one.subject.id, one.before, one.after) == ("XA-009", ABSENT, UNREAD)
    assert both.only.facts["variant"] == "after"


def test_a_list_that_cannot_be_read_is_one_difference() -> None:
    both = Pair(plan({}), plan({"plan/agencies.yaml": "- {\n"}))
    assert both.fields() == [("*", "")]
    assert both.only.code == "C910"


def test_an_entry_of_a_list_that_cannot_be_read_leaves_the_others() -> None:
    broken = AGENCIES + "- {id: akimat_01, name: C, kind: unheard_of}\n"
    before = plan({"plan/agencies.yaml": AGENCIES + "- {id: akimat_01, name: C}\n"})
    assert Pair(before, plan({"plan/agencies.yaml": broken})).fields() == [("akimat_01", "")]


def test_abbreviations_hold_where_the_list_of_agencies_is_unread() -> None:
    before = plan({MEASURE: HEAD + "lead: MinA\n"})
    after = plan({MEASURE: HEAD + "lead: MinA\n", "plan/agencies.yaml": "- {\n"})
    assert after.measures["XA-003"].lead == "MinA"
    assert Pair(before, after).fields() == [("*", "")]


def test_plain_texts_stay_the_same_where_the_settings_are_unread() -> None:
    settings = "plan/jospar.yaml"
    before = plan({settings: "format: 1\nlanguages: [ru, en]\n", MEASURE: HEAD})
    after = plan({settings: "format: 1\nlanguages: [xx]\n", MEASURE: HEAD})
    assert Pair(before, after).fields() == [("jospar", "")]
    assert Pair(after, before).fields() == [("jospar", "")]


def test_an_id_that_is_there_twice_cannot_be_compared() -> None:
    twice = plan({MEASURE: HEAD, "plan/other/measures/XA-003.yaml": HEAD})
    both = Pair(plan({MEASURE: HEAD}), twice)
    assert both.fields() == [("XA-003", "")]
    assert both.only.code == "C910"


def test_an_observation_that_cannot_be_read_is_named_with_its_indicator() -> None:
    file = "plan/example/observations/XA-I-01/2024.yaml"
    both = Pair(plan({}), plan({file: "period: 2024\nsource: act_12\nvalue: much\n"}))
    assert both.fields() == [("XA-I-01/2024", "")]
    assert both.only.code == "C910"


def test_a_revised_figure_is_found_in_short_and_long_form() -> None:
    file = "plan/example/observations/XA-I-01/2024.yaml"
    text = (
        "period: 2024\nsource: statistics_2025\nvalue: 6.80\nregions: {{XA-02: {{value: 7.4}}, XA-01: {}}}\n"
    )
    assert Pair(plan({}), plan({file: text.format(6.1)})).differences == ()
    assert Pair(plan({}), plan({file: text.format(6.2)})).fields() == [
        ("XA-I-01/2024", "regions/XA-01/value")
    ]


def test_languages_are_in_order() -> None:
    settings = "plan/jospar.yaml"
    both = pair(
        f"# {settings}\nformat: 1\nlanguages: [en, ru]\n", f"# {settings}\nformat: 1\nlanguages: [en, kk]\n"
    )
    assert both.fields() == [("jospar", "languages")]


def test_differences_are_listed_in_one_order() -> None:
    files: dict[str, Any] = {MEASURE.replace("003", name): f"id: XA-{name}\n" for name in ("007", "004")}
    texts = {name: text + "title: x\narea: health\n" for name, text in files.items()}
    assert [name for name, _ in Pair(plan({}), plan(texts)).fields()] == ["XA-004", "XA-007"]

"""Some changes weigh more than others of their kind: those of what the act itself says."""

import pytest

from jospar.change.registry import kinds
from jospar.change.weighing import WEIGHTIER
from tests.change.pairs import HEAD, MEASURE, Pair, measures, plan

TITLED = "id: XA-003\ntitle: {}\narea: health\n"


@pytest.mark.parametrize(
    ("before", "after", "weight"),
    [
        ("phrase: {en: a, ru: б}", "phrase: {en: b, ru: в}", "major"),
        ("phrase: a", "", "major"),
        ("completion: {form: order, text: a}", "completion: {form: order, text: b}", "major"),
        ("milestones: [{id: m, title: a}]", "milestones: [{id: m, title: b}]", "major"),
        ("note: a", "note: b", "minor"),
        ("state: suspended\nbecause: a", "state: suspended\nbecause: b", "minor"),
        ("phrase: {en: a, ru: б}", "phrase: {en: a}", "major"),
        ("note: {en: a, ru: б}", "note: {en: a}", "minor"),
    ],
)
def test_the_words_of_the_act_weigh_more_than_our_own(before: str, after: str, weight: str) -> None:
    assert measures(before, after).only.weight == weight


def test_a_title_that_is_gutted_in_every_language_is_major() -> None:
    full = "{en: Give every school hot meals, ru: Горячее питание в каждой школе, kk: Ыстық тамақ}"
    less = "{en: Consider hot meals, ru: Рассмотреть питание, kk: Тамақты қарастыру}"
    one = Pair(plan({MEASURE: TITLED.format(full)}), plan({MEASURE: TITLED.format(less)})).only
    assert (one.code, one.weight, one.explained) == ("C601", "major", None)


@pytest.mark.parametrize(
    ("fields", "weight"),
    [
        ("", "major"),
        ("record: quoted\nbudget: [{year: 2027, fund: local, amount: 500}]", "major"),
        ("record: quoted", "minor"),
    ],
)
def test_a_measure_of_the_act_or_one_with_money_is_a_promise(fields: str, weight: str) -> None:
    one = Pair(plan({}, {MEASURE: "missing"}), plan({MEASURE: f"{HEAD}{fields}\n"})).only
    assert (one.code, one.weight) == ("C101", weight)


def test_the_kinds_with_two_weights_are_those_that_can_be_weighed() -> None:
    assert {one.code for one in kinds() if len(one.weights) > 1} == set(WEIGHTIER)


OVERRIDE = "plan/example/overrides/XA-O-1.yaml"
HIDDEN = "id: XA-O-1\nmeasure: XA-003\nstatus: on_track\nbecause: x\napproved_by: ministry_a\nuntil: {}\n"


def test_an_override_that_holds_for_longer_is_a_loosening() -> None:
    both = Pair(*(plan({OVERRIDE: HIDDEN.format(day)}) for day in ("2027-01-01", "2028-01-01")))
    assert (both.only.code, both.only.weight) == ("C240", "major")
    assert (both.swapped().only.code, both.swapped().only.weight) == ("C241", "minor")


@pytest.mark.parametrize("title", ["|-\n  Adopt\n  the standard", "|\n  Adopt the standard\n"])
def test_a_line_break_in_a_text_is_layout(title: str) -> None:
    text = "id: XA-003\ntitle: {}\narea: health\n"
    sides = (text.format("Adopt the standard"), text.format(title))
    assert Pair(*(plan({MEASURE: one}) for one in sides)).codes == []

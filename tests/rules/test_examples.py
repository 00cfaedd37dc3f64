"""Every page's examples: what passes passes, what fails fails with that one finding, at that line."""

import pytest

from jospar.code import Level
from jospar.rules.page import STATUS_DATE, Example, page_of
from jospar.rules.registry import Rule, rules
from jospar.rules.validate import validate
from jospar.words.placeholders import placeholders
from jospar.words.sentence import say_finding
from jospar.words.voice import Voice
from tests.rules.examples import found_in, laid, lay, line_of

PASSES = [
    pytest.param(rule, example, id=f"{rule.code}-{index}")
    for rule in rules()
    for index, example in enumerate(page_of(rule).passes, start=1)
]
FAILS = [
    pytest.param(rule, example, id=f"{rule.code}-{index}")
    for rule in rules()
    for index, example in enumerate(page_of(rule).fails, start=1)
]


def test_the_example_plan_has_nothing_wrong() -> None:
    assert validate(lay({}), STATUS_DATE).findings == ()


@pytest.mark.parametrize(("rule", "example"), PASSES)
def test_it_passes(rule: Rule, example: Example) -> None:
    found = found_in(example, rule.scopes)
    assert [one for one in found if one.code == rule.code or one.level is Level.ERROR] == []


@pytest.mark.parametrize(("rule", "example"), FAILS)
def test_it_fails(rule: Rule, example: Example) -> None:
    found = found_in(example, rule.scopes)
    assert [one.code for one in found] == [rule.code], [(one.code, one.at, dict(one.facts)) for one in found]
    assert found[0].level is rule.level
    names = {*dict(example.files), *dict(example.odd)}
    assert found[0].file in names
    if example.marked:
        assert (found[0].file, line_of(found[0], laid(example))) == example.marked


@pytest.mark.parametrize("language", ["en", "ru", "kk"])
@pytest.mark.parametrize(("rule", "example"), FAILS)
def test_it_is_said(rule: Rule, example: Example, language: str) -> None:
    (found,) = found_in(example, rule.scopes)
    said = say_finding(Voice(language), found)
    assert said != rule.code
    assert not placeholders(said)
    assert not said.endswith(".")

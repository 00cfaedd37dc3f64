"""No rule of the family raises, whatever a plan says, and each finding can be said."""

from hypothesis import HealthCheck, given, settings

from jospar.rules.case import Case
from jospar.rules.registry import rules
from jospar.words.sentence import say_finding
from jospar.words.voice import Voice
from tests.rules.strategies import cases

FAMILY = [rule for rule in rules() if rule.name.startswith("money.")]


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(case=cases())
def test_no_rule_raises(case: Case) -> None:
    for rule in FAMILY:
        for found in rule.plan_check()(case):
            assert found.code == rule.code
            said = say_finding(Voice("en"), found)
            assert said != rule.code
            assert "{" not in said

"""No rule raises on any plan that can be read, and whatever it finds can be said."""

from hypothesis import HealthCheck, given, settings

from jospar.finding import Spot
from jospar.rules.case import Case
from jospar.rules.registry import rules
from jospar.words.sentence import say_finding
from jospar.words.voice import Voice
from tests.rules.strategies import cases

SLOW = [HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large]


@settings(max_examples=100, deadline=None, suppress_health_check=SLOW)
@given(case=cases())
def test_no_rule_raises(case: Case) -> None:
    voice = Voice("en")
    for rule in rules():
        for finding in rule.plan_check()(case) if rule.concerns(case.plan) else ():
            assert finding.code == rule.code
            assert isinstance(finding.at, Spot)
            said = say_finding(voice, finding)
            assert said != rule.code
            assert "{" not in said

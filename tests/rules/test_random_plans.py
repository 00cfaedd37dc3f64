"""No rule raises on any plan that can be read, and whatever it finds can be said."""

from collections.abc import Iterable

from hypothesis import HealthCheck, given, settings

from jospar.finding import Finding, Spot
from jospar.history.past import Past
from jospar.rules.case import Case
from jospar.rules.registry import Rule, Scope, rules
from jospar.words.sentence import say_finding
from jospar.words.voice import Voice
from tests.rules.strategies import cases

SLOW = [HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large]


def found_by(rule: Rule, case: Case) -> Iterable[Finding]:
    """Ask a rule; one that looks back finds the plan itself in the past."""
    if rule.scope is Scope.EXCEPTIONS or not rule.concerns(case.plan):
        return ()
    if rule.scope is Scope.HISTORY:
        before = {one.file: "before" for one in case.plan.amendments.values()}
        return rule.history_check()(case, Past(before, {"before": case.plan}))
    return rule.plan_check()(case)


@settings(max_examples=100, deadline=None, suppress_health_check=SLOW)
@given(case=cases())
def test_no_rule_raises(case: Case) -> None:
    voice = Voice("en")
    for rule in rules():
        for finding in found_by(rule, case):
            assert finding.code == rule.code
            assert isinstance(finding.at, Spot)
            said = say_finding(voice, finding)
            assert said != rule.code
            assert "{" not in said

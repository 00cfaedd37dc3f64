"""The thresholds of a plan's own policy are the ones that its figures go by."""

from datetime import date
from decimal import Decimal

from jospar.plan.plan import Plan
from jospar.rules.page import STATUS_DATE
from jospar.standing.standing import stand
from tests.rules.examples import judged

MEASURE = "plan/example/measures/XA-003.yaml"
MANUAL = "id: XA-003\ntitle: Adopt it\narea: health\nlead: ministry_a\ndue: 2027-03\nprogress_by: manual\n"
REPORT = "date: 2026-11-13\nstatus: on_track\ndone: {percent: 95}\n"


def plan_with(policy: str) -> Plan:
    verdict = judged(
        {
            "plan/jospar.yaml": f"format: 1\nlanguages: [en, ru, kk]\npolicy: {policy}\n",
            MEASURE: MANUAL,
            "plan/example/progress/ministry_a/2026-W46/XA-003.yaml": REPORT,
        }
    )
    return verdict.plan


def test_what_is_only_stated_counts_as_much_as_agreed() -> None:
    standing = stand(plan_with("{stated_at_most: 0.8}"), STATUS_DATE)
    assert standing.measures["XA-003"].facts.progress == Decimal("0.8")
    found = judged(
        {
            "plan/jospar.yaml": "format: 1\nlanguages: [en]\npolicy: {stated_at_most: 0.95}\n",
            MEASURE: MANUAL,
            "plan/example/progress/ministry_a/2026-W46/XA-003.yaml": REPORT,
        }
    )
    assert [one.code for one in found.findings if one.code == "J714"] == []


def test_a_deadline_is_soon_when_the_policy_says_so() -> None:
    def status(policy: str) -> str:
        return stand(plan_with(policy), date(2027, 1, 20)).measures["XA-003"].status

    assert status("{due_soon_days: 30}") == "on_track"
    assert status("{due_soon_days: 80}") == "due_soon"

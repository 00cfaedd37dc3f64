"""How many sourced figures there are."""

from jospar.standing.tally import figures
from tests.fixtures import PlanFrom


def test_the_example_has_eight(plan_from: PlanFrom) -> None:
    """One total, one observation with two regions, a baseline, a target, two budget lines."""
    assert figures(plan_from().plan) == 8


def test_everything_that_names_a_source_is_counted(plan_from: PlanFrom) -> None:
    written = plan_from("""
        # plan/example/programme.yaml
        id: example
        prefix: XA
        title: T
        instrument: concept
        period: 2026-2030
        money: {currency: XAD, unit: million}
        declared:
          measures: [{value: 3, source: act_12}, {value: 4}]
          indicators: [{value: 1, source: act_12}]
          budget: [{value: 10, source: act_12}, {value: {amount: 2, currency: USD}, source: act_12}]
        rates: [{currency: USD, rate: 5, date: 2026-01, source: act_12}]
        areas: []
        # plan/example/observations/XA-I-01/2025.yaml
        period: 2025
        source: statistics_2025
        value: 6
        groups: [{sex: male, value: 7}, {sex: female, value: 5}]
        parts: {early: 3}
        # plan/example/observations/XA-I-01/2026.yaml
        period: 2026
        source: statistics_2025
        change: -0.2
        since: 2025
        """)
    assert figures(written.plan) == 8 - 1 + 5 + 4 + 1

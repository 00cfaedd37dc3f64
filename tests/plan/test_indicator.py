"""What an observation measured: stated, or counted and divided."""

from decimal import Decimal

import pytest

from tests.fixtures import PlanFrom, plan_from

__all__ = ["plan_from"]

COUNTED = """
# plan/example/indicators/XA-I-09.yaml
id: XA-I-09
title: Children vaccinated in time
unit: {unit}
level: outcome
direction: increase
# plan/example/observations/XA-I-09/2025.yaml
period: 2025
source: statistics_2025
numerator: 178
denominator: 200
regions: {{XA-01: {{numerator: 90, denominator: 100}}, XA-02: {{numerator: 88, denominator: 100}}}}
"""


@pytest.mark.parametrize(
    ("unit", "figure", "region"),
    [("'%'", "89", "90"), ("per cent", "89", "90"), ("doses per child", "0.89", "0.9")],
)
def test_a_share_is_in_the_unit_of_its_indicator(
    plan_from: PlanFrom, unit: str, figure: str, region: str
) -> None:
    written = plan_from(COUNTED.format(unit=unit))
    (one,) = written.plan.observations_of("XA-I-09")
    assert one.figure == Decimal(figure)
    assert one.figure_of((one.regions or {})["XA-01"]) == Decimal(region)  # type: ignore[index]

"""The example plan, with files laid over it, held against a date."""

from collections.abc import Callable
from datetime import date

import pytest

from jospar.standing.standing import Standing, stand
from tests.fixtures import PlanFrom, plan_from

__all__ = ["plan_from"]

Hold = Callable[..., Standing]


@pytest.fixture
def hold(plan_from: PlanFrom) -> Hold:
    """Hold a written plan against a day, 21 November 2026 unless another is given."""

    def make(text: str = "", on: str = "2026-11-21") -> Standing:
        return stand(plan_from(text).plan, date.fromisoformat(on))

    return make

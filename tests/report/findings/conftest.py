"""What the tests of findings share."""

from itertools import count

import pytest

from jospar.rules.registry import rules


@pytest.fixture
def personal_number() -> str:
    """Make a twelve-digit number that the rule about personal numbers knows as one; nobody's, made up."""
    rule = next((one for one in rules() if one.code == "J031"), None)
    if rule is None:
        pytest.skip("there is no rule about personal numbers")
    look = rule.text_check()
    numbers = (f"8001013{n:05}" for n in count(1))
    return next(one for one in numbers if list(look("plan/agencies.yaml", f"note: {one}\n")))

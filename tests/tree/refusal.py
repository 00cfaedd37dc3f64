"""A refusal that a test expects."""

from collections.abc import Callable, Mapping

import pytest

from jospar.errors import CannotRun


def refusal(action: Callable[[], object]) -> tuple[str, Mapping[str, object]]:
    """Do what must be refused and return the code and the facts of the refusal."""
    with pytest.raises(CannotRun) as caught:
        action()
    return caught.value.code, caught.value.facts

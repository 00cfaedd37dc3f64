"""Every dependency has a lower bound, so that it can be tested."""

import pytest

from tests.house.bounds import lowest_versions, pin


def test_a_lower_bound_becomes_a_pin() -> None:
    assert pin("typer>=0.26,<0.29") == "typer==0.26"


def test_a_dependency_without_a_lower_bound_is_refused() -> None:
    with pytest.raises(ValueError, match="rich"):
        pin("rich")


def test_every_dependency_of_the_project_has_one() -> None:
    assert len(lowest_versions()) == 9

"""The plans that tests of this room write themselves."""

from tests.fixtures import plan_from

__all__ = ["plan_from"]

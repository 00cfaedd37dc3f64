"""What is wrong with a query, and at which of its characters."""

from collections.abc import Mapping
from dataclasses import field

from jospar.finding import Fact
from jospar.frozen import frozen


@frozen
class Mistake:
    """A mistake in a query: the name of the problem, the span of its characters, and the facts.

    It is a value and no exception: whoever asked says it in words.
    """

    problem: str
    start: int
    end: int
    facts: Mapping[str, Fact] = field(default_factory=dict)


class Mistaken(Exception):  # noqa: N818 -- how a mistake leaves the depths of this room; nobody else meets it
    """Carries a mistake up to where it becomes a value."""

    def __init__(self, problem: str, start: int, end: int, /, **facts: Fact) -> None:
        super().__init__(problem)
        self.mistake = Mistake(problem, start, end, facts)

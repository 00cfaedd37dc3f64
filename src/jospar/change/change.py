"""A change: what differences mean to a reviewer, with a code, its facts, and the act that explains it."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Literal

from jospar.change.difference import Difference, Subject
from jospar.change.fingerprint import fingerprint
from jospar.code import Code
from jospar.finding import Fact
from jospar.frozen import frozen
from jospar.plan.due import Recurring
from jospar.plan.money import Money
from jospar.plan.period import Period
from jospar.plan.text import Text

Told = Fact | Period | Recurring | Money | Text | tuple["Told", ...]
"""What a fact of a change may be: as a finding's, or a value that each language writes its own way."""
Facts = Mapping[str, Told]
Explanation = Literal["amendment", "correction", "publication"]


class Weight(StrEnum):
    """How much a reviewer must look, by the two classes of change control (ISO 10007), and what is neither.

    A change is major where it touches what the act promised: deadline, money, target, owner, scope, or the
    record of the past. It is minor where it changes the plan and none of those. It is routine where it is
    the work itself: reports, observations, evidence.
    """

    MAJOR = "major"
    MINOR = "minor"
    ROUTINE = "routine"

    @property
    def rank(self) -> int:
        """Order weights: 0 for routine, 2 for major."""
        return ("routine", "minor", "major").index(self.value)


@frozen
class Change:
    """One change of the plan. The words are chosen by ``words`` from code and facts.

    ``act`` names the amendment, correction or publication of the later plan that explains it, and
    ``explained`` says which of the three it is; both are None where none does.
    """

    code: Code
    subject: Subject
    differences: tuple[Difference, ...]
    facts: Facts
    weight: Weight
    act: str | None = None
    explained: Explanation | None = None

    @property
    def fingerprint(self) -> str:
        """Name the change by what it is, whichever files and layout it is written in."""
        return fingerprint(self.code, self.subject, self.differences)

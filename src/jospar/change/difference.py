"""A difference: one field of one record as it was and as it is; it judges nothing."""

from typing import Any, Final

from jospar.finding import Spot
from jospar.frozen import frozen, ordered


class Unread:
    """Stands where there is something that could not be read, or that is there twice."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "UNREAD"


UNREAD: Final = Unread()
ANY: Final = "*"
"""The id of a subject that stands for all records of its kind: the list that holds them can't be read."""


@ordered
class Subject:
    """Which record a difference is about.

    ``kind`` is the word for the record's type (``measure``, ``progress``). ``id`` is the record's own; an
    observation's is ``indicator/file``, a report's ``agency/week/measure``, an ``unchanged`` list's
    ``agency/week``. ``programme`` is the room it stands in after the change, else the one it stood in.
    """

    kind: str
    id: str
    programme: str = ""


@frozen
class Difference:
    """One field before and after.

    ``field`` is a path as amendments write it (``budget/2027/republican/amount``, ``title/ru``); empty, it
    is the record as a whole. The values are decoded ones, ABSENT where nothing stands, UNREAD where
    nothing can be known. The spots lead into the two trees; None where that side has no such record.
    """

    subject: Subject
    field: str
    before: Any
    after: Any
    at_before: Spot | None = None
    at_after: Spot | None = None

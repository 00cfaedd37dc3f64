"""What two branches say differently of one field, and nobody has settled yet."""

from jospar.plan.record import record

Written = str | tuple["Written", ...] | dict[str, "Written"] | None
"""A value as it was written, without its place: text, list, mapping, or nothing."""


@record
class Sides:
    """What git calls the two branches."""

    ours: str | None = None
    theirs: str | None = None


@record
class Conflict:
    """A field that two branches changed in two ways; without a field, the record as a whole.

    ``base`` is what both had before. What a side does not have, it took away, or never had.
    """

    field: str | None = None
    base: Written = None
    ours: Written = None
    theirs: Written = None
    sides: Sides | None = None

"""Budget lines in two versions: a revised line stands in the place of the original one of the same key."""

from typing import Any

from jospar.change.change import Told
from jospar.change.difference import Difference
from jospar.change.ground import Ground
from jospar.plan.measure import BudgetLine
from jospar.plan.money import Money
from jospar.reading.decoder import item_key
from jospar.reading.paths import ABSENT

REVISED = "revised"
Key = tuple[str, ...]


def line_key(one: Difference) -> Key:
    """Give the key of the budget line that a difference is about, or that it stands in."""
    steps = tuple(one.field.split("/")[1:])
    return steps if _is_line(one) else steps[:-1]


def amounts_of(one: Difference, ground: Ground) -> tuple[Money | None, Money | None] | None:
    """Give the amounts of a budget line before and after; None where a difference is about none.

    A revised line that comes takes the place of the original that stood there, and gives it back as it goes.
    """
    sides = [side.amount if isinstance(side, BudgetLine) else side for side in (one.before, one.after)]
    if not all(side is ABSENT or isinstance(side, Money) for side in sides):
        return None
    before, after = (side if isinstance(side, Money) else None for side in sides)
    if _is_line(one) and line_key(one)[-1] == REVISED:
        line = one.before if after is None else one.after
        before = before or _original(ground.old(one.subject), line)
        after = after or _original(ground.new(one.subject), line)
    return before, after


def is_superseded(one: Difference, ground: Ground) -> bool:
    """Tell whether a revised line stands in the place of an original one, so that no sum changes by it."""
    key = line_key(one)
    records = ground.old(one.subject), ground.new(one.subject)
    return key[-1] != REVISED and any(_find(record, (*key, REVISED)) is not None for record in records)


def version_of(one: Difference, ground: Ground) -> dict[str, Told]:
    """Tell which version of a budget line a difference is about, where there are two of it."""
    if line_key(one)[-1] == REVISED:
        return {"version": REVISED}
    return {"version": "original"} if is_superseded(one, ground) else {}


def standing(record: Any, key: Key) -> BudgetLine | None:  # noqa: ANN401 -- a measure, or None
    """Give the line that is in force where a line of some key stands: the revised one, if there is one."""
    place = key[:-1] if key[-1] == REVISED else key
    return _find(record, (*place, REVISED)) or _find(record, place)


def _is_line(one: Difference) -> bool:
    return isinstance(one.before, BudgetLine) or isinstance(one.after, BudgetLine)


def _original(record: Any, revised: BudgetLine) -> Money | None:  # noqa: ANN401 -- a measure, or None
    found = _find(record, item_key(revised)[:-1])
    return None if found is None else found.amount


def _find(record: Any, key: Key) -> BudgetLine | None:  # noqa: ANN401 -- as above
    lines = () if record is None else record.budget
    return next((one for one in lines if item_key(one) == key), None)

"""Budget lines that are a transfer: their money is counted in the line that it leaves, and only there."""

from jospar.change.difference import Difference
from jospar.change.ground import Ground
from jospar.change.versions import is_superseded, line_key, standing
from jospar.plan.measure import BudgetLine
from jospar.plan.money import Money
from jospar.plan.references import Currency

FLAG = "transfer"


def is_transfer(one: Difference, ground: Ground) -> bool:
    """Tell whether the budget line that a difference is about is a transfer on a side where it stands."""
    return any(line is not None and line.transfer for line in _lines(one, ground))


def turned(one: Difference, ground: Ground) -> tuple[Money, Money] | None:
    """Give what counts of a line before and after, where it becomes a transfer or is none any longer.

    A transfer counts for nothing. None where the line stays what it is.
    """
    before, after = _lines(one, ground)
    if before is None or after is None or before.transfer == after.transfer or is_superseded(one, ground):
        return None
    own = (after if before.transfer else before).amount.currency
    return _counted(before, own), _counted(after, own)


def tells_of_turn(one: Difference) -> bool:
    """Tell whether a difference is the one by which a line turns: its flag, or another version of it."""
    return one.field.endswith(f"/{FLAG}") or any(
        isinstance(side, BudgetLine) for side in (one.before, one.after)
    )


def _lines(one: Difference, ground: Ground) -> tuple[BudgetLine | None, BudgetLine | None]:
    key = line_key(one)
    before, after = (standing(record, key) for record in (ground.old(one.subject), ground.new(one.subject)))
    return before, after


def _counted(line: BudgetLine, own: Currency | None) -> Money:
    return Money(amount=0 * line.amount.amount, currency=own) if line.transfer else line.amount

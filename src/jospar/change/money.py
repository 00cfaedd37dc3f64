"""Money of measures by year and fund."""

from collections.abc import Iterator

from jospar.change.difference import Difference
from jospar.change.ground import Bundle, Claim, Touch
from jospar.change.presence import Found, item
from jospar.change.sums import whole
from jospar.change.transfers import FLAG, is_transfer, tells_of_turn, turned
from jospar.change.versions import amounts_of, is_superseded, line_key, version_of
from jospar.plan.measure import BudgetLine
from jospar.plan.money import Money
from jospar.reading.paths import ABSENT

Sums = tuple[Money | None, Money | None]
LINES = 2
"""Money can be moved between so many lines at least."""


def amount_up(touch: Touch) -> Found | None:
    """A budget line has more money than it had.

    Why:
        Money comes by a law or an act. Of the line the year and the fund are named; an amount in the
        programme's unit is told in full. A line that is no longer a transfer is more money by all that it
        has, for a transfer counts in the line that it leaves alone.

    Before:
        ```yaml
        # plan/example/measures/XA-003.yaml
        id: XA-003
        title: Adopt the standard
        area: health
        budget: [{year: 2027, fund: republican, amount: 120, source: act_12}]
        ```

    After:
        ```yaml
        # plan/example/measures/XA-003.yaml
        id: XA-003
        title: Adopt the standard
        area: health
        budget: [{year: 2027, fund: republican, amount: 150, source: act_12}]
        ```
    """
    return _changed(touch, 1)


def amount_down(touch: Touch) -> Found | None:
    """A budget line has less money than it had.

    Why:
        The measure is to do the same with less, or less. Money that has gone to another year or fund of the
        same measure is said as moved instead. A `revised` line is held against the line that it stands for. A
        line that becomes a transfer is less money by all that it had.
    """
    return _changed(touch, -1)


def money_moved(bundle: Bundle) -> Iterator[Claim]:
    """Money of one measure has moved between years or funds; its total is the same.

    Why:
        It is the usual form of a delay: the money of this year becomes the money of a later one. The total
        hides it. What was a transfer and is money of its own elsewhere has not moved: it is new.

    Before:
        ```yaml
        # plan/example/measures/XA-003.yaml
        id: XA-003
        title: Adopt the standard
        area: health
        budget:
          - {year: 2027, fund: republican, amount: 120, source: act_12}
          - {year: 2029, fund: republican, amount: 30, source: act_12}
        ```

    After:
        ```yaml
        # plan/example/measures/XA-003.yaml
        id: XA-003
        title: Adopt the standard
        area: health
        budget:
          - {year: 2027, fund: republican, amount: 20, source: act_12}
          - {year: 2029, fund: republican, amount: 130, source: act_12}
        ```
    """
    found = (one for one in bundle.differences if amounts_of(one, bundle.ground) is not None)
    lines = [one for one in found if not is_superseded(one, bundle.ground)]
    moves = [(one, _delta(*_whole_sums(Touch(one, bundle.ground)))) for one in lines]
    deltas = [delta for _, delta in moves if delta is not None]
    together = len(deltas) == len(moves) >= LINES and len({delta.currency for delta in deltas}) == 1
    together &= len({is_transfer(one, bundle.ground) for one in lines}) == 1
    if together and not sum(delta.amount for delta in deltas) and all(delta.amount for delta in deltas):
        up = sum((delta.amount for delta in deltas if delta.amount > 0), start=0 * deltas[0].amount)
        out = tuple(_line(one) for one, delta in moves if delta is not None and delta.amount < 0)
        into = tuple(_line(one) for one, delta in moves if delta is not None and delta.amount > 0)
        yield lines, {"amount": Money(amount=up, currency=deltas[0].currency), "out": out, "into": into}


def line_added(touch: Touch) -> Found | None:
    """A measure has a budget line that it had not.

    Why:
        Money of a year or a fund that was not planned before. A revised line that comes beside its original
        is more money or less than the original has, or none.

    Before:
        ```yaml
        # plan/example/measures/XA-003.yaml
        id: XA-003
        title: Adopt the standard
        area: health
        ```

    After:
        ```yaml
        # plan/example/measures/XA-003.yaml
        id: XA-003
        title: Adopt the standard
        area: health
        budget: [{year: 2027, fund: local, amount: 10, source: act_12}]
        ```
    """
    return _line_facts(touch, touch.after, 1) if _is_new_sum(touch, touch.after) else None


def line_removed(touch: Touch) -> Found | None:
    """A measure had a budget line that it has not.

    Why:
        The money of that year or fund is gone from the plan.
    """
    return _line_facts(touch, touch.before, -1) if _is_new_sum(touch, touch.before) else None


def line_terms(touch: Touch) -> Found | None:
    """A budget line is described otherwise: how certain it is, what is reserved, where it comes from.

    Why:
        What is conditional or kept in reserve is not expected to be spent. A line that comes or goes and
        changes no sum, for a revised one stands in its place, is said here too.

    Before:
        ```yaml
        # plan/example/measures/XA-003.yaml
        id: XA-003
        title: Adopt the standard
        area: health
        budget: [{year: 2027, fund: local, amount: 10, source: act_12}]
        ```

    After:
        ```yaml
        # plan/example/measures/XA-003.yaml
        id: XA-003
        title: Adopt the standard
        area: health
        budget: [{year: 2027, fund: local, amount: 10, certainty: indicative, source: act_12}]
        ```
    """
    for line, variant in ((touch.after, "line_given"), (touch.before, "line_gone")):
        if isinstance(line, BudgetLine):
            return {**_line_facts(touch, line, 0), "variant": variant}
    return item(touch)


def quarter_plan(touch: Touch) -> Found | None:
    """The plan of a budget line by quarter is another one.

    Why:
        How much should have been spent by now is counted from it.

    Before:
        ```yaml
        # plan/example/measures/XA-003.yaml
        id: XA-003
        title: Adopt the standard
        area: health
        budget: [{year: 2027, fund: local, amount: 10, plan: {Q1: 2, Q4: 10}, source: act_12}]
        ```

    After:
        ```yaml
        # plan/example/measures/XA-003.yaml
        id: XA-003
        title: Adopt the standard
        area: health
        budget: [{year: 2027, fund: local, amount: 10, plan: {Q1: 1, Q4: 10}, source: act_12}]
        ```
    """
    return item(touch)


def currency_changed(touch: Touch) -> Found | None:
    """A budget line is in another currency.

    Why:
        The two amounts can't be compared without a rate.

    Before:
        ```yaml
        # plan/example/measures/XA-003.yaml
        id: XA-003
        title: Adopt the standard
        area: health
        budget: [{year: 2027, fund: grant, amount: 10, source: act_12}]
        ```

    After:
        ```yaml
        # plan/example/measures/XA-003.yaml
        id: XA-003
        title: Adopt the standard
        area: health
        budget: [{year: 2027, fund: grant, amount: {amount: 2, currency: USD}, source: act_12}]
        ```
    """
    sums = _whole_sums(touch)
    return {**item(touch), **_told(*sums)} if None not in sums and _delta(*sums) is None else None


def _changed(touch: Touch, direction: int) -> Found | None:
    turn = turned(touch.difference, touch.ground)
    if turn is not None and not tells_of_turn(touch.difference):
        return None
    sums = _whole_sums(touch) if turn is None else _in_full(touch, turn)
    delta = _delta(*sums)
    if None in sums or delta is None or delta.amount * direction <= 0:
        return None
    more = _passed_on(touch) if turn is None else {"variant": "turned"}
    return {**item(touch), **_told(*sums), "delta": delta, **_line_named(touch), **more}


def _passed_on(touch: Touch) -> Found:
    """Tell of a transfer that it is one: no sum changes by it."""
    return {FLAG: "true"} if is_transfer(touch.difference, touch.ground) else {}


def _whole_sums(touch: Touch) -> Sums:
    return _in_full(touch, amounts_of(touch.difference, touch.ground) or (None, None))


def _in_full(touch: Touch, sides: Sums) -> Sums:
    programmes = touch.ground.units(touch.difference.subject)
    before, after = (
        None if one is None else whole(one, of) for one, of in zip(sides, programmes, strict=True)
    )
    return before, after


def _delta(before: Money | None, after: Money | None) -> Money | None:
    """Subtract two sums of one currency; None where they are of two."""
    there = [one for one in (before, after) if one is not None]
    if not there or len({one.currency for one in there}) > 1:
        return None
    sides = [there[0].amount * 0 if one is None else one.amount for one in (before, after)]
    return Money(amount=sides[1] - sides[0], currency=there[0].currency)


def _is_new_sum(touch: Touch, side: object) -> bool:
    """Tell whether a side is a budget line that comes or goes in the place of no other."""
    if not isinstance(side, BudgetLine):
        return False
    paired = None not in (amounts_of(touch.difference, touch.ground) or ())
    return not paired and not is_superseded(touch.difference, touch.ground)


def _line_facts(touch: Touch, line: BudgetLine, sign: int) -> Found:
    programmes = touch.ground.programmes(touch.difference.subject)
    amount = whole(line.amount, programmes[0] if touch.after is ABSENT else programmes[1])
    facts: Found = {**item(touch), "amount": amount, **_line_named(touch)}
    delta = Money(amount=amount.amount * sign, currency=amount.currency)
    return {**facts, "delta": delta, **({FLAG: "true"} if line.transfer else {})}


def _told(before: Money | None, after: Money | None) -> Found:
    return {name: one for name, one in (("before", before), ("after", after)) if one is not None}


def _line_named(touch: Touch) -> Found:
    """Name a budget line by year, fund and, where there are two, version."""
    year, fund, *_ = line_key(touch.difference)
    return {"year": int(year), "fund": fund, **version_of(touch.difference, touch.ground)}


def _line(one: Difference) -> str:
    """Name a budget line by its key."""
    return "/".join(line_key(one))

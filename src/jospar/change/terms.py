"""Terms of budget lines: how certain they are, what is reserved or conditional."""

from collections.abc import Iterable, Iterator

from jospar.change.change import Told
from jospar.change.ground import Bundle, Claim
from jospar.change.telling import told
from jospar.plan.measure import BudgetLine

TERMS = ("certainty", "reserve", "conditional")
"""What a budget line says besides how much, of which year and fund, and that it is a transfer."""


def terms_replaced(bundle: Bundle) -> Iterator[Claim]:
    """Budget lines have given way to others on other terms: how certain, what is reserved or conditional.

    Why:
        That money has moved to another year or fund says nothing of its terms: what was approved may only
        be indicated now. A line that stays where it is says so by itself.

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
        budget: [{year: 2027, fund: private, amount: 10, certainty: indicative, source: act_12}]
        ```
    """
    gone = [one.before for one in bundle.differences if isinstance(one.before, BudgetLine)]
    new = [one.after for one in bundle.differences if isinstance(one.after, BudgetLine)]
    lines = [one for one in bundle.differences if isinstance(one.before, BudgetLine) or one.after in new]
    sides = {term: [_terms(side, term) for side in (gone, new)] for term in TERMS}
    other = [term for term, (before, after) in sides.items() if before != after]
    if gone and new and other:
        before, after = (tuple(word for term in other for word in sides[term][side]) for side in (0, 1))
        yield lines, {"item": "/".join(other), "vocabulary": "certainty", "before": before, "after": after}


def _terms(lines: Iterable[BudgetLine], term: str) -> tuple[Told, ...]:
    """List what lines say of a term, each word once; nothing of what is not said."""
    words = (told(getattr(line, term)) for line in lines)
    return tuple(sorted({word for word in words if word not in (None, "false")}, key=str))

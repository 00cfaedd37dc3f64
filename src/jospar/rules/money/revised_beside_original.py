"""A revised budget line stands beside the original that it should replace, and both are counted.

Why:
    A ``revised`` line replaces the ``original`` of the same year, fund, region and budget code. Where one of
    the two names a region or a code and the other doesn't they are different lines, and the totals hold
    the sum twice. Give both the same region and code; a new line with nothing to replace is ``original``.

Passes:
    ```yaml
    # plan/example/measures/XA-001.yaml
    id: XA-001
    title: Open 40 support rooms
    area: safety
    lead: ministry_a
    due: 2028
    budget:
      - {year: 2026, fund: republican, budget_code: 24-012, amount: 120}
      - {year: 2026, fund: republican, budget_code: 24-012, amount: 90, version: revised}
    ```

Fails:
    ```yaml
    # plan/example/measures/XA-001.yaml
    id: XA-001
    title: Open 40 support rooms
    area: safety
    lead: ministry_a
    due: 2028
    budget:
      - {year: 2026, fund: republican, amount: 120}
      - {year: 2026, fund: republican, budget_code: 24-012, amount: 90, version: revised}  # here
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding
from jospar.plan.measure import BudgetLine, Measure
from jospar.rules.case import Case, finding

Key = tuple[object, ...]
UNDER_WAY = ("active", "suspended")


def check(case: Case) -> Iterator[Finding]:
    """Report revised lines without an original, where another original of that year and fund still counts."""
    for measure in case.plan.measures.values():
        if measure.state in UNDER_WAY and any(line.version == "revised" for line in measure.budget):
            yield from _beside(measure)


def _beside(measure: Measure) -> Iterator[Finding]:
    originals = {_key(line) for line in measure.budget if line.version == "original"}
    revised = {_key(line) for line in measure.budget if line.version == "revised"}
    standing = originals - revised
    for row, line in enumerate(measure.budget):
        if line.version == "original" or _key(line) in originals:
            continue
        if any(_alike(_key(line), other) for other in standing):
            yield finding("J517", measure, "budget", row, "version", year=line.year, fund=line.fund)


def _key(line: BudgetLine) -> Key:
    return line.year, line.fund, line.region, line.budget_code


def _alike(one: Key, other: Key) -> bool:
    """Tell whether two lines differ only in what one of them does not say."""
    return all(
        mine == theirs or mine is None or theirs is None for mine, theirs in zip(one, other, strict=True)
    )

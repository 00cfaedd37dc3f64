"""An exception covers no finding.

Why:
    What was accepted once has been mended since, or the exception stands in another record than the
    finding: it does nothing, and would hide the next mistake of its kind. No exception can be made from
    rules that protect people, nor from those about what could not be read, nor for a file's text.

Passes:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    area: health
    lead: ministry_a
    start: 2027
    due: 2026-12
    exceptions:
      - {code: J402, because: the act itself says so, until: 2027-06-30}
    ```

Fails:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    area: health
    lead: ministry_a
    start: 2026
    due: 2026-12
    exceptions:
      - {code: J402, because: the act itself says so, until: 2027-06-30}  # here
    ```

    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    area: health
    lead: ministry_a
    due: 2026-12
    exceptions:
      - {code: J031, because: the number is public}  # here
    ```
"""

from collections.abc import Collection, Iterable, Iterator

from jospar.code import Code
from jospar.finding import Finding, Spot
from jospar.rules.case import Case, finding
from jospar.rules.granted import granted
from jospar.rules.registry import rules


def weigh(case: Case, found: Iterable[Finding], asked: Collection[Code]) -> Iterator[Finding]:
    """Report exceptions in force that cover none of the findings, of the rules that were asked.

    While some file could not be read, rules are silent about what they cannot know, and so is this one.
    """
    given = [one for one in granted(case.plan) if one.holds(case.date) and one.code in asked]
    if not given:
        return
    binding = {rule.code: "absolute" if rule.absolute else "fixed" for rule in rules() if rule.fixed}
    met = {(one.file, one.code) for one in found if isinstance(one.at, Spot)}
    unread = any(case.plan.unread.values())
    for one in given:
        path, facts = ("exceptions", one.row, "code"), {"other": str(one.code)}
        if one.code in binding:
            yield finding("J416", one.record, *path, problem=binding[one.code], **facts)
        elif not unread and (one.record.file, one.code) not in met:
            yield finding("J416", one.record, *path, **facts)

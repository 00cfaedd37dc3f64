"""An exception from a rule has expired.

Why:
    A finding was accepted until a day; the finding is back, or the exception is no longer needed. It is a
    warning only, so that nothing breaks at New Year.

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
      - {code: J402, because: the act itself says so, until: 2026-06-30}  # here
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding
from jospar.rules.case import Case, finding
from jospar.rules.granted import granted


def check(case: Case) -> Iterator[Finding]:
    """Report every exception whose last day is before the status date."""
    for one in granted(case.plan):
        if not one.holds(case.date):
            facts = {"value": str(one.exemption.until), "other": str(one.code)}
            yield finding("J415", one.record, "exceptions", one.row, "until", **facts)

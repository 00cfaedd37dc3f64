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


def check(case: Case) -> Iterator[Finding]:
    """Report every exception whose last day is before the status date."""
    for record in case.records():
        for index, exemption in enumerate(getattr(record, "exceptions", ())):
            last = exemption.until.last if exemption.until else None
            if last is not None and last < case.date:
                facts = {"value": str(exemption.until), "other": str(exemption.code)}
                yield finding("J415", record, "exceptions", index, "until", **facts)

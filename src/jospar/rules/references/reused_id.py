"""An id is given again that another record has had before.

Why:
    Reports, letters and acts of the past go on naming a record by its old id. When a new record takes
    that id, they speak of something else without anybody having changed them.

Passes:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    area: health
    lead: ministry_a
    formerly: [XA-030]
    ```

Fails:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    area: health
    lead: ministry_a
    formerly: [XA-002]  # here
    ```

    ```yaml
    # plan/example/measures/XA-001.yaml
    id: XA-001
    title: Open 40 support rooms
    area: safety
    lead: ministry_a
    formerly: [XA-030]
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    area: health
    lead: ministry_a
    formerly: [XA-030]  # here
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding
from jospar.rules.case import Case, finding
from jospar.rules.references.past import shared_records


def check(case: Case) -> Iterator[Finding]:
    """Report every former id that a record has now, or that another record has had too."""
    owners = {record.id: record for record in shared_records(case.plan)}
    claims: dict[str, str] = {}
    for record in shared_records(case.plan):
        for index, name in enumerate(getattr(record, "formerly", ())):
            owner = owners.get(name)
            first = claims.setdefault(name, record.id)
            if owner is not None:
                yield finding("J209", record, "formerly", index, value=name, other=owner.file)
            elif first != record.id:
                facts = {"value": name, "other": first, "problem": "claimed"}
                yield finding("J209", record, "formerly", index, **facts)

"""A publication replaces a value that was public already.

Why:
    A publication fills in what no source had given; it changes nothing that anybody could have read.
    Where there was a value before, either the act was changed, which is an amendment, or our record was
    wrong, which is a correction: readers must be able to tell the three apart.

Passes:
    ```yaml
    # plan/example/amendments/XA-A-001.yaml
    id: XA-A-001
    kind: publication
    changes:
      - {record: XA-001, field: due, after: 2028}
    ```

Fails:
    ```yaml
    # plan/example/amendments/XA-A-001.yaml
    id: XA-A-001
    kind: publication
    changes:
      - {record: XA-001, field: due, before: 2027, after: 2028}  # here
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding
from jospar.rules.case import Case, finding
from jospar.rules.references.amended import shown


def check(case: Case) -> Iterator[Finding]:
    """Report every change of a publication that has a ``before``."""
    for amendment in case.plan.amendments.values():
        if amendment.kind != "publication":
            continue
        for index, change in enumerate(amendment.changes):
            if change.field is not None and change.before is not None:
                facts = {"value": shown(change.before), "field": change.field, "owner": change.record}
                yield finding("J806", amendment, "changes", index, "before", **facts)

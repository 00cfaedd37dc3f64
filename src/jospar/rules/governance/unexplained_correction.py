"""A correction does not say what was wrong.

Why:
    A correction changes figures that people have read, without any act. Whoever compares two reports
    wants to know why: ``text`` says it in a sentence, ``reason`` in a word.

Passes:
    ```yaml
    # plan/example/amendments/XA-A-001.yaml
    id: XA-A-001
    kind: correction
    text: The year was mistyped when the table was entered
    changes:
      - {record: XA-001, field: due, before: 2027, after: 2028}
    ```

Fails:
    ```yaml
    # plan/example/amendments/XA-A-001.yaml
    id: XA-A-001
    kind: correction  # here
    changes:
      - {record: XA-001, field: due, before: 2027, after: 2028}
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding
from jospar.rules.case import Case, finding


def check(case: Case) -> Iterator[Finding]:
    """Report every correction with neither ``text`` nor ``reason``."""
    for amendment in case.plan.amendments.values():
        if amendment.kind == "correction" and amendment.text is None and amendment.reason is None:
            yield finding("J807", amendment, "kind", value=amendment.id)

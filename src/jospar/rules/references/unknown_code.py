"""An exception, or a level in the policy, names a rule that does not exist.

Why:
    An exception from nothing excepts nothing, and a level for nothing is never applied: whoever wrote
    it believes otherwise. ``jospar explain`` lists all codes.

Passes:
    ```yaml
    # plan/jospar.yaml
    format: 1
    languages: [en, ru, kk]
    policy:
      levels:
        - {code: J408, level: note, because: dates are being agreed}
    ```

Fails:
    ```yaml
    # plan/jospar.yaml
    format: 1
    languages: [en, ru, kk]
    policy:
      levels:
        - {code: J299, level: note, because: dates are being agreed}  # here
    ```
"""

from collections.abc import Iterator
from typing import Any

from jospar.finding import Finding, Step
from jospar.reading.suggest import nearest
from jospar.rules.case import Case, finding
from jospar.rules.registry import rules


def check(case: Case) -> Iterator[Finding]:
    """Report every code of a rule (J…) that no rule has."""
    known = tuple(str(rule.code) for rule in rules())
    for record, path, code in _named(case):
        if code.startswith("J") and code not in known:
            yield finding("J224", record, *path, value=code, near=nearest(code, known))


def _named(case: Case) -> Iterator[tuple[Any, tuple[Step, ...], str]]:
    repository = case.plan.repository
    for index, level in enumerate(repository.policy.levels):
        yield repository, ("policy", "levels", index, "code"), level.code
    for record in case.records():
        for index, exemption in enumerate(getattr(record, "exceptions", ())):
            yield record, ("exceptions", index, "code"), exemption.code

"""A rule for changes is never reached, for one before it fits all that it names.

Why:
    The first rule that fits decides. One without conditions takes every change of its kinds, and whatever
    stands behind it for the same kinds never counts. Put the rule with conditions first.

Passes:
    ```yaml
    # plan/jospar.yaml
    format: 1
    languages: [en, ru, kk]
    policy:
      changes:
        - {kinds: due_later, days: 90, then: needs_approval}
        - {kinds: C2, then: allow}
    ```

Fails:
    ```yaml
    # plan/jospar.yaml
    format: 1
    languages: [en, ru, kk]
    policy:
      changes:
        - {kinds: C2, then: allow}
        - {kinds: due_later, days: 90, then: needs_approval}  # here
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding
from jospar.rules.case import Case, finding
from jospar.rules.gate.naming import Sort, sorts_named
from jospar.rules.gate.ruling import is_unconditional


def check(case: Case) -> Iterator[Finding]:
    """Report every rule whose kinds have all been taken by rules without conditions before it."""
    repository = case.plan.repository
    taken: frozenset[Sort] = frozenset()
    for index, rule in enumerate(repository.policy.changes):
        sorts = sorts_named(rule.kinds)
        if sorts and sorts <= taken:
            yield finding("J820", repository, "policy", "changes", index, kinds=tuple(rule.kinds))
        if is_unconditional(rule):
            taken |= sorts

"""A rule for changes names a kind of change that does not exist.

Why:
    The rule would fit nothing, and whoever wrote it believes that it guards something. A kind is called by
    its code, the beginning of its code or its name, or all kinds of a weight together: ``major``, ``minor``,
    ``routine``. ``jospar explain C`` lists them.

Passes:
    ```yaml
    # plan/jospar.yaml
    format: 1
    languages: [en, ru, kk]
    policy:
      changes:
        - {kinds: [due_later, C3, minor], then: needs_approval}
    ```

Fails:
    ```yaml
    # plan/jospar.yaml
    format: 1
    languages: [en, ru, kk]
    policy:
      changes:
        - {kinds: [due_latter, C3], then: needs_approval}  # here
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding
from jospar.reading.suggest import nearest
from jospar.rules.case import Case, finding
from jospar.rules.gate.naming import known_words, sorts_of


def check(case: Case) -> Iterator[Finding]:
    """Report every word of a rule for changes that names no kind."""
    repository = case.plan.repository
    for index, rule in enumerate(repository.policy.changes):
        for number, word in enumerate(rule.kinds):
            if not sorts_of(word):
                facts = {"value": word, "near": nearest(word.replace("-", "_"), known_words())}
                yield finding("J817", repository, "policy", "changes", index, "kinds", number, **facts)

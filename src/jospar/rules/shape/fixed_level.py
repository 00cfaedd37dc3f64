"""The policy sets a level for a rule whose level is fixed.

Why:
    What protects people is always an error. So is a file that cannot be read or a record that is left
    out: with such a finding turned off, the record would vanish from every total and no report would
    say so. The entry in the policy changes nothing; delete it, and mend what the rule finds.

Passes:
    ```yaml
    # plan/jospar.yaml
    format: 1
    languages: [en, ru, kk]
    policy:
      levels:
        - {code: J021, level: "off", because: we read our files with this program alone}
    ```

Fails:
    ```yaml
    # plan/jospar.yaml
    format: 1
    languages: [en, ru, kk]
    policy:
      levels:
        - {code: J001, level: note, because: we mend the files later}  # here
    ```

    ```yaml
    # plan/jospar.yaml
    format: 1
    languages: [en, ru, kk]
    policy:
      levels:
        - code: J031  # here
          level: warning
          because: the numbers are agreed
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding
from jospar.rules.case import Case, finding
from jospar.rules.registry import rules


def check(case: Case) -> Iterator[Finding]:
    """Report every entry of the policy about a rule whose level is fixed."""
    repository = case.plan.repository
    fixed = {str(rule.code) for rule in rules() if rule.fixed} if repository.policy.levels else set()
    for index, level in enumerate(repository.policy.levels):
        if level.code in fixed:
            yield finding("J133", repository, "policy", "levels", index, "code", value=level.code)

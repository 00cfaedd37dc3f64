"""A rule for changes has a condition that none of its kinds can meet.

Why:
    Only a date moves by days, only money has an amount, and only money and figures have a share of what they
    were; areas are those of measures. ``days``, ``share`` and ``amount`` say *at least so much*, so each is
    more than nothing. A rule that can never fit guards nothing: correct the condition, or the kinds.

Passes:
    ```yaml
    # plan/jospar.yaml
    format: 1
    languages: [en, ru, kk]
    policy:
      changes:
        - {kinds: [C2, milestone_later], days: 90, areas: safety, then: needs_approval}
        - {kinds: C3, share: 10, amount: 500, then: needs_approval}
        - {kinds: target_softened, share: 2.5, then: forbid}
    ```

Fails:
    ```yaml
    # plan/jospar.yaml
    format: 1
    languages: [en, ru, kk]
    policy:
      changes:
        - {kinds: C3, days: 90, then: needs_approval}  # here
    ```

    ```yaml
    # plan/jospar.yaml
    format: 1
    languages: [en, ru, kk]
    policy:
      changes:
        - {kinds: due_later, days: 0, then: needs_approval}  # here
    ```

    ```yaml
    # plan/jospar.yaml
    format: 1
    languages: [en, ru, kk]
    policy:
      changes:
        - {kinds: C4, amount: 500, then: needs_approval}  # here
    ```

    ```yaml
    # plan/jospar.yaml
    format: 1
    languages: [en, ru, kk]
    policy:
      changes:
        - {kinds: agency_changed, areas: safety, then: forbid}  # here
    ```
"""

from collections.abc import Iterator

from jospar.change.measuring import MEASURED
from jospar.change.registry import kinds
from jospar.finding import Finding
from jospar.plan.control import ChangeRule
from jospar.plan.money import Money
from jospar.rules.case import Case, finding
from jospar.rules.gate.naming import sorts_named
from jospar.rules.gate.ruling import WITH_AREA


def check(case: Case) -> Iterator[Finding]:
    """Report every condition that is no more than nothing, or that no kind of its rule can meet."""
    repository = case.plan.repository
    for index, rule in enumerate(repository.policy.changes):
        codes = frozenset(code for code, _ in sorts_named(rule.kinds))
        for name, problem in _impossible(rule, codes) if codes else ():
            path = ("policy", "changes", index, name)
            yield finding("J818", repository, *path, key=name, kinds=rule.kinds, problem=problem)


def _impossible(rule: ChangeRule, codes: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Give the conditions that can't be met, and what is the matter: ``nothing`` or ``kinds``."""
    if rule.areas and codes.isdisjoint(_with_area()):
        yield "areas", "kinds"
    for name, measured in MEASURED.items():
        asked = getattr(rule, name)
        if asked is None:
            continue
        least = asked.amount if isinstance(asked, Money) else asked
        if least <= 0:
            yield name, "nothing"
        elif codes.isdisjoint(measured):
            yield name, "kinds"


def _with_area() -> frozenset[str]:
    claims = ((str(one.code), claim.partition(":")[0]) for one in kinds() for claim in one.claims)
    return frozenset(code for code, kind in claims if kind in WITH_AREA)

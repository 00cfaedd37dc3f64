"""A rule for changes names an area that no programme has.

Why:
    The rule fits nothing. Areas are called by their ids, as measures do; where several programmes have an
    area of one id it is meant in all of them.

Passes:
    ```yaml
    # plan/jospar.yaml
    format: 1
    languages: [en, ru, kk]
    policy:
      changes:
        - {kinds: due_later, areas: [safety], then: needs_approval}
    ```

Fails:
    ```yaml
    # plan/jospar.yaml
    format: 1
    languages: [en, ru, kk]
    policy:
      changes:
        - {kinds: due_later, areas: [safty], then: needs_approval}  # here
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding
from jospar.reading.suggest import nearest
from jospar.rules.case import Case, finding


def check(case: Case) -> Iterator[Finding]:
    """Report every area of a rule for changes that no programme has; nothing where one could not be read."""
    repository = case.plan.repository
    if case.plan.unread.get("programme"):
        return
    known = tuple(str(area.id) for one in case.plan.programmes.values() for area in one.areas)
    for index, rule in enumerate(repository.policy.changes):
        for number, area in enumerate(rule.areas):
            if area not in known:
                path = ("policy", "changes", index, "areas", number)
                near, areas = nearest(area, known), tuple(dict.fromkeys(known))
                yield finding("J819", repository, *path, value=area, near=near, known=areas)

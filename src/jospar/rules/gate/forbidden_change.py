"""A change is forbidden by the policy.

Why:
    The policy of the plan that is to be changed says so, and no approval helps. Whoever wants the change
    all the same changes the policy first, in a branch of its own: a branch is judged by the policy that it
    began with.

Passes:
    ```yaml
    # plan/jospar.yaml (committed)
    format: 1
    languages: [en, ru, kk]
    policy:
      changes:
        - {kinds: due_later, areas: safety, then: forbid}
    # plan/jospar.yaml
    format: 1
    languages: [en, ru, kk]
    policy:
      changes:
        - {kinds: due_later, areas: safety, then: forbid}
    # plan/example/measures/XA-003.yaml (committed)
    id: XA-003
    title: Adopt the standard
    area: health
    lead: ministry_a
    due: 2026-12
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard
    area: health
    lead: ministry_a
    due: 2026-11
    # plan/example/approvals/XA-AP-1.yaml
    id: XA-AP-1
    by: ministry_a
    on: 2026-11-20
    because: the ministry of justice asked for another reading
    act: {number: 12, date: 2026-11-18}
    changes:
      - {record: XA-003, field: due}
    ```

    ```yaml
    # plan/jospar.yaml (committed)
    format: 1
    languages: [en, ru, kk]
    policy:
      changes:
        - {kinds: due_later, days: 200, then: forbid}
    # plan/jospar.yaml
    format: 1
    languages: [en, ru, kk]
    policy:
      changes:
        - {kinds: due_later, days: 200, then: forbid}
    # plan/example/measures/XA-003.yaml (committed)
    id: XA-003
    title: Adopt the standard
    area: health
    lead: ministry_a
    due: 2026-12
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard
    area: health
    lead: ministry_a
    due: 2027-06
    # plan/example/approvals/XA-AP-1.yaml
    id: XA-AP-1
    by: ministry_a
    on: 2026-11-20
    because: the ministry of justice asked for another reading
    act: {number: 12, date: 2026-11-18}
    changes:
      - {record: XA-003, field: due}
    ```

Fails:
    ```yaml
    # plan/jospar.yaml (committed)
    format: 1
    languages: [en, ru, kk]
    policy:
      changes:
        - {kinds: due_later, areas: health, then: forbid}
    # plan/jospar.yaml
    format: 1
    languages: [en, ru, kk]
    policy:
      changes:
        - {kinds: due_later, areas: health, then: forbid}
    # plan/example/measures/XA-003.yaml (committed)
    id: XA-003
    title: Adopt the standard
    area: health
    lead: ministry_a
    due: 2026-12
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard
    area: health
    lead: ministry_a
    due: 2027-06  # here
    ```

    ```yaml
    # plan/jospar.yaml (committed)
    format: 1
    languages: [en, ru, kk]
    policy:
      changes:
        - {kinds: due_later, days: 181, then: forbid}
    # plan/jospar.yaml
    format: 1
    languages: [en, ru, kk]
    policy:
      changes:
        - {kinds: due_later, days: 181, then: forbid}
    # plan/example/measures/XA-003.yaml (committed)
    id: XA-003
    title: Adopt the standard
    area: health
    lead: ministry_a
    due: 2026-12
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard
    area: health
    lead: ministry_a
    due: 2027-06  # here
    ```
"""

from collections.abc import Iterator

from jospar.code import Code
from jospar.finding import Finding
from jospar.rules.gate.passage import Passage, spot_of
from jospar.rules.gate.ruling import rulings


def check(passage: Passage) -> Iterator[Finding]:
    """Report every change that a rule of the policy forbids."""
    for one in rulings(passage):
        if one.then == "forbid" and one.rule is not None:
            facts = {"value": str(one.change.code), "owner": one.change.subject.id}
            facts["fingerprint"] = one.change.fingerprint
            yield Finding(Code("J902"), spot_of(one.change), facts)

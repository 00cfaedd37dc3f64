"""A change is one that the policy wants to be noted.

Why:
    Nobody has to approve it, and nobody is to overlook it: the policy of the plan names its kind.

Passes:
    ```yaml
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
    due: 2026-12
    note: the second reading is in spring
    ```

Fails:
    ```yaml
    # plan/jospar.yaml (committed)
    format: 1
    languages: [en, ru, kk]
    policy:
      changes:
        - {kinds: due_earlier, then: note}
    # plan/jospar.yaml
    format: 1
    languages: [en, ru, kk]
    policy:
      changes:
        - {kinds: due_earlier, then: note}
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
    due: 2026-11  # here
    ```
"""

from collections.abc import Iterator

from jospar.code import Code
from jospar.finding import Finding
from jospar.rules.gate.passage import Passage, spot_of
from jospar.rules.gate.ruling import rulings


def check(passage: Passage) -> Iterator[Finding]:
    """Report every change that a rule of the policy wants to be noted."""
    for one in rulings(passage):
        if one.then == "note":
            facts = {"value": str(one.change.code), "owner": one.change.subject.id}
            facts["fingerprint"] = one.change.fingerprint
            yield Finding(Code("J903"), spot_of(one.change), facts)

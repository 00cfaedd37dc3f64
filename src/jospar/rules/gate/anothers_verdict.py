"""An agency changes the verdict of another one.

Why:
    Evidence counts when somebody else has seen it, and says so in their own folder:
    ``acceptances/ministry_b/`` is Ministry B's. A verdict that others may write, change or take away is
    nobody's.

Passes:
    ```yaml
    # author: ministry_a
    # plan/example/progress/ministry_b/2026-W46/XA-002.yaml (committed)
    date: 2026-11-12
    status: on_track
    # plan/example/progress/ministry_b/2026-W46/XA-002.yaml
    date: 2026-11-12
    status: on_track
    # plan/example/acceptances/ministry_a/2026-W47/XA-002.yaml
    report: ministry_b/2026-W46
    verdict: accepted
    on: 2026-11-18
    ```

Fails:
    ```yaml
    # author: ministry_a
    # plan/jospar.yaml (committed)
    format: 1
    languages: [en, ru, kk]
    policy:
      changes:
        - {kinds: C7, then: allow}
    # plan/jospar.yaml
    format: 1
    languages: [en, ru, kk]
    policy:
      changes:
        - {kinds: C7, then: allow}
    # plan/example/progress/ministry_a/2026-W46/XA-003.yaml (committed)
    date: 2026-11-12
    status: on_track
    # plan/example/progress/ministry_a/2026-W46/XA-003.yaml
    date: 2026-11-12
    status: on_track
    # plan/example/acceptances/ministry_b/2026-W47/XA-003.yaml (committed)
    report: ministry_a/2026-W46
    verdict: returned
    on: 2026-11-18
    because: the order is not signed
    # plan/example/acceptances/ministry_b/2026-W47/XA-003.yaml
    report: ministry_a/2026-W46
    verdict: accepted  # here
    on: 2026-11-18
    ```
"""

from collections.abc import Iterator

from jospar.code import Code
from jospar.finding import Finding
from jospar.rules.gate.passage import Passage, spot_of
from jospar.rules.gate.rooms import touched


def check(passage: Passage) -> Iterator[Finding]:
    """Report every verdict of another agency that was written, changed or taken away."""
    for change, where in touched(passage):
        if change.subject.kind == "acceptance" and where.agency != passage.author:
            facts = {"value": change.subject.id, "agency": passage.author, "other": where.agency}
            yield Finding(Code("J912"), spot_of(change), facts)

"""Two branches gave one id to two different records.

Why:
    Each took the next free number, as it saw it. Git stops at the file, and whoever solves that by keeping
    one of the two loses a record without a word; references to it then speak of the other. ``jospar fix ids
    --against BRANCH`` gives the younger of the two another id, with all that refers to it. It is found by
    ``jospar validate --against BRANCH`` alone, before anything is merged; in the example, the file marked so
    is the other branch's.

Passes:
    ```yaml
    # plan/example/risks/XA-R-01.yaml
    id: XA-R-01
    title: Premises are not found in time
    measures: [XA-001]
    probability: 2
    impact: 3
    owner: ministry_a
    state: open
    # plan/example/risks/XA-R-02.yaml (theirs)
    id: XA-R-02
    title: Psychologists leave
    measures: [XA-002]
    probability: 3
    impact: 3
    owner: ministry_b
    state: open
    ```

Fails:
    ```yaml
    # plan/example/risks/XA-R-01.yaml
    id: XA-R-01  # here
    title: Premises are not found in time
    measures: [XA-001]
    probability: 2
    impact: 3
    owner: ministry_a
    state: open
    # plan/example/risks/XA-R-01.yaml (theirs)
    id: XA-R-01
    title: Psychologists leave
    measures: [XA-002]
    probability: 3
    impact: 3
    owner: ministry_b
    state: open
    ```
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from jospar.finding import Finding
from jospar.rules.case import finding

if TYPE_CHECKING:
    from jospar.rules.merging import Joining


def check(joining: "Joining") -> Iterator[Finding]:
    """Report every file that both sides added, each for a record of its own."""
    for clash in joining.merge.clashes:
        pair = joining.pair(clash)
        if pair is not None:
            yield finding("J229", pair[0], "id", value=pair[0].id, revision=joining.revision)

"""Two branches changed one file differently, or one deleted what the other changed.

Why:
    Git stops at such a file when the branches are merged, and asks somebody who may not know which of the
    two is right. The two sides can agree before that. It is found by ``jospar validate --against BRANCH``
    alone; in the example, the file marked so is the other branch's.

Passes:
    ```yaml
    # plan/example/observations/XA-I-01/2025.yaml
    period: 2025
    source: statistics_2025
    value: 6.5
    # plan/example/observations/XA-I-01/2025.yaml (theirs)
    period: 2025
    source: statistics_2025
    value: 6.5
    ```

Fails:
    ```yaml
    # plan/example/observations/XA-I-01/2025.yaml
    period: 2025
    source: statistics_2025
    value: 6.5
    # plan/example/observations/XA-I-01/2025.yaml (theirs)
    period: 2025
    source: statistics_2025
    value: 6.4
    ```

    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    area: health
    lead: ministry_b  # here
    # plan/example/measures/XA-003.yaml (theirs)
    id: XA-003
    title: Adopt the standard of nurse visits
    area: health
    lead: akimat_01
    # plan/example/measures/XA-003.yaml (committed)
    id: XA-003
    title: Adopt the standard of nurse visits
    area: health
    lead: ministry_a
    ```
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from jospar.code import Code
from jospar.finding import Finding
from jospar.place import Place
from jospar.reading.document import read_document

if TYPE_CHECKING:
    from jospar.rules.merging import Joining


def check(joining: "Joining") -> Iterator[Finding]:
    """Report every file at which a merge would stop, two records of one id excepted."""
    for clash in joining.merge.clashes:
        if joining.pair(clash) is None:
            facts = {"revision": joining.revision, "variant": clash.way}
            yield Finding(Code("J230"), _place(joining, clash.name, clash.line), facts)


def _place(joining: "Joining", name: str, line: int) -> Place:
    """Point at a line of our side; at the file, where the whole of it is meant."""
    if line <= 1 or name not in joining.merge.ours.names():
        return Place(name)
    lines = read_document(name, joining.merge.ours.read(name)).text.split("\n")
    start = sum(len(one) + 1 for one in lines[: line - 1])
    return Place(name, start, start + len(lines[line - 1]) if line <= len(lines) else start)

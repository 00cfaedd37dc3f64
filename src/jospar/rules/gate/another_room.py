"""An agency changes what is not its own to write.

Why:
    With ``jospar diff --as ministry_a`` the changes are those of Ministry A, whose own are its reports and
    its verdicts: ``progress/ministry_a/`` and ``acceptances/ministry_a/``. What the act promises, what
    others report and how the plan is kept belong to others. The forge enforces it by the owners of folders;
    here it is said before anybody is asked.

Passes:
    ```yaml
    # author: ministry_a
    # plan/example/progress/ministry_a/2026-W47/XA-003.yaml
    date: 2026-11-20
    status: on_track
    ```

Fails:
    ```yaml
    # author: ministry_a
    # plan/example/progress/ministry_b/2026-W47/XA-002.yaml
    date: 2026-11-20
    status: on_track
    ```

    ```yaml
    # author: ministry_a
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
"""

from collections.abc import Iterator

from jospar.code import Code
from jospar.finding import Finding
from jospar.rules.gate.passage import Passage, spot_of
from jospar.rules.gate.rooms import touched


def check(passage: Passage) -> Iterator[Finding]:
    """Report every record outside of the author's rooms that was changed, but for verdicts."""
    for change, where in touched(passage):
        kind = change.subject.kind
        if where.agency != passage.author and kind != "acceptance":
            facts = {"value": change.subject.id, "agency": passage.author}
            yield Finding(Code("J910"), spot_of(change), facts)

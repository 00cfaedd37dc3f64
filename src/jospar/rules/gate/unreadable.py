"""A record could be read before the changes and cannot be read any more.

Why:
    Nobody can say what has become of it: its deadline, its money and its target may all be others, and no
    change is shown. The same holds of an approval: what cannot be read covers nothing. `jospar validate` says
    what is wrong in the file; mend it and compare again. One that could not be read before and can be now
    needs an approval (J901): what it was before it broke is told by no side.

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
    due: 2026-11
    ```

Fails:
    ```yaml
    # plan/example/measures/XA-003.yaml (committed)
    id: XA-003
    title: Adopt the standard
    area: health
    lead: ministry_a
    due: 2026-12
    # plan/example/measures/XA-003.yaml
    id: [
    ```
"""

from collections.abc import Iterator

from jospar.change.compare import LISTS
from jospar.change.difference import ANY, UNREAD
from jospar.change.subjects import lies_astray
from jospar.code import Code
from jospar.finding import Finding
from jospar.rules.gate.passage import Passage, spot_of


def check(passage: Passage) -> Iterator[Finding]:
    """Report every record whose new side cannot be read, or is there twice."""
    for change in passage.changes:
        if any(one.after is UNREAD for one in change.differences):
            whole, at = change.subject.id == ANY, spot_of(change)
            name = LISTS.get(change.subject.kind, ANY) if whole else change.subject.id
            facts = {"value": name, "fingerprint": change.fingerprint}
            if lies_astray(change.subject, at.file):
                facts |= {"problem": "astray", "file": at.file}
            elif all(one.before is UNREAD for one in change.differences):
                facts |= {"problem": "both"}
            yield Finding(Code("J908"), at, facts)

"""An agency changes what it reported in a week that is over.

Why:
    What was said stays as it was said: figures of past weeks stand in reports that were published. What was
    wrong is put right in this week's report, with ``correction`` where a figure falls. A new file in the
    folder of a past week is no report of that week either. A statutory period, such as ``2026-H1``, is
    reported on after its end: there it is only the changing of what stood that counts.

Passes:
    ```yaml
    # author: ministry_a
    # plan/example/progress/ministry_a/2026-W47/XA-003.yaml
    date: 2026-11-20
    status: on_track
    ```

    ```yaml
    # author: ministry_a
    # plan/example/progress/ministry_a/2026-H1/XA-003.yaml
    date: 2026-11-20
    status: on_track
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
    status: not_started  # here
    ```

    ```yaml
    # author: ministry_a
    # plan/example/progress/ministry_a/2026-W46/XA-003.yaml
    date: 2026-11-12
    status: on_track
    ```
"""

from collections.abc import Iterator

from jospar.change.change import Change
from jospar.code import Code
from jospar.finding import Finding
from jospar.reading.layout import Address
from jospar.reading.paths import ABSENT
from jospar.rules.gate.passage import Passage, spot_of
from jospar.rules.gate.rooms import touched
from jospar.rules.ownership.weeks import days_of


def check(passage: Passage) -> Iterator[Finding]:
    """Report every change in a folder of the author's own whose days are over."""
    for change, where in touched(passage):
        if where.agency == passage.author and _is_past(passage, change, where):
            facts = {"value": where.week, "agency": passage.author, "owner": change.subject.id}
            yield Finding(Code("J911"), spot_of(change), facts)


def _is_past(passage: Passage, change: Change, where: Address) -> bool:
    days = days_of(where.week)
    new = not change.differences[0].field and change.differences[0].before is ABSENT
    return days is not None and days.last < passage.date and not (new and "-W" not in where.week)

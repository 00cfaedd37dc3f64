"""A measure's id does not fit its programme or its area.

Why:
    Ids begin with the programme's ``prefix``, and an area may say in ``ids`` from which to which its
    measures are numbered. Two branches that both take the next free number collide; ranges keep areas
    apart, and an id out of its range is most often a measure filed under the wrong area.

Passes:
    ```yaml
    # plan/example/measures/XA-004.yaml
    id: XA-004
    title: Adopt the standard of school meals
    area: health
    lead: ministry_a
    # plan/example/programme.yaml
    id: example
    prefix: XA
    title: Safe childhood (an invented programme)
    instrument: concept
    period: 2026-2030
    money: {currency: XAD, unit: million}
    areas:
      - {id: safety, title: Safety, ids: [XA-001, XA-002]}
      - {id: health, title: Health, ids: [XA-003, XA-099]}
    ```

Fails:
    ```yaml
    # plan/example/measures/XB-003.yaml
    id: XB-003  # here
    title: Adopt the standard of nurse visits
    area: health
    lead: ministry_a
    # plan/example/programme.yaml
    id: example
    prefix: XA
    title: Safe childhood (an invented programme)
    instrument: concept
    period: 2026-2030
    money: {currency: XAD, unit: million}
    areas:
      - {id: safety, title: Safety}
      - {id: health, title: Health}
    ```

    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003  # here
    title: Adopt the standard of nurse visits
    area: health
    lead: ministry_a
    # plan/example/programme.yaml
    id: example
    prefix: XA
    title: Safe childhood (an invented programme)
    instrument: concept
    period: 2026-2030
    money: {currency: XAD, unit: million}
    areas:
      - {id: safety, title: Safety, ids: [XA-001, XA-099]}
      - {id: health, title: Health, ids: [XA-101, XA-199]}
    ```
"""

import re
from collections.abc import Iterator

from jospar.finding import Finding
from jospar.plan.programme import Area
from jospar.rules.case import Case, finding

NUMBERED = r"(.*?)([0-9]+)\Z"
"""A pattern; `re` compiles it when an area has a range of ids."""


def check(case: Case) -> Iterator[Finding]:
    """Report every measure without its programme's prefix, or out of its area's range."""
    plan = case.plan
    ranges = {
        (str(programme.id), str(area.id)): _range(area)
        for programme in plan.programmes.values()
        for area in programme.areas
    }
    for measure in plan.measures.values():
        programme = plan.programmes.get(measure.programme)
        if programme is None:
            continue
        if not measure.id.startswith(f"{programme.prefix}-"):
            yield finding("J216", measure, "id", value=measure.id, prefix=programme.prefix)
            continue
        allowed = ranges.get((measure.programme, str(measure.area)))
        if allowed is not None and not _lies_in(measure.id, *allowed):
            facts = {"value": measure.id, "area": str(measure.area), "problem": "range"}
            yield finding("J216", measure, "id", first=allowed[0], last=allowed[1], **facts)


def _range(area: Area) -> tuple[str, str] | None:
    """Give the range's ends, if they are two ids that differ in their number alone."""
    if len(area.ids) != 2:  # noqa: PLR2004 -- from, to
        return None
    first, last = (re.match(NUMBERED, end) for end in area.ids)
    return (area.ids[0], area.ids[1]) if first and last and first[1] == last[1] else None


def _lies_in(name: str, first: str, last: str) -> bool:
    low, high, own = (re.match(NUMBERED, one) for one in (first, last, name))
    if low is None or high is None or own is None:
        return False
    return own[1] == low[1] and int(low[2]) <= int(own[2]) <= int(high[2])

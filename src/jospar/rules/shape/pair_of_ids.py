"""The range of an area's ids is no pair from first to last.

Why:
    `ids: [XA-001, XA-099]` keeps the numbers of two areas apart, so that two people who add a
    measure at the same time don't take the same id. It takes the first id and the last one.

Passes:
    ```yaml
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
    # plan/example/programme.yaml
    id: example
    prefix: XA
    title: Safe childhood (an invented programme)
    instrument: concept
    period: 2026-2030
    money: {currency: XAD, unit: million}
    areas:
      - {id: safety, title: Safety}
      - {id: health, title: Health, ids: [XA-003]}  # here
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding
from jospar.rules.case import Case, finding

PAIR = 2


def check(case: Case) -> Iterator[Finding]:
    """Report every area whose range of ids is not made of two."""
    for programme in case.plan.programmes.values():
        for row, area in enumerate(programme.areas):
            if area.ids and len(area.ids) != PAIR:
                yield finding("J128", programme, "areas", row, "ids", value=area.ids)

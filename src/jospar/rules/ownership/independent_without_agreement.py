"""An independent body is bound to a measure without its agreement.

Why:
    An international organisation, a court or another independent body is no executor by order: acts
    list it "by agreement". Its part belongs under ``by_agreement``.

Passes:
    ```yaml
    # plan/agencies.yaml
    - {id: ministry_a, name: Ministry A, abbr: MinA, kind: ministry}
    - {id: ministry_b, name: Ministry B, kind: ministry}
    - {id: fund_c, name: Fund C, kind: international, independent: true}
    - {id: akimat_01, name: Akimat 1, kind: akimat, region: XA-01}
    - {id: akimat_02, name: Akimat 2, kind: akimat, region: XA-02}
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    area: health
    lead: ministry_a
    by_agreement: [fund_c]
    ```

Fails:
    ```yaml
    # plan/agencies.yaml
    - {id: ministry_a, name: Ministry A, abbr: MinA, kind: ministry}
    - {id: ministry_b, name: Ministry B, kind: ministry}
    - {id: fund_c, name: Fund C, kind: international, independent: true}
    - {id: akimat_01, name: Akimat 1, kind: akimat, region: XA-01}
    - {id: akimat_02, name: Akimat 2, kind: akimat, region: XA-02}
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    area: health
    lead: ministry_a
    co_executors: [fund_c]  # here
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding, Step
from jospar.plan.measure import Measure
from jospar.rules.case import Case, finding


def check(case: Case) -> Iterator[Finding]:
    """Report every independent body that leads or co-executes and isn't listed by agreement."""
    independent = {agency.id for agency in case.plan.agencies.values() if agency.independent}
    for measure in case.plan.measures.values() if independent else ():
        for path, agency in _bound(measure):
            if agency in independent and agency not in measure.by_agreement:
                yield finding("J308", measure, *path, value=agency)


def _bound(measure: Measure) -> Iterator[tuple[tuple[Step, ...], str]]:
    if measure.lead is not None:
        yield ("lead",), measure.lead
    for index, agency in enumerate(measure.co_executors):
        if agency != measure.lead:
            yield ("co_executors", index), agency

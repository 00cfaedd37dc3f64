"""An observation gives most regions, and not all of them, where the country's figure is made of them.

Why:
    With ``aggregate: {regions: …}`` regions make the national figure, and a table with holes makes another
    one. Either rows were lost, or they are not published: then say so in ``note``. Asked where more than
    half of the regions of that time are given, without a note; a few regions are examples, and no table.

Passes:
    ```yaml
    # plan/example/observations/XA-I-01/2024.yaml
    period: 2024
    source: statistics_2025
    value: 6.8
    regions: {XA-01: 6.1}
    ```

Fails:
    ```yaml
    # plan/agencies.yaml
    - {id: ministry_a, name: Ministry A, kind: ministry}
    - {id: ministry_b, name: Ministry B, kind: ministry}
    - {id: akimat_01, name: Akimat of Region 1, kind: akimat, region: XA-01}
    - {id: akimat_02, name: Akimat of Region 2, kind: akimat, region: XA-02}
    - {id: akimat_03, name: Akimat of Region 3, kind: akimat, region: XA-03}
    # plan/example/indicators/XA-I-01.yaml
    id: XA-I-01
    title: Infant mortality
    unit: per 1,000 live births
    level: context
    aggregate: {regions: ratio}
    # plan/example/observations/XA-I-01/2024.yaml
    period: 2024
    source: statistics_2025
    value: 6.8
    regions: {XA-01: 6.1, XA-02: 7.4}  # here
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding
from jospar.rules.case import Case, finding
from jospar.rules.indicators.figures import dated_observations
from jospar.standing.territory import Territory


def check(case: Case) -> Iterator[Finding]:
    """Note observations with more than half of the regions of their time, and fewer than all."""
    territory = Territory.of(case.plan)
    for one, indicator in dated_observations(case.plan):
        if not one.regions or one.note is not None or indicator.aggregate.regions == "none":
            continue
        given = one.regions.keys()
        known = [regions for regions in territory.at_ends(one.period) if given <= regions]
        if not known:
            continue
        nearest = min(known, key=len)
        if len(nearest) < 2 * len(given) and len(given) < len(nearest):
            missing = tuple(sorted(nearest - given))
            yield finding("J621", one, "regions", n=len(missing), given=len(given), missing=missing)

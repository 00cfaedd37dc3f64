"""An observation gives a figure for a part that its indicator does not have.

Why:
    The parts of a composite, such as the four directions of an index, are defined with the indicator.
    A figure under another name can't be shown beside its part.

Passes:
    ```yaml
    # plan/example/indicators/XA-I-02.yaml
    id: XA-I-02
    title: Index of well-being
    unit: points
    level: context
    parts:
      - {id: health, title: Health}
    # plan/example/observations/XA-I-02/2024.yaml
    period: 2024
    source: statistics_2025
    value: 58.6
    parts: {health: 61}
    ```

Fails:
    ```yaml
    # plan/example/indicators/XA-I-02.yaml
    id: XA-I-02
    title: Index of well-being
    unit: points
    level: context
    parts:
      - {id: health, title: Health}
    # plan/example/observations/XA-I-02/2024.yaml
    period: 2024
    source: statistics_2025
    value: 58.6
    parts:
      helth: 61  # here
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding
from jospar.reading.suggest import nearest
from jospar.rules.case import Case
from jospar.rules.references.following import key_finding


def check(case: Case) -> Iterator[Finding]:
    """Report every part that is observed and not defined."""
    for observation in case.plan.observations:
        indicator = case.plan.indicators.get(observation.indicator)
        if indicator is None or not observation.parts:
            continue
        known = tuple(part.id for part in indicator.parts)
        for name in observation.parts:
            if name not in known:
                facts = {"value": name, "near": nearest(name, known), "other": indicator.id}
                yield key_finding("J222", observation, "parts", name, known=known, **facts)

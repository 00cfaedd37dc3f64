"""More than one of several observations of a period is marked as chosen.

Why:
    ``chosen: true`` says which figure counts where sources differ; two chosen ones leave it open again.

Passes:
    ```yaml
    # plan/example/observations/XA-I-01/2024_press.yaml
    period: 2024
    source: act_12
    value: 5.9
    chosen: true
    ```

Fails:
    ```yaml
    # plan/example/observations/XA-I-01/2024_letter.yaml
    period: 2024
    source: statistics_2025
    value: 6.1
    chosen: true
    # plan/example/observations/XA-I-01/2024_press.yaml
    period: 2024
    source: act_12
    value: 5.9
    chosen: true  # here
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding
from jospar.rules.case import Case, finding


def check(case: Case) -> Iterator[Finding]:
    """Report each further observation that is chosen for a period."""
    chosen: dict[tuple[str, str], str] = {}
    for one in case.plan.observations:
        if one.chosen and one.period.known:
            first = chosen.setdefault((one.indicator, str(one.period)), one.file)
            if first != one.file:
                yield finding("J615", one, "chosen", value=str(one.period), file=first)

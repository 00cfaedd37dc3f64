"""Something of the sample is left that a new plan begins with.

Why:
    `jospar init` begins a plan with a programme `sample`, whose act and statistics are invented. As soon as
    a programme of one's own is there, they would be counted and cited as if they were true. Delete
    `plan/sample`, and the two sources `sample_act` and `sample_statistics`: what still cites them is then
    named, record by record (J202), and is either the sample's or wants a source of its own.

Passes:
    ```yaml
    # plan/sources.yaml
    - {id: act_12, title: Resolution No. 12, grade: act, date: 2026-01-15}
    - {id: statistics_2025, title: Release, grade: official_statistics, date: 2025-09-01}
    ```

Fails:
    ```yaml
    # plan/sample/programme.yaml
    id: sample  # here
    prefix: XB
    title: Sample programme (invented)
    instrument: action_plan
    period: 2026-2030
    money: {currency: XAD, unit: million}
    areas: [{id: roads, title: Roads}]
    ```

    ```yaml
    # plan/sources.yaml
    - {id: act_12, title: Resolution No. 12, grade: act, date: 2026-01-15}
    - {id: statistics_2025, title: Release, grade: official_statistics, date: 2025-09-01}
    - {id: sample_act, title: Resolution No. 1 (invented), grade: act, date: 2026-01-01}  # here
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding
from jospar.plan.programme import SAMPLE
from jospar.plan.source import SAMPLES
from jospar.rules.case import Case, finding


def check(case: Case) -> Iterator[Finding]:
    """Report the sample programme beside another one, and its sources; nothing while it is the only one."""
    plan = case.plan
    if set(plan.programmes) <= {SAMPLE}:
        return
    for held in (*(plan.programmes.get(SAMPLE),), *(plan.sources.get(one) for one in SAMPLES)):
        if held is not None:
            yield finding("J822", held, "id", value=str(held.id))

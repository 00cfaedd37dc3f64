"""A programme's act is dated, or takes effect, after the programme's end.

Why:
    A programme stands on an act that has been adopted and is in force during its period. Most often the
    year is mistyped.

Passes:
    ```yaml
    # plan/example/programme.yaml
    id: example
    prefix: XA
    title: Safe childhood (an invented programme)
    instrument: concept
    act: {number: 12, date: 2026-01-15, effective: 2026-02-01, source: act_12}
    period: 2026-2030
    money: {currency: XAD, unit: million}
    areas:
      - {id: safety, title: Safety}
      - {id: health, title: Health}
    ```

Fails:
    ```yaml
    # plan/example/programme.yaml
    id: example
    prefix: XA
    title: Safe childhood (an invented programme)
    instrument: concept
    act: {number: 12, date: 2026-01-15, effective: 2031-02-01, source: act_12}  # here
    period: 2026-2030
    money: {currency: XAD, unit: million}
    areas:
      - {id: safety, title: Safety}
      - {id: health, title: Health}
    ```

    ```yaml
    # plan/example/programme.yaml
    id: example
    prefix: XA
    title: Safe childhood (an invented programme)
    instrument: concept
    act: {number: 12, date: 2062-01-15, source: act_12}  # here
    period: 2026-2030
    money: {currency: XAD, unit: million}
    areas:
      - {id: safety, title: Safety}
      - {id: health, title: Health}
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding
from jospar.rules.case import Case, finding


def check(case: Case) -> Iterator[Finding]:
    """Report an act of a day after the programme, else one in force only after it."""
    for programme in case.plan.programmes.values():
        act, end = programme.act, programme.period.last
        if act is None or end is None:
            continue
        period = str(programme.period)
        if act.date is not None and (act.date.first or end) > end:
            yield finding(
                "J412", programme, "act", "date", value=str(act.date), period=period, problem="dated"
            )
        elif act.effective is not None and (act.effective.first or end) > end:
            yield finding("J412", programme, "act", "effective", value=str(act.effective), period=period)

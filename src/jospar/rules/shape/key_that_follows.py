"""A key is missing that another one asks for.

Why:
    Whoever suspends a measure, returns a report or changes an act owes a reason or a document; a
    target without a direction can't be told reached from missed; a numerator means nothing without
    its denominator. The finding names the key to add, and the one that asks for it.

Passes:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    state: suspended
    because: Waiting for the law on health care
    ```

Fails:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    state: suspended  # here
    ```

    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    progress_by: units  # here
    ```

    ```yaml
    # plan/example/indicators/XA-I-02.yaml
    id: XA-I-02
    title: Rooms
    unit: room
    level: output
    baseline: {period: 2024, value: 0, source: act_12}
    targets:  # here
      - {period: 2030, value: 40, source: act_12}
    ```

    ```yaml
    # plan/example/indicators/XA-I-02.yaml
    id: XA-I-02
    title: Pupils in a class
    unit: pupil
    level: output
    direction: range
    baseline: {period: 2024, value: 30, source: act_12}
    targets:
      - {period: 2030, low: 15, source: act_12}  # here
    ```

    ```yaml
    # plan/example/observations/XA-I-01/2024.yaml
    period: 2024
    source: statistics_2025
    numerator: 2720  # here
    ```

    ```yaml
    # plan/example/observations/XA-I-01/2024.yaml
    period: 2024
    source: statistics_2025
    value: 6.8
    regions:
      XA-01: {change: -0.2}  # here
    ```

    ```yaml
    # plan/example/amendments/XA-A-01.yaml
    id: XA-A-01
    kind: amendment  # here
    changes:
      - {record: XA-003, field: due, before: 2027, after: 2026-12}
    ```

    ```yaml
    # plan/example/progress/ministry_a/2026-W46/XA-003.yaml
    date: 2026-11-12  # here
    note: The draft is with the ministries
    ```
"""

from collections.abc import Iterator
from typing import Any

from jospar.code import Code
from jospar.finding import Finding, Spot, Step
from jospar.plan.indicator import Indicator, Observation
from jospar.plan.measure import Measure
from jospar.plan.progress import Progress
from jospar.rules.case import Case
from jospar.rules.shape.figures import figures

Debt = tuple[tuple[Step, ...], str, str]
"""Where the asking key stands, what it says, and the key that it asks for."""
PAIRS = (("numerator", "denominator"), ("change", "since"), ("denominator", "numerator"), ("since", "change"))


def check(case: Case) -> Iterator[Finding]:
    """Report every key that is missing although another one asks for it."""
    plan = case.plan
    for measure in plan.measures.values():
        yield from _owed(measure, _of_measure(measure))
    for indicator in plan.indicators.values():
        yield from _owed(indicator, _of_indicator(indicator))
    for observation in plan.observations:
        yield from _owed(observation, _of_observation(observation))
    for amendment in plan.amendments.values():
        if amendment.kind == "amendment" and amendment.act is None:
            yield from _owed(amendment, [(("kind",), "kind: amendment", "act")])
    for verdict in plan.shelf.acceptances():
        if verdict.verdict == "returned" and verdict.because is None:
            yield from _owed(verdict, [(("verdict",), "verdict: returned", "because")])
    for report in plan.shelf.progress():
        if _owes_status(report, plan.measures.get(report.measure)):
            yield _finding(report, (), "", "status", wanted="status")


def _owed(record: Any, debts: Iterator[Debt] | list[Debt]) -> Iterator[Finding]:  # noqa: ANN401 -- any record
    for path, asking, key in debts:
        yield _finding(record, path, asking, key)


def _finding(record: Any, path: tuple[Step, ...], asking: str, key: str, wanted: str = "") -> Finding:  # noqa: ANN401 -- any record
    facts = {"key": key} | ({"wanted": wanted} if wanted else {"asking": asking})
    return Finding(Code("J125"), Spot(record.file, path, of_key=True), facts)


def _of_measure(measure: Measure) -> Iterator[Debt]:
    if measure.access == "restricted":
        return
    if measure.state != "active" and measure.because is None:
        yield ("state",), f"state: {measure.state}", "because"
    if measure.progress_by == "units" and measure.units is None:
        yield ("progress_by",), "progress_by: units", "units"
    if measure.progress_by == "milestones" and not measure.milestones:
        yield ("progress_by",), "progress_by: milestones", "milestones"


def _of_indicator(indicator: Indicator) -> Iterator[Debt]:
    if indicator.targets and indicator.direction is None:
        yield ("targets",), "targets", "direction"
    for row, target in enumerate(indicator.targets):
        low, high = target.low is not None, target.high is not None
        if low != high:
            given, missing = ("low", "high") if low else ("high", "low")
            yield ("targets", row, given), given, missing


def _of_observation(observation: Observation) -> Iterator[Debt]:
    for path, figure in figures(observation):
        for given, missing in PAIRS:
            if getattr(figure, given, None) is not None and getattr(figure, missing, None) is None:
                yield (*path, given), given, missing


def _owes_status(report: Progress, measure: Measure | None) -> bool:
    """Tell whether a report is the lead's own, sent in, and without a status."""
    if measure is None or report.status is not None or report.state == "draft":
        return False
    return report.agency == measure.lead

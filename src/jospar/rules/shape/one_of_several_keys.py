"""None of several keys is given, of which one must be.

Why:
    An observation without a figure observes nothing, a target without a value aims at nothing,
    evidence without a number or an address proves nothing. Any one of the keys that the finding
    names will do.

Passes:
    ```yaml
    # plan/example/observations/XA-I-01/2024.yaml
    period: 2024
    source: statistics_2025
    numerator: 2720
    denominator: 400000
    ```

Fails:
    ```yaml
    # plan/example/observations/XA-I-01/2024.yaml
    period: 2024  # here
    source: statistics_2025
    quality: provisional
    ```

    ```yaml
    # plan/example/observations/XA-I-01/2024.yaml
    period: 2024
    source: statistics_2025
    value: 6.8
    groups:
      - {sex: female}  # here
    ```

    ```yaml
    # plan/example/observations/XA-I-01/2024.yaml
    period: 2024
    source: statistics_2025
    value: 6.8
    groups:
      - {value: 6.5}  # here
    ```

    ```yaml
    # plan/example/indicators/XA-I-01.yaml
    id: XA-I-01
    title: Infant mortality
    unit: per 1,000 live births
    level: impact
    direction: decrease
    baseline: {period: 2024, value: 6.8, source: statistics_2025}
    targets:
      - {period: 2030, source: act_12}  # here
    ```

    ```yaml
    # plan/example/amendments/XA-A-01.yaml
    id: XA-A-01
    kind: correction
    reason: error
    changes:
      - {record: XA-003, after: 2027}  # here
    ```

    ```yaml
    # plan/example/progress/ministry_a/2026-W46/XA-003.yaml
    date: 2026-11-12
    status: on_track
    evidence:
      - {id: act17, kind: acceptance_act}  # here
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding, Step
from jospar.plan.governance import Amendment
from jospar.plan.indicator import Group, Indicator, Observation
from jospar.plan.progress import Progress
from jospar.rules.case import Case, finding
from jospar.rules.shape.figures import figures

FIGURE = ("value", "numerator", "denominator", "change", "since")
FIGURES = ("value", "numerator + denominator", "change + since")
AIM = ("value", "low", "high", "per")
WHOM = ("sex", "age", "residence", "category")
PROOF = ("number", "url", "sha256")
MONEY = ("paid", "savings", "returned")
WORK = ("units", "milestones", "percent")
Lack = tuple[tuple[Step, ...], tuple[str, ...]]
"""Where something lacks a key, and the keys of which one would do."""


def check(case: Case) -> Iterator[Finding]:
    """Report observations, targets, changes and evidence that lack all the keys of which they need one."""
    for record in (*case.records(), *case.plan.shelf.progress()):
        for path, keys in _lacking(record):
            yield finding("J124", record, *path, keys=keys)


def _lacking(record: object) -> Iterator[Lack]:
    match record:
        case Observation():
            yield from _of_observation(record)
        case Indicator():
            yield from _of_indicator(record)
        case Amendment():
            yield from _of_amendment(record)
        case Progress():
            yield from _of_report(record)


def _of_indicator(indicator: Indicator) -> Iterator[Lack]:
    for row, target in enumerate(indicator.targets):
        if _lacks(target, AIM):
            yield ("targets", row), ("value", "low + high", "per")


def _of_amendment(amendment: Amendment) -> Iterator[Lack]:
    for row, change in enumerate(amendment.changes):
        if _lacks(change, ("field", "action")):
            yield ("changes", row), ("field", "action")


def _of_observation(observation: Observation) -> Iterator[Lack]:
    for path, figure in figures(observation):
        # half of a pair is a matter of J125
        grouped = isinstance(figure, Group)
        if _lacks(figure, FIGURE[:3] if grouped else FIGURE):
            yield path, FIGURES[:2] if grouped else FIGURES
        if isinstance(figure, Group) and _lacks(figure, WHOM):
            yield path, WHOM


def _of_report(report: Progress) -> Iterator[Lack]:
    for row, evidence in enumerate(report.evidence):
        if _lacks(evidence, PROOF):
            yield ("evidence", row), PROOF[:2]
    for row, spent in enumerate(report.spent):
        if _lacks(spent, MONEY):
            yield ("spent", row), MONEY
    if report.done is not None and _lacks(report.done, WORK):
        yield ("done",), WORK
    for region, done in (report.regions or {}).items():
        if _lacks(done, WORK):
            yield ("regions", region), WORK


def _lacks(record: object, keys: tuple[str, ...]) -> bool:
    return all(getattr(record, key) in (None, ()) for key in keys)

"""A measure is reported in another programme's folder.

Why:
    Reports are counted by programme. This one would be missing from its own.

Passes:
    ```yaml
    # plan/example/progress/ministry_b/2026-W46/XA-002.yaml
    date: 2026-11-12
    status: on_track
    ```

Fails:
    ```yaml
    # plan/other/programme.yaml
    id: other
    prefix: XB
    title: Another invented programme
    instrument: road_map
    period: 2026-2027
    money: {currency: XAD, unit: million}
    areas: []
    reporting: {channel: here, cadence: week}
    # plan/other/progress/ministry_b/2026-W46/XA-002.yaml
    date: 2026-11-12
    status: on_track
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding
from jospar.rules.case import Case, finding


def check(case: Case) -> Iterator[Finding]:
    """Report every report, and every entry of a list of unchanged ones, of another programme's measure."""
    plan = case.plan
    for report in plan.shelf.progress():
        measure = plan.measures.get(report.measure)
        if measure is not None and measure.programme != report.programme:
            yield finding("J309", report, value=measure.id, programme=measure.programme)
    for unchanged in plan.shelf.unchanged():
        for index, name in enumerate(unchanged.measures):
            measure = plan.measures.get(name)
            if measure is not None and measure.programme != unchanged.programme:
                facts = {"value": measure.id, "programme": measure.programme}
                yield finding("J309", unchanged, "measures", index, **facts)

"""A status is overridden in a programme that has none.

Why:
    With ``channel: none`` no agency has agreed to report here, and no status is computed for any of the
    programme's measures: there is nothing to be better than. The file does nothing, and looks as if it
    did. Where agencies report there all the same it is the channel that is wrong, which is another finding.

Passes:
    ```yaml
    # plan/example/overrides/XA-O-01.yaml
    id: XA-O-01
    measure: XA-002
    status: on_track
    because: the groups are trained, the papers follow
    approved_by: ministry_a
    until: 2026-12-31
    ```

Fails:
    ```yaml
    # plan/example/programme.yaml
    id: example
    prefix: XA
    title: Safe childhood (an invented programme)
    instrument: concept
    act: {number: 12, date: 2026-01-15, source: act_12}
    period: 2026-2030
    money: {currency: XAD, unit: million}
    areas: [{id: safety, title: Safety}, {id: health, title: Health}]
    reporting: {channel: none}
    # plan/example/overrides/XA-O-01.yaml
    id: XA-O-01
    measure: XA-002  # here
    status: on_track
    because: the groups are trained, the papers follow
    approved_by: ministry_a
    until: 2026-12-31
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding
from jospar.rules.case import Case, finding


def check(case: Case) -> Iterator[Finding]:
    """Report every override of a measure whose programme has no channel."""
    plan = case.plan
    reported = {key.programme for key in plan.shelf.keys if key.kind != "acceptance"}
    for override in plan.overrides.values():
        measure = plan.measures.get(override.measure)
        programme = plan.programmes.get(measure.programme) if measure is not None else None
        if programme is None or programme.id in reported:
            continue
        if programme.reporting.channel == "none":
            yield finding("J813", override, "measure", value=override.measure, programme=programme.id)

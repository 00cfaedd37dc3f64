"""Who answers for what: leads, co-executors, areas and agencies."""

from jospar.change.ground import Touch
from jospar.change.presence import (
    Found,
    given,
    item,
    members_gained,
    members_lost,
    record_given,
    record_removed,
    removed,
    replaced,
)
from jospar.plan.programme import Area


def lead_changed(touch: Touch) -> Found | None:
    """Another agency answers for a measure, an area, an indicator, a risk or a decision.

    Why:
        Do both agencies know? A lead that changes shortly before the deadline is asked about in
        reports.

    Before:
        ```yaml
        # plan/example/measures/XA-003.yaml
        id: XA-003
        title: Adopt the standard
        area: health
        lead: ministry_a
        ```

    After:
        ```yaml
        # plan/example/measures/XA-003.yaml
        id: XA-003
        title: Adopt the standard
        area: health
        lead: ministry_b
        ```
    """
    return replaced(touch)


def lead_given(touch: Touch) -> Found | None:
    """An agency answers for what nobody answered for.

    Why:
        It can be asked from now on.

    Before:
        ```yaml
        # plan/example/measures/XA-003.yaml
        id: XA-003
        title: Adopt the standard
        area: health
        ```

    After:
        ```yaml
        # plan/example/measures/XA-003.yaml
        id: XA-003
        title: Adopt the standard
        area: health
        lead: ministry_b
        ```
    """
    return given(touch)


def lead_removed(touch: Touch) -> Found | None:
    """No agency answers for it any more.

    Why:
        A measure without an owner is nobody's.
    """
    return removed(touch)


def executor_added(touch: Touch) -> Found | None:
    """An agency takes part that did not: as co-executor, by agreement, or as partner.

    Why:
        It is expected to report its part.

    Before:
        ```yaml
        # plan/example/measures/XA-003.yaml
        id: XA-003
        title: Adopt the standard
        area: health
        lead: ministry_a
        ```

    After:
        ```yaml
        # plan/example/measures/XA-003.yaml
        id: XA-003
        title: Adopt the standard
        area: health
        lead: ministry_a
        co_executors: [ministry_b, akimat_01]
        ```
    """
    return _in_role(touch, members_gained(touch))


def executor_removed(touch: Touch) -> Found | None:
    """An agency took part and does not any more.

    Why:
        Its part of the work is somebody else's now, or nobody's.
    """
    return _in_role(touch, members_lost(touch))


def area_changed(touch: Touch) -> Found | None:
    """A measure belongs to another area, or to one at all, or to none.

    Why:
        Counts and sums by area move with it.

    Before:
        ```yaml
        # plan/example/measures/XA-003.yaml
        id: XA-003
        title: Adopt the standard
        area: safety
        ```

    After:
        ```yaml
        # plan/example/measures/XA-003.yaml
        id: XA-003
        title: Adopt the standard
        area: health
        ```
    """
    return item(touch)


def area_added(touch: Touch) -> Found | None:
    """A programme has an area that it had not.

    Why:
        Its measures are counted apart.

    Before:
        ```yaml
        # plan/example/programme.yaml
        id: example
        prefix: XA
        title: Safe childhood
        instrument: concept
        period: 2026-2030
        money: {currency: XAD, unit: million}
        declared: {measures: {value: 3, source: act_12}}
        rates: [{currency: USD, rate: 500, date: 2026-01-15, source: act_12}]
        areas: [{id: safety, title: Safety}]
        reporting: {channel: here, cadence: week}
        ```

    After:
        ```yaml
        # plan/example/programme.yaml
        id: example
        prefix: XA
        title: Safe childhood
        instrument: concept
        period: 2026-2030
        money: {currency: XAD, unit: million}
        declared: {measures: {value: 3, source: act_12}}
        rates: [{currency: USD, rate: 500, date: 2026-01-15, source: act_12}]
        areas: [{id: safety, title: Safety}, {id: health, title: Health}]
        reporting: {channel: here, cadence: week}
        ```
    """
    return given(touch) if isinstance(touch.after, Area) else None


def area_removed(touch: Touch) -> Found | None:
    """A programme had an area that it has not.

    Why:
        Measures that name it name nothing.
    """
    return removed(touch) if isinstance(touch.before, Area) else None


def area_redrawn(touch: Touch) -> Found | None:
    """An area is another one: its range of ids, or its lead.

    Why:
        New measures get ids of the range.

    Before:
        ```yaml
        # plan/example/programme.yaml
        id: example
        prefix: XA
        title: Safe childhood
        instrument: concept
        period: 2026-2030
        money: {currency: XAD, unit: million}
        declared: {measures: {value: 3, source: act_12}}
        rates: [{currency: USD, rate: 500, date: 2026-01-15, source: act_12}]
        areas: [{id: safety, title: Safety}, {id: health, title: Health, ids: [XA-100, XA-199]}]
        reporting: {channel: here, cadence: week}
        ```

    After:
        ```yaml
        # plan/example/programme.yaml
        id: example
        prefix: XA
        title: Safe childhood
        instrument: concept
        period: 2026-2030
        money: {currency: XAD, unit: million}
        declared: {measures: {value: 3, source: act_12}}
        rates: [{currency: USD, rate: 500, date: 2026-01-15, source: act_12}]
        areas: [{id: safety, title: Safety}, {id: health, title: Health}]
        reporting: {channel: here, cadence: week}
        ```
    """
    return item(touch)


def agency_added(touch: Touch) -> Found | None:
    """An agency is listed that was not.

    Why:
        It can be given work.

    Before:
        ```yaml
        # plan/agencies.yaml
        - {id: ministry_a, name: Ministry A, kind: ministry}
        - {id: ministry_b, name: Ministry B, kind: ministry}
        - {id: akimat_01, name: Akimat of Region 1, kind: akimat, region: XA-01}
        - {id: akimat_02, name: Akimat of Region 2, kind: akimat, region: XA-02}
        ```

    After:
        ```yaml
        # plan/agencies.yaml
        - {id: ministry_a, name: Ministry A, kind: ministry}
        - {id: ministry_b, name: Ministry B, kind: ministry}
        - {id: akimat_01, name: Akimat of Region 1, kind: akimat, region: XA-01}
        - {id: akimat_02, name: Akimat of Region 2, kind: akimat, region: XA-02}
        - {id: ministry_c, name: Ministry C, kind: ministry}
        ```
    """
    return record_given(touch)


def agency_removed(touch: Touch) -> Found | None:
    """An agency was listed and is not.

    Why:
        A ministry that has ended stays in the list, with `until` and `successor`: the past names
        it.
    """
    return record_removed(touch)


def agency_changed(touch: Touch) -> Found | None:
    """An agency is described otherwise: its kind, region, parent, or from when until when it exists.

    Why:
        Regional sums, and who may answer for what on which day, follow from it.

    Before:
        ```yaml
        # plan/agencies.yaml
        - {id: ministry_a, name: Ministry A, kind: ministry}
        - {id: ministry_b, name: Ministry B, kind: ministry}
        - {id: akimat_01, name: Akimat of Region 1, kind: akimat, region: XA-01}
        - {id: akimat_02, name: Akimat of Region 2, kind: akimat, region: XA-02}
        - {id: ministry_c, name: Ministry C, kind: ministry}
        ```

    After:
        ```yaml
        # plan/agencies.yaml
        - {id: ministry_a, name: Ministry A, kind: ministry}
        - {id: ministry_b, name: Ministry B, kind: ministry}
        - {id: akimat_01, name: Akimat of Region 1, kind: akimat, region: XA-01}
        - {id: akimat_02, name: Akimat of Region 2, kind: akimat, region: XA-02}
        - {id: ministry_c, name: Ministry C, kind: ministry, until: 2027}
        ```
    """
    return item(touch)


def _in_role(touch: Touch, found: Found | None) -> Found | None:
    """Say beside agencies what they are, where they are no co-executors."""
    return found and {**found, "variant": touch.steps[0]}

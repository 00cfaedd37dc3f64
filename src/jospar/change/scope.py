"""What a measure is to be: its form of completion, what it waits for, what is public of it."""

from jospar.change.ground import Touch
from jospar.change.presence import Found, item, members_gained, members_lost, replaced


def completion_changed(touch: Touch) -> Found | None:
    """A measure is to be completed in another form.

    Why:
        An information is written in a day; a law is not.

    Before:
        ```yaml
        # plan/example/measures/XA-003.yaml
        id: XA-003
        title: Adopt the standard
        area: health
        completion: order
        ```

    After:
        ```yaml
        # plan/example/measures/XA-003.yaml
        id: XA-003
        title: Adopt the standard
        area: health
        completion: information
        ```
    """
    return item(touch)


def dependency_added(touch: Touch) -> Found | None:
    """A measure waits for another that it did not wait for.

    Why:
        It is blocked until the other is done.

    Before:
        ```yaml
        # plan/example/measures/XA-003.yaml
        id: XA-003
        title: Adopt the standard
        area: health
        depends_on: XA-001
        ```

    After:
        ```yaml
        # plan/example/measures/XA-003.yaml
        id: XA-003
        title: Adopt the standard
        area: health
        depends_on: [XA-001, XA-002]
        ```
    """
    return members_gained(touch)


def dependency_removed(touch: Touch) -> Found | None:
    """A measure waited for another and does not any more.

    Why:
        Its status no longer suffers from the other's delay.
    """
    return members_lost(touch)


def restricted(touch: Touch) -> Found | None:
    """A measure is restricted: only its id, number, area, lead and due stay public.

    Why:
        Totals still reconcile; what else was public of it is in the history of the repository, and
        stays there.

    Before:
        ```yaml
        # plan/example/measures/XA-003.yaml
        id: XA-003
        title: XA-003
        area: health
        ```

    After:
        ```yaml
        # plan/example/measures/XA-003.yaml
        id: XA-003
        area: health
        access: restricted
        ```
    """
    return replaced(touch) if touch.after == "restricted" else None


def opened(touch: Touch) -> Found | None:
    """A measure that was restricted is open.

    Why:
        Is everything in it for everybody?
    """
    return replaced(touch) if touch.before == "restricted" else None


def counting_changed(touch: Touch) -> Found | None:
    """Progress is counted another way: by milestones, by units, by completion, by hand.

    Why:
        The same work gives another figure.

    Before:
        ```yaml
        # plan/example/measures/XA-003.yaml
        id: XA-003
        title: Adopt the standard
        area: health
        progress_by: completion
        ```

    After:
        ```yaml
        # plan/example/measures/XA-003.yaml
        id: XA-003
        title: Adopt the standard
        area: health
        progress_by: half
        ```
    """
    return item(touch)


def withheld(touch: Touch) -> Found | None:
    """Something is called unpublished that was not.

    Why:
        It takes part in no figure, and nobody is late for it.

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
        unpublished: [lead, due]
        ```
    """
    return members_gained(touch)


def published(touch: Touch) -> Found | None:
    """Something that was called unpublished is so no more.

    Why:
        Its value is in the plan now; a publication names where it was published.
    """
    return members_lost(touch)


def described(touch: Touch) -> Found | None:
    """A record is described otherwise: its kind, tags, sources, indicators, or the programme's act.

    Why:
        None of it moves a date or a sum.

    Before:
        ```yaml
        # plan/example/measures/XA-003.yaml
        id: XA-003
        title: Adopt the standard
        area: health
        kind: training
        ```

    After:
        ```yaml
        # plan/example/measures/XA-003.yaml
        id: XA-003
        title: Adopt the standard
        area: health
        kind: service
        ```
    """
    return item(touch)


def reporting_changed(touch: Touch) -> Found | None:
    """A programme reports elsewhere, or more often, or less.

    Why:
        Who is silent and whose data are old is counted by it.

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
        areas: [{id: safety, title: Safety}, {id: health, title: Health}]
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
        reporting: {channel: here, cadence: month}
        ```
    """
    return item(touch)

"""Definitions of indicators, and what was measured."""

from collections.abc import Iterator

from jospar.change.governance import fields_facts
from jospar.change.ground import Bundle, Claim, Touch
from jospar.change.presence import Found, given, item, removed
from jospar.plan.indicator import Observation


def direction_changed(touch: Touch) -> Found | None:
    """An indicator is to move the other way, or is to stay, or its direction is given now.

    Why:
        Up is good or down is good: every achievement is computed the other way round.

    Before:
        ```yaml
        # plan/example/indicators/XA-I-01.yaml
        id: XA-I-01
        title: Infant mortality
        unit: per 1,000
        level: impact
        direction: decrease
        ```

    After:
        ```yaml
        # plan/example/indicators/XA-I-01.yaml
        id: XA-I-01
        title: Infant mortality
        unit: per 1,000
        level: impact
        direction: maintain
        ```
    """
    return item(touch)


def unit_changed(bundle: Bundle) -> Iterator[Claim]:
    """An indicator is measured in another unit.

    Why:
        Values before and after are different things with one name.

    Before:
        ```yaml
        # plan/example/indicators/XA-I-01.yaml
        id: XA-I-01
        title: Infant mortality
        unit: per 1,000
        level: impact
        ```

    After:
        ```yaml
        # plan/example/indicators/XA-I-01.yaml
        id: XA-I-01
        title: Infant mortality
        unit: per cent
        level: impact
        ```
    """
    yield bundle.differences, fields_facts(bundle)


def definition_changed(touch: Touch) -> Found | None:
    """An indicator is defined or aggregated otherwise.

    Why:
        What is counted decides the value as much as what happens.

    Before:
        ```yaml
        # plan/example/indicators/XA-I-01.yaml
        id: XA-I-01
        title: Infant mortality
        unit: per 1,000
        level: impact
        cumulative: false
        ```

    After:
        ```yaml
        # plan/example/indicators/XA-I-01.yaml
        id: XA-I-01
        title: Infant mortality
        unit: per 1,000
        level: impact
        cumulative: true
        ```
    """
    return item(touch)


def observation_added(touch: Touch) -> Found | None:
    """A value was measured and is recorded.

    Why:
        It is the work itself. See that its source says that figure, for that period.

    After:
        ```yaml
        # plan/example/observations/XA-I-01/2025.yaml
        period: 2025
        source: statistics_2025
        value: 6.5
        ```
    """
    return None if given(touch) is None else {"period": touch.after.period, **_value(touch.after)}


def observation_removed(touch: Touch) -> Found | None:
    """A value that was recorded is gone.

    Why:
        What was published stays published: a figure that has been revised is recorded beside it.
    """
    return None if removed(touch) is None else {"period": touch.before.period, **_value(touch.before)}


def figure_revised(touch: Touch) -> Found | None:
    """A measured value is another one than was recorded.

    Why:
        Statistics revise figures, and people mistype them. A revision has a source of its own.

    Before:
        ```yaml
        # plan/example/observations/XA-I-01/2025.yaml
        period: 2025
        source: statistics_2025
        value: 6.5
        ```

    After:
        ```yaml
        # plan/example/observations/XA-I-01/2025.yaml
        period: 2025
        source: statistics_2025
        value: 6.9
        ```
    """
    return item(touch)


def observation_described(touch: Touch) -> Found | None:
    """A measured value is described otherwise: its source, its precision, its quality.

    Why:
        Which of several values is chosen, and how exact it is, decides what a report shows.

    Before:
        ```yaml
        # plan/example/observations/XA-I-01/2025.yaml
        period: 2025
        source: statistics_2025
        value: 6.5
        ```

    After:
        ```yaml
        # plan/example/observations/XA-I-01/2025.yaml
        period: 2025
        source: statistics_2025
        value: 6.5
        quality: provisional
        ```
    """
    return item(touch)


def _value(observation: Observation) -> Found:
    return {} if observation.figure is None else {"value": observation.figure, "variant": "valued"}

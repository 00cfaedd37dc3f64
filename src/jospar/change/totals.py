"""A programme's own money and totals: what it is declared to have, rates of exchange, its unit."""

from typing import Any

from jospar.change.change import Told
from jospar.change.ground import Touch
from jospar.change.presence import Found, item
from jospar.change.sums import whole
from jospar.plan.programme import DeclaredCount, DeclaredSum, Programme


def declared_changed(touch: Touch) -> Found | None:
    """What a programme is said to have in all is another number, or another source says it.

    Why:
        Declared totals are held against what the plan lists: measures, indicators, money.

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
        declared: {measures: {value: 5, source: act_12}}
        rates: [{currency: USD, rate: 500, date: 2026-01-15, source: act_12}]
        areas: [{id: safety, title: Safety}, {id: health, title: Health}]
        reporting: {channel: here, cadence: week}
        ```
    """
    found, sides = item(touch), (touch.before, touch.after)
    sums = zip(sides, touch.ground.programmes(touch.difference.subject), strict=True)
    values = [_declared(side, programme) for side, programme in sums]
    found |= {name: value for name, value in zip(("before", "after"), values, strict=True) if value}
    return found if values[0] != values[1] else {**found, "variant": "described"}


def rate_changed(touch: Touch) -> Found | None:
    """A rate of exchange is another one.

    Why:
        Every amount in that currency is worth something else in the programme's own.

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
        rates: [{currency: USD, rate: 520, date: 2026-01-15, source: act_12}]
        areas: [{id: safety, title: Safety}, {id: health, title: Health}]
        reporting: {channel: here, cadence: week}
        ```
    """
    return item(touch)


def unit_of_money(touch: Touch) -> Found | None:
    """The currency or the unit of a programme's money is another one.

    Why:
        Every amount of the programme means something else, though none of them was touched.

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
        money: {currency: XAD, unit: billion}
        declared: {measures: {value: 3, source: act_12}}
        rates: [{currency: USD, rate: 500, date: 2026-01-15, source: act_12}]
        areas: [{id: safety, title: Safety}, {id: health, title: Health}]
        reporting: {channel: here, cadence: week}
        ```
    """
    return item(touch)


def _declared(value: Any, programme: Programme | None) -> tuple[Told, ...]:  # noqa: ANN401 -- a field's value
    """List what is declared, money in full; nothing where nothing stands."""
    listed = value if isinstance(value, tuple) else ()
    counts = [one.value for one in listed if isinstance(one, DeclaredCount)]
    return (*counts, *(whole(one.value, programme) for one in listed if isinstance(one, DeclaredSum)))

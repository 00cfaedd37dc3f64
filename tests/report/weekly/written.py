"""Plan files that several tests of weekly pages lay over the example."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

PUBLIC = """
# plan/example/programme.yaml
id: example
prefix: XA
title: Safe childhood
instrument: concept
act: {number: 12, date: 2026-01-15, source: act_12}
period: 2026-2030
money: {currency: XAD, unit: million}
lead: ministry_a
partners: [ministry_b]
declared:
  measures: [{value: 158, source: act_12, chosen: true}, {value: 150, source: statistics_2025}]
  indicators: {value: 10, source: act_12}
areas:
  - {id: safety, title: Safety}
  - {id: health, title: Health}
reporting: {channel: none}
# plan/example/measures/XA-001.yaml
id: XA-001
title: Open 40 rooms
record: quoted
area: safety
lead: ministry_a
co_executors: [ministry_b, akimat_01]
due: 2026-06-30
phrase: forty rooms will be opened
sources: [statistics_2025]
# plan/example/measures/XA-002.yaml
id: XA-002
title: Train psychologists
record: quoted
co_executors: [ministry_b]
due: 2026-12-31
# plan/example/measures/XA-003.yaml
id: XA-003
title: Adopt the standard
record: quoted
start: 2026-03
# plan/example/measures/XA-004.yaml
id: XA-004
title: Buy hearing aids
record: quoted
start: 2027
completion: order
# plan/example/measures/XA-005.yaml
id: XA-005
title: Report on progress
record: quoted
lead: ministry_b
due: {every: year, on: [12-25]}
number: 1.5
budget: [{year: 2026, fund: republican, amount: 5, source: act_12}]
# plan/example/measures/XA-006.yaml
id: XA-006
title: Guard every child
record: quoted
due: ongoing
"""
"""A programme that nobody reports on: six commitments, each with another time."""

HEARD = """
# plan/example/progress/ministry_b/2026-W38/XA-002.yaml
date: 2026-09-18
status: on_track
"""
"""The first report on the programme, and no other."""

REPORTED = """
# plan/example/progress/ministry_a/2026-W45/XA-001.yaml
date: 2026-11-06
status: on_track
done: {units: 12}
spent: [{year: 2026, fund: republican, paid: 31.5, savings: 2}]
# plan/example/progress/ministry_a/2026-W47/XA-001.yaml
date: 2026-11-20
status: at_risk
done: {units: 12}
spent: [{year: 2026, fund: republican, paid: 60, savings: 4}]
reason: procurement
note: Three tenders failed
# plan/example/progress/ministry_b/2026-W46/XA-002.yaml
date: 2026-11-13
status: on_track
# plan/example/progress/ministry_a/2026-W47/unchanged.yaml
measures: [XA-003]
"""
"""Two weeks of reports on the example programme."""


def texts_of(part: object) -> Iterator[str]:
    """List every text of a page or of a part of it."""
    if isinstance(part, str):
        yield part
    elif isinstance(part, dict):
        yield from part.values()
    elif isinstance(part, tuple):
        for one in part:
            yield from texts_of(one)
    elif is_dataclass(part):
        for field in fields(part):
            yield from texts_of(getattr(part, field.name))

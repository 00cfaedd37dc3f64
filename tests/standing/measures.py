"""Measures and reports made in the body of a test, without files."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from jospar.plan.measure import Measure
from jospar.plan.period import Period, day
from jospar.plan.progress import Progress
from jospar.plan.references import NewId
from jospar.plan.text import Text
from jospar.standing.measure import Facts

ON = date(2026, 11, 21)


def text(written: str) -> Text:
    """Make an English text."""
    return Text((("en", written),))


def measure(**fields: Any) -> Measure:  # noqa: ANN401 -- whatever the record takes
    """Make a measure called XA-001."""
    given: dict[str, Any] = {"id": NewId("XA-001"), "title": text("Open rooms"), "programme": "example"}
    return Measure(**{**given, **fields})


def report(status: str | None = None, **fields: Any) -> Progress:  # noqa: ANN401 -- as above
    """Make a report of the example's first ministry."""
    given: dict[str, Any] = {"date": ON, "status": status, "measure": "XA-001", "agency": "ministry_a"}
    return Progress(**{**given, **fields})


def facts(**fields: Any) -> Facts:  # noqa: ANN401 -- as above
    """Make the facts of a measure of a programme that reports here, of which nothing is known."""
    given: dict[str, Any] = {
        "measure": measure(),
        "channel": "here",
        "on": ON,
        "soon": timedelta(days=30),
        "due": None,
        "start": None,
        "report": None,
        "proved": False,
        "progress": None,
    }
    return Facts(**{**given, **fields})


def on_day(written: str) -> Period:
    """Make the period of one day."""
    return day(date.fromisoformat(written))


def numbers(*written: str) -> list[Decimal]:
    """Make decimal numbers of what is written."""
    return [Decimal(one) for one in written]

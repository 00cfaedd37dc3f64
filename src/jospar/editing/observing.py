"""What is there already of an indicator, a period and a source, before more is entered."""

from collections.abc import Sequence

from jospar.editing.setting import Setting
from jospar.errors import Misused
from jospar.plan.plan import Plan

OTHERWISE = ("revision", "stated_on", "change", "precision")
"""What makes a second statement of a source on a period one of its own."""


def insist_on_news(plan: Plan, indicator: str, settings: Sequence[Setting]) -> None:
    """Refuse a figure of an indicator for a period that its source has given one for.

    Raises:
        Misused: X736, naming the file that is there.
    """
    said = {one.path: one.given for one in settings if one.given}
    period = said.get("period", "unknown")
    if period == "unknown" or any(field in said for field in OTHERWISE):
        return
    sources = {word.strip() for word in said.get("source", "").strip("[] ").split(",")}
    for one in plan.observations:
        same = one.indicator == indicator and str(one.period) == period and set(one.source) == sources
        if same and one.change is None and one.precision == "exact":
            facts = {"file": one.file, "source": ", ".join(one.source)}
            raise Misused("X736", value=period, problem="observation", **facts)

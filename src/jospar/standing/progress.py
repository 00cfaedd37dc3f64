"""Earned progress of a measure, from 0 to 1 (formula 1 of the manual's page on figures)."""

from decimal import Decimal

from jospar.plan.measure import Measure
from jospar.plan.progress import Progress

HALF = Decimal("0.5")


def earned(measure: Measure, report: Progress | None, stated_at_most: Decimal) -> Decimal | None:
    """Compute earned progress from the lead's last report; None where nothing was reported.

    ``completion``: 1 when done. ``half``: one half once started. ``milestones``: the weighted share of
    milestones met (partly met counts one half, cancelled ones are left out). ``units``: done over target,
    at most 1. ``manual``: as stated, at most ``stated_at_most``: what is not counted is never the whole.
    A measure reported as done has earned 1, whatever the way of counting.
    """
    if report is None:
        return None
    if report.status == "done":
        return Decimal(1)
    match measure.progress_by:
        case "half":
            begun = report.started is not None or report.status not in (None, "not_started")
            return HALF if begun else Decimal(0)
        case "milestones":
            return _milestones(measure, report)
        case "units":
            return _units(measure, report)
        case "manual":
            return _stated(report, stated_at_most)
        case _:
            return Decimal(0)


def _milestones(measure: Measure, report: Progress) -> Decimal | None:
    states = (report.done.milestones if report.done else None) or {}
    counted = [one for one in measure.milestones if states.get(one.id) != "cancelled"]
    whole = sum((one.weight for one in counted), Decimal(0))
    if whole <= 0:
        return None
    worth = {"met": Decimal(1), "partly_met": HALF}
    met = sum((one.weight * worth.get(states.get(one.id, ""), Decimal(0)) for one in counted), Decimal(0))
    return met / whole


def _units(measure: Measure, report: Progress) -> Decimal | None:
    if report.done is None or report.done.units is None or measure.units is None or measure.units.target <= 0:
        return None
    return _within(report.done.units / measure.units.target, Decimal(1))


def _stated(report: Progress, at_most: Decimal) -> Decimal | None:
    if report.done is None or report.done.percent is None:
        return None
    return _within(report.done.percent / 100, at_most)


def _within(share: Decimal, most: Decimal) -> Decimal:
    return max(Decimal(0), min(most, share))

"""Paper: the programme and its measures as the texts of plan files."""

from collections.abc import Sequence
from typing import Any

from jospar.demo.almanac import EVE, LAST_YEAR
from jospar.demo.casting import AREAS, COMES_BACK, area_bounds, measure_id
from jospar.demo.country import FIRST_ACT, LEAD, LETTER, MINISTRIES, ORGANISATION
from jospar.demo.funding import FOREIGN
from jospar.demo.inscription import Braces, inscribe, tenths
from jospar.demo.lexicon import lexicon
from jospar.demo.order import Order
from jospar.demo.sketch import PROGRAMME, Line, Sketch

CURRENCY = "XAD"


def programme_text(order: Order, sketches: Sequence[Sketch], *, indicators: int) -> str:
    """Write ``programme.yaml``: its declared totals are those of the sketches."""
    names = lexicon("names")
    return inscribe(
        {
            "id": PROGRAMME,
            "prefix": "XA",
            "title": names["programme"],
            "instrument": "comprehensive_plan",
            "act": Braces({"number": 1, "date": EVE, "effective": EVE, "source": FIRST_ACT}),
            "period": f"{EVE.year + 1}-{LAST_YEAR}",
            "lead": LEAD,
            "partners": Braces((ORGANISATION,)),
            "money": Braces({"currency": CURRENCY, "unit": "million"}),
            "declared": _declared(order, sketches, indicators),
            "rates": [Braces({"currency": FOREIGN, "rate": 40, "date": EVE, "source": LETTER})],
            "areas": [_area(order, number) for number in range(len(AREAS))],
            "tags": {"crc": Braces((19, 24, 28))},
            "reporting": _reporting(),
            "note": names["note"],
        }
    )


def _declared(order: Order, sketches: Sequence[Sketch], indicators: int) -> dict[str, Any]:
    lines = [line for one in sketches for line in one.budget if not line.transfer and line.currency is None]
    whole = sum(line.amount for line in lines)
    return {
        "measures": Braces({"value": order.measures, "source": FIRST_ACT}),
        "indicators": Braces({"value": indicators, "source": FIRST_ACT}),
        "budget": [Braces({"value": tenths(whole), "source": FIRST_ACT, "chosen": True})],
    }


def _area(order: Order, number: int) -> dict[str, Any]:
    first, end = area_bounds(order, number)
    ids = (measure_id(order, first), measure_id(order, end - 1)) if end - first > 1 else ()
    return {
        "id": AREAS[number],
        "title": lexicon("names")["areas"][number],
        "number": number + 1,
        "lead": MINISTRIES[2 * number],
        "ids": Braces(ids) if ids else None,
    }


def _reporting() -> dict[str, Any]:
    by = {"day": 15, "of": "next_month"}
    executors = {"who": "executors", "every": "half_year", "by": by, "source": FIRST_ACT}
    lead = {"who": "lead", "every": "half_year", "by": {"day": 25, "of": "next_month"}, "source": FIRST_ACT}
    return {"channel": "here", "cadence": "week", "statutory": [Braces(executors), Braces(lead)]}


def measure_text(sketch: Sketch) -> str:
    """Write a measure."""
    return inscribe(
        {
            "id": sketch.id,
            "number": sketch.number,
            "title": sketch.title,
            "area": sketch.area,
            "kind": sketch.kind,
            "lead": sketch.lead,
            "co_executors": Braces(sketch.co) if sketch.co else None,
            "by_agreement": Braces(sketch.by_agreement) if sketch.by_agreement else None,
            "completion": {"form": sketch.form, "text": lexicon("names")["completion"]},
            "regions": Braces(sketch.regions) if sketch.regions else "all",
            "start": sketch.start,
            "due": Braces(COMES_BACK[sketch.duty]) if sketch.duty in COMES_BACK else sketch.due or None,
            "progress_by": sketch.by,
            "units": _units(sketch),
            "milestones": [_step(sketch, at) for at in range(len(sketch.steps))] or None,
            "critical": sketch.critical or None,
            "budget": [_line(line) for line in sketch.budget] or None,
            "depends_on": Braces(sketch.depends_on) if sketch.depends_on else None,
            "indicators": Braces(sketch.indicators) if sketch.indicators else None,
            "state": sketch.state if sketch.state != "active" else None,
            "because": sketch.because,
            "sources": Braces((FIRST_ACT,)),
            "unpublished": Braces(sketch.unpublished) if sketch.unpublished else None,
        }
    )


def _units(sketch: Sketch) -> dict[str, Any] | None:
    return {"target": sketch.target, "unit": sketch.unit} if sketch.unit else None


def _step(sketch: Sketch, at: int) -> dict[str, Any]:
    step = sketch.steps[at]
    weight = step.weight if step.weight > 1 else None
    row = {"id": step.id, "title": step.title, "due": step.due, "weight": weight}
    return row | {"critical": step.critical or None}


def _line(line: Line) -> Braces:
    amount: object = tenths(line.amount)
    if line.currency:
        amount = {"amount": amount, "currency": line.currency}
    plan = {f"Q{at}": tenths(one) for at, one in enumerate(line.quarters, start=1)} or None
    return Braces(
        {
            "year": line.year,
            "fund": line.fund,
            "amount": amount,
            "region": line.region,
            "plan": plan,
            "transfer": line.transfer or None,
            "source": FIRST_ACT,
        }
    )

"""Reports: an account put into the words of a report file, and what others say of it."""

from datetime import date
from typing import Any

from jospar.demo.account import MOST_STATED, Account
from jospar.demo.almanac import day_of
from jospar.demo.chance import Chance
from jospar.demo.inscription import Braces, inscribe, tenths
from jospar.demo.lexicon import lexicon
from jospar.demo.sketch import Sketch
from jospar.frozen import frozen

EVIDENCE = {
    "normative_act": "act",
    "order": "order",
    "protocol": "protocol",
    "commissioned_object": "acceptance_act",
    "agreement": "contract",
    "survey": "dataset",
    "publication": "publication",
}
"""The kind of evidence that a form of completion gives; a report where none is named."""


@frozen
class Telling:
    """What a report tells besides the account: its day, the occurrence, and what came before."""

    week: int
    seed: int
    occurrence: str | None = None
    recounted: bool = False
    replies: bool = False
    first: bool = False


def report_text(sketch: Sketch, told: Account, telling: Telling) -> str:
    """Write the lead's report of a week."""
    notes = lexicon("notes")
    chance = Chance(telling.seed, "note", sketch.id, telling.week)
    return inscribe(
        {
            "date": day_of(telling.week),
            "status": told.status,
            "started": sketch.start if telling.first and not sketch.duty else None,
            "finished": sketch.finish if told.finished else None,
            "occurrence": telling.occurrence,
            "done": _done(sketch, told),
            "spent": [_spent(*one) for one in told.spent] or None,
            "forecast": told.forecast,
            "reason": told.reason,
            "note": chance.pick(notes[told.reason or told.status]),
            "next": chance.pick(notes["next"]) if told.status != "done" and chance.happens(300) else None,
            "reply": notes["reply"] if telling.replies else None,
            "evidence": [_evidence(sketch, told, telling)] if told.status == "done" else None,
            "correction": {"because": notes["recount"]} if telling.recounted else None,
        }
    )


def _done(sketch: Sketch, told: Account) -> Braces | None:
    if sketch.by == "units":
        return Braces({"units": told.units})
    if sketch.by == "milestones":
        states = dict.fromkeys(told.met, "met")
        return Braces({"milestones": states}) if states else None
    if sketch.by == "manual":
        return Braces({"percent": tenths(min(told.share, MOST_STATED))})
    return None


def _spent(year: int, fund: str, paid: int, saved: int) -> Braces:
    savings = tenths(saved) if saved else None
    return Braces({"year": year, "fund": fund, "paid": tenths(paid), "savings": savings})


def _evidence(sketch: Sketch, told: Account, telling: Telling) -> dict[str, Any]:
    number = f"{telling.week + 1}-{sketch.id[3:]}"
    return {
        "id": "document",
        "title": lexicon("notes")["evidence"],
        "kind": EVIDENCE.get(sketch.form, "report"),
        "number": number,
        "dated": sketch.finish if told.finished else day_of(telling.week),
    }


def part_text(week: int, region: str, units: int) -> str:
    """Write an akimat's report on its own region's part."""
    part = Braces({region: {"units": units}})
    return inscribe({"date": day_of(week), "regions": part, "note": lexicon("notes")["part"][0]})


def unchanged_text(measures: list[str]) -> str:
    """Write an agency's list of measures with nothing new."""
    return inscribe({"measures": Braces(tuple(measures))})


def verdict_text(report: str, on: date, *, accepted: bool) -> str:
    """Write what another agency says of a report."""
    verdict = "accepted" if accepted else "returned"
    because = None if accepted else lexicon("notes")["returned"]
    evidence = Braces(("document",))
    return inscribe(
        {"report": report, "verdict": verdict, "on": on, "evidence": evidence, "because": because}
    )

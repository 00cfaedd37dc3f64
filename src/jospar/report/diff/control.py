"""What change control says, in words: beside each change, and at the end with the approval to fill in."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from jospar.change.change import Change
from jospar.finding import Finding, Spot
from jospar.plan.control import Approval
from jospar.plan.tags import Act
from jospar.report.diff.desk import Desk, masked
from jospar.report.diff.page import Control, ControlPart, Fault, Stub
from jospar.report.diff.places import Places
from jospar.report.diff.stub import stubs_of
from jospar.rules.gate.ruling import Ruling
from jospar.words.sentence import say_finding
from jospar.words.voice import Voice

BESIDE_CHANGES = ("J901", "J902", "J903", "J904")
"""Findings about one change: they are said beside it."""
NOTHING = Control("", "")


def control_of(change: Change, desk: Desk) -> Control:
    """Say what policy wants of a change, and who has approved it; nothing of one that is allowed."""
    ruling = desk.comparison.gate.rulings.get(change.fingerprint)
    if ruling is None:
        return NOTHING
    if ruling.approvals:
        return Control("approved", "; ".join(_approved(one, desk) for one in ruling.approvals))
    return Control(ruling.then, _wanted(ruling, desk.voice))


def _wanted(ruling: Ruling, voice: Voice) -> str:
    said = voice.say(f"diff.control.{'unended' if ruling.rule is None else ruling.then}")
    because = ruling.rule.because if ruling.rule is not None else None
    if because is None:
        return said
    return voice.say("diff.control.because", said=said, because=masked(voice.text(because)))


def _approved(one: Approval, desk: Desk) -> str:
    voice = desk.voice
    facts = {
        "agency": desk.agency(one.by),
        "date": voice.date(one.on),
        "because": masked(voice.text(one.because)),
    }
    if one.act is None:
        return voice.say("diff.control.approved", **facts)
    return voice.say("diff.control.approved_by_act", **facts, act=_act(one.act, voice))


def _act(act: Act, voice: Voice) -> str:
    """Name an act by what is known of it: its title, its number, its date."""
    parts = (
        masked(voice.text(act.title)) if act.title is not None else "",
        voice.say("report.act_number", number=act.number) if act.number else "",
        voice.period(act.date) if act.date is not None else "",
    )
    return voice.say("diff.control.act", parts=" ".join(part for part in parts if part))


def control_part(desk: Desk, places: tuple[Places, Places]) -> ControlPart | None:
    """Gather what is missing and what is wrong; None where there is nothing of either."""
    comparison, voice = desk.comparison, desk.voice
    faults = tuple(_faults(desk, places))
    missing = comparison.gate.missing
    if not faults and not missing:
        return None
    stubs = tuple(_stubs(missing, desk))
    said = voice.count("diff.control.missing", len(missing)) if missing else ""
    long = voice.count("diff.control.long", len(missing)) if missing else ""
    return ControlPart(said, faults, stubs, long)


def _faults(desk: Desk, places: tuple[Places, Places]) -> Iterator[Fault]:
    """Write the findings that no change says already."""
    for one in desk.comparison.gate.findings:
        if one.code not in BESIDE_CHANGES:
            yield fault_of(one, desk, places)


def fault_of(one: Finding, desk: Desk, places: tuple[Places, Places]) -> Fault:
    """Write one finding of the gate, at its line on the new side, else on the old."""
    voice, new = desk.voice, desk.comparison.new
    spot = one.at if isinstance(one.at, Spot) else Spot(one.file)
    return Fault(
        code=one.code,
        kind=voice.say(f"{one.code}.title"),
        level=one.level,
        said=voice.say(f"finding.{one.level}"),
        sentence=masked(say_finding(voice, one)),
        where=places[spot.file in new.names()].where(spot),
    )


def _stubs(missing: Sequence[Ruling], desk: Desk) -> Iterator[Stub]:
    for one in stubs_of(missing, desk):
        yield replace(one, save=desk.voice.say("diff.control.save", file=one.file))

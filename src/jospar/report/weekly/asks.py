"""What to ask for: the particulars that an official row has and the public record lacks."""

from collections.abc import Sequence

from jospar.plan.measure import Measure
from jospar.plan.programme import Programme
from jospar.report.weekly.desk import Desk


def asks(desk: Desk, programme: Programme, measures: Sequence[Measure]) -> tuple[str, ...]:
    """List what a reader may ask the programme's lead for, one sentence each, with how much is missing."""
    voice = desk.voice
    lacking = {
        "lead": sum(one.lead is None for one in measures),
        "due": sum(one.due is None for one in measures),
        "budget": sum(not one.budget for one in measures),
        "completion": sum(one.completion is None for one in measures),
        "area": sum(one.area is None for one in measures),
    }
    said = [
        voice.say(f"report.ask.{name}", missing=missing, n=len(measures))
        for name, missing in lacking.items()
        if missing
    ]
    return (*_rows(desk, programme, measures), *said, *_indicators(desk, programme))


def _rows(desk: Desk, programme: Programme, measures: Sequence[Measure]) -> tuple[str, ...]:
    declared = [one for one in programme.declared.measures if one.chosen] or list(programme.declared.measures)
    rows = sum(one.record == "official" for one in measures)
    if not declared or rows >= declared[0].value:
        return ()
    return (desk.voice.say("report.ask.rows", rows=rows, n=int(declared[0].value)),)


def _indicators(desk: Desk, programme: Programme) -> tuple[str, ...]:
    """Ask for declared indicators that are not published, and for a dated target of those that are."""
    plan = desk.standing.plan
    named = [one for one in plan.indicators_of(programme.id) if one.level != "context"]
    declared = [one for one in programme.declared.indicators if one.chosen] or list(
        programme.declared.indicators
    )
    found = []
    if declared and len(named) < declared[0].value:
        stated = " / ".join(dict.fromkeys(desk.number(one.value) for one in programme.declared.indicators))
        n = int(declared[0].value)
        found.append(desk.voice.say("report.ask.indicators", named=len(named), n=n, stated=stated))
    undated = [one.id for one in named if any(not target.period.known for target in one.targets)]
    if undated:
        found.append(desk.voice.say("report.ask.target_dates", ids=tuple(undated)))
    unmeasured = [one.id for one in named if not plan.observations_of(one.id)]
    if unmeasured:
        found.append(desk.voice.say("report.ask.values", ids=tuple(unmeasured)))
    return tuple(found)

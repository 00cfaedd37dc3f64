"""What is asked at a terminal: what is missing, with the last report's values, mistakes answered at once."""

from collections.abc import Iterator

from jospar.cli.author import known_agency
from jospar.cli.circumstances import Circumstances
from jospar.cli.recording import digest
from jospar.cli.talk import Check, Talk
from jospar.editing.bench import Bench
from jospar.editing.reporting import last_report
from jospar.editing.telling import Words, tell
from jospar.editing.told import FUNDS, REASONS, STATES, STATUSES, figure
from jospar.plan.measure import Measure
from jospar.plan.progress import Progress

TROUBLED = ("minor_delay", "at_risk", "off_track", "suspended")


def complete(
    here: Circumstances, bench: Bench, measure: Measure, words: Words, author: str | None
) -> tuple[str, Words] | None:
    """Ask for what is missing of a report; give (the agency, all words), None where it was called off."""
    talk = Talk(here)
    bare = not words.said
    agency = author or talk.ask(
        "record.ask.agency", measure.lead or "", lambda word: known_agency(bench.plan, word)
    )
    last = last_report(bench.plan, measure, agency, here.date)
    leads = measure.lead == agency
    if not bare and (not leads or "status" in words.said):
        return agency, words
    said = dict(words.said)
    talk.tell("record.ask.opening", measure=measure.id, title=measure.title)
    if last is not None:
        talk.tell("record.ask.last", date=last.date)
    if leads:
        _about_the_whole(talk, said, measure, last)
    elif "region" not in said:
        _about_a_region(talk, said, bench, agency)
    if bare:
        _about_words(talk, said)
    answered = Words(said, words.language)
    tell(answered, measure, agency, here.date, digest)
    if bare and not talk.confirm(_summary(talk, said), agency=agency, date=here.date):
        return None
    return agency, answered


def _about_the_whole(
    talk: Talk, said: dict[str, tuple[str, ...]], measure: Measure, last: Progress | None
) -> None:
    bare = not said
    status = (last.status if last else None) or ""
    if "status" not in said:
        said["status"] = (talk.choose("record.ask.status", "status", STATUSES, status),)
    if bare:
        _about_work(talk, said, measure, last)
        _about_money(talk, said, measure)
    if said["status"][0] in TROUBLED and "reason" not in said:
        before = (last.reason if last else None) or ""
        said["reason"] = (talk.choose("record.ask.reason", "reason", REASONS, before),)


def _about_work(
    talk: Talk, said: dict[str, tuple[str, ...]], measure: Measure, last: Progress | None
) -> None:
    """Ask what is done so far, in the way that the measure is counted."""
    done = last.done if last else None
    if measure.progress_by == "units" and measure.units is not None:
        before = "" if done is None or done.units is None else str(done.units)
        facts = {"target": measure.units.target, "unit": measure.units.unit}
        if answer := talk.ask("record.ask.units", before, _figure("done"), **facts):
            said["done"] = (answer,)
    elif measure.progress_by == "manual":
        before = "" if done is None or done.percent is None else str(done.percent)
        if answer := talk.ask("record.ask.percent", before, _figure("done")):
            said["done"] = (f"{answer}%",)
    elif measure.progress_by == "milestones":
        states = (done.milestones if done else None) or {}
        for one in measure.milestones:
            before = states.get(one.id, "not_met")
            state = talk.choose("record.ask.milestone", "milestone", STATES, before, title=one.title)
            said["milestone"] = (*said.get("milestone", ()), f"{one.id}={state}")


def _about_money(talk: Talk, said: dict[str, tuple[str, ...]], measure: Measure) -> None:
    year = talk.here.date.year
    funds = tuple(dict.fromkeys(one.fund for one in measure.budget if one.year == year))
    if not funds:
        return
    paid = talk.ask("record.ask.paid", "", _figure("paid"), year=year)
    if paid:
        said["paid"] = (paid,)
        fund = (
            funds[0] if len(funds) == 1 else talk.choose("record.ask.fund", "fund", funds or FUNDS, funds[0])
        )
        said["fund"] = (fund,)


def _about_a_region(talk: Talk, said: dict[str, tuple[str, ...]], bench: Bench, agency: str) -> None:
    region = bench.plan.agencies[agency].region
    if region is not None and (answer := talk.ask("record.ask.region", "", _figure("region"), region=region)):
        said["region"] = (f"{region}={answer}",)


def _about_words(talk: Talk, said: dict[str, tuple[str, ...]]) -> None:
    for key in ("note", "next"):
        if answer := talk.ask(f"record.ask.{key}", "", str):
            said[key] = (answer,)
    if said.get("status") == ("done",) and (answer := talk.ask("record.ask.evidence", "", str)):
        said["evidence"] = (answer,)


def _figure(field: str) -> Check:
    return lambda word: figure(word, field)


def _summary(talk: Talk, said: dict[str, tuple[str, ...]]) -> Iterator[tuple[str, str]]:
    """Give what would be written: fields by the names that people have for them, and their values."""
    for key, parts in said.items():
        shown = [
            talk.voice.say(f"{key}.{part}") if talk.voice.has(f"{key}.{part}") else part for part in parts
        ]
        yield talk.voice.say(f"record.field.{key}"), "; ".join(shown)

"""What is asked at a terminal: what is missing, with the last report's values, mistakes answered at once."""

from collections.abc import Iterator

from jospar.cli.author import known_agency
from jospar.cli.circumstances import Circumstances
from jospar.cli.recording import digest
from jospar.cli.talk import Check, Talk
from jospar.editing.bench import Bench
from jospar.editing.blank import asked_of
from jospar.editing.reporting import last_report, measure_of
from jospar.editing.telling import Words, done_of, tell
from jospar.editing.told import FUNDS, REASONS, STATES, STATUSES, figure
from jospar.errors import CannotRun, Misused
from jospar.plan.due import Recurring
from jospar.plan.measure import Measure
from jospar.plan.period import Week
from jospar.plan.progress import Progress
from jospar.reading.times import Unreadable, parse_period
from jospar.standing.standing import stand

TROUBLED = ("minor_delay", "at_risk", "off_track", "suspended")


def complete(
    here: Circumstances, bench: Bench, measure: Measure, words: Words, author: str | None
) -> tuple[str, Words] | None:
    """Ask for what is missing of a report; give (the agency, all words), None where it was called off."""
    talk = Talk(here)
    bare = not words.said
    agency = author or _speaker(talk, bench, measure.lead or "")
    last = _still_true(here, measure, last_report(bench.plan, measure, agency, here.date))
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
        _about_words(talk, said, _this_weeks(here, last))
    answered = Words(said, words.language)
    tell(answered, measure, agency, here.date, digest)
    if not bare:
        return agency, answered
    office = talk.voice.text(bench.plan.agencies[agency].name)
    opening = talk.voice.say(
        "record.ask.report", measure=measure.id, title=measure.title, agency=office, date=here.date
    )
    return (agency, answered) if talk.confirm(opening, _summary(talk, said, measure)) else None


def choose_measure(here: Circumstances, bench: Bench, author: str | None) -> tuple[str, str]:
    """Ask which measure is reported on, of those that the agency owes something of; give both names."""
    talk = Talk(here)
    agency = author or _speaker(talk, bench, "")
    standing = stand(bench.plan, here.date)
    asked = asked_of(standing, agency) or asked_of(standing, agency, everything=True)
    if not asked:
        raise Misused("X720", problem="none")
    names = {str(one.measure.id): f"{one.measure.id}  {talk.voice.text(one.measure.title)}" for one in asked}

    def another(word: str) -> str:
        return measure_of(bench.plan, word).id

    return agency, talk.pick("record.ask.measure", names, "", also=another)


def _speaker(talk: Talk, bench: Bench, default: str) -> str:
    """Ask who reports; where nobody is likelier than the others, until it is said."""
    answer = ""
    while not answer:
        answer = talk.ask("record.ask.agency", default, lambda word: known_agency(bench.plan, word))
    return answer


def _still_true(here: Circumstances, measure: Measure, last: Progress | None) -> Progress | None:
    """Give a report whose figures still stand: of a duty that recurs, last week's speak of another time."""
    return _this_weeks(here, last) if isinstance(measure.due, Recurring) else last


def _this_weeks(here: Circumstances, last: Progress | None) -> Progress | None:
    """Give a report whose words still stand: last week's words are no news of this week."""
    return last if last is not None and last.week == str(Week.of(here.date)) else None


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
    if bare and said["status"][0] in TROUBLED:
        expected = str(last.forecast) if last and last.forecast is not None else ""
        if answer := talk.ask("record.ask.forecast", expected, _period):
            said["forecast"] = (answer,)


def _about_work(
    talk: Talk, said: dict[str, tuple[str, ...]], measure: Measure, last: Progress | None
) -> None:
    """Ask what is done so far, in the way that the measure is counted."""
    done = last.done if last else None
    if measure.progress_by == "units" and measure.units is not None:
        before = "" if done is None or done.units is None else str(done.units)
        facts = {"target": measure.units.target, "unit": measure.units.unit}
        if answer := talk.ask("record.ask.units", before, _done(measure), **facts):
            said["done"] = (answer,)
    elif measure.progress_by == "manual":
        before = "" if done is None or done.percent is None else str(done.percent)
        if answer := talk.ask("record.ask.percent", before, _done(measure)):
            said["done"] = (answer,)
    elif measure.progress_by == "milestones":
        states = (done.milestones if done else None) or {}
        names = {word: talk.voice.say(f"milestone.{word}") for word in STATES}
        for one in measure.milestones:
            before = states.get(one.id, "")
            if state := talk.offer("record.ask.milestone", names, before, title=one.title):
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


def _about_words(talk: Talk, said: dict[str, tuple[str, ...]], last: Progress | None) -> None:
    texts = {} if last is None else {"note": last.note, "next": last.next}
    for key in ("note", "next"):
        text = texts.get(key)
        before = dict(text.by_language).get(talk.voice.language, "") if text is not None else ""
        if answer := talk.ask(f"record.ask.{key}", before, str):
            said[key] = (answer,)
    if answer := talk.ask("record.ask.evidence", "", str):
        said["evidence"] = (answer,)


def _figure(field: str) -> Check:
    return lambda word: figure(word, field)


def _done(measure: Measure) -> Check:
    """Understand what is done as the flag does: 12, 12/40, 60%."""

    def understood(word: str) -> str:
        done_of(word, measure)
        return word

    return understood


def _period(word: str) -> str:
    """Understand a period; raise CannotRun with the code of what is wrong with it."""
    try:
        parse_period(word)
    except Unreadable as wrong:
        raise CannotRun(wrong.code, **{name: str(fact) for name, fact in wrong.facts.items()}) from wrong
    return word


def _summary(talk: Talk, said: dict[str, tuple[str, ...]], measure: Measure) -> Iterator[tuple[str, str]]:
    """Give what would be written: fields by the names that people have for them, and their values."""
    voice = talk.voice
    titles = {str(one.id): voice.text(one.title) for one in measure.milestones}
    for key, parts in said.items():
        shown = []
        for part in parts:
            name, sign, value = part.partition("=") if key in ("milestone", "region") else ("", "", part)
            known = voice.say(f"{key}.{value}") if voice.has(f"{key}.{value}") else value
            shown.append(f"{titles.get(name, name)}: {known}" if sign else known)
        yield voice.say(f"record.field.{key}"), "; ".join(shown)

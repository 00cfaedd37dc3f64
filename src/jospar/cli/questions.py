"""What is asked at a terminal: what is missing, with the last report's values, mistakes answered at once."""

import sys

from jospar.cli.answers import Answers
from jospar.cli.answertexts import commands, figure_as_typed, period_as_typed, summary, understood_period
from jospar.cli.author import known_agency
from jospar.cli.circumstances import Circumstances
from jospar.cli.recording import digest
from jospar.cli.talk import Check, Talk
from jospar.editing.bench import Bench
from jospar.editing.blank import asked_of
from jospar.editing.reporting import last_report, measure_of
from jospar.editing.telling import Words, done_of, tell
from jospar.editing.told import REASONS, STATES, STATUSES, figure
from jospar.errors import CannotRun, Misused
from jospar.plan.due import Recurring
from jospar.plan.measure import Measure
from jospar.plan.period import Week
from jospar.plan.progress import Progress
from jospar.report.weekform.said import money_words
from jospar.standing.standing import stand

TROUBLED = ("minor_delay", "at_risk", "off_track", "suspended")


def complete(
    here: Circumstances, bench: Bench, measure: Measure, words: Words, author: str | None
) -> tuple[str, Words] | None:
    """Ask for what is missing of a report; give (the agency, all words), None where it was called off."""
    talk = Talk(here)
    agency = author or _speaker(talk, bench, measure.lead or "")
    if words.said and (measure.lead != agency or "status" in words.said):
        return agency, words
    tell(words, measure, agency, here.date, digest)
    answers = Answers(talk, bench, measure, agency)
    answers.said |= words.said
    talk.is_kept = lambda: len(answers.said) > len(words.said)
    try:
        agreed = _converse(answers, bare=not words.said)
    except (CannotRun, KeyboardInterrupt):
        if talk.is_kept():
            tell_commands(here, measure.id, agency, Words(answers.said, words.language))
        raise
    return (agency, Words(answers.said, words.language)) if agreed else None


def _converse(answers: Answers, *, bare: bool) -> bool:
    """Put the questions, and tell whether all may be written."""
    talk, measure, here = answers.talk, answers.measure, answers.talk.here
    found = last_report(answers.bench.plan, measure, answers.agency, here.date)
    last = _still_true(here, measure, found)
    talk.tell("record.ask.opening", measure=measure.id, title=measure.title)
    if last is not None:
        talk.tell("record.ask.last", date=last.date)
    if measure.lead == answers.agency:
        _about_the_whole(answers, last, bare=bare)
    elif "region" not in answers.said:
        _about_a_region(answers)
    if not bare:
        return True
    _about_words(answers, _this_weeks(here, last))
    answers.mend()
    office = talk.voice.text(answers.bench.plan.agencies[answers.agency].name)
    opening = talk.voice.say(
        "record.ask.report", measure=measure.id, title=measure.title, agency=office, date=here.date
    )
    return talk.confirm(opening, summary(talk.voice, answers.said, measure, _unit(answers)))


def tell_commands(here: Circumstances, measure: str, agency: str, words: Words) -> None:
    """Say that nothing is written, and write the command that holds all that was answered."""
    sys.stdout.write("\n" + here.voice.heading("record.answers") + "\n")
    sys.stdout.writelines(f"  {one}\n" for one in commands(here, measure, agency, words.said))
    sys.stdout.flush()


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
    """Ask who reports, of all agencies; where nobody is likelier than the others, until it is said."""
    names = {str(one.id): f"{one.id}  {talk.voice.text(one.name)}" for one in bench.plan.agencies.values()}
    return talk.pick("record.ask.agency", names, default, also=lambda word: known_agency(bench.plan, word))


def _still_true(here: Circumstances, measure: Measure, last: Progress | None) -> Progress | None:
    """Give a report whose figures still stand: of a duty that recurs, last week's speak of another time."""
    return _this_weeks(here, last) if isinstance(measure.due, Recurring) else last


def _this_weeks(here: Circumstances, last: Progress | None) -> Progress | None:
    """Give a report whose words still stand: last week's words are no news of this week."""
    return last if last is not None and last.week == str(Week.of(here.date)) else None


def _about_the_whole(answers: Answers, last: Progress | None, *, bare: bool) -> None:
    talk, said = answers.talk, answers.said
    status = (last.status if last else None) or ""
    if "status" not in said:
        answers.settle("status", lambda: (talk.choose("record.ask.status", "status", STATUSES, status),))
    if bare:
        _about_work(answers, last)
        _about_money(answers, last)
    if said["status"][0] in TROUBLED and "reason" not in said:
        before = (last.reason if last else None) or ""
        answers.settle("reason", lambda: (talk.choose("record.ask.reason", "reason", REASONS, before),))
    if bare and said["status"][0] in TROUBLED:
        expected = period_as_typed(talk.voice, last.forecast if last else None)
        key = "record.ask.forecast.again" if expected else "record.ask.forecast"
        answers.settle("forecast", lambda: _some(talk.ask(key, expected, understood_period, nothing=False)))


def _about_work(answers: Answers, last: Progress | None) -> None:
    """Ask what is done so far, in the way that the measure is counted."""
    talk, measure = answers.talk, answers.measure
    done = last.done if last else None
    if measure.progress_by == "units" and measure.units is not None:
        before = figure_as_typed(talk.voice, done.units if done else None)
        unit, target = measure.units.unit, measure.units.target

        def counted() -> tuple[str, ...]:
            return _some(talk.ask("record.ask.units", before, _done(measure), target=target, unit=unit))

        answers.settle("done", counted)
    elif measure.progress_by == "manual":
        share = figure_as_typed(talk.voice, done.percent if done else None)
        answers.settle("done", lambda: _some(talk.ask("record.ask.percent", share, _done(measure))))
    elif measure.progress_by == "milestones":
        states = (done.milestones if done else None) or {}
        answers.settle("milestone", lambda: _milestones(talk, measure, dict(states)))


def _milestones(talk: Talk, measure: Measure, states: dict[str, str]) -> tuple[str, ...]:
    """Ask of each milestone how it stands; nothing is said of one that nobody has spoken of."""
    names = {word: talk.voice.say(f"milestone.{word}") for word in STATES}
    found = {
        one.id: talk.offer("record.ask.milestone", names, states.get(one.id, ""), title=one.title)
        for one in measure.milestones
    }
    return tuple(f"{name}={state}" for name, state in found.items() if state)


def _about_money(answers: Answers, last: Progress | None) -> None:
    """Ask what was paid of each fund that has money this year."""
    talk, year = answers.talk, answers.talk.here.date.year
    funds = tuple(dict.fromkeys(one.fund for one in answers.measure.budget if one.year == year))
    paid = {one.fund: one.paid for one in (last.spent if last else ()) if one.year == year}
    key = "record.ask.paid" if len(funds) == 1 else "record.ask.paid.fund"
    for fund in funds:
        before, whose = figure_as_typed(talk.voice, paid.get(fund)), talk.voice.say(f"fund.{fund}")

        def ask(before: str = before, whose: str = whose) -> tuple[str, ...]:
            unit = _unit(answers)
            return _some(talk.ask(key, before, _figure("paid"), year=year, unit=unit, fund=whose))

        answers.settle(f"paid/{fund}", ask)


def _unit(answers: Answers) -> str:
    return money_words(answers.talk.voice, answers.bench.plan.programmes[answers.measure.programme])


def _about_a_region(answers: Answers) -> None:
    talk, region = answers.talk, answers.bench.plan.agencies[answers.agency].region
    if region is None:
        return

    def ask() -> tuple[str, ...]:
        said = talk.ask("record.ask.region", "", _figure("region"), region=region)
        return (f"{region}={said}",) if said else ()

    answers.settle("region", ask)


def _about_words(answers: Answers, last: Progress | None) -> None:
    talk = answers.talk
    texts = {"note": last.note if last else None, "next": last.next if last else None}
    for key, text in texts.items():
        before = "" if text is None else dict(text.by_language).get(talk.voice.language, "")

        def ask(key: str = key, before: str = before) -> tuple[str, ...]:
            return _some(talk.ask(f"record.ask.{key}", before, str, lines=True))

        answers.settle(key, ask)
    answers.settle("evidence", lambda: _documents(talk, answers.measure))


def _documents(talk: Talk, measure: Measure) -> tuple[str, ...]:
    """Ask what proves it; of several lines, each is a document."""

    def understood(said: str) -> str:
        tell(Words({"evidence": _lines(said)}, talk.voice.language), measure, "", talk.here.date, digest)
        return said

    return _lines(talk.ask("record.ask.evidence", "", understood, lines=True))


def _lines(said: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in said.split("\n") if line.strip())


def _some(answer: str) -> tuple[str, ...]:
    return (answer,) if answer else ()


def _figure(field: str) -> Check:
    return lambda word: figure(word, field)


def _done(measure: Measure) -> Check:
    """Understand what is done as the flag does: 12, 12/40, 60%."""

    def understood(word: str) -> str:
        done_of(word, measure)
        return word

    return understood

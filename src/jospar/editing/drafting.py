"""Drafts laid out as files: what an agency is asked about, filled with what is so far; and handed in."""

from collections.abc import Iterable, Mapping
from datetime import date
from textwrap import shorten

from jospar.editing.bench import Aim, Bench
from jospar.editing.manuscript import edit_file, write_file
from jospar.editing.outcome import Remove
from jospar.editing.reporting import ORDER, Desk, carried, report_file, strike, take
from jospar.editing.value import Leaf, Value
from jospar.frozen import frozen
from jospar.plan.due import Recurring
from jospar.plan.measure import Measure
from jospar.plan.period import Week
from jospar.plan.progress import Progress
from jospar.words.voice import Voice

STATE = b"state: draft\n"
LONGEST = 90
"""Characters of a title that the head of a draft repeats."""
LastReports = dict[tuple[str, str], Progress]
"""The last submitted report by agency and measure."""


def last_reports(bench: Bench, until: date) -> LastReports:
    """Find what each agency reported last on each measure up to a day; drafts are no reports."""
    found: LastReports = {}
    for one in bench.plan.shelf.progress():
        if one.state == "submitted" and one.date <= until:
            before = found.get((one.agency, one.measure))
            if before is None or _age(before) <= _age(one):
                found[one.agency, one.measure] = one
    return found


def _age(one: Progress) -> tuple[bool, date, str]:
    """Tell reports from older ones; those of statutory periods come before all of weeks."""
    return "-W" in one.week, one.date, one.week


def lay_out(
    desk: Desk, bench: Bench, asked: Iterable[tuple[Measure, str]], last: LastReports
) -> tuple[str, ...]:
    """Put a draft of the day's week on the desk for each measure and agency; a file that is there stays.

    Returns the names of the files that are new.
    """
    languages = bench.plan.repository.languages
    voice, laid_out = Voice(languages[0], languages), list[str]()
    for measure, agency in asked:
        name = report_file(measure, agency, bench.on)
        if take(desk, bench, name) is not None:
            continue
        value = draft_of(bench, measure, last.get((agency, measure.id)), {})
        how = voice.say("draft.state", value=measure.id, agency=agency)
        head = Head(measure, voice.write(Week.of(bench.on)), how)
        desk.files[name] = with_head(voice, write_file(name, value), head)
        desk.aims.append(Aim("progress", f"{agency}/{Week.of(bench.on)}/{measure.id}"))
        laid_out.append(name)
    return tuple(laid_out)


@frozen
class Head:
    """What a draft tells its author: the measure, the days it is of, and how it is handed in."""

    measure: Measure
    when: str
    how: str


def with_head(voice: Voice, data: bytes, head: Head) -> bytes:
    """Write above a draft what it is of and of which days, and beside its state how it is handed in."""
    title = shorten(voice.text(head.measure.title), LONGEST, placeholder="…")
    above = f"# {head.measure.id} {title}\n# {head.when}\n"
    state = STATE.decode().rstrip() + f"  # {head.how}\n"
    return above.encode() + data.replace(STATE, state.encode(), 1)


def hand_in(desk: Desk, bench: Bench, drafts: Iterable[Progress]) -> None:
    """Take the state away from drafts: they are reports from then on, and off the list of the unchanged."""
    for one in drafts:
        data = take(desk, bench, one.file)
        if data is not None:
            desk.files[one.file] = edit_file(one.file, data, [Remove(("state",))])
            desk.aims.append(Aim("progress", f"{one.agency}/{one.week}/{one.measure}"))
            strike(desk, bench, f"{one.file.rpartition('/')[0]}/unchanged.yaml", one.measure)


def draft_of(
    bench: Bench, measure: Measure, last: Progress | None, more: Mapping[str, Value]
) -> dict[str, Value]:
    """Give what a draft says to begin with, in the order of a report's keys.

    Of a recurring duty nothing is taken over: the last report may be of another occurrence.
    """
    value: dict[str, Value] = {"date": Leaf(bench.on.isoformat()), "state": Leaf("draft"), **more}
    if last is not None and not isinstance(measure.due, Recurring):
        plain = {"status": last.status, "reason": last.reason}
        value |= {key: Leaf(word) for key, word in plain.items() if word is not None}
        if last.forecast is not None and (last.forecast.last or bench.on) > bench.on:
            value["forecast"] = Leaf(str(last.forecast))
        value |= carried(bench, last, bench.on.year)
    return {key: value[key] for key in ORDER if key in value}

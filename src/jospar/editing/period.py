"""Drafts of a statutory period's texts, made of its weekly notes; and their acceptance, which closes it."""

from collections.abc import Iterable, Mapping

from jospar.editing.bench import Aim, Bench
from jospar.editing.drafting import Head, draft_of, last_reports, with_head
from jospar.editing.manuscript import write_file
from jospar.editing.reporting import Desk, take
from jospar.editing.value import Leaf, Value
from jospar.editing.verdicts import Verdict, judge
from jospar.plan.period import Period, Week
from jospar.plan.progress import Progress
from jospar.reading.times import parse_week
from jospar.standing.statutory import TextLine, weekly_notes
from jospar.words.voice import Voice


def text_file(line: TextLine, period: Period) -> str:
    """Name the file of the text that a lead owes on a measure for a period."""
    return f"plan/{line.measure.programme}/progress/{line.agency}/{period}/{line.measure.id}.yaml"


def open_period(desk: Desk, bench: Bench, lines: Iterable[TextLine], period: Period) -> None:
    """Put a draft on the desk for each text that is not there; a file that is there stays."""
    languages = bench.plan.repository.languages
    voice = Voice(languages[0], languages)
    last = last_reports(bench, min(bench.on, period.last or bench.on))
    notes = weekly_notes(bench.plan, period, bench.on)
    for line in lines:
        name, whose = text_file(line, period), (line.agency, str(line.measure.id))
        if take(desk, bench, name) is not None:
            continue
        more: dict[str, Value] = {"note": note} if (note := _note(notes.get(whose, ()), languages[0])) else {}
        value = draft_of(bench, line.measure, last.get(whose), more)
        how = voice.say("draft.state_of_period", period=str(period), agency=line.agency)
        head = Head(line.measure, f"{period}: {voice.period(period)}", how)
        desk.files[name] = with_head(voice, write_file(name, value), head)
        desk.aims.append(Aim("progress", f"{line.agency}/{period}/{line.measure.id}"))


def still_offered(bench: Bench, drafts: Iterable[Progress], period: Period) -> tuple[str, ...]:
    """Name the measures of drafts whose text is that of the weekly notes, as it was offered."""
    notes = weekly_notes(bench.plan, period, bench.on)
    found = []
    for one in drafts:
        offered = _lines(notes.get((one.agency, one.measure), ()))
        written = one.note.by_language if one.note else ()
        texts = {language: text.split("\n") for language, text in written}
        if texts and all(set(map(str.strip, texts[name])) <= {*offered.get(name, ()), ""} for name in texts):
            found.append(one.measure)
    return tuple(found)


def close_period(desk: Desk, bench: Bench, lines: Iterable[TextLine], by: str) -> None:
    """Put the acceptance of every text that is not its own, and not accepted yet, on the desk of the lead."""
    for line in lines:
        if line.report is not None and line.agency != by and line.state == "received":
            judge(desk, bench, line.report, Verdict(by, bench.on, "accepted"))


def _note(reports: Iterable[Progress], first_language: str) -> Value | None:
    """Join weekly notes, each behind its week, in the languages that they were written in."""
    texts: Mapping[str, Value] = {
        language: Leaf("\n".join(lines), prose=True) for language, lines in _lines(reports).items()
    }
    if set(texts) == {first_language}:
        return texts[first_language]
    return dict(texts) or None


def _lines(reports: Iterable[Progress]) -> dict[str, list[str]]:
    """List weekly notes by their language, each behind its week."""
    found: dict[str, list[str]] = {}
    for report in reports:
        for language, words in report.note.by_language if report.note else ():
            week: Week = parse_week(report.week)
            text = " ".join(words.split())
            found.setdefault(language, []).append(f"{Voice(language).write(week)}: {text}")
    return found

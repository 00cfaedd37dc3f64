"""What others say of a report, and what the plan's owners accept: verdicts and exceptions, written down."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from jospar.editing.bench import Aim, Bench
from jospar.editing.manuscript import edit_file, write_file
from jospar.editing.outcome import Append, Edit, Put
from jospar.editing.reporting import Desk, measure_of, said_in, take
from jospar.editing.value import Leaf, Value
from jospar.errors import CannotRun
from jospar.frozen import frozen
from jospar.plan.period import Week
from jospar.plan.progress import Acceptance, Progress
from jospar.reading.layout import KINDS
from jospar.reading.shape import fields_of
from jospar.reading.suggest import look_alike

ORDER = tuple(one.name for one in fields_of(Acceptance))
PARTS = 3
"""Of a report's name: agency, week, measure."""


@frozen
class Verdict:
    """Who says what of a report on which day: accepted or returned, which evidence, and why."""

    by: str
    on: date
    word: str
    evidence: tuple[str, ...] = ()
    because: Mapping[str, str] | None = None


def find_report(bench: Bench, given: str, on: date) -> Progress:
    """Find a report by its name, ``ministry_a/2026-W28/XA-004``, its file, or its measure: the last one.

    Raises:
        CannotRun: X727, there is no such report; X707, no such measure.
    """
    name = given.strip().replace("\\", "/").removesuffix(".yaml")
    parts = name.split("/")
    if len(parts) >= PARTS:
        agency, week, measure = parts[-PARTS:]
        agency = look_alike(agency, bench.plan.agencies) or agency
        measure = look_alike(measure, bench.plan.measures) or measure
        found = [
            one
            for one in bench.plan.shelf.progress()
            if (one.agency, one.week, one.measure) == (agency, week, measure)
        ]
    else:
        asked = measure_of(bench.plan, name)
        reports = bench.plan.shelf.progress(programme=asked.programme)
        found = [
            one for one in reports if one.measure == asked.id and one.agency == asked.lead and one.date <= on
        ]
    sent = [one for one in found if one.state == "submitted"]
    if not sent:
        raise CannotRun("X727", given=given, **({"problem": "draft"} if found else {}))
    return max(sent, key=lambda one: (one.date, one.week))


def judge(desk: Desk, bench: Bench, report: Progress, verdict: Verdict) -> str:
    """Write a verdict on a report into its own file; one that is there already is changed, and given.

    It lies in the week of its day; a verdict on the report of a statutory period, in that period's folder.
    "" is given where there was none.

    Raises:
        CannotRun: X728, the file holds a verdict on another report.
    """
    week = Week.of(verdict.on) if "-W" in report.week else report.week
    file = f"plan/{report.programme}/acceptances/{verdict.by}/{week}/{report.measure}.yaml"
    name = f"{report.agency}/{report.week}"
    data, before = take(desk, bench, file), ""
    if data is None:
        data = write_file(
            file, {"report": Leaf(name), "verdict": Leaf(verdict.word), "on": Leaf(str(verdict.on))}
        )
        desk.files[file] = edit_file(file, data, _more(verdict))
    else:
        if said_in(data).get("report") != name:
            raise CannotRun("X728", file=file, value=str(said_in(data).get("report")))
        before = str(said_in(data).get("verdict") or "")
        edits: list[Edit] = [
            Put(("verdict",), Leaf(verdict.word), ORDER),
            Put(("on",), Leaf(str(verdict.on)), ORDER),
        ]
        desk.files[file] = edit_file(file, data, [*edits, *_more(verdict)])
    desk.aims.append(Aim("acceptance", f"{verdict.by}/{week}/{report.measure}"))
    return before


def _more(verdict: Verdict) -> list[Edit]:
    edits: list[Edit] = []
    if verdict.evidence:
        edits.append(Put(("evidence",), tuple(Leaf(one) for one in verdict.evidence), ORDER))
    if verdict.because:
        edits.append(Put(("because",), _prose(verdict.because), ORDER))
    return edits


def _prose(texts: Mapping[str, str]) -> Value:
    return {language: Leaf(text, prose=True) for language, text in texts.items()}


def except_from(
    desk: Desk,
    bench: Bench,
    record: Any,  # noqa: ANN401 -- any record
    code: str,
    more: tuple[Mapping[str, str], str | None],
) -> None:
    """Write an exception from a rule into a record: its code, why (text by language), and until when.

    Raises:
        CannotRun: X729, a record of this kind has no exceptions; X730, it is there already.
    """
    because, until = more
    names = tuple(one.name for one in fields_of(_type(record)))
    if "exceptions" not in names:
        raise CannotRun("X729", value=str(record.id))
    if any(one.code == code and str(one.until) == str(until) for one in record.exceptions):
        raise CannotRun("X730", value=str(record.id), code=code)
    data = take(desk, bench, record.file)
    assert data is not None  # noqa: S101 -- the record was read from it
    item: dict[str, Value] = {"code": Leaf(code), "because": _prose(because)}
    if until is not None:
        item["until"] = Leaf(until)
    desk.files[record.file] = edit_file(record.file, data, [Append(("exceptions",), item, names)])
    desk.aims.append(Aim(KINDS[type(record)], record.id, ("exceptions",)))


def known_evidence(report: Progress, given: Sequence[str]) -> tuple[str, ...]:
    """Hold ids of evidence against a report's own; raise CannotRun (X731) for one that it does not name."""
    known = tuple(one.id for one in report.evidence)
    for one in given:
        if one not in known:
            raise CannotRun("X731", given=one, known=known, **({} if known else {"problem": "none"}))
    return tuple(given)


def _type(record: Any) -> Any:  # noqa: ANN401 -- a record, and its type
    return type(record)

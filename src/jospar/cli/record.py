"""``jospar record``: what an agency reports on a measure, written into this week's file."""

import os
import sys
from typing import TYPE_CHECKING, Annotated

import typer

from jospar.cli.completion import complete_agencies, complete_records
from jospar.cli.options import Lang, Plan
from jospar.errors import Misused

if TYPE_CHECKING:
    from jospar.editing.telling import Words

Ids = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[ID]...",
        help="The measure; with --unchanged, one or several.",
        show_default=False,
        autocompletion=complete_records,
    ),
]


def _option(name: str, metavar: str, help_: str) -> typer.models.OptionInfo:
    return typer.Option(name, metavar=metavar, help=help_)  # type: ignore[no-any-return]


Status = Annotated[
    str | None, _option("--status", "WORD", "How it stands: on_track, at_risk, done and so on.")
]
Done = Annotated[
    str | None, _option("--done", "N", "What is done so far: 12, 12/40, or 60% where it is only stated.")
]
Milestones = Annotated[
    list[str] | None,
    _option("--milestone", "ID=STATE", "A milestone met, partly_met, not_met or cancelled; repeatable."),
]
Regions = Annotated[
    list[str] | None, _option("--region", "CODE=N", "What is done in a region so far; repeatable.")
]
Paid = Annotated[
    str | None, _option("--paid", "SUM", "Paid since the start of the year, in the programme's unit.")
]
Savings = Annotated[str | None, _option("--savings", "SUM", "Saved since the start of the year.")]
Returned = Annotated[
    str | None, _option("--returned", "SUM", "Returned to the budget since the start of the year.")
]
FundName = Annotated[
    str | None,
    _option("--fund", "WORD", "Whose money: republican, local and so on. Else the only fund of that year."),
]
Year = Annotated[str | None, _option("--year", "YEAR", "The year of the money. Else that of the report.")]
Started = Annotated[str | None, _option("--started", "PERIOD", "When work began.")]
Finished = Annotated[str | None, _option("--finished", "PERIOD", "When it was finished.")]
Occurrence = Annotated[
    str | None, _option("--occurrence", "PERIOD", "Which occurrence of a recurring duty: 2026-H1.")
]
Forecast = Annotated[
    str | None, _option("--forecast", "PERIOD", "When it will be finished: 2027-03, 2027-Q2.")
]
Reason = Annotated[
    str | None, _option("--reason", "WORD", "Why it is late: procurement, contract and so on.")
]
Note = Annotated[str | None, _option("--note", "TEXT", "What was done, in a sentence or two.")]
Next = Annotated[str | None, _option("--next", "TEXT", "What comes next.")]
Reply = Annotated[
    str | None, _option("--reply", "TEXT", "The answer to a question that was asked of a report.")
]
Correction = Annotated[
    str | None, _option("--correction", "TEXT", "Why a figure so far is lower than it was reported before.")
]
Evidence = Annotated[
    list[str] | None,
    _option(
        "--evidence",
        "DOCUMENT",
        "What proves it: a registration number, a web address, or a file, of which only the SHA-256 digest "
        "is written; order:17-04/231 says its kind too. Repeatable.",
    ),
]
On = Annotated[
    str | None,
    _option(
        "--date", "D", "The day of the report, which says whose week it is. Else today, where the plan is."
    ),
]
As = Annotated[
    str | None,
    typer.Option(
        "--as",
        metavar="AGENCY",
        help="Who reports. Else JOSPAR_AGENCY, or git's setting jospar.agency.",
        autocompletion=complete_agencies,
    ),
]
Same = Annotated[
    bool, typer.Option("--unchanged", help="There is nothing new to say of these measures this week.")
]
From = Annotated[
    str | None,
    _option(
        "--from",
        "FILE",
        "Take many reports from a file (YAML, JSON lines, CSV or XLSX), a folder of such files, or -.",
    ),
]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Write nothing; show the change as a unified diff.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing if all is well.")]


def record(
    *,
    ids: Ids = None,
    status: Status = None,
    done: Done = None,
    milestone: Milestones = None,
    region: Regions = None,
    paid: Paid = None,
    savings: Savings = None,
    returned: Returned = None,
    fund: FundName = None,
    year: Year = None,
    started: Started = None,
    finished: Finished = None,
    occurrence: Occurrence = None,
    forecast: Forecast = None,
    reason: Reason = None,
    note: Note = None,
    next_: Next = None,
    reply: Reply = None,
    correction: Correction = None,
    evidence: Evidence = None,
    day: On = None,
    author: As = None,
    unchanged: Same = False,
    from_: From = None,
    dry_run: DryRun = False,
    plan: Plan = None,
    lang: Lang = None,
    quiet: Quiet = False,
) -> int:
    """Write a report, a list of unchanged measures, or many reports; return 1 if a file was sent back."""
    from jospar.cli.circumstances import Asked, look_around  # noqa: PLC0415 -- imported when it is run
    from jospar.cli.recording import Speaker, record_one, record_unchanged  # noqa: PLC0415 -- as above
    from jospar.editing.telling import Words  # noqa: PLC0415 -- as above

    here = look_around(Asked(plan, date=day, lang=lang), writes=not dry_run)
    single = {"status": status, "done": done, "paid": paid, "savings": savings, "returned": returned}
    single |= {"fund": fund, "year": year, "started": started, "finished": finished, "occurrence": occurrence}
    single |= {"forecast": forecast, "reason": reason, "note": note, "next": next_, "reply": reply}
    single |= {"correction": correction}
    several = {"milestone": milestone, "region": region, "evidence": evidence}
    said = {key: (word,) for key, word in single.items() if word is not None}
    words = Words(said | {key: tuple(more) for key, more in several.items() if more}, here.voice.language)
    speaker = Speaker(author, dry_run=dry_run, quiet=quiet)
    if from_ is not None:
        _insist_alone(ids, words, unchanged=unchanged)
        from jospar.cli.recordmany import record_many  # noqa: PLC0415 -- as above

        return record_many(here, from_, speaker)
    if not ids and (unchanged or not may_ask()):
        raise Misused("X720", problem="none")
    if ids and unchanged:
        if words.said:
            raise Misused("X720", problem="unchanged")
        return record_unchanged(here, ids, speaker)
    if ids and len(ids) > 1:
        raise Misused("X720", problem="several")
    return record_one(here, ids[0] if ids else "", words, speaker, asking=may_ask())


def _insist_alone(ids: list[str] | None, words: "Words", *, unchanged: bool) -> None:
    if ids or words.said or unchanged:
        raise Misused("X720", problem="from")


def may_ask() -> bool:
    """Tell whether somebody sits there to be asked."""
    return sys.stdin.isatty() and sys.stdout.isatty() and os.environ.get("TERM") != "dumb"

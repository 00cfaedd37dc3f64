"""``jospar accept`` and ``jospar return``: what another agency says of a report."""

import os
from typing import TYPE_CHECKING, Annotated

import typer

from jospar.cli.completion import complete_agencies, complete_records
from jospar.cli.options import Lang, Plan
from jospar.errors import Misused

if TYPE_CHECKING:
    from jospar.cli.circumstances import Circumstances

Report = Annotated[
    str,
    typer.Argument(
        metavar="REPORT",
        help="The report: ministry_a/2026-W28/XA-004, its file, or a measure for its lead's last one.",
        autocompletion=complete_records,
    ),
]
EvidenceIds = Annotated[
    list[str] | None,
    typer.Option("--evidence", metavar="ID", help="The evidence that was looked at, by its id; repeatable."),
]
Because = Annotated[
    str, typer.Option("--because", metavar="TEXT", help="Why, in a sentence.", show_default=False)
]
On = Annotated[
    str | None,
    typer.Option("--date", metavar="D", help="The day of the verdict. Else today, where the plan is."),
]
As = Annotated[
    str | None,
    typer.Option(
        "--as",
        metavar="AGENCY",
        help="Who says so, another than the author. Else JOSPAR_AGENCY, or git's setting jospar.agency.",
        autocompletion=complete_agencies,
    ),
]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Write nothing; show the change as a unified diff.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing if all is well.")]


def accept(
    report: Report,
    *,
    evidence: EvidenceIds = None,
    day: On = None,
    author: As = None,
    dry_run: DryRun = False,
    plan: Plan = None,
    lang: Lang = None,
    quiet: Quiet = False,
) -> int:
    """Accept a report and its evidence."""
    from jospar.cli.circumstances import Asked, look_around  # noqa: PLC0415 -- imported when it is run
    from jospar.cli.recording import Speaker  # noqa: PLC0415 -- as above

    here = look_around(Asked(plan, date=day, lang=lang), writes=not dry_run)
    speaker = Speaker(author, dry_run=dry_run, quiet=quiet)
    return _judge(here, report, speaker, ("accepted", tuple(evidence or ()), None))


def send_back(
    report: Report,
    *,
    because: Because,
    evidence: EvidenceIds = None,
    day: On = None,
    author: As = None,
    dry_run: DryRun = False,
    plan: Plan = None,
    lang: Lang = None,
    quiet: Quiet = False,
) -> int:
    """Send a report back, and say why."""
    from jospar.cli.circumstances import Asked, look_around  # noqa: PLC0415 -- as above
    from jospar.cli.recording import Speaker  # noqa: PLC0415 -- as above

    if not because.strip():
        raise Misused("X724", problem="because", given="--because")
    here = look_around(Asked(plan, date=day, lang=lang), writes=not dry_run)
    speaker = Speaker(author, dry_run=dry_run, quiet=quiet)
    return _judge(here, report, speaker, ("returned", tuple(evidence or ()), because))


def _judge(
    here: "Circumstances", given: str, speaker: object, said: tuple[str, tuple[str, ...], str | None]
) -> int:
    from dataclasses import replace  # noqa: PLC0415 -- as above

    from jospar.cli.author import known_agency, wished_author  # noqa: PLC0415 -- as above
    from jospar.cli.recording import Speaker  # noqa: PLC0415 -- as above
    from jospar.cli.saving import carry_out  # noqa: PLC0415 -- as above
    from jospar.editing.bench import Bench, Proof  # noqa: PLC0415 -- as above
    from jospar.editing.reporting import Desk, empty_desk  # noqa: PLC0415 -- as above
    from jospar.editing.telling import tongue  # noqa: PLC0415 -- as above
    from jospar.editing.verdicts import Verdict, find_report, judge, known_evidence  # noqa: PLC0415 -- as above

    assert isinstance(speaker, Speaker)  # noqa: S101 -- both commands make one
    word, evidence, because = said

    def work(bench: Bench) -> Desk:
        wished = wished_author(speaker.given, os.environ, here.folder)
        if wished is None:
            raise Misused("X721", value=given, problem="verdict")
        found = find_report(bench, given, here.date)
        texts = None if because is None else {tongue(because, here.voice.language): because}
        by = known_agency(bench.plan, wished)
        desk = empty_desk()
        verdict = Verdict(by, here.date, word, known_evidence(found, evidence), texts)
        before.append(judge(desk, bench, found, verdict))
        return desk

    def told(proof: Proof) -> str:
        if not proof.files or before[0] in ("", word):
            return ""
        was, now = (here.voice.say(f"verdict.{one}") for one in (before[0], word))
        return here.voice.say("record.verdict_changed", before=was, after=now)

    before: list[str] = []
    carry_out(here, work, replace(speaker.manner(f"{word} {given}"), told=told))
    return 0

"""``jospar amend``: the changes of one act, carried out together or not at all."""

import sys
from pathlib import PurePath
from typing import TYPE_CHECKING, Annotated

import typer

from jospar.cli.options import Day, Lang, Plan

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jospar.cli.circumstances import Circumstances
    from jospar.editing.amending.carrying import Carried
    from jospar.editing.amending.given import Given, Paper
    from jospar.editing.bench import Bench
    from jospar.finding import Finding

File = Annotated[
    str,
    typer.Argument(
        metavar="FILE",
        help="The amendment: a file of the plan or its id, or a file from elsewhere, which gets its place "
        "in the plan; - for standard input.",
        show_default=False,
    ),
]
Added = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[RECORD]...",
        help="Files of the measures and indicators that the act adds; they get their places too.",
        show_default=False,
    ),
]
DryRun = Annotated[
    bool, typer.Option("--dry-run", help="Write nothing; show the changes by meaning and as a unified diff.")
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing if all is well.")]
STANDARD_INPUT = "-"


def amend(
    file: File,
    *,
    added: Added = None,
    dry_run: DryRun = False,
    plan: Plan = None,
    day: Day = None,
    lang: Lang = None,
    quiet: Quiet = False,
) -> int:
    """Carry out an amendment: every change is held against the plan first, and written into its record."""
    from jospar.cli.circumstances import Asked, look_around  # noqa: PLC0415 -- imported when it is run
    from jospar.cli.saving import Manner, carry_out  # noqa: PLC0415 -- as above
    from jospar.editing.amending.carrying import carry, insist  # noqa: PLC0415 -- as above
    from jospar.editing.amending.given import (  # noqa: PLC0415 -- as above
        Paper,
        id_in,
        put_in_place,
        put_new_record,
    )
    from jospar.editing.reporting import Desk, empty_desk  # noqa: PLC0415 -- as above

    here = look_around(Asked(plan, date=day, lang=lang), writes=not dry_run)
    name = _name_inside(here, file)
    outside = _outside(file) if name is None else None
    subject = id_in(outside) if outside is not None else PurePath(name or "").stem
    same = here.voice.say("amend.done", file=subject)
    done: list[tuple[Given, Carried]] = []

    def work(bench: "Bench") -> Desk:
        desk = empty_desk()
        given = _given(here, bench, outside or Paper(name or "", bench.tree.read(name or "")))
        put_in_place(desk, bench, given)
        for one in added or ():
            put_new_record(desk, bench, _outside(one), given)
        carried = carry(desk, bench, given, _because(here, given))
        if carried.findings:
            raise _refusal(here, carried.findings, given.paper, len(carried.findings))
        done.append((given, carried))
        return desk

    proof = carry_out(
        here,
        work,
        Manner(subject, dry_run=dry_run, quiet=quiet, by_meaning=True, same=same),
        check=lambda proof: insist(proof, done[0][0], done[0][1].made),
    )
    if dry_run and not proof.files and not quiet:
        sys.stdout.write(f"{same}\n")
    return 0


def _given(here: "Circumstances", bench: "Bench", paper: "Paper") -> "Given":
    """Read the amendment; refuse one that has errors, and show them."""
    from jospar.editing.amending.given import Given, read_given  # noqa: PLC0415 -- as above

    found = read_given(bench.plan, paper)
    if isinstance(found, Given):
        return found
    raise _refusal(here, found, paper, 0)


def _name_inside(here: "Circumstances", file: str) -> str | None:
    """Name the plan's own file, given by its path or by the amendment's id; None for any other."""
    from jospar.cli.circumstances import name_in_plan, working_folder  # noqa: PLC0415 -- as above

    name, names = name_in_plan(here.folder, file), here.tree.names()
    if name in names:
        return name
    found = (one for one in names if one.endswith(f"/amendments/{file}.yaml"))
    return None if (working_folder() / file).exists() else next(found, None)


def _outside(file: str) -> "Paper":
    """Read a file that is not the plan's; raise Misused X716 (none, or a folder) or X114 (it is closed)."""
    from jospar.cli.circumstances import working_folder  # noqa: PLC0415 -- as above
    from jospar.editing.amending.given import Paper  # noqa: PLC0415 -- as above
    from jospar.errors import CannotRun, Misused  # noqa: PLC0415 -- as above

    if file == STANDARD_INPUT:
        return Paper(file, sys.stdin.buffer.read())
    try:
        return Paper(file, (working_folder() / file).read_bytes())
    except FileNotFoundError as missing:
        raise Misused("X716", file=file, problem="missing") from missing
    except IsADirectoryError as folder:
        raise Misused("X716", file=file, problem="folder") from folder
    except OSError as refused:
        raise CannotRun("X114", file=file) from refused


def _refusal(here: "Circumstances", findings: "Sequence[Finding]", paper: "Paper", misfits: int) -> Exception:
    """Show what is wrong with an amendment, with its lines; give the refusal that follows."""
    from jospar.cli.saving import show_in  # noqa: PLC0415 -- as above
    from jospar.errors import CannotRun  # noqa: PLC0415 -- as above
    from jospar.history.excerpt import Excerpt  # noqa: PLC0415 -- as above
    from jospar.reading.locate import locate  # noqa: PLC0415 -- as above

    tree = Excerpt("", {paper.file: paper.data})
    show_in(here, locate(findings, tree), tree)
    if misfits:
        return CannotRun("X740", file=paper.file, n=misfits)
    return CannotRun("X747", file=paper.file, n=len(findings))


def _because(here: "Circumstances", given: "Given") -> dict[str, str]:
    """Say by which act a measure is excluded: in the amendment's own words, else by the act's number."""
    from jospar.words.voice import Voice  # noqa: PLC0415 -- as above

    amendment = given.amendment
    if amendment.text is not None:
        return dict(amendment.text.by_language)
    number = (amendment.act.number if amendment.act is not None else None) or ""
    day = amendment.act.date if amendment.act is not None else None
    key = "amend.because" if number and day is not None else "amend.because.unnumbered"
    languages = here.repository.languages
    facts = {"id": amendment.id, "number": number, "date": day}
    return {language: Voice(language, languages).heading(key, **facts) for language in languages}

"""``jospar fix``: write what findings offer to write, where it can be proved that nothing else changes."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from jospar.cli.completion import complete_mendable, complete_revisions
from jospar.cli.options import Day, Lang, Plan
from jospar.errors import Misused

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jospar.cli.circumstances import Circumstances
    from jospar.editing.mending.mend import Mending
    from jospar.rules.validate import Verdict

Names = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[ids] [NAME]...",
        help="Mend only what concerns these: files, folders, ids of records, agencies, areas or programmes. "
        "Behind the word ids: renumber these records, or all whose ids another branch gave to others.",
        show_default=False,
        autocompletion=complete_mendable,
    ),
]
Against = Annotated[
    str | None,
    typer.Option(
        "--against",
        metavar="REV",
        help="For ids: the other side, such as origin/main. Else the main branch.",
        autocompletion=complete_revisions,
    ),
]
Ours = Annotated[
    bool, typer.Option("--ours", help="For ids: renumber this side's records, though they be the older.")
]
IDS = "ids"
DryRun = Annotated[bool, typer.Option("--dry-run", help="Write nothing; show the change as a unified diff.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing of what was mended.")]


def fix(
    *,
    names: Names = None,
    against: Against = None,
    ours: Ours = False,
    dry_run: DryRun = False,
    plan: Plan = None,
    day: Day = None,
    lang: Lang = None,
    quiet: Quiet = False,
) -> int:
    """Mend the plan's files, or show how; files of which nothing can be proved are named and stay."""
    from jospar.cli.circumstances import Asked, look_around  # noqa: PLC0415 -- imported when it is run
    from jospar.cli.patch import patch  # noqa: PLC0415 -- as above
    from jospar.editing.mending.mend import mend  # noqa: PLC0415 -- as above
    from jospar.editing.save import put_down  # noqa: PLC0415 -- as above
    from jospar.rules.validate import validate  # noqa: PLC0415 -- as above
    from jospar.tree.folder import open_folder  # noqa: PLC0415 -- as above
    from jospar.tree.lock import plan_lock  # noqa: PLC0415 -- as above

    here = look_around(Asked(plan, None, day, lang), writes=not dry_run)
    if names and names[0] == IDS:
        from jospar.cli.fixids import Asking, fix_ids, other_side  # noqa: PLC0415 -- as above

        side = other_side(here, against)
        return fix_ids(here, Asking(side, tuple(names[1:]), ours=ours, dry_run=dry_run, quiet=quiet))
    if against is not None or ours:
        raise Misused("X739")
    with plan_lock(here.folder):
        tree = open_folder(here.folder)
        verdict = validate(tree, here.date)
        mending = mend(tree, verdict, _meant(here, tree.names(), verdict, names or ()), here.date)
        before: dict[str, bytes | None] = {one.file: one.before for one in mending.files}
        after = {one.file: one.after for one in mending.files}
        if dry_run:
            sys.stdout.writelines(patch(before, after))
        else:
            put_down(here.folder, before, after)
    if not quiet:
        for line in _lines(here, mending, dry_run=dry_run):
            sys.stdout.write(f"{line}\n")
    return 0


def _meant(
    here: "Circumstances", files: "tuple[str, ...]", verdict: "Verdict", names: "Sequence[str]"
) -> "tuple[str, ...]":
    """Name the files that are to be mended: all of them where nothing is named."""
    if not names:
        return files
    from jospar.cli.circumstances import name_in_plan  # noqa: PLC0415 -- as above
    from jospar.rules.narrowing import files_meant  # noqa: PLC0415 -- as above

    return tuple(files_meant(verdict, [name_in_plan(here.folder, name) for name in names], files))


def _lines(here: "Circumstances", mending: "Mending", *, dry_run: bool) -> "Iterator[str]":
    voice = here.voice
    for file in mending.unproved:
        yield voice.say("fix.unproved", file=file)
    if dry_run:
        return
    for one in mending.files:
        codes = tuple(dict.fromkeys(code or voice.say("fix.line_end") for code in one.codes))
        yield voice.say("fix.mended", file=one.file, codes=codes)
    yield voice.count("fix.done", len(mending.files)) if mending.files else voice.say("fix.nothing")

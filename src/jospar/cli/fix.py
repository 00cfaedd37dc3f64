"""``jospar fix``: write what findings offer to write, where it can be proved that nothing else changes."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from jospar.cli.completion import complete_names
from jospar.cli.options import Day, Lang, Plan

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jospar.cli.circumstances import Circumstances
    from jospar.editing.mending.mend import Mended, Mending

Names = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[NAME]...",
        help="Mend only what concerns these: files, folders, ids of records, agencies, areas or programmes.",
        show_default=False,
        autocompletion=complete_names,
    ),
]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Write nothing; show the change as a unified diff.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing of what was mended.")]


def fix(
    *,
    names: Names = None,
    dry_run: DryRun = False,
    plan: Plan = None,
    day: Day = None,
    lang: Lang = None,
    quiet: Quiet = False,
) -> int:
    """Mend the plan's files, or show how; files of which nothing can be proved are named and stay."""
    from jospar.cli.circumstances import Asked, look_around  # noqa: PLC0415 -- imported when it is run
    from jospar.editing.mending.mend import mend  # noqa: PLC0415 -- as above
    from jospar.rules.validate import validate  # noqa: PLC0415 -- as above

    here = look_around(Asked(plan, None, day, lang))
    verdict = validate(here.tree, here.date)
    files = here.tree.names()
    if names:
        from jospar.cli.circumstances import name_in_plan  # noqa: PLC0415 -- as above
        from jospar.rules.narrowing import files_meant  # noqa: PLC0415 -- as above

        files = files_meant(verdict, [name_in_plan(here.folder, name) for name in names], files)
    mending = mend(here.tree, verdict, files, here.date)
    if dry_run:
        sys.stdout.write("".join(map(_difference, mending.files)))
    else:
        _write(here, mending.files)
    if not quiet:
        for line in _lines(here, mending, dry_run=dry_run):
            sys.stdout.write(f"{line}\n")
    return 0


def _write(here: "Circumstances", files: "Iterable[Mended]") -> None:
    """Put the files into their places; raise CannotRun (X111) where somebody wrote one in between."""
    from jospar.cli.writing import write_all  # noqa: PLC0415 -- as above
    from jospar.errors import CannotRun  # noqa: PLC0415 -- as above

    listed = list(files)
    for one in listed:
        if here.tree.read(one.file) != one.before:
            raise CannotRun("X111", file=one.file)
    write_all(here.folder, {one.file: one.after.decode() for one in listed})


def _difference(one: "Mended") -> str:
    """Show a change as a patch that git takes: line ends are a part of the lines."""
    from difflib import unified_diff  # noqa: PLC0415 -- as above

    old, new = (data.decode().splitlines(keepends=True) for data in (one.before, one.after))
    lines = unified_diff(old, new, fromfile=f"a/{one.file}", tofile=f"b/{one.file}")
    ended = (line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)
    return "".join(ended)


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

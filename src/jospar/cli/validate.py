"""What ``jospar validate`` can be asked for on the command line. What it does stands in ``validating``."""

from typing import Annotated

import typer

from jospar.cli.completion import complete_code_list, complete_names, complete_revisions
from jospar.cli.forms import FailOn, Format
from jospar.cli.options import At, Day, Lang, Plan

Names = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[NAME]...",
        help="Show only what concerns these: files, folders, ids of records, agencies, areas or programmes. "
        "The whole plan is read all the same.",
        show_default=False,
        autocompletion=complete_names,
    ),
]
Select = Annotated[
    list[str] | None,
    typer.Option(
        "--select",
        metavar="CODES",
        help="Ask these rules alone: codes (J203), beginnings of codes (J2), families or names, "
        "with commas or repeated.",
        autocompletion=complete_code_list,
    ),
]
Ignore = Annotated[
    list[str] | None,
    typer.Option(
        "--ignore",
        metavar="CODES",
        help="Leave these rules out; written as for --select. Rules that protect people cannot be left out: "
        "named by itself such a rule is refused, in a family it is asked all the same.",
        autocompletion=complete_code_list,
    ),
]
FailOnLevel = Annotated[
    FailOn,
    typer.Option(
        "--fail-on",
        metavar="error|warning|note|never",
        help="Exit with 1 when there is a finding of this level or a graver one.",
    ),
]
FormatOfFindings = Annotated[
    Format,
    typer.Option(
        "--format",
        metavar="|".join(Format),
        help="Text for people, JSON for programs, or the form that a pipeline takes.",
    ),
]
Out = Annotated[
    str | None,
    typer.Option(
        "--out",
        metavar="FILE",
        help="Write the form of --format into this file, outside of plan/, and text to the terminal. "
        "A single - is standard output, as without the option.",
    ),
]
Against = Annotated[
    str | None,
    typer.Option(
        "--against",
        metavar="REV",
        help="Show only what merging this revision, such as origin/main, would bring: errors that neither "
        "side has alone, and files at which the merge would stop. Nothing is checked out or merged.",
        autocompletion=complete_revisions,
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="The same as --format json.")]
Quiet = Annotated[
    bool,
    typer.Option(
        "--quiet", "-q", help="Write only what makes the command fail, one line each; nothing if all is well."
    ),
]
NoExcerpt = Annotated[
    bool, typer.Option("--no-excerpt", help="Do not show the lines that findings speak of.")
]


def validate(
    *,
    names: Names = None,
    plan: Plan = None,
    at: At = None,
    against: Against = None,
    day: Day = None,
    lang: Lang = None,
    select: Select = None,
    ignore: Ignore = None,
    fail_on: FailOnLevel = FailOn.ERROR,
    format_: FormatOfFindings = Format.TEXT,
    as_json: AsJson = False,
    out: Out = None,
    quiet: Quiet = False,
    no_excerpt: NoExcerpt = False,
) -> int:
    """Validate the plan, write what was found, and return 1 if that should fail a build."""
    from jospar.cli.circumstances import Asked  # noqa: PLC0415 -- imported when it is run
    from jospar.cli.validating import Demand, hold  # noqa: PLC0415 -- as above

    return hold(
        Demand(
            Asked(plan, at, day, lang),
            names=tuple(names or ()),
            against=against,
            select=tuple(select or ()),
            ignore=tuple(ignore or ()),
            fail_on=fail_on,
            form=Format.JSON if as_json else format_,
            out=out,
            quiet=quiet,
            excerpts=not no_excerpt,
        )
    )

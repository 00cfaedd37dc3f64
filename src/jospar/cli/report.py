"""``jospar report``: write this week's report, or check that the committed ones are what they would be."""

from typing import Annotated

import typer

from jospar.cli.completion import complete_language_list, complete_report_forms
from jospar.cli.options import At, Day, Plan
from jospar.cli.writing import lies_in
from jospar.errors import Misused

REPORTS = "reports"
"""Where reports lie, beside ``plan/``."""
PAGES = ("weekly",)
"""The reports there are."""


def _page_names() -> list[str]:
    return list(PAGES)


PageName = Annotated[
    str | None,
    typer.Argument(
        metavar="[weekly]",
        help="The report to write.",
        show_default=False,
        autocompletion=_page_names,
    ),
]
Check = Annotated[
    bool, typer.Option("--check", help="Write nothing; exit with 1 if a report in the folder is not current.")
]
Earlier = Annotated[
    bool,
    typer.Option(
        "--earlier",
        help="With --check: the newest report, too, may be of an earlier state of the plan, and none has to "
        "be there; for pipelines, which run before it is made again.",
    ),
]
Formats = Annotated[
    list[str] | None,
    typer.Option(
        "--format",
        metavar="md,html",
        help="The forms to write, with a comma or repeated. Else both.",
        autocompletion=complete_report_forms,
    ),
]
Languages = Annotated[
    list[str] | None,
    typer.Option(
        "--lang",
        metavar="kk,ru,en",
        help="The languages to write, with commas or repeated. Else all languages of the plan.",
        autocompletion=complete_language_list,
    ),
]
Out = Annotated[
    str | None,
    typer.Option("--out", metavar="DIR", help="The folder of the reports. Else reports/ beside plan/."),
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing if all is well.")]


def report(
    *,
    page: PageName = None,
    check: Check = False,
    earlier: Earlier = False,
    formats: Formats = None,
    languages: Languages = None,
    out: Out = None,
    day: Day = None,
    at: At = None,
    plan: Plan = None,
    quiet: Quiet = False,
) -> int:
    """Write the report of the week of a date, or check the committed ones; return 1 if that fails."""
    from jospar.cli.circumstances import Asked, look_around, working_folder  # noqa: PLC0415 -- when it is run
    from jospar.rules.selection import split_words  # noqa: PLC0415 -- as above
    from jospar.words.languages import choose_language  # noqa: PLC0415 -- as above

    given = {"--format": formats, "--lang": languages, "--date": day}
    _insist(page, tuple(name for name, value in given.items() if value), check=check, earlier=earlier)
    if out is not None and not out.strip():
        raise Misused("X307", problem="empty")
    spoken = tuple(dict.fromkeys(choose_language(word) for word in split_words(languages or ())))
    here = look_around(Asked(plan, at, day, spoken[0] if spoken else None), identified=True)
    folder = here.folder / REPORTS if out is None else working_folder() / out
    if lies_in(folder, here.folder / "plan"):
        raise Misused("X307", problem="plan", folder=str(folder))
    if check:
        from jospar.cli.checking import check_reports  # noqa: PLC0415 -- as above

        return check_reports(here, folder, quiet=quiet, out=out, earlier=earlier)
    from jospar.cli.weekly import Order, known_forms, write_weekly  # noqa: PLC0415 -- as above

    order = Order(spoken or here.repository.languages, known_forms(split_words(formats or ())), folder)
    return write_weekly(here, order, quiet=quiet)


def _insist(page: str | None, idle: tuple[str, ...], *, check: bool, earlier: bool) -> None:
    """Raise Misused (X306, X308) for words that make no sense together; ``idle`` are options of writing."""
    if earlier and not check:
        raise Misused("X306", problem="earlier")
    if page is None and not check:
        raise Misused("X306")
    if check and idle:
        raise Misused("X306", problem="check", options=idle)
    if page is not None and page not in PAGES:
        raise Misused("X308", given=page, known=PAGES)

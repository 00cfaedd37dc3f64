"""Options of commands that choose records: a filter, the kind of record, the order, the form."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer
from typer.core import TyperCommand

from jospar.cli.completion import complete_filters, complete_sorting

if TYPE_CHECKING:
    from typer._click.core import Context


class What(StrEnum):
    """The kinds of records that can be listed."""

    MEASURES = "measures"
    INDICATORS = "indicators"
    AGENCIES = "agencies"
    PROGRAMMES = "programmes"
    DECISIONS = "decisions"
    RISKS = "risks"


class Form(StrEnum):
    """The forms in which a list is written."""

    TEXT = "text"
    JSON = "json"
    CSV = "csv"


NEGATED = r"-+(?:[^\W\d]\w*[:=<>]|@|any\(|all\(|\(|[\"«“„])"
"""How a term begins that must not hold and is no option: ``-status:done``."""


WHERE = "--where"
"""The option by which other commands take the same language."""


class FilterCommand(TyperCommand):
    """A command whose words are a filter: ``-status:done`` is no option, ``--where`` may stand before it."""

    def parse_args(self, ctx: "Context", args: list[str]) -> list[str]:
        """Put such words behind ``--``: all must hold together, so their order does not matter."""
        import re  # noqa: PLC0415 -- imported when it is run

        before, after = args, args[:0]
        if "--" in args:
            before, after = args[: args.index("--")], args[args.index("--") + 1 :]
        before = [word.removeprefix(f"{WHERE}=") for word in before if word != WHERE]
        minus = [word for word in before if re.match(NEGATED, word)]
        plain = [word for word in before if word not in minus]
        return super().parse_args(ctx, [*plain, "--", *minus, *after] if minus or after else plain)


Where = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[FILTER]...",
        help="What to list, such as area:safety due<2027-Q1 -status:done; --where may stand before it, as "
        "elsewhere. The manual's page on filters has the language. All if nothing is said.",
        show_default=False,
        autocompletion=complete_filters,
    ),
]
WhatToList = Annotated[
    What, typer.Option("--what", metavar="|".join(What), help="The kind of records to list.")
]
Sort = Annotated[
    list[str] | None,
    typer.Option(
        "--sort",
        metavar="FIELDS",
        help="Sort by these fields, with commas or repeated; -due sorts the latest first.",
        autocompletion=complete_sorting,
    ),
]
FormOfList = Annotated[
    Form,
    typer.Option(
        "--format", metavar="|".join(Form), help="Text for people, JSON for programs, CSV for spreadsheets."
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="The same as --format json.")]

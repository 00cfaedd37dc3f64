"""The options that several commands share, each written and explained once."""

from typing import Annotated

import typer

from jospar.cli.completion import complete_languages, complete_plans, complete_revisions

Plan = Annotated[
    str | None,
    typer.Option(
        "--plan",
        metavar="DIR",
        help="The folder that holds plan/. Else the nearest folder upwards that has plan/jospar.yaml.",
        autocompletion=complete_plans,
    ),
]
At = Annotated[
    str | None,
    typer.Option(
        "--at",
        metavar="REV",
        help="Read the plan as a git revision has it: a branch, a tag, a commit. Else from the folder.",
        autocompletion=complete_revisions,
    ),
]
Day = Annotated[
    str | None,
    typer.Option(
        "--date",
        metavar="D",
        help="The status date to hold the plan against, such as 2026-11-21. Else today, where the plan is.",
    ),
]
Lang = Annotated[
    str | None,
    typer.Option(
        "--lang",
        metavar="kk|ru|en",
        help="The language of the answer. Else JOSPAR_LANG, the locale, or the first language of the plan.",
        autocompletion=complete_languages,
    ),
]

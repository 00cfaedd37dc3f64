"""``jospar baseline create``: print the command that marks the approved plan with a signed tag."""

from typing import Annotated

import typer

from jospar.cli.log import Start
from jospar.cli.options import Lang, Plan
from jospar.cli.quoting import join
from jospar.errors import Misused

ACTIONS = ("create",)
"""What can be done with a baseline."""


def _actions() -> list[str]:
    return list(ACTIONS)


Action = Annotated[
    str, typer.Argument(metavar="create", help="What to do with the baseline.", autocompletion=_actions)
]
Name = Annotated[str, typer.Argument(metavar="NAME", help="What to call it, such as approved-2026.")]


def baseline(
    action: Action,
    name: Name,
    *,
    at: Start = None,
    plan: Plan = None,
    lang: Lang = None,
) -> int:
    """Print the command that marks a commit as the approved plan; it is never run from here."""
    from jospar.cli.circumstances import Asked  # noqa: PLC0415 -- imported when it is run
    from jospar.cli.lookback import look_back_from, say  # noqa: PLC0415 -- as above
    from jospar.tree.git import ask_git  # noqa: PLC0415 -- as above
    from jospar.tree.resolution import known_names  # noqa: PLC0415 -- as above

    if action not in ACTIONS:
        raise Misused("X905", given=action, known=ACTIONS)
    back = look_back_from(Asked(plan, at, lang=lang))
    folder = back.here.folder
    if name.startswith("-") or ask_git(["check-ref-format", f"refs/tags/{name}"], folder=folder) is None:
        raise Misused("X906", given=name)
    if name in known_names(folder):
        raise Misused("X906", given=name, problem="taken")
    title = back.here.voice.say("history.baseline.message", name=name)
    words = ["git", "tag", "--sign", "-m", title, name, back.branch.commit]
    say([join(words)])
    return 0

"""Tables of commands: a row names one, or a group of them, and where it is imported from when it is run."""

from collections.abc import Iterable, Iterator
from importlib import import_module
from itertools import pairwise
from typing import TYPE_CHECKING, Any, ClassVar

import typer
from typer._click.core import Command, Context
from typer._click.exceptions import BadOptionUsage
from typer._click.formatting import HelpFormatter
from typer.core import TyperCommand, TyperGroup
from typer.main import get_command as command_of

from jospar.frozen import frozen

if TYPE_CHECKING:
    from typer._click.shell_completion import CompletionItem

PROGRAM = "jospar"
HELP_NAMES = {"help_option_names": ["-h", "--help"]}


@frozen
class Row:
    """A command: its name and what it is for.

    Its module and its function are called by its name too, unless ``place`` (``module.function``) says
    otherwise: some names mean something else to Python. A group has ``rows`` of its own instead.
    """

    name: str
    help: str
    place: str = ""
    rows: "tuple[Row, ...]" = ()

    @property
    def module(self) -> str:
        """Name the module that holds the command."""
        return f"jospar.cli.{self.place.partition('.')[0] or self.name}"

    @property
    def function(self) -> str:
        """Name the function that is the command."""
        return self.place.partition(".")[2] or self.name


class Leaf(TyperCommand):
    """A command whose options take no other option for their value."""

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        """Read the words; refuse an option where the value of another is due."""
        options = [one for one in self.params if one.param_type_name == "option"]
        names = {name for one in options for name in (*one.opts, *one.secondary_opts)}
        taking = {name for one in options if not getattr(one, "is_flag", False) for name in one.opts}
        words = args[: args.index("--")] if "--" in args else args
        for word, following in pairwise(words):
            if word in taking and following.startswith("--") and following.partition("=")[0] in names:
                raise BadOptionUsage(word, f"Option '{word}' requires an argument.", ctx)
        return super().parse_args(ctx, args)


class LazyGroup(TyperGroup):
    """A group that knows its commands by a table and imports one when it is run."""

    rows: ClassVar[tuple[Row, ...]] = ()

    def __init__(self, **settings: Any) -> None:  # noqa: ANN401 -- Typer hands over what Click takes
        settings["commands"] = {row.name: TyperCommand(row.name, help=row.help) for row in self.rows}
        super().__init__(**settings)

    def get_command(self, ctx: Context, cmd_name: str) -> Command | None:  # noqa: ARG002 -- as Click has it
        """Import a command."""
        row = next((one for one in self.rows if one.name == cmd_name), None)
        return None if row is None else load_command(row)

    def resolve_command(self, ctx: Context, args: list[str]) -> tuple[str | None, Command | None, list[str]]:
        """Find a command by the first word; guess what was meant by a word that other programs have."""
        word, *following = args
        if word in ("help", "version"):
            verb = next((row.name for row in self.rows if row.name in following), "")
            meant = " ".join([ctx.command_path, *([verb] if verb and word == "help" else []), f"--{word}"])
            ctx.fail(f"No such command '{word}'. Did you mean '{meant}'?")
        return super().resolve_command(ctx, args)

    def shell_complete(self, ctx: Context, incomplete: str) -> "list[CompletionItem]":
        """Complete the name of a command from the table: completion imports none of them."""
        from typer._click.shell_completion import CompletionItem  # noqa: PLC0415 -- a shell alone asks

        fitting = [row for row in self.rows if row.name.startswith(incomplete)]
        named = [CompletionItem(row.name, help=row.help) for row in fitting]
        return [*named, *Command.shell_complete(self, ctx, incomplete)]

    def format_commands(self, ctx: Context, formatter: HelpFormatter) -> None:  # noqa: ARG002 -- as above
        """Write the commands into the help from the table: help imports none of them."""
        with formatter.section("Commands"):
            formatter.write_dl([(row.name, row.help) for row in self.rows])


def leaves(rows: Iterable[Row]) -> Iterator[tuple[str, Row]]:
    """List the commands of a table by all words of their names, those of its groups too: ``week status``."""
    for row in rows:
        if row.rows:
            yield from ((f"{row.name} {name}", leaf) for name, leaf in leaves(row.rows))
        else:
            yield row.name, row


def load_command(row: Row) -> Command:
    """Import the command of a row; of a group only its table is needed."""
    if row.rows:
        group = type("Group", (LazyGroup,), {"rows": row.rows})
        settings = {"rich_markup_mode": None, "no_args_is_help": False, "context_settings": HELP_NAMES}
        return group(name=row.name, help=row.help, **settings)  # type: ignore[no-any-return]
    holder = typer.Typer(add_completion=False, rich_markup_mode=None, context_settings=HELP_NAMES)
    module = import_module(row.module)
    kind = getattr(module, "COMMAND", Leaf)
    holder.command(row.name, cls=kind, help=row.help)(getattr(module, row.function))
    return command_of(holder)

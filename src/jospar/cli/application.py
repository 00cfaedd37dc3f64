"""The application: which commands there are, each imported when it is chosen."""

from collections.abc import Sequence
from typing import Annotated

import typer
from typer._click.core import Command
from typer.main import get_command as command_of

from jospar.cli.commandtable import HELP_NAMES, PROGRAM, LazyGroup, Row
from jospar.cli.completion import complete_agencies
from jospar.cli.newkinds import ROWS as NEW
from jospar.cli.period import ROWS as PERIOD
from jospar.cli.week import ROWS as WEEK

COMMANDS = (
    Row("validate", "Hold the plan against the rules and show what does not fit."),
    Row("list", "List the measures, or other records, that a filter chooses."),
    Row("status", "Show the state of all: counts, agencies, deadlines, exceptions."),
    Row("show", "Show one record: how it stands, what is reported of it, what the rules say."),
    Row("report", "Write this week's report, or check that the committed ones are current."),
    Row("log", "Show what changed in the plan by meaning, commit by commit, newest first."),
    Row("history", "Show what became of a record: deadlines, money, targets, statuses."),
    Row("blame", "Show who last changed each field of a record, when, and by which amendment."),
    Row("baseline", "Print the command that marks the approved plan with a signed tag."),
    Row("git", "Teach git to tell and to merge changes of plan files by meaning."),
    Row("diff", "Show by meaning what changed in the plan between two revisions, days or folders."),
    Row("record", "Report on a measure: what is done, paid, expected; or take many reports from a file."),
    Row("accept", "Accept a report and its evidence, as another agency.", "judging.accept"),
    Row("return", "Send a report back and say why, as another agency.", "judging.send_back"),
    Row("week", "The reports of a week: who owes what, who has sent what, drafts to begin with.", rows=WEEK),
    Row("period", "The reports that the act itself demands, on a half-year or a year.", rows=PERIOD),
    Row("set", "Set fields of a record by their paths.", "setting.set_fields"),
    Row("new", "Make a record without writing YAML: a measure, an agency, a risk and so on.", rows=NEW),
    Row("amend", "Carry out an act's changes: all of them together, each held against the plan first."),
    Row("except", "Accept a finding on a record, for a reason, until a day.", "excepting.except_finding"),
    Row("resolve", "List the conflicts that a merge has left open, and settle them."),
    Row("calendar", "Fill the calendar of working days with the days off of a year."),
    Row("fix", "Write what findings offer to write: dates, decimal points, quotes, line ends."),
    Row("recover", "End a save that a crash cut off: finish it, or put the old files back."),
    Row("init", "Begin a plan repository: a sample programme, pages, schemas, pipelines."),
    Row("schema", "Write JSON Schemas of the plan files, for editors that complete and check."),
    Row("demo", "Make a synthetic programme with its history, to practise on."),
    Row("explain", "Say what a code means, with an example that passes and one that fails."),
    Row("manual", "List the pages of the manual, or read one."),
)


class Commands(LazyGroup):
    """The group of all commands."""

    rows = COMMANDS


def application() -> Command:
    """Make the whole application, with none of its commands imported."""
    holder = typer.Typer(
        cls=Commands, rich_markup_mode=None, invoke_without_command=True, context_settings=HELP_NAMES
    )
    holder.callback()(start)
    return command_of(holder)


def start(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", "-V", help="Show the version.")] = False,
    agency: Annotated[
        str | None,
        typer.Option(
            "--as",
            metavar="AGENCY",
            help="Say what is due for this agency. Else JOSPAR_AGENCY, or git config jospar.agency.",
            autocompletion=complete_agencies,
        ),
    ] = None,
) -> int:
    """Track a national programme as plan files in git: validate them, report every week.

    In a folder of a plan, jospar without a command says what is there, what is due for your agency and which
    command is next.
    """
    if context.invoked_subcommand is not None:
        return 0
    from jospar.cli.welcome import greet, tell_version  # noqa: PLC0415 -- as the commands

    return tell_version() if version else greet(agency)


def run_application(arguments: Sequence[str]) -> int:
    """Run the command that the arguments name and return its exit code."""
    command = application()
    with command.make_context(PROGRAM, list(arguments)) as context:
        return int(command.invoke(context) or 0)

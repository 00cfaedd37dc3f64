"""The page on commands: each with its options as the program knows them, and what holds for all."""

from collections.abc import Iterator
from enum import Enum

from typer._click.core import Command, Parameter

from jospar.cli.application import COMMANDS, application
from jospar.cli.commandtable import Row, load_command
from jospar.cli.reference.notes import NOTES
from jospar.demo.mistakes.registry import mistakes

OPENING = """\
# Commands

All that can be typed, with every option. Made from the program itself by `python -m jospar.cli.reference`;
change the program, not this page.

`jospar` alone shows the commands in short and, in the folder of a plan, what the plan holds, what is due for
your agency (`--as`, `JOSPAR_AGENCY`, or once `git config jospar.agency ministry_a`) and which command is
next. `jospar --help` and `jospar COMMAND --help` show what this page shows.
"""

CLOSING = """\
## Completion

`jospar --install-completion` teaches the shell (bash, zsh, fish, PowerShell) to complete commands, options
and their values with the Tab key: codes and names of rules, pages of the manual, branches and tags, and from
the plan in this folder the ids of records, agencies, areas and programmes with their titles. Nothing of a
plan is carried out: of values and titles only letters, digits and plain punctuation reach the shell.

## Dates and revisions

`--at` chooses what was *written*: the plan as a revision has it. `--date` chooses what was *true*: reports,
observations and decisions after that day are not seen. Without `--date` it is today in the time zone that
`plan/jospar.yaml` names.

## Exit codes

| Code | Meaning |
|---|---|
| 0 | all is well; a pipe that is closed early, or an output that is closed, changes nothing about it |
| 1 | findings at or above `--fail-on`; errors in the way of a report; a stale report; reports returned |
| 2 | words or options that make no sense |
| 3 | it cannot run: no plan, no such revision, a file that may not be read or written |
| 70 | a mistake of the program: a short note says what to report |
| 130 | interrupted |

## Environment

| Variable | Meaning |
|---|---|
| `JOSPAR_LANG` | the language of answers where `--lang` is not given: `kk`, `ru` or `en` |
| `JOSPAR_AGENCY` | who reports, judges, or asks what is due, where `--as` is not given |
| `LANGUAGE`, `LC_ALL`, `LC_MESSAGES`, `LANG` | the locale, asked next |
| `NO_COLOR` | no colour, whatever the value |
| `PYTHONIOENCODING` | another encoding than UTF-8 for text; JSON is always UTF-8 |
| `PAGER` | the program that shows long pages of the manual |
| `CI_PROJECT_URL`, `CI_COMMIT_SHA` | GitLab: where the links of `--format md` lead |
| `GITHUB_SERVER_URL`, `GITHUB_REPOSITORY`, `GITHUB_SHA` | GitHub and Forgejo: the same |
| `JOSPAR_DEBUG` | `1` shows the whole traceback of a mistake of the program |
"""


def commands_page() -> str:
    """Write the page in Markdown."""
    parts = [OPENING, "## jospar\n", _table(application())]
    for row in COMMANDS:
        parts += _section(row, "##", row.name)
        for one in row.rows:
            parts += _section(one, "###", f"{row.name} {one.name}")
    return "\n".join([*parts, CLOSING])


def _section(row: Row, level: str, name: str) -> Iterator[str]:
    """Write of a command its use, its note and its options; of a group, what it is for."""
    yield from (f"{level} jospar {name}\n", f"{row.help}\n")
    if row.rows:
        yield NOTES[name]
        return
    command = load_command(row)
    usage = " ".join(["jospar", name, *_arguments(command), "[OPTIONS]"])
    yield f"```text\n{usage}\n```\n"
    if name in NOTES:
        yield NOTES[name]
    if name == "demo":
        yield _kinds()
    yield _table(command)


def _kinds() -> str:
    """List the mistakes that can be planted, a line a family."""
    found: dict[str, list[str]] = {}
    for one in mistakes():
        found.setdefault(one.code[:2], []).append(f"`{one.name}` {one.code}")
    return "\n".join([*(f"* {', '.join(kinds)}" for kinds in found.values()), ""])


def _arguments(command: Command) -> Iterator[str]:
    for one in command.params:
        if one.param_type_name == "argument":
            yield str(one.metavar)


def _table(command: Command) -> str:
    rows = [f"| {_names(one)} | {_meaning(one)} |" for one in command.params]
    return "\n".join(["| Option | Meaning |", "|---|---|", *rows, "| `-h`, `--help` | Show the help. |", ""])


def _names(one: Parameter) -> str:
    if one.param_type_name == "argument":
        return f"`{one.metavar}`"
    metavar = f" {one.metavar}" if one.metavar else ""
    return ", ".join(f"`{name}{metavar}`".replace("|", "\\|") for name in sorted(one.opts, key=len))


def _meaning(one: Parameter) -> str:
    said = str(getattr(one, "help", "") or "").replace("|", "\\|")
    default = one.default.value if isinstance(one.default, Enum) else one.default
    return f"{said} Default: `{default}`." if isinstance(default, str) else said

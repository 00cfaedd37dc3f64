"""The note on words that make no sense: what is wrong with them, and where to look or what was meant."""

from collections.abc import Iterator, Sequence

from jospar.cli.application import COMMANDS
from jospar.cli.commandtable import PROGRAM, leaves, load_command
from jospar.words.visible import visible

LONGEST = 300


def misuse_note(problem: Exception, arguments: Sequence[str]) -> tuple[str, str]:
    """Write what Typer says of the words, and the next step."""
    message = visible(getattr(problem, "format_message", problem.__str__)())
    if len(message) > LONGEST:
        message = f"{message[: LONGEST - 1]}…"
    context = getattr(problem, "ctx", None)
    path = context.command_path if context is not None else PROGRAM
    name = str(getattr(problem, "option_name", ""))
    verbs = tuple(_verbs_with(name)) if name and path == PROGRAM else ()
    meant = next((verb for verb in verbs if verb in " ".join(arguments)), next(iter(verbs), ""))
    if meant:
        return f"{PROGRAM}: {message}", f"{PROGRAM}: options stand after the command: {path} {meant} {name}"
    return f"{PROGRAM}: {message}", f"{PROGRAM}: see {path} --help"


def _verbs_with(option: str) -> Iterator[str]:
    """Name the commands that have an option."""
    for name, row in leaves(COMMANDS):
        if any(option in one.opts for one in load_command(row).params):
            yield name

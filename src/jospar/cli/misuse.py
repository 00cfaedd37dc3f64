"""The note on words that make no sense: what is wrong with them, and where to look or what was meant."""

import os
import re
from collections.abc import Iterator, Sequence

from typer._click.exceptions import MissingParameter, NoSuchOption

from jospar.cli.application import COMMANDS
from jospar.cli.commandtable import PROGRAM, leaves, load_command
from jospar.cli.environment import language_of_arguments
from jospar.words.visible import visible
from jospar.words.voice import Voice

LONGEST = 300
KNOWN = {
    r"Got unexpected extra argument\(?s?\)? \((.*)\)$": "misuse.extra",
    r"No such command '([^']*)'\.$": "misuse.command",
    r"No such command '([^']*)'\. Did you mean (.*)\?$": "misuse.command.near",
    r"Option '([^']*)' requires an argument": "misuse.empty",
}
"""What Typer says without a class of its own, and the key of our words for it."""
BARE = "Missing command."
"""What Typer says of a group of commands without one of them."""


def misuse_note(problem: Exception, arguments: Sequence[str]) -> tuple[str, str]:
    """Write what Typer says of the words, and the next step."""
    voice = Voice(language_of_arguments(arguments, os.environ))
    message = visible(_said(voice, problem) or getattr(problem, "format_message", problem.__str__)())
    if len(message) > LONGEST:
        message = f"{message[: LONGEST - 1]}…"
    context = getattr(problem, "ctx", None)
    path = context.command_path if context is not None else _command_of(arguments)
    name = str(getattr(problem, "option_name", "")) if isinstance(problem, NoSuchOption) else ""
    verbs = tuple(_verbs_with(name)) if name and path == PROGRAM else ()
    meant = next((verb for verb in verbs if verb in " ".join(arguments)), next(iter(verbs), ""))
    if meant:
        example = voice.say("misuse.after", command=f"{path} {meant} {name}")
        return f"{PROGRAM}: {message}", f"{PROGRAM}: {example}"
    return f"{PROGRAM}: {message}", f"{PROGRAM}: {voice.say('misuse.see', command=f'{path} --help')}"


def _said(voice: Voice, problem: Exception) -> str:
    """Say in words of ours what Typer says in English; "" of what is rare."""
    if isinstance(problem, NoSuchOption):
        near = tuple(sorted(problem.possibilities or ()))
        return voice.say(
            "misuse.option.near" if near else "misuse.option", given=problem.option_name, near=near
        )
    if isinstance(problem, MissingParameter) and problem.param is not None:
        param = problem.param
        key = "misuse.missing.argument" if param.param_type_name == "argument" else "misuse.missing.option"
        context = problem.ctx
        named = param.opts if key.endswith("option") or context is None else (param.make_metavar(context),)
        return voice.say(key, name=" / ".join(named))
    said = str(getattr(problem, "message", ""))
    if said == BARE:
        commands = getattr(getattr(getattr(problem, "ctx", None), "command", None), "commands", {})
        return voice.say("misuse.bare", known=tuple(commands))
    for pattern, key in KNOWN.items():
        if found := re.match(pattern, said):
            close = re.findall(r"'([^']*)'", found[found.lastindex or 1])
            return voice.say(key, given=found[1], near=tuple(close))
    return ""


def _command_of(arguments: Sequence[str]) -> str:
    """Name the command that was typed, as far as there is one of its name."""
    typed = " ".join(arguments) + " "
    known = [name for name, _ in leaves(COMMANDS) if typed.startswith(f"{name} ")]
    return " ".join((PROGRAM, max(known, key=len, default=""))).strip()


def _verbs_with(option: str) -> Iterator[str]:
    """Name the commands that have an option."""
    for name, row in leaves(COMMANDS):
        if any(option in one.opts for one in load_command(row).params):
            yield name

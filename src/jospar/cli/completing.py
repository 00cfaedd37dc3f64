"""The answer to a shell that completes a word: candidates, or silence; never a complaint."""

import re
import sys

from typer._click.shell_completion import CompletionItem, ShellComplete
from typer._completion_classes import BashComplete, FishComplete, PowerShellComplete, ZshComplete

from jospar.cli.application import application
from jospar.cli.commandtable import PROGRAM
from jospar.cli.completion import NO_WORD

COMPLETION = "_JOSPAR_COMPLETE"


class Bash(BashComplete):
    """Bash as Typer speaks to it: values alone."""


class Zsh(ZshComplete):
    """Zsh without Rich: Typer would read the words beside a value as markup.

    Zsh evaluates what it is given, twice: no escape is left that could be one too few.
    """

    def format_completion(self, item: CompletionItem) -> str:
        """Write a value, and the words beside it without anything that zsh would carry out."""
        said = _plain(item)
        value = item.value.replace(":", r"\\:")
        return f'"{value}":"{said}"' if said else f'"{value}"'


class Fish(FishComplete):
    """Fish without Rich, as above."""

    def format_completion(self, item: CompletionItem) -> str:
        """Write a value, a tab and the words beside it."""
        said = _plain(item)
        return f"{item.value}\t{said}" if said else str(item.value)


class PowerShell(PowerShellComplete):
    """PowerShell without Rich, as above."""

    def format_completion(self, item: CompletionItem) -> str:
        """Write a value and the words beside it, which may not be empty."""
        return f"{item.value}:::{_plain(item) or ' '}"


SHELLS: dict[str, type[ShellComplete]] = {
    "bash": Bash,
    "zsh": Zsh,
    "fish": Fish,
    "powershell": PowerShell,
    "pwsh": PowerShell,
}


def answer_shell(asked: str) -> int:
    """Answer what a shell asks: ``complete_bash``, or ``source_bash`` for the script it is to keep.

    Whatever goes wrong gives no candidates: somebody is in the middle of a line.
    """
    act, _, shell = asked.partition("_")
    chosen = SHELLS.get(shell)
    if chosen is None or act not in {"complete", "source"}:
        return 1
    talk = chosen(application(), {}, PROGRAM, COMPLETION)
    if act == "source":
        sys.stdout.write(talk.source() + "\n")
        return 0
    try:
        said = talk.complete()
    except SystemExit as end:
        return int(end.code or 0)  # fish asks whether there are any
    except Exception:  # noqa: BLE001 -- as above
        return 0
    sys.stdout.write(said + "\n")
    return 0


def _plain(item: CompletionItem) -> str:
    return " ".join(re.sub(NO_WORD, " ", item.help or "").split())

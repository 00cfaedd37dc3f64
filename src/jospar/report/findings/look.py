"""How findings look: how wide, in colour or not, with the written lines or without."""

from jospar.code import Level
from jospar.frozen import frozen

RESET = "\x1b[0m"
BOLD = "\x1b[1m"
INK = {Level.ERROR: "\x1b[1;31m", Level.WARNING: "\x1b[1;33m", Level.NOTE: "\x1b[1;36m"}


@frozen
class Look:
    """The width in columns, whether to colour, and whether to show the line that a finding speaks of."""

    width: int = 100
    colour: bool = False
    excerpts: bool = True

    def bold(self, text: str) -> str:
        """Write in bold, where there is colour."""
        return f"{BOLD}{text}{RESET}" if self.colour else text

    def ink(self, text: str, level: Level) -> str:
        """Write in the colour of a level, where there is colour."""
        return f"{INK[level]}{text}{RESET}" if self.colour else text

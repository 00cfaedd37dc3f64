"""What the tool can say has a code, such as J203, and a level."""

from enum import StrEnum
from typing import NewType

Code = NewType("Code", str)


class Level(StrEnum):
    """How much a finding weighs."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """Order levels by weight: 0 for a note, 2 for an error."""
        return ("note", "warning", "error").index(self.value)

"""The view of a text that comes from the plan."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Said:
    """A text of the plan and the language it is in, which may not be the page's."""

    text: str
    language: str

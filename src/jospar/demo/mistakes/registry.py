"""The registry of mistakes: every kind by name, in the order of the codes that find them."""

from jospar.demo.mistakes import (
    deadlines,
    governance,
    indicators,
    money,
    ownership,
    progress,
    references,
    shape,
    text,
)
from jospar.demo.mistakes.mistake import Mistake

FAMILIES = (text, shape, references, ownership, deadlines, money, indicators, progress, governance)


def mistakes() -> tuple[Mistake, ...]:
    """List all kinds of mistakes."""
    return tuple(row for family in FAMILIES for row in family.ROWS)


def find_mistake(name: str) -> Mistake | None:
    """Find a kind of mistake by its name, with hyphens or underscores; None where there is none."""
    plain = name.strip().lower().replace("_", "-")
    return next((row for row in mistakes() if row.name == plain), None)

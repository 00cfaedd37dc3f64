"""Why a command may not run: every code that is no finding, and the exit code that comes with it."""

from jospar.errors import CannotRun

FOUND, MISUSED, CANNOT_RUN = 1, 2, 3

REFUSALS: tuple[tuple[str, int], ...] = (
    *((f"X{number}", CANNOT_RUN) for number in range(101, 115)),
    ("X201", MISUSED),
    ("X202", MISUSED),
    ("X203", MISUSED),
    ("X301", FOUND),
    ("X302", CANNOT_RUN),
    ("X303", MISUSED),
    ("X304", MISUSED),
    ("X305", MISUSED),
    ("X306", MISUSED),
    ("X307", MISUSED),
    ("X308", MISUSED),
    ("X320", MISUSED),
    ("X321", MISUSED),
    ("X322", MISUSED),
    ("X401", MISUSED),
    ("X402", MISUSED),
    ("X403", MISUSED),
    ("X404", MISUSED),
    ("X601", CANNOT_RUN),
    ("X602", MISUSED),
    ("X603", MISUSED),
    ("X604", CANNOT_RUN),
    ("X605", MISUSED),
    ("X606", CANNOT_RUN),
    ("X607", MISUSED),
)
"""(code, exit code)."""

LONGEST = 160
"""Characters of a fact that a refusal repeats."""
WHOLE = ("folder", "file", "path", "command", "message")
"""Facts that are of no use in part."""


def exit_code_of(code: str) -> int | None:
    """Give the exit code of a refusal; None for what is none."""
    return dict(REFUSALS).get(code)


def brief(refusal: CannotRun) -> CannotRun:
    """Shorten in a refusal what was typed: nobody reads a name of a hundred thousand letters."""
    return CannotRun(refusal.code, **{name: _brief(name, fact) for name, fact in refusal.facts.items()})


def _brief(name: str, fact: str | int | tuple[str, ...]) -> str | int | tuple[str, ...]:
    if isinstance(fact, str) and name not in WHOLE and len(fact) > LONGEST:
        return f"{fact[: LONGEST - 1]}…"
    return fact

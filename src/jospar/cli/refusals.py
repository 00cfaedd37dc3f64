"""Why a command may not run: every code that is no finding, and the exit code that comes with it."""

FOUND, MISUSED, CANNOT_RUN = 1, 2, 3

REFUSALS: tuple[tuple[str, int], ...] = (
    *((f"X{number}", CANNOT_RUN) for number in range(101, 115)),
    ("X201", MISUSED),
    ("X202", MISUSED),
    ("X301", FOUND),
    ("X302", CANNOT_RUN),
    ("X303", MISUSED),
    ("X304", MISUSED),
    ("X305", MISUSED),
    ("X306", MISUSED),
)
"""(code, exit code)."""


def exit_code_of(code: str) -> int | None:
    """Give the exit code of a refusal; None for what is none."""
    return dict(REFUSALS).get(code)

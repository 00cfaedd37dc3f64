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
    ("X723", CANNOT_RUN),
    ("X724", MISUSED),
    ("X732", MISUSED),
    ("X737", CANNOT_RUN),
    ("X738", CANNOT_RUN),
    ("X739", MISUSED),
    *((f"X{number}", CANNOT_RUN) for number in (740, 741, 742, 743, 746, 747, 748, 749, 750)),
    *((f"X{number}", MISUSED) for number in (744, 745)),
    *((f"X{number}", MISUSED) for number in range(733, 737)),
    ("X751", MISUSED),
    ("X752", MISUSED),
    ("X753", MISUSED),
    ("X754", MISUSED),
    ("X760", MISUSED),
    ("X761", MISUSED),
    ("X762", MISUSED),
    ("X763", CANNOT_RUN),
    ("X764", MISUSED),
    ("X765", MISUSED),
    ("X775", CANNOT_RUN),
    ("X776", CANNOT_RUN),
    ("X777", CANNOT_RUN),
    ("X778", MISUSED),
    ("X779", MISUSED),
    *((f"X{number}", MISUSED) for number in range(770, 775)),
    ("X801", MISUSED),
    ("X802", MISUSED),
    ("X803", MISUSED),
    ("X804", MISUSED),
    ("X850", CANNOT_RUN),
    ("X851", CANNOT_RUN),
    ("X852", CANNOT_RUN),
    ("X853", MISUSED),
    ("X854", CANNOT_RUN),
    ("X855", MISUSED),
    ("X856", MISUSED),
    ("X857", CANNOT_RUN),
    *((f"X{number}", CANNOT_RUN) for number in (870, 872, 873, 874)),
    ("X871", MISUSED),
    ("X901", MISUSED),
    ("X902", MISUSED),
    ("X903", MISUSED),
    ("X904", MISUSED),
    ("X905", MISUSED),
    ("X906", MISUSED),
    ("X909", MISUSED),
    ("X910", MISUSED),
    *((f"X{number}", CANNOT_RUN) for number in (718, 719)),
    *((f"X{number}", CANNOT_RUN) for number in range(701, 710)),
    *((f"X{number}", CANNOT_RUN) for number in range(725, 732)),
    *((f"X{number}", MISUSED) for number in range(710, 718)),
    *((f"X{number}", MISUSED) for number in range(720, 723)),
)
"""(code, exit code)."""

LONGEST = 160
"""Characters of a fact that a refusal repeats."""
WHOLE = ("folder", "file", "path", "command", "message", "query")
"""Facts that are of no use in part."""


def exit_code_of(code: str) -> int | None:
    """Give the exit code of a refusal; None for what is none."""
    return dict(REFUSALS).get(code)


def brief(refusal: CannotRun) -> CannotRun:
    """Shorten in a refusal what was typed: nobody reads a name of a hundred thousand letters."""
    return CannotRun(refusal.code, **{name: _brief(name, fact) for name, fact in refusal.facts.items()})


def excerpt(refusal: CannotRun) -> tuple[str, ...]:
    """Draw what was typed with a mark below the characters that a refusal speaks of; nothing for others."""
    query, start, end = (refusal.facts.get(name) for name in ("query", "start", "end"))
    if not isinstance(query, str) or not isinstance(start, int) or not isinstance(end, int):
        return ()
    from jospar.words.visible import visible  # noqa: PLC0415 -- few refusals point

    first = max(0, start - LONGEST // 2)
    shown = [visible(part) for part in (query[first:start], query[start:end], query[end : start + LONGEST])]
    mark = " " * columns(shown[0]) + "^" * max(1, min(columns(shown[1]), LONGEST))
    return f"  {''.join(shown)[:LONGEST]}", f"  {mark}"


def columns(text: str) -> int:
    """Measure a text in columns of a terminal."""
    from unicodedata import combining, east_asian_width  # noqa: PLC0415 -- as above

    return sum(0 if combining(char) else 1 + (east_asian_width(char) in "WF") for char in text)


def _brief(name: str, fact: str | int | tuple[str, ...]) -> str | int | tuple[str, ...]:
    if isinstance(fact, str) and name not in WHOLE and len(fact) > LONGEST:
        return f"{fact[: LONGEST - 1]}…"
    return fact

"""What ECMA-262 with the flag u takes in a pattern: stricter than Python about escapes and braces."""

import re
from collections.abc import Iterator

ESCAPE = re.compile(r"\\(?:[dDsSwWbBnrtvf^$\\.*+?()\[\]{}|/-]|0(?![0-9])|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4})")
CLASS = re.compile(r"\[\^?(?:[^\]\[\\])*\]")
COUNT = re.compile(r"(?<=[\w)\].+*?])\{[0-9]+(?:,[0-9]*)?\}")
OPENING = re.compile(r"\(\?(?!:|=|!|<=|<!)")


def patterns(schema: object) -> Iterator[str]:
    """Walk over all patterns of a schema."""
    if isinstance(schema, dict):
        for key, value in schema.items():
            if key == "pattern" and isinstance(value, str):
                yield value
            elif key == "patternProperties":
                yield from value
            yield from patterns(value)
    elif isinstance(schema, list):
        for one in schema:
            yield from patterns(one)


def strange(pattern: str) -> list[str]:
    """List what stands in a pattern that ECMA-262 with the flag u would refuse."""
    bare = ESCAPE.sub("a", pattern)
    found = re.findall(r"\\.?", bare)
    bare = COUNT.sub("", CLASS.sub("a", bare))
    return [*found, *re.findall(r"[{}\[\]]", bare), *OPENING.findall(bare)]

"""The places of a message that facts go into: plain names in braces, and nothing that could reach further."""

import re
from collections.abc import Mapping

PLACEHOLDER = re.compile(r"\{([a-z][a-z0-9_]*)\}")
"""Unlike str.format: no attributes, no items, no conversions; other braces are text."""

FORBIDDEN = r"\{\w*(?:[.\[!][^{}]*|:\S[^{}]*)?\}|\{\{|\}\}"
"""What looks like a field of str.format, so that its author expects more than a plain name."""


def filled(template: str, written: Mapping[str, str]) -> str:
    """Put written facts into a message. A place without its fact stays as it is, ``{name}``."""
    return PLACEHOLDER.sub(lambda place: written.get(place[1], place[0]), template)


def placeholders(template: str) -> frozenset[str]:
    """Name the facts that a message asks for."""
    return frozenset(PLACEHOLDER.findall(template))


def misunderstood(template: str) -> tuple[str, ...]:
    """List the parts of a message that would be fields for str.format and are none here."""
    return tuple(part for part in re.findall(FORBIDDEN, template) if not PLACEHOLDER.fullmatch(part))

"""Text made fit for a page: shown as it is written, never obeyed."""

import re
from urllib.parse import quote, urlsplit

from jospar.words.visible import visible

BREAKS = re.compile("[ \t\n\v\f\r\x1c-\x1f\x85\u2028\u2029]+")
"""Runs of spaces and line breaks; the no-break spaces inside figures are none."""

ACTIVE = re.compile(r"[\\`*\[\]<>|~$]|(?<![^\W_])_|_(?![^\W_])|&(?=[#\w])|(?<=:)/(?=/)|#(?=#*\Z)")
"""What means something to Markdown anywhere in a line; the slash, so that a bare address makes no link."""

OPENING = re.compile(r"^(?:[#+=>-]|(\d{1,9})(?=[.)](?:\s|$)))")
"""What makes a heading, a list or a rule of a line that begins with it."""

SLUG_DROPS = re.compile(r"[^\w\- ]")


def one_line(text: str) -> str:
    """Write a text on one line, with what cannot be seen made visible."""
    return visible(BREAKS.sub(" ", text))


def escape_markdown(text: str) -> str:
    """Escape a text so that Markdown shows it letter for letter, in a paragraph, a list or a table's cell."""
    escaped = ACTIVE.sub(r"\\\g<0>", one_line(text).strip())
    return OPENING.sub(lambda found: f"{found[1]}\\" if found[1] else f"\\{found[0]}", escaped)


def web_address(link: str) -> str:
    """Give the address of a web page, percent-encoded where a page needs it; "" for any other address."""
    try:
        parts = urlsplit(link)
    except ValueError:
        return ""
    if parts.scheme not in {"http", "https"} or not parts.netloc or link != one_line(link).strip():
        return ""
    return quote(link, safe="%/:?#@!$&+,;=~-._[]")


def slug(heading: str) -> str:
    """Write a heading as a forge does in the address of its section."""
    return SLUG_DROPS.sub("", one_line(heading).strip().lower()).replace(" ", "-")

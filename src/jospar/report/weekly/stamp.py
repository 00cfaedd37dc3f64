"""The stamp of a page: written into both forms of it, and read back from either."""

import re
from html import unescape

from jospar.report.weekly.page import Stamp

FORMAT = "weekly 2"
"""What the page is and in which version of its form, so that older pages stay recognisable."""

FIELDS = ("date", "week", "tree", "before", "until", "language")
UNSAFE = re.compile(r"[^A-Za-z0-9_.+-]|--+")
"""What could end a comment or a field; a stamp's own values have none of it."""

COMMENT = re.compile(r"\A\ufeff?\s*<!-- jospar " + re.escape(FORMAT) + r" \|([^>\n]*)-->")
META = re.compile(r'<meta name="jospar:([a-z]+)" content="([^"]*)">')
HEAD = 4096
"""Characters in which an HTML page has its stamp: it stands before the style."""


def stamp_fields(stamp: Stamp) -> tuple[tuple[str, str], ...]:
    """List a stamp's fields as they are written: the form of the page first, then its values."""
    values = ((name, UNSAFE.sub("", str(getattr(stamp, name)))) for name in FIELDS)
    return (("format", FORMAT), *values)


def stamp_comment(stamp: Stamp) -> str:
    """Write a stamp as the comment that opens a Markdown page."""
    (_, form), *fields = stamp_fields(stamp)
    return f"<!-- jospar {form} | " + " | ".join(f"{name}: {value}" for name, value in fields) + " -->"


def read_stamp(text: str) -> Stamp | None:
    """Read the stamp of a page in HTML or Markdown; None where there is none of this form."""
    comment = COMMENT.match(text)
    if comment is not None:
        pairs = (part.partition(":") for part in comment[1].split("|"))
        return _stamp({name.strip(): value.strip() for name, _, value in pairs})
    found = {name: unescape(value) for name, value in META.findall(text[:HEAD])}
    return _stamp(found) if found.get("format") == FORMAT else None


def _stamp(found: dict[str, str]) -> Stamp | None:
    return Stamp(*(found[name] for name in FIELDS)) if found.keys() >= set(FIELDS) else None

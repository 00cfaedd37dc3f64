"""The page that lists the pages: titles and what each is for, in the order of ``jospar manual``."""

import re
from collections.abc import Iterator, Mapping

from jospar.cli.topics import DECISIONS, Topic, topics

OPENING = """\
# The manual

Made from the pages themselves by `python -m jospar.cli.reference`; change a page, not this one. In a
terminal, `jospar manual` lists them and `jospar manual TOPIC` shows one.
"""
OWN = "index"
SENTENCE = re.compile(r".+?[.?!](?=\s|$)", re.DOTALL)
LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")


def index_page(made: Mapping[str, str]) -> str:
    """Write the page in Markdown; ``made`` are the pages just made, by file name."""
    known = [one for one in topics() if one.name != OWN]
    pages = [one for one in known if not one.name.startswith(DECISIONS)]
    decisions = [one for one in known if one.name.startswith(DECISIONS)]
    parts = [OPENING, *_rows(pages, made), "\n## Why it is built so\n", *_rows(decisions, made)]
    return "\n".join([*parts, ""])


def _rows(known: list[Topic], made: Mapping[str, str]) -> Iterator[str]:
    yield "| Page | What it is for |"
    yield "|---|---|"
    for one in known:
        text = made.get(f"{one.name}.md") or one.file.read_text("utf-8")
        yield f"| [{one.title}]({one.name}.md) | {_purpose(text)} |"


def _purpose(page: str) -> str:
    """Take the first sentence below the title."""
    _, _, text = page.partition("\n\n")
    first = next(part for part in text.split("\n\n") if not part.startswith(("#", "!", "<", "|")))
    found = SENTENCE.match(" ".join(first.split()))
    return LINK.sub(r"\1", found[0] if found else first).replace("|", "\\|")

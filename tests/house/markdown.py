"""The Markdown that people read first: links, headings and fenced blocks."""

import re
from pathlib import Path

from tests.house.sources import MANUAL, REPOSITORY

FENCE = re.compile(r"^(`{3,}|~{3,})([^\n]*)\n(.*?)^\1[ \t]*$", re.DOTALL | re.MULTILINE)
CODE_SPAN = re.compile(r"(`+)(?!`).+?(?<!`)\1(?!`)", re.DOTALL)
COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
LINK = re.compile(r"\]\(\s*<?([^)>\s]+)>?(?:\s+\"[^\"]*\")?\s*\)")
HEADING = re.compile(r"^(#{1,6}) +(.+?) *#*$", re.MULTILINE)


def pages() -> tuple[Path, ...]:
    """List the README, its neighbours and every page of the manual."""
    beside = [
        REPOSITORY / "README.md",
        REPOSITORY / "CHANGELOG.md",
        REPOSITORY / ".github" / "CONTRIBUTING.md",
    ]
    return (*beside, *sorted(MANUAL.rglob("*.md")))


def name_of(page: Path) -> str:
    """Name a page from the top of the repository."""
    return page.relative_to(REPOSITORY).as_posix()


def prose(text: str) -> str:
    """Leave out fenced blocks, code spans and comments."""
    return CODE_SPAN.sub("", COMMENT.sub("", FENCE.sub("", text)))


def links(text: str) -> list[str]:
    """List the targets of links and images."""
    return LINK.findall(prose(text))


def headings(text: str) -> list[tuple[int, str]]:
    """List headings as (level, words)."""
    without_code = COMMENT.sub("", FENCE.sub("", text))
    return [(len(marks), words) for marks, words in HEADING.findall(without_code)]


def anchors(text: str) -> set[str]:
    """List the fragments that a forge gives to the headings of a page."""
    return {re.sub(r"[^\w\- ]", "", words.lower()).replace(" ", "-") for _, words in headings(text)}


def fenced(text: str, language: str) -> list[str]:
    """List the fenced blocks of one language."""
    return [body for _, info, body in FENCE.findall(text) if info.strip() == language]

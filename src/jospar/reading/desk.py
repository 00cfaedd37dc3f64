"""The desk a file is decoded at: which file, in which language, and what there is to say about it."""

from collections.abc import Collection, Mapping
from dataclasses import field

from jospar.code import Code
from jospar.finding import Fact, Finding
from jospar.frozen import frozen
from jospar.place import Place
from jospar.reading.node import Node, end, start

LONGEST = 120
"""Characters of a written value that are shown."""


@frozen
class Desk:
    """Collects findings while one file is decoded.

    ``language`` is the one that a plain text is in; ``aliases`` are abbreviations that may stand for
    an agency's id; ``names`` are full names of agencies, which may not.
    """

    file: str
    language: str = "en"
    aliases: Mapping[str, str] = field(default_factory=dict)
    names: Collection[str] = ()
    findings: list[Finding] = field(default_factory=list)

    def say(self, code: str, node: Node, **facts: Fact) -> None:
        """Report something about a node of the file; a text of a book's length is cut short."""
        shown = {name: _cut(fact) if isinstance(fact, str) else fact for name, fact in facts.items()}
        self.findings.append(Finding(Code(code), Place(self.file, start(node), end(node)), shown))


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"

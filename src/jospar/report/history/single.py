"""What changed in one file, as git shows it between its own lines."""

from collections.abc import Iterator, Sequence
from difflib import unified_diff

from jospar.change.change import Change
from jospar.history.single import Version
from jospar.report.history.scribe import Scribe
from jospar.words.visible import visible

INDENT = "    "


def single_lines(path: str, changes: Sequence[Change], scribe: Scribe) -> Iterator[str]:
    """Write the name of a file and what changed in it; that it is only written otherwise, where it is."""
    yield visible(path)
    ranked = sorted(changes, key=lambda one: -one.weight.rank)
    yield from (INDENT + scribe.sentence(one) for one in ranked)
    if not ranked:
        yield INDENT + scribe.voice.say("history.single.same")


def plain_lines(before: Version, after: Version) -> Iterator[str]:
    """Write the lines that differ, as git does: of a file that says nothing that could be understood."""
    old, new = ((one.data or b"").decode(errors="replace").splitlines() for one in (before, after))
    for line in unified_diff(old, new, f"a/{before.name}", f"b/{after.name}", lineterm=""):
        yield visible(line, keep="\t")

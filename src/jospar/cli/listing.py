"""The list of codes: all that can be said, or one family of it, with titles."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from jospar.change.registry import Kind, kinds
from jospar.cli.codepages import refusal_text, title_of
from jospar.cli.refusals import REFUSALS
from jospar.rules.registry import Rule, rules
from jospar.words.changes import title_of_change
from jospar.words.voice import Voice

INDENT = "  "
REFUSED = "X"
Entry = tuple[str, str, Rule | Kind | None]
"""A code, the key of its level or weight, and its rule or kind; a refusal has its exit code and neither."""


def code_list(voice: Voice, beginning: str = "", *, markdown: bool = False) -> Iterator[str]:
    """List the codes that begin so, all if nothing is said, under the names of their families."""
    first = True
    for family, name, members in _families(beginning):
        if not first:
            yield ""
        first = False
        heading = f"{family} {voice.say(name)}"
        yield from _table(heading, members, voice) if markdown else _lines(heading, members, voice)


def _families(beginning: str) -> Iterator[tuple[str, str, Sequence[Entry]]]:
    """Give each family: its beginning of codes, the key of its name, and what belongs to it."""
    fitting = [rule for rule in rules() if rule.code.startswith(beginning)]
    for family, rows in groupby(fitting, key=lambda rule: rule.code[:2]):
        members = tuple(rows)
        name = members[0].name.partition(".")[0]
        yield family, f"family.{name}", [(one.code, f"finding.{one.level}", one) for one in members]
    changes = [kind for kind in kinds() if kind.code.startswith(beginning)]
    for family, grouped in groupby(changes, key=lambda kind: kind.family):
        known = [(one.code, f"weight.{'_'.join(one.weights)}", one) for one in grouped]
        yield family, f"family.changes.{family[1:]}", known
    if REFUSED.startswith(beginning):
        yield REFUSED, "family.refusals", [(code, str(exit_code), None) for code, exit_code in REFUSALS]


def _lines(heading: str, members: Sequence[Entry], voice: Voice) -> Iterator[str]:
    yield heading
    words = [voice.say(key) if one is not None else "" for _, key, one in members]
    width = max(len(word) for word in words)
    for (code, _, one), word in zip(members, words, strict=True):
        yield f"{INDENT}{code}  {f'{word:<{width}}  ' if width else ''}{_said(code, one, voice)}"


def _table(heading: str, members: Sequence[Entry], voice: Voice) -> Iterator[str]:
    yield from (f"## {heading}", "", "| | | |", "|---|---|---|")
    for code, key, one in members:
        said = _said(code, one, voice).replace("|", "\\|")
        cells = (code, key, f"`{said}`") if one is None else (code, voice.say(key), said)
        yield f"| {' | '.join(cells)} |"


def _said(code: str, one: Rule | Kind | None, voice: Voice) -> str:
    if one is None:
        return refusal_text(code, voice)
    return title_of(one, voice) if isinstance(one, Rule) else title_of_change(voice, code)

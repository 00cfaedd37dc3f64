"""The page of a code, for a terminal or as Markdown: of a rule, of a kind of change, of a refusal."""

from collections.abc import Iterator, Sequence
from itertools import chain

from jospar.change.page import page_of as page_of_kind
from jospar.change.registry import Kind
from jospar.cli.refusals import exit_code_of
from jospar.frozen import frozen
from jospar.rules.page import page_of as page_of_rule
from jospar.rules.registry import Rule
from jospar.words.changes import title_of_change
from jospar.words.placeholders import PLACEHOLDER
from jospar.words.voice import Voice

INDENT = "  "


@frozen
class _Leaf:
    """What stands on a page: its title, what is said beside it, its sections, and its examples."""

    code: str
    sort: str
    title: str
    name: str
    aside: str
    summary: str
    why: str
    examples: Sequence[tuple[str, str]]


def rule_page(rule: Rule, voice: Voice, *, markdown: bool = False) -> Iterator[str]:
    """Write the page of a rule, line by line."""
    page = page_of_rule(rule)
    passing = (("cli.passes", example.source) for example in page.passes)
    failing = (("cli.fails", example.source) for example in page.fails)
    leaf = _Leaf(
        code=rule.code,
        sort=f"finding.{rule.level}",
        title=title_of(rule, voice),
        name=rule.name.rpartition(".")[2],
        aside=voice.say("cli.absolute") if rule.absolute else "",
        summary=page.summary,
        why=page.why,
        examples=tuple(chain(passing, failing)),
    )
    return _as_markdown(leaf, voice) if markdown else _as_text(leaf, voice)


def change_page(kind: Kind, voice: Voice, *, markdown: bool = False) -> Iterator[str]:
    """Write the page of a kind of change, line by line."""
    page = page_of_kind(kind)
    mirror = {"code": kind.mirror, "title": title_of_change(voice, kind.mirror)}
    examples = (("cli.before", page.before), ("cli.after", page.after))
    leaf = _Leaf(
        code=kind.code,
        sort=f"weight.{'_'.join(kind.weights)}",
        title=title_of_change(voice, kind.code),
        name=kind.function,
        aside="" if kind.mirror == kind.code else voice.say("cli.mirror", **mirror),
        summary=page.summary,
        why=page.why,
        examples=tuple(one for one in examples if one[1]),
    )
    return _as_markdown(leaf, voice) if markdown else _as_text(leaf, voice)


def refusal_page(code: str, voice: Voice, *, markdown: bool = False) -> Iterator[str]:
    """Write why a command cannot run."""
    meaning, said = voice.say("cli.exit", line=exit_code_of(code)), refusal_text(code, voice)
    if markdown:
        yield from (f"# {code}", "", f"{meaning[:1].upper()}{meaning[1:]}.", "", f"> `{said}`")
    else:
        yield from (f"{code} ({meaning})", "", said)


def title_of(rule: Rule, voice: Voice) -> str:
    """Say in a few words what all findings of a rule have in common."""
    key = f"{rule.code}.title"
    return voice.say(key) if voice.has(key) else rule.name.rpartition(".")[2].replace("_", " ")


def refusal_text(code: str, voice: Voice) -> str:
    """Say a refusal with the names of its facts in the places of the facts."""
    # Two of whatever is counted: a message with plural forms needs a number.
    return PLACEHOLDER.sub(lambda place: f"<{place[1]}>", voice.count(code, 2))


def _as_text(leaf: _Leaf, voice: Voice) -> Iterator[str]:
    yield f"{leaf.code} ({voice.say(leaf.sort)}): {leaf.title}"
    if leaf.aside:
        yield leaf.aside
    yield from ("", _plain(leaf.summary))
    for key, text in (("cli.why", leaf.why), *leaf.examples):
        yield from ("", voice.heading(key))
        for line in _plain(text).rstrip("\n").split("\n"):
            yield f"{INDENT}{line}".rstrip()


def _as_markdown(leaf: _Leaf, voice: Voice) -> Iterator[str]:
    yield f"# {leaf.code} {leaf.title}"
    aside = f" {leaf.aside[:1].upper()}{leaf.aside[1:]}." if leaf.aside else ""
    yield from ("", f"{voice.heading(leaf.sort)} · `{leaf.name}`.{aside}")
    yield from ("", _plain(leaf.summary))
    yield from ("", f"## {voice.heading('cli.why')}", "", _plain(leaf.why))
    before = ""
    for key, source in leaf.examples:
        if key != before:
            yield from ("", f"## {voice.heading(key)}")
        yield from ("", "```yaml", source.rstrip("\n"), "```")
        before = key


def _plain(text: str) -> str:
    return text.replace("``", "`")

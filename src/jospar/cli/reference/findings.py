"""The page on codes: everything the tool can say, by family, with what it means and an example that fails."""

import re
from collections.abc import Iterator
from itertools import groupby

from jospar.cli.codepages import refusal_text, title_of
from jospar.cli.refusals import REFUSALS
from jospar.rules.page import page_of
from jospar.rules.registry import Rule, rules
from jospar.words.voice import Voice

OPENING = """\
# Findings

Everything that `jospar validate` can say, by its code; `jospar explain CODE` says the same in a terminal.
Made from the rules themselves by `python -m jospar.cli.reference`; change the rule, not this page.

The examples are of an invented country. In a failing one the line that is pointed at is marked `# here`,
where a comment can stand there. Levels can be changed by the plan's own policy, and single findings
excepted for a time; those that protect people cannot.
"""


def findings_page() -> str:
    """Write the page in Markdown."""
    voice = Voice("en")
    parts = [OPENING]
    for family, members in groupby(rules(), key=lambda rule: rule.name.partition(".")[0]):
        parts += _family(family, tuple(members), voice)
    return "\n".join([*parts, *_refusals(voice)])


def _family(family: str, members: tuple[Rule, ...], voice: Voice) -> Iterator[str]:
    yield f"## {members[0].code[:2]}: {voice.say(f'family.{family}')}\n"
    yield "| Code | Level | What |\n|---|---|---|"
    for rule in members:
        title = title_of(rule, voice)
        yield f"| [{rule.code}](#{anchor(f'{rule.code} {title}')}) | {rule.level} | {cell(title)} |"
    yield ""
    for rule in members:
        yield from _rule(rule, voice)


def _rule(rule: Rule, voice: Voice) -> Iterator[str]:
    page = page_of(rule)
    name = rule.name.rpartition(".")[2]
    protects = f" {voice.heading('cli.absolute')}." if rule.absolute else ""
    yield f"### {rule.code} {title_of(rule, voice)}\n"
    yield f"{rule.level} · `{name}`.{protects}\n"
    yield f"{markdown(page.summary)}\n"
    yield f"{markdown(page.why)}\n"
    if page.fails:
        yield f"```yaml\n{page.fails[0].source.rstrip()}\n```\n"


def _refusals(voice: Voice) -> Iterator[str]:
    yield f"## X: {voice.say('family.refusals')}\n"
    yield "Said on standard error, in one line, before anything has been done.\n"
    yield "| Code | Exit code | What |\n|---|---|---|"
    for code, exit_code in REFUSALS:
        said = re.sub(r"<(\w+)>", r"*\1*", refusal_text(code, voice))
        yield f"| {code} | {exit_code} | {cell(said)} |"
    yield ""


def markdown(text: str) -> str:
    """Write a docstring's code marks as Markdown does."""
    return text.replace("``", "`")


def cell(text: str) -> str:
    """Write a text into a cell of a table."""
    return text.replace("|", "\\|")


def anchor(heading: str) -> str:
    """Make the fragment that forges give to a heading."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")

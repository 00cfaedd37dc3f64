"""The page on changes: every kind by its code, with what it means and an example before and after."""

from collections.abc import Iterator
from itertools import groupby

from jospar.change.page import page_of
from jospar.change.registry import Kind, kinds
from jospar.cli.reference.findings import anchor, cell, markdown
from jospar.words.changes import title_of_change
from jospar.words.voice import Voice

OPENING = """\
# Changes

What a change of a plan means to a reviewer, by code; `jospar explain CODE` says the same in a terminal. Made
from the kinds themselves by `python -m jospar.cli.reference`; change the kind, not this page.

Two plans are compared record by record and field by field: order, layout and files never count, a record
whose `formerly` names another is that record, and what can't be read on either side is neither added nor
removed (C910); so it is with a record whose file is called otherwise, or lies in another folder, where it is not
read. What no kind knows is said as well (C900).

A change is **major** where it touches what the act promised: a deadline, money, a target, an owner, the
scope, or the record of the past. It is **minor** where it changes the plan and none of those. It is
**routine** where it is the work itself. A few kinds have two weights; their pages say when. Each kind names the one that undoes it; many undo themselves.

An amendment of the later plan explains a change when it names the record and the field, and its `before` and
`after` are what the two plans have. A publication explains only what was not there.
"""


def changes_page() -> str:
    """Write the page in Markdown."""
    voice = Voice("en")
    parts = [OPENING]
    for family, members in groupby(kinds(), key=lambda kind: kind.family):
        parts += _family(family, tuple(members), voice)
    return "\n".join(parts)


def _family(family: str, members: tuple[Kind, ...], voice: Voice) -> Iterator[str]:
    yield f"## {family}: {voice.say(f'family.changes.{family[1:]}')}\n"
    yield "| Code | Weight | What | Undone by |\n|---|---|---|---|"
    for kind in members:
        title = title_of_change(voice, kind.code)
        mirror = "itself" if kind.mirror == kind.code else kind.mirror
        link = f"[{kind.code}](#{anchor(f'{kind.code} {title}')})"
        yield f"| {link} | {' or '.join(kind.weights)} | {cell(title)} | {mirror} |"
    yield ""
    for kind in members:
        yield from _kind(kind, voice)


def _kind(kind: Kind, voice: Voice) -> Iterator[str]:
    page = page_of(kind)
    yield f"### {kind.code} {title_of_change(voice, kind.code)}\n"
    yield f"{' or '.join(kind.weights)} · `{kind.function}`\n"
    yield f"{markdown(page.summary)}\n"
    yield f"{markdown(page.why)}\n"
    if kind.code > kind.mirror:
        yield f"The example of {kind.mirror}, the other way round.\n"
        return
    for word, example in (("Before", page.before), ("After", page.after)):
        if example:
            yield f"{word}:\n\n```yaml\n{example.rstrip()}\n```\n"

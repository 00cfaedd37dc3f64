"""The file of an approval, ready to be filled in: of all changes of a programme that need one."""

from collections.abc import Iterable, Iterator

from jospar.change.change import Change
from jospar.report.diff.desk import Desk, masked
from jospar.report.diff.page import Stub
from jospar.report.escapes import one_line
from jospar.rules.gate.ruling import Ruling
from jospar.words.called import Called
from jospar.words.changes import say_change
from jospar.words.visible import visible

HARMLESS = str.maketrans({"@": "(at)", "<": "‹", ">": "›"})
"""What a forge may obey even where it stands in a comment of a file that is shown."""


def stubs_of(missing: Iterable[Ruling], desk: Desk) -> Iterator[Stub]:
    """Write a file for each programme; what belongs to none stands with the first of them."""
    by_programme: dict[str, list[Change]] = {}
    for one in missing:
        by_programme.setdefault(one.change.subject.programme, []).append(one.change)
    shared = by_programme.pop("", [])
    if shared:
        programmes = (*by_programme, *desk.comparison.after.programmes, *desk.comparison.before.programmes)
        first = next(iter(programmes), "programme")
        by_programme[first] = [*shared, *by_programme.get(first, [])]
    for programme, changes in sorted(by_programme.items()):
        yield _stub(programme, changes, desk)


def _stub(programme: str, changes: list[Change], desk: Desk) -> Stub:
    name = f"approval-{changes[0].fingerprint}"
    return Stub(f"plan/{programme}/approvals/{name}.yaml", "\n".join((*_lines(name, changes, desk), "")))


def _lines(name: str, changes: list[Change], desk: Desk) -> Iterator[str]:
    voice, called = desk.voice, Called(desk.plans)
    yield f"id: {name}"
    yield f"by:  # {voice.say('diff.stub.by')}"
    yield f"on: {desk.comparison.on.isoformat()}"
    yield f"because:  # {voice.say('diff.stub.because')}"
    yield "# act: {number: …, date: …}  # " + voice.say("diff.stub.act")
    yield "changes:"
    for one in changes:
        yield f"  # {_comment(f'{one.subject.id}: {say_change(voice, one, called)}')}"
        yield f'  - "{one.fingerprint}"'


def _comment(text: str) -> str:
    """Write a text so that nothing of it ends the comment, calls anybody or is taken for markup."""
    return visible(one_line(masked(text))).translate(HARMLESS)

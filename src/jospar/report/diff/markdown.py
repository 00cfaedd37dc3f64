"""A comparison as Markdown: the comment of a pull request, small enough for every forge."""

from collections.abc import Iterable, Iterator, Sequence

from jospar.report.diff.page import DiffPage, Fault, Group, RecordPart, Row, Where
from jospar.report.diff.text import SIGNS
from jospar.report.diff.wording import wording
from jospar.report.escapes import escape_markdown
from jospar.report.findings.forge import Forge
from jospar.report.findings.markdown import CALLING, LIMIT
from jospar.words.voice import Voice

MARKER = "<!-- jospar diff -->"
"""The first line of a comment, by which a pipeline finds the one that it wrote before."""
ARROW = "→"
FEWER = (40, 10, 0)
"""Lines on totals and on effects, where all of them would go beyond the limit."""


def diff_markdown(page: DiffPage, voice: Voice, *, forge: Forge) -> str:
    """Write the page; what would go beyond LIMIT is counted instead."""
    opening = f"{MARKER}\n### {_said(page.headline)}\n\n{_said(page.base)} {ARROW} {_said(page.head)}\n"
    opening += "".join(f"\n{_said(note)}\n" for note in page.notes)
    control = _shortest(_control(page), LIMIT // 2 - len(opening))
    closing = control + _shortest(_closings(page, voice), LIMIT // 2 - len(opening) - len(control))
    room = LIMIT - len(opening) - len(closing)
    parts, shown = [], 0
    for part in _rows(page, forge):
        if len(part) > room:
            break
        room -= len(part)
        parts.append(part)
        shown += 1
    hidden = len(page.rows) - shown
    more = f"\n{_said(voice.count('diff.more', hidden))}\n" if hidden else ""
    return "".join((opening, *parts, more, closing))


def _shortest(writings: Iterable[str], room: int) -> str:
    """Give the first of several writings that fits; nothing where none does."""
    return next((one for one in writings if len(one) <= room), "")


def _control(page: DiffPage) -> Iterator[str]:
    """Write what is missing, with the approvals to fill in; then without them, where they are too long."""
    part = page.control
    if part is None:
        return
    heading = f"\n**{_said(page.names['control'])}**\n\n"
    faults = "".join(f"- {_said(_fault(one))}\n" for one in part.faults)
    missing = f"- {_said(part.missing)}\n" if part.missing else ""
    stubs = "".join(f"\n{_said(one.save)}\n\n```yaml\n{one.text}```\n" for one in part.stubs)
    yield heading + missing + faults + stubs
    yield heading + missing + faults + (f"- {_said(part.long)}\n" if part.stubs else "")


def _fault(fault: Fault) -> str:
    place = f"{_short(fault.where)}: " if fault.where is not None else ""
    return f"{place}{fault.said} {fault.code}: {fault.sentence}"


def _rows(page: DiffPage, forge: Forge) -> Iterator[str]:
    """Give each change's row, the first of a group with the group's heading and the head of its table."""
    names = page.names
    head = _line((names["record"], names["change"], names["ground"], names["place"]))
    for group in page.groups:
        opening = f"\n**{_said(group.heading)}**\n\n{head}{_rule(4)}"
        for part, row in _of(group):
            yield opening + _row(part, row, forge)
            opening = ""


def _of(group: Group) -> Iterator[tuple[RecordPart, Row]]:
    return ((part, row) for part in group.records for row in part.rows)


def _row(part: RecordPart, row: Row, forge: Forge) -> str:
    record = f"**{_said(part.id)}** {_said(part.title.text)}".strip()
    words = (f"<br>{sign} {_said(one)}" for sign, one in zip(SIGNS, wording(row), strict=True) if one)
    said = f"{_said(row.level)} {row.code}: {_said(row.sentence)}{''.join(words)}"
    return _cells((record, said, _said(row.ground), _place(row, forge)))


def _place(row: Row, forge: Forge) -> str:
    """Link the line on the new side; the old side is named, as it has no line there any more."""
    if row.new is None:
        return "" if row.old is None else _name(row.old)
    return f"[{_name(row.new)}]({forge.link(row.new.file, row.new.line)})"


def _name(where: Where) -> str:
    return _said(_short(where))


def _short(where: Where) -> str:
    short = where.file.rpartition("/")[2]
    return f"{short}:{where.line}" if where.line else short


def _closings(page: DiffPage, voice: Voice) -> Iterator[str]:
    """Write what stands below the changes; then with few of its lines, where all of them are too long."""
    for most in (max(len(page.totals), len(page.effects)), *FEWER):
        yield "".join(_closing(page, voice, most))


def _closing(page: DiffPage, voice: Voice, most: int) -> Iterator[str]:
    """Write what follows from the changes, of each kind so many lines at most; the others are counted."""
    names = page.names
    if page.questions:
        yield f"\n**{_said(names['questions'])}**\n\n"
        yield from (f"- {_said(one)}\n" for one in page.questions)
    if page.totals:
        yield f"\n**{_said(names['totals'])}**\n\n"
        head = _line((names["total"], names["delta"])) + _rule(2)
        yield from _some(head, [(one.name, one.said) for one in page.totals], most)
        yield _others(len(page.totals) - most, voice)
    if page.effects:
        yield f"\n**{_said(names['effects'])}** ({_said(page.on)})\n\n"
        head = _line((names["record"], names["before"], names["after"])) + _rule(3)
        effects = [(f"{one.id} {one.title.text}", one.before, one.after) for one in page.effects]
        yield from _some(head, effects, most)
        yield _others(len(page.effects) - most, voice)
    if page.counted:
        yield f"\n{_said(page.counted)}\n"


def _some(head: str, rows: Sequence[Sequence[str]], most: int) -> Iterator[str]:
    if most:
        yield head
        yield from map(_line, rows[:most])


def _others(count: int, voice: Voice) -> str:
    return f"\n{_said(voice.count('diff.more_lines', count))}\n" if count > 0 else ""


def _line(texts: Sequence[str]) -> str:
    return _cells([_said(text) for text in texts])


def _cells(written: Sequence[str]) -> str:
    return f"| {' | '.join(written)} |\n"


def _rule(columns: int) -> str:
    return f"|{' --- |' * columns}\n"


def _said(text: str) -> str:
    """Escape a text, and let it call nobody."""
    return CALLING.sub(r"\g<0><!-- -->", escape_markdown(text))

"""A page as Markdown: the text of a merge request or the comment that answers a push, with its mark."""

from collections.abc import Iterator, Sequence

from jospar.report.escapes import escape_markdown
from jospar.report.findings.markdown import CALLING, LIMIT
from jospar.report.looking.page import Bars, Cell, Facts, Page, Table


def page_markdown(page: Page, *, mark: str) -> str:
    """Write a page; what would go beyond LIMIT is left out.

    ``mark`` is a comment that nobody sees: by it a pipeline finds what it wrote before.
    """
    kept, room = list[str](), LIMIT
    for line in _lines(page, mark):
        room -= len(line) + 1
        if room < 0:
            break
        kept.append(line)
    return "".join(f"{line}\n" for line in kept)


def _lines(page: Page, mark: str) -> Iterator[str]:
    yield f"<!-- {mark} -->"
    yield f"### {said(page.title)}"
    for text in (page.subtitle, page.notice):
        if text:
            yield from ("", said(text))
    for part in page.parts:
        if part.heading:
            yield from ("", f"**{said(part.heading)}**")
        match part:
            case Table():
                yield from _table(part)
            case Facts():
                yield from (
                    "",
                    *(f"- {said(one.label)}: {said(one.cell.text)}" for one in part.rows if one.cell.text),
                )
            case Bars():
                yield from ("", *(f"- {said(one.label)}: {said(one.text)}" for one in part.rows))


def _table(table: Table) -> Iterator[str]:
    shown = [
        at
        for at, column in enumerate(table.columns)
        if column.shown and any(row[at].text for row in table.rows)
    ]
    if shown:
        columns = [table.columns[at] for at in shown]
        yield from ("", _row([said(one.label) for one in columns]))
        yield _row(["---:" if one.right else "---" for one in columns])
        yield from (_row(_cells(row, shown)) for row in table.rows)
    if table.note:
        yield from ("", said(table.note))


def _cells(row: Sequence[Cell], shown: Sequence[int]) -> list[str]:
    return [said(row[at].text) for at in shown]


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def said(text: str) -> str:
    """Escape a text, and let it call nobody."""
    return CALLING.sub(r"\g<0><!-- -->", escape_markdown(text))

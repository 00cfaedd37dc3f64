"""A page as JSON, for programs; the forms are in ``manual/schemas``."""

from jospar.report.findings.written import written_json
from jospar.report.looking.page import Bars, Facts, Page, Part, Raw


def page_json(page: Page) -> str:
    """Write a page as one object: what it is of, and its parts by their keys."""
    document: dict[str, Raw] = {"format": page.form, **page.head}
    for part in page.parts:
        document[part.key] = _part(part)
    return written_json(document)


def _part(part: Part) -> Raw:
    match part:
        case Facts():
            return {row.key: row.cell.raw for row in part.rows}
        case Bars():
            return {row.key: row.count for row in part.rows}
        case _:
            keys = [column.key for column in part.columns]
            return [{key: cell.raw for key, cell in zip(keys, row, strict=True)} for row in part.rows]

"""A table as a Word document: landscape, its headings on each page, its language said."""

import io
from collections.abc import Sequence
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

from jospar.errors import CannotRun
from jospar.exchange.workbook.packing import PROGRAM, repacked
from jospar.frozen import frozen
from jospar.words.visible import visible

if TYPE_CHECKING:
    from docx.document import Document

INSTALL = "python -m pip install 'jospar[documents]'"
TAGS = {"en": "en-GB", "ru": "ru-RU", "kk": "kk-KZ"}
"""How documents name the languages, for spelling, hyphenation and reading aloud."""
FACE = "Times New Roman"
PAGE = (297, 210)
MARGIN = 15
"""A landscape A4 and its margins, in millimetres."""
TITLE, TEXT = 14, 11
"""Sizes of letters in points."""


@frozen
class TableDocument:
    """A table with its title; ``widths`` are its columns' shares, ``none`` stands in the place of no rows."""

    language: str
    title: str
    subtitle: str
    headings: tuple[str, ...]
    widths: tuple[int, ...]
    rows: tuple[tuple[str, ...], ...]
    none: str = ""


def write_document(table: TableDocument, day: date) -> bytes:
    """Write a table as DOCX, dated with a day; the same table and day give the same bytes.

    Raises:
        CannotRun: X776, the library that writes documents is not installed.
    """
    try:
        from docx import Document  # noqa: PLC0415 -- an extra, imported where a document is written
    except ImportError as missing:
        raise CannotRun("X776", library="python-docx", command=INSTALL) from missing
    document = Document()
    _prepare(document, table, day)
    above = ((table.subtitle, False, TEXT), (table.title, True, TITLE), (table.none, False, TEXT))
    for text, bold, size in above:
        if text:
            _paragraph(document, text, bold=bold, size=size)
    if table.rows:
        _table(document, table)
    made = io.BytesIO()
    document.save(made)
    return repacked(made.getvalue(), day)


def _prepare(document: "Document", table: TableDocument, day: date) -> None:
    """Set the page, the letters, the language and the properties."""
    from docx.enum.section import WD_ORIENT  # noqa: PLC0415 -- as above
    from docx.shared import Mm, Pt  # noqa: PLC0415 -- as above

    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(PAGE[0]), Mm(PAGE[1])
    section.left_margin = section.right_margin = Mm(MARGIN)
    section.top_margin = section.bottom_margin = Mm(MARGIN)
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = FACE, Pt(TEXT)
    normal.paragraph_format.space_after = Pt(0)
    normal.paragraph_format.line_spacing = 1
    tag = TAGS.get(table.language, table.language)
    for language in document.styles.element.xpath("w:docDefaults//w:lang"):
        language.set(_name("w:val"), tag)
    properties = document.core_properties
    properties.author = properties.last_modified_by = PROGRAM
    properties.title, properties.subject = visible(table.title), visible(table.subtitle)
    properties.language, properties.comments, properties.revision = tag, "", 1
    properties.created = properties.modified = datetime.combine(day, time())
    _number_pages(section.footer.paragraphs[0])


def _paragraph(document: "Document", text: str, *, bold: bool, size: int) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH  # noqa: PLC0415 -- as above
    from docx.shared import Pt  # noqa: PLC0415 -- as above

    paragraph = document.add_paragraph()
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.paragraph_format.space_after = Pt(TEXT)
    paragraph.paragraph_format.keep_with_next = True
    run = paragraph.add_run(visible(text, keep="\n"))
    run.bold, run.font.size = bold, Pt(size)


def _table(document: "Document", table: TableDocument) -> None:
    """Write the table: headings that come again on each page, rows that may break over two."""
    made = document.add_table(rows=1, cols=len(table.headings))
    made.style = "Table Grid"
    made.autofit = False
    _row(made.rows[0].cells, table.headings, bold=True)
    _repeat(made.rows[0])
    for row in table.rows:
        _row(made.add_row().cells, row, bold=False)
    whole = PAGE[0] - 2 * MARGIN
    for column, share in zip(made.columns, table.widths, strict=True):
        _widen(column, whole * share / sum(table.widths))


def _row(cells: "Sequence[Any]", texts: Sequence[str], *, bold: bool) -> None:
    for cell, text in zip(cells, texts, strict=True):
        cell.paragraphs[0].add_run(visible(text, keep="\n")).bold = bold or None


def _widen(column: Any, millimetres: float) -> None:  # noqa: ANN401 -- the library's own
    from docx.shared import Mm  # noqa: PLC0415 -- as above

    width = Mm(round(millimetres, 1))
    column.width = width
    for cell in column.cells:
        cell.width = width  # Word goes by the cells, others by the columns


def _repeat(row: Any) -> None:  # noqa: ANN401 -- as above
    """Let a row come again on each page, for which the library has no name."""
    from docx.oxml import OxmlElement  # noqa: PLC0415 -- as above

    element = OxmlElement("w:tblHeader")
    element.set(_name("w:val"), "true")
    row._tr.get_or_add_trPr().append(element)  # noqa: SLF001 -- as the library's own pages show


def _number_pages(paragraph: Any) -> None:  # noqa: ANN401 -- as above
    from docx.enum.text import WD_ALIGN_PARAGRAPH  # noqa: PLC0415 -- as above
    from docx.oxml import OxmlElement  # noqa: PLC0415 -- as above

    paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    field = OxmlElement("w:fldSimple")
    field.set(_name("w:instr"), "PAGE")
    paragraph._p.append(field)  # noqa: SLF001 -- as above


def _name(tag: str) -> str:
    from docx.oxml.ns import qn  # noqa: PLC0415 -- as above

    return str(qn(tag))

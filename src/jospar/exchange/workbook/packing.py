"""A workbook packed so that the same sheet gives the same bytes: no clock, no user, no order by chance."""

import io
import re
import zipfile
from datetime import date, datetime, time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

EPOCH = (1980, 1, 1, 0, 0, 0)
"""The first moment that a ZIP archive can name."""
PROGRAM = "jospar"
UNIX = 3
READABLE = 0o644 << 16
MODIFIED = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)")


def packed(book: "Workbook", day: date, subject: str) -> bytes:
    """Write a workbook as of a day, which is its only date."""
    book.properties.creator = PROGRAM
    book.properties.lastModifiedBy = PROGRAM
    book.properties.subject = subject
    book.properties.created = datetime.combine(day, time())
    raw = io.BytesIO()
    book.save(raw)
    return repacked(raw.getvalue(), day)


def repacked(data: bytes, day: date) -> bytes:
    """Pack an archive of parts again, with its own dates set to a day and those of the parts to none."""
    made = io.BytesIO()
    stamp = rb"\g<1>" + f"{day.isoformat()}T00:00:00Z".encode() + rb"\g<2>"
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "docProps/core.xml":
                part = MODIFIED.sub(stamp, part)
            info = zipfile.ZipInfo(name, EPOCH)
            info.compress_type, info.create_system, info.external_attr = zipfile.ZIP_DEFLATED, UNIX, READABLE
            new.writestr(info, part)
    return made.getvalue()

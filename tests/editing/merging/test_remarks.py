"""Comments behind values, wherever in a file the values stand."""

import pytest

from jospar.editing.merging.remarks import LeftOut, with_remarks
from tests.editing.merging.writing import FILE

SOURCES = "plan/sources.yaml"
LINES = """\
budget:
  - {year: 2026, fund: local, amount: 1}
  - year: 2026
    fund: local
    region: KZ-1
    amount: 1 # c
"""


@pytest.mark.parametrize(
    ("file", "path", "text", "old", "new"),
    [
        (SOURCES, ("b", "title"), "- id: a\n  title: A  # c\n- id: b\n  title: B  # said\n", "B", "C"),
        (FILE, ("due",), "due: {every: year}  # said\n", "year", "month"),
        (FILE, ("title", "en"), "title:\n  en: A # said\n  ru: B\n", "A", "C"),
        (FILE, ("budget", "2026", "local", "amount"), LINES, "1}", "2}"),
        (FILE, ("due",), "due: '2026 # a'  # said\r\nnote: x\r\n", "2026", "2027"),
        (FILE, ("note",), "note: |  # said\n  A\n", "A", "C"),
        (FILE, ("*",), "note: A  # said\n", "A", "C"),
    ],
)
def test_a_comment_goes_where_it_ends_the_line_of_its_value(
    file: str, path: tuple[str, ...], text: str, old: str, new: str
) -> None:
    before, made = text.encode(), text.replace(old, new).encode()
    done = with_remarks(file, before, made, [path], None)
    if path in (("note",), ("*",)) or "amount" in path:
        assert (done.data, done.left) == (made, ())
        return
    assert done.left == (LeftOut(path, "# said"),)
    assert b"said" not in done.data
    assert done.data == made.replace(b"  # said", b"").replace(b" # said", b"")
    assert with_remarks(file, before, before, [path], None).data == before
    assert with_remarks(file, before, made, [path], made).data == made

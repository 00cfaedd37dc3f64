"""A mistake in the YAML itself is put in plain words, at the character where it is."""

import pytest

from jospar.place import line_column
from jospar.reading.document import read_document
from jospar.reading.node import Mapping, Scalar, Sequence

MISTAKES = {
    "two colons on a line": ("a: b: c\n", "colon", 1, 5),
    "a continuation that looks like a key": ("a: 1\n  b: c\n", "deeper", 2, 4),
    "a sign that begins no text": ("a: @x\n", "start", 1, 4),
    "a backtick": ("a: 1\nb: `x`\n", "start", 2, 4),
    "a percent sign": ("a: %x\n", "start", 1, 4),
    "a star of a text": ("a: *маңызды*\n", "start", 1, 4),
    "an ampersand of a text": ("ә: & co\n", "start", 1, 4),
    "an unknown escape": ('a: "C:\\q"\n', "escape", 1, 8),
    "a quote that never ends": ("a: 'x\nb: 1\n", "quote", 1, 4),
    "a double quote that never ends": ('a: "x\nb: 1\n', "quote", 1, 4),
    "a line that is no key": ("a: 1\nbcd\nc: 2\n", "key", 2, 1),
    "a bracket that never closes": ("a: 1\nb: [\n", "bracket", 2, 4),
    "a brace that never closes": ("a: {b: 1\nc: 2\n", "bracket", 1, 4),
    "a bracket too many": ("a: [1, 2]]\n", "closing", 1, 10),
    "a brace too many": ("a: {b: 1}}\n", "closing", 1, 10),
    "words behind a quote": ("a: 'x' y\n", "after", 1, 8),
    "a list beside its key": ("a: - b\n", "dash", 1, 4),
    "less indentation than before": ("a:\n  b: 1\n c: 2\n", "indent", 3, 2),
    "a sign of a block with more behind it": ("a: |x\n", "other", 1, 5),
    "a surrogate": ('a: "\\ud800"\n', "escape", 1, 11),
    "an escape beyond Unicode": ('a: "\\U00110000"\n', "escape", 1, 7),
    "nothing but an end": ("...\n", "other", 1, 1),
}


@pytest.mark.parametrize("pure", [False, True])
@pytest.mark.parametrize(("text", "why", "line", "column"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_explained_where_it_is(
    text: str, why: str, line: int, column: int, *, pure: bool
) -> None:
    read = read_document("plan/x.yaml", text.encode(), pure=pure)
    (one,) = read.findings
    assert (one.code, dict(one.facts)) == ("J007", {"why": why})
    assert line_column(text, getattr(one.at, "start", -1)) == (line, column)
    assert (read.node, read.text, one.file) == (None, text, "plan/x.yaml")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a: 1\n---\nb: 2\n", 2),
        ("---\n---\na: 1\n", 2),
        ("a: 1\n---\n", 2),
        ("a: 1\n...\nb: 1\n", 3),
        ("a: 1\r\n...\r\nb: 1\r\n", 3),
        ("a: 1\n---\nb: 2\n---\nc: [\n", 2),
    ],
)
def test_a_second_document_is_pointed_at(text: str, line: int) -> None:
    for pure in (False, True):
        (one,) = read_document("plan/x.yaml", text.encode(), pure=pure).findings
        assert (one.code, line_column(text, getattr(one.at, "start", -1))) == ("J008", (line, 1))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("---\na: 1\n", Mapping),
        ("--- # x\na: 1\n...\n", Mapping),
        ("- 1\n", Sequence),
        ("слово\n", Scalar),
        ("''\n", Scalar),
        ("a: what?\nb: [https://example.org/?a=1, why?]\n", Mapping),
        ("a: 100%\nb: '%'\n", Mapping),
    ],
)
def test_one_document_is_read_whatever_it_holds(text: str, kind: type) -> None:
    for pure in (False, True):
        read = read_document("plan/x.yaml", text.encode(), pure=pure)
        assert (type(read.node), read.findings) == (kind, ())

"""What is refused before it is read: exactly one finding, with the right name and place."""

import pytest

from jospar.place import line_column
from jospar.reading.document import Document, read_document
from jospar.reading.guard import DEEPEST
from jospar.reading.node import Mapping, end, start

BOM = b"\xef\xbb\xbf"
MANY = 100_000
Found = tuple[str, int, int]


def document(text: str | bytes, *, pure: bool = False) -> Document:
    return read_document("plan/x.yaml", text if isinstance(text, bytes) else text.encode(), pure=pure)


def found(text: str | bytes, *, pure: bool = False) -> list[Found]:
    """Tell (code, line, column) of each finding."""
    read = document(text, pure=pure)
    return [(str(one.code), *line_column(read.text, getattr(one.at, "start", 0))) for one in read.findings]


DEEP = {
    "brackets": ("[" * MANY, 1, 61),
    "braces": ("{" * MANY, 1, 61),
    "maps in braces": ("{a: " * MANY, 1, 241),
    "brackets that comments seem to close": ("[ #]\n" * MANY, 61, 1),
    "brackets that quotes seem to close": ("[']'," * MANY, 1, 301),
    "brackets that a long quote seems to close": ('["\n]\n",' * MANY, 121, 3),
    "dashes": ("- " * MANY, 1, 121),
    "dashes far apart": ("-   " * MANY, 1, 241),
    "questions": ("? " * MANY, 1, 121),
    "questions and dashes": ("? - " * MANY, 1, 121),
    "dashes and questions": ("- ? " * MANY, 1, 121),
    "indentation": ("".join(" " * level + "a:\n" for level in range(1500)), 61, 61),
    "indentation after carriage returns": ("".join(" " * level + "a:\r" for level in range(1500)), 61, 61),
    "indented lists": ("".join("  " * level + "- a:\n" for level in range(700)), 31, 61),
    "a deep place in a long text": ("a: 1\n" * 10 + "b: " + "[" * MANY, 11, 63),
}


@pytest.mark.parametrize("pure", [False, True])
@pytest.mark.parametrize(("text", "line", "column"), DEEP.values(), ids=DEEP)
def test_a_text_nested_too_deeply_is_not_followed(text: str, line: int, column: int, *, pure: bool) -> None:
    assert found(text, pure=pure) == [("J005", line, column)]
    assert dict(document(text).findings[0].facts) == {"deepest": DEEPEST}


@pytest.mark.parametrize(
    "text",
    [
        "[" * DEEPEST + "]" * DEEPEST,
        "- " * DEEPEST + "x",
        "a: '" + "[" * MANY + "'",
        "# " + "{" * MANY + "\na: 1",
        "a: [" + "[], " * 20_000 + "]",
        "a: |\n  " + "- " * MANY + "\n",
        "a:" + " " * MANY + "1",
    ],
)
def test_what_only_looks_deep_is_read(text: str) -> None:
    assert found(text) == []


def test_a_recursion_that_python_refuses_is_a_finding_too(monkeypatch: pytest.MonkeyPatch) -> None:
    def endless(_text: str, _data: bytes, *, pure: bool) -> None:
        raise RecursionError(pure)

    monkeypatch.setattr("jospar.reading.document.compose", endless)
    assert found("a: 1\n") == [("J005", 1, 1)]


LAUGHS = "a: &a [x, x]\n" + "".join(
    f"{k}: &{k} [{', '.join(['*' + p] * 9)}]\n" for p, k in zip("abcdefghi", "bcdefghij", strict=True)
)
SHARED = {
    "an alias bomb": (LAUGHS, "&a", 1, 4),
    "an anchor without an alias": ("a: 1\nb: &x 2\n", "&x", 2, 4),
    "an alias without an anchor": ("a: 1\nb: *x\n", "*x", 2, 4),
    "an anchor on a key": ("&x a: 1\n", "&x", 1, 1),
    "an anchor on nothing": ("a: &x\n", "&x", 1, 4),
    "an anchor behind a tag": ("a: !!str &x 1\n", "&x", 1, 10),
    "an anchor before a mistake": ("a: &x 1\nb: [\n", "&x", 1, 4),
    "a merge of an alias": ("a: &x {b: 1}\nc:\n  <<: *x\n", "&x", 1, 4),
    "a merge key": ("a: 1\n<<: {b: 2}\n", "<<", 2, 1),
    "a merge key further in": ("c:\n  - {<<: {b: 1}}\n", "<<", 2, 6),
}


@pytest.mark.parametrize(("text", "name", "line", "column"), SHARED.values(), ids=SHARED)
def test_anchors_aliases_and_merge_keys_are_named(text: str, name: str, line: int, column: int) -> None:
    assert found(text) == found(text, pure=True) == [("J009", line, column)]
    assert document(text).findings[0].facts["name"] == name


@pytest.mark.parametrize(
    "text", ["a: R&D\nb: 2 * 3\n", "a: |\n  <<: x\n  *y\n", "a: '<<'\nb: '&x'\n", "'<<': 1\n", "a: <<\n"]
)
def test_signs_in_a_text_are_no_anchors(text: str) -> None:
    assert found(text) == []


TAGS = {
    "of Python": ("b: !!python/object/apply:os.system [ls]\n", "!!python/object/apply:os.system", 4),
    "of one's own": ("b: !x 1\n", "!x", 4),
    "of a kind": ("b: !!str 1\n", "!!str", 4),
    "of no known handle": ("b: !e!x 1\n", "!e!x", 4),
    "in full": ("b: !<x:y> 1\n", "!<x:y>", 4),
    "never closed": ("b: !<x 1\n", "!<x", 4),
    "on a key": ("!x b: 1\n", "!x", 1),
    "on a mapping": ("b: !x\n  c: 1\n", "!x", 4),
    "in a list": ("b: [1, !x,c]\n", "!x", 8),
    "before a bracket": ("b: ![1]\n", "!", 4),
    "before a quote": ("b: !'x'\n", "!'x'", 4),
    "in another alphabet": ("b: !ә 1\n", "!ә", 4),
    "alone": ("b: ! 1\n", "!", 4),
    "alone before nothing": ("b: !\n", "!", 4),
    "before a mistake": ("b: !x 1\nc: [\n", "!x", 4),
}


@pytest.mark.parametrize(("text", "tag", "column"), TAGS.values(), ids=TAGS)
def test_a_tag_is_named_as_it_was_written(text: str, tag: str, column: int) -> None:
    assert found(f"a: 1\n{text}") == found(f"a: 1\n{text}", pure=True) == [("J010", 2, column)]
    assert document(text).findings[0].facts == {"tag": tag}
    assert found("a: what!\nb: '!x'\nc: |\n  !x\n# !y\n") == []


CONFLICTS = {
    "a conflict": ("a: 1\n<<<<<<< HEAD\nb: 1\n=======\nb: 2\n>>>>>>> x\n", 2),
    "with the ancestor": ("a: 1\n<<<<<<< HEAD\nb: 1\n||||||| base\n=======\nb: 2\n>>>>>>> x\n", 2),
    "inside a block of text": ("a: |\n  x\n<<<<<<< HEAD\n  y\n=======\n  z\n>>>>>>> x\n", 3),
    "with carriage returns": ("a: 1\r\n<<<<<<< HEAD\r\nb: 1\r\n=======\r\nb: 2\r\n>>>>>>> x\r\n", 2),
    "with carriage returns alone": ("a: 1\r<<<<<<<\rb: 1\r", 2),
    "of which a part was taken out": ("a: 1\nb: 2\n>>>>>>> x\n", 3),
    "of which the middle was left": ("a: 1\n=======\nb: 2\n", 2),
    "with an endless name": ("<<<<<<< " + "x" * 1_000_000, 1),
}


@pytest.mark.parametrize(("text", "line"), CONFLICTS.values(), ids=CONFLICTS)
def test_conflict_markers_are_named_as_such(text: str, line: int) -> None:
    assert found(text) == [("J006", line, 1)]
    assert "\r" not in text[document(text).findings[0].at.start : document(text).findings[0].at.end]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "text", ["a: x <<<<<<< y\n", "a: |\n  <<<<<<< HEAD\n", "# ========= x\na: 1\n", "# =======\na: 1\n"]
)
def test_signs_in_a_row_are_no_conflict(text: str) -> None:
    assert found(text) == []


CONTROLS = [
    "\x00",
    "\x07",
    "\x08",
    "\x0b",
    "\x0c",
    "\x1b",
    "\x1f",
    "\x7f",
    "\x80",
    "\x9f",
    "\ufeff",
    "\ufffe",
    "\uffff",
]


@pytest.mark.parametrize("letter", CONTROLS)
def test_a_control_character_is_named(letter: str) -> None:
    text = f"title:\n  😀 ru: a{letter}b\n"
    assert found(text) == found(text, pure=True) == [("J017", 2, 10)]
    assert document(text).findings[0].facts == {"character": f"U+{ord(letter):04X}"}


@pytest.mark.parametrize("escape", ["\\e[31m", "\\0", "\\x07", "\\u0080", "\\uFEFF"])
def test_a_control_character_is_not_smuggled_in_by_an_escape(escape: str) -> None:
    text = f'a: 1\nb: ["x", "{escape}"]\n'
    assert found(text) == found(text, pure=True) == [("J017", 2, 10)]
    assert found('a: "\\n \\u04D9"\nb: \\e\n') == []


TABS = {
    "for indentation": ("a:\n\tb: 1\n", "J011", 2, 1),
    "behind spaces": ("a:\n  \tb: 1\n", "J011", 2, 3),
    "in a block of text": ("a: |\n  x\n \ty\n", "J011", 3, 2),
    "after a lone carriage return": ("a:\r\tb: 1\r", "J011", 2, 1),
    "behind a value": ("a: 1\t\n", "J007", 1, 5),
    "between words": ("a: b\tc\n", "J007", 1, 5),
    "behind a colon": ("a:\t1\n", "J007", 1, 3),
    "behind a dash": ("-\tb\n", "J007", 1, 2),
    "before a comment": ("a: 1\n\t# x\n", "J007", 2, 1),
}


@pytest.mark.parametrize(("text", "code", "line", "column"), TABS.values(), ids=TABS)
def test_a_tab_where_spaces_belong_is_named(text: str, code: str, line: int, column: int) -> None:
    assert found(text) == found(text, pure=True) == [(code, line, column)]


@pytest.mark.parametrize("text", ['a: "b\tc"\n', "a: 'b\tc'\n", "a: |\n  b\tc\n", "# \tx\na: 1\n"])
def test_a_tab_inside_a_text_may_stay(text: str) -> None:
    assert found(text) == found(text, pure=True) == []


BYTES = {
    "at the start": (b"\xffa: 1\n", 1, 1, "0xFF"),
    "in the middle": ("a: 😀\nж: ".encode() + b"\xc3\x28\n", 2, 4, "0xC3"),
    "at the end": (b"a: 1\r\nb: \xd0", 2, 4, "0xD0"),
    "half a pair": (b"a: \xed\xa0\x80\n", 1, 4, "0xED"),
    "another encoding": ("a: Жоба\n".encode("cp1251"), 1, 4, "0xC6"),
    "UTF-16": ("a: 1\n".encode("utf-16"), 1, 1, "0xFF"),
    "UTF-16, the other way round": (b"\xfe\xff" + "a: 1\n".encode("utf-16-be"), 1, 1, "0xFE"),
    "UTF-32": ("a: 1\n".encode("utf-32"), 1, 1, "0xFF"),
}


@pytest.mark.parametrize(("data", "line", "column", "byte"), BYTES.values(), ids=BYTES)
def test_bytes_that_are_no_text_are_named_with_their_place(
    data: bytes, line: int, column: int, byte: str
) -> None:
    read = document(data)
    assert [(one.code, dict(one.facts)) for one in read.findings] == [
        ("J001", {"line": line, "column": column, "byte": byte})
    ]
    assert (read.text, read.node) == ("", None)


def test_utf_16_without_a_mark_shows_its_zero_bytes() -> None:
    assert found("a: 1\n".encode("utf-16-le")) == [("J017", 1, 2)]


def test_places_hold_after_a_byte_order_mark() -> None:
    assert found(BOM + "ә: 1\nb: [2\nc: 3\n".encode()) == [("J002", 1, 1), ("J007", 2, 4)]
    read = document(BOM + b"ab: 1\n")
    assert found(BOM + b"ab: 1\n") == [("J002", 1, 1)]
    assert isinstance(read.node, Mapping)
    assert [(start(key), end(key)) for key, _ in read.node.value] == [(0, 2)]
    assert found(BOM + b"\xff") == [("J001", 1, 1)]
    assert found(BOM) == [("J002", 1, 1), ("J013", 1, 1)]
    assert found(BOM + b"a: 1\n" + BOM + b"b: 2\n") == [("J002", 1, 1), ("J017", 2, 1)]


@pytest.mark.parametrize("text", ["", " ", "\n\n", "# x\n# y\n", "---\n", "---\n# x\n", "\r\n"])
def test_a_file_without_content_is_said_to_be_empty(text: str) -> None:
    assert found(text) == found(text, pure=True) == [("J013", 1, 1)]


@pytest.mark.parametrize(
    "text", ["%YAML 1.2\n---\na: 1\n", "%TAG ! x:\n---\na: !y 1\n", "# x\n\n %FOO\n---\na: 1\n"]
)
def test_a_directive_is_refused(text: str) -> None:
    line = text[: text.index("%")].count("\n") + 1
    assert found(text)[0][:2] == found(text, pure=True)[0][:2] == ("J007", line)
    assert len(found(text)) == 1


@pytest.mark.parametrize("length", [2_000_000])
def test_a_long_line_costs_no_more_than_its_length(length: int) -> None:
    for text in (
        "-" * length,
        "- " + " " * length,
        "?" * length,
        "\t" * length,
        " " * length + "\t",
        "%" * length,
        "=" * length,
    ):
        assert len(found(f"a: '{text}'\n")) == 0
        assert len(found(f"# {text}\na: 1\n")) == 0

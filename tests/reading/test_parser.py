"""The text under a node's span re-reads as that node, and both parsers give the same nodes."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from hypothesis import example, given

from jospar.reading.document import read_document
from jospar.reading.node import Mapping, Node, Scalar, Sequence, end, inside, member, start
from jospar.reading.parser import Tagged, anchors, compose, too_deep
from tests.fixtures import REPOSITORY
from tests.reading.documents import broken, documents

Shape = tuple[object, ...]


def shape(node: Node | None) -> Shape:
    """Tell all that a node is: kinds, spans, texts and styles."""
    match node:
        case None:
            return ()
        case Scalar():
            return (start(node), end(node), node.value, node.style or "")
        case Sequence():
            return (start(node), end(node), bool(node.flow_style), tuple(shape(item) for item in node.value))
        case Mapping():
            pairs = tuple((shape(key), shape(value)) for key, value in node.value)
            return (start(node), end(node), bool(node.flow_style), pairs)


def scalars(node: Node) -> Iterator[Scalar]:
    return (one for one in inside(node) if isinstance(one, Scalar))


def reread(text: str, node: Scalar) -> str | None:
    """Read the text under a scalar's span by itself, at the column where it stands."""
    head = text[: start(node)]
    column = len(head) - max(head.rfind("\n"), head.rfind("\r")) - 1
    written = text[start(node) : end(node)]
    flow = "[\n" + " " * column + written + "\n]"
    alone = compose(flow if not node.style or node.style in "'\"" else "a:\n " + written)
    if isinstance(alone, Sequence):
        (alone,) = alone.value
    elif isinstance(alone, Mapping):
        ((_, alone),) = alone.value
    assert isinstance(alone, Scalar)
    return alone.value if alone.style == (node.style or "") else None


@pytest.mark.parametrize("pure", [False, True])
@given(text=documents())
def test_the_text_under_a_span_rereads_as_its_node(text: str, *, pure: bool) -> None:
    root = compose(text, pure=pure)
    assert root is not None
    for node in scalars(root):
        if start(node) == end(node):
            assert (node.value, node.style or "") == ("", "")
        else:
            assert reread(text, node) == node.value, text[start(node) : end(node)]


@given(documents())
def test_both_parsers_give_the_same_nodes(text: str) -> None:
    assert shape(compose(text, pure=True)) == shape(compose(text))


@given(broken())
@example("! \n")
def test_both_parsers_lead_to_the_same_words_at_the_same_place(text: str) -> None:
    fast = read_document("plan/x.yaml", text.encode())
    pure = read_document("plan/x.yaml", text.encode(), pure=True)
    assert fast.findings == pure.findings
    assert shape(fast.node) == shape(pure.node)
    assert (fast.node is None) == bool([one for one in fast.findings if one.code != "J002"])
    for one in fast.findings:
        assert 0 <= getattr(one.at, "start", 0) <= getattr(one.at, "end", 0) <= len(fast.text)


def plan_files() -> list[Path]:
    folders = (REPOSITORY / "src/jospar/manual/example", REPOSITORY / "plan")
    return [path for folder in folders for path in sorted(folder.rglob("*.yaml"))]


def test_both_parsers_read_the_plans_of_this_repository_alike() -> None:
    for path in plan_files():
        data = path.read_bytes()
        fast, pure = read_document("x", data), read_document("x", data, pure=True)
        assert (shape(fast.node), fast.findings) == (shape(pure.node), pure.findings), path


@pytest.mark.parametrize("pure", [False, True])
def test_a_value_is_its_text_and_nothing_else(*, pure: bool) -> None:
    root = compose("a: 1.10\nb: no\nc: 'x'\nd: ~\ne: 0o7\nf:\n", pure=pure)
    assert isinstance(root, Mapping)
    found = [
        (key.value, value.value, value.style or "")
        for key, value in root.value
        if isinstance(key, Scalar) and isinstance(value, Scalar)
    ]
    assert found == [
        ("a", "1.10", ""),
        ("b", "no", ""),
        ("c", "x", "'"),
        ("d", "~", ""),
        ("e", "0o7", ""),
        ("f", "", ""),
    ]
    value = member(root, "a")
    assert (start(value), end(value)) == (3, 7) if value else False
    assert member(root, "z") is None


@pytest.mark.parametrize("pure", [False, True])
def test_offsets_are_characters_beyond_the_basic_plane_too(*, pure: bool) -> None:
    text = "😀: 𐍈𐍈\nә: [ж, '😀']\n"
    root = compose(text, pure=pure)
    assert root is not None
    assert [text[start(one) : end(one)] for one in scalars(root)] == ["😀", "𐍈𐍈", "ә", "ж", "'😀'"]


@pytest.mark.parametrize("pure", [False, True])
@pytest.mark.parametrize("text", ["a: !!python/object/apply:os.system [ls]\n", "ә: !x 1\n", "a: !<y> [1]\n"])
def test_a_tag_is_refused_and_nothing_is_made_of_it(text: str, *, pure: bool) -> None:
    with pytest.raises(Tagged) as refused:
        compose(text, pure=pure)
    assert refused.value.start == 3


def test_anchors_and_aliases_are_found_without_composing() -> None:
    text = "a: &x [1]\n😀: !!str &yz 1\nb: *x\nc: R&D *n\n"
    assert [(name, text[start:end]) for name, start, end in anchors(text)] == [
        ("&x", "&x"),
        ("&yz", "&yz"),
        ("*x", "*x"),
    ]
    assert list(anchors("a: [")) == []


def test_depth_is_told_without_going_there() -> None:
    assert too_deep("a: [[1]]\n", 3) is None
    assert too_deep("a: [[1]]\n", 2) == 4
    assert too_deep("- ? - " * 100_000, 60) is not None
    assert too_deep("a: [", 60) is None


@pytest.mark.parametrize("text", ["{a:,b: 1}", "[a:[b]]", "{a:?b}"])
def test_a_colon_stuck_to_a_sign_is_refused_by_both(text: str) -> None:
    for pure in (False, True):
        with pytest.raises(yaml.YAMLError, match="found unexpected ':'"):
            compose(text, pure=pure)


@pytest.mark.parametrize(
    "text", ["[a?, b ?c]", "{a: b?, c:\n}", "[a:b, '']", "{a: , b}", "[https://x.kz/?a=1#c]"]
)
def test_signs_in_brackets_are_read_alike(text: str) -> None:
    assert shape(compose(text)) == shape(compose(text, pure=True))


@pytest.mark.parametrize("text", ['a: "\\ud800"\n', 'a: "\\U00110000"\n'])
def test_an_escape_that_is_no_character_is_refused_by_both(text: str) -> None:
    for pure in (False, True):
        with pytest.raises(yaml.YAMLError, match="invalid Unicode character"):
            compose(text, pure=pure)

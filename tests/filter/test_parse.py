"""A text becomes a query, or a mistake at the character where it lies."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jospar.filter.mistake import Mistake
from jospar.filter.parse import DEEPEST, LONGEST, parse
from jospar.filter.query import All, Compare, Not, Query, Some, Value, View, Words, written

ALPHABET = st.text('abдё:=<>!-@()"«»“”„,\\ \n\t0129.*анyl_İ\u0301', max_size=40)


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("", All(())),
        ("nurse", Words("nurse")),
        ("a b", All((Words("a"), Words("b")))),
        ('"two words"', Words("two words")),
        ("«два слова»", Words("два слова")),
        ("-a", Not(Words("a"))),
        ("due<2027-Q1", Compare("due", "<", (Value("2027-Q1"),))),
        ("DUE<=2027", Compare("due", "<=", (Value("2027"),))),
        ('lead:"Ministry A",moe', Compare("lead", ":", (Value("Ministry A"), Value("moe")))),
        ("@late", View("late")),
        ("view:late", View("late")),
        ("any(a b)", Some((Words("a"), Words("b")))),
        ("(a b) c", All((All((Words("a"), Words("b"))), Words("c")))),
        ("any(a)", Words("a")),
        ("-any(a all(b c))", Not(Some((Words("a"), All((Words("b"), Words("c"))))))),
        (r'"a \"b\" \\ \c"', Words(r'a "b" \ \c')),
        ("12:30", Words("12:30")),
        ("25-27", Words("25-27")),
    ],
)
def test_what_a_text_means(text: str, query: Query) -> None:
    assert parse(text) == query


@pytest.mark.parametrize(
    ("text", "problem", "pointed"),
    [
        ("a )", "closing", ")"),
        ("a »", "closing", "»"),
        ("any(a", "open", "any(a"),
        ("a any()", "empty", "any()"),
        ('a ""', "empty", '""'),
        ('a "b', "quote", '"b'),
        ("a -", "alone", "-"),
        ("due < 2027", "sign", "<"),
        ("due:", "no_value", "due:"),
        ("due:2026,", "comma", "due:2026,"),
        ("any(area:safety, area:health)", "comma", "area:safety,"),
        ("@", "no_value", "@"),
        ("lead!=moe", "unequal", "!="),
        ("due<2026,2027", "several", "2027"),
        ("none(a b)", "bracket", "none("),
        ("view:a,b", "unknown_view", "a,b"),
        ("-" * (DEEPEST + 2) + "a", "deep", "-"),
    ],
)
def test_a_mistake_points_at_its_characters(text: str, problem: str, pointed: str) -> None:
    found = parse(text)
    assert isinstance(found, Mistake)
    assert (found.problem, text[found.start : found.end]) == (problem, pointed)


def test_a_query_has_a_length() -> None:
    assert parse("a" * LONGEST) == Words("a" * LONGEST)
    found = parse("a " * LONGEST)
    assert isinstance(found, Mistake)
    assert found.problem == "long"


@given(ALPHABET | st.text(max_size=30))
def test_any_text_is_a_query_or_a_mistake_within_it(text: str) -> None:
    found = parse(text)
    if isinstance(found, Mistake):
        assert 0 <= found.start <= found.end <= len(text)
    else:
        assert parse(written(found)) == found


WORDS = st.text(min_size=1, max_size=8)
FIELDS = st.sampled_from(["due", "lead", "status", "title"])
VALUES = st.lists(st.builds(Value, WORDS), min_size=1, max_size=3).map(tuple)
LEAVES: st.SearchStrategy[Query] = st.one_of(
    st.builds(Words, WORDS),
    st.builds(Compare, FIELDS, st.sampled_from([":", "="]), VALUES),
    st.builds(Compare, FIELDS, st.sampled_from(["<", ">="]), VALUES.map(lambda some: some[:1])),
    st.builds(View, st.from_regex(r"[\w-]{1,6}", fullmatch=True)),
)


def branches(inner: st.SearchStrategy[Query]) -> st.SearchStrategy[Query]:
    several = st.lists(inner, min_size=2, max_size=3).map(tuple)
    return st.one_of(st.builds(Not, inner), st.builds(All, several), st.builds(Some, several))


@given(st.recursive(LEAVES, branches, max_leaves=8))
def test_a_query_written_reads_as_itself(query: Query) -> None:
    assert parse(written(query)) == query

"""Circles are found whole, each once, however long the chains are."""

from hypothesis import given
from hypothesis import strategies as st

from jospar.rules.references.cycles import MOST, cycles, drawn
from tests.rules.examples import judged

NAMES = st.sampled_from("abcdef")
GRAPHS = st.dictionaries(NAMES, st.lists(NAMES, max_size=3, unique=True))


def ring(length: int) -> dict[str, list[str]]:
    return {f"{i:04d}": [f"{(i + 1) % length:04d}"] for i in range(length)}


def test_a_ring_is_one_circle() -> None:
    assert list(cycles({"a": ["a"]})) == [("a",)]
    assert list(cycles({"b": ["a"], "a": ["b"]})) == [("a", "b")]
    assert list(cycles(ring(5))) == [("0000", "0001", "0002", "0003", "0004")]


def test_circles_that_share_a_name_are_two() -> None:
    assert sorted(cycles({"a": ["b", "c"], "b": ["a"], "c": ["a"]})) == [("a", "b"), ("a", "c")]


def test_a_name_on_the_way_to_a_circle_is_no_part_of_it() -> None:
    assert list(cycles({"a": ["b"], "b": ["c"], "c": ["b"]})) == [("b", "c")]


def test_ways_that_meet_are_no_circle() -> None:
    assert list(cycles({"a": ["b", "c"], "b": ["d"], "c": ["d"], "d": [], "e": ["nowhere"]})) == []


def test_a_chain_of_thousands_is_walked() -> None:
    chain = {str(i): [str(i + 1)] for i in range(5000)}
    assert list(cycles(chain)) == []
    (whole,) = cycles(ring(5000))
    assert len(whole) == 5000


def test_circles_without_end_are_cut() -> None:
    tangle = {str(i): [str(i + 1), "0"] for i in range(500)}
    assert len(list(cycles(tangle))) == MOST


@given(GRAPHS)
def test_what_is_found_is_a_circle(graph: dict[str, list[str]]) -> None:
    for circle in cycles(graph):
        assert circle[0] == min(circle)
        assert len(set(circle)) == len(circle)
        following = (*circle[1:], circle[0])
        assert all(after in graph[name] for name, after in zip(circle, following, strict=True))


@given(GRAPHS)
def test_nothing_is_found_only_where_nothing_circles(graph: dict[str, list[str]]) -> None:
    left = dict(graph)
    while done := [name for name, links in left.items() if not any(link in left for link in links)]:
        for name in done:
            del left[name]
    assert bool(list(cycles(graph))) == bool(left)


def test_a_circle_is_drawn_whole() -> None:
    assert drawn(("XA-001", "XA-002")) == "XA-001 → XA-002 → XA-001"


def test_each_circle_of_measures_is_one_finding() -> None:
    def measure(name: str, depends_on: str) -> str:
        return f"id: {name}\ntitle: a\narea: safety\nlead: ministry_a\ndepends_on: {depends_on}\n"

    found = judged(
        {
            "plan/example/measures/XA-001.yaml": measure("XA-001", "[XA-002, XA-003]"),
            "plan/example/measures/XA-002.yaml": measure("XA-002", "XA-001"),
            "plan/example/measures/XA-003.yaml": measure("XA-003", "XA-001"),
        }
    ).findings
    assert [(one.code, one.facts["value"]) for one in found] == [
        ("J210", "XA-001 → XA-002 → XA-001"),
        ("J210", "XA-001 → XA-003 → XA-001"),
    ]

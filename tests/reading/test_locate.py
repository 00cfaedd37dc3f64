"""From a field's path to its place, by reading that one file again."""

import pytest

from jospar.code import Code
from jospar.finding import Finding, Spot, Step
from jospar.place import Place
from jospar.reading.document import read_document
from jospar.reading.locate import locate, path_at
from tests.fixtures import Memory

FILE = "plan/a.yaml"
TEXT = """\
id: XA-1
source: one
budget:
  - {year: 2026, amount: 120}
  - year: 2027
    amount: {amount: 3}
titles: {ru: да, kk: иә}
"""
ROWS = "- id: a\n- id: b\n  abbr: 😀\n"


def under(path: tuple[Step, ...], *, of_key: bool = False, text: str = TEXT) -> str:
    (one,) = locate([Finding(Code("J1"), Spot(FILE, path, of_key))], Memory({FILE: text.encode()}))
    assert isinstance(one.at, Place)
    return text[one.at.start : one.at.end]


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ((), ""),
        (("id",), "XA-1"),
        (("source",), "one"),
        (("source", 0), "one"),
        (("budget", 0, "amount"), "120"),
        (("budget", 1, "amount", "amount"), "3"),
        (("budget", 0), "{year: 2026, amount: 120}"),
        (("titles", "kk"), "иә"),
        (("budget", 0, "source"), "{year: 2026, amount: 120}"),
        (("budget", 9, "year"), TEXT[TEXT.index("- {year") : TEXT.index("titles")]),
        (("source", 1), "one"),
        (("id", "x"), "XA-1"),
    ],
)
def test_a_field_is_where_it_was_written_or_the_nearest_above_it(path: tuple[Step, ...], shown: str) -> None:
    assert under(path).strip() == shown.strip()


def test_a_missing_key_of_the_file_shows_the_whole() -> None:
    assert under(("due",)).startswith("id: XA-1")


def test_a_key_can_be_meant_instead_of_its_value() -> None:
    assert under(("budget",), of_key=True) == "budget"
    assert under(("budget", 1, "year"), of_key=True) == "year"
    assert under(("budget", 0), of_key=True) == "{year: 2026, amount: 120}"
    assert under(("budget", 0, "source"), of_key=True) == "{year: 2026, amount: 120}"


def test_rows_of_a_list_file() -> None:
    assert under((1, "abbr"), text=ROWS) == "😀"
    assert under((0, "id"), text=ROWS) == "a"
    assert under((7, "id"), text=ROWS) == ROWS.rstrip("\n") or under((7, "id"), text=ROWS) == ROWS


@pytest.mark.parametrize("data", [b"a: [", b"\xff", b""])
def test_in_an_unreadable_file_the_file_is_the_place(data: bytes) -> None:
    (one,) = locate([Finding(Code("J1"), Spot(FILE, ("a",)))], Memory({FILE: data}))
    assert one.at == Place(FILE, 0, 0)


def test_a_file_that_is_not_there_is_the_place_all_the_same() -> None:
    (one,) = locate([Finding(Code("J1"), Spot("plan/none.yaml", ("a",)))], Memory({}))
    assert one.at == Place("plan/none.yaml", 0, 0)


def test_findings_come_in_the_order_of_files_and_places_and_files_are_read_once() -> None:
    tree = Memory({FILE: TEXT.encode(), "plan/b.yaml": ROWS.encode(), "plan/c.yaml": b"a: 1"})
    found = [
        Finding(Code("J3"), Spot("plan/b.yaml", (1, "abbr"))),
        Finding(Code("J2"), Spot(FILE, ("titles",))),
        Finding(Code("J9"), Place(FILE, 4, 8)),
        Finding(Code("J1"), Spot(FILE, ("id",)), {"value": "b"}),
        Finding(Code("J1"), Spot(FILE, ("id",)), {"value": "a"}),
        Finding(Code("J1"), Place("plan/c.yaml", 0, 0)),
    ]
    told = [(one.code, one.file, one.facts.get("value")) for one in locate(found, tree)]
    assert told == [
        *(("J1", FILE, "a"), ("J1", FILE, "b"), ("J9", FILE, None), ("J2", FILE, None)),
        *(("J3", "plan/b.yaml", None), ("J1", "plan/c.yaml", None)),
    ]
    assert locate(reversed(found), tree) == locate(found, tree)
    assert tree.reads == {FILE: 3, "plan/b.yaml": 3}


@pytest.mark.parametrize(
    "path", [("id",), ("budget", 0, "amount"), ("budget", 1, "amount", "amount"), ("titles", "kk")]
)
def test_a_place_leads_back_to_its_path(path: tuple[Step, ...]) -> None:
    (one,) = locate([Finding(Code("J1"), Spot(FILE, path))], Memory({FILE: TEXT.encode()}))
    node = read_document(FILE, TEXT.encode()).node
    assert isinstance(one.at, Place)
    assert node is not None
    assert path_at(node, one.at.start) == path

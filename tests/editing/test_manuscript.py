"""Edits one by one: where each goes, and what is refused."""

from pathlib import Path

import pytest

from jospar.editing.manuscript import edit_file, write_file
from jospar.editing.outcome import Append, Edit, Put, Remove
from jospar.editing.value import Leaf, Value
from jospar.errors import CannotRun

FILE = "plan/x.yaml"
LONG = "Очень длинный текст, который не помещается в одну строку, потому что в нём слишком много слов подряд"
TEXT = """\
# top
id: XA-1
title:  # why
  ru: Привет 😀  # said
  en: >-  # folded
    two
    lines

budget:
  - {year: 2026, amount: 120}  # one
  # below
co: [a, b]
lead: m
note:
"""


def said(text: str) -> Leaf:
    return Leaf(text, prose=True)


@pytest.mark.parametrize(
    ("edit", "old", "new"),
    [
        (Put(("title", "ru"), said("Да: нет")), "ru: Привет 😀  #", "ru: 'Да: нет'  #"),
        (Put(("title", "en"), said("x")), "en: >-  # folded\n    two\n    lines\n", "en: x  # folded\n"),
        (Put(("budget", 0, "amount"), Leaf("5")), "amount: 120", "amount: 5"),
        (Put(("budget", 0, "fund"), Leaf("local")), "120}", "120, fund: local}"),
        (Append(("co",), Leaf("c")), "[a, b]", "[a, b, c]"),
        (Append(("lead",), Leaf("c")), "lead: m", "lead: [m, c]"),
        (Append(("note",), Leaf("c")), "note:", "note: [c]"),
        (Put(("note", "ru"), said("да")), "note:\n", "note:\n  ru: да\n"),
        (Put(("number",), said("1.10"), ("id", "number")), "id: XA-1\n", "id: XA-1\nnumber: '1.10'\n"),
        (Remove(("co", 1)), "[a, b]", "[a]"),
        (Remove(("budget", 0)), "budget:\n  - {year: 2026, amount: 120}  # one\n", ""),
        (Remove(("title", "ru")), "  ru: Привет 😀  # said\n", ""),
    ],
)
def test_an_edit_changes_its_place_alone(edit: Edit, old: str, new: str) -> None:
    assert TEXT.count(old) == 1
    assert edit_file(FILE, TEXT.encode(), [edit]).decode() == TEXT.replace(old, new)


def test_windows_line_ends_and_a_byte_order_mark_stay() -> None:
    data = b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode()
    made = edit_file(
        FILE, data, [Put(("note",), {"ru": said(LONG + " " + LONG)}), Append(("co",), Leaf("я"))]
    )
    assert made.startswith(b"\xef\xbb\xbf# top\r\n")
    assert made.count(b"\n") == made.count(b"\r\n")
    assert "[a, b, я]\r\n" in made.decode()


def test_a_comment_that_would_be_lost_is_refused() -> None:
    with pytest.raises(CannotRun) as refusal:
        edit_file(FILE, TEXT.encode(), [Put(("title",), Leaf("x"))])
    assert (refusal.value.code, refusal.value.facts["problem"]) == ("X701", "comment")


@pytest.mark.parametrize("path", [("id", "x"), ("co", "x"), ("title", 0)])
def test_a_path_that_leads_nowhere_is_refused(path: tuple[str | int, ...]) -> None:
    with pytest.raises(CannotRun) as refusal:
        edit_file(FILE, TEXT.encode(), [Put(path, Leaf("x"))])
    assert (refusal.value.code, refusal.value.facts["problem"]) == ("X701", "path")


@pytest.mark.parametrize("data", [b"a: [", b"", b"\xff\xfe", b"a: &x 1\nb: *x\n"])
def test_a_file_with_errors_is_not_touched(data: bytes) -> None:
    with pytest.raises(CannotRun) as refusal:
        edit_file(FILE, data, [Put(("a",), Leaf("x"))])
    assert refusal.value.code == "X702"


def test_a_new_file_is_in_the_style_of_the_house() -> None:
    value: dict[str, Value] = {
        "date": Leaf("2026-07-10"),
        "done": {"units": Leaf("12")},
        "spent": ({"year": Leaf("2026"), "paid": Leaf("31.5")},),
        "note": {"ru": said(f"{LONG}, {LONG}"), "en": said("no")},
        "evidence": ({"id": Leaf("e1"), "title": said("Act: 5"), "number": Leaf("17-04/231")},),
    }
    text = write_file(FILE, value).decode()
    head, _, rest = text.partition("    Очень")
    assert head == (
        "date: 2026-07-10\ndone: {units: 12}\nspent:\n  - {year: 2026, paid: 31.5}\nnote:\n  ru: >-\n"
    )
    assert rest.endswith("  en: 'no'\nevidence:\n  - id: e1\n    title: 'Act: 5'\n    number: 17-04/231\n")
    assert max(map(len, text.splitlines())) <= 110


def test_every_file_of_the_example_takes_an_edit(repository: Path) -> None:
    for path in (repository / "src/jospar/manual/example/plan").rglob("*.yaml"):
        data = path.read_bytes()
        edits = [Append((), {"x": Leaf("y")})] if data.startswith(b"- ") else [Put(("x",), said("a: b"))]
        made = edit_file(FILE, data, edits)
        assert made.startswith(data)

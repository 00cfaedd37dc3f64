"""Rows of files understood: columns with slashes, money of several funds, and the first line of a form."""

import json

import pytest

from jospar.editing.intake import entry_of, read_rows
from jospar.errors import Misused

HEAD = {"form": 1, "agency": "ministry_a", "week": "2026-W28", "date": "2026-07-10", "language": "ru"}


def lines(*rows: dict[str, object]) -> bytes:
    return "".join(json.dumps(row) + "\n" for row in rows).encode()


def said(name: str, data: bytes) -> dict[str, tuple[str, ...]]:
    (row,) = read_rows(name, data)
    return dict(entry_of(row, "en").words.said)


def test_a_column_says_behind_a_slash_what_it_is_of() -> None:
    money, other = "paid/local,paid/republican,savings/local", "milestone/site,milestone/design,region/XA-01"
    data = f"measure,{money},note/kk,{other}\nXA-001,1,2,3,Ашылды,met,not_met,5\n".encode()
    assert said("w.csv", data) == {
        "paid/local": ("1",),
        "paid/republican": ("2",),
        "savings/local": ("3",),
        "note/kk": ("Ашылды",),
        "milestone": ("site=met", "design=not_met"),
        "region": ("XA-01=5",),
    }


@pytest.mark.parametrize("column", ["paid/", "note/fr", "status/now", "budget/local", "/ru"])
def test_another_slash_is_unknown(column: str) -> None:
    (row,) = read_rows("w.csv", f"measure,{column}\nXA-001,1\n".encode())
    with pytest.raises(Misused) as refused:
        entry_of(row, "en")
    assert refused.value.code == "X717"


def test_money_of_several_funds_is_one_list() -> None:
    data = b"""- measure: XA-001
  spent: [{year: 2026, fund: local, paid: 1}, {year: 2026, fund: grant, paid: 2, returned: 1}]
"""
    assert said("w.yaml", data) == {
        "year": ("2026",),
        "paid/local": ("1",),
        "paid/grant": ("2",),
        "returned/grant": ("1",),
    }


def test_money_of_several_years_is_refused() -> None:
    data = b"- {measure: XA-001, spent: [{year: 2025, paid: 1}, {year: 2026, paid: 2}]}\n"
    with pytest.raises(Misused) as refused:
        said("w.yaml", data)
    assert refused.value.code == "X712"


def test_the_first_line_of_a_form_speaks_for_all() -> None:
    data = lines(
        {**HEAD, "rows": 2},
        {"measure": "XA-001", "revision": "none"},
        {"measure": "XA-003", "date": "2026-07-08", "unchanged": True},
    )
    one, other = (entry_of(row, "en") for row in read_rows("w.jsonl", data))
    assert (one.line, one.agency, one.date, one.words.language) == (2, "ministry_a", "2026-07-10", "ru")
    assert (one.revision, other.revision) == ("none", "")
    assert (other.date, other.unchanged) == ("2026-07-08", True)


@pytest.mark.parametrize(
    ("head", "code"), [({"form": 2}, "X770"), ({"rows": 2}, "X772"), ({"date": "2026-07-13"}, "X773")]
)
def test_a_form_that_is_not_whole_is_refused(head: dict[str, object], code: str) -> None:
    with pytest.raises(Misused) as refused:
        read_rows("w.jsonl", lines({**HEAD, "rows": 1, **head}, {"measure": "XA-001"}))
    assert refused.value.code == code


def test_a_correction_is_told_by_its_reason() -> None:
    told = b"- {measure: XA-001, correction: {because: {ru: Oshibka}}}\n"
    assert said("w.yaml", told) == {"correction/ru": ("Oshibka",)}
    assert said("w.csv", b"measure,correction\nXA-001,Typo\n") == {"correction": ("Typo",)}

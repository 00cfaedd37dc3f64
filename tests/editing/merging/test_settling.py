"""What stays open is settled by either side, by what was before, or by another value."""

from typing import Any, TypeAlias

import pytest
from hypothesis import given

from jospar.editing.merging.likeness import Tongue, same
from jospar.editing.merging.settling import Side, Verdict, settle
from jospar.errors import CannotRun
from jospar.reading.conflicts import open_conflicts
from tests.editing.merging.writing import FILE, KIND, TONGUE, measures, merge, says, swapped, wrote

Data: TypeAlias = Any

OPEN = """\
id: XA-003  # the third
title: Adopt the standard
budget: [{year: 2027, fund: local, amount: 5}]
note: Agreed  # in May
conflicts:
  - {field: note/ru, base: Одно, theirs: Другое}
  - {field: note/en, base: Asked, ours: Agreed, theirs: Refused}
  - {field: budget/2027/local/amount, ours: 5, theirs: 6}
  - {field: milestones/M1, base: {id: M1, title: One}, theirs: {id: M1, title: Two}}
"""


def settled(text: str, side: Side | None, *fields: str, file: str = FILE) -> str:
    data = text.encode()
    mine = [one for one in open_conflicts(file, data) if not fields or one.field in fields]
    verdict = Verdict(side) if side else Verdict(value=lambda _: "7")
    return settle(file, data, mine, verdict, TONGUE).decode()


def test_a_side_is_put_in_its_place_and_every_other_byte_stays() -> None:
    first = "  - {field: note/en, base: Asked, ours: Agreed, theirs: Refused}\n"
    assert settled(OPEN, "theirs", "note/en") == OPEN.replace("note: Agreed", "note: Refused").replace(
        first, ""
    )
    assert settled(OPEN, "ours", "note/en") == OPEN.replace(first, "")
    assert settled(OPEN, "base", "note/en") == OPEN.replace("note: Agreed", "note: Asked").replace(first, "")


def test_all_of_a_record_at_once() -> None:
    assert settled(OPEN, "ours") == OPEN.partition("conflicts:")[0]
    plain = OPEN.replace("  # in May", "")
    assert settled(plain, "theirs") == (
        "id: XA-003  # the third\ntitle: Adopt the standard\nmilestones:\n  - id: M1\n    title: Two\n"
        "budget: [{year: 2027, fund: local, amount: 6}]\nnote:\n  en: Refused\n  ru: Другое\n"
    )


def test_another_value_takes_the_place_of_both() -> None:
    assert "amount: 7" in settled(OPEN, None, "budget/2027/local/amount")


def test_one_row_of_a_list_is_settled_without_the_others() -> None:
    file = "plan/sources.yaml"
    text = (
        "- {id: a, title: A, grade: act, conflicts: [{field: grade, ours: act, theirs: press}]}\n"
        "- {id: b, title: B, grade: act}\n"
        "- id: c\n  title: C\n  grade: act\n"
        "  conflicts:\n    - base: {id: c}\n      theirs: {id: c, title: C}\n"
    )
    assert settled(text, "theirs", "grade", file=file).startswith(
        "- {id: a, title: A, grade: press}\n- {id: b"
    )
    assert settled(text, "ours", "*", file=file) == "".join(text.splitlines(keepends=True)[:2])
    assert settled(text, "theirs", "*", file=file).endswith("- id: c\n  title: C\n  grade: act\n")


def test_what_leads_nowhere_is_refused() -> None:
    text = "id: XA-003\nconflicts:\n  - {field: id/deep, ours: 1, theirs: 2}\n"
    with pytest.raises(CannotRun) as refused:
        settled(text, "theirs")
    assert refused.value.code == "X870"
    with pytest.raises(CannotRun) as refused:
        settle(FILE, b"id: [", (), Verdict("ours"), Tongue())
    assert refused.value.code == "X702"


@given(measures, measures, measures)
def test_taking_theirs_is_what_they_get_by_taking_ours(base: Data, ours: Data, theirs: Data) -> None:
    versions = wrote(base), wrote(ours), wrote(theirs)
    one, other = merge(*versions).data, merge(*swapped(versions)).data
    for mine, others in (("ours", "theirs"), ("theirs", "ours")):
        made = [_all(one, mine), _all(other, others)]
        assert "conflicts" not in says(made[0])
        assert same(KIND, says(made[0]), says(made[1]), TONGUE), (made[0].decode(), made[1].decode())


def _all(data: bytes, side: Any) -> bytes:  # noqa: ANN401 -- a side
    return settle(FILE, data, open_conflicts(FILE, data), Verdict(side), TONGUE)

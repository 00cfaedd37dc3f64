"""Amendments hold together: order, chains, kinds, languages, actions, values."""

import pytest

from tests.rules.examples import judged

FIRST = "plan/example/amendments/XA-A-001.yaml"
SECOND = "plan/example/amendments/XA-A-002.yaml"
THIRD = "plan/example/amendments/XA-A-003.yaml"
KK = "Патронаждық келу стандартын қабылдау"
EXCLUDED = (
    "id: XA-003\ntitle: Adopt the standard\narea: health\nlead: ministry_a\n"
    "state: excluded\nbecause: taken out by the act\n"
)


def amended(number: int, day: str, *changes: str, more: str = "") -> str:
    act = f"act: {{number: {number}, date: {day}, source: act_12}}\n"
    return f"id: XA-A-{number:03}\nkind: amendment\n{act}{more}changes:\n{_rows(changes)}"


def corrected(number: int, *changes: str, kind: str = "correction") -> str:
    return f"id: XA-A-{number:03}\nkind: {kind}\nreason: error\nchanges:\n{_rows(changes)}"


def _rows(changes: tuple[str, ...]) -> str:
    return "".join(f"  - {{{change}}}\n" for change in changes)


def due(before: str, after: str, path: str = "due") -> str:
    return f"record: XA-001, field: {path}, before: {before}, after: {after}"


def codes(*files: tuple[str, str]) -> list[str]:
    return [str(one.code) for one in judged(dict(files)).findings]


def test_a_chain_of_three_holds_in_any_order_of_files() -> None:
    assert (
        codes(
            (FIRST, amended(1, "2026-09-01", due("2027", "2028"))),
            (SECOND, amended(2, "2026-03-01", due("2025", "2026"))),
            (THIRD, amended(3, "2026-06-01", due("2026", "2027"))),
        )
        == []
    )


def test_a_correction_may_lie_between_two_links() -> None:
    assert (
        codes(
            (FIRST, amended(1, "2026-03-01", due("2025", "2026"))),
            (SECOND, corrected(2, due("2026", "2027"))),
            (THIRD, amended(3, "2026-06-01", due("2027", "2028"))),
        )
        == []
    )


def test_links_within_one_amendment_follow_their_rows() -> None:
    assert codes((FIRST, amended(1, "2026-03-01", due("2025", "2026"), due("2026", "2028")))) == []
    assert codes((FIRST, amended(1, "2026-03-01", due("2025", "2026"), due("2027", "2028")))) == ["J803"]


def test_a_value_taken_away_breaks_the_chain_of_one_that_goes_on() -> None:
    number = "record: XA-001, field: number, "
    gone = amended(1, "2026-03-01", number + "before: 1.7")
    assert codes((FIRST, gone), (SECOND, amended(2, "2026-06-01", number + "after: 1.1"))) == []
    assert codes((FIRST, gone), (SECOND, amended(2, "2026-06-01", number + "before: 1.7, after: 1.1"))) == [
        "J803"
    ]


def test_a_field_and_what_lies_in_it_make_no_chain_but_need_an_order() -> None:
    amount = due("120", "80", "budget/2027/republican/amount")
    line = "record: XA-001, field: budget/2027/republican, before: {year: 2027, fund: republican, amount: 1}"
    assert codes((FIRST, amended(1, "2026-03-01", line)), (SECOND, amended(2, "2026-06-01", amount))) == []
    assert codes((FIRST, amended(1, "2026-06-01", line)), (SECOND, amended(2, "2026-06-01", amount))) == [
        "J802"
    ]


@pytest.mark.parametrize(
    ("change", "found"),
    [
        (f"record: XA-003, field: title/kk, before: А, after: {KK}", []),
        (
            f"record: XA-003, field: title, before: {{kk: А}}, after: {{kk: {KK}}}",
            [],
        ),
        (f"record: XA-003, field: title, before: А, after: {KK}", []),
        ("record: XA-003, field: title/en, before: A, after: Adopt the standard of nurse visits", ["J808"]),
        ("record: XA-003, field: number, before: 2, after: 2.1", ["J808"]),
        ("record: XA-003, action: exclude", ["J809"]),
    ],
)
def test_the_language_of_a_change(change: str, found: list[str]) -> None:
    assert codes((FIRST, amended(1, "2026-03-01", change, more="language: kk\n"))) == found


def test_an_excluded_measure_shows_it() -> None:
    exclusion = amended(1, "2026-03-01", "record: XA-003, action: exclude")
    assert codes((FIRST, exclusion)) == ["J809"]
    assert codes((FIRST, exclusion), ("plan/example/measures/XA-003.yaml", EXCLUDED)) == []


def test_a_measure_may_be_taken_in_again() -> None:
    again = "record: XA-003, field: state, before: excluded, after: active"
    out = amended(1, "2026-03-01", "record: XA-003, action: exclude")
    assert codes((FIRST, out), (SECOND, amended(2, "2026-06-01", again))) == []
    assert codes((FIRST, out), (SECOND, amended(2, "2026-02-01", again))) == ["J809"]


def test_an_addition_changes_no_field() -> None:
    assert codes((FIRST, amended(1, "2026-03-01", "record: XA-003, action: add"))) == []
    assert codes((FIRST, amended(1, "2026-03-01", "record: XA-033, action: add"))) == ["J211"]


def test_a_value_that_cannot_be_is_said_once() -> None:
    assert codes((FIRST, amended(1, "2026-03-01", due("2027", "2028-13")))) == ["J816"]
    assert codes((FIRST, amended(1, "2026-03-01", due("someday", "2029")))) == ["J816", "J225"]


def test_a_mistyped_year_of_an_act_is_said_once() -> None:
    act = "act: {number: 1, date: 2062-06-13, effective: 2026-07-01, source: act_12}\n"
    text = f"id: XA-A-001\nkind: amendment\n{act}changes:\n{_rows((due('2027', '2028'),))}"
    assert codes((FIRST, text)) == ["J805"]


def test_findings_on_an_amendment_may_be_excepted() -> None:
    excepted = amended(1, "2025-03-01", due("2027", "2028"))
    assert codes((FIRST, excepted)) == ["J805"]
    granted = "exceptions:\n  - {code: J805, because: the act names the older one, until: 2027-01-01}\n"
    assert codes((FIRST, excepted + granted)) == []
    assert codes((FIRST, amended(1, "2026-03-01", due("2027", "2028")) + granted)) == ["J416"]

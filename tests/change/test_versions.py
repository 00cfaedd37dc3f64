"""A revised budget line is held against the original one that it stands for."""

from decimal import Decimal

import pytest

from jospar.change.measuring import amount_of, share_of
from jospar.report.diff.build import build_page
from jospar.report.diff.comparative import build_comparative
from jospar.words.changes import say_change
from jospar.words.voice import Voice
from tests.change.pairs import HEAD, MEASURE, measures
from tests.report.diff.samples import comparison


def line(amount: str, more: str = "", year: int = 2027) -> str:
    return f"{{year: {year}, fund: republican, amount: {amount}{more}, source: act_12}}"


REVISED = ", version: revised"
OLD, CUT, SAME = line("837"), line("637", REVISED), line("837", REVISED)
ABROAD, PASSED = line("{amount: 2, currency: USD}", REVISED), line("637", f"{REVISED}, transfer: true")
LATER, MORE = line("10", year=2029), line("210", year=2029)


def texts(*sides: list[str]) -> list[str]:
    return [f"budget: [{', '.join(side)}]" for side in sides]


@pytest.mark.parametrize(
    ("before", "after", "codes"),
    [
        ([OLD], [OLD, CUT], ["C302"]),
        ([OLD, CUT], [OLD], ["C301"]),
        ([OLD], [CUT], ["C302", "C306"]),
        ([CUT], [OLD], ["C301", "C306"]),
        ([OLD], [OLD, SAME], ["C306"]),
        ([OLD], [SAME], ["C306", "C306"]),
        ([], [CUT], ["C304"]),
        ([OLD, CUT], [], ["C305", "C306"]),
        ([OLD], [OLD, ABROAD], ["C308"]),
        ([OLD], [OLD, PASSED], ["C302"]),
        ([OLD, LATER], [OLD, CUT, MORE], ["C303"]),
        ([OLD, LATER], [OLD, CUT], ["C302", "C305"]),
        ([OLD, CUT], [line("737"), CUT, LATER], ["C302", "C304"]),
    ],
)
def test_a_revised_line_is_more_or_less_than_the_one_it_stands_for(
    before: list[str], after: list[str], codes: list[str]
) -> None:
    assert sorted(measures(*texts(before, after)).codes) == codes


def test_a_cut_by_a_revised_line_is_said_from_what_to_what() -> None:
    both = measures(*texts([OLD], [OLD, CUT]))
    amount = amount_of(both.only)
    assert amount is not None
    assert (amount.amount, round(share_of(both.only, both.before) or 0)) == (Decimal(200000000), 24)
    told = {language: say_change(Voice(language), both.only) for language in ("en", "ru", "kk")}
    plain = {language: said.replace("\xa0", " ") for language, said in told.items()}
    assert plain == {
        "en": "budget down (2027, republican budget, revised): 837 million XAD → 637 million XAD",
        "ru": "бюджет уменьшен (2027, республиканский бюджет, уточнённый): 837 млн XAD → 637 млн XAD",
        "kk": "бюджет азайтылды (2027, республикалық бюджет, нақтыланған): 837 млн XAD → 637 млн XAD",
    }


def test_two_versions_of_a_line_are_told_apart() -> None:
    both = measures(*texts([OLD, CUT], [line("737"), line("537", REVISED)]))
    said = [say_change(Voice("en"), one).partition(":")[0] for one in both.changes]
    assert said == [
        "budget down (2027, republican budget, original)",
        "budget down (2027, republican budget, revised)",
    ]


@pytest.mark.parametrize(
    ("before", "after", "wordings"),
    [
        ([OLD], [OLD, CUT], [("837 million XAD", "637 million XAD")]),
        ([OLD], [CUT], [("837 million XAD", "637 million XAD")]),
        ([OLD, CUT], [line("737"), CUT], [("837 million XAD", "737 million XAD")]),
        (
            [OLD, LATER],
            [OLD, CUT, MORE],
            [("837 million XAD", "637 million XAD"), ("10 million XAD", "210 million XAD")],
        ),
    ],
)
def test_the_comparative_table_replaces_the_sum_of_the_act(
    before: list[str], after: list[str], wordings: list[tuple[str, str]]
) -> None:
    sides = [f"\n# {MEASURE}\n{HEAD}{text}\n" for text in texts(before, after)]
    page = build_comparative(comparison(*sides), Voice("en"))
    found = [(row.current.replace("\xa0", " "), row.proposed.replace("\xa0", " ")) for row in page.rows]
    assert found == wordings


def test_money_that_a_revised_line_moves_is_shown_line_by_line() -> None:
    both = measures(*texts([OLD, LATER], [OLD, CUT, MORE]))
    said = say_change(Voice("en"), both.only).replace("\xa0", " ")
    assert said == (
        "money moved, same total: 200 million XAD, "
        "2027 (republican budget, revised) → 2029 (republican budget)"
    )
    sides = [f"\n# {MEASURE}\n{HEAD}{text}\n" for text in texts([OLD, LATER], [OLD, CUT, MORE])]
    ((_, row),) = build_page(comparison(*sides), Voice("en")).rows
    assert [side.replace("\xa0", " ") for side in (row.before, row.after)] == [
        "2027 (republican budget): 837 million XAD; 2029 (republican budget): 10 million XAD",
        "2027 (republican budget): 637 million XAD; 2029 (republican budget): 210 million XAD",
    ]

"""A transfer is counted in the line that it leaves: what is one no longer is new money, and said to be."""

from decimal import Decimal

import pytest

from jospar.change.measuring import ALL, amount_of, share_of
from jospar.change.sums import balance
from jospar.report.diff.comparative import build_comparative
from jospar.report.diff.sums import moved_money
from jospar.words.changes import say_change
from jospar.words.voice import Voice
from tests.change.pairs import HEAD, MEASURE, Pair, measures
from tests.report.diff.samples import comparison

GIVER = "{year: 2026, fund: republican, amount: 837}"
PASSED, REVISED = ", transfer: true", ", version: revised"
BUDGETS = {
    "own": (GIVER, "XA-09, amount: 209"),
    "passed": (GIVER, f"XA-09, amount: 209{PASSED}"),
    "less": (GIVER, f"XA-09, amount: 109{PASSED}"),
    "more": (GIVER, "XA-09, amount: 309"),
    "elsewhere": (GIVER, "XA-08, amount: 209"),
    "passed elsewhere": (GIVER, f"XA-08, amount: 209{PASSED}"),
    "revised": (GIVER, "XA-09, amount: 209", f"XA-09, amount: 109{REVISED}"),
    "revised away": (GIVER, "XA-09, amount: 209", f"XA-09, amount: 109{PASSED}{REVISED}"),
    "alone": (f"XA-09, amount: 209{PASSED}",),
    "none": (),
}
SUMS = [name for name in BUDGETS if name != "more"]


def text(name: str) -> str:
    lines = (one if one == GIVER else f"{{year: 2026, fund: local, region: {one}}}" for one in BUDGETS[name])
    return f"budget: [{', '.join(lines)}]"


def both(before: str, after: str) -> Pair:
    return measures(text(before), text(after))


@pytest.mark.parametrize("before", SUMS)
@pytest.mark.parametrize("after", SUMS)
def test_the_changes_add_up_to_the_headline(before: str, after: str) -> None:
    pair = both(before, after)
    assert [one for one in balance(pair.changes) if one.amount] == list(moved_money(pair.before, pair.after))


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (
            "passed",
            "own",
            ["C301 budget up (2026, local budget, XA-09): 209 million XAD, no longer a transfer"],
        ),
        ("own", "passed", ["C302 budget down (2026, local budget, XA-09): 209 million XAD, now a transfer"]),
        (
            "passed",
            "elsewhere",
            [
                "C304 budget line added (2026, local budget, XA-08): 209 million XAD",
                "C305 budget line removed (2026, local budget, XA-09, transfer): 209 million XAD",
            ],
        ),
        (
            "passed",
            "less",
            ["C302 budget down (2026, local budget, XA-09, transfer): 209 million XAD → 109 million XAD"],
        ),
        (
            "less",
            "more",
            [
                "C301 budget up (2026, local budget, XA-09): 309 million XAD, no longer a transfer",
                (
                    "C306 budget line described otherwise (2026, local budget, XA-09, amount): "
                    "109 million XAD → 309 million XAD"
                ),
            ],
        ),
        (
            "own",
            "revised away",
            ["C302 budget down (2026, local budget, XA-09, revised): 209 million XAD, now a transfer"],
        ),
    ],
)
def test_what_turns_is_said_to(before: str, after: str, said: list[str]) -> None:
    found = [f"{one.code} {say_change(Voice('en'), one)}" for one in both(before, after).changes]
    assert sorted(one.replace("\xa0", " ") for one in found) == said


def test_rules_weigh_what_is_a_transfer_no_longer_as_new_money() -> None:
    pair = both("passed", "own")
    amount = amount_of(pair.only)
    assert amount is not None
    told = pair.only.weight, amount.amount, share_of(pair.only, pair.before)
    assert told == ("major", Decimal(209000000), ALL)


def test_lines_that_stand_for_others_tell_of_their_terms_alone() -> None:
    given = "budget: [{year: 2026, fund: local, amount: 10, reserve: 5}]"
    pair = measures(given, "budget: [{year: 2027, fund: local, amount: 10}]")
    (one,) = (one for one in pair.changes if one.code == "C312")
    assert say_change(Voice("en"), one) == "budget lines on other terms (undistributed reserve): 5 → nothing"


def test_the_comparative_table_says_of_a_line_that_it_is_a_transfer() -> None:
    sides = [f"\n# {MEASURE}\n{HEAD}{text(name)}\n" for name in ("passed", "own")]
    (row,) = build_comparative(comparison(*sides), Voice("en")).rows
    told = [side.replace("\xa0", " ") for side in (row.current, row.proposed)]
    assert told == ["209 million XAD (transfer)", "209 million XAD"]

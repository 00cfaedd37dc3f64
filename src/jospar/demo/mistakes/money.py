"""Mistakes in sums."""

import re
from decimal import Decimal

from jospar.demo.mistakes.mistake import HERE
from jospar.demo.mistakes.mistake import Mistake as Row
from jospar.demo.mistakes.rooms import MEASURES, PROGRAMME, PROGRESS

LINE = r"(?m)^(  - \{year: 2026, fund: \w+, amount: [\d.]+)(, )"
PAID = r"(?m)^(  - \{)year: 2026, fund: republican, paid: [1-9][\d.]*\}"

NEXT = (r"\1measures/\4.yaml", "year: 2027, fund: republican")


def _halved(found: re.Match[str]) -> str:
    """Part a sum between two budgets."""
    line = found[0].replace(found["amount"], str(Decimal(found["amount"]) / 2))
    return f"{line}{HERE}{line.replace('republican', 'local')}"


ROWS = (
    Row(
        "budget-over-declared",
        "J501",
        PROGRAMME,
        r"\{value: [\d.]+, source: act_1, chosen",
        "{value: ¦100, source: act_1, chosen",
    ),
    Row(
        "paid-before-the-year",
        "J502",
        PROGRESS,
        PAID,
        r"\1year: ¦2027, fund: republican, paid: 1}",
        beside=NEXT,
    ),
    Row(
        "spent-over-budget",
        "J503",
        PROGRESS,
        PAID,
        r"\1year: 2026, fund: republican, paid: ¦99999}",
        last=True,
    ),
    Row(
        "budget-outside-the-period",
        "J504",
        MEASURES,
        r"(?m)^(budget:\n)",
        r"\1  - {¦year: 2031, fund: grant, amount: 1}\n",
    ),
    Row("quarters-fall", "J505", MEASURES, r"(plan: \{Q1: [\d.]+, Q2: )[\d.]+", r"\1¦0"),
    Row("no-rate", "J506", MEASURES, "currency: XBD", "currency: ¦XCD"),
    Row(
        "spent-without-budget",
        "J507",
        PROGRESS,
        r"(?m)^(spent:\n)",
        r"\1  - ¦{year: 2026, fund: private, paid: 1}\n",
        "warning",
    ),
    Row("negative-amount", "J508", PROGRESS, PAID, r"\1year: 2026, fund: republican, paid: ¦-5}"),
    Row(
        "declared-differ",
        "J509",
        PROGRAMME,
        r"(?m)^  indicators: \{.*$",
        r"  indicators: [{value: 10, source: act_1}, ¦{value: 70, source: letter_1}]",
        "warning",
    ),
    Row(
        "more-measures-than-declared",
        "J510",
        PROGRAMME,
        r"(?m)^  measures: \{value: \d+",
        "  measures: {value: ¦1",
    ),
    Row(
        "more-indicators-than-declared",
        "J511",
        PROGRAMME,
        r"(?m)^  indicators: \{value: \d+",
        "  indicators: {value: ¦1",
    ),
    Row("reserve-over-amount", "J512", MEASURES, LINE, r"\1, reserve: ¦99999\2"),
    Row("rate-of-nothing", "J513", PROGRAMME, r"rate: 40", "rate: ¦0"),
    Row(
        "two-totals-chosen",
        "J514",
        PROGRAMME,
        r"(?m)^    - \{value: ([\d.]+), source: act_1, chosen: true\}$",
        r"\g<0>\n    - {value: \1, source: letter_1, chosen: ¦true}",
    ),
    Row(
        "measures-not-entered",
        "J515",
        PROGRAMME,
        r"(?m)^  measures: \{value: \d+",
        "  measures: {value: ¦9000",
        "note",
    ),
    Row(
        "indicators-not-entered",
        "J516",
        PROGRAMME,
        r"(?m)^  indicators: \{value: \d+",
        "  indicators: {value: ¦90",
        "note",
    ),
    Row(
        "revised-beside-original",
        "J517",
        MEASURES,
        r"(?m)^(budget:\n)(  - \{year: (\d+), fund: republican, )",
        r"\1  - ¦{year: \3, fund: republican, budget_code: 24-012, amount: 0.1, version: revised}\n\2",
        "warning",
    ),
    Row(
        "budget-of-another-region",
        "J518",
        MEASURES,
        r"(?m)^(regions: \[(?!.*XA-11).*\n(?:.*\n)*budget:\n)",
        r"\1  - {year: 2026, fund: local, region: ¦XA-11, amount: 0.1, source: act_1}\n",
    ),
    Row(
        "quarters-fall-short",
        "J519",
        MEASURES,
        r"(plan: \{Q1: [\d.]+, Q2: [\d.]+, Q3: )([\d.]+)(, Q4: )[\d.]+",
        r"\1\2\3¦\2",
        "warning",
    ),
    Row(
        "transfer-from-nowhere",
        "J520",
        MEASURES,
        r"amount: [\d.]+(, region: XA-\d\d, transfer: true)",
        r"amount: 99999\1¦",
        "warning",
    ),
    Row(
        "transfer-unmarked",
        "J521",
        MEASURES,
        r"(?m)^  - \{year: 20\d\d, fund: republican, amount: (?P<amount>[\d.]+), source: act_1\}\n",
        _halved,
        "note",
    ),
    Row(
        "budget-after-the-end",
        "J522",
        MEASURES,
        r"(?m)^(due: 2026.*\n(?:.*\n)*budget:\n)",
        r"\1  - {¦year: 2030, fund: republican, amount: 0.1, source: act_1}\n",
        "note",
    ),
    Row(
        "declared-by-nobody",
        "J523",
        PROGRAMME,
        r"(?m)^(  measures: )\{value: (\d+), source: act_1\}",
        r"\1¦{value: \2}",
        "note",
    ),
)
"""The mistakes of this family."""

"""Mistakes in sums."""

from jospar.demo.mistakes.mistake import Mistake as Row
from jospar.demo.mistakes.rooms import MEASURES, PROGRAMME, PROGRESS

LINE = r"(?m)^(  - \{year: 2026, fund: \w+, amount: [\d.]+)(, )"
PAID = r"(?m)^(  - \{)year: 2026, fund: republican, paid: [1-9][\d.]*\}"

NEXT = (r"\1measures/\4.yaml", "year: 2027, fund: republican")

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
)
"""The mistakes of this family."""

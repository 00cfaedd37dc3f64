"""Mistakes in indicators and in what is observed of them."""

from jospar.demo.mistakes.mistake import Mistake as Row
from jospar.demo.mistakes.rooms import INDICATORS, NATIONAL, OBSERVATIONS

RISING = r"(?m)^(direction: increase\n(?:.*\n)*?targets:\n  - \{period: 2026, value: )[\d.]+"
MORE = r"\1observations/\2/\3_letter.yaml"

ROWS = (
    Row("target-below-baseline", "J601", INDICATORS, RISING, r"\1¦1"),
    Row(
        "regions-dont-add-up",
        "J602",
        OBSERVATIONS,
        r"(?m)^value: (\d{3,})\nregions: \{XA-01: \d+",
        r"value: \1\nregions: {XA-01: ¦9",
    ),
    Row(
        "sexes-dont-add-up",
        "J603",
        OBSERVATIONS,
        r"(?m)^(groups:\n)  - \{sex: female, value: (\d+)\}$",
        r"\1  - {sex: ¦female, value: 7}",
        "warning",
    ),
    Row(
        "weights-dont-add-up",
        "J604",
        INDICATORS,
        r"(?m)^(  - id: health\n(?:    .*\n)*?    weight: )30$",
        r"\1¦50",
    ),
    Row("interval-turned", "J605", OBSERVATIONS, r"(?m)^interval: \[(.*), (.*)\]$", r"interval: ¦[\2, \1]"),
    Row(
        "observed-in-future",
        "J606",
        OBSERVATIONS,
        r"(?s)\A.*\Z",
        r"¦period: 2027\nsource: register\nvalue: 8\n",
        to=r"\1observations/XA-I-01/2027.yaml",
    ),
    Row(
        "denominator-of-nothing",
        "J607",
        OBSERVATIONS,
        r"(?m)^denominator: \d+$(?!\nregions)",
        "denominator: ¦0",
    ),
    Row(
        "beyond-hundred",
        "J608",
        OBSERVATIONS,
        r"regions: \{XA-01: ([67]\d)\.(\d)",
        r"regions: {XA-01: ¦\1\2",
        "warning",
    ),
    Row(
        "targets-without-baseline",
        "J609",
        INDICATORS,
        r"(?m)^baseline: .*\n(targets:\n  - )",
        r"\1¦",
        "warning",
    ),
    Row(
        "finer-than-measured",
        "J610",
        OBSERVATIONS,
        r"(?m)^period: 2024\n((?:.*\n)*parts: )",
        r"period: ¦2024-06\n\1",
        "note",
        to=r"\1observations/\2/2024-06.yaml",
    ),
    Row(
        "sources-differ",
        "J611",
        OBSERVATIONS,
        r"(?s)\A(period: 2025\n)source: register\n.*value: \d\.\d\n.*\Z",
        r"\1source: letter_1\nvalue: ¦3\n",
        "warning",
        to=MORE,
    ),
    Row("range-turned", "J612", INDICATORS, r"low: 15, high: ([\d.]+)", r"low: ¦\1, high: 15"),
    Row("outcome-that-is-national", "J613", NATIONAL, r"(?m)^level: context", "level: ¦outcome"),
    Row("parts-dont-add-up", "J614", OBSERVATIONS, r"(?m)^value: [\d.]+\nparts: ", r"value: 99\n¦parts: "),
    Row(
        "outside-the-regions",
        "J616",
        OBSERVATIONS,
        r"(?m)^value: ([78]\.\d)$(\nregions)",
        r"value: 19\n¦regions",
        "warning",
    ),
    Row(
        "published-too-early",
        "J617",
        OBSERVATIONS,
        r"(?m)^stated_on: 2026-.*$",
        "stated_on: 2024-01-10",
        "warning",
    ),
    Row("not-seen-yet", "J618", OBSERVATIONS, r"(?m)^stated_on: 2026-.*$", "stated_on: ¦2029-01-10", "note"),
)
"""The mistakes of this family."""

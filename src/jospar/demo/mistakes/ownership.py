"""Mistakes about who writes what, and when."""

import re
from datetime import date, timedelta

from jospar.demo.country import REGIONS
from jospar.demo.mistakes.mistake import HERE
from jospar.demo.mistakes.mistake import Mistake as Row
from jospar.demo.mistakes.rooms import (
    ACCEPTANCES,
    AGENCIES,
    ALL,
    MEASURES,
    OVERRIDES,
    PARTS,
    PROGRESS,
    UNCHANGED,
)

VERDICT = r"(?m)\Areport: \w+/(?P<week>2026-W\d\d)\n(?P<verdict>verdict: .*\n)on: (?P<on>.*)$"
BETWEEN = 4
"""How far apart the regions of one measure are."""


def _another_region(found: re.Match[str]) -> str:
    """Name another region of the same measure."""
    return f"regions: {{{HERE}XA-{(int(found[1]) + BETWEEN - 1) % len(REGIONS) + 1:02}"


def _week_earlier(found: re.Match[str]) -> str:
    """Date a verdict a week earlier: the day before the report."""
    return _moved(found, timedelta(days=-7))


def _week_later(found: re.Match[str]) -> str:
    return _moved(found, timedelta(days=7))


def _moved(found: re.Match[str], by: timedelta) -> str:
    return found[0].replace(f"on: {found['on']}", f"on: {HERE}{date.fromisoformat(found['on']) + by}")


ROWS = (
    Row("report-of-another", "J301", PROGRESS, ALL, r"\g<0>", to=r"\1progress/statistics/\3/\4.yaml"),
    Row("report-outside-its-week", "J302", PROGRESS, r"\Adate: 2026-01-09", "date: ¦2026-01-12"),
    Row("verdict-outside-its-week", "J302", ACCEPTANCES, VERDICT, _week_later),
    Row(
        "status-of-a-co-executor", "J303", PARTS, r"(?m)\A(date: .*\n)(regions: )", r"\1¦status: on_track\n\2"
    ),
    Row(
        "own-verdict",
        "J304",
        ACCEPTANCES,
        r"(?m)\Areport: (?P<who>\w+)/",
        r"¦\g<0>",
        to=r"\1acceptances/{who}/\3/\4.yaml",
    ),
    Row(
        "lead-twice",
        "J305",
        MEASURES,
        r"(?m)^lead: (.*)\nco_executors: \[",
        r"lead: \1\nco_executors: [¦\1, ",
    ),
    Row("part-of-another-region", "J306", PARTS, r"(?m)^regions: \{XA-(\d\d)", _another_region),
    Row(
        "independent-by-order",
        "J308",
        MEASURES,
        r"(?m)^co_executors: \[",
        "co_executors: [¦organisation, ",
        "warning",
    ),
    Row(
        "accepted-before-reported",
        "J310",
        ACCEPTANCES,
        VERDICT,
        _week_earlier,
        to=r"\1acceptances/\2/{week}/\4.yaml",
        moved=True,
    ),
    Row(
        "unchanged-of-another",
        "J311",
        UNCHANGED,
        r"measures: \[(XA-\d+)\]",
        r"measures: [¦\1]",
        to=r"\1progress/statistics/\3/unchanged.yaml",
    ),
    Row("own-override", "J313", OVERRIDES, r"(?m)^approved_by: .*$", "approved_by: ¦ministry_e", "warning"),
    Row(
        "judged-by-subordinate",
        "J314",
        AGENCIES,
        r"(?m)^(- id: ministry_b\n)",
        r"\1  parent: ministry_a\n",
        "warning",
        found=(r"plan/childhood/acceptances/ministry_b/.*", "^report: ministry_a/"),
    ),
)
"""The mistakes of this family."""
